//! Stability: the share of the weightings near the given one in which the leader stays.
//!
//! Source: R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA - Stochastic multiobjective
//! acceptability analysis", European Journal of Operational Research 106(1), 1998, 137-143. Their
//! acceptability index is the share of all weightings in which an alternative is best; here the
//! weightings are those of `weightings.rs`, each weight within half to double of the given one.

use super::contender::Contender;
use super::score::{EQUAL, relative};
use super::weightings::{Factors, LEAST, MOST, WEIGHTINGS};
use crate::index::{ByCriterion, CriterionIndex};

/// The share of the weightings, 0 to 1, in which no rival is ahead of the leader. Criteria without
/// a weight stay without one.
pub(super) fn stability(
    weights: &ByCriterion<f64>,
    leader: &Contender,
    rivals: &[Contender],
) -> f64 {
    let Some(weights) = relative(weights) else {
        return 1.0;
    };
    let criteria = in_fixed_order(&weights, leader, rivals);

    let mut threats = Threats::default();
    for rival in rivals {
        threats.add(leader, rival, &weights, &criteria);
    }
    if threats.is_empty() {
        return 1.0;
    }

    let leader = Sums::new(leader, &weights, &criteria);
    let kept = count_kept(&leader, &threats, criteria.len());
    f64::from(kept) / f64::from(WEIGHTINGS)
}

/// The rivals that some weighting may put ahead of the leader.
#[derive(Default)]
struct Threats {
    /// Those with the same criteria as the leader.
    same_criteria: Vec<Margin>,
    /// Those with a criterion that the leader doesn't have, or without one that it has.
    other_criteria: Vec<Sums>,
}

impl Threats {
    /// Adds a rival if it could be ahead of the leader with some factors.
    fn add(
        &mut self,
        leader: &Contender,
        rival: &Contender,
        weights: &ByCriterion<f64>,
        criteria: &[CriterionIndex],
    ) {
        let same_criteria = criteria
            .iter()
            .all(|criterion| leader.has(*criterion) == rival.has(*criterion));
        if !same_criteria {
            let sums = Sums::new(rival, weights, criteria);
            self.other_criteria.push(sums);
            return;
        }

        let margin = Margin::new(leader, rival, weights, criteria);
        if margin.smallest() <= 0.0 {
            self.same_criteria.push(margin);
        }
    }

    fn is_empty(&self) -> bool {
        self.same_criteria.is_empty() && self.other_criteria.is_empty()
    }

    /// Whether none of them is ahead of the leader with these factors.
    fn stay_behind(&self, leader: &Sums, factors: &[f64]) -> bool {
        for margin in &self.same_criteria {
            if !margin.is_kept(factors) {
                return false;
            }
        }

        if self.other_criteria.is_empty() {
            return true;
        }
        let ours = leader.score(factors);
        for rival in &self.other_criteria {
            if ours - rival.score(factors) <= -EQUAL {
                return false;
            }
        }
        true
    }
}

/// How far the leader is ahead of a rival to which the same criteria apply: a sum with a part for
/// each criterion. The scores are not needed, for their quotients have the same divisor.
struct Margin {
    /// Weight times gap. As much is added as the scores may differ and still be equal.
    parts: Vec<f64>,
}

impl Margin {
    fn new(
        leader: &Contender,
        rival: &Contender,
        weights: &ByCriterion<f64>,
        criteria: &[CriterionIndex],
    ) -> Self {
        let mut parts = Vec::new();
        for criterion in criteria {
            if leader.has(*criterion) {
                let gap = leader.gap(rival, *criterion) + EQUAL;
                parts.push(weights[*criterion] * gap);
            } else {
                parts.push(0.0);
            }
        }
        Self { parts }
    }

    /// The sum when all that speaks for the rival counts as much as possible, and all that speaks
    /// against it as little as possible.
    fn smallest(&self) -> f64 {
        let mut sum = 0.0;
        for part in &self.parts {
            sum += part * if *part < 0.0 { MOST } else { LEAST };
        }
        sum
    }

    fn is_kept(&self, factors: &[f64]) -> bool {
        weighted_sum(&self.parts, factors) > 0.0
    }
}

/// What a score is computed from: two sums, each with a part for each criterion.
struct Sums {
    /// Weight times utility.
    above: Vec<f64>,
    /// The weight, if the criterion applies.
    below: Vec<f64>,
}

impl Sums {
    fn new(of: &Contender, weights: &ByCriterion<f64>, criteria: &[CriterionIndex]) -> Self {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for criterion in criteria {
            let weight = weights[*criterion];
            let utility = of.utilities[*criterion];
            above.push(weight * utility.unwrap_or(0.0));
            below.push(if utility.is_some() { weight } else { 0.0 });
        }
        Self { above, below }
    }

    /// The score, 0 to 1, with each weight times its factor.
    fn score(&self, factors: &[f64]) -> f64 {
        weighted_sum(&self.above, factors) / weighted_sum(&self.below, factors)
    }
}

/// The number of weightings in which no threat gets ahead of the leader.
fn count_kept(leader: &Sums, threats: &Threats, criteria: usize) -> u32 {
    let mut factors = Factors::new(criteria);
    let mut kept = 0;

    for _ in 0..WEIGHTINGS {
        kept += u32::from(threats.stay_behind(leader, factors.get()));
        factors.advance();
    }
    kept
}

fn weighted_sum(numbers: &[f64], factors: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (number, factor) in numbers.iter().zip(factors) {
        sum += number * factor;
    }
    sum
}

/// The criteria with a weight, ordered by weight, gaps and utilities, so that each gets the same
/// factors in whatever order they were given.
fn in_fixed_order(
    weights: &ByCriterion<f64>,
    leader: &Contender,
    rivals: &[Contender],
) -> Vec<CriterionIndex> {
    let mut criteria: Vec<CriterionIndex> = weights.indices().collect();
    criteria.retain(|criterion| weights[*criterion] > 0.0);

    criteria.sort_by(|a, b| {
        let mut order = weights[*b].total_cmp(&weights[*a]);
        for rival in rivals {
            order = order.then(leader.gap(rival, *a).total_cmp(&leader.gap(rival, *b)));
        }
        for contender in std::iter::once(leader).chain(rivals) {
            let rank = |criterion: &CriterionIndex| contender.utilities[*criterion].unwrap_or(-1.0);
            order = order.then(rank(a).total_cmp(&rank(b)));
        }
        order
    });
    criteria
}
