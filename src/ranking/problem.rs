//! The input: ratings, weights and must-haves, checked once so that nothing after it can fail.

use super::range::Range;
use crate::index::{ByCriterion, ByTechnology, CriterionIndex, TechnologyIndex};
use crate::knowledge::facts::FactValue;
use crate::knowledge::must_have::MustHave;
use crate::rating::Rating;
use serde::Serialize;

/// The smallest weight as a part of the largest: a smaller one would be lost in rounding.
pub const SMALLEST_WEIGHT: f64 = 1e-6;

/// What is known of a technology under a criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assessment {
    /// The criterion applies to it; `None` is unknown.
    Applies {
        rating: Option<Rating>,
        fact: Option<FactValue>,
    },
    NotApplicable,
}

impl Assessment {
    /// Its rating, if the criterion applies to it and it is known.
    pub fn rating(&self) -> Option<Rating> {
        match self {
            Self::Applies { rating, .. } => *rating,
            Self::NotApplicable => None,
        }
    }

    /// What it scores, from 0 to 1; `None` if the criterion does not apply.
    pub(super) fn utility(&self) -> Option<Range> {
        match self {
            Self::Applies {
                rating: Some(rating),
                ..
            } => Some(Range::known(utility(*rating))),
            Self::Applies { rating: None, .. } => Some(Range {
                low: 0.0,
                high: 1.0,
            }),
            Self::NotApplicable => None,
        }
    }
}

impl From<Option<Rating>> for Assessment {
    fn from(rating: Option<Rating>) -> Self {
        Self::Applies { rating, fact: None }
    }
}

/// What is known of one technology.
pub type Assessments = ByCriterion<Assessment>;

/// For each criterion what a technology has to fulfil; `None` where anything will do.
pub type MustHaves = ByCriterion<Option<MustHave>>;

/// Technologies, assessed by criterion, and what matters to the asker.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingProblem {
    pub(super) assessments: ByTechnology<Assessments>,
    pub(super) weights: ByCriterion<f64>,
    pub(super) must: MustHaves,
}

/// Why a [`RankingProblem`] is invalid: each variant names the first wrong place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemError {
    NoTechnologies,
    NoCriteria,
    /// A technology has more or fewer assessments than there are weights.
    AssessmentCount {
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

impl RankingProblem {
    /// Weights are 0 or more and need not add up to anything: those of a single person are whole
    /// numbers, those of a team are averages.
    pub fn new(
        assessments: ByTechnology<Assessments>,
        weights: ByCriterion<f64>,
        must: MustHaves,
    ) -> Result<Self, ProblemError> {
        check_weights(&weights)?;
        check_counts(&assessments, &weights, &must)?;

        Ok(Self {
            assessments,
            weights,
            must,
        })
    }

    /// What a technology can score under a criterion, from 0 to 1; `None` if the criterion does not
    /// apply to it.
    pub(super) fn utility(
        &self,
        technology: TechnologyIndex,
        criterion: CriterionIndex,
    ) -> Option<Range> {
        self.assessments[technology][criterion].utility()
    }

    /// Whether any criterion with a weight applies to a technology, so that it has a score.
    pub(super) fn has_score(&self, technology: TechnologyIndex) -> bool {
        let mut weights = self.weights.iter_enumerated();
        weights.any(|(criterion, weight)| {
            *weight > 0.0 && self.utility(technology, criterion).is_some()
        })
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
    assessments: &ByTechnology<Assessments>,
    weights: &ByCriterion<f64>,
    must: &MustHaves,
) -> Result<(), ProblemError> {
    let criteria = weights.len();
    if must.len() != criteria {
        return Err(ProblemError::MustCount);
    }
    if assessments.is_empty() {
        return Err(ProblemError::NoTechnologies);
    }

    match assessments.position(|row| row.len() != criteria) {
        Some(technology) => Err(ProblemError::AssessmentCount { technology }),
        None => Ok(()),
    }
}
