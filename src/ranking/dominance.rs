//! Which technologies are at least as good as another under every criterion, so that no weighting
//! of the same criteria can reverse the order.

use super::{RankingProblem, Score};
use crate::index::{CriterionIndex, TechnologyIndex};

/// One technology that is at least as good as another under every criterion with a weight, whatever
/// the unknown ratings are, and better under one of them for at least one value of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominance {
    pub better: TechnologyIndex,
    pub worse: TechnologyIndex,
}

/// All pairs, by rank of the better one, then of the worse one.
pub(super) fn find(problem: &RankingProblem, scores: &[Score]) -> Vec<Dominance> {
    let mut weighted: Vec<CriterionIndex> = problem.weights.indices().collect();
    weighted.retain(|criterion| problem.weights[*criterion] > 0.0);

    let mut found = Vec::new();
    for (rank, better) in scores.iter().enumerate() {
        for worse in &scores[rank + 1..] {
            let pair = Dominance {
                better: better.technology,
                worse: worse.technology,
            };
            if holds(problem, &weighted, pair) {
                found.push(pair);
            }
        }
    }
    found
}

/// Whether the better one dominates the other, given the criteria with a weight.
///
/// A criterion that applies to both is compared with itself. A criterion that applies only to the
/// better one can make up nearly all of its mean, while any criterion of the worse one makes up
/// nearly all of that mean; so it is compared with each of those, and the other way round. These
/// comparisons are necessary and sufficient: both means are then the same mix of the criteria that
/// they share, and whatever else is in the better mean is no worse than anything in the other.
fn holds(problem: &RankingProblem, weighted: &[CriterionIndex], pair: Dominance) -> bool {
    let mut can_be_better = false;
    for ours in weighted {
        for theirs in weighted {
            let (Some(better), Some(worse)) = (
                problem.utility(pair.better, *ours),
                problem.utility(pair.worse, *theirs),
            ) else {
                continue;
            };
            let is_shared = |criterion| {
                problem.utility(pair.better, criterion).is_some()
                    && problem.utility(pair.worse, criterion).is_some()
            };
            if ours != theirs && is_shared(*ours) && is_shared(*theirs) {
                continue;
            }

            // The worst case of the one must be no worse than the best case of the other.
            if better.low < worse.high {
                return false;
            }
            can_be_better |= better.high > worse.low;
        }
    }
    can_be_better
}
