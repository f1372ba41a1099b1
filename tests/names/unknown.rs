//! Words that name nothing, or nothing here: the answer says what is known about them, and offers
//! what may be meant together with everything that was understood.

use crate::names::topics::buttons;
use crate::support::library::Fixture;
use weighin::answer::{Action, Answer, FollowUpRow};
use weighin::knowledge::prose::plain_text;
use weighin::language::Language;

fn ask(texts: &[(&str, &str)]) -> Answer {
    Fixture::shared_ids()
        .with_default_topic("runtimes")
        .ask("compare", texts)
}

/// The buttons' labels with the words of their questions.
fn questions(answer: &Answer) -> Vec<(String, Vec<String>)> {
    let mut questions = Vec::new();
    for row in &answer.follow_ups {
        let FollowUpRow::Buttons(buttons) = row else {
            continue;
        };
        for button in buttons {
            if let Action::Ask(question) = &button.action {
                questions.push((button.label.clone(), question.words.clone()));
            }
        }
    }
    questions
}

#[test]
fn a_word_like_a_criterion_offers_it_first() {
    for (typed, first) in [
        ("scalable", "Runtimes: Scalability"),
        ("extensible", "Runtimes: Extensibility"),
        ("operable", "Databases: Ease of operation"),
        ("threaded", "Runtimes: Concurrency model"),
        ("escalable", "Runtimes: Scalability"),
    ] {
        let answer = ask(&[("criterion", typed)]);
        assert_eq!(
            buttons(&answer)[0],
            first,
            "{typed}: {:?}",
            buttons(&answer)
        );
        assert!(
            plain_text(&answer.verdict).starts_with("Did you mean"),
            "{typed}"
        );
    }
    let answer = ask(&[("criterion", "colourful")]);
    assert!(
        !plain_text(&answer.verdict).contains("Did you mean"),
        "{:?}",
        answer.verdict
    );
}

/// Also a word that is related to a translated name.
#[test]
fn a_word_like_a_keyword_offers_its_criterion() {
    for (typed, criterion) in [
        ("cheap", "Licence and cost"),
        ("cheaper", "Licence and cost"),
        ("faster", "Speed"),
        ("durable", "Reliability"),
        ("reliable", "Reliability"),
        ("portable", "Universality"),
        ("learnable", "Learning curve"),
        ("skalierbar", "Scalability"),
        ("erweiterbar", "Extensibility"),
        ("schneller", "Speed"),
    ] {
        let answer = Fixture::shipped()
            .with_default_topic("backend-runtime")
            .ask("compare", &[("criterion", typed)]);
        assert_eq!(answer.kind.name(), "declined", "{typed}: {}", answer.title);
        let first = buttons(&answer)[0];
        assert!(first.ends_with(criterion), "{typed}: {first}");
    }
}

#[test]
fn a_half_known_text_names_the_unknown_words() {
    for (option, typed, unknown) in [
        ("criterion", "php vs python", "“php”"),
        ("criterion", "python or ruby", "“ruby”"),
        ("first", "python, elixir", "“elixir”"),
        ("topic", "runtimes security", "“security”"),
        (
            "criterion",
            "kotlin vs python vs ruby",
            "“kotlin” and “ruby”",
        ),
    ] {
        let answer = ask(&[(option, typed)]);
        assert_eq!(answer.kind.name(), "declined", "{typed}");
        assert_eq!(answer.title, format!("I don’t know {unknown}"), "{typed}");
        let said = plain_text(&answer.verdict);
        assert!(said.starts_with("Recognised: "), "{typed}: {said}");
    }
}

#[test]
fn unknown_words_are_named_in_every_language() {
    for (language, typed) in [
        (Language::German, "php gegen python"),
        (Language::French, "php contre python"),
        (Language::Spanish, "php contra python"),
        (Language::BrazilianPortuguese, "php ou python"),
        (Language::Japanese, "phpとpython"),
    ] {
        let answer = Fixture::shared_ids()
            .in_language(language)
            .ask("compare", &[("criterion", typed)]);
        assert!(
            answer.title.contains("php") && !answer.title.contains("python"),
            "{typed}: {}",
            answer.title
        );
        assert_eq!(buttons(&answer)[0], "Python", "{typed}");
    }
}

#[test]
fn offers_of_a_topic_keep_the_technology() {
    for texts in [
        &[("criterion", "security nodejs")][..],
        &[("criterion", "nodejs colour")],
        &[("first", "nodejs"), ("criterion", "security")],
        &[("first", "nodejs"), ("criterion", "scalable")],
        &[("topic", "nodejs"), ("criterion", "security")],
        &[("first", "nodejs"), ("second", "php")],
        &[("first", "nodejs"), ("second", "pyth or c")],
    ] {
        let answer = ask(texts);
        let questions = questions(&answer);
        let in_topic = questions
            .iter()
            .filter(|(_, words)| words.first().is_some_and(|topic| topic == "runtimes"));
        let mut offered = 0;
        for (label, words) in in_topic {
            let technologies = words.get(2).map_or("", String::as_str);
            assert!(technologies.starts_with("nodejs"), "{texts:?}: {label}");
            offered += 1;
        }
        assert!(offered >= 1, "{texts:?}: {questions:?}");
    }
}

/// It is named with its topic.
#[test]
fn a_criterion_of_another_topic_offers_both_ways() {
    for texts in [
        &[("criterion", "operations python")][..],
        &[("criterion", "python backup")],
        &[("first", "python"), ("criterion", "operations")],
        &[("first", "python"), ("criterion", "ease of operation")],
        &[("topic", "python"), ("criterion", "backup")],
    ] {
        let answer = ask(texts);
        assert_eq!(answer.kind.name(), "declined", "{texts:?}");
        let said = plain_text(&answer.verdict);
        assert!(
            said.contains("Ease of operation is a criterion only in Databases."),
            "{texts:?}: {said}"
        );
        assert!(
            said.contains("Python is covered only in Runtimes."),
            "{texts:?}: {said}"
        );
        let offered = buttons(&answer);
        let both_ways = [
            "Databases: Ease of operation",
            "Runtimes: Python",
            "Scalability",
        ];
        assert_eq!(offered[..3], both_ways, "{texts:?}: {offered:?}");
    }
    let answer = ask(&[("topic", "runtimes"), ("criterion", "backup")]);
    assert_eq!(
        answer.title,
        "Runtimes is not compared on Ease of operation"
    );
    let offered = buttons(&answer);
    assert_eq!(
        offered[..3],
        ["Databases: Ease of operation", "Runtimes", "Scalability"],
        "{offered:?}"
    );
}

#[test]
fn offers_for_an_unknown_technology_keep_the_criterion() {
    for texts in [
        &[("first", "php"), ("criterion", "threads")][..],
        &[
            ("first", "python"),
            ("second", "php"),
            ("criterion", "threads"),
        ],
        &[
            ("first", "php"),
            ("second", "python"),
            ("criterion", "concurrency"),
        ],
        &[
            ("first", "php or perl"),
            ("criterion", "threads"),
            ("topic", "runtimes"),
        ],
    ] {
        let questions = questions(&ask(texts));
        let keeps = |words: &Vec<String>| {
            words
                .get(1)
                .is_some_and(|criterion| criterion == "concurrency-model")
        };
        assert!(
            questions.iter().any(|(_, words)| keeps(words)),
            "{texts:?}: {questions:?}"
        );
    }
}

#[test]
fn a_criterion_narrows_which_technologies_are_offered() {
    let questions = questions(&ask(&[("first", "p"), ("criterion", "backup")]));
    let (label, words) = &questions[0];
    assert_eq!(
        (&label[..], &words[..]),
        (
            "PostgreSQL",
            &["databases", "operations", "postgresql"].map(String::from)[..]
        )
    );
    assert!(
        questions.iter().all(|(label, _)| !label.contains("Python")),
        "{questions:?}"
    );
}

#[test]
fn no_button_is_offered_twice() {
    for typed in [
        "scalable",
        "extensible python",
        "security",
        "python vs postgres",
        "operations python",
        "runtime",
    ] {
        let questions = questions(&ask(&[("criterion", typed)]));
        let mut words: Vec<_> = questions.iter().map(|(_, words)| words).collect();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), questions.len(), "{typed}: {questions:?}");
    }
}

#[test]
fn completion_of_unknown_words_offers_related_names_first() {
    let fixture = Fixture::shared_ids();
    let offered = |option: &str, typed: &str| fixture.complete("compare", &[(option, typed)]);
    for option in ["criterion", "topic", "first", "second"] {
        for typed in ["security", "qqqq", "kein-name", "名無し", "???!", "x > 3"] {
            assert_eq!(
                offered(option, typed),
                offered(option, ""),
                "{option} {typed}"
            );
        }
    }
    let related = offered("criterion", "operable");
    assert_eq!(related[0], "Ease of operation");
    assert_eq!(related.len(), offered("criterion", "").len());
    let within = fixture.complete("compare", &[("first", "python"), ("criterion", "security")]);
    assert_eq!(
        within,
        ["Scalability", "Concurrency model", "Extensibility"]
    );
}

#[test]
fn completion_offers_an_understood_text_as_typed() {
    let fixture = Fixture::shared_ids();
    for (typed, name) in [
        ("py3 vs nodejs20 scaling", "Python, Node.js and Scalability"),
        ("mysql backup", "MySQL and Ease of operation"),
    ] {
        let first = fixture
            .choices("compare", &[("criterion", typed)])
            .remove(0);
        assert_eq!((&first.name[..], &first.value[..]), (name, typed));
        assert_eq!(
            fixture
                .ask("compare", &[("criterion", &first.value)])
                .kind
                .name(),
            "answered",
            "{typed}"
        );
    }
    for typed in [
        "python vs postgres",
        "not python",
        "python threads > 3",
        &"python ".repeat(20),
    ] {
        let offered = fixture.choices("compare", &[("criterion", typed)]);
        assert!(
            !offered.is_empty() && offered.iter().all(|choice| choice.value != typed),
            "{typed}: {offered:?}"
        );
    }
}
