//! The input: ratings, weights and must-haves, checked once so that nothing after it can fail.

use super::range::Range;
use crate::index::{ByCriterion, ByTechnology, CriterionIndex, TechnologyIndex};
use crate::rating::Rating;

/// The smallest weight as a part of the largest: a smaller one would be lost in rounding.
pub const SMALLEST_WEIGHT: f64 = 1e-6;

/// The ratings of one technology; `None` is unknown.
pub type Ratings = ByCriterion<Option<Rating>>;

/// For each criterion the least rating that will do; `None` where any will.
pub type MustHaves = ByCriterion<Option<Rating>>;

/// Technologies, rated by criterion, and what matters to the asker.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub(super) ratings: ByTechnology<Ratings>,
    pub(super) weights: ByCriterion<f64>,
    pub(super) must: MustHaves,
}

/// Why a [`Problem`] is invalid: each variant names the first wrong place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemError {
    NoTechnologies,
    NoCriteria,
    /// A technology has more or fewer ratings than there are weights.
    RatingCount {
        technology: TechnologyIndex,
    },
    /// There are more or fewer must-haves than weights.
    MustCount,
    /// A weight that is negative, infinite or not a number.
    Weight {
        criterion: CriterionIndex,
    },
    /// A weight that is above 0, but below [`SMALLEST_WEIGHT`] of the largest.
    TinyWeight {
        criterion: CriterionIndex,
    },
}

impl Problem {
    /// Weights are 0 or more and need not add up to anything: those of a single person are whole
    /// numbers, those of a team are averages.
    pub fn new(
        ratings: ByTechnology<Ratings>,
        weights: ByCriterion<f64>,
        must: MustHaves,
    ) -> Result<Self, ProblemError> {
        check_weights(&weights)?;
        check_counts(&ratings, &weights, &must)?;

        Ok(Self {
            ratings,
            weights,
            must,
        })
    }

    /// What a technology can score under a criterion, from 0 to 1.
    pub(super) fn utility(&self, technology: TechnologyIndex, criterion: CriterionIndex) -> Range {
        Self::worth(self.ratings[technology][criterion])
    }

    /// What a rating scores, from 0 to 1.
    pub(super) fn worth(rating: Option<Rating>) -> Range {
        match rating {
            Some(rating) => Range::known(utility(rating)),
            None => Range {
                low: 0.0,
                high: 1.0,
            },
        }
    }
}

/// Ratings are taken to be evenly spaced: 1 is 0, 5 is 1.
fn utility(rating: Rating) -> f64 {
    let lowest = Rating::MIN.get();
    f64::from(rating.get() - lowest) / f64::from(Rating::MAX.get() - lowest)
}

fn check_weights(weights: &ByCriterion<f64>) -> Result<(), ProblemError> {
    if weights.is_empty() {
        return Err(ProblemError::NoCriteria);
    }

    let is_invalid = |weight: &f64| !weight.is_finite() || *weight < 0.0;
    if let Some(criterion) = weights.position(is_invalid) {
        return Err(ProblemError::Weight { criterion });
    }

    let largest = weights.iter().copied().fold(0.0, f64::max);
    let is_tiny = |weight: &f64| *weight > 0.0 && weight / largest < SMALLEST_WEIGHT;
    match weights.position(is_tiny) {
        Some(criterion) => Err(ProblemError::TinyWeight { criterion }),
        None => Ok(()),
    }
}

fn check_counts(
    ratings: &ByTechnology<Ratings>,
    weights: &ByCriterion<f64>,
    must: &MustHaves,
) -> Result<(), ProblemError> {
    let criteria = weights.len();
    if must.len() != criteria {
        return Err(ProblemError::MustCount);
    }
    if ratings.is_empty() {
        return Err(ProblemError::NoTechnologies);
    }

    match ratings.position(|row| row.len() != criteria) {
        Some(technology) => Err(ProblemError::RatingCount { technology }),
        None => Ok(()),
    }
}
