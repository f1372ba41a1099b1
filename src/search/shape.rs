//! The candidates -> answers of the form that the question asks for: a section, a comparison, an
//! overview or a use case.

use super::candidates::{Candidate, Scope, Sought, by_criterion};
use super::confidence::Confidence;
use super::finding::{Finding, Scored};
use super::parts::Parts;
use super::running::Word;
use super::wording;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};

/// What an answer is made of.
pub struct Shape<'s> {
    pub sought: &'s Sought<'s>,
    pub candidates: &'s [Candidate],
    pub scope: &'s Scope,
    pub words: &'s [Word],
}

/// Sections under one criterion with scores this close are answered as a comparison.
const TOGETHER: f32 = 0.85;
/// From which nearness on a use case is what a question is about; and if it asks for advice.
const FITTING_USE: f32 = 0.5;
const ADVICE: f32 = 0.38;
/// By how much a use case must be nearer than the best section's criterion to be the first answer.
const USE_CASE_LEAD: f32 = 0.2;
/// How much the score of a use case counts, compared with that of a section: it has fewer parts.
const USE_CASE_SCALE: f32 = 1.8;

impl Shape<'_> {
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
            // A question about one criterion is nearer to it.
            let criterion = self.candidates.first();
            let nearer = criterion.is_none_or(|best| {
                nearness(&use_case) > best.parts.criterion_meaning + USE_CASE_LEAD
            });
            let place = if nearer { 0 } else { findings.len().min(2) };
            findings.insert(place, use_case);
        }
        findings
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
        let named = self.scope.technologies.iter();
        named
            .filter(|(topic, _)| *topic == best.place.topic)
            .map(|(_, technology)| *technology)
            .collect()
    }

    /// Two technologies on everything, if two are named and no criterion.
    fn overview(&self) -> Option<Scored> {
        let technologies = self.named_near();
        let best = self.candidates.first()?;
        let asks = technologies.len() == 2 && self.sought.named.criteria.is_empty();
        asks.then(|| Scored {
            finding: Finding::Overview {
                topic: best.place.topic,
                technologies,
            },
            ..Scored::section(best)
        })
    }

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
        let mut left: Vec<TechnologyIndex> = self
            .candidates
            .iter()
            .filter(|candidate| candidate.place.topic == topic)
            .map(|candidate| candidate.place.technology)
            .collect();
        left.sort_unstable();
        left.dedup();

        let chosen = |of: &TopicIndex| *of == topic;
        let narrowed = self.scope.technologies.iter().any(|(of, _)| chosen(of))
            || self.scope.without.iter().any(|(of, _)| chosen(of));

        match left.len() {
            1 if narrowed => Left::One,
            2 if narrowed => Left::Two(self.in_order_of_question(topic, left)),
            _ => Left::All,
        }
    }

    fn in_order_of_question(
        &self,
        topic: TopicIndex,
        left: Vec<TechnologyIndex>,
    ) -> Vec<TechnologyIndex> {
        let named = self.scope.technologies.iter();
        let asked: Vec<TechnologyIndex> = named
            .filter(|(of, technology)| *of == topic && left.contains(technology))
            .map(|(_, technology)| *technology)
            .collect();
        if asked.len() == left.len() {
            asked
        } else {
            left
        }
    }

    fn sections(&self) -> Vec<Scored> {
        let mut findings: Vec<Scored> = self.candidates.iter().map(Scored::section).collect();
        let Some((first, others)) = self.candidates.split_first() else {
            return findings;
        };

        // If no technology is named, the question may well be about all of them.
        let chapter = first.place.chapter();
        let mut same = others
            .iter()
            .filter(|other| other.place.chapter() == chapter);
        let is_alone = same.clone().next().is_none();
        if self.named_near().is_empty() && !is_alone {
            let together = same.all(|other| other.score >= TOGETHER * first.score);
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

    /// The use case that a question asks advice for, if one fits.
    fn use_case(&self) -> Option<Scored> {
        let best = self.use_cases().into_iter().next()?;
        let least = if wording::chooses(self.words) {
            ADVICE
        } else {
            FITTING_USE
        };
        let asks = self.sought.named.criteria.is_empty() && self.named_near().len() != 1;
        (asks && nearness(&best) >= least).then_some(best)
    }

    /// All use cases, best first.
    fn use_cases(&self) -> Vec<Scored> {
        let topics = self.scope.topics.iter();
        let mut found: Vec<Scored> = topics.flat_map(|topic| self.use_cases_of(*topic)).collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        found
    }

    /// The use cases of a topic, each with how well it fits.
    fn use_cases_of(&self, topic: TopicIndex) -> Vec<Scored> {
        let Sought {
            corpus,
            meanings,
            asked,
            meaning,
            ..
        } = self.sought;
        let range = corpus.of_topic(topic).use_cases.clone();
        let terms = corpus.use_cases.scores(asked, range.clone());

        let mut found = Vec::new();
        for (document, terms) in range.zip(terms) {
            let parts = Parts {
                paragraph_meaning: meaning.map_or(0.0, |query| meanings.use_case(query, document)),
                paragraph_terms: terms,
                ..Parts::default()
            };
            found.push(Scored {
                finding: Finding::UseCase(corpus.wishes[document as usize]),
                score: USE_CASE_SCALE * parts.score(),
                parts,
            });
        }
        found
    }

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
            by_meaning: first.parts.paragraph_meaning != 0.0,
        })
    }

    /// How well the best fits of what a finding is not: another use case, topic or criterion.
    fn next_score(&self, first: &Finding) -> f32 {
        let others = self
            .candidates
            .iter()
            .map(|other| (other.place, other.score));
        let next = match first {
            Finding::UseCase(_) => self.use_cases().get(1).map(|next| next.score),
            Finding::Overview { topic, .. } => others
                .filter(|(place, _)| place.topic != *topic)
                .map(|(_, score)| score)
                .next(),
            Finding::Section { .. } | Finding::Comparison { .. } => others
                .filter(|(place, _)| Some(place.chapter()) != first.criterion())
                .map(|(_, score)| score)
                .next(),
        };
        next.unwrap_or_default()
    }

    /// How much an answer has of what the question says besides names: the rarities of the terms
    /// that its sections or their criterion have. An absolute number: a long question names its
    /// subject with a few words, and says more around them.
    fn covered(&self, finding: &Finding) -> f32 {
        let corpus = self.sought.corpus;
        let sections: Vec<u32> = self
            .candidates
            .iter()
            .filter(|candidate| finding.contains(candidate.place))
            .map(|candidate| candidate.section)
            .collect();
        let criterion = finding.criterion().and_then(|at| corpus.criterion(at));

        let mut covered = 0.0;
        for term in self.sought.asked.iter().filter(|term| !term.is_name) {
            let in_criterion = criterion.is_some_and(|at| corpus.criteria.has(at, term.number));
            let in_section = |section: &u32| corpus.sections.has(*section, term.number);
            if in_criterion || sections.iter().any(in_section) {
                covered += term.rarity;
            }
        }
        covered / corpus.sections.rarity(None)
    }
}

/// How near a use case is: in meaning if that is known, by its terms otherwise.
fn nearness(use_case: &Scored) -> f32 {
    let parts = &use_case.parts;
    if parts.paragraph_meaning == 0.0 {
        parts.paragraph_terms
    } else {
        parts.paragraph_meaning
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
