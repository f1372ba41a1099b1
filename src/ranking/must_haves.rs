//! Must-haves come before any weight: which technologies they remove, and what to relax if none is
//! left.

use super::problem::{MustHaves, Problem, Ratings};
use super::score::{self, Score};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::rating::Rating;

/// A technology that the must-haves removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    pub technology: TechnologyIndex,
    /// Every must-have that it does not fulfil, by criterion; never empty.
    pub failures: Vec<UnmetMustHave>,
}

/// A must-have that a technology does not fulfil, or is not known to fulfil.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnmetMustHave {
    pub criterion: CriterionIndex,
    /// The least acceptable rating, 2 to 5.
    pub least: Rating,
    /// The rating that is too low, 1 to 4; `None` means unknown, so it may not be enough.
    pub rating: Option<Rating>,
}

/// Must-haves to relax so that a technology is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Relaxation {
    /// By criterion; exactly one if a single must-have is enough, otherwise as few as possible.
    pub changes: Vec<RelaxedMustHave>,
    /// The technologies that would be left, in input order; never empty.
    pub left: Vec<TechnologyIndex>,
    /// The same, best first as in [`Ranking::scores`](super::Ranking::scores); empty if no
    /// criterion has a weight.
    pub scores: Vec<Score>,
}

/// One must-have, relaxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RelaxedMustHave {
    pub criterion: CriterionIndex,
    /// The least rating as asked, 2 to 5.
    pub from: Rating,
    /// The least rating that lets a technology in, 2 to 4; `None` if it has to be dropped: then any
    /// rating is enough, even an unknown one.
    pub to: Option<Rating>,
}

impl RelaxedMustHave {
    /// By how much it is lowered; 1 or more.
    fn steps(self) -> u8 {
        self.from.get() - self.to.unwrap_or(Rating::MIN).get()
    }
}

impl Relaxation {
    /// By how much the must-haves are lowered in total; 1 or more.
    pub fn steps(&self) -> u32 {
        steps(&self.changes)
    }
}

/// Which technologies are left, and which ones the must-haves removed; both in input order.
pub(super) fn filter(problem: &Problem) -> (Vec<TechnologyIndex>, Vec<Removed>) {
    let (mut left, mut removed) = (Vec::new(), Vec::new());
    for (technology, ratings) in problem.ratings.iter_enumerated() {
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
    let counts = removed.iter().map(|removed| removed.failures.len());
    let fewest = counts.min().unwrap_or(0);

    let mut found = Vec::new();
    for removed in removed {
        if removed.failures.len() == fewest {
            found.push(changes(&removed.failures));
        }
    }
    // Several technologies may need the same changes.
    found.sort_by_key(|changes| (steps(changes), places(changes)));
    found.dedup();

    let mut relaxations = Vec::new();
    for changes in found {
        relaxations.push(relax(problem, changes));
    }
    relaxations
}

/// Whether all must-haves are met.
pub(super) fn fulfils(ratings: &Ratings, must: &MustHaves) -> bool {
    failures(ratings, must).is_empty()
}

/// The must-haves that are not met, by criterion. An unknown rating may be as low as 1, which is enough for a must-have of 1 and for
/// no other.
fn failures(ratings: &Ratings, must: &MustHaves) -> Vec<UnmetMustHave> {
    let mut failures = Vec::new();
    for (criterion, least) in must.iter_enumerated() {
        let rating = ratings[criterion];
        if let Some(least) = *least
            && rating.unwrap_or(Rating::MIN) < least
        {
            failures.push(UnmetMustHave {
                criterion,
                least,
                rating,
            });
        }
    }
    failures
}

/// The smallest relaxation that lets in a technology with these failures.
fn changes(failures: &[UnmetMustHave]) -> Vec<RelaxedMustHave> {
    let mut changes = Vec::new();
    for failure in failures {
        changes.push(RelaxedMustHave {
            criterion: failure.criterion,
            from: failure.least,
            // Every rating is at least the lowest one, so that nothing would be asked.
            to: failure.rating.filter(|rating| *rating > Rating::MIN),
        });
    }
    changes
}

fn steps(changes: &[RelaxedMustHave]) -> u32 {
    changes.iter().map(|change| u32::from(change.steps())).sum()
}

/// What is compared to put relaxations in order.
fn places(changes: &[RelaxedMustHave]) -> Vec<(CriterionIndex, u8)> {
    let mut places = Vec::new();
    for change in changes {
        places.push((change.criterion, change.steps()));
    }
    places
}

fn relax(problem: &Problem, changes: Vec<RelaxedMustHave>) -> Relaxation {
    let mut must = problem.must.clone();
    for change in &changes {
        must[change.criterion] = change.to;
    }

    let mut left = Vec::new();
    for (technology, ratings) in problem.ratings.iter_enumerated() {
        if failures(ratings, &must).is_empty() {
            left.push(technology);
        }
    }

    let scores = match score::shares(&problem.weights) {
        Some(shares) => score::ranked(problem, &left, &shares),
        None => Vec::new(),
    };
    Relaxation {
        changes,
        left,
        scores,
    }
}
