//! If the text in an option is not a name, the technologies, criteria and topics in it are read.

use crate::names::topics::buttons;
use crate::support::library::Fixture;
use weighin::answer::Answer;
use weighin::knowledge::prose::plain_text;
use weighin::language::Language;

fn ask(option: &str, typed: &str) -> Answer {
    Fixture::shared_ids().ask("compare", &[(option, typed)])
}

fn notes(answer: &Answer) -> Vec<String> {
    answer.notes.iter().map(|note| plain_text(note)).collect()
}

#[test]
fn any_option_takes_technologies_and_a_criterion() {
    for option in ["criterion", "first", "topic"] {
        for typed in [
            "py3 vs nodejs20 scaling",
            "scaling: python 3.15 or Node.js v20.1?",
            "compare Python with Node in scalability",
            "ＰＹ３ ＶＳ ＮＯＤＥ ＳＣＡＬＩＮＧ",
            "python+node/scaling",
            "Python node scaling",
        ] {
            let answer = ask(option, typed);
            assert!(
                answer.title.starts_with("Scalability"),
                "{option} {typed}: {}",
                answer.title
            );
            assert!(
                answer.title.contains("Python") && answer.title.contains("Node.js"),
                "{typed}: {}",
                answer.title
            );
            let said = notes(&answer).concat();
            assert!(
                said.starts_with("Recognised: ") && said.contains("Python"),
                "{typed}: {said}"
            );
        }
    }
}

/// A typo is mentioned.
#[test]
fn plurals_and_typos_in_a_text_are_read() {
    let answer = ask("criterion", "postgres vs mysql backups");
    assert!(
        answer.title.starts_with("Ease of operation"),
        "{}",
        answer.title
    );
    let answer = ask("criterion", "node vs python scalabilty");
    assert!(answer.title.starts_with("Scalability"), "{}", answer.title);
    assert!(
        notes(&answer)
            .concat()
            .contains("I read “scalabilty” as Scalability"),
        "{:?}",
        notes(&answer)
    );
}

/// Technologies alone, or a topic alone.
#[test]
fn a_text_without_a_criterion_gets_the_overview() {
    for (typed, title) in [
        ("python or node", "Node.js"),
        ("C++", "Runtimes"),
        ("databases", "Databases"),
        ("🦀", "Runtimes"),
    ] {
        let answer = ask("criterion", typed);
        assert_eq!(answer.kind.name(), "answered", "{typed}: {}", answer.title);
        assert!(answer.title.contains(title), "{typed}: {}", answer.title);
        assert_eq!(answer.notes.len(), 1, "{typed}");
    }
}

#[test]
fn unknown_words_are_named_with_the_answer() {
    let answer = ask("criterion", "python vs node scaling on raspberry");
    assert!(answer.title.starts_with("Scalability"), "{}", answer.title);
    assert_eq!(notes(&answer)[1], "I didn’t understand “raspberry”.");
}

/// Most of it is not understood, or it excludes something.
#[test]
fn an_unclear_text_gets_offers_and_no_answer() {
    for typed in [
        "colour of python",
        "not python",
        "anything without node",
        "scaling but never python",
    ] {
        let answer = ask("criterion", typed);
        assert_eq!(answer.kind.name(), "declined", "{typed}: {}", answer.title);
    }
    assert!(!buttons(&ask("criterion", "not python")).contains(&"Python"));
    let answer = ask("criterion", "colour of python");
    assert_eq!(buttons(&answer)[0], "Python");
}

#[test]
fn a_number_after_a_name_is_never_ignored() {
    for typed in ["threads > 3", "threads 3", "threads<=2", "threads=5"] {
        let answer = ask("criterion", typed);
        assert_eq!(answer.kind.name(), "declined", "{typed}: {}", answer.title);
        assert_eq!(buttons(&answer)[0], "Concurrency model", "{typed}");
    }
}

#[test]
fn technologies_of_two_topics_are_reported() {
    let answer = ask("criterion", "python vs postgres");
    assert_eq!(answer.title, "No topic covers all of that");
    let said = plain_text(&answer.verdict);
    assert!(
        said.contains("Python is covered only in Runtimes"),
        "{said}"
    );
    assert!(
        said.contains("PostgreSQL is covered only in Databases"),
        "{said}"
    );
    assert_eq!(
        buttons(&answer)[..2],
        ["Databases: PostgreSQL", "Runtimes: Python"]
    );
    let said = plain_text(&ask("criterion", "python vs postgres scalability").verdict);
    assert!(
        said.contains("Python is covered only in Runtimes") && !said.contains("Scalability"),
        "{said}"
    );
}

#[test]
fn several_criteria_offer_those_not_shown() {
    let answer = ask("criterion", "scalability and threads of node");
    assert!(answer.title.starts_with("Scalability"), "{}", answer.title);
    assert!(
        buttons(&answer).contains(&"Concurrency model"),
        "{:?}",
        buttons(&answer)
    );
    let answer = ask("criterion", "concurrency and threads of node");
    assert!(
        !buttons(&answer).contains(&"Concurrency model"),
        "{:?}",
        buttons(&answer)
    );
}

#[test]
fn hidden_ones_of_several_criteria_are_named() {
    for (typed, shown, hidden) in [
        (
            "scalability and threads of node",
            "Scalability",
            "Concurrency model",
        ),
        (
            "node threads scalability",
            "Concurrency model",
            "Scalability",
        ),
        ("scaling, packages", "Scalability", "Extensibility"),
        (
            "threads scaling extensibility",
            "Concurrency model",
            "Scalability and Extensibility",
        ),
        (
            "scalability threds node",
            "Scalability",
            "Concurrency model",
        ),
    ] {
        let answer = Fixture::shared_ids()
            .with_default_topic("runtimes")
            .ask("compare", &[("criterion", typed)]);
        assert!(answer.title.starts_with(shown), "{typed}: {}", answer.title);
        let note = format!("An answer shows one criterion at a time. Not shown here: {hidden}.");
        assert!(
            notes(&answer).contains(&note),
            "{typed}: {:?}",
            notes(&answer)
        );
    }
    let once = ask("criterion", "threads and concurrency of node");
    assert!(
        !notes(&once).concat().contains("Not shown here"),
        "{:?}",
        notes(&once)
    );
}

#[test]
fn a_technology_named_by_signs_is_found() {
    for (typed, names) in [
        ("!!! vs ---", &["!!!", "---"][..]),
        ("--- reach", &["---"]),
        ("is (!!!), or .NET better?", &["!!!", ".NET"]),
        ("!!!/---", &["!!!", "---"]),
        ("🦀, python", &["🦀", "Python"]),
    ] {
        let answer = ask("criterion", typed);
        assert_eq!(answer.kind.name(), "answered", "{typed}: {}", answer.title);
        let recognised = &notes(&answer)[0];
        assert!(
            names.iter().all(|name| recognised.contains(name)),
            "{typed}: {recognised}"
        );
    }
    let answer = ask("criterion", "real-time --- vs !!! - python");
    assert_eq!(answer.kind.name(), "declined", "{}", answer.title);
}

/// The one that another option names.
#[test]
fn a_text_is_read_within_the_other_topic() {
    let fixture = Fixture::shared_ids();
    let answer = fixture.ask(
        "compare",
        &[
            ("topic", "databases"),
            ("criterion", "postgres concurrency"),
        ],
    );
    assert!(answer.title.starts_with("Scalability"), "{}", answer.title);
    let answer = fixture.ask(
        "compare",
        &[("topic", "databases"), ("criterion", "python threads")],
    );
    assert_eq!(answer.kind.name(), "declined", "{}", answer.title);
}

#[test]
fn a_text_in_another_language_is_read() {
    for (language, typed) in [
        (Language::German, "Python oder Node bei scaling"),
        (Language::French, "scaling de Python ou Node"),
        (Language::Spanish, "¿scaling de Python o Node?"),
        (Language::BrazilianPortuguese, "scaling do Python e do Node"),
        (Language::Japanese, "PythonとNode.jsのscalingは？"),
    ] {
        let answer = Fixture::shared_ids()
            .in_language(language)
            .ask("compare", &[("criterion", typed)]);
        assert!(
            answer.title.contains("Scalability"),
            "{typed}: {}",
            answer.title
        );
        assert!(
            answer.title.contains("Python") && answer.notes.len() == 1,
            "{typed}: {:?}",
            answer.notes
        );
    }
}

#[test]
fn a_name_with_a_version_means_the_technology() {
    for (typed, name) in [
        ("py3", "Python"),
        ("nodejs20", "Node.js"),
        ("python-3.15", "Python"),
        ("postgres17", "PostgreSQL"),
        ("C++23", "C++"),
    ] {
        let answer = ask("first", typed);
        assert_eq!(answer.kind.name(), "answered", "{typed}: {}", answer.title);
        assert!(
            notes(&answer)[0].ends_with(&format!("as {name}.")),
            "{typed}: {:?}",
            notes(&answer)
        );
    }
    assert_eq!(ask("first", "rust2024").kind.name(), "declined");
}

#[test]
fn a_version_in_a_text_gets_a_note() {
    for typed in [
        "python 2.7 scaling",
        "py2 scaling",
        "scaling of py3 and nodejs20",
    ] {
        let said = notes(&ask("criterion", typed)).concat();
        assert!(
            said.contains("I read “py") && said.contains("as Python."),
            "{typed}: {said}"
        );
    }
}

#[test]
fn an_unknown_criterion_gets_buttons_for_known_ones() {
    for typed in ["scalable", "security"] {
        let fixture = Fixture::shared_ids().with_default_topic("databases");
        let answer = fixture.ask("compare", &[("criterion", typed)]);
        let offered = buttons(&answer);
        for criterion in ["Scalability", "Ease of operation", "Extensibility"] {
            assert!(
                offered.iter().any(|label| label.ends_with(criterion)),
                "{typed}: {offered:?}"
            );
        }
        let answer = ask("criterion", typed);
        let offered = buttons(&answer);
        for topic in ["Databases", "Runtimes", "Scripts"] {
            assert!(offered.contains(&topic), "{typed}: {offered:?}");
        }
    }
}
