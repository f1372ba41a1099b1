//! The libraries that are asked.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use weighin::edition::Edition;
use weighin::instance::today;
use weighin::knowledge::{Library, Topic, load};
use weighin::language::Language;
use weighin::search::Vector;

/// The unseen topics that may be looked at, and those that are only ever counted.
pub const TUNED: &[&str] = &["orchestrator", "web-frontend"];
pub const COUNTED: &[&str] = &["ci-system", "mobile-app"];

/// How many of the questions that an article lists are kept for each section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Listed {
    None,
    Ten,
}

/// The articles of some folders.
pub fn edition(folders: &[&str], listed: Listed) -> Edition {
    let mut topics: Vec<Topic> = Vec::new();
    for folder in folders {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let loaded = load(&path, today()).expect("the folder is there");
        assert_eq!(loaded.errors(), 0, "{:?}", loaded.problems);
        topics.extend(loaded.library.topics().iter().cloned());
    }
    let kept = match listed {
        Listed::None => 0,
        Listed::Ten => 10,
    };
    for topic in &mut topics {
        for criterion in &mut topic.criteria {
            criterion.asked.truncate(kept);
            for section in criterion.sections.iter_mut().flatten() {
                section.asked.truncate(kept);
            }
        }
    }
    let library = Library::new("0123456789ab".to_owned(), topics);
    let edition = Edition::new(library, Language::English);
    understand(&edition);
    edition
}

// TEMPORARY: vectors from a file.
fn understand(edition: &Edition) {
    let Some(path) = std::env::var_os("WEIGHIN_VECTORS") else { return };
    let bytes = std::fs::read(&path).unwrap_or_default();
    let mut map: HashMap<String, Vector> = HashMap::new();
    let mut at = 0;
    while at < bytes.len() {
        let n = u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let text = String::from_utf8(bytes[at + 4..at + 4 + n].to_vec()).unwrap();
        at += 4 + n;
        let v: Vector = bytes[at..at + 1536].chunks(4).map(|c| f32::from_le_bytes(c.try_into().unwrap())).collect();
        at += 1536;
        map.insert(text, v);
    }
    let missing = Mutex::new(std::fs::OpenOptions::new().append(true).create(true).open(format!("{}.missing", path.to_string_lossy())).unwrap());
    edition.search.understand(&edition.library, Arc::new(move |text: &str| {
        let v = map.get(text).cloned();
        if v.is_none() {
            use std::io::Write;
            writeln!(missing.lock().unwrap(), "{}", serde_json::to_string(text).unwrap()).unwrap();
        }
        v.or_else(|| Some(vec![0.0; 384].into()))
    }));
}
