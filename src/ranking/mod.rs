//! Ratings, facts, weights and must-haves -> a ranking with its reasons. Pure arithmetic:
//! technologies and criteria are only indexes here.
//!
//! | file | what it does |
//! |---|---|
//! | [`problem`] | what is asked, checked once |
//! | [`must_haves`] | which technologies the must-haves remove, and what to relax if none is left |
//! | [`score`], `range` | the weighted sum, as a range if ratings are unknown |
//! | [`dominance`] | which technologies are at least as good as another under every criterion |
//! | [`contest`], `contender` | the leader against the others: lead, reasons, unknowns, verdict |
//! | [`tipping`] | the smallest change of one weight at which the leader changes |
//! | [`field`] | who leads under each of many weightings of the same ratings |
//! | [`leads`](mod@leads) | for which share of all weightings each technology leads |
//! | [`stability`] | how often the leader stays when all weights vary |
//! | `weightings` | a fixed sequence of such weights |
//!
//! An unknown rating counts as anything from 1 to 5. If one number is needed (order, reasons,
//! tipping points, stability) it counts as the middle, 3; the ranges, dominance and `challengers`
//! say what else it could be.
//!
//! A criterion that does not apply to a technology is not unknown: it is left out of its mean, and
//! no must-have on it removes the technology.

mod contender;
pub mod contest;
pub mod dominance;
pub mod field;
pub mod leads;
pub mod must_haves;
pub mod problem;
mod range;
pub mod score;
pub mod stability;
pub mod tipping;
pub(crate) mod weightings;

pub use contest::{Contest, Decider, LeadReason, LeadVerdict, Unknown};
pub use dominance::Dominance;
pub use field::Field;
pub use leads::leads;
pub use must_haves::{Relaxation, RelaxedMustHave, Removed, UnmetMustHave};
pub use problem::{Assessment, Assessments, MustHaves, ProblemError, RankingProblem};
pub use range::Range;
pub use score::Score;
pub use tipping::TippingPoint;

use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};

/// What can be said about a [`RankingProblem`].
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The technologies that the must-haves removed, in input order.
    pub removed: Vec<Removed>,
    pub standing: Standing,
}

/// How the remaining technologies rank.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// The must-haves removed all technologies: what to relax, the smallest relaxation first; never
    /// empty.
    NoneLeft(Vec<Relaxation>),
    /// No criterion has a weight, so nothing can be ranked: the technologies that are left, in
    /// input order.
    NoWeights(Vec<TechnologyIndex>),
    /// No criterion with a weight applies to any technology that is left, in input order.
    NothingApplies(Vec<TechnologyIndex>),
    Ranked(Box<Ranking>),
}

/// The technologies that are left, ranked.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// Each criterion's share of all weights, 0 to 1; they add up to 1.
    pub shares: ByCriterion<f64>,
    /// Best first: by midpoint, then by lowest possible score, then in input order.
    pub scores: Vec<Score>,
    /// The technologies that are left, but to which no criterion with a weight applies, in input
    /// order.
    pub unscored: Vec<TechnologyIndex>,
    /// Every pair in which one is at least as good as the other under every criterion.
    pub dominance: Vec<Dominance>,
    /// The leader against the others; `None` if only one technology is left.
    pub contest: Option<Contest>,
}

/// Ranks the technologies of a problem, with everything that explains the ranking.
pub fn rank(problem: &RankingProblem) -> Outcome {
    let (left, removed) = must_haves::filter(problem);
    let shares = score::shares(&problem.weights);

    let standing = match shares {
        _ if left.is_empty() => Standing::NoneLeft(must_haves::relaxations(problem, &removed)),
        None => Standing::NoWeights(left),
        Some(_) if !left.iter().any(|technology| problem.has_score(*technology)) => {
            Standing::NothingApplies(left)
        }
        Some(shares) => Standing::Ranked(Box::new(Ranking::new(problem, &left, shares))),
    };
    Outcome { removed, standing }
}

impl Ranking {
    fn new(problem: &RankingProblem, left: &[TechnologyIndex], shares: ByCriterion<f64>) -> Self {
        let scores = score::ranked(problem, left, &shares);
        let dominance = dominance::find(problem, &scores);
        let contest = Contest::new(problem, &shares, &scores);

        let mut unscored = left.to_vec();
        unscored.retain(|technology| !problem.has_score(*technology));

        Self {
            shares,
            scores,
            unscored,
            dominance,
            contest,
        }
    }

    /// The criteria with a weight, in input order.
    pub fn weighted(&self) -> impl Iterator<Item = CriterionIndex> {
        let criteria = self.shares.indices();
        criteria.filter(|criterion| self.shares[*criterion] > 0.0)
    }

    /// Whether all ratings under criteria with a weight are unknown, so that the order is
    /// meaningless.
    pub fn nothing_known(&self) -> bool {
        self.scores
            .iter()
            .all(|score| score.total.high - score.total.low > score::FULL - score::EQUAL)
    }
}
