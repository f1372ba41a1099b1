//! The weighted sum model: a technology's score is the mean of its utilities, weighted by what
//! matters.
//!
//! Source: the weighted sum model as E. Triantaphyllou and A. Sanchez describe it in "A Sensitivity
//! Analysis Approach for Some Deterministic Multi-Criteria Decision Making Methods", Decision
//! Sciences 28(1), 1997, 151-194. A score is `100 * sum(share * utility)`, where `share = weight /
//! sum(weights)` and `utility = (rating - 1) / 4`. Scores are linear in every utility, so the
//! lowest and the highest possible score come from putting each unknown rating at 1 and at 5.

use super::Problem;
use super::range::Range;
use crate::index::{ByCriterion, TechnologyIndex};
use std::cmp::Reverse;

/// The score of a technology that is rated 5 everywhere.
pub const FULL: f64 = 100.0;

/// Numbers that are closer than this are equal: rounding errors are far below it, real differences
/// far above.
pub(super) const EQUAL: f64 = 1e-9;

/// What a technology scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    pub technology: TechnologyIndex,
    /// 0 to 100.
    pub total: Range,
    /// What each criterion contributes to the total, from 0 to 100 times its share, in points.
    pub parts: ByCriterion<Range>,
}

/// Each weight's share of all weights; `None` if all weights are 0.
pub(super) fn shares(weights: &ByCriterion<f64>) -> Option<ByCriterion<f64>> {
    let relative = relative(weights)?;
    let sum: f64 = relative.iter().sum();
    Some(relative.iter().map(|weight| weight / sum).collect())
}

/// The weights as parts of the largest, so that no sum of them overflows; `None` if all weights are
/// 0.
pub(super) fn relative(weights: &ByCriterion<f64>) -> Option<ByCriterion<f64>> {
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest > 0.0 {
        Some(weights.iter().map(|weight| weight / largest).collect())
    } else {
        None
    }
}

/// The scores of these technologies, best first: by midpoint, then by lowest possible score, then
/// in the order given.
pub(super) fn ranked(
    problem: &Problem,
    technologies: &[TechnologyIndex],
    shares: &ByCriterion<f64>,
) -> Vec<Score> {
    let mut scores = Vec::with_capacity(technologies.len());
    for technology in technologies {
        scores.push(score(problem, *technology, shares));
    }

    scores.sort_by_key(|score| Reverse((level(score.total.mid()), level(score.total.low))));
    scores
}

/// A number for comparing: the same for values that differ only by rounding, whatever the order of
/// summing.
pub(super) fn level(value: f64) -> i64 {
    (value / EQUAL).round() as i64
}

fn score(problem: &Problem, technology: TechnologyIndex, shares: &ByCriterion<f64>) -> Score {
    let mut parts = ByCriterion::with_capacity(shares.len());
    let (mut low, mut high) = (0.0, 0.0);

    for (criterion, share) in shares.iter_enumerated() {
        let utility = problem.utility(technology, criterion);
        let part = Range {
            low: FULL * share * utility.low,
            high: FULL * share * utility.high,
        };
        low += part.low;
        high += part.high;
        parts.push(part);
    }

    // The shares may add up to a little more than 1: they are rounded.
    Score {
        technology,
        total: Range {
            low: low.clamp(0.0, FULL),
            high: high.clamp(0.0, FULL),
        },
        parts,
    }
}
