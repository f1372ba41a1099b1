//! Names are read in any case, width and accent, composed or decomposed, with or without what
//! cannot be seen.

use crate::support::library::Fixture;
use proptest::prelude::*;
use proptest::test_runner::Config;
use weighin::answer::Answer;
use weighin::knowledge::names::{NameMatch, Names, normalise};
use weighin::knowledge::spelling::{composed, is_invisible, visible};

#[test]
fn width_composition_accent_and_case_are_ignored() {
    for (name, others) in [
        (
            "speed",
            &[
                "ＳＰＥＥＤ",
                "sp\u{e9}ed",
                "spe\u{301}ed",
                "s\u{200b}peed",
                "\u{202e}speed\u{202c}",
            ][..],
        ),
        (
            "Größe",
            &[
                "Gro\u{308}ße",
                "GRÖSSE",
                "GRÖẞE",
                "grosse",
                "Gro\u{ad}\u{308}ße",
            ],
        ),
        ("c++", &["C＋＋", "ｃ++"]),
        ("C#", &["c＃", "C♯"]),
        ("5", &["５", "⁵", "⑤"]),
        ("ΣΟΦΟΣ", &["σοφος", "Σοφός", "σοφοσ"]),
        ("istanbul", &["İSTANBUL", "ISTANBUL", "ıstanbul"]),
        ("パン", &["ﾊﾟﾝ", "ハ\u{309a}ン"]),
        (
            "한국",
            &["\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"],
        ),
        ("ёлка", &["ЕЛКА", "е\u{308}лка"]),
        ("Øre Łódź", &["ore lodz", "O\u{338}RE ŁO\u{301}DZ\u{301}"]),
        ("ﬁn", &["FIN"]),
        ("Node.js", &["Node.js™"]),
        ("שלום", &["שָׁלוֹם"]),
    ] {
        for other in others {
            assert_eq!(normalise(other), normalise(name), "{other} and {name}");
        }
    }
}

#[test]
fn letters_that_make_another_word_are_told_apart() {
    for (one, other) in [
        ("ハ", "パ"),
        ("か", "が"),
        ("C", "C++"),
        ("C", "C#"),
        ("कि", "की"),
        ("a", "b"),
        ("1", "10"),
    ] {
        assert_ne!(normalise(one), normalise(other));
    }
}

#[test]
fn a_name_without_letters_compares_its_signs() {
    let names = ["🦀", "—", "★", "☆", "+", "#", "\u{301}", "!?", "❤\u{fe0f}"];
    let index: Names<usize> = Names::new(names.iter().map(|name| (*name, Vec::new())));
    for (at, name) in names.into_iter().enumerate() {
        assert_eq!(index.find(name), NameMatch::Exact(vec![at]), "{name:?}");
    }
    assert_eq!(index.find("❤"), NameMatch::Exact(vec![8]));
    assert_eq!(index.find("🦞"), NameMatch::Nothing);
    assert_eq!(index.find("\u{200b} \u{202e}"), NameMatch::Nothing);
    assert_eq!(index.suggest("🦀", 25, |_| true), [0]);
}

#[test]
fn a_leading_sign_of_a_name_hides_nothing() {
    let names: Names<usize> = Names::new([(".NET", vec![]), ("Java", vec![])]);
    assert_eq!(names.suggest(".", 25, |_| true), [0, 1]);
    assert_eq!(names.suggest(".n", 25, |_| true), [0]);
}

#[test]
fn a_decomposed_word_matches_the_composed_name() {
    let names: Names<usize> = Names::new([("Größte Nähe", vec![]), ("Speed", vec![])]);
    for typed in ["Nähe", "Na\u{308}he", "NAHE", "Gro\u{308}\u{df}te Na"] {
        assert_eq!(names.find(typed), NameMatch::Near(vec![0]), "{typed}");
        assert_eq!(names.suggest(typed, 25, |_| true), [0], "{typed}");
    }
}

#[test]
fn another_spelling_of_a_name_gets_no_note() {
    let fixture = Fixture::shared_ids();
    for typed in [
        "Gro\u{308}ße",
        "GRÖSSE",
        "σοφός",
        "名前",
        "ｶﾞﾑ",
        "．ＮＥＴ",
        "istanbul",
        "🦀",
        "🦀\u{fe0f}",
        "p\u{200b}ython",
    ] {
        let answer = fixture.ask("compare", &[("first", typed)]);
        assert!(answer.notes.is_empty(), "{typed}: {:?}", answer.notes);
        assert_eq!(answer.kind.name(), "answered", "{typed}");
        let offered = fixture.complete("compare", &[("first", typed)]);
        assert_eq!(offered.len(), 1, "{typed}: {offered:?}");
    }
}

#[test]
fn decomposed_and_composed_questions_are_answered_alike() {
    let fixture = Fixture::shared_ids();
    let found = |question: &str| fixture.context().search.find(question, None);
    let composed = found("Größe or 名前: which is better on café?");
    let decomposed = found("Gro\u{308}ße or 名\u{200b}前: which is better on cafe\u{301}?");
    assert_eq!(composed.named.technologies.len(), 2, "{:?}", composed.named);
    assert_eq!(decomposed.named, composed.named);
    assert_eq!(
        format!("{:?}", decomposed.findings),
        format!("{:?}", composed.findings)
    );
}

#[test]
fn typed_text_is_shown_without_invisible_characters() {
    let fixture = Fixture::shared_ids();
    for (command, option) in [
        ("compare", "criterion"),
        ("compare", "topic"),
        ("compare", "first"),
        ("recommend", "priorities"),
        ("recommend", "must"),
        ("recommend", "use_case"),
        ("ask", "question"),
        ("ask", "topic"),
    ] {
        let typed = "zz\u{202e}qq\u{2066}ww\u{200b}\u{e0041}\u{61c}\u{feff}\u{3164}\u{e001}xx\u{1b}[31m\nyy";
        for typed in [typed.to_owned(), format!("scalability, {typed}")] {
            let within = ("topic", "runtimes");
            let texts = if option == "topic" {
                vec![(option, &typed[..])]
            } else {
                vec![within, (option, &typed)]
            };
            let answer = fixture.ask(command, &texts);
            assert_seen(&answer);
            let offered = fixture.complete(command, &[(option, &typed)]);
            let rendered = weighin::discord::message::completions(&choices(offered));
            assert!(!json(&rendered).contains('\u{202e}'));
        }
    }
}

fn choices(names: Vec<String>) -> Vec<weighin::commands::Choice> {
    names
        .into_iter()
        .map(|name| weighin::commands::Choice {
            name,
            value: String::new(),
        })
        .collect()
}

/// Everything in an answer is visible in Discord and in a terminal.
fn assert_seen(answer: &Answer) {
    use weighin::chat::Delivery;
    use weighin::discord::message::reply;
    use weighin::render::terminal::{self, Screen};
    let hidden =
        |c: char| is_invisible(c) && c != '\u{200b}' || ('\u{e000}'..='\u{f8ff}').contains(&c);
    let message = json(&reply(answer, Delivery::Channel, None).response);
    assert!(!message.contains(hidden), "{message}");
    let text = terminal::text_of(
        answer,
        Screen {
            width: 80,
            styled: false,
        },
    );
    assert!(
        !text.contains(|c: char| is_invisible(c) || c.is_control() && c != '\n'),
        "{text:?}"
    );
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("a serialisable message")
}

#[test]
fn an_invisible_text_counts_as_no_text() {
    let fixture = Fixture::shared_ids();
    for (command, option) in [
        ("compare", "criterion"),
        ("compare", "topic"),
        ("recommend", "must"),
        ("ask", "topic"),
    ] {
        let blank = fixture.ask(command, &[(option, "\u{200b} \u{202e}\u{3164}")]);
        assert_eq!(blank, fixture.ask(command, &[]), "{command} {option}");
    }
}

/// Also the name of the asker.
#[test]
fn member_names_are_shown_without_invisible_characters() {
    use weighin::commands::{Context, Options, Request, Response, respond};
    use weighin::question;
    use weighin::question::Member;
    let name = "Sam\u{202e}\u{2067}\u{200f}\u{e0041}";
    let fixture = Fixture::small();
    let texts = vec![("criterion".to_owned(), "reach".to_owned())];
    for private in [false, true] {
        let members = vec![(
            "for".to_owned(),
            Member {
                id: "7".to_owned(),
                name: name.to_owned(),
            },
        )];
        let options = Options {
            texts: texts.clone(),
            flags: vec![("private".to_owned(), private)],
            members,
            ..Options::default()
        };
        let request = Request::Ask {
            command: "compare".to_owned(),
            options,
        };
        let Response::Answer(answer) = respond(&fixture.context(), &request) else {
            panic!("an answer")
        };
        assert_seen(&answer);
    }
    for id in [
        "w1:compare:lights:speed:-:c",
        "w1:recommend:languages:lk:520:030:s",
    ] {
        let cx = Context {
            asker: name,
            ..fixture.context()
        };
        let request = Request::Click {
            question: question::decode(id),
            values: Vec::new(),
        };
        let Response::Answer(answer) = respond(&cx, &request) else {
            panic!("an answer")
        };
        assert_seen(&answer);
    }
}

#[test]
fn joiners_within_emoji_and_words_are_kept() {
    for text in [
        "👩\u{200d}💻 Ana",
        "❤\u{fe0f}\u{200d}🔥",
        "می\u{200c}خواهم",
        "Größe",
        "Gro\u{308}ße",
    ] {
        assert_eq!(visible(text), text);
    }
    assert_eq!(visible("a\u{200d}b\u{200c}\u{fe0f}c"), "abc");
    assert_eq!(visible("é\u{200d}\u{200d}\u{200d}x"), "é\u{200d}x");
    assert_eq!(visible("a\r\n\tb\u{2028}c"), "a   b c");
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_name_reads_the_same_in_every_spelling(name in ".{0,20}") {
        let read = normalise(&name);
        prop_assert_eq!(&normalise(&read), &read);
        prop_assert_eq!(&normalise(&composed(&name)), &read);
        prop_assert_eq!(&normalise(&name.to_lowercase()), &read);
        let hidden: String = name.chars().flat_map(|c| [c, '\u{200b}']).collect();
        prop_assert_eq!(&normalise(&hidden), &read);
    }
}
