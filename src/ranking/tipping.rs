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
//! If the criterion has the share t and the others keep their proportions, a technology's score is
//! `(t * own + (1 - t) * rest) / (t + (1 - t) * applying)`, where `own` is its utility under the
//! criterion, `rest` the sum of its utilities under the others, each times its share of these, and
//! `applying` the sum of the shares of those that apply to it, 1 if all do. Numerator and
//! denominator are linear in t.
//!
//! With t = share + x upwards or share - x downwards, and both divided by the denominator at x = 0,
//! the leader's score is `(n0 + n1 x) / (1 + d1 x)` and a rival's `(m0 + m1 x) / (1 + e1 x)`. The
//! denominators are above 0, so the gap between the two has the sign of `(n0 + n1 x)(1 + e1 x) -
//! (m0 + m1 x)(1 + d1 x)`, a quadratic `a + b x + c x^2` with `a = n0 - m0`, `b = n1 + n0 e1 - m1 -
//! m0 d1` and `c = n1 e1 - m1 d1`. The leader is not behind now, so `a >= 0`, and it falls behind
//! at the first x where the quadratic goes below 0: at `2 a / (sqrt(b^2 - 4 a c) - b)` if `b < 0`,
//! else at `(b + sqrt(b^2 - 4 a c)) / (-2 c)` if `c < 0`. If every criterion applies to both, c is
//! 0 and the gap a straight line. The score of a technology to which the criterion does not apply
//! is `rest / applying` whatever the share; that of one to which no other with a weight applies is
//! `own`.
//!
//! Only technologies that have a score with the weights as given can become the leader.

use super::contender::Contender;
use super::score::{EQUAL, applying, level};
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

/// Where a rival gets ahead of the leader.
struct Crossing {
    rises: bool,
    /// How far the share has to move.
    distance: f64,
    /// How the gap changes there, first and second derivative: below 0, as the leader falls behind.
    speed: (f64, f64),
    technology: TechnologyIndex,
}

/// The tipping point of each criterion.
pub(super) fn points(
    shares: &ByCriterion<f64>,
    leader: &Contender,
    rivals: &[Contender],
) -> ByCriterion<Option<TippingPoint>> {
    let mut points = ByCriterion::with_capacity(shares.len());
    for criterion in shares.indices() {
        let others = Others::new(shares, criterion);
        points.push(others.and_then(|others| others.point(leader, rivals)));
    }
    points
}

/// All criteria but one, whose share moves.
struct Others {
    criterion: CriterionIndex,
    share: f64,
    /// The shares of the others among themselves: they add up to 1.
    proportions: ByCriterion<f64>,
}

impl Others {
    /// `None` if they have no weight, so that there are no proportions to keep.
    fn new(shares: &ByCriterion<f64>, criterion: CriterionIndex) -> Option<Self> {
        let mut proportions = shares.clone();
        proportions[criterion] = 0.0;

        let sum: f64 = proportions.iter().sum();
        if sum == 0.0 {
            return None;
        }
        for proportion in &mut proportions {
            *proportion /= sum;
        }
        Some(Self {
            criterion,
            share: shares[criterion],
            proportions,
        })
    }

    /// The nearest crossing, upwards if both are as near. If several rivals cross at the same
    /// point, the one that gains fastest leads after it.
    fn point(&self, leader: &Contender, rivals: &[Contender]) -> Option<TippingPoint> {
        let mut crossings = Vec::new();
        for rival in rivals {
            for rises in [true, false] {
                crossings.extend(self.crossing(leader, rival, rises));
            }
        }

        let nearest = crossings.into_iter().min_by_key(|crossing| {
            let (first, second) = crossing.speed;
            (
                level(crossing.distance),
                !crossing.rises,
                level(first),
                level(second),
            )
        })?;
        let change = if nearest.rises {
            nearest.distance
        } else {
            -nearest.distance
        };
        Some(TippingPoint {
            criterion: self.criterion,
            share: self.share,
            at: (self.share + change).clamp(0.0, 1.0),
            rises: nearest.rises,
            leader: nearest.technology,
        })
    }

    /// Where a rival gets ahead of the leader as the share rises, or falls; `None` if it does not.
    fn crossing(&self, leader: &Contender, rival: &Contender, rises: bool) -> Option<Crossing> {
        let gap = ScoreGap {
            leader: self.quotient(leader, rises),
            rival: self.quotient(rival, rises),
        };
        let room = if rises { 1.0 - self.share } else { self.share };
        let distance = gap.falls_below_zero(room)?;

        Some(Crossing {
            rises,
            distance,
            speed: gap.derivatives(distance),
            technology: rival.technology,
        })
    }

    /// The score of a technology, 0 to 1, as the share moves.
    fn quotient(&self, technology: &Contender, rises: bool) -> Quotient {
        let applying = applying(&self.proportions, |criterion| {
            criterion == self.criterion || technology.has(criterion)
        });
        let mut rest = 0.0;
        for (criterion, proportion) in self.proportions.iter_enumerated() {
            rest += proportion * technology.utilities[criterion].unwrap_or(0.0);
        }

        let own = match technology.utilities[self.criterion] {
            None => return Quotient::constant(rest / applying),
            Some(own) if applying == 0.0 => return Quotient::constant(own),
            Some(own) => own,
        };
        let direction = if rises { 1.0 } else { -1.0 };
        let below = self.share + (1.0 - self.share) * applying;
        Quotient {
            start: (self.share * own + (1.0 - self.share) * rest) / below,
            rise: direction * (own - rest) / below,
            growth: direction * (1.0 - applying) / below,
        }
    }
}

/// `(start + rise * x) / (1 + growth * x)`
#[derive(Clone, Copy)]
struct Quotient {
    start: f64,
    rise: f64,
    growth: f64,
}

impl Quotient {
    fn constant(value: f64) -> Self {
        Self {
            start: value,
            rise: 0.0,
            growth: 0.0,
        }
    }

    fn below(self, x: f64) -> f64 {
        1.0 + self.growth * x
    }

    fn at(self, x: f64) -> f64 {
        (self.start + self.rise * x) / self.below(x)
    }
}

/// How far the leader is ahead of a rival.
struct ScoreGap {
    leader: Quotient,
    rival: Quotient,
}

impl ScoreGap {
    /// The factors `a`, `b` and `c` of the quadratic that has its sign.
    fn quadratic(&self) -> (f64, f64, f64) {
        let (ours, theirs) = (self.leader, self.rival);
        // The leader is not behind: a gap below 0 comes from rounding.
        let a = (ours.start - theirs.start).max(0.0);
        let b = ours.rise + ours.start * theirs.growth - theirs.rise - theirs.start * ours.growth;
        let c = ours.rise * theirs.growth - theirs.rise * ours.growth;
        (a, b, c)
    }

    /// The first x below `room` after which it is below 0, by more than rounding.
    fn falls_below_zero(&self, room: f64) -> Option<f64> {
        let (a, b, c) = self.quadratic();
        let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
        let x = if b < 0.0 {
            2.0 * a / (root - b)
        } else if c < 0.0 {
            (b + root) / (-2.0 * c)
        } else {
            return None;
        };

        // It may rise above 0 again at the other root.
        let other = -b / c - x;
        let end = if c > 0.0 && other < room { other } else { room };
        let middle = (x + end) / 2.0;
        let is_behind = x < room - EQUAL && self.at(middle) < -EQUAL;
        is_behind.then_some(x)
    }

    fn at(&self, x: f64) -> f64 {
        self.leader.at(x) - self.rival.at(x)
    }

    /// Its first and second derivative where it is 0.
    fn derivatives(&self, x: f64) -> (f64, f64) {
        let (_, b, c) = self.quadratic();
        let (ours, theirs) = (self.leader, self.rival);
        let below = ours.below(x) * theirs.below(x);
        let below_rise = ours.growth * theirs.below(x) + theirs.growth * ours.below(x);

        let first = (b + 2.0 * c * x) / below;
        let second = 2.0 * (c - first * below_rise) / below;
        (first, second)
    }
}
