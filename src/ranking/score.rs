//! The weighted sum model: a technology's score is the mean of its utilities, weighted by what
//! matters.
//!
//! Source: the weighted sum model as E. Triantaphyllou and A. Sanchez describe it in "A Sensitivity
//! Analysis Approach for Some Deterministic Multi-Criteria Decision Making Methods", Decision
//! Sciences 28(1), 1997, 151-194. A score is `100 * sum(share * utility)`, where `share = weight /
//! sum(weights)` and `utility = (rating - 1) / 4`. Scores are linear in every utility, so the
//! lowest and the highest possible score come from putting each unknown rating at 1 and at 5.
//!
//! A criterion that does not apply to a technology is left out of its mean: the sums are those over
//! the criteria that apply to it.

use super::RankingProblem;
use super::range::Range;
use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};
use std::cmp::Reverse;

/// The score of a technology that is rated 5 everywhere.
pub(crate) const FULL: f64 = 100.0;

/// Numbers that are closer than this are equal: rounding errors are far below it, real differences
/// far above.
pub(super) const EQUAL: f64 = 1e-9;

/// What a technology scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    pub technology: TechnologyIndex,
    /// 0 to 100.
    pub total: Range,
    /// What each criterion contributes to the total, in points; 0 if it does not apply.
    pub parts: ByCriterion<Range>,
    /// Each criterion's share of the mean, 0 to 1; 0 if it does not apply.
    pub(super) shares: ByCriterion<f64>,
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
/// in the order given. One to which no criterion with a weight applies has no score.
pub(super) fn ranked(
    problem: &RankingProblem,
    technologies: &[TechnologyIndex],
    shares: &ByCriterion<f64>,
) -> Vec<Score> {
    let mut scores = Vec::with_capacity(technologies.len());
    for technology in technologies {
        if problem.has_score(*technology) {
            scores.push(score(problem, *technology, shares));
        }
    }

    scores.sort_by_key(|score| Reverse((level(score.total.mid()), level(score.total.low))));
    scores
}

/// A number for comparing: the same for values that differ only by rounding, whatever the order of
/// summing.
pub(super) fn level(value: f64) -> i64 {
    (value / EQUAL).round() as i64
}

fn score(
    problem: &RankingProblem,
    technology: TechnologyIndex,
    shares: &ByCriterion<f64>,
) -> Score {
    let applies = |criterion| problem.utility(technology, criterion).is_some();
    let applying = applying(shares, applies);
    let mut own_shares = ByCriterion::with_capacity(shares.len());
    let mut parts = ByCriterion::with_capacity(shares.len());
    let (mut low, mut high) = (0.0, 0.0);

    for (criterion, share) in shares.iter_enumerated() {
        let (share, utility) = match problem.utility(technology, criterion) {
            Some(utility) => (share / applying, utility),
            None => (0.0, Range::known(0.0)),
        };
        let part = Range {
            low: FULL * share * utility.low,
            high: FULL * share * utility.high,
        };
        low += part.low;
        high += part.high;
        parts.push(part);
        own_shares.push(share);
    }

    // The shares may add up to a little more than 1: they are rounded.
    Score {
        technology,
        total: Range {
            low: low.clamp(0.0, FULL),
            high: high.clamp(0.0, FULL),
        },
        parts,
        shares: own_shares,
    }
}

/// What the shares of the criteria that apply to a technology add up to; exactly 1 if all do.
pub(super) fn applying(shares: &ByCriterion<f64>, applies: impl Fn(CriterionIndex) -> bool) -> f64 {
    let (mut sum, mut all) = (0.0, true);
    for (criterion, share) in shares.iter_enumerated() {
        if applies(criterion) {
            sum += share;
        } else {
            all &= *share == 0.0;
        }
    }
    if all { 1.0 } else { sum }
}
