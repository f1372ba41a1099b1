//! What the search makes of the ways in which people write, black box: through `/ask`, on a small
//! article.

use crate::support::article::{Article, TODAY, article, folder};
use crate::support::meanings::cache;
use std::path::Path;
use weighin::answer::{Answer, AnswerKind, FollowUpRow};
use weighin::commands::{AnswerSettings, Options, Request, Response, respond};
use weighin::edition::{Edition, Editions};
use weighin::instance::{Instance, today};
use weighin::knowledge::{Library, load};
use weighin::language::Language;
use weighin::meanings::MeaningStore;
use weighin::search::{Finding, SearchVerdict, explain};

fn library(articles: &[Article]) -> Library {
    let folder = articles
        .iter()
        .fold(folder(), |folder, article| folder.with(article));
    folder.load().library
}

fn asked(edition: &Edition, question: &str) -> Answer {
    let texts = vec![("question".to_owned(), question.to_owned())];
    let request = Request::Ask {
        command: "ask".to_owned(),
        options: Options {
            texts,
            ..Options::default()
        },
    };
    let settings = AnswerSettings::default();
    match respond(
        &edition.context(&settings, Language::English, TODAY),
        &request,
    ) {
        Response::Answer(answer) => *answer,
        Response::Choices(_) | Response::Form(_) => panic!("a command is answered"),
    }
}

fn edition(article: Article) -> Edition {
    understood(library(&[article]))
}

/// The edition of a library of which all meanings are known.
fn understood(library: Library) -> Edition {
    let edition = Edition::new(library, Language::English);
    MeaningStore::open(None).compute_all();
    edition
}

/// The edition of a folder of this repository, of which all meanings are known.
fn edition_of(folder: &str) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let library = load(&folder, today()).expect("the folder is there").library;
    let edition = Edition::new(library, Language::English);
    MeaningStore::open(Some(Path::new(cache()))).compute_all();
    edition
}

/// What a question was understood as: the title of its answer, or the first reading that is
/// offered.
fn understood_as(answer: &Answer) -> String {
    let title = answer.title.replace("Alpha 2", "Alpha");
    match answer.follow_ups.first() {
        Some(FollowUpRow::Buttons(buttons)) if answer.kind == AnswerKind::AsksBack => {
            buttons[0].label.clone()
        }
        _ => title,
    }
}

fn ask(question: &str) -> Answer {
    asked(&edition(article()), question)
}

#[test]
fn other_forms_of_a_word_are_found() {
    assert_eq!(
        ask("how many messages does alpha carry in memory?").title,
        "Speed: Alpha 2"
    );
    assert_eq!(ask("alpha carrying a message").title, "Speed: Alpha 2");
}

#[test]
fn names_may_be_aliases_and_criteria_too() {
    assert_eq!(ask("throughput of the first queue").title, "Speed: Alpha 2");
}

#[test]
fn a_misspelt_word_means_the_nearest_word() {
    let answer = ask("alpha througput mesages");
    assert_eq!(understood_as(&answer), "Speed: Alpha");
}

#[test]
fn other_words_for_the_same_thing_are_found() {
    assert_eq!(understood_as(&ask("is beta expensive?")), "Cost: Beta");
    assert_eq!(understood_as(&ask("how slow is beta")), "Speed: Beta");
}

/// It is not always the first one.
#[test]
fn the_fitting_paragraph_is_quoted() {
    let with_detail = article().replace(
        "It keeps them in memory.",
        "A reboot empties the cupboard.[^bench]",
    );
    let answer = asked(
        &edition(with_detail),
        "does a reboot of alpha empty the cupboard",
    );
    assert!(
        format!("{:?}", answer.body).contains("empties the cupboard"),
        "{:?}",
        answer.body
    );
    assert_eq!(answer.sources.len(), 1);
}

#[test]
fn two_technologies_or_which_ask_for_a_comparison() {
    assert_eq!(
        understood_as(&ask("is alpha cheaper than beta?")),
        "Cost: Alpha and Beta"
    );
    assert_eq!(
        understood_as(&ask("which broker carries more messages a second")),
        "Speed: Alpha and Beta"
    );
}

#[test]
fn a_question_outside_the_articles_is_not_answered() {
    for question in [
        "",
        "?",
        "😂",
        "the of and",
        "best pizza in town",
        "react or vue",
        "who sings that song",
    ] {
        let answer = ask(question);
        assert_eq!(
            answer.kind,
            AnswerKind::Declined,
            "{question}: {}",
            answer.title
        );
    }
}

/// More topics than are searched, all with titles that are nearer to the question.
#[test]
fn a_paragraph_leads_to_its_topic_among_many() {
    let mut articles = vec![article().replace(
        "It keeps them in memory.",
        "Oranges and lemons keep the crew of a vessel healthy.[^bench]",
    )];
    for at in 1..=8 {
        articles.push(article().named(&format!("illness-at-sea-{at}")));
    }

    let answer = asked(
        &understood(library(&articles)),
        "what citrus fruit do sailors need against scurvy?",
    );
    let offered = format!("{:?}", answer.follow_ups);
    assert!(offered.contains("\"message-queue\""), "{answer:?}");
}

#[test]
fn a_library_that_is_replaced_is_searched_again() {
    let editions = |articles: &[Article]| Editions::new(library(articles), Vec::new());
    let instance = Instance::new(editions(&[article()]), AnswerSettings::default());
    let quoted = || {
        // What other tests compute must not matter.
        MeaningStore::open(None).compute_all();
        let answer = asked(instance.editions().original(), "is alpha made of cheese?");
        format!("{:?}", answer.body)
    };

    assert!(!quoted().contains("It is made of cheese"), "{}", quoted());
    let with_cheese =
        article().replace("It keeps them in memory.", "It is made of cheese.[^bench]");
    instance.replace(editions(&[with_cheese]));
    assert!(quoted().contains("It is made of cheese"), "{}", quoted());
}

/// The small article with questions listed for it.
fn with_questions() -> Edition {
    let questions = "[cost]\ncompare = [\"whose bill stays low\"]\nbeta = [\"must we ask the treasurer first\"]\n";
    let article = article().replace(
        "aliases = [\"first queue\"]",
        "aliases = [\"first queue\"]\nkeywords = [\"alphactl\"]",
    );
    asked_about(&article, questions)
}

/// An article with questions listed for it.
fn asked_about(article: &Article, questions: &str) -> Edition {
    let library = folder()
        .with(article)
        .with_questions(questions)
        .load()
        .library;
    understood(library)
}

#[test]
fn a_listed_question_finds_its_answer() {
    assert_eq!(
        asked(&with_questions(), "beta without our treasurer knowing?").title,
        "Cost: Beta"
    );
    assert_eq!(
        asked(&with_questions(), "which broker lets the bill stay low").title,
        "Cost: Alpha and Beta"
    );
    assert_ne!(
        ask("beta without our treasurer knowing?").title,
        "Cost: Beta"
    );
}

/// It is listed for one technology and tells the criterion for the others.
#[test]
fn a_listed_question_also_helps_other_technologies() {
    assert_eq!(
        understood_as(&asked(&with_questions(), "alpha and the treasurer")),
        "Cost: Alpha"
    );
    assert_ne!(ask("alpha and the treasurer").kind, AnswerKind::Answered);
}

#[test]
fn a_tool_name_means_its_technology() {
    assert_eq!(
        asked(
            &with_questions(),
            "how many messages a second through alphactl"
        )
        .title,
        "Speed: Alpha 2"
    );
}

#[test]
fn a_tool_name_is_compared_by_its_technology() {
    assert_eq!(
        understood_as(&asked(&with_questions(), "is alphactl cheaper than beta")),
        "Cost: Alpha and Beta"
    );
}

/// The small article with a technology of another name.
fn renamed(name: &str) -> Edition {
    edition(article().replace(
        "aliases = [\"first queue\"]",
        &format!("aliases = [\"{name}\"]"),
    ))
}

/// Another word is not.
#[test]
fn a_name_with_a_typo_is_recognised() {
    for typed in ["rabbitmq", "rabitmq", "rabbittmq", "rabbtimq"] {
        let title = asked(
            &renamed("RabbitMQ"),
            &format!("messages a second of {typed}"),
        )
        .title;
        assert_eq!(title, "Speed: Alpha 2", "{typed}");
    }
    let title = asked(&renamed("Spring"), "speed of a string of messages").title;
    assert_eq!(title, "Speed: Alpha and Beta");
}

#[test]
fn two_words_of_a_sentence_form_no_name() {
    let article = article().replace(
        "aliases = [\"throughput\"]",
        "aliases = [\"throughput\", \"JSON\"]",
    );
    let article = article.replace("aliases = [\"first queue\"]", "aliases = [\"js\"]");
    assert_eq!(
        understood_as(&asked(
            &edition(article),
            "how much does js on the server cost"
        )),
        "Cost: Alpha"
    );
}

/// Together with the technology that fits.
#[test]
fn a_question_without_technology_offers_one_comparison() {
    let answer = ask("a million messages, and cheap");
    assert_eq!(answer.title, "Speed: Alpha and Beta");
    let buttons = format!("{:?}", answer.follow_ups);
    assert!(buttons.contains("Speed: Alpha"), "{buttons}");
}

#[test]
fn a_request_for_instructions_gets_no_comparison() {
    let kind = ask("how do I fix an error of beta").kind;
    assert!(
        matches!(kind, AnswerKind::Declined | AnswerKind::AsksBack),
        "it is {kind:?}"
    );
}

/// Although a section mentions the technology.
#[test]
fn a_choice_without_an_article_is_declined() {
    let question = "does alpha or kafka keep them in memory";
    let in_passing = article().replace(
        "It keeps them in memory.",
        "It keeps them in memory, as Kafka does.[^bench]",
    );
    let speaks_of_kafka = edition(in_passing.clone());
    assert_eq!(asked(&speaks_of_kafka, question).kind, AnswerKind::Declined);
    assert_eq!(
        asked(&speaks_of_kafka, "does alpha keep them in memory").title,
        "Speed: Alpha 2"
    );
    let covered = in_passing.replace("aliases = [\"first queue\"]", "aliases = [\"Kafka\"]");
    assert_eq!(asked(&edition(covered), question).title, "Speed: Alpha 2");
}

#[test]
fn names_alone_are_always_understood() {
    for (question, title) in [
        ("beta cost", "Cost: Beta"),
        ("throughput of beta", "Speed: Beta"),
        ("alpha vs beta, speed", "Speed: Alpha and Beta"),
        ("alpha or beta?", "Message queue: Alpha and Beta"),
    ] {
        assert_eq!(ask(question).title, title, "{question}");
    }
}

#[test]
fn a_listed_question_always_gets_its_answer() {
    let title = asked(&with_questions(), "Must we ask the treasurer first?").title;
    assert_eq!(title, "Cost: Beta");
}

#[test]
fn an_excluded_technology_is_left_out() {
    for question in ["speed, but not alpha", "speed without alpha"] {
        assert_eq!(ask(question).title, "Speed: Beta", "{question}");
    }
}

/// "Instead of" compares if both are named.
#[test]
fn what_is_replaced_is_compared() {
    let answer = ask("is beta instead of alpha cheaper");
    assert_eq!(understood_as(&answer), "Cost: Beta and Alpha");
}

#[test]
fn a_technology_without_an_article_is_named() {
    let answer = ask("is kafka faster than beta");
    assert_eq!(answer.kind, AnswerKind::Declined);
    assert_eq!(answer.title, "No article covers kafka");
    let Some(FollowUpRow::Buttons(buttons)) = answer.follow_ups.first() else {
        panic!("what is known of the other is offered");
    };
    assert_eq!(buttons[0].label, "Speed: Beta");
}

#[test]
fn a_questions_subject_may_have_no_article() {
    for question in [
        "how fast is kafka",
        "is kafka fast?",
        "does kafka cost much",
        "how much throughput can kafka have",
        "ist kafka fast",
        "is kafka any good for a busy shop",
    ] {
        assert_eq!(ask(question).title, "No article covers kafka", "{question}");
    }
}

#[test]
fn ordinary_words_are_not_called_missing_technologies() {
    for question in [
        "what is ludicrously fast",
        "is debugging part of the cost",
        "the speed is spooked",
        "the speed is great",
        "which is snappier in throughput",
    ] {
        let title = ask(question).title;
        assert!(!title.starts_with("No article"), "{question}: {title}");
    }
}

/// A paragraph that mentions it does not say whether to take it.
#[test]
fn what_articles_only_mention_is_offered() {
    let mentioning = article().replace(
        "It keeps them in memory.",
        "It is written in Gamma.[^bench]",
    );
    let edition = edition(mentioning);
    for question in [
        "should we use gamma",
        "is gamma any good",
        "is gamma worth it?",
        "is gamma any good for a shop",
        "should we use gamma for messages",
        "should we use gammma",
    ] {
        let answer = asked(&edition, question);
        assert_eq!(
            answer.kind,
            AnswerKind::AsksBack,
            "{question}: {}",
            answer.title
        );
    }

    let answer = asked(&edition, "is alpha written in gamma?");
    assert_eq!(understood_as(&answer), "Speed: Alpha");
}

#[test]
fn a_technology_that_is_judged_gets_its_overview() {
    for question in ["is beta any good?", "is beta worth it"] {
        assert_eq!(
            understood_as(&ask(question)),
            "Message queue: Beta and Alpha"
        );
    }
}

#[test]
fn two_options_for_a_purpose_get_their_overview() {
    let answer = ask("should we use alpha or beta for our little side project");
    assert_eq!(understood_as(&answer), "Message queue: Alpha and Beta");
}

#[test]
fn a_fitting_use_case_is_recommended() {
    let answer = ask("which queue should we use for a busy shop");
    assert_eq!(answer.title, "Message queue: only Alpha is left");
}

#[test]
fn a_use_case_nearer_than_sections_comes_first() {
    let edition = edition_of("tests/fixtures/unseen");
    for (question, first) in [
        (
            "we have many teams that want to share one cluster",
            "Shared platform for many product teams",
        ),
        (
            "two people and a handful of small services, what do you run",
            "A handful of services run by two people",
        ),
    ] {
        let found = edition.search.find(question, None);
        let Finding::UseCase((topic, at)) = found.findings[0].finding else {
            panic!("{question:?} is about a use case: {found:?}");
        };
        let topic = &edition.library.topics()[topic];
        assert_eq!(topic.use_cases[at].name, first);
    }

    // A section is nearer.
    let found = edition.search.find("how many managers may die", None);
    assert!(!matches!(found.findings[0].finding, Finding::UseCase(_)));
}

#[test]
fn named_technologies_decide_which_topic_is_meant() {
    let edition = edition_of("knowledge");
    // "Desktop app" is an alias of a criterion of the back-end runtimes.
    for question in [
        "sqlite or postgres for a desktop app",
        "sqlite oder postgres für eine desktop app",
        "postgres vs mysql concurrency model",
    ] {
        let found = edition.search.find(question, None);
        assert!(!found.findings.is_empty(), "{question}");
        for scored in &found.findings {
            let topic = &edition.library.topics()[scored.finding.topic()];
            assert_eq!(topic.id, "relational-database", "{question}");
        }
    }

    let answer = asked(&edition, "sqlite or postgres for a desktop app");
    assert_eq!(answer.title, "Relational database: only SQLite is left");
}

#[test]
fn a_listed_word_keeps_its_answer_without_meanings() {
    let library = folder()
        .with(&article())
        .with_questions("[cost]\ncompare = [\"treasurer\"]\n")
        .load()
        .library;
    let found = Edition::new(library, Language::German)
        .search
        .find("treasurer", None);
    assert_eq!(found.verdict, SearchVerdict::Answer, "{found:?}");
}

#[test]
fn a_single_word_without_meaning_is_offered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let library = load(&folder, today()).expect("the folder is there").library;
    // The model reads no German, so words alone decide.
    let edition = Edition::new(library, Language::German);
    for greeting in ["thanks", "danke", "hello", "help"] {
        let found = edition.search.find(greeting, None);
        assert_ne!(
            found.verdict,
            SearchVerdict::Answer,
            "{greeting}: {found:?}"
        );
    }
    for question in ["concurrency model", "replication of postgres"] {
        let found = edition.search.find(question, None);
        assert_eq!(
            found.verdict,
            SearchVerdict::Answer,
            "{question}: {found:?}"
        );
    }
}

#[test]
fn a_topic_that_is_given_keeps_its_criteria() {
    let edition = edition_of("knowledge");
    let topic = edition
        .library
        .topics()
        .indices()
        .find(|at| edition.library.topics()[*at].id == "backend-runtime");
    let found = edition.search.find("concurrency postgres", topic);
    assert!(!found.named.criteria.is_empty(), "{found:?}");
}

/// The page at the head of the search shows what `weighin ask --explain` prints.
#[test]
fn the_page_on_the_search_shows_its_numbers() {
    let page = include_str!("../src/search/mod.rs");
    let shown: Vec<&str> = page
        .lines()
        .skip_while(|line| *line != "//! ```text")
        .skip(1)
        .take_while(|line| *line != "//! ```")
        .map(|line| line.trim_start_matches("//!"))
        .collect();
    let (question, shown) = shown.split_first().expect("a question");

    let edition = edition_of("knowledge");
    let found = edition.search.find(question.trim(), None);
    let explained = explain(&edition.library, &found);
    assert_alike(&shown.join(" "), &explained);
}

/// The same words, and numbers that differ by no more than what processors round differently.
#[track_caller]
fn assert_alike(shown: &str, printed: &str) {
    let (mut shown, mut printed) = (shown.split_whitespace(), printed.split_whitespace());
    loop {
        match (shown.next(), printed.next()) {
            (None, None) => return,
            (Some(one), Some(other)) if one == other => {}
            (one, other) => {
                let number = |word: Option<&str>| {
                    word.and_then(|word| word.trim_matches([',', ':']).parse::<f32>().ok())
                };
                let differ = number(one)
                    .zip(number(other))
                    .map(|(one, other)| one - other);
                let alike = differ.is_some_and(|differ| differ.abs() < 0.03);
                assert!(
                    alike,
                    "the page shows {one:?} and the program prints {other:?}"
                );
            }
        }
    }
}
