//! The leader against the others: how much it leads by, why, what is unknown, and how sure the lead
//! is.

use super::rival::Rival;
use super::score::{EQUAL, FULL, Score, level};
use super::tipping::{self, TippingPoint};
use super::{Problem, stability};
use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};
use std::cmp::Reverse;

/// Below this lead, in points, it is too close to call.
pub const LEAST_LEAD: f64 = 5.0;
/// Below this stability it is too close to call.
pub const LEAST_STABILITY: f64 = 0.6;

/// The first of the ranking against all others.
#[derive(Debug, Clone, PartialEq)]
pub struct Contest {
    pub leader: TechnologyIndex,
    pub runner_up: TechnologyIndex,
    /// From the runner-up's midpoint to the leader's, 0 to 100 points; exactly 0 in a tie.
    pub lead: f64,
    /// Who else has the leader's midpoint, in order of rank. If this is not empty, the leader is
    /// first only by a tie-break rule.
    pub tied: Vec<TechnologyIndex>,
    /// What the lead consists of, in points that add up to it: the strongest for the leader first,
    /// the strongest against it last.
    pub reasons: Vec<Reason>,
    /// Which technologies could be ahead of the leader with other values for the unknown ratings,
    /// in order of rank.
    pub challengers: Vec<TechnologyIndex>,
    /// The unknown ratings of the leader and the challengers, those with the largest weight first;
    /// empty if they cannot change the leader.
    pub unknowns: Vec<Unknown>,
    /// For each criterion, the smallest change of its weight that changes the leader; `None` if no
    /// change does.
    pub tipping_points: ByCriterion<Option<TippingPoint>>,
    /// The share of weightings near the given one in which the leader stays, 0 to 1.
    pub stability: f64,
    pub verdict: Verdict,
}

/// What one criterion adds to the leader's lead over the runner-up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    pub criterion: CriterionIndex,
    /// -100 to 100, never 0; below 0 it is in favour of the runner-up.
    pub points: f64,
    /// Whether both ratings are known; otherwise an unknown one counts as 3.
    pub known: bool,
}

/// An unknown rating under a criterion with a weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unknown {
    pub technology: TechnologyIndex,
    pub criterion: CriterionIndex,
    /// How much it can change the technology's score, from lowest to highest; above 0, at most 100.
    pub points: f64,
}

/// How sure the lead is. Unknown ratings are not considered here; they are in
/// [`Contest::challengers`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    Clear,
    /// The lead is below [`LEAST_LEAD`] or the stability below [`LEAST_STABILITY`]. With what would
    /// decide it; `None` if neither finding out a rating nor changing one weight can make another
    /// technology lead.
    TooClose(Option<Decider>),
}

/// What would decide a result that is too close.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Decider {
    /// Finding out this rating; preferred, because it is evidence.
    Rating(Unknown),
    /// Being sure of this weight.
    Weight(TippingPoint),
}

impl Contest {
    /// `None` if there are fewer than two. `scores` are ranked.
    pub(super) fn new(
        problem: &Problem,
        shares: &ByCriterion<f64>,
        scores: &[Score],
    ) -> Option<Self> {
        let [leader, others @ ..] = scores else {
            return None;
        };
        let runner_up = others.first()?;
        let rivals = rivals(problem, leader, others);

        let tied = tied(leader, others);
        let lead = if tied.is_empty() {
            leader.total.mid() - runner_up.total.mid()
        } else {
            0.0
        };
        let challengers = challengers(leader, others);

        let mut contest = Self {
            leader: leader.technology,
            runner_up: runner_up.technology,
            lead,
            tied,
            reasons: reasons(leader, runner_up),
            unknowns: unknowns(scores, &challengers),
            challengers,
            tipping_points: tipping::points(shares, &rivals),
            stability: stability::stability(&problem.weights, &rivals),
            verdict: Verdict::Clear,
        };
        contest.verdict = contest.judge();
        Some(contest)
    }

    /// The smallest of all tipping points: the most critical criterion; `None` when no change of a
    /// single weight changes the leader.
    pub fn nearest_tipping_point(&self) -> Option<TippingPoint> {
        self.tipping_points
            .iter()
            .flatten()
            .copied()
            .min_by_key(|point| level(point.change().abs()))
    }

    fn judge(&self) -> Verdict {
        if self.lead >= LEAST_LEAD - EQUAL && self.stability >= LEAST_STABILITY {
            return Verdict::Clear;
        }
        Verdict::TooClose(self.decider())
    }

    fn decider(&self) -> Option<Decider> {
        match self.unknowns.first() {
            Some(unknown) => Some(Decider::Rating(*unknown)),
            None => self.nearest_tipping_point().map(Decider::Weight),
        }
    }
}

/// All others, with the leader's gaps to them.
fn rivals(problem: &Problem, leader: &Score, others: &[Score]) -> Vec<Rival> {
    let mut rivals = Vec::with_capacity(others.len());
    for other in others {
        let mut gaps = ByCriterion::with_capacity(problem.weights.len());
        for criterion in problem.weights.indices() {
            let ours = problem.utility(leader.technology, criterion).mid();
            let theirs = problem.utility(other.technology, criterion).mid();
            gaps.push(ours - theirs);
        }

        rivals.push(Rival {
            technology: other.technology,
            gaps,
        });
    }
    rivals
}

fn tied(leader: &Score, others: &[Score]) -> Vec<TechnologyIndex> {
    let mut tied = Vec::new();
    for other in others {
        if level(other.total.mid()) == level(leader.total.mid()) {
            tied.push(other.technology);
        }
    }
    tied
}

fn challengers(leader: &Score, others: &[Score]) -> Vec<TechnologyIndex> {
    let mut challengers = Vec::new();
    for other in others {
        if level(other.total.high) > level(leader.total.low) {
            challengers.push(other.technology);
        }
    }
    challengers
}

/// What each criterion adds to the lead, the most first.
fn reasons(leader: &Score, runner_up: &Score) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (criterion, ours) in leader.parts.iter_enumerated() {
        let theirs = runner_up.parts[criterion];
        let points = ours.mid() - theirs.mid();
        if points != 0.0 {
            reasons.push(Reason {
                criterion,
                points,
                known: ours.is_known() && theirs.is_known(),
            });
        }
    }

    reasons.sort_by_key(|reason| Reverse(level(reason.points)));
    reasons
}

/// The unknown ratings that could change the leader, in order of rank if they weigh the same.
fn unknowns(scores: &[Score], challengers: &[TechnologyIndex]) -> Vec<Unknown> {
    if challengers.is_empty() {
        return Vec::new();
    }

    let mut unknowns = Vec::new();
    for (rank, score) in scores.iter().enumerate() {
        let is_leader = rank == 0;
        if is_leader || challengers.contains(&score.technology) {
            unknowns.extend(unknowns_of(score));
        }
    }

    unknowns.sort_by_key(|unknown| Reverse(level(unknown.points)));
    unknowns
}

fn unknowns_of(score: &Score) -> Vec<Unknown> {
    let mut unknowns = Vec::new();
    for (criterion, part) in score.parts.iter_enumerated() {
        // Rounding may make it a little more than all.
        let points = (part.high - part.low).min(FULL);
        if points > 0.0 {
            unknowns.push(Unknown {
                technology: score.technology,
                criterion,
                points,
            });
        }
    }
    unknowns
}
