//! What the texts of a library mean, in the order of its corpus.

use super::corpus::Corpus;
use super::meaning::{MEMORY, Meaning, Vector};
use super::place::Place;
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
        let meaning = |text: &str| MEMORY.meaning(text);
        Self {
            topics: topics
                .iter()
                .map(|topic| meaning(&texts::topic(topic)))
                .collect(),
            criteria: corpus
                .chapters
                .iter()
                .map(|(topic, at)| meaning(&texts::criterion(&topics[*topic].criteria[*at])))
                .collect(),
            paragraphs: corpus
                .blocks
                .iter()
                .map(|found| {
                    let place = corpus.places[found.section as usize];
                    meaning(&texts::paragraph(&topics[place.topic], place, found.block))
                })
                .collect(),
            use_cases: corpus
                .wishes
                .iter()
                .map(|(topic, at)| meaning(&texts::use_case(&topics[*topic], *at)))
                .collect(),
            listed: texts::listed(library)
                .map(|listed| Listed {
                    topic: listed.topic,
                    criterion: listed.criterion,
                    technology: listed.technology,
                    meaning: meaning(listed.text),
                })
                .collect(),
        }
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
        let first = self.listed.partition_point(|listed| listed.topic < topic);
        let of_topic = self.listed[first..]
            .iter()
            .take_while(|listed| listed.topic == topic);
        of_topic
            .map(|listed| ListedNear {
                criterion: listed.criterion,
                technology: listed.technology,
                cosine: nearness(query, Some(&listed.meaning)),
            })
            .collect()
    }
}

/// How like a question a text is; 0 if that is not known.
fn nearness(question: &Vector, text: Option<&Arc<Meaning>>) -> f32 {
    let vector = text.and_then(|text| text.vector());
    vector.map_or(0.0, |vector| question.similarity(vector))
}

impl ListedNear {
    /// Whether the answer to the listed question is the section at a place, or contains it.
    pub fn is_for(&self, place: Place) -> bool {
        self.criterion == place.criterion
            && self
                .technology
                .is_none_or(|technology| technology == place.technology)
    }
}
