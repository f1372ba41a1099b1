//! How good, and how important: ratings and weights, defined once.

use serde::{Deserialize, Serialize};

/// How well a technology does under a criterion, from 1 (worst) to 5 (best); as a must-have, the
/// least that will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Rating(u8);

impl Rating {
    /// The worst rating, 1. As a must-have it excludes nothing.
    pub const MIN: Self = Self(1);
    /// The best rating, 5.
    pub const MAX: Self = Self(5);

    /// The least rating of what must be good, 4.
    pub const GOOD: Self = Self(4);

    /// A rating, or `None` outside 1 to 5.
    pub fn new(value: i64) -> Option<Self> {
        let value = u8::try_from(value).ok()?;
        (Self::MIN.0..=Self::MAX.0)
            .contains(&value)
            .then_some(Self(value))
    }

    /// All ratings, from the worst to the best.
    pub fn all() -> impl Iterator<Item = Self> {
        (Self::MIN.0..=Self::MAX.0).map(Self)
    }

    /// 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How much a criterion matters to someone: a whole number, which only means something next to
/// other weights.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(into = "u8", try_from = "u8")]
pub struct Weight(u8);

impl Weight {
    /// The criterion does not matter.
    pub const NONE: Self = Self(0);
    /// A criterion that is named without a number.
    pub const USUAL: Self = Self(3);
    /// What matters most, unless other weights were typed: those are kept in proportion.
    pub const HEAVIEST: Self = Self(5);
    /// The largest weight, 35: what a single character of a button's id can carry.
    pub const FINEST: Self = Self(35);

    /// A weight, or `None` above [`Weight::FINEST`].
    pub fn new(value: u8) -> Option<Self> {
        (value <= Self::FINEST.0).then_some(Self(value))
    }

    /// What can stand for the heaviest weight: from [`Weight::HEAVIEST`] to [`Weight::FINEST`].
    pub(crate) fn tops() -> impl Iterator<Item = Self> {
        (Self::HEAVIEST.0..=Self::FINEST.0).map(Self)
    }

    /// 0 to 35.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Whether the criterion does not matter.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }
}

impl From<Rating> for Weight {
    /// Use cases give weights from 1 to 5, the scale of ratings.
    fn from(rating: Rating) -> Self {
        Self(rating.get())
    }
}

impl From<Weight> for f64 {
    fn from(weight: Weight) -> Self {
        Self::from(weight.get())
    }
}

/// What is kept or sent is a number; one out of range is an error.
impl TryFrom<u8> for Rating {
    type Error = &'static str;

    fn try_from(value: u8) -> Result<Self, Self::Error> {
        Self::new(i64::from(value)).ok_or("a rating is a number from 1 to 5")
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.get()
    }
}

impl TryFrom<u8> for Weight {
    type Error = &'static str;

    fn try_from(value: u8) -> Result<Self, Self::Error> {
        Self::new(value).ok_or("a weight is a number from 0 to 35")
    }
}

impl From<Weight> for u8 {
    fn from(weight: Weight) -> Self {
        weight.get()
    }
}
