//! A question in plain words -> the part of a library that answers it.

use super::evidence::Evidence;
use super::likeness::Likeness;
use super::manner::Manner;
use super::mentions::{Mentioned, Mentions};
use super::place::Place;
use super::running::{Word, words};
use super::sections::{Hit, Scope, Sections};
use super::wording;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::Library;
use crate::knowledge::spelling::composed;
use crate::language::Language;
use std::collections::HashMap;

/// What finds the answers in a library.
pub struct Search {
    sections: Sections,
    mentions: Mentions,
    likeness: Likeness,
}

/// Something that answers a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub topic: TopicIndex,
    pub criterion: CriterionIndex,
    /// With one technology: the section on it. With none or two: a comparison.
    pub technologies: Vec<TechnologyIndex>,
    /// For a section, the block that fits best: 0 for the summary.
    pub block: usize,
    pub score: f32,
}

/// What was found, best first, and what the question names.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits {
    pub findings: Vec<Finding>,
    pub named: Mentioned,
    /// The nearest topics, best first; even if nothing fits.
    pub topics: Vec<TopicIndex>,
    /// The evidence for and against an answer, if anything was found at all.
    pub evidence: Option<Evidence>,
}

/// How many findings are returned.
const FINDINGS: usize = 3;
/// Sections under one criterion with scores this close are answered as a comparison.
const TOGETHER: f32 = 0.9;

impl Search {
    /// Indexes a library.
    ///
    /// # Errors
    /// Only if the index fails in memory, which would be a bug in this program.
    pub fn new(library: &Library, language: Language) -> tantivy::Result<Self> {
        Ok(Self {
            sections: Sections::new(library, language)?,
            mentions: Mentions::new(library),
            likeness: Likeness::new(listed(library)),
        })
    }

    /// About how many bytes the indexes take.
    pub fn size(&self) -> usize {
        self.sections.size() + self.likeness.size()
    }

    /// What a text names.
    pub fn named(&self, text: &str, manner: Manner) -> Mentioned {
        self.mentions.find(text, manner)
    }

    /// What answers a question, within a topic if one is given.
    pub fn find(&self, question: &str, topic: Option<TopicIndex>) -> Hits {
        let question = &composed(question);
        let asked = words(question);
        let named = self.mentions.among(&asked, Manner::Question).within(topic);
        let words = self.sections.words(question);
        let hits = self
            .sections
            .find(&words, &scope(&named, topic))
            .unwrap_or_default();
        let compares = compares(&asked, &named);
        let mut findings = if compares {
            comparisons(&hits, &named)
        } else {
            passages(&hits, &named)
        };
        let names = &named.words;
        let evidence = findings.first().map(|best| {
            let at_home =
                topic.is_some() || !named.technologies.is_empty() || !named.topics.is_empty();
            let behind: Vec<&Hit> = hits
                .iter()
                .filter(|hit| best.speaks_of(hit.place))
                .collect();
            Evidence {
                coverage: self.sections.coverage(&words, names, &behind),
                score: best.score / self.sections.greatest_rarity(),
                at_home,
                about_others: !at_home && wording::names_others(&asked, names),
                offers_others: wording::offers_others(&asked, names),
                asides: wording::asides(&asked),
                likeness: self.likeness.of(&asked),
            }
        });
        if !evidence.is_some_and(|evidence| evidence.suffices()) {
            findings.clear();
        }
        Hits {
            topics: topics(&hits, &named),
            findings,
            named,
            evidence,
        }
    }
}

impl Finding {
    fn section(hit: &Hit) -> Self {
        Self {
            technologies: vec![hit.place.technology],
            block: hit.block,
            ..Self::comparison(hit)
        }
    }

    /// All sections under the criterion of one that was found.
    fn comparison(hit: &Hit) -> Self {
        let Place {
            topic, criterion, ..
        } = hit.place;
        Self {
            topic,
            criterion,
            technologies: Vec::new(),
            block: 0,
            score: hit.score(),
        }
    }

    /// Whether a section is the answer, or a part of it.
    fn speaks_of(&self, place: Place) -> bool {
        let technology = match self.technologies[..] {
            [only] => place.technology == only,
            _ => true,
        };
        (place.topic, place.criterion) == (self.topic, self.criterion) && technology
    }
}

/// Only sections about what is named, if anything is.
fn scope(named: &Mentioned, topic: Option<TopicIndex>) -> Scope {
    let topics = if topic.is_some() {
        topic.into_iter().collect()
    } else {
        named.topics.clone()
    };
    Scope {
        topics,
        technologies: named.technologies.clone(),
    }
}

/// Whether a question asks for a comparison: it names two technologies, or none and asks which.
fn compares(asked: &[Word], named: &Mentioned) -> bool {
    match named.technologies.len() {
        0 => wording::asks_which(asked),
        1 => false,
        _ => named
            .technologies
            .windows(2)
            .all(|pair| pair[0].0 == pair[1].0),
    }
}

fn comparisons(hits: &[Hit], named: &Mentioned) -> Vec<Finding> {
    let mut by_criterion: HashMap<InTopic<CriterionIndex>, Vec<f32>> = HashMap::new();
    for hit in hits {
        by_criterion
            .entry((hit.place.topic, hit.place.criterion))
            .or_default()
            .push(hit.score());
    }
    let technologies: Vec<TechnologyIndex> = named.technologies.iter().map(|(_, at)| *at).collect();
    let pair = if technologies.len() == 2 {
        technologies
    } else {
        Vec::new()
    };
    let mut findings: Vec<Finding> = by_criterion
        .into_iter()
        .map(|((topic, criterion), scores)| {
            let best = scores.iter().copied().fold(0.0, f32::max);
            let mean = scores.iter().sum::<f32>() / scores.len() as f32;
            Finding {
                topic,
                criterion,
                technologies: pair.clone(),
                block: 0,
                score: (best + mean) / 2.0,
            }
        })
        .collect();
    // Equal ones are in the article's order.
    findings.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then((a.topic, a.criterion).cmp(&(b.topic, b.criterion)))
    });
    findings.truncate(FINDINGS);
    findings
}

fn passages(hits: &[Hit], named: &Mentioned) -> Vec<Finding> {
    let sections = |hits: &[Hit]| hits.iter().map(Finding::section).collect::<Vec<_>>();
    let mut findings = match hits.split_first() {
        // If no technology is named, the question may well be about all of them.
        Some((first, others))
            if named.technologies.is_empty() && others.iter().any(|hit| hit.is_beside(first)) =>
        {
            let (comparison, best) = (Finding::comparison(first), Finding::section(first));
            let beginning = if answer_together(first, others) {
                [comparison, best]
            } else {
                [best, comparison]
            };
            beginning.into_iter().chain(sections(others)).collect()
        }
        _ => sections(hits),
    };
    findings.truncate(FINDINGS);
    findings
}

/// Whether all sections under the best one's criterion fit about as well as it does.
fn answer_together(first: &Hit, others: &[Hit]) -> bool {
    others
        .iter()
        .filter(|hit| hit.is_beside(first))
        .all(|hit| hit.score() >= TOGETHER * first.score())
}

/// The questions that the articles list.
fn listed(library: &Library) -> impl Iterator<Item = &String> {
    let criteria = library.topics().iter().flat_map(|topic| &topic.criteria);
    criteria.flat_map(|criterion| {
        let sections = criterion.sections.iter().flatten();
        criterion
            .asked
            .iter()
            .chain(sections.flat_map(|section| &section.asked))
    })
}

fn topics(hits: &[Hit], named: &Mentioned) -> Vec<TopicIndex> {
    let mut topics = named.topics.clone();
    for hit in hits {
        if !topics.contains(&hit.place.topic) {
            topics.push(hit.place.topic);
        }
    }
    topics
}

impl Mentioned {
    /// Only what is named in a topic, if one is given.
    fn within(mut self, topic: Option<TopicIndex>) -> Self {
        if let Some(topic) = topic {
            self.technologies.retain(|(t, _)| *t == topic);
            self.criteria.retain(|(t, _)| *t == topic);
            self.topics.retain(|t| *t == topic);
        }
        self
    }
}
