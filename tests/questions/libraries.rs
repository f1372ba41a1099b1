//! The libraries that are asked.

use crate::support::meanings::cache;
use std::path::Path;
use weighin::edition::{Edition, Editions};
use weighin::instance::today;
use weighin::knowledge::{Library, Loaded, Topic, load};
use weighin::language::Language;
use weighin::meanings::MeaningStore;

/// The unseen topics that may be looked at, and those that are only ever counted.
pub const TUNED: &[&str] = &["orchestrator", "web-frontend"];
pub const COUNTED: &[&str] = &["ci-system", "mobile-app"];

/// How many of the questions that an article lists are kept for each section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Listed {
    None,
    Ten,
}

/// The articles of some folders, searched by terms and meaning.
pub fn edition(folders: &[&str], listed: Listed) -> Edition {
    let edition = by_terms(folders, listed);
    compute_meanings();
    edition
}

/// The articles of some folders, as long as no meaning is known.
pub fn by_terms(folders: &[&str], listed: Listed) -> Edition {
    let mut topics = Vec::new();
    for folder in folders {
        let loaded = load_folder(folder);
        topics.extend(loaded.library.topics().iter().cloned());
    }
    Edition::new(library(topics, listed), Language::English)
}

/// The articles that come with Weighin, in every language in which there are some.
pub fn in_all_languages(listed: Listed) -> Editions {
    let loaded = load_folder("knowledge");
    let of = |from: &Library| library(from.topics().iter().cloned().collect(), listed);
    let translations = loaded.translations.iter();
    let translated = translations.map(|(language, library)| (*language, of(library)));
    let editions = Editions::new(of(&loaded.library), translated.collect());
    compute_meanings();
    editions
}

fn load_folder(folder: &str) -> Loaded {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let loaded = load(&path, today()).expect("the folder is there");
    assert_eq!(loaded.errors(), 0, "{:?}", loaded.problems);
    loaded
}

fn compute_meanings() {
    MeaningStore::open(Some(Path::new(cache()))).compute_all();
}

/// Topics with at most so many listed questions.
fn library(mut topics: Vec<Topic>, listed: Listed) -> Library {
    let kept = match listed {
        Listed::None => 0,
        Listed::Ten => 10,
    };
    for topic in &mut topics {
        for criterion in &mut topic.criteria {
            criterion.listed_questions.truncate(kept);
            for section in criterion.sections.iter_mut().flatten() {
                section.listed_questions.truncate(kept);
            }
        }
    }
    Library::new("0123456789ab".to_owned(), topics)
}
