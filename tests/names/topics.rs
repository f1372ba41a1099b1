//! Names are read topic by topic: a topic answers to its own names alone, also where it shares ids
//! with others.

use crate::support::library::Fixture;
use weighin::answer::{Action, Answer, FollowUpRow};
use weighin::commands::{Options, Request, Response, respond};
use weighin::knowledge::names::{NameMatch, Names};
use weighin::knowledge::prose::plain_text;

/// The labels of all buttons.
pub fn buttons(answer: &Answer) -> Vec<&str> {
    let rows = answer.follow_ups.iter().filter_map(|row| match row {
        FollowUpRow::Buttons(buttons) => Some(buttons),
        FollowUpRow::Menu(_) => None,
    });
    rows.flatten()
        .filter(|button| matches!(button.action, Action::Ask(_)))
        .map(|button| &button.label[..])
        .collect()
}

/// Whether the answer says that it took the default topic.
fn names_the_default(answer: &Answer) -> bool {
    answer
        .notes
        .iter()
        .any(|note| plain_text(note).starts_with("You didn’t name a topic"))
}

fn on(criterion: &str) -> Answer {
    Fixture::shared_ids().ask("compare", &[("criterion", criterion)])
}

/// Although other topics have a criterion with the same id.
#[test]
fn an_alias_is_answered_in_its_own_topic() {
    for (alias, title) in [
        ("replication", "Scalability: PostgreSQL and MySQL"),
        ("extensions", "Extensibility: PostgreSQL and MySQL"),
        ("modules", "Extensibility: PostgreSQL and MySQL"),
        ("threads", "Concurrency model"),
        ("packages", "Extensibility"),
    ] {
        for default in ["", "runtimes", "databases"] {
            let answer = Fixture::shared_ids()
                .with_default_topic(default)
                .ask("compare", &[("criterion", alias)]);
            assert!(
                answer.title.starts_with(title),
                "{alias}, default {default:?}: {}",
                answer.title
            );
            assert!(!names_the_default(&answer), "{alias}: {:?}", answer.notes);
        }
    }
}

/// It means different things in two topics.
#[test]
fn an_ambiguous_alias_is_asked_about_with_both() {
    for (alias, both) in [
        (
            "concurrency",
            ["Databases: Scalability", "Runtimes: Concurrency model"],
        ),
        (
            "maintenance",
            ["Databases: Ease of operation", "Runtimes: Scalability"],
        ),
    ] {
        let answer = on(alias);
        assert_eq!(answer.kind.name(), "asked-back", "{alias}");
        assert_eq!(buttons(&answer), both, "{alias}");
        let default = Fixture::shared_ids()
            .with_default_topic("runtimes")
            .ask("compare", &[("criterion", alias)]);
        assert_eq!(default.title, format!("“{alias}”: which criterion?"));
        assert_eq!(buttons(&default), both, "{alias}");
        assert!(!names_the_default(&default), "{alias}: {:?}", default.notes);
    }
}

#[test]
fn an_ambiguous_near_name_is_asked_about() {
    for typed in [
        "concurrenc",
        "conurrency",
        "concurency",
        "maintenence",
        "maintenanc",
    ] {
        for default in ["", "runtimes", "databases"] {
            let answer = Fixture::shared_ids()
                .with_default_topic(default)
                .ask("compare", &[("criterion", typed)]);
            assert_eq!(
                answer.kind.name(),
                "asked-back",
                "{typed}, default {default:?}: {}",
                answer.title
            );
            assert!(answer.notes.is_empty(), "{typed}: {:?}", answer.notes);
        }
    }
}

/// The note names what was read.
#[test]
fn a_technology_or_topic_decides_the_criterion() {
    for (texts, title, read) in [
        (
            &[("first", "postgres"), ("criterion", "conurrency")][..],
            "Scalability: PostgreSQL",
            "Scalability",
        ),
        (
            &[("first", "node"), ("criterion", "conurrency")],
            "Concurrency model: Node.js",
            "Concurrency model",
        ),
        (
            &[("criterion", "python conurrency")],
            "Concurrency model: Python",
            "Concurrency model",
        ),
        (
            &[("criterion", "mysql maintenence")],
            "Ease of operation: MySQL",
            "Ease of operation",
        ),
        (
            &[("topic", "runtimes"), ("criterion", "maintenence")],
            "Scalability: ",
            "Scalability",
        ),
        (
            &[("criterion", "databases conurrency")],
            "Scalability: PostgreSQL",
            "Scalability",
        ),
    ] {
        for default in ["", "runtimes", "databases"] {
            let answer = Fixture::shared_ids()
                .with_default_topic(default)
                .ask("compare", texts);
            assert!(
                answer.title.starts_with(title),
                "{texts:?}, default {default:?}: {}",
                answer.title
            );
            let notes: Vec<String> = answer.notes.iter().map(|note| plain_text(note)).collect();
            assert!(
                notes.concat().contains(&format!("as {read}.")),
                "{texts:?}: {notes:?}"
            );
        }
    }
}

#[test]
fn the_default_topic_decides_a_shared_criterion() {
    for typed in ["scalability", "scalibility", "extensibility"] {
        let answer = Fixture::shared_ids()
            .with_default_topic("runtimes")
            .ask("compare", &[("criterion", typed)]);
        assert_eq!(answer.kind.name(), "answered", "{typed}: {}", answer.title);
        assert!(names_the_default(&answer), "{typed}: {:?}", answer.notes);
        assert!(
            buttons(&answer).contains(&"In Databases"),
            "{typed}: {:?}",
            buttons(&answer)
        );
    }
}

#[test]
fn a_name_in_several_topics_asks_which_topic() {
    for name in ["scalability", "Scaling", "scalibility"] {
        let answer = on(name);
        assert_eq!(answer.title, "Scalability: which topic?", "{name}");
        assert_eq!(buttons(&answer), ["Databases", "Runtimes"], "{name}");
    }
}

#[test]
fn an_alias_chooses_the_right_recommendation_topic() {
    let answer = Fixture::shared_ids().ask("recommend", &[("priorities", "replication")]);
    assert!(
        answer.title.contains("PostgreSQL") || answer.title.contains("Databases"),
        "{}",
        answer.title
    );
}

#[test]
fn completion_offers_matching_names_and_not_ids() {
    let fixture = Fixture::shared_ids();
    let offered = |texts: &[(&str, &str)]| fixture.complete("compare", texts);
    let both = offered(&[("criterion", "concurrency")]);
    assert_eq!(
        both[..2],
        ["Databases: Scalability", "Concurrency model"],
        "{both:?}"
    );
    assert_eq!(
        offered(&[("criterion", "replic")]),
        ["Databases: Scalability"]
    );
    assert_eq!(offered(&[("criterion", "scal")]), ["Scalability"]);
    assert_eq!(
        offered(&[("criterion", "replication"), ("topic", "")]),
        ["Databases"]
    );
    assert_eq!(
        offered(&[("criterion", "concurrency"), ("first", "no")]),
        ["Node.js"]
    );
    assert_eq!(
        offered(&[("criterion", "")])[..2],
        ["Scalability", "Extensibility"]
    );
}

#[test]
fn a_chosen_offer_is_answered_where_it_fits() {
    let fixture = Fixture::shared_ids().with_default_topic("runtimes");
    for (typed, title) in [
        ("replic", "Scalability: PostgreSQL"),
        ("modul", "Extensibility: PostgreSQL"),
        ("thread", "Concurrency"),
    ] {
        let texts = vec![("criterion".to_owned(), typed.to_owned())];
        let options = Options {
            texts,
            ..Options::default()
        };
        let request = Request::Complete {
            command: "compare".to_owned(),
            options,
            focused: "criterion".to_owned(),
        };
        let Response::Choices(choices) = respond(&fixture.context(), &request) else {
            panic!("choices")
        };
        let answer = fixture.ask("compare", &[("criterion", &choices[0].value)]);
        assert!(
            answer.title.starts_with(title),
            "{typed}, {:?}: {}",
            choices[0],
            answer.title
        );
    }
}

#[test]
fn an_excluded_exact_name_hides_no_near_name() {
    let names: Names<usize> = Names::new([("speed", vec![]), ("spend", vec![]), ("other", vec![])]);
    assert_eq!(names.find("speed"), NameMatch::Exact(vec![0]));
    assert_eq!(
        names.find_among("speedd", |at| at == 0),
        NameMatch::Near(vec![0])
    );
    assert_eq!(
        names.find_among("speed", |at| at == 1),
        NameMatch::Near(vec![1])
    );
    assert_eq!(names.find_among("speed", |at| at == 2), NameMatch::Nothing);
}

#[test]
fn targets_of_one_thing_are_offered_once() {
    let entries = [
        (0, "Speed", vec!["pace"]),
        (0, "Speed", vec!["tempo"]),
        (1, "Spend", vec![]),
    ];
    let names: Names<usize> = Names::of_things(entries);
    assert_eq!(names.find("speed"), NameMatch::Exact(vec![0, 1]));
    assert_eq!(names.find("tempo"), NameMatch::Exact(vec![1]));
    assert_eq!(names.find("temop"), NameMatch::Near(vec![1]));
    assert_eq!(names.find("speeed"), NameMatch::Near(vec![0, 1]));
    assert_eq!(names.find("spe"), NameMatch::Several(vec![0, 1, 2]));
    assert_eq!(names.suggest("spe", 25, |_| true), [0, 2]);
    assert_eq!(names.suggest("tempo", 25, |_| true), [1]);
    assert_eq!(names.suggest("", 25, |at| at > 0), [1, 2]);
}

/// `packages` is what one topic calls the criterion that databases call by another name.
#[test]
fn another_topics_name_means_the_same_criterion() {
    for options in [
        vec![("criterion", "packages mysql")],
        vec![("criterion", "packages of databases")],
        vec![("first", "packages of databases")],
        vec![("criterion", "packages"), ("first", "mysql")],
        vec![("criterion", "packages"), ("topic", "databases")],
    ] {
        let answer = Fixture::shared_ids().ask("compare", &options);
        assert!(
            answer.title.starts_with("Extensibility: "),
            "{options:?}: {}",
            answer.title
        );
        assert!(
            answer.title.contains("MySQL"),
            "{options:?}: {}",
            answer.title
        );
        let notes: Vec<String> = answer.notes.iter().map(|note| plain_text(note)).collect();
        assert!(
            notes
                .concat()
                .contains("I read “packages” as Extensibility"),
            "{options:?}: {notes:?}"
        );
    }
}
