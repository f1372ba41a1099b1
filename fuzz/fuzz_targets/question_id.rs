//! Any text as the id of a button: either no question, or one that has an answer and gets the same
//! id again.
//!
//! `cargo +nightly fuzz run question_id -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use time::macros::date;
use weighin::commands::{Request, Response, AnswerSettings, respond};
use weighin::chat::Delivery;
use weighin::discord::message::reply;
use weighin::edition::Edition;
use weighin::knowledge::load;
use weighin::language::Language;
use weighin::question::Question;
use weighin::question::{decode, encode};

static SETTINGS: LazyLock<AnswerSettings> = LazyLock::new(AnswerSettings::default);

/// The shipped knowledge, and an article with facts.
static EDITIONS: LazyLock<[Edition; 2]> =
    LazyLock::new(|| ["../knowledge", "../tests/fixtures/facts"].map(edition));

fn edition(folder: &str) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let library = load(&folder, date!(2026 - 11 - 28))
        .expect("the folder is there")
        .library;
    Edition::new(library, Language::English)
}

fuzz_target!(|id: &str| {
    let question = decode(id);
    if let Some(question) = &question {
        assert_eq!(encode(question).as_deref(), Some(id));
    }
    for edition in EDITIONS.iter() {
        click(edition, question.clone());
    }
});

fn click(edition: &Edition, question: Option<Question>) {
    let cx = edition.context(&SETTINGS, Language::English, date!(2026 - 11 - 28));
    let request = Request::Click {
        question,
        values: Vec::new(),
    };
    if let Response::Answer(answer) = respond(&cx, &request) {
        reply(&answer, Delivery::Update, None);
    }
}
