//! The leader against the others: how much it leads by, why, what is unknown, and how sure the lead
//! is.

use super::contender::Contender;
use super::score::{EQUAL, FULL, Score, level};
use super::tipping::{self, TippingPoint};
use super::{RankingProblem, stability};
use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};
use std::cmp::Reverse;

/// Below this lead, in points, it is too close to call.
pub(crate) const LEAST_LEAD: f64 = 5.0;
/// Below this stability it is too close to call.
pub(crate) const LEAST_STABILITY: f64 = 0.6;

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
    pub reasons: Vec<LeadReason>,
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
    pub verdict: LeadVerdict,
}

/// What one criterion adds to the leader's lead over the runner-up. If the same criteria apply to
/// both, that is the difference of their parts. Otherwise, it is how far the criterion raises the
/// leader above the middle of both scores, minus how far it raises the runner-up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeadReason {
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
pub enum LeadVerdict {
    Clear,
    /// The lead is below `LEAST_LEAD` or the stability below `LEAST_STABILITY`. With what would
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
        problem: &RankingProblem,
        shares: &ByCriterion<f64>,
        scores: &[Score],
    ) -> Option<Self> {
        let [leader, others @ ..] = scores else {
            return None;
        };
        let runner_up = others.first()?;
        let contender = |score: &Score| Contender::new(problem, score.technology);
        let rivals: Vec<Contender> = others.iter().map(contender).collect();
        let first = contender(leader);

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
            reasons: reasons(problem, leader, runner_up),
            unknowns: unknowns(scores, &challengers),
            challengers,
            tipping_points: tipping::points(shares, &first, &rivals),
            stability: stability::stability(&problem.weights, &first, &rivals),
            verdict: LeadVerdict::Clear,
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

    fn judge(&self) -> LeadVerdict {
        if self.lead >= LEAST_LEAD - EQUAL && self.stability >= LEAST_STABILITY {
            return LeadVerdict::Clear;
        }
        LeadVerdict::TooClose(self.decider())
    }

    fn decider(&self) -> Option<Decider> {
        match self.unknowns.first() {
            Some(unknown) => Some(Decider::Rating(*unknown)),
            None => self.nearest_tipping_point().map(Decider::Weight),
        }
    }
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
fn reasons(problem: &RankingProblem, leader: &Score, runner_up: &Score) -> Vec<LeadReason> {
    let between = (leader.total.mid() + runner_up.total.mid()) / 2.0;
    let same_shares = have_same_shares(problem, leader, runner_up);

    let mut reasons = Vec::new();
    for (criterion, ours) in leader.parts.iter_enumerated() {
        let theirs = runner_up.parts[criterion];
        let points = if same_shares {
            ours.mid() - theirs.mid()
        } else {
            let lift = |score| lift(problem, score, criterion, between);
            lift(leader) - lift(runner_up)
        };
        if level(points) != 0 {
            reasons.push(LeadReason {
                criterion,
                points,
                known: ours.is_known() && theirs.is_known(),
            });
        }
    }

    reasons.sort_by_key(|reason| Reverse(level(reason.points)));
    reasons
}

/// Whether the same criteria with a weight apply to both, so that each has the same share in both
/// means.
fn have_same_shares(problem: &RankingProblem, one: &Score, other: &Score) -> bool {
    let applies = |score: &Score, criterion| problem.utility(score.technology, criterion).is_some();
    let mut weights = problem.weights.iter_enumerated();
    weights.all(|(criterion, weight)| {
        *weight == 0.0 || applies(one, criterion) == applies(other, criterion)
    })
}

/// How far a criterion raises a score above `middle`, or lowers it below; 0 if it does not apply.
/// These add up to the distance of the score from `middle`. The parts of two technologies with
/// different shares cannot be compared: one would seem to lead under a criterion just because the
/// criterion does not apply to the other.
fn lift(problem: &RankingProblem, score: &Score, criterion: CriterionIndex, middle: f64) -> f64 {
    let Some(utility) = problem.utility(score.technology, criterion) else {
        return 0.0;
    };
    score.shares[criterion] * (FULL * utility.mid() - middle)
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
