//! Which technologies are at least as good as another under every criterion, so that no weighting
//! of the same criteria can reverse the order.

use super::{Problem, Range, Score};

/// One technology that is at least as good as another under every criterion with a weight, whatever
/// the unknown ratings are, and better under one of them for at least one value of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominance {
    pub better: usize,
    pub worse: usize,
}

/// All pairs, by rank of the better one, then of the worse one.
pub(super) fn find(problem: &Problem, scores: &[Score]) -> Vec<Dominance> {
    let weighted: Vec<usize> = (0..problem.weights.len())
        .filter(|c| problem.weights[*c] > 0.0)
        .collect();
    let pairs = scores
        .iter()
        .enumerate()
        .flat_map(|(at, better)| scores[at + 1..].iter().map(move |worse| (better, worse)));
    pairs
        .map(|(better, worse)| Dominance {
            better: better.technology,
            worse: worse.technology,
        })
        .filter(|pair| holds(problem, &weighted, *pair))
        .collect()
}

fn holds(problem: &Problem, weighted: &[usize], pair: Dominance) -> bool {
    let both = |criterion: &usize| {
        (
            problem.utility(pair.better, *criterion),
            problem.utility(pair.worse, *criterion),
        )
    };
    let never_worse = |(better, worse): (Range, Range)| better.low >= worse.high;
    let can_be_better = |(better, worse): (Range, Range)| better.high > worse.low;
    weighted.iter().map(both).all(never_worse) && weighted.iter().map(both).any(can_be_better)
}
