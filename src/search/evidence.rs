//! What speaks for the first finding: the three inputs of its confidence.

use super::candidates::LISTED_FROM;
use super::confidence::Confidence;
use super::finding::{Finding, Scored};
use super::shape::AnswerShape;

impl AnswerShape<'_> {
    /// How sure it is that the first of the findings is the answer.
    pub fn confidence(&self, findings: &[Scored]) -> Option<Confidence> {
        let first = findings.first()?;

        // The sections say in more words what a use case names.
        let covering = match (&first.finding, findings.get(1)) {
            (Finding::UseCase(_) | Finding::Overview { .. }, Some(next)) => &next.finding,
            (first, _) => first,
        };

        Some(Confidence {
            score: first.score,
            covered: self.covered(covering),
            lead: first.score - self.next_score(&first.finding),
            nearest: nearest(first),
        })
    }

    /// How well the next best fits that is not the finding: another use case, topic or criterion.
    fn next_score(&self, first: &Finding) -> f32 {
        if let Finding::UseCase(_) = first {
            return self.use_cases().get(1).map_or(0.0, |next| next.score);
        }

        for other in self.candidates {
            let is_other = match first {
                Finding::Overview { topic, .. } => other.place.topic != *topic,
                _ => Some(other.place.chapter()) != first.criterion(),
            };
            if is_other {
                return other.score;
            }
        }
        0.0
    }

    /// How much of the question an answer covers, apart from names: the rarities of the terms
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
        for term in self.sought.terms {
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

/// How near the meaning of a finding is; `None` while it is not known.
fn nearest(first: &Scored) -> Option<f32> {
    let parts = &first.parts;
    if parts.paragraph_meaning == 0.0 {
        return None;
    }

    let own = parts.nearness();
    let is_like_a_listed_one = parts.listed > 0.0;
    Some(if is_like_a_listed_one {
        own.max(LISTED_FROM + parts.listed)
    } else {
        own
    })
}
