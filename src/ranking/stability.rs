//! Stability: the share of the weightings near the given one in which the leader stays.
//!
//! Source: R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA - Stochastic multiobjective
//! acceptability analysis", European Journal of Operational Research 106(1), 1998, 137-143. Their
//! acceptability index is the share of all weightings in which an alternative is best; here the
//! weightings are those of `weightings.rs`, each weight within half to double of the given one.

use super::rival::Rival;
use super::score::{EQUAL, relative};
use super::weightings::Factors;
use crate::index::{ByCriterion, CriterionIndex};

/// How many weightings are tried.
pub const WEIGHTINGS: u32 = 4096;

/// The share of the weightings, 0 to 1, in which no rival is ahead of the leader. Criteria without
/// a weight stay without one.
pub(super) fn stability(weights: &ByCriterion<f64>, rivals: &[Rival]) -> f64 {
    let Some(weights) = relative(weights) else {
        return 1.0;
    };
    let criteria = in_fixed_order(&weights, rivals);

    // A rival that is ahead under no criterion can never overtake.
    let mut threats = Vec::new();
    for rival in rivals {
        let mut gaps = Vec::with_capacity(criteria.len());
        for criterion in &criteria {
            gaps.push(weights[*criterion] * rival.gaps[*criterion]);
        }
        if gaps.iter().any(|gap| *gap < 0.0) {
            threats.push(gaps);
        }
    }
    if threats.is_empty() {
        return 1.0;
    }

    f64::from(count_kept(&threats, criteria.len())) / f64::from(WEIGHTINGS)
}

/// In how many of the weightings all threats stay behind the leader.
fn count_kept(threats: &[Vec<f64>], criteria: usize) -> u32 {
    let mut factors = Factors::new(criteria);
    let mut kept = 0;

    for _ in 0..WEIGHTINGS {
        kept += u32::from(is_kept(threats, factors.get()));
        factors.advance();
    }
    kept
}

fn is_kept(threats: &[Vec<f64>], factors: &[f64]) -> bool {
    for gaps in threats {
        if weighted_sum(gaps, factors) <= -EQUAL {
            return false;
        }
    }
    true
}

fn weighted_sum(gaps: &[f64], factors: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (gap, factor) in gaps.iter().zip(factors) {
        sum += gap * factor;
    }
    sum
}

/// The criteria with a weight, ordered by weight and gaps, so that each gets the same factors in
/// whatever order they were given.
fn in_fixed_order(weights: &ByCriterion<f64>, rivals: &[Rival]) -> Vec<CriterionIndex> {
    let mut criteria: Vec<CriterionIndex> = weights.indices().collect();
    criteria.retain(|criterion| weights[*criterion] > 0.0);

    criteria.sort_by(|a, b| {
        let mut order = weights[*b].total_cmp(&weights[*a]);
        for rival in rivals {
            order = order.then(rival.gaps[*a].total_cmp(&rival.gaps[*b]));
        }
        order
    });
    criteria
}
