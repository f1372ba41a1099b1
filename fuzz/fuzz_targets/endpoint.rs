//! Any bytes as the body of a request whose signature held: refused, or answered with what Discord takes.
//!
//! `cargo +nightly fuzz run endpoint -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;
use time::macros::date;
use weighin::commands::Settings;
use weighin::discord::http::Exchange;
use weighin::instance::Instance;
use weighin::knowledge::load;

static INSTANCE: LazyLock<Instance> = LazyLock::new(|| {
    let knowledge = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../knowledge"));
    let library = load(knowledge, date!(2026 - 11 - 23)).expect("the shipped knowledge").library;
    Instance::new(library, Settings::default())
});

fuzz_target!(|body: &[u8]| {
    let Ok(exchange) = Exchange::begin(&INSTANCE, body, "fuzz") else { return };
    // Drawing takes so long that little else would be tried; any picture can be drawn, as `tests/chart.rs` shows.
    if exchange.draws() {
        return;
    }
    let answer = exchange.answer().expect("every answer can be written");
    let answer: serde_json::Value = serde_json::from_slice(&answer.body).expect("JSON");
    assert!([1, 4, 7, 8].contains(&answer["type"].as_u64().expect("a type")), "{answer}");
    assert!(answer["data"]["allowed_mentions"]["parse"].as_array().is_none_or(Vec::is_empty), "{answer}");
});
