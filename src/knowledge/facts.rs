//! Factual criteria: facts instead of ratings, and how they become ratings.

use crate::rating::Rating;
use serde::{Deserialize, Serialize};

/// What an article says of the technologies under a criterion.
#[derive(Debug, Clone, PartialEq)]
pub enum CriterionKind {
    /// A rating by a written scale.
    Rating,
    /// Yes or no.
    YesNo,
    /// A number with its unit.
    Number { unit: String, better: Better },
    /// A short text, such as a licence.
    Text,
}

impl CriterionKind {
    /// Whether the criterion has facts, not ratings.
    pub(crate) fn is_factual(&self) -> bool {
        *self != CriterionKind::Rating
    }
}

/// Which numbers are better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    Lower,
    Higher,
}

impl Better {
    /// Whether a number is at least as good as a limit.
    pub fn reaches(self, number: f64, limit: f64) -> bool {
        match self {
            Better::Lower => number <= limit,
            Better::Higher => number >= limit,
        }
    }

    /// The sign between a number and a limit that it reaches.
    pub fn sign(self) -> &'static str {
        match self {
            Better::Lower => "≤",
            Better::Higher => "≥",
        }
    }
}

/// What is known of one technology under a factual criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub value: FactValue,
    /// Where it comes from, as an index into the sources of the topic.
    pub source: Option<usize>,
}

/// The value of a fact; where it is kept, a plain yes, number or text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FactValue {
    YesNo(bool),
    Number(f64),
    Text(String),
}

/// How the facts of a criterion become ratings.
#[derive(Debug, Clone, PartialEq)]
pub enum Thresholds {
    /// The number that is enough for each rating above 1, where there is one; the best rating
    /// first. What reaches none of them is rated 1.
    Number(Vec<(Rating, f64)>),
    /// The rating of each value, as it is written; other values have none. Yes and no are written
    /// `YES` and `NO`.
    Values(Vec<(String, Rating)>),
}

impl Thresholds {
    /// The rating of a value; `None` if they say nothing about it.
    pub fn rating(&self, kind: &CriterionKind, value: &FactValue) -> Option<Rating> {
        match (self, kind, value) {
            (
                Self::Number(limits),
                CriterionKind::Number { better, .. },
                FactValue::Number(number),
            ) => {
                let reached = limits
                    .iter()
                    .find(|(_, limit)| better.reaches(*number, *limit));
                Some(reached.map_or(Rating::MIN, |(rating, _)| *rating))
            }
            (Self::Values(ratings), _, FactValue::YesNo(is_so)) => {
                let word = if *is_so { YES } else { NO };
                let known = ratings.iter().find(|(known, _)| known == word);
                known.map(|(_, rating)| *rating)
            }
            (Self::Values(ratings), _, FactValue::Text(text)) => {
                let known = ratings.iter().find(|(known, _)| is_same_text(known, text));
                known.map(|(_, rating)| *rating)
            }
            _ => None,
        }
    }

    /// What each rating means, as far as that can be written in every language.
    pub fn scale(&self, kind: &CriterionKind) -> [Option<String>; 5] {
        let mut scale = [const { None }; 5];
        for rating in Rating::all() {
            if let Some(level) = scale.get_mut(usize::from(rating.get()) - 1) {
                *level = self.level(kind, rating);
            }
        }
        scale
    }

    fn level(&self, kind: &CriterionKind, rating: Rating) -> Option<String> {
        match (self, kind) {
            (Self::Number(limits), CriterionKind::Number { unit, better }) => {
                let (_, limit) = limits.iter().find(|(level, _)| *level == rating)?;
                Some(format!("{} {limit} {unit}", better.sign()))
            }
            (Self::Values(ratings), CriterionKind::Text) => {
                let of_level = ratings.iter().filter(|(_, of)| *of == rating);
                let texts: Vec<&str> = of_level.map(|(text, _)| text.as_str()).collect();
                (!texts.is_empty()).then(|| texts.join(", "))
            }
            _ => None,
        }
    }
}

/// How thresholds write that something is so.
pub(crate) const YES: &str = "yes";
/// How thresholds write that something is not so.
pub(crate) const NO: &str = "no";

/// Whether two texts of facts mean the same: in any case.
pub(crate) fn is_same_text(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
