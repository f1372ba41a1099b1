//! Any text as the `custom_id` of a click: either no question, or one that is written the same way again and has an answer.
//!
//! `cargo +nightly fuzz run custom_id -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use time::macros::date;
use weighin::commands::{Context, Request, Response, Settings, respond};
use weighin::discord::custom_id::{decode, encode};
use weighin::knowledge::{Library, load};
use weighin::language::Language;
use weighin::question::Question;
use weighin::render::discord::{Delivery, reply};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let knowledge = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../knowledge"));
    load(knowledge, date!(2026 - 11 - 23)).expect("the shipped knowledge").library
});

fuzz_target!(|id: &str| {
    let question = decode(id);
    if let Some(question) = &question {
        assert_eq!(encode(question).as_deref(), Some(id));
    }
    click(question);
});

fn click(question: Option<Question>) {
    let cx = Context { library: &LIBRARY, language: Language::English, settings: &Settings::default(), today: date!(2026 - 11 - 23), asker: "someone" };
    let request = Request::Click { question, values: Vec::new() };
    if let Response::Answer(answer) = respond(&cx, &request) {
        reply(&answer, Delivery::Update, None);
    }
}
