//! What the texts of a library mean, in the order of its corpus.

use super::corpus::Corpus;
use super::meaning::{MEMORY, Meaning, Vector};
use super::place::SectionPlace;
use super::texts;
use crate::index::{CriterionIndex, TechnologyIndex, TopicIndex};
use crate::knowledge::Library;
use std::sync::Arc;

/// The meanings of a library. Where one is not known yet, nothing is near.
#[derive(Default)]
pub struct Meanings {
    topics: Vec<Arc<Meaning>>,
    criteria: Vec<Arc<Meaning>>,
    paragraphs: Vec<Arc<Meaning>>,
    use_cases: Vec<Arc<Meaning>>,
    listed: Vec<Listed>,
}

/// A listed question.
struct Listed {
    topic: TopicIndex,
    criterion: CriterionIndex,
    /// `None` if comparing all technologies answers it.
    technology: Option<TechnologyIndex>,
    meaning: Arc<Meaning>,
}

/// How near a listed question is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ListedNear {
    pub criterion: CriterionIndex,
    pub technology: Option<TechnologyIndex>,
    pub cosine: f32,
}

impl Meanings {
    /// The meanings of everything in a library.
    pub fn new(library: &Library, corpus: &Corpus) -> Self {
        let topics = library.topics();
        let mut meanings = Self::default();

        for topic in topics {
            let text = texts::topic(topic);
            meanings.topics.push(MEMORY.meaning(&text));
        }

        for (topic, at) in &corpus.chapters {
            let text = texts::criterion(&topics[*topic].criteria[*at]);
            meanings.criteria.push(MEMORY.meaning(&text));
        }

        for paragraph in &corpus.blocks {
            let place = corpus.places[paragraph.section as usize];
            let text = texts::paragraph(&topics[place.topic], place, paragraph.block);
            meanings.paragraphs.push(MEMORY.meaning(&text));
        }

        for (topic, at) in &corpus.use_case_indexes {
            let text = texts::use_case(&topics[*topic], *at);
            meanings.use_cases.push(MEMORY.meaning(&text));
        }

        for listed in texts::listed(library) {
            meanings.listed.push(Listed {
                topic: listed.topic,
                criterion: listed.criterion,
                technology: listed.technology,
                meaning: MEMORY.meaning(listed.text),
            });
        }
        meanings
    }

    /// Whether any is known already: if not, there is nothing to compare a question with.
    pub fn are_known(&self) -> bool {
        self.paragraphs
            .iter()
            .any(|meaning| meaning.vector().is_some())
    }

    pub fn topic(&self, query: &Vector, topic: TopicIndex) -> f32 {
        nearness(query, self.topics.get(topic.index()))
    }

    pub fn criterion(&self, query: &Vector, document: u32) -> f32 {
        nearness(query, self.criteria.get(document as usize))
    }

    pub fn paragraph(&self, query: &Vector, document: u32) -> f32 {
        nearness(query, self.paragraphs.get(document as usize))
    }

    pub fn use_case(&self, query: &Vector, document: u32) -> f32 {
        nearness(query, self.use_cases.get(document as usize))
    }

    /// How near each listed question of a topic is.
    pub fn listed(&self, query: &Vector, topic: TopicIndex) -> Vec<ListedNear> {
        // They are in the order of their topics.
        let first = self.listed.partition_point(|listed| listed.topic < topic);

        let mut near = Vec::new();
        for listed in &self.listed[first..] {
            if listed.topic != topic {
                break;
            }
            near.push(ListedNear {
                criterion: listed.criterion,
                technology: listed.technology,
                cosine: nearness(query, Some(&listed.meaning)),
            });
        }
        near
    }
}

/// How like a question a text is; 0 if that is not known.
fn nearness(question: &Vector, text: Option<&Arc<Meaning>>) -> f32 {
    match text.and_then(|text| text.vector()) {
        Some(vector) => question.similarity(vector),
        None => 0.0,
    }
}

impl ListedNear {
    /// Whether the answer to the listed question is the section at a place, or contains it.
    pub fn is_for(&self, place: SectionPlace) -> bool {
        self.criterion == place.criterion
            && self
                .technology
                .is_none_or(|technology| technology == place.technology)
    }
}
