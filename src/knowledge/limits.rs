//! Limits on the lengths of texts, in characters, and on the lengths of lists. Ids are kept short
//! so that a whole question fits the id of a button, and lists so short that a menu holds them:
//! `answer/surface.rs` proves it.

use std::ops::RangeInclusive;

pub const TECHNOLOGIES: RangeInclusive<usize> = 2..=25;
/// One less than a menu holds: its first entry is the overview.
pub const CRITERIA: RangeInclusive<usize> = 1..=24;
pub const USE_CASES: RangeInclusive<usize> = 0..=25;
/// The levels that every scale explains.
pub const SCALE_LEVELS: [&str; 3] = ["1", "3", "5"];
pub const TOPIC_ID: usize = 24;
pub const TECHNOLOGY_ID: usize = 18;
pub const CRITERION_ID: usize = 20;
pub const USE_CASE_ID: usize = 24;
pub const TITLE: usize = 60;
pub const QUESTION: usize = 100;
pub const REVIEW_EVERY: usize = 20;
pub const OWNER: usize = 40;
pub const TECHNOLOGY_NAME: usize = 32;
pub const CRITERION_NAME: usize = 40;
pub const USE_CASE_NAME: usize = 60;
pub const ALIAS: usize = 40;
pub const KEYWORD: usize = 40;
pub const ASKED: usize = 240;
pub const VERSION: usize = 20;
pub const SCALE: usize = 120;
pub const URL: usize = 300;
pub const UNIT: usize = 30;
pub const FACT: usize = 60;
pub const REASON: usize = 200;
pub const GROUP: usize = 32;
pub const LABEL: usize = 100;
