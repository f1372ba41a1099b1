//! Must-haves come before any weight: which technologies they remove, and what to relax if none is
//! left.

use super::problem::{Problem, RATINGS};
use super::score::{self, Score};

/// A technology that the must-haves removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    pub technology: usize,
    /// Every must-have that it does not fulfil, by criterion; never empty.
    pub failures: Vec<Failure>,
}

/// A must-have that a technology does not fulfil, or is not known to fulfil.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    pub criterion: usize,
    /// The least acceptable rating, 2 to 5.
    pub least: u8,
    /// The rating that is too low, 1 to 4; `None` means unknown, so it may not be enough.
    pub rating: Option<u8>,
}

/// Must-haves to relax so that a technology is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Relaxation {
    /// By criterion; exactly one if a single must-have is enough, otherwise as few as possible.
    pub changes: Vec<Change>,
    /// The technologies that would be left, in input order; never empty.
    pub back: Vec<usize>,
    /// The same, best first as in [`Ranking::scores`](super::Ranking::scores); empty if no
    /// criterion has a weight.
    pub scores: Vec<Score>,
}

/// One must-have, relaxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub criterion: usize,
    /// The least rating as asked, 2 to 5.
    pub from: u8,
    /// The least rating that lets a technology in, below `from`. At 1 it is not a must-have any
    /// more: any rating is enough, even an unknown one.
    pub to: u8,
}

impl Relaxation {
    /// By how much the must-haves are lowered in total; 1 or more.
    pub fn steps(&self) -> u32 {
        steps(&self.changes)
    }
}

/// Which technologies are left, and which ones the must-haves removed; both in input order.
pub(super) fn filter(problem: &Problem) -> (Vec<usize>, Vec<Removed>) {
    let (mut left, mut removed) = (Vec::new(), Vec::new());
    for (technology, ratings) in problem.ratings.iter().enumerate() {
        let failures = failures(ratings, &problem.must);
        if failures.is_empty() {
            left.push(technology);
        } else {
            removed.push(Removed {
                technology,
                failures,
            });
        }
    }
    (left, removed)
}

/// What to relax if all technologies are removed: as few must-haves as possible, the smallest
/// relaxation first, then by criterion.
pub(super) fn relaxations(problem: &Problem, removed: &[Removed]) -> Vec<Relaxation> {
    let fewest = removed.iter().map(|r| r.failures.len()).min().unwrap_or(0);
    let mut found: Vec<Vec<Change>> = removed
        .iter()
        .filter(|r| r.failures.len() == fewest)
        .map(|r| changes(&r.failures))
        .collect();
    found.sort_by_key(|changes| (steps(changes), places(changes)));
    found.dedup();
    found
        .into_iter()
        .map(|changes| relax(problem, changes))
        .collect()
}

/// By criterion. An unknown rating may be as low as 1, which is enough for a must-have of 1 and for
/// no other.
fn failures(ratings: &[Option<u8>], must: &[Option<u8>]) -> Vec<Failure> {
    let lowest = *RATINGS.start();
    let asked = must
        .iter()
        .enumerate()
        .filter_map(|(criterion, least)| least.map(|least| (criterion, least)));
    asked
        .filter(|(criterion, least)| ratings[*criterion].unwrap_or(lowest) < *least)
        .map(|(criterion, least)| Failure {
            criterion,
            least,
            rating: ratings[criterion],
        })
        .collect()
}

/// The smallest relaxation that lets in a technology with these failures.
fn changes(failures: &[Failure]) -> Vec<Change> {
    let to = |failure: &Failure| failure.rating.unwrap_or(*RATINGS.start());
    failures
        .iter()
        .map(|f| Change {
            criterion: f.criterion,
            from: f.least,
            to: to(f),
        })
        .collect()
}

fn steps(changes: &[Change]) -> u32 {
    changes
        .iter()
        .map(|change| u32::from(change.from - change.to))
        .sum()
}

fn places(changes: &[Change]) -> Vec<(usize, u8)> {
    changes
        .iter()
        .map(|change| (change.criterion, change.from - change.to))
        .collect()
}

fn relax(problem: &Problem, changes: Vec<Change>) -> Relaxation {
    let mut must = problem.must.clone();
    for change in &changes {
        must[change.criterion] = Some(change.to);
    }
    let fulfils = |technology: &usize| failures(&problem.ratings[*technology], &must).is_empty();
    let back: Vec<usize> = (0..problem.ratings.len()).filter(fulfils).collect();
    let scores =
        score::shares(&problem.weights).map(|shares| score::ranked(problem, &back, &shares));
    Relaxation {
        changes,
        back,
        scores: scores.unwrap_or_default(),
    }
}
