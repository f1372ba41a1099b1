//! Any text, read as an article: no panic, and every problem has a place in the text.
//!
//! `cargo +nightly fuzz run article fuzz/corpus/article knowledge tests/support -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use time::macros::date;
use weighin::knowledge::{Diagnostic, article::parse};

fuzz_target!(|text: &str| {
    let article = parse("fuzzed.md", "fuzzed", text, date!(2026 - 11 - 28));
    article
        .problems
        .iter()
        .for_each(|problem| lies_in(text, problem));
});

fn lies_in(text: &str, problem: &Diagnostic) {
    assert!(
        text.get(problem.span.clone()).is_some(),
        "no such place: {problem:?}"
    );
    let before = &text[..problem.span.start];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let place = (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    );
    assert_eq!((problem.line, problem.column), place, "{problem:?}");
}
