//! Articles in other languages: what is translated is answered in translation, with the original
//! named; the rest stays as it is written.

use crate::support::article::{Article, TODAY, article, folder};
use weighin::answer::{Action, Answer, FollowUpRow};
use weighin::commands::{AnswerSettings, Options, Request, Response, respond};
use weighin::edition::Editions;
use weighin::instance::latest_today;
use weighin::knowledge::{Loaded, load};
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
    asked(loaded, language, "compare", ("criterion", criterion))
}

/// The answer to a command with one option, for someone who reads a language.
fn asked(loaded: Loaded, language: Language, command: &str, option: (&str, &str)) -> Answer {
    let editions = Editions::new(loaded.library, loaded.translations);
    let settings = AnswerSettings::default();
    let texts = vec![(option.0.to_owned(), option.1.to_owned())];
    let request = Request::Ask {
        command: command.to_owned(),
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
        Response::Choices(_) | Response::Form(_) => panic!("a command is answered"),
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
fn a_question_is_searched_in_its_own_language() {
    for (language, question, title) in [
        (
            Language::English,
            "warum ist node so flott beim abarbeiten von requests",
            "Speed: Node.js",
        ),
        (
            Language::German,
            "why is node so quick at handling requests",
            "Geschwindigkeit: Node.js",
        ),
    ] {
        let loaded = load("knowledge".as_ref(), latest_today()).expect("the articles");
        let answer = asked(loaded, language, "ask", ("question", question));
        assert!(answer.title.starts_with(title), "{}", answer.title);
    }
}

#[test]
fn a_shorter_translation_shows_its_summary() {
    let shorter = german().remove("It keeps them in memory.\n");
    let loaded = folder().with(&article()).with(&shorter).load();
    let question = "what does alpha keep in memory";
    let answer = asked(loaded, Language::German, "ask", ("question", question));
    assert!(answer.title.starts_with("Tempo: Alpha"), "{}", answer.title);
    assert!(
        format!("{:?}", answer.body).contains("eine Million Nachrichten"),
        "{:?}",
        answer.body
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

const RATED: &str = "scale = { 1 = \"A salary\", 3 = \"A lunch\", 5 = \"Nothing\" }\nratings = { alpha = 1, beta = 5 }\n";
const TEXTS: &str = "kind = \"text\"\nfacts = { alpha = \"commercial\", beta = \"free\" }\nthresholds = { commercial = 2, free = 4 }\n";

/// The article with texts as facts, and the must-haves of its use case.
fn with_texts(article: Article, must: &str) -> Article {
    article
        .replace(RATED, TEXTS)
        .replace("must = { speed = 4 }", must)
}

fn in_german(article: Article) -> Article {
    let text = TEXTS
        .replace("commercial", "kommerziell")
        .replace("free", "frei");
    article.replace(TEXTS, &text)
}

/// What is said of a translation with these must-haves.
fn differences(original: &str, translation: &str) -> Vec<String> {
    let translated = in_german(with_texts(german(), translation));
    let loaded = folder()
        .with(&with_texts(article(), original))
        .with(&translated)
        .load();
    let problems = loaded.problems.iter();
    problems.map(|problem| problem.message.clone()).collect()
}

#[test]
fn a_translation_may_write_facts_in_its_language() {
    let (english, german) = ("must = { cost = \"free\" }", "must = { cost = \"frei\" }");
    assert_eq!(differences(english, german), [""; 0]);
    let found = differences(english, "must = { cost = \"kommerziell\" }");
    assert!(
        found[0].contains("the use cases differ from the original's"),
        "{found:?}"
    );
}

/// A button carries the same in every language of the article.
#[test]
fn a_must_have_is_read_in_another_language() {
    let must = "must = { cost = \"free\" }";
    let translated = in_german(with_texts(german(), "must = { cost = \"frei\" }"));
    let loaded = folder()
        .with(&with_texts(article(), must))
        .with(&translated)
        .load();
    let editions = Editions::new(loaded.library, loaded.translations);
    let settings = AnswerSettings::default();
    let texts = vec![("use_case".to_owned(), "shop".to_owned())];
    let asked = Request::Ask {
        command: "recommend".to_owned(),
        options: Options {
            texts,
            ..Options::default()
        },
    };

    let context = |language| {
        editions
            .in_language(language)
            .context(&settings, language, TODAY)
    };
    let Response::Answer(answer) = respond(&context(Language::English), &asked) else {
        panic!("a command is answered")
    };
    let panel = answer.follow_ups.iter().find_map(|row| match row {
        FollowUpRow::Buttons(buttons) => buttons.iter().find_map(|button| match &button.action {
            Action::Ask(question) if question.command == "recommend" => Some(question.clone()),
            _ => None,
        }),
        FollowUpRow::Menu(_) => None,
    });
    let click = Request::Click {
        question: panel,
        values: Vec::new(),
    };
    let Response::Answer(answer) = respond(&context(Language::German), &click) else {
        panic!("a click is answered")
    };
    assert!(
        format!("{:?}", answer.notes).contains("Cost: frei"),
        "{:?}",
        answer.notes
    );
}
