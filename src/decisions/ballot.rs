//! What one member says: what matters to them, and what must be.

use super::refusal::ActRefusal;
use crate::knowledge::must_have::MustHave;
use crate::rating::Weight;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest text that a member may write: a reason, an objection, an answer.
pub const LONGEST_TEXT: usize = 1_000;

/// Weights and must-haves by the ids of criteria: a ballot outlives the library for which it was
/// cast.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Ballot {
    pub weights: BTreeMap<String, Weight>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub must: BTreeMap<String, MustHave>,
    /// The id of the use case that it started from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_case: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Ballot {
    /// Whether any criterion has a weight.
    pub(crate) fn weighs_something(&self) -> bool {
        self.weights.values().any(|weight| !weight.is_none())
    }

    /// Refuses a ballot that says nothing, or that lacks its reason.
    pub(super) fn check(&self, needs_reason: bool) -> Result<(), ActRefusal> {
        if !self.weighs_something() && self.must.is_empty() {
            return Err(ActRefusal::EmptyBallot);
        }
        match &self.reason {
            Some(reason) => check_text(reason),
            None if needs_reason => Err(ActRefusal::TextMissing),
            None => Ok(()),
        }
    }
}

/// Refuses a text that says nothing or too much.
pub(super) fn check_text(text: &str) -> Result<(), ActRefusal> {
    if text.trim().is_empty() {
        return Err(ActRefusal::TextMissing);
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(ActRefusal::TextTooLong {
            longest: LONGEST_TEXT,
        });
    }
    Ok(())
}
