//! What a technology has to fulfil under a criterion, whatever else it is good at.

use super::facts::{Better, FactValue, is_same_text};
use crate::rating::Rating;
use serde::{Deserialize, Serialize};

/// The least that will do under a criterion; where it is kept, a plain number, yes, list or limit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MustHave {
    /// The least rating that will do.
    Rating(Rating),
    /// Which numbers will do.
    Number(NumberLimit),
    /// Yes, or no.
    YesNo(bool),
    /// The texts of which one will do.
    Text(Vec<String>),
}

/// A bound of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(into = "KeptLimit", from = "KeptLimit")]
pub struct NumberLimit {
    pub number: f64,
    pub better: Better,
    /// Whether the number itself will do.
    pub is_enough: bool,
}

/// How a limit is kept.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KeptLimit {
    AtLeast(f64),
    MoreThan(f64),
    AtMost(f64),
    LessThan(f64),
}

impl NumberLimit {
    /// That number, or a better one.
    pub fn or_better(number: f64, better: Better) -> Self {
        Self {
            number,
            better,
            is_enough: true,
        }
    }

    /// Whether a number is within it.
    pub(crate) fn admits(self, number: f64) -> bool {
        if number == self.number {
            self.is_enough
        } else {
            self.better.reaches(number, self.number)
        }
    }

    /// The sign between a number and this bound.
    pub fn sign(self) -> &'static str {
        match (self.better, self.is_enough) {
            (better, true) => better.sign(),
            (Better::Lower, false) => "<",
            (Better::Higher, false) => ">",
        }
    }

    /// The stricter one of two: it fulfils both.
    fn stricter(self, other: Self) -> Self {
        let other_is_stricter = if self.number == other.number {
            !other.is_enough
        } else {
            self.admits(other.number)
        };
        if other_is_stricter { other } else { self }
    }
}

impl From<NumberLimit> for KeptLimit {
    fn from(limit: NumberLimit) -> Self {
        match (limit.better, limit.is_enough) {
            (Better::Higher, true) => Self::AtLeast(limit.number),
            (Better::Higher, false) => Self::MoreThan(limit.number),
            (Better::Lower, true) => Self::AtMost(limit.number),
            (Better::Lower, false) => Self::LessThan(limit.number),
        }
    }
}

impl From<KeptLimit> for NumberLimit {
    fn from(kept: KeptLimit) -> Self {
        let (number, better, is_enough) = match kept {
            KeptLimit::AtLeast(number) => (number, Better::Higher, true),
            KeptLimit::MoreThan(number) => (number, Better::Higher, false),
            KeptLimit::AtMost(number) => (number, Better::Lower, true),
            KeptLimit::LessThan(number) => (number, Better::Lower, false),
        };
        Self {
            number,
            better,
            is_enough,
        }
    }
}

impl MustHave {
    /// What nothing fulfils, as two must-haves that contradict each other.
    pub fn impossible() -> Self {
        Self::Text(Vec::new())
    }

    /// Whether what is known is enough; `None` if that is not known. An unknown rating may be as
    /// low as 1, which is enough for a must-have of 1.
    pub(crate) fn is_met(&self, rating: Option<Rating>, fact: Option<&FactValue>) -> Option<bool> {
        match (self, fact) {
            (Self::Rating(Rating::MIN), _) => Some(true),
            (Self::Rating(least), _) => Some(rating? >= *least),
            (_, None) => None,
            (Self::Number(limit), Some(FactValue::Number(number))) => Some(limit.admits(*number)),
            (Self::YesNo(wanted), Some(FactValue::YesNo(is_so))) => Some(wanted == is_so),
            (Self::Text(texts), Some(FactValue::Text(text))) => {
                Some(texts.iter().any(|wanted| is_same_text(wanted, text)))
            }
            // A must-have of another kind than the criterion; no article and no question has one.
            _ => Some(false),
        }
    }

    /// The smallest relaxation that admits what is known; `None` if nothing can be asked any more.
    pub fn relaxed(&self, rating: Option<Rating>, fact: Option<&FactValue>) -> Option<Self> {
        match (self, fact) {
            // Every rating is at least the lowest one, so that nothing would be asked.
            (Self::Rating(_), _) => rating
                .filter(|rating| *rating > Rating::MIN)
                .map(Self::Rating),
            (Self::Number(limit), Some(FactValue::Number(number))) => {
                Some(Self::Number(NumberLimit::or_better(*number, limit.better)))
            }
            (Self::Text(texts), Some(FactValue::Text(text))) => {
                let mut texts = texts.clone();
                texts.push(text.clone());
                Some(Self::Text(texts))
            }
            _ => None,
        }
    }

    /// What fulfils both of two, if anything does; `None` if they contradict each other.
    pub fn both(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Rating(one), Self::Rating(other)) => Some(Self::Rating(*one.max(other))),
            (Self::Number(one), Self::Number(other)) => Some(Self::Number(one.stricter(*other))),
            (Self::Text(one), Self::Text(other)) => {
                let mut shared = one.clone();
                shared.retain(|text| other.iter().any(|known| is_same_text(text, known)));
                (!shared.is_empty()).then_some(Self::Text(shared))
            }
            _ => (self == other).then(|| self.clone()),
        }
    }
}
