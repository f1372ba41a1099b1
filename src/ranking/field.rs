//! Who leads under each of many weightings of the same ratings: the plain weighted sum, without what
//! explains a ranking.

use super::must_haves;
use super::problem::{MustHaves, Problem, Ratings};
use super::score::{EQUAL, FULL};
use crate::index::{ByCriterion, ByTechnology, CriterionIndex, TechnologyIndex};

/// The technologies that the must-haves leave, with what each scores under each criterion; an
/// unknown rating counts as 3.
#[derive(Debug, Clone)]
pub struct Field {
    technologies: Vec<TechnologyIndex>,
    utilities: Vec<ByCriterion<f64>>,
}

impl Field {
    /// Every technology needs as many ratings as there are must-haves.
    pub fn new(ratings: &ByTechnology<Ratings>, must: &MustHaves) -> Self {
        let mut field = Self {
            technologies: Vec::new(),
            utilities: Vec::new(),
        };
        for (technology, ratings) in ratings.iter_enumerated() {
            if must_haves::fulfils(ratings, must) {
                field.technologies.push(technology);
                field.utilities.push(
                    ratings
                        .iter()
                        .map(|rating| Problem::worth(*rating).mid())
                        .collect(),
                );
            }
        }
        field
    }

    /// The technologies, in input order.
    pub fn technologies(&self) -> &[TechnologyIndex] {
        &self.technologies
    }

    /// Whether all of them do as well as each other under a criterion, so that its weight changes
    /// nothing.
    pub fn is_level(&self, criterion: CriterionIndex) -> bool {
        let mut utilities = self.utilities.iter().map(|row| row[criterion]);
        match utilities.next() {
            Some(first) => utilities.all(|utility| utility == first),
            None => true,
        }
    }

    /// The technologies with the highest score, in input order: several in a tie, none without
    /// weights.
    pub fn leaders(&self, weights: &ByCriterion<f64>) -> Vec<TechnologyIndex> {
        let mut scores = Vec::with_capacity(self.technologies.len());
        self.score(weights, &mut scores);
        let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);

        let mut leaders = Vec::new();
        for (technology, score) in self.technologies.iter().zip(&scores) {
            if best - score <= EQUAL {
                leaders.push(*technology);
            }
        }
        leaders
    }

    /// Puts the score of each technology, 0 to 100, in the place of what `scores` holds; nothing
    /// without weights.
    pub(super) fn score(&self, weights: &ByCriterion<f64>, scores: &mut Vec<f64>) {
        scores.clear();
        let sum: f64 = weights.iter().sum();
        if sum <= 0.0 {
            return;
        }

        for utilities in &self.utilities {
            let mut score = 0.0;
            for (weight, utility) in weights.iter().zip(utilities) {
                score += weight * utility;
            }
            scores.push(FULL * score / sum);
        }
    }
}
