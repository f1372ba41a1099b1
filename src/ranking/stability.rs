//! Stability: the share of the weightings near the given one in which the leader stays.
//!
//! Source: R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA - Stochastic multiobjective
//! acceptability analysis", European Journal of Operational Research 106(1), 1998, 137-143. Their
//! acceptability index is the share of all weightings in which an alternative is best; here the
//! weightings are those of `weightings.rs`, each weight within half to double of the given one.

use super::rival::Rival;
use super::score::{EQUAL, relative};
use super::weightings::Factors;

/// How many weightings are tried.
pub const WEIGHTINGS: u32 = 4096;

/// The share of the weightings, 0 to 1, in which no rival is ahead of the leader. Criteria without
/// a weight stay without one.
pub(super) fn stability(weights: &[f64], rivals: &[Rival]) -> f64 {
    let Some(weights) = relative(weights) else {
        return 1.0;
    };
    let criteria = in_fixed_order(&weights, rivals);
    let weighted = |rival: &Rival| -> Vec<f64> {
        criteria
            .iter()
            .map(|c| weights[*c] * rival.gaps[*c])
            .collect()
    };
    let mut threats: Vec<Vec<f64>> = rivals.iter().map(weighted).collect();
    threats.retain(|gaps| gaps.iter().any(|gap| *gap < 0.0));
    if threats.is_empty() {
        return 1.0;
    }
    f64::from(count_kept(&threats, criteria.len())) / f64::from(WEIGHTINGS)
}

fn count_kept(threats: &[Vec<f64>], criteria: usize) -> u32 {
    let mut factors = Factors::new(criteria);
    let mut kept = 0;
    for _ in 0..WEIGHTINGS {
        let lead = |gaps: &Vec<f64>| {
            gaps.iter()
                .zip(factors.get())
                .map(|(gap, factor)| gap * factor)
                .sum::<f64>()
        };
        kept += u32::from(threats.iter().all(|gaps| lead(gaps) > -EQUAL));
        factors.advance();
    }
    kept
}

/// The criteria with a weight, ordered by weight and gaps, so that each gets the same factors in
/// whatever order they were given.
fn in_fixed_order(weights: &[f64], rivals: &[Rival]) -> Vec<usize> {
    let mut criteria: Vec<usize> = (0..weights.len())
        .filter(|criterion| weights[*criterion] > 0.0)
        .collect();
    criteria.sort_by(|a, b| {
        let gaps = rivals
            .iter()
            .map(|rival| rival.gaps[*a].total_cmp(&rival.gaps[*b]));
        gaps.fold(weights[*b].total_cmp(&weights[*a]), |order, next| {
            order.then(next)
        })
    });
    criteria
}
