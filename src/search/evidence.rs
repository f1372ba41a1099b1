//! What speaks for the first finding: the three inputs of its confidence.

use super::confidence::Confidence;
use super::finding::{Finding, Scored};
use super::shape::Shape;

/// The score of a use case, compared with that of a section: its terms count little.
const USE_CASE_SCALE: f32 = 1.8;

impl Shape<'_> {
    /// How sure it is that the first of the findings is the answer.
    pub fn confidence(&self, findings: &[Scored]) -> Option<Confidence> {
        let first = findings.first()?;

        // The sections say in more words what a use case names.
        let covering = match (&first.finding, findings.get(1)) {
            (Finding::UseCase(_), Some(next)) => &next.finding,
            (first, _) => first,
        };

        let (score, lead) = match first.finding {
            Finding::UseCase(_) => (USE_CASE_SCALE * first.score, 0.0),
            _ => (first.score, self.lead(first)),
        };
        Some(Confidence {
            score,
            covered: self.covered(covering),
            lead,
            by_meaning: first.parts.paragraph_meaning != 0.0,
        })
    }

    /// By how much a finding fits better than the best section under another criterion.
    fn lead(&self, first: &Scored) -> f32 {
        let criterion = first.finding.criterion();
        for other in self.candidates {
            if Some(other.place.chapter()) != criterion {
                return first.score - other.score;
            }
        }
        first.score
    }

    /// How much an answer has of what the question says besides names: the rarities of the terms
    /// that its sections or their criterion have. An absolute number: a long question names its
    /// subject with a few words, and says more around them.
    fn covered(&self, finding: &Finding) -> f32 {
        let corpus = self.sought.corpus;
        let mut sections = Vec::new();
        for candidate in self.candidates {
            if finding.contains(candidate.place) {
                sections.push(candidate.section);
            }
        }
        let criterion = finding.criterion().and_then(|at| corpus.criterion(at));

        let mut covered = 0.0;
        for term in self.sought.asked {
            // A name says where to search, not what is asked.
            if term.is_name {
                continue;
            }

            let in_criterion = criterion.is_some_and(|at| corpus.criteria.has(at, term.number));
            let mut sections = sections.iter();
            if in_criterion || sections.any(|at| corpus.sections.has(*at, term.number)) {
                covered += term.rarity;
            }
        }
        covered / corpus.sections.rarity(None)
    }
}
