//! A technology that is compared with others, in plain numbers.

use super::RankingProblem;
use crate::index::{ByCriterion, CriterionIndex, TechnologyIndex};

/// A technology with its utilities from 0 to 1, based on the midpoints; `None` where the criterion
/// does not apply to it.
pub(super) struct Contender {
    pub technology: TechnologyIndex,
    pub utilities: ByCriterion<Option<f64>>,
}

impl Contender {
    pub(super) fn new(problem: &RankingProblem, technology: TechnologyIndex) -> Self {
        let utility = |criterion| problem.utility(technology, criterion);
        let criteria = problem.weights.indices();
        Self {
            technology,
            utilities: criteria
                .map(|criterion| utility(criterion).map(|range| range.mid()))
                .collect(),
        }
    }

    /// Whether a criterion applies to it.
    pub(super) fn has(&self, criterion: CriterionIndex) -> bool {
        self.utilities[criterion].is_some()
    }

    /// How far it is ahead of another one under a criterion, from -1 to 1; 0 if the criterion does
    /// not apply to both.
    pub(super) fn gap(&self, other: &Self, criterion: CriterionIndex) -> f64 {
        match (self.utilities[criterion], other.utilities[criterion]) {
            (Some(ours), Some(theirs)) => ours - theirs,
            _ => 0.0,
        }
    }
}
