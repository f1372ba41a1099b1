//! The share of all weightings under which each technology leads, whatever anybody wants.
//!
//! Source: the rank acceptability index of R. Lahdelma, J. Hokkanen and P. Salminen, "SMAA -
//! Stochastic multiobjective acceptability analysis", European Journal of Operational Research
//! 106(1), 1998, 137-143, without any knowledge of weights: all weightings are as likely. They are
//! spread evenly over the simplex by `-ln(x)`, normalised (L. Devroye, "Non-Uniform Random Variate
//! Generation", 1986, chapter V), with x from the Richtmyer sequence (see `weightings.rs`).

use super::field::Field;
use super::score::EQUAL;
use super::weightings::{Uniform, WEIGHTINGS};
use crate::index::{ByCriterion, ByTechnology};

/// The share of all weightings, 0 to 1, for which each of `count` technologies leads. Those that
/// lead together divide a weighting between them; the shares add up to 1, unless none is left.
pub fn leads(field: &Field, count: usize, criteria: usize) -> ByTechnology<f64> {
    let mut leads: ByTechnology<f64> = std::iter::repeat_n(0.0, count).collect();
    let mut points = Uniform::new(criteria);
    let mut scores = Vec::new();

    for _ in 0..WEIGHTINGS {
        let weights: ByCriterion<f64> = points.get().iter().map(|x| -x.ln()).collect();
        field.score(&weights, &mut scores);
        let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let together = scores
            .iter()
            .filter(|score| best - **score <= EQUAL)
            .count();

        for (technology, score) in field.technologies().iter().zip(&scores) {
            if best - score <= EQUAL {
                leads[*technology] += 1.0 / together as f64;
            }
        }
        points.advance();
    }

    for share in &mut leads {
        *share /= f64::from(WEIGHTINGS);
    }
    leads
}
