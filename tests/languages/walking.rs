//! In every language, every click leads to an answer that fits Discord and has no English text that
//! exists in the language. `tests/walk.rs` looks at all answers in English.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use crate::languages::texts::{Texts, read, translations};
use crate::support::library::Fixture;
use weighin::answer::{Answer, FollowUpRow};
use weighin::chat::Delivery;
use weighin::commands::walk::walk;
use weighin::discord::limits::{self, length};
use weighin::discord::message::reply;
use weighin::language::Language;
use weighin::question::Question;
use weighin::question::comparison::Comparison;
use weighin::question::passage;
use weighin::render::chart::{Chart, Picture};
use weighin::render::terminal::{self, Screen};

/// How many answers are looked at, of each library in each language: more would take long, and
/// hardly say anything new.
const LOOKED_AT: usize = 300;
/// How many passages of each topic are among them.
const PASSAGES: usize = 10;
/// English texts up to this length, in characters, may also occur in an article.
const SHORT: usize = 12;

#[test]
fn shipped_library_answers_fit_in_every_language() {
    for language in translations() {
        look(language, &Fixture::shipped().in_language(language));
    }
}

#[test]
fn small_library_answers_fit_in_every_language() {
    for language in translations() {
        look(language, &Fixture::small().in_language(language));
    }
}

fn look(language: Language, fixture: &Fixture) {
    let cx = fixture.context();
    let mut first = ["topics", "help"]
        .map(|command| Question::new(command, [""; 0]))
        .to_vec();
    for topic in cx.library.topics() {
        first.push(Question::new("recommend", [topic.id.as_str()]));
        first.push(Comparison::overview(topic).question());
        for passage in passage::all(topic).into_iter().take(PASSAGES) {
            first.push(passage.question());
        }
    }

    let mut spoken = Spoken::new(language);
    let mut looked_at = 0;
    for (question, answer) in walk(&cx, first).take(LOOKED_AT) {
        looked_at += 1;
        assert_fits(&answer);
        spoken.check(&answer, &format!("{question:?} in {language:?}"));
    }
    assert!(looked_at >= 40, "only {looked_at} answers were reached");
}

fn assert_fits(answer: &Answer) {
    assert!(
        !reply(answer, Delivery::Channel, None).cut,
        "{} was cut to fit Discord",
        answer.title
    );
    for row in &answer.follow_ups {
        match row {
            FollowUpRow::Buttons(buttons) => {
                buttons
                    .iter()
                    .for_each(|button| assert_short(&button.label, limits::BUTTON_LABEL));
            }
            FollowUpRow::Menu(menu) => {
                assert_short(&menu.placeholder, limits::MENU_PLACEHOLDER);
                for option in &menu.options {
                    assert_short(&option.label, limits::OPTION_TEXT);
                    assert_short(&option.description, limits::OPTION_TEXT);
                }
            }
        }
    }
}

fn assert_short(text: &str, limit: usize) {
    assert!(length(text) <= limit, "{text:?} is longer than {limit}");
}

/// Texts that only English has.
fn only_english(language: Language) -> BTreeSet<String> {
    let pieces = |texts: Texts| {
        texts
            .by_key
            .into_values()
            .flat_map(|text| text.pieces)
            .collect::<BTreeSet<String>>()
    };
    let own = pieces(read(language));
    let same_id_matches = |piece: &String| {
        piece.chars().count() > SHORT && !own.iter().any(|own| own.contains(piece))
    };
    pieces(read(Language::English))
        .into_iter()
        .filter(same_id_matches)
        .collect()
}

/// Looks for English in answers, once in each line: most lines are in many answers.
struct Spoken {
    english: BTreeSet<String>,
    lines: HashSet<String>,
}

impl Spoken {
    fn new(language: Language) -> Self {
        let english = only_english(language);
        let in_one_line = english.iter().all(|piece| !piece.contains('\n'));
        assert!(in_one_line, "a piece has several lines: {english:?}");
        Self {
            english,
            lines: HashSet::new(),
        }
    }

    fn check(&mut self, answer: &Answer, what: &str) {
        for text in texts_of(answer) {
            for line in text.lines() {
                if !self.lines.insert(line.to_owned()) {
                    continue;
                }
                let found = self.english.iter().find(|piece| line.contains(*piece));
                assert!(found.is_none(), "{what} says {found:?} in {text:?}");
            }
        }
    }
}

/// Every text of an answer in the terminal and in Discord.
fn texts_of(answer: &Answer) -> Vec<String> {
    let picture = Chart::of(answer).map(|chart| Picture {
        png: Vec::new(),
        alt_text: chart.alt_text(),
    });
    let message = serde_json::to_value(reply(answer, Delivery::Channel, picture.as_ref()).response);
    let mut texts = vec![terminal::text_of(
        answer,
        Screen {
            width: 110,
            styled: false,
        },
    )];
    collect(&message.expect("a reply is JSON"), &mut texts);
    texts
}

/// Every text in a message.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, texts)),
        _ => {}
    }
}
