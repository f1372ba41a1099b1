//! Where an answer comes from, and how far that was reviewed.

use time::Date;

/// Where an answer comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Provenance {
    pub topic: String,
    /// For a translation, the title of its original.
    pub original: Option<String>,
    pub review: Review,
    pub library_version: String,
}

/// Whether and when the article was reviewed.
#[derive(Debug, Clone, PartialEq)]
pub enum Review {
    /// It is a draft, with this many sections.
    Draft { sections: SectionCount },
    /// `old` if the answer has to mention that it was long ago.
    On { date: Date, old: bool },
}

/// How many sections an article has, and how many of them have a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectionCount {
    pub written: usize,
    pub sourced: usize,
}
