//! The candidates -> answers of the form that the question asks for: a section, a comparison, an
//! overview or a use case.

use super::candidates::{Candidate, Scope, Sought, by_criterion};
use super::finding::{Finding, Scored};
use super::parts::ScoreParts;
use super::running::Word;
use super::wording;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};

/// What an answer is made of.
pub struct AnswerShape<'s> {
    pub sought: &'s Sought<'s>,
    pub candidates: &'s [Candidate],
    pub scope: &'s Scope,
    pub words: &'s [Word],
}

/// Sections under one criterion with scores this close are answered as a comparison.
const TOGETHER: f32 = 0.85;
/// The least nearness of a use case that is offered although sections are nearer; and the least if
/// the question asks for advice.
const FITTING_USE: f32 = 0.5;
const ADVICE: f32 = 0.38;
/// The least nearness of a use case that is the first answer, and how much nearer than any
/// paragraph or criterion it must be.
const NEAR_USE: f32 = 0.3;
const USE_CASE_LEAD: f32 = 0.1;
/// How much the score of a use case counts, compared with that of a section: it has fewer parts.
const USE_CASE_SCALE: f32 = 1.8;

impl AnswerShape<'_> {
    /// What may answer the question, best first.
    pub fn findings(&self) -> Vec<Scored> {
        let mut findings = if self.compares() {
            self.comparisons()
        } else {
            self.sections()
        };

        let overview = self.overview();
        if let (Some(overview), false) = (overview, findings.is_empty()) {
            // "X or Y for Z" asks for more than one criterion.
            let place = usize::from(!wording::chooses(self.words));
            findings.insert(place, overview);
        }

        if let Some(use_case) = self.use_case() {
            if self.is_nearest(&use_case) {
                findings.insert(0, use_case);
            } else if use_case.parts.nearness() >= self.least_for_a_use_case() {
                findings.insert(findings.len().min(2), use_case);
            }
        }
        findings
    }

    /// Whether a use case is clearly nearer than all paragraphs and criteria.
    fn is_nearest(&self, use_case: &Scored) -> bool {
        let mut nearest = NEAR_USE;
        for candidate in self.candidates {
            nearest = nearest.max(candidate.parts.nearness() + USE_CASE_LEAD);
        }
        use_case.parts.nearness() > nearest
    }

    /// How near a use case must be to be offered although sections are nearer.
    fn least_for_a_use_case(&self) -> f32 {
        if wording::chooses(self.words) {
            ADVICE
        } else {
            FITTING_USE
        }
    }

    /// Whether a question asks for a comparison: it names two technologies of the nearest topic, or
    /// none and asks which.
    fn compares(&self) -> bool {
        match self.named_near().len() {
            0 => wording::compares(self.words),
            named => named >= 2,
        }
    }

    /// The named technologies of the topic of the best candidate.
    fn named_near(&self) -> Vec<TechnologyIndex> {
        let Some(best) = self.candidates.first() else {
            return Vec::new();
        };

        let mut named = Vec::new();
        for (topic, technology) in &self.scope.technologies {
            if *topic == best.place.topic {
                named.push(*technology);
            }
        }
        named
    }

    /// Two technologies on everything, if two are named and no criterion.
    fn overview(&self) -> Option<Scored> {
        let technologies = self.named_near();
        if technologies.len() != 2 || !self.sought.named.criteria.is_empty() {
            return None;
        }

        let best = self.candidates.first()?;
        Some(Scored {
            finding: Finding::Overview {
                topic: best.place.topic,
                technologies,
            },
            ..Scored::section(best)
        })
    }

    /// A comparison on each criterion, best first.
    fn comparisons(&self) -> Vec<Scored> {
        let mut comparisons = Vec::new();
        for (criterion, score) in by_criterion(self.candidates) {
            let best = self
                .candidates
                .iter()
                .find(|candidate| candidate.place.chapter() == criterion);

            comparisons.push(Scored {
                finding: self.comparison(criterion, best),
                score,
                parts: best.map(|best| best.parts).unwrap_or_default(),
            });
        }
        comparisons
    }

    /// The comparison on a criterion; its best section if only one technology is left.
    fn comparison(&self, criterion: InTopic<CriterionIndex>, best: Option<&Candidate>) -> Finding {
        match (self.left_in(criterion.0), best) {
            (Left::One, Some(best)) => Finding::Section {
                place: best.place,
                block: best.block,
            },
            (Left::Two(technologies), _) => Finding::Comparison {
                criterion,
                technologies,
            },
            _ => Finding::Comparison {
                criterion,
                technologies: Vec::new(),
            },
        }
    }

    /// Which technologies of a topic are to be compared.
    fn left_in(&self, topic: TopicIndex) -> Left {
        let mut left: Vec<TechnologyIndex> = Vec::new();
        for candidate in self.candidates {
            if candidate.place.topic == topic {
                left.push(candidate.place.technology);
            }
        }
        left.sort_unstable();
        left.dedup();

        let mut restricting = self.scope.technologies.iter().chain(&self.scope.without);
        let narrowed = restricting.any(|(of, _)| *of == topic);

        match left.len() {
            1 if narrowed => Left::One,
            2 if narrowed => Left::Two(self.in_order_of_question(topic, left)),
            _ => Left::All,
        }
    }

    /// The technologies that are left, as the question orders them where it names all of them.
    fn in_order_of_question(
        &self,
        topic: TopicIndex,
        left: Vec<TechnologyIndex>,
    ) -> Vec<TechnologyIndex> {
        let mut asked = Vec::new();
        for (of, technology) in &self.scope.technologies {
            if *of == topic && left.contains(technology) {
                asked.push(*technology);
            }
        }

        if asked.len() == left.len() {
            asked
        } else {
            left
        }
    }

    /// The sections, best first, with a comparison of all of them where that may be meant.
    fn sections(&self) -> Vec<Scored> {
        let mut findings: Vec<Scored> = self.candidates.iter().map(Scored::section).collect();
        let Some((first, others)) = self.candidates.split_first() else {
            return findings;
        };

        // If no technology is named, the question may well be about all of them.
        let chapter = first.place.chapter();
        let mut scores = Vec::new();
        for other in others {
            if other.place.chapter() == chapter {
                scores.push(other.score);
            }
        }

        if self.named_near().is_empty() && !scores.is_empty() {
            let together = scores.iter().all(|score| *score >= TOGETHER * first.score);
            let technologies = match self.left_in(first.place.topic) {
                Left::Two(technologies) => technologies,
                _ => Vec::new(),
            };

            let comparison = Scored {
                finding: Finding::Comparison {
                    criterion: chapter,
                    technologies,
                },
                ..Scored::section(first)
            };
            findings.insert(usize::from(!together), comparison);
        }
        findings
    }

    /// The best use case, unless the question names a criterion or one technology.
    fn use_case(&self) -> Option<Scored> {
        if !self.sought.named.criteria.is_empty() || self.named_near().len() == 1 {
            return None;
        }
        self.use_cases().into_iter().next()
    }

    /// All use cases, best first.
    pub fn use_cases(&self) -> Vec<Scored> {
        let mut found = Vec::new();
        for topic in &self.scope.topics {
            found.extend(self.use_cases_of(*topic));
        }
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        found
    }

    /// The use cases of a topic, each with how well it fits.
    fn use_cases_of(&self, topic: TopicIndex) -> Vec<Scored> {
        let Sought {
            corpus,
            meanings,
            terms,
            meaning,
            ..
        } = self.sought;
        let range = corpus.of_topic(topic).use_cases.clone();
        let scores = corpus.use_cases.scores(terms, range.clone());

        let mut found = Vec::new();
        for (document, score) in range.zip(scores) {
            let parts = ScoreParts {
                paragraph_meaning: meaning.map_or(0.0, |query| meanings.use_case(query, document)),
                paragraph_terms: score,
                ..ScoreParts::default()
            };
            found.push(Scored {
                finding: Finding::UseCase(corpus.use_case_indexes[document as usize]),
                score: USE_CASE_SCALE * parts.score(),
                parts,
            });
        }
        found
    }
}

/// How many technologies of a topic can be meant.
enum Left {
    One,
    Two(Vec<TechnologyIndex>),
    All,
}

impl Scored {
    fn section(candidate: &Candidate) -> Self {
        Self {
            finding: Finding::Section {
                place: candidate.place,
                block: candidate.block,
            },
            score: candidate.score,
            parts: candidate.parts,
        }
    }
}
