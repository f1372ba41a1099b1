//! The input: ratings, weights and must-haves, checked once so that nothing after it can fail.

use super::range::Range;

/// The lower and upper bound of a rating.
pub const RATINGS: std::ops::RangeInclusive<u8> = 1..=5;

/// The smallest weight as a part of the largest: a smaller one would be lost in rounding.
pub const SMALLEST_WEIGHT: f64 = 1e-6;

/// Technologies, rated by criterion, and what matters to the asker.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub(super) ratings: Vec<Vec<Option<u8>>>,
    pub(super) weights: Vec<f64>,
    pub(super) must: Vec<Option<u8>>,
}

/// Why a [`Problem`] is invalid: each variant names the first wrong place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemError {
    NoTechnologies,
    NoCriteria,
    /// A technology has more or fewer ratings than there are weights.
    RatingCount {
        technology: usize,
    },
    /// There are more or fewer must-haves than weights.
    MustCount,
    /// A rating outside 1 to 5.
    Rating {
        technology: usize,
        criterion: usize,
    },
    /// A least rating outside 1 to 5.
    Must {
        criterion: usize,
    },
    /// A weight that is negative, infinite or not a number.
    Weight {
        criterion: usize,
    },
    /// A weight that is above 0, but below [`SMALLEST_WEIGHT`] of the largest.
    TinyWeight {
        criterion: usize,
    },
}

impl Problem {
    /// `ratings[technology][criterion]` from 1 to 5, `None` if unknown; a weight of 0 or more and,
    /// for a must-have, the least acceptable rating for each criterion. Weights need not add up to
    /// anything.
    pub fn new(
        ratings: Vec<Vec<Option<u8>>>,
        weights: Vec<f64>,
        must: Vec<Option<u8>>,
    ) -> Result<Self, ProblemError> {
        check_weights(&weights)?;
        check_must(&must, weights.len())?;
        check_ratings(&ratings, weights.len())?;
        Ok(Self {
            ratings,
            weights,
            must,
        })
    }

    /// What a technology can score under a criterion, from 0 to 1.
    pub(super) fn utility(&self, technology: usize, criterion: usize) -> Range {
        match self.ratings[technology][criterion] {
            Some(rating) => Range::known(utility(rating)),
            None => Range {
                low: 0.0,
                high: 1.0,
            },
        }
    }
}

/// Ratings are taken to be evenly spaced: 1 is 0, 5 is 1.
fn utility(rating: u8) -> f64 {
    f64::from(rating - RATINGS.start()) / f64::from(RATINGS.end() - RATINGS.start())
}

fn check_weights(weights: &[f64]) -> Result<(), ProblemError> {
    if weights.is_empty() {
        return Err(ProblemError::NoCriteria);
    }
    if let Some(criterion) = weights
        .iter()
        .position(|weight| !weight.is_finite() || *weight < 0.0)
    {
        return Err(ProblemError::Weight { criterion });
    }
    let largest = weights.iter().copied().fold(0.0, f64::max);
    match weights
        .iter()
        .position(|weight| *weight > 0.0 && weight / largest < SMALLEST_WEIGHT)
    {
        Some(criterion) => Err(ProblemError::TinyWeight { criterion }),
        None => Ok(()),
    }
}

fn check_must(must: &[Option<u8>], criteria: usize) -> Result<(), ProblemError> {
    if must.len() != criteria {
        return Err(ProblemError::MustCount);
    }
    match must.iter().position(is_off_scale) {
        Some(criterion) => Err(ProblemError::Must { criterion }),
        None => Ok(()),
    }
}

fn check_ratings(ratings: &[Vec<Option<u8>>], criteria: usize) -> Result<(), ProblemError> {
    if ratings.is_empty() {
        return Err(ProblemError::NoTechnologies);
    }
    for (technology, row) in ratings.iter().enumerate() {
        if row.len() != criteria {
            return Err(ProblemError::RatingCount { technology });
        }
        if let Some(criterion) = row.iter().position(is_off_scale) {
            return Err(ProblemError::Rating {
                technology,
                criterion,
            });
        }
    }
    Ok(())
}

fn is_off_scale(rating: &Option<u8>) -> bool {
    rating.is_some_and(|rating| !RATINGS.contains(&rating))
}
