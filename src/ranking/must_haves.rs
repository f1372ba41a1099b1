//! Must-haves come before any weight: which technologies they remove, and what to relax if none is
//! left.
//!
//! A criterion that does not apply to a technology does not remove it: the question does not arise
//! for it, so it can neither pass nor fail. The answer says so, for the asker to judge.

use super::problem::{Assessment, Assessments, MustHaves, RankingProblem};
use super::score::{self, Score};
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::facts::FactValue;
use crate::knowledge::must_have::MustHave;
use crate::rating::Rating;

/// A technology that the must-haves removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Removed {
    pub technology: TechnologyIndex,
    /// Every must-have that it does not fulfil, by criterion; never empty.
    pub failures: Vec<UnmetMustHave>,
}

/// A must-have that a technology does not fulfil, or is not known to fulfil.
#[derive(Debug, Clone, PartialEq)]
pub struct UnmetMustHave {
    pub criterion: CriterionIndex,
    pub must: MustHave,
    /// What is known of the technology: too little, or nothing.
    pub found: Assessment,
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
#[derive(Debug, Clone, PartialEq)]
pub struct RelaxedMustHave {
    pub criterion: CriterionIndex,
    /// The must-have as asked.
    pub from: MustHave,
    /// What lets a technology in; `None` if the must-have has to be dropped: then anything is
    /// enough, even what is not known.
    pub to: Option<MustHave>,
    /// How large the change is; 1 or more.
    pub steps: u32,
}

impl Relaxation {
    /// How many steps the must-haves are lowered in total; 1 or more.
    pub fn steps(&self) -> u32 {
        steps(&self.changes)
    }
}

/// Which technologies are left, and which ones the must-haves removed; both in input order.
pub(super) fn filter(problem: &RankingProblem) -> (Vec<TechnologyIndex>, Vec<Removed>) {
    let (mut left, mut removed) = (Vec::new(), Vec::new());
    for (technology, assessments) in problem.assessments.iter_enumerated() {
        let failures = failures(assessments, &problem.must);
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
pub(super) fn relaxations(problem: &RankingProblem, removed: &[Removed]) -> Vec<Relaxation> {
    let counts = removed.iter().map(|removed| removed.failures.len());
    let fewest = counts.min().unwrap_or(0);

    let mut found: Vec<Vec<RelaxedMustHave>> = Vec::new();
    for removed in removed {
        if removed.failures.len() == fewest {
            let changes = changes(problem, &removed.failures);
            // Several technologies may need the same changes.
            if !found.contains(&changes) {
                found.push(changes);
            }
        }
    }
    found.sort_by_key(|changes| (steps(changes), places(changes)));

    let mut relaxations = Vec::new();
    for changes in found {
        relaxations.push(relax(problem, changes));
    }
    relaxations
}

/// Whether all must-haves are met.
pub(super) fn fulfils(assessments: &Assessments, must: &MustHaves) -> bool {
    failures(assessments, must).is_empty()
}

/// The must-haves that are not met, by criterion.
fn failures(assessments: &Assessments, must: &MustHaves) -> Vec<UnmetMustHave> {
    let mut failures = Vec::new();
    for (criterion, must) in must.iter_enumerated() {
        let (Some(must), Assessment::Applies { rating, fact }) = (must, &assessments[criterion])
        else {
            continue;
        };

        let is_met = must.is_met(*rating, fact.as_ref()).unwrap_or(false);
        if !is_met {
            failures.push(UnmetMustHave {
                criterion,
                must: must.clone(),
                found: assessments[criterion].clone(),
            });
        }
    }
    failures
}

/// The smallest relaxation that lets in a technology with these failures.
fn changes(problem: &RankingProblem, failures: &[UnmetMustHave]) -> Vec<RelaxedMustHave> {
    let mut changes = Vec::new();
    for failure in failures {
        let to = match &failure.found {
            Assessment::Applies { rating, fact } => failure.must.relaxed(*rating, fact.as_ref()),
            Assessment::NotApplicable => None,
        };
        changes.push(RelaxedMustHave {
            criterion: failure.criterion,
            steps: step_count(problem, failure, to.as_ref()),
            from: failure.must.clone(),
            to,
        });
    }
    changes
}

/// The size of the change when a must-have without degrees is dropped: as much as accepting a 1
/// instead of a 5.
const GIVEN_UP: u32 = 4;

/// How large a change is. For ratings, how many steps they are lowered. For numbers, which have no
/// common scale, how many of those that are not enough now come to be enough. A yes or a text has
/// no degrees.
fn step_count(problem: &RankingProblem, failure: &UnmetMustHave, to: Option<&MustHave>) -> u32 {
    match (&failure.must, to) {
        (MustHave::Rating(from), Some(MustHave::Rating(to))) => u32::from(from.get() - to.get()),
        (MustHave::Rating(from), _) => u32::from(from.get() - Rating::MIN.get()),
        (MustHave::Number(_), Some(to)) => admitted_numbers(problem, failure, to),
        (MustHave::Number(_), None) => GIVEN_UP.max(numbers(problem, failure.criterion) + 1),
        (MustHave::YesNo(_) | MustHave::Text(_), _) => GIVEN_UP,
    }
}

/// How many different numbers the technologies have under a criterion.
fn numbers(problem: &RankingProblem, criterion: CriterionIndex) -> u32 {
    let found = different_numbers(problem, criterion);
    u32::try_from(found.len()).unwrap_or(u32::MAX)
}

/// How many different numbers a relaxed must-have admits that the old one does not.
fn admitted_numbers(problem: &RankingProblem, failure: &UnmetMustHave, to: &MustHave) -> u32 {
    let mut count = 0;
    for number in different_numbers(problem, failure.criterion) {
        let fact = FactValue::Number(number);
        let is_met = |must: &MustHave| must.is_met(None, Some(&fact)) == Some(true);
        if is_met(to) && !is_met(&failure.must) {
            count += 1;
        }
    }
    count
}

fn different_numbers(problem: &RankingProblem, criterion: CriterionIndex) -> Vec<f64> {
    let mut numbers = Vec::new();
    for assessments in &problem.assessments {
        if let Assessment::Applies {
            fact: Some(FactValue::Number(number)),
            ..
        } = assessments[criterion]
            && !numbers.contains(&number)
        {
            numbers.push(number);
        }
    }
    numbers
}

fn steps(changes: &[RelaxedMustHave]) -> u32 {
    changes.iter().map(|change| change.steps).sum()
}

/// What is compared to put relaxations in order.
fn places(changes: &[RelaxedMustHave]) -> Vec<(CriterionIndex, u32)> {
    let mut places = Vec::new();
    for change in changes {
        places.push((change.criterion, change.steps));
    }
    places
}

fn relax(problem: &RankingProblem, changes: Vec<RelaxedMustHave>) -> Relaxation {
    let mut must = problem.must.clone();
    for change in &changes {
        must[change.criterion] = change.to.clone();
    }

    let mut left = Vec::new();
    for (technology, assessments) in problem.assessments.iter_enumerated() {
        if failures(assessments, &must).is_empty() {
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
