//! For any input: nothing panics, every problem has a place in its text, and no answer is larger
//! than Discord or a terminal allows.

mod acts;
mod articles;
mod clicks;
mod commands;
mod discord;
pub mod generated;
mod large;
mod large_article;
mod libraries;
mod must_haves;
pub mod pieces;
mod recommendations;
mod sums;
mod terminal;

use proptest::test_runner::Config;

/// This many cases, and no file is written on a failure: it prints the case.
pub fn cases(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}
