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
use std::cmp::Reverse;

/// The score of a technology that is rated 5 everywhere.
pub const FULL: f64 = 100.0;

/// Numbers that are closer than this are equal: rounding errors are far below it, real differences
/// far above.
pub(super) const EQUAL: f64 = 1e-9;

/// What a technology scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    pub technology: usize,
    /// 0 to 100.
    pub total: Range,
    /// What each criterion contributes to the total, from 0 to 100 times its share, in points.
    pub parts: Vec<Range>,
}

/// Each weight's share of all weights; `None` if all weights are 0.
pub(super) fn shares(weights: &[f64]) -> Option<Vec<f64>> {
    let relative = relative(weights)?;
    let sum: f64 = relative.iter().sum();
    Some(relative.iter().map(|weight| weight / sum).collect())
}

/// The weights as parts of the largest, so that no sum of them overflows; `None` if all weights are
/// 0.
pub(super) fn relative(weights: &[f64]) -> Option<Vec<f64>> {
    let largest = weights.iter().copied().fold(0.0, f64::max);
    (largest > 0.0).then(|| weights.iter().map(|weight| weight / largest).collect())
}

/// The scores of these technologies, best first: by midpoint, then by lowest possible score, then
/// in the order given.
pub(super) fn ranked(problem: &Problem, technologies: &[usize], shares: &[f64]) -> Vec<Score> {
    let mut scores: Vec<Score> = technologies
        .iter()
        .map(|technology| score(problem, *technology, shares))
        .collect();
    scores.sort_by_key(|score| {
        (
            Reverse(level(score.total.mid())),
            Reverse(level(score.total.low)),
        )
    });
    scores
}

/// A number for comparing: the same for values that differ only by rounding, whatever the order of
/// summing.
pub(super) fn level(value: f64) -> i64 {
    (value / EQUAL).round() as i64
}

fn score(problem: &Problem, technology: usize, shares: &[f64]) -> Score {
    let part = |(criterion, share): (usize, &f64)| {
        let utility = problem.utility(technology, criterion);
        Range {
            low: FULL * share * utility.low,
            high: FULL * share * utility.high,
        }
    };
    let parts: Vec<Range> = shares.iter().enumerate().map(part).collect();
    let sum = |bound: fn(&Range) -> f64| parts.iter().map(bound).sum::<f64>().clamp(0.0, FULL);
    let total = Range {
        low: sum(|part| part.low),
        high: sum(|part| part.high),
    };
    Score {
        technology,
        total,
        parts,
    }
}
