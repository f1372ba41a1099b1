//! What is known of a technology under a criterion.

use crate::rating::Rating;

/// What is known of a technology under a criterion, as an answer shows it.
#[derive(Debug, Clone, PartialEq)]
pub enum ShownValue {
    Rating(Rating),
    Fact(ShownFact),
    /// There is neither a rating nor a reason why there is none.
    Unrated,
    /// The fact is not known.
    UnknownFact,
    /// The criterion does not apply to the technology.
    NotApplicable,
}

/// A fact in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownFact {
    /// With its unit.
    pub text: String,
    /// The rating that thresholds give it.
    pub rating: Option<Rating>,
    /// Where it comes from, counted from 0 within the answer's sources; `None` if the answer does
    /// not list them.
    pub source: Option<usize>,
}
