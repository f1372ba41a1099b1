//! For any input: nothing panics, every problem has a place in its text, and no answer is larger
//! than Discord or a terminal allows.
//!
//! | file | what it does |
//! |---|---|
//! | `articles`, `large` | any text is read as an article; the largest articles fit Discord |
//! | `commands`, `clicks` | any text in any option has an answer; any click too |
//! | `must_haves` | must-haves survive their way through a button |
//! | `acts` | looking changes nothing, and an act is done once |
//! | `recommendations` | recommendations fit Discord, and their numbers follow from the library |
//! | `sums` | a recommendation does not contradict itself |
//! | `discord`, `terminal` | what Discord and a terminal take, apart from the program |
//! | `generated`, `pieces` | makes texts, from these pieces |
//! | `large_article`, `libraries` | makes articles of any size; the libraries that are asked |

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
