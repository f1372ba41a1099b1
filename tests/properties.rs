//! For any input: nothing panics, every problem has a place in its text, and no answer is larger
//! than Discord or a terminal allows.

#[path = "support/article.rs"]
mod article;

#[path = "properties/acts.rs"]
mod acts;
#[path = "properties/articles.rs"]
mod articles;
#[path = "properties/clicks.rs"]
mod clicks;
#[path = "properties/commands.rs"]
mod commands;
#[path = "properties/discord.rs"]
mod discord;
#[path = "properties/generated.rs"]
mod generated;
#[path = "properties/large.rs"]
mod large;
#[path = "properties/large_article.rs"]
mod large_article;
#[path = "properties/libraries.rs"]
mod libraries;
#[path = "properties/pieces.rs"]
mod pieces;
#[path = "properties/recommendations.rs"]
mod recommendations;
#[path = "properties/sums.rs"]
mod sums;
#[path = "properties/terminal.rs"]
mod terminal;

use proptest::test_runner::Config;

/// This many cases, and no file is written on a failure: it prints the case.
fn cases(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}
