//! Tipping points: the smallest change of one criterion's weight, the others in proportion, at
//! which the leader changes.
//!
//! Source: E. Triantaphyllou and A. Sanchez, "A Sensitivity Analysis Approach for Some
//! Deterministic Multi-Criteria Decision Making Methods", Decision Sciences 28(1), 1997, 151-194:
//! the most critical criterion is the one whose weight has to change least for the best alternative
//! to change. There, the weight of one criterion changes and all are normalised again. It is the
//! same here, except that the change is measured on the normalised weight, the criterion's share of
//! all weights.
//!
//! If the criterion has the share t and the others keep their proportions, the leader is ahead of a
//! rival by `gap(t) = t * own + (1 - t) * rest`, where `own` is the gap in utility under the
//! criterion and `rest` the weighted mean gap under the others. That is linear in t; it is 0 at
//! `t = rest / (rest - own)`. The leader is not behind at its present share, so above that the
//! rival gets ahead only if `own < 0`, and below it only if `rest < 0`.

use super::rival::Rival;
use super::score::{EQUAL, level};
use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};

/// Where a change of one criterion's weight changes the leader.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TippingPoint {
    pub criterion: CriterionIndex,
    /// The criterion's share of all weights as given, 0 to 1.
    pub share: f64,
    /// The share at which the leader changes, 0 to 1: there, both have the same score.
    pub at: f64,
    /// Whether the share has to rise; otherwise it has to fall.
    pub rises: bool,
    /// The technology that leads after it.
    pub leader: TechnologyIndex,
}

impl TippingPoint {
    /// How much the share has to change, -1 to 1: below 0 the criterion has to weigh less. In a tie
    /// it is 0, or nearly 0: any change in the direction of `rises` is enough.
    pub fn change(&self) -> f64 {
        self.at - self.share
    }
}

/// A rival's tipping point: whether the share has to rise, where, and how fast the rival gains
/// there.
struct Crossing {
    rises: bool,
    at: f64,
    speed: f64,
    technology: TechnologyIndex,
}

/// The tipping point of each criterion.
pub(super) fn points(
    shares: &ByCriterion<f64>,
    rivals: &[Rival],
) -> ByCriterion<Option<TippingPoint>> {
    let mut points = ByCriterion::with_capacity(shares.len());
    for criterion in shares.indices() {
        points.push(point(shares, rivals, criterion));
    }
    points
}

/// The nearest crossing, upwards if both are as near. If several rivals cross at the same point,
/// the one that gains fastest leads after it.
fn point(
    shares: &ByCriterion<f64>,
    rivals: &[Rival],
    criterion: CriterionIndex,
) -> Option<TippingPoint> {
    let share = shares[criterion];
    let distance = |crossing: &Crossing| level((crossing.at - share).abs());

    let nearest = rivals
        .iter()
        .filter_map(|rival| crossing(shares, rival, criterion))
        .min_by_key(|crossing| (distance(crossing), !crossing.rises, -level(crossing.speed)))?;

    Some(TippingPoint {
        criterion,
        share,
        at: nearest.at,
        rises: nearest.rises,
        leader: nearest.technology,
    })
}

/// Where a rival gets ahead of the leader; `None` if it cannot.
fn crossing(
    shares: &ByCriterion<f64>,
    rival: &Rival,
    criterion: CriterionIndex,
) -> Option<Crossing> {
    let own = rival.gaps[criterion];
    let rest = rest(shares, &rival.gaps, criterion)?;
    let rises = own < 0.0;
    if !rises && rest > -EQUAL {
        return None;
    }

    let share = shares[criterion];
    let (lowest, highest) = if rises { (share, 1.0) } else { (0.0, share) };
    let at = (rest / (rest - own)).clamp(lowest, highest);

    Some(Crossing {
        rises,
        at,
        speed: (rest - own).abs(),
        technology: rival.technology,
    })
}

/// The weighted mean gap under all other criteria; `None` if they have no weight, so that there are
/// no proportions to keep.
fn rest(
    shares: &ByCriterion<f64>,
    gaps: &ByCriterion<f64>,
    criterion: CriterionIndex,
) -> Option<f64> {
    let (mut weight, mut sum) = (0.0, 0.0);

    for (other, share) in shares.iter_enumerated() {
        if other != criterion {
            weight += share;
            sum += share * gaps[other];
        }
    }

    if weight > 0.0 {
        Some(sum / weight)
    } else {
        None
    }
}
