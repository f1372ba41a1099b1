//! The leader against the others: by how much it leads, why, what is not known, and how sure the
//! lead is.

use super::rival::Rival;
use super::score::{EQUAL, FULL, Score, level};
use super::tipping::{self, TippingPoint};
use super::{Problem, stability};
use std::cmp::Reverse;

/// Below this lead, in points, it is too close to call.
pub const LEAST_LEAD: f64 = 5.0;
/// Below this stability it is too close to call.
pub const LEAST_STABILITY: f64 = 0.6;

/// The first of the ranking against all others.
#[derive(Debug, Clone, PartialEq)]
pub struct Contest {
    pub leader: usize,
    pub runner_up: usize,
    /// From the runner-up's midpoint to the leader's, 0 to 100 points; exactly 0 in a tie.
    pub lead: f64,
    /// Who else has the leader's midpoint, in order of rank. Unless it is empty, the leader is
    /// first by a lesser rule.
    pub tied: Vec<usize>,
    /// What makes the lead up, in points that add up to it: the strongest for the leader first, the
    /// strongest against it last.
    pub reasons: Vec<Reason>,
    /// Who would be ahead of the leader if the ratings that are not known were so, in order of
    /// rank.
    pub challengers: Vec<usize>,
    /// The unknown ratings of the leader and the challengers, the weightiest first; empty when they
    /// cannot overturn the ranking.
    pub unknowns: Vec<Unknown>,
    /// For each criterion, the smallest change of its weight at which the leader changes; `None`
    /// where no change of it does that.
    pub tipping_points: Vec<Option<TippingPoint>>,
    /// The share of weightings near the given one in which the leader stays, 0 to 1.
    pub stability: f64,
    pub verdict: Verdict,
}

/// What one criterion adds to the leader's lead over the runner-up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    pub criterion: usize,
    /// -100 to 100, never 0; below 0 it speaks for the runner-up.
    pub points: f64,
    /// Whether both ratings are known; otherwise one was taken to be a 3.
    pub known: bool,
}

/// A rating that is not known and weighs something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unknown {
    pub technology: usize,
    pub criterion: usize,
    /// By how much it can move the technology's score, from lowest to highest; above 0, at most
    /// 100.
    pub points: f64,
}

/// How sure the lead is. Unknown ratings do not enter here, they are in [`Contest::challengers`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    Clear,
    /// The lead is below [`LEAST_LEAD`] or the stability below [`LEAST_STABILITY`]. With what would
    /// decide it; `None` when neither a rating that is found out nor a change of one weight can
    /// make another one lead.
    TooClose(Option<Decider>),
}

/// What would decide between those who are too close.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Decider {
    /// Finding this rating out; preferred, since it is evidence.
    Rating(Unknown),
    /// Being sure of this weight.
    Weight(TippingPoint),
}

impl Contest {
    /// `None` when there are not two to compare. `scores` are ranked.
    pub(super) fn new(problem: &Problem, shares: &[f64], scores: &[Score]) -> Option<Self> {
        let [leader, others @ ..] = scores else {
            return None;
        };
        let runner_up = others.first()?;
        let rivals = rivals(problem, leader, others);
        let tied = having(others, |other| {
            level(other.total.mid()) == level(leader.total.mid())
        });
        let lead = if tied.is_empty() {
            leader.total.mid() - runner_up.total.mid()
        } else {
            0.0
        };
        let challengers = having(others, |other| {
            level(other.total.high) > level(leader.total.low)
        });
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
        let rating = self.unknowns.first().copied().map(Decider::Rating);
        Verdict::TooClose(rating.or_else(|| self.nearest_tipping_point().map(Decider::Weight)))
    }
}

fn rivals(problem: &Problem, leader: &Score, others: &[Score]) -> Vec<Rival> {
    let mid = |technology, criterion| problem.utility(technology, criterion).mid();
    let gap =
        |technology, criterion| mid(leader.technology, criterion) - mid(technology, criterion);
    let gaps = |technology| {
        (0..problem.weights.len())
            .map(|criterion| gap(technology, criterion))
            .collect()
    };
    others
        .iter()
        .map(|other| Rival {
            technology: other.technology,
            gaps: gaps(other.technology),
        })
        .collect()
}

fn having(others: &[Score], holds: impl Fn(&Score) -> bool) -> Vec<usize> {
    others
        .iter()
        .filter(|other| holds(other))
        .map(|other| other.technology)
        .collect()
}

fn reasons(leader: &Score, runner_up: &Score) -> Vec<Reason> {
    let pairs = leader.parts.iter().zip(&runner_up.parts).enumerate();
    let mut reasons: Vec<Reason> = pairs
        .map(|(criterion, (ours, theirs))| Reason {
            criterion,
            points: ours.mid() - theirs.mid(),
            known: ours.is_known() && theirs.is_known(),
        })
        .filter(|reason| reason.points != 0.0)
        .collect();
    reasons.sort_by_key(|reason| Reverse(level(reason.points)));
    reasons
}

/// In order of rank where they weigh the same.
fn unknowns(scores: &[Score], challengers: &[usize]) -> Vec<Unknown> {
    if challengers.is_empty() {
        return Vec::new();
    }
    let leader = scores.iter().take(1);
    let concerned = leader.chain(
        scores
            .iter()
            .filter(|score| challengers.contains(&score.technology)),
    );
    let mut unknowns: Vec<Unknown> = concerned.flat_map(unknowns_of).collect();
    unknowns.sort_by_key(|unknown| Reverse(level(unknown.points)));
    unknowns
}

fn unknowns_of(score: &Score) -> impl Iterator<Item = Unknown> {
    let spans = score
        .parts
        .iter()
        .map(|part| (part.high - part.low).min(FULL))
        .enumerate();
    let technology = score.technology;
    spans
        .filter(|(_, span)| *span > 0.0)
        .map(move |(criterion, points)| Unknown {
            technology,
            criterion,
            points,
        })
}
