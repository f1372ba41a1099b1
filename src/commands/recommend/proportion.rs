//! Weights as someone typed them -> the whole numbers that a button can carry, in the same
//! proportion.

use crate::rating::Weight;

/// Off by no more than this part of the largest weight, the proportions count as kept.
const NEGLIGIBLE: f64 = 0.005;

/// Whole weights in the proportion of some others.
#[derive(Debug, PartialEq)]
pub struct WholeWeights {
    /// 0 to [`Weight::FINEST`]; what is above 0 stays so.
    pub weights: Vec<Weight>,
    /// The number that stands for what is usually [`Weight::HEAVIEST`].
    pub top: Weight,
    /// Whether the proportions are kept.
    pub exact: bool,
}

/// Takes weights from 0 to 5 as they are, and finds the smallest whole numbers for others. All are
/// finite and none is below 0.
pub fn whole(typed: &[f64]) -> WholeWeights {
    let largest = typed.iter().copied().fold(0.0, f64::max);
    let are_whole = typed.iter().all(|weight| weight.fract() == 0.0);
    if are_whole && largest <= f64::from(Weight::HEAVIEST) {
        return WholeWeights {
            weights: scaled(typed, 1.0),
            top: Weight::HEAVIEST,
            exact: true,
        };
    }

    let (top, error) = best_top(typed, largest);
    WholeWeights {
        weights: scaled(typed, f64::from(top) / largest),
        top,
        exact: error <= NEGLIGIBLE,
    }
}

/// The smallest top at which the weights are off by the least, and by how much they are.
fn best_top(typed: &[f64], largest: f64) -> (Weight, f64) {
    let mut best = (Weight::HEAVIEST, f64::INFINITY);
    for top in Weight::tops() {
        let error = error(typed, f64::from(top) / largest) / f64::from(top);
        // A larger top must be better by more than computing may make it.
        if error < best.1 - 1e-9 {
            best = (top, error);
        }
    }
    best
}

/// How far the farthest weight is from a whole number.
fn error(typed: &[f64], scale: f64) -> f64 {
    let mut farthest: f64 = 0.0;
    for weight in typed {
        farthest = farthest.max((whole_number(*weight, scale) - weight * scale).abs());
    }
    farthest
}

fn scaled(typed: &[f64], scale: f64) -> Vec<Weight> {
    let mut weights = Vec::new();
    for weight in typed {
        let number = whole_number(*weight, scale) as u8;
        weights.push(Weight::new(number).unwrap_or(Weight::FINEST));
    }
    weights
}

fn whole_number(weight: f64, scale: f64) -> f64 {
    // A weight above 0 means that the criterion counts.
    if weight > 0.0 {
        (weight * scale).round().max(1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(typed: &[f64]) -> (Vec<u8>, bool) {
        let WholeWeights { weights, exact, .. } = whole(typed);
        (weights.into_iter().map(Weight::get).collect(), exact)
    }

    #[test]
    fn usual_weights_stay_as_they_are() {
        assert_eq!(weights(&[5.0, 0.0, 3.0]), (vec![5, 0, 3], true));
        assert_eq!(weights(&[2.0]), (vec![2], true));
        assert_eq!(weights(&[]), (vec![], true));
    }

    #[test]
    fn percentages_and_fractions_keep_their_proportions() {
        assert_eq!(weights(&[60.0, 40.0]), (vec![6, 4], true));
        assert_eq!(weights(&[50.0, 30.0, 20.0]), (vec![5, 3, 2], true));
        assert_eq!(weights(&[33.0, 33.0, 34.0]), (vec![33, 33, 34], true));
        assert_eq!(weights(&[2.5, 1.0]), (vec![5, 2], true));
        assert_eq!(weights(&[0.6, 0.4, 0.0]), (vec![6, 4, 0], true));
    }

    #[test]
    fn too_uneven_weights_are_approximated_and_reported() {
        assert_eq!(weights(&[1_000.0, 1.0]), (vec![35, 1], false));
        assert_eq!(
            weights(&[f64::MAX, f64::MIN_POSITIVE]),
            (vec![35, 1], false)
        );
    }
}
