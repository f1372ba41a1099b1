//! The candidates -> answers of the form that the question asks for: a section, a comparison, an
//! overview or a use case.

use super::candidates::{Candidate, Parts, Scope, Sought, by_criterion};
use super::confidence::Confidence;
use super::finding::{Finding, Scored};
use super::running::Word;
use super::wording;
use crate::index::{TechnologyIndex, TopicIndex};

/// What an answer is made of.
pub struct Shape<'s> {
    pub sought: &'s Sought<'s>,
    pub candidates: &'s [Candidate],
    pub scope: &'s Scope,
    pub words: &'s [Word],
}

/// Sections under one criterion with scores this close are answered as a comparison.
const TOGETHER: f32 = 0.85;
/// From which score on a use case is what a question asks advice for.
const FITTING_USE: f32 = 0.5;

impl Shape<'_> {
    /// What may answer the question, best first.
    pub fn findings(&self) -> Vec<Scored> {
        let mut findings = self.use_cases();
        let fitting = if self.compares() {
            self.comparisons()
        } else {
            self.sections()
        };
        findings.extend(fitting);
        findings
    }

    /// Whether a question asks for a comparison: it names two technologies of a topic, or none and
    /// asks which.
    fn compares(&self) -> bool {
        let named = &self.sought.named.technologies;
        match named.len() {
            0 => wording::compares(self.words),
            1 => false,
            _ => named.windows(2).all(|pair| pair[0].0 == pair[1].0),
        }
    }

    fn comparisons(&self) -> Vec<Scored> {
        by_criterion(self.candidates)
            .into_iter()
            .map(|(criterion, score)| {
                let left = self.left_in(criterion.0);
                let of_criterion = |candidate: &&Candidate| {
                    (candidate.place.topic, candidate.place.criterion) == criterion
                };
                let best = self.candidates.iter().find(of_criterion);
                let finding = match (left, best) {
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
                };
                Scored {
                    finding,
                    score,
                    parts: best.map(|best| best.parts).unwrap_or_default(),
                }
            })
            .collect()
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
        if asked.len() == left.len() { asked } else { left }
    }

    fn sections(&self) -> Vec<Scored> {
        let sections = self.candidates.iter().map(Scored::section);
        let Some((first, others)) = self.candidates.split_first() else {
            return Vec::new();
        };
        let beside: Vec<&Candidate> = others
            .iter()
            .filter(|other| {
                (other.place.topic, other.place.criterion)
                    == (first.place.topic, first.place.criterion)
            })
            .collect();
        if !self.sought.named.technologies.is_empty() || beside.is_empty() {
            return sections.collect();
        }
        // If no technology is named, the question may well be about all of them.
        let comparison = Scored {
            finding: Finding::Comparison {
                criterion: (first.place.topic, first.place.criterion),
                technologies: match self.left_in(first.place.topic) {
                    Left::Two(technologies) => technologies,
                    _ => Vec::new(),
                },
            },
            ..Scored::section(first)
        };
        let together = beside
            .iter()
            .all(|other| other.score >= TOGETHER * first.score);
        let mut findings = vec![Scored::section(first)];
        findings.insert(usize::from(!together), comparison);
        findings.extend(sections.skip(1));
        findings
    }

    /// The use case that a question asks advice for, if one fits.
    fn use_cases(&self) -> Vec<Scored> {
        if !wording::chooses(self.words) {
            return Vec::new();
        }
        let mut best: Option<Scored> = None;
        for topic in &self.scope.topics {
            let range = self.sought.corpus.of_topic(*topic).use_cases.clone();
            let terms = self
                .sought
                .corpus
                .use_cases
                .scores(self.sought.asked, range.clone());
            for (document, terms) in range.zip(terms) {
                let meaning = self.sought.meaning.map_or(0.0, |query| {
                    self.sought.vectors.use_case(query, document)
                });
                let score = meaning + terms;
                if score >= FITTING_USE && best.as_ref().is_none_or(|best| score > best.score) {
                    best = Some(Scored {
                        finding: Finding::UseCase(self.sought.corpus.wishes[document as usize]),
                        score,
                        parts: Parts {
                            paragraph_meaning: meaning,
                            paragraph_terms: terms,
                            ..Parts::default()
                        },
                    });
                }
            }
        }
        best.into_iter().collect()
    }

    /// How sure it is that the first of the findings is the answer.
    pub fn confidence(&self, findings: &[Scored]) -> Option<Confidence> {
        let first = findings.first()?;
        let criterion = first.finding.criterion();
        let other = self
            .candidates
            .iter()
            .find(|other| Some((other.place.topic, other.place.criterion)) != criterion);
        Some(Confidence {
            score: first.score,
            coverage: self.coverage(&first.finding),
            lead: first.score - other.map_or(0.0, |other| other.score),
            by_meaning: self.sought.meaning.is_some(),
        })
    }

    /// How much of the question an answer covers: the share of its terms, weighted by rarity, that
    /// the answer's sections or their criterion have, or that are of names.
    fn coverage(&self, finding: &Finding) -> f32 {
        let corpus = self.sought.corpus;
        let sections = self
            .candidates
            .iter()
            .filter(|candidate| finding.contains(candidate.place))
            .map(|candidate| candidate.section);
        let sections: Vec<u32> = sections.collect();
        let criterion = finding.criterion().and_then(|at| corpus.criterion(at));
        let (mut all, mut covered) = (0.0, 0.0);
        for term in self.sought.asked {
            all += term.rarity;
            let in_criterion = criterion.is_some_and(|at| corpus.criteria.has(at, term.number));
            let has = |section: &u32| corpus.sections.has(*section, term.number);
            if term.is_name || in_criterion || sections.iter().any(has) {
                covered += term.rarity;
            }
        }
        if all > 0.0 { covered / all } else { 0.0 }
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
