//! The libraries that the tests ask, and the settings under which they do.

use crate::support::article::{Article, TODAY, article};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use weighin::commands::{AnswerSettings, Context};
use weighin::edition::Edition;
use weighin::instance::today;
use weighin::knowledge::{Library, load};
use weighin::language::Language;
use weighin::question::Question;

static SHIPPED: LazyLock<Edition> = LazyLock::new(|| {
    edition(
        load(&folder(), today())
            .expect("the shipped knowledge")
            .library,
    )
});

/// Two topics that share their technologies and criteria, so that a question must say which of them
/// it means.
static TWINS: LazyLock<Edition> = LazyLock::new(|| {
    let topics = ["twin-a", "twin-b"].map(|id| twin(id).read().topic.expect("a valid article"));
    edition(Library::new("0123456789ab".to_owned(), topics.into()))
});

/// A library, indexed.
pub fn edition(library: Library) -> Edition {
    Edition::new(library, Language::English)
}

static SETTINGS: LazyLock<[AnswerSettings; 2]> = LazyLock::new(|| {
    let default_topic = SHIPPED
        .library
        .topics()
        .first()
        .map(|topic| topic.id.clone())
        .unwrap_or_default();
    let contribute_url = "https://contribute.example".to_owned();
    [
        AnswerSettings::default(),
        AnswerSettings {
            default_topic,
            contribute_url,
        },
    ]
});

fn twin(id: &str) -> Article {
    article().named(id).replace(
        "\"first queue\"",
        "\"first queue\", \"Überholspur\", \"日本語技術\"",
    )
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge")
}

/// The shipped library without settings and with all of them, and the twins.
pub fn contexts() -> [Context<'static>; 3] {
    let cases = [
        (&SHIPPED, &SETTINGS[0]),
        (&SHIPPED, &SETTINGS[1]),
        (&TWINS, &SETTINGS[0]),
    ];
    cases.map(|(edition, settings)| edition.context(settings, Language::English, TODAY))
}

/// A library without settings.
pub fn context(edition: &Edition) -> Context<'_> {
    edition.context(&SETTINGS[0], Language::English, TODAY)
}

/// The texts of the shipped articles.
pub fn articles() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).expect("the knowledge folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let articles = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    articles
        .map(|path| std::fs::read_to_string(path).expect("an article"))
        .collect()
}

/// Every name, id and alias in both libraries.
pub fn names() -> Vec<String> {
    let mut names = Vec::new();
    for topic in SHIPPED
        .library
        .topics()
        .iter()
        .chain(TWINS.library.topics())
    {
        names.extend(
            [topic.id.clone(), topic.title.clone()]
                .into_iter()
                .chain(topic.aliases.clone()),
        );
        for technology in &topic.technologies {
            names.extend(
                [technology.id.clone(), technology.name.clone()]
                    .into_iter()
                    .chain(technology.aliases.clone()),
            );
        }
        for criterion in &topic.criteria {
            names.extend(
                [criterion.id.clone(), criterion.name.clone()]
                    .into_iter()
                    .chain(criterion.aliases.clone()),
            );
        }
    }
    names
}

/// The questions behind the first reply of each command, and every topic's overview.
pub fn first_questions(library: &Library) -> Vec<Question> {
    let overviews = library
        .topics()
        .iter()
        .map(|topic| Question::new("compare", [topic.id.clone()]));
    overviews
        .chain([
            Question::new("topics", [""; 0]),
            Question::new("help", [""; 0]),
        ])
        .collect()
}
