//! Where in the articles an answer comes from.

use std::ops::RangeInclusive;

/// Lines of an article's file, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The file as the user named it.
    pub path: String,
    pub lines: RangeInclusive<usize>,
}
