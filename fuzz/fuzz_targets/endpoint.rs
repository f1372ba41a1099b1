//! Any bytes as the body of a request whose signature held: refused, or answered with what Discord takes.
//!
//! `cargo +nightly fuzz run endpoint -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use std::path::Path;
use std::sync::LazyLock;
use time::macros::date;
use weighin::commands::{Context, Settings};
use weighin::discord::incoming::{Body, read};
use weighin::discord::interaction::{handle, unreadable};
use weighin::knowledge::{Library, load};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let knowledge = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../knowledge"));
    load(knowledge, date!(2026 - 11 - 23)).expect("the shipped knowledge").library
});

fuzz_target!(|body: &[u8]| {
    let cx = Context { library: &LIBRARY, settings: &Settings::default(), today: date!(2026 - 11 - 23), asker: "" };
    let handled = match read(body) {
        Ok(Body::Interaction(incoming)) => handle(&cx, &incoming),
        Ok(Body::Unreadable { kind }) => unreadable(kind),
        Ok(Body::Ping) | Err(_) => return,
    };
    // Drawing takes so long that little else would be tried; any picture can be drawn, as `tests/chart.rs` shows.
    let answer: Value = serde_json::to_value(handled.body(None)).expect("every answer can be written");
    assert!([4, 7, 8].contains(&answer["type"].as_u64().expect("a type")), "{answer}");
    assert!(answer["data"]["allowed_mentions"]["parse"].as_array().is_none_or(Vec::is_empty), "{answer}");
});
