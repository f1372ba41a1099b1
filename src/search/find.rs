//! A question in plain words -> what of a library answers it.

use super::mentions::{Manner, Mentions, Named};
use super::running::{Word, words};
use super::sections::{Hit, Scope, Sections};
use crate::knowledge::Library;
use crate::language::Language;
use std::collections::HashMap;

/// What finds the answers in a library.
pub struct Search {
    sections: Sections,
    mentions: Mentions,
}

/// Something that answers a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub topic: usize,
    pub criterion: usize,
    /// One: the section on it. None, or two: a comparison.
    pub technologies: Vec<usize>,
    /// Of a section, the block that fits best: 0 for the summary.
    pub block: usize,
    pub score: f32,
}

/// What was found, best first, and what the question names.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub findings: Vec<Finding>,
    pub named: Named,
    /// How much of the question the best section speaks of, 0 to 1.
    pub coverage: f32,
    /// Topics that come nearest, best first; also where nothing fits.
    pub topics: Vec<usize>,
}

/// How many findings are told.
const FINDINGS: usize = 3;
/// Sections under one criterion whose scores are this close answer together.
const TOGETHER: f32 = 0.95;
/// How much more the criterion counts where technologies are compared on it.
const CRITERION_OF_COMPARISON: f32 = 0.5;

impl Search {
    /// Indexes a library.
    ///
    /// # Errors
    /// Only where the index fails in memory, which would be a mistake in this program.
    pub fn new(library: &Library, language: Language) -> tantivy::Result<Self> {
        Ok(Self { sections: Sections::new(library, language)?, mentions: Mentions::new(library) })
    }

    /// Whether a question names a well-known technology of which no article says a word.
    fn is_about_others(&self, asked: &[Word]) -> bool {
        let is_well_known = |word: &Word| ELSEWHERE.split_whitespace().any(|name| name == word.key);
        asked.iter().any(|word| is_well_known(word) && !self.sections.has_word(&word.key))
    }

    /// How many bytes the indexes take, about.
    pub fn size(&self) -> usize {
        self.sections.size()
    }

    /// What a text names.
    pub fn named(&self, text: &str, manner: Manner) -> Named {
        self.mentions.find(text, manner)
    }

    /// What answers a question, within a topic where one is given.
    pub fn find(&self, question: &str, topic: Option<usize>) -> Found {
        let asked = words(question);
        let named = self.mentions.among(&asked, Manner::Question).within(topic);
        let words = self.sections.words(question);
        let hits = self.sections.find(&words, &scope(&named, topic)).unwrap_or_default();
        let coverage = hits.first().map_or(0.0, |hit| self.sections.coverage(&words, hit));
        let findings = if compares(&asked, &named) { comparisons(&hits, &named) } else { passages(&hits, &named) };
        let mut found = Found { topics: topics(&hits, &named), findings, named, coverage };
        let named = &found.named;
        let at_home = topic.is_some() || !named.technologies.is_empty() || !named.topics.is_empty();
        if !fits(&found, at_home) || !at_home && self.is_about_others(&asked) {
            found.findings.clear();
        }
        found
    }
}

/// Well-known technologies: a question about one that the library does not cover is not answered by what is said of others.
const ELSEWHERE: &str = include_str!("elsewhere.txt");
/// What a section must have to answer a question: enough of its words, and enough weight of them. A question that names something that the
/// library covers needs one of the two, for people tell stories around it; any other question needs both.
const ENOUGH_COVERAGE: f32 = 0.5;
const ENOUGH_SCORE: f32 = 8.5;
const LEAST_SCORE: f32 = 4.0;

/// Whether what was found answers a question that names a technology or topic of the library (`at_home`), or nothing of the kind.
fn fits(found: &Found, at_home: bool) -> bool {
    let score = found.findings.first().map_or(0.0, |finding| finding.score);
    match at_home {
        true => found.coverage >= ENOUGH_COVERAGE || score >= ENOUGH_SCORE,
        false => found.coverage >= ENOUGH_COVERAGE && score >= LEAST_SCORE,
    }
}

/// Only sections of what is named, where anything is.
fn scope(named: &Named, topic: Option<usize>) -> Scope {
    let topics = if topic.is_some() { topic.into_iter().collect() } else { named.topics.clone() };
    Scope { topics, technologies: named.technologies.clone() }
}

/// Words that ask for a comparison.
const COMPARING: &[&str] =
    &["which", "better", "best", "versus", "vs", "compare", "compared", "comparison", "who", "either", "whichever"];

/// Whether a question asks for a comparison: it names two technologies, or none and asks which.
fn compares(asked: &[Word], named: &Named) -> bool {
    match named.technologies.len() {
        0 => asked.iter().any(|word| COMPARING.contains(&word.key.as_str())),
        1 => false,
        _ => named.technologies.windows(2).all(|pair| pair[0].0 == pair[1].0),
    }
}

fn comparisons(hits: &[Hit], named: &Named) -> Vec<Finding> {
    let mut by_criterion: HashMap<(usize, usize), Vec<f32>> = HashMap::new();
    for hit in hits {
        by_criterion
            .entry((hit.place.topic, hit.place.criterion))
            .or_default()
            .push(hit.score() + CRITERION_OF_COMPARISON * hit.criterion);
    }
    let technologies: Vec<usize> = named.technologies.iter().map(|(_, at)| *at).collect();
    let pair = if technologies.len() == 2 { technologies } else { Vec::new() };
    let mut findings: Vec<Finding> = by_criterion
        .into_iter()
        .map(|((topic, criterion), scores)| {
            let best = scores.iter().copied().fold(0.0, f32::max);
            let mean = scores.iter().sum::<f32>() / scores.len() as f32;
            Finding { topic, criterion, technologies: pair.clone(), block: 0, score: (best + mean) / 2.0 }
        })
        .collect();
    // Of equals, the article's order decides.
    findings.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.topic, a.criterion).cmp(&(b.topic, b.criterion))));
    findings.truncate(FINDINGS);
    findings
}

fn passages(hits: &[Hit], named: &Named) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    if let (Some(first), true) = (hits.first(), named.technologies.is_empty()) {
        let same = |hit: &&Hit| (hit.place.topic, hit.place.criterion) == (first.place.topic, first.place.criterion);
        let others: Vec<&Hit> = hits.iter().skip(1).filter(same).collect();
        if !others.is_empty() && others.iter().all(|hit| hit.score() >= TOGETHER * first.score()) {
            let (topic, criterion) = (first.place.topic, first.place.criterion);
            findings.push(Finding { topic, criterion, technologies: Vec::new(), block: 0, score: first.score() });
        }
    }
    findings.extend(hits.iter().map(|hit| Finding {
        topic: hit.place.topic,
        criterion: hit.place.criterion,
        technologies: vec![hit.place.technology],
        block: hit.block,
        score: hit.score(),
    }));
    findings.truncate(FINDINGS);
    findings
}

fn topics(hits: &[Hit], named: &Named) -> Vec<usize> {
    let mut topics = named.topics.clone();
    for hit in hits {
        if !topics.contains(&hit.place.topic) {
            topics.push(hit.place.topic);
        }
    }
    topics
}

impl Named {
    /// Only what is named of a topic, where one is given.
    fn within(mut self, topic: Option<usize>) -> Self {
        if let Some(topic) = topic {
            self.technologies.retain(|(t, _)| *t == topic);
            self.criteria.retain(|(t, _)| *t == topic);
            self.topics.retain(|t| *t == topic);
        }
        self
    }
}
