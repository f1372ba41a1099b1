//! Articles in other languages: what is translated is answered in translation, with the original
//! named; the rest stays as it is written.

use crate::support::article::{Article, TODAY, article, folder};
use weighin::answer::Answer;
use weighin::commands::{Options, Request, Response, Settings, respond};
use weighin::edition::Editions;
use weighin::instance::latest_today;
use weighin::knowledge::load;
use weighin::language::Language;

fn german() -> Article {
    article()
        .called("message-queue.de")
        .replace(
            "title = \"Message queue\"",
            "title = \"Nachrichtenschlange\"",
        )
        .replace("name = \"Speed\"", "name = \"Tempo\"")
        .replace(
            "Alpha carries a million messages a second.",
            "Alpha trägt eine Million Nachrichten je Sekunde.",
        )
}

fn compared(language: Language, criterion: &str) -> Answer {
    let loaded = folder().with(&article()).with(&german()).load();
    let editions = Editions::new(loaded.library, loaded.translations);
    let settings = Settings::default();
    let texts = vec![("criterion".to_owned(), criterion.to_owned())];
    let request = Request::Ask {
        command: "compare".to_owned(),
        options: Options {
            texts,
            ..Options::default()
        },
    };
    match respond(
        &editions
            .in_language(language)
            .context(&settings, language, TODAY),
        &request,
    ) {
        Response::Answer(answer) => *answer,
        Response::Choices(_) => panic!("a command is answered"),
    }
}

#[test]
fn a_translation_is_used_and_names_its_original() {
    let answer = compared(Language::German, "speed");
    assert!(answer.title.starts_with("Tempo: "), "{}", answer.title);
    assert!(
        format!("{:?}", answer.body).contains("eine Million Nachrichten"),
        "{:?}",
        answer.body
    );
    let provenance = answer.provenance.expect("a source");
    assert_eq!(provenance.topic, "Nachrichtenschlange");
    assert_eq!(provenance.original.as_deref(), Some("Message queue"));
    assert!(
        answer
            .origins
            .iter()
            .all(|origin| origin.path.ends_with("message-queue.de.md")),
        "{:?}",
        answer.origins
    );
}

#[test]
fn untranslated_text_stays_as_it_is_written() {
    let answer = compared(Language::French, "speed");
    assert!(answer.title.contains("Speed"), "{}", answer.title);
    assert_eq!(answer.provenance.expect("a source").original, None);
}

#[test]
fn names_of_either_language_are_understood_in_both() {
    assert!(
        compared(Language::German, "Speed")
            .title
            .starts_with("Tempo: ")
    );
    assert!(
        compared(Language::English, "Tempo")
            .title
            .starts_with("Speed: ")
    );
}

#[test]
fn a_broken_translation_leaves_the_original_answering() {
    let loaded = folder()
        .with(&article())
        .with(&german().replace("beta = 2", "beta = 3"))
        .load();
    assert_eq!(loaded.errors(), 1);
    assert!(loaded.translations.is_empty());
    assert_eq!(loaded.library.topics().len(), 1);
}

#[test]
fn languages_share_the_topics_that_are_not_translated() {
    let loaded = load("knowledge".as_ref(), latest_today()).expect("the articles");
    let (language, german) = &loaded.translations[0];
    assert_eq!(*language, Language::German);

    let is_shared = |id| {
        let (original, ours) = (loaded.library.topic(id), german.topic(id));
        std::ptr::eq(original.expect("a topic"), ours.expect("a topic"))
    };
    assert!(is_shared("relational-database"));
    assert!(!is_shared("backend-runtime"));
}
