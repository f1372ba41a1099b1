//! The sections and criteria that may answer a question, each with how well it fits.

use super::corpus::Corpus;
use super::lexical::QueryTerm;
use super::meaning::Vector;
use super::meanings::{ListedNear, Meanings};
use super::naming::Mentioned;
use super::parts::ScoreParts;
use super::place::SectionPlace;
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};
use std::collections::BTreeMap;

/// A listed question for one technology says less about the others.
const LISTED_FOR_ANOTHER: f32 = 0.3;
/// The least cosine at which a listed question counts.
pub const LISTED_FROM: f32 = 0.4;

/// A section that may answer a question, with the paragraph of it that fits best.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub place: SectionPlace,
    pub section: u32,
    pub block: usize,
    pub parts: ScoreParts,
    pub score: f32,
}

/// Where to search.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scope {
    pub topics: Vec<TopicIndex>,
    /// How many names of each the question has: its own, and those of its technologies.
    pub named: BTreeMap<TopicIndex, u32>,
    /// If a topic has some of these, only they can be meant in it.
    pub technologies: Vec<InTopic<TechnologyIndex>>,
    pub without: Vec<InTopic<TechnologyIndex>>,
}

impl Scope {
    fn has(&self, place: SectionPlace) -> bool {
        let technology = (place.topic, place.technology);
        if self.without.contains(&technology) {
            return false;
        }

        let mut technologies = self.technologies.iter();
        let is_restricted = technologies.any(|(topic, _)| *topic == place.topic);
        !is_restricted || self.technologies.contains(&technology)
    }
}

/// What is asked, as it is searched for.
pub struct Sought<'q> {
    pub corpus: &'q Corpus,
    pub meanings: &'q Meanings,
    pub terms: &'q [QueryTerm],
    pub meaning: Option<&'q Vector>,
    pub named: &'q Mentioned,
}

/// The sections of a scope, best first.
pub fn candidates(sought: &Sought, scope: &Scope) -> Vec<Candidate> {
    let mut found = Vec::new();
    for topic in &scope.topics {
        let away = away(sought, scope, *topic);
        for mut candidate in of_topic(sought, *topic) {
            if scope.has(candidate.place) {
                candidate.parts.away = away;
                candidate.score = candidate.parts.score();
                found.push(candidate);
            }
        }
    }

    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
    found
}

/// How much less a topic is named than the one that is named most: 0 to 1. A topic that uses a name
/// of another one in its own text may well be meant by it: articles on Node.js are not the only
/// ones that say "JavaScript".
fn away(sought: &Sought, scope: &Scope, topic: TopicIndex) -> f32 {
    let most = scope.named.values().copied().max().unwrap_or(0);
    if most == 0 {
        return 0.0;
    }

    let named = scope.named.get(&topic).copied().unwrap_or(0);
    let named = named.max(u32::from(uses_a_name(sought, topic)));
    1.0 - named as f32 / most as f32
}

/// Whether the text of a topic has a word of a name that the question has.
fn uses_a_name(sought: &Sought, topic: TopicIndex) -> bool {
    let topics = &sought.corpus.topics;
    let document = topic.index() as u32;
    for term in sought.terms {
        if term.is_name && topics.has(document, term.number) {
            return true;
        }
    }
    false
}

/// The sections of a topic, in its order.
fn of_topic(sought: &Sought, topic: TopicIndex) -> Vec<Candidate> {
    let Sought {
        corpus, meanings, ..
    } = sought;

    let sections = corpus.of_topic(topic).sections.clone();
    let criteria = criteria(sought, topic);
    let listed = match sought.meaning {
        Some(query) => meanings.listed(query, topic),
        None => Vec::new(),
    };
    let terms = corpus.sections.scores(sought.terms, sections.clone());

    let mut found = Vec::with_capacity(terms.len());
    for (section, section_terms) in sections.zip(terms) {
        let place = corpus.places[section as usize];
        let parts = ScoreParts {
            section_terms,
            listed: listed_for(&listed, place),
            ..criteria[&place.criterion]
        };
        found.push(Candidate {
            place,
            section,
            block: 0,
            parts,
            score: f32::MIN,
        });
    }

    choose_paragraphs(sought, topic, &mut found);
    add_context(sought, topic, &mut found);
    found
}

/// Adds how near the whole chapter and the topic of each section are: a paragraph that happens to
/// use the same words is less likely to be meant if nothing around it is near.
fn add_context(sought: &Sought, topic: TopicIndex, found: &mut [Candidate]) {
    let Some(query) = sought.meaning else { return };
    let topic_meaning = sought.meanings.topic(query, topic);

    let mut chapters: BTreeMap<CriterionIndex, (f32, f32)> = BTreeMap::new();
    for candidate in found.iter() {
        let (sum, count) = chapters.entry(candidate.place.criterion).or_default();
        *sum += candidate.parts.paragraph_meaning;
        *count += 1.0;
    }

    for candidate in found {
        let (sum, count) = chapters[&candidate.place.criterion];
        candidate.parts.chapter_meaning = sum / count;
        candidate.parts.topic_meaning = topic_meaning;
        candidate.score = candidate.parts.score();
    }
}

/// How much the listed questions say for a section.
fn listed_for(listed: &[ListedNear], place: SectionPlace) -> f32 {
    let mut most: f32 = 0.0;
    for question in listed {
        let beyond = question.cosine - LISTED_FROM;
        if question.is_for(place) {
            most = most.max(beyond);
        } else if question.criterion == place.criterion {
            most = most.max(LISTED_FOR_ANOTHER * beyond);
        }
    }
    most
}

/// What fits of each criterion of a topic.
fn criteria(sought: &Sought, topic: TopicIndex) -> BTreeMap<CriterionIndex, ScoreParts> {
    let Sought {
        corpus, meanings, ..
    } = sought;
    let range = corpus.of_topic(topic).criteria.clone();
    let terms = corpus.criteria.scores(sought.terms, range.clone());

    let mut found = BTreeMap::new();
    for (document, criterion_terms) in range.zip(terms) {
        let chapter = corpus.chapters[document as usize];
        let criterion_meaning = match sought.meaning {
            Some(query) => meanings.criterion(query, document),
            None => 0.0,
        };
        let parts = ScoreParts {
            criterion_meaning,
            criterion_terms,
            named: f32::from(u8::from(sought.named.criteria.contains(&chapter))),
            ..ScoreParts::default()
        };
        found.insert(chapter.1, parts);
    }
    found
}

/// Chooses the paragraph of each section that fits best.
fn choose_paragraphs(sought: &Sought, topic: TopicIndex, found: &mut [Candidate]) {
    let Sought {
        corpus, meanings, ..
    } = sought;
    let ranges = corpus.of_topic(topic);
    let terms = corpus
        .paragraphs
        .scores(sought.terms, ranges.paragraphs.clone());

    for (document, paragraph_terms) in ranges.paragraphs.clone().zip(terms) {
        let paragraph = corpus.blocks[document as usize];
        let candidate = &mut found[(paragraph.section - ranges.sections.start) as usize];
        let paragraph_meaning = match sought.meaning {
            Some(query) => meanings.paragraph(query, document),
            None => 0.0,
        };
        let parts = ScoreParts {
            paragraph_meaning,
            paragraph_terms,
            ..candidate.parts
        };

        if parts.score() > candidate.score {
            candidate.score = parts.score();
            candidate.parts = parts;
            candidate.block = paragraph.block;
        }
    }
}

/// How well each criterion of the candidates fits as a comparison, best first: half its best
/// section, half all of them.
pub fn by_criterion(candidates: &[Candidate]) -> Vec<(InTopic<CriterionIndex>, f32)> {
    let mut scores: BTreeMap<InTopic<CriterionIndex>, Vec<f32>> = BTreeMap::new();
    for candidate in candidates {
        let of_criterion = scores.entry(candidate.place.chapter()).or_default();
        of_criterion.push(candidate.score);
    }

    let mut criteria = Vec::new();
    for (criterion, scores) in scores {
        let best = scores.iter().copied().fold(f32::MIN, f32::max);
        let mean = scores.iter().sum::<f32>() / scores.len() as f32;
        criteria.push((criterion, (best + mean) / 2.0));
    }
    criteria.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    criteria
}
