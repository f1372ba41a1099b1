//! Who leads under each of many weightings of the same ratings: the plain weighted sum, without
//! what explains a ranking.

use super::must_haves;
use super::problem::{Assessment, Assessments, MustHaves};
use super::range::Range;
use super::score::{EQUAL, FULL};
use crate::index::{ByCriterion, ByTechnology, CriterionIndex, TechnologyIndex};

/// The technologies that the must-haves leave, with what each scores under each criterion; an
/// unknown rating counts as 3. `None` where a criterion does not apply.
#[derive(Debug, Clone)]
pub struct Field {
    technologies: Vec<TechnologyIndex>,
    utilities: Vec<ByCriterion<Option<f64>>>,
}

impl Field {
    /// Every technology needs as many assessments as there are must-haves.
    pub fn new(assessments: &ByTechnology<Assessments>, must: &MustHaves) -> Self {
        let mut field = Self {
            technologies: Vec::new(),
            utilities: Vec::new(),
        };
        for (technology, assessments) in assessments.iter_enumerated() {
            if must_haves::fulfils(assessments, must) {
                let utility = |assessment: &Assessment| assessment.utility().map(Range::mid);
                field.technologies.push(technology);
                field
                    .utilities
                    .push(assessments.iter().map(utility).collect());
            }
        }
        field
    }

    /// The technologies, in input order.
    pub fn technologies(&self) -> &[TechnologyIndex] {
        &self.technologies
    }

    /// Whether all of them do as well as each other under a criterion, so that its weight changes
    /// nothing. Where some criterion does not apply to one of them, the weights of all others tell
    /// how much what applies to it counts.
    pub(crate) fn is_level(&self, criterion: CriterionIndex) -> bool {
        let mut all = self.utilities.iter().flat_map(|row| row.iter());
        if all.any(Option::is_none) {
            return false;
        }

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

    /// Puts the score of each technology, 0 to 100, in the place of what `scores` holds; below all
    /// others if no criterion with a weight applies to it.
    pub(super) fn score(&self, weights: &ByCriterion<f64>, scores: &mut Vec<f64>) {
        scores.clear();
        for utilities in &self.utilities {
            let (mut above, mut below) = (0.0, 0.0);
            for (weight, utility) in weights.iter().zip(utilities) {
                if let Some(utility) = utility {
                    above += weight * utility;
                    below += weight;
                }
            }
            let has_score = below > 0.0;
            scores.push(if has_score {
                FULL * above / below
            } else {
                f64::NEG_INFINITY
            });
        }
    }
}
