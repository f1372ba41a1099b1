//! What the texts of a library mean, as vectors: the nearer two vectors, the more alike two texts.

use super::corpus::Corpus;
use super::place::Place;
use super::texts;
use crate::index::{CriterionIndex, TechnologyIndex, TopicIndex};
use crate::knowledge::Library;

/// A direction of length 1.
pub type Vector = Box<[f32]>;

/// The vectors of a library, in the order of its corpus. Where one is missing, nothing is near.
#[derive(Default)]
pub struct Vectors {
    topics: Vec<Option<Vector>>,
    criteria: Vec<Option<Vector>>,
    paragraphs: Vec<Option<Vector>>,
    use_cases: Vec<Option<Vector>>,
    listed: Vec<Listed>,
}

/// A listed question.
struct Listed {
    topic: TopicIndex,
    criterion: CriterionIndex,
    /// `None` if comparing all technologies answers it.
    technology: Option<TechnologyIndex>,
    vector: Option<Vector>,
}

/// How near a listed question is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ListedNear {
    pub criterion: CriterionIndex,
    pub technology: Option<TechnologyIndex>,
    pub cosine: f32,
}

impl Vectors {
    /// The vectors of everything in a library, made by `embed` from the texts.
    pub fn new(
        library: &Library,
        corpus: &Corpus,
        embed: &mut dyn FnMut(&str) -> Option<Vector>,
    ) -> Self {
        let topics = library.topics();
        let paragraph = |embed: &mut dyn FnMut(&str) -> Option<Vector>, section: u32, block| {
            let place = corpus.places[section as usize];
            embed(&texts::paragraph(&topics[place.topic], place, block))
        };
        Self {
            topics: topics
                .iter()
                .map(|topic| embed(&texts::topic(topic)))
                .collect(),
            criteria: corpus
                .chapters
                .iter()
                .map(|(topic, at)| embed(&texts::criterion(&topics[*topic].criteria[*at])))
                .collect(),
            paragraphs: corpus
                .blocks
                .iter()
                .map(|found| paragraph(embed, found.section, found.block))
                .collect(),
            use_cases: corpus
                .wishes
                .iter()
                .map(|(topic, at)| embed(&texts::use_case(&topics[*topic], *at)))
                .collect(),
            listed: texts::listed(library)
                .map(|listed| Listed {
                    topic: listed.topic,
                    criterion: listed.criterion,
                    technology: listed.technology,
                    vector: embed(listed.text),
                })
                .collect(),
        }
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
                cosine: nearness(query, Some(&listed.vector)),
            })
            .collect()
    }

    /// About how many bytes they take.
    pub fn size(&self) -> usize {
        let all = [
            &self.topics,
            &self.criteria,
            &self.paragraphs,
            &self.use_cases,
        ];
        let single = all.into_iter().flatten().flatten().map(|vector| vector.len());
        let listed = self.listed.iter().filter_map(|listed| listed.vector.as_ref());
        let numbers: usize = single.chain(listed.map(|vector| vector.len())).sum();
        numbers * size_of::<f32>()
    }
}

/// The cosine of two vectors; 0 if one is missing.
fn nearness(query: &Vector, other: Option<&Option<Vector>>) -> f32 {
    let Some(Some(other)) = other else {
        return 0.0;
    };
    query.iter().zip(other).map(|(a, b)| a * b).sum()
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
