//! Stability: the share of the weightings near the given one in which the leader stays.
//!
//! Source: R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA - Stochastic multiobjective
//! acceptability analysis", European Journal of Operational Research 106(1), 1998, 137-143. Their
//! acceptability index is the share of all weightings in which an alternative is best; here the
//! weightings are those of `weightings.rs`, each weight within half to double of the given one.

use super::contender::Contender;
use super::score::{EQUAL, relative};
use super::weightings::{Factors, LEAST, MOST};
use crate::index::{ByCriterion, CriterionIndex};

/// How many weightings are tried.
pub(crate) const WEIGHTINGS: u32 = 4096;

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

    let mut threats = Vec::new();
    for rival in rivals {
        if is_threat(leader, rival, &weights, &criteria) {
            threats.push(Sums::new(rival, &weights, &criteria));
        }
    }
    if threats.is_empty() {
        return 1.0;
    }

    let leader = Sums::new(leader, &weights, &criteria);
    let kept = count_kept(&leader, &threats, criteria.len());
    f64::from(kept) / f64::from(WEIGHTINGS)
}

/// Whether a rival could overtake. If the same criteria apply to both, it must be ahead when all
/// that speaks for it counts as much as possible, and all that speaks against it as little.
fn is_threat(
    leader: &Contender,
    rival: &Contender,
    weights: &ByCriterion<f64>,
    criteria: &[CriterionIndex],
) -> bool {
    let mut smallest_lead = 0.0;
    for criterion in criteria {
        if leader.has(*criterion) != rival.has(*criterion) {
            return true;
        }

        let gap = leader.gap(rival, *criterion);
        let factor = if gap < 0.0 { MOST } else { LEAST };
        smallest_lead += weights[*criterion] * gap * factor;
    }
    smallest_lead < 0.0
}

/// What a score is the quotient of, a summand for each criterion.
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

/// In how many of the weightings all threats stay behind the leader.
fn count_kept(leader: &Sums, threats: &[Sums], criteria: usize) -> u32 {
    let mut factors = Factors::new(criteria);
    let mut kept = 0;

    for _ in 0..WEIGHTINGS {
        kept += u32::from(is_kept(leader, threats, factors.get()));
        factors.advance();
    }
    kept
}

fn is_kept(leader: &Sums, threats: &[Sums], factors: &[f64]) -> bool {
    let ours = leader.score(factors);
    for threat in threats {
        if ours - threat.score(factors) <= -EQUAL {
            return false;
        }
    }
    true
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
