//! All topics, checked and indexed; immutable once built.

use super::groups::{Groups, Named};
use super::names::Names;
use super::topic::Topic;
use crate::index::{AnyIndex, ByTopic, CriterionIndex, TechnologyIndex, TopicIndex, UseCaseIndex};
use std::collections::HashMap;
use std::sync::OnceLock;
use std::thread::{self, ScopedJoinHandle};

/// All topics with their look-ups.
#[derive(Debug, Clone, Default)]
pub struct Library {
    version: String,
    /// Sorted by title.
    topics: ByTopic<Topic>,
    by_id: HashMap<String, TopicIndex>,
    names: Names<TopicIndex>,
    criteria: Groups<CriterionIndex>,
    technologies: Groups<TechnologyIndex>,
    use_cases: Groups<UseCaseIndex>,
    within: ByTopic<Within>,
}

/// The names within one topic, each index built when it is first needed: of thousands of topics, most
/// are never asked about.
#[derive(Debug, Clone, Default)]
struct Within {
    criteria: OnceLock<Names<CriterionIndex>>,
    technologies: OnceLock<Names<TechnologyIndex>>,
    use_cases: OnceLock<Names<UseCaseIndex>>,
}

impl Library {
    /// Indexes topics; `version` identifies their content.
    pub fn new(version: String, mut topics: Vec<Topic>) -> Self {
        topics.sort_by_cached_key(|t| (t.title.to_lowercase(), t.id.clone()));
        let topics = ByTopic::from_vec(topics);
        let by_id = topics
            .iter_enumerated()
            .map(|(i, t)| (t.id.clone(), i))
            .collect();
        let within = topics.iter().map(|_| Within::default()).collect();

        // Each index is built on its own thread: with thousands of topics they take as long as
        // reading the articles.
        let (names, criteria, technologies, use_cases) = thread::scope(|scope| {
            let names = scope.spawn(|| titles(&topics));
            let criteria = scope.spawn(|| Groups::new(&topics, named_criteria));
            let use_cases = scope.spawn(|| Groups::new(&topics, named_use_cases));
            let technologies = Groups::new(&topics, named_technologies);
            (
                joined(names),
                joined(criteria),
                technologies,
                joined(use_cases),
            )
        });

        Self {
            version,
            topics,
            by_id,
            names,
            criteria,
            technologies,
            use_cases,
            within,
        }
    }

    /// Identifies the content of all article files.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// All topics, sorted by title.
    pub fn topics(&self) -> &ByTopic<Topic> {
        &self.topics
    }

    /// A topic by its id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.by_id.get(id).map(|at| &self.topics[*at])
    }

    /// The index of a topic in [`Library::topics`], by its id.
    pub fn index_of(&self, id: &str) -> Option<TopicIndex> {
        self.by_id.get(id).copied()
    }

    /// Finds topics by title, id or alias.
    pub fn names(&self) -> &Names<TopicIndex> {
        &self.names
    }

    /// The criteria of all topics.
    pub fn criteria(&self) -> &Groups<CriterionIndex> {
        &self.criteria
    }

    /// The technologies of all topics.
    pub fn technologies(&self) -> &Groups<TechnologyIndex> {
        &self.technologies
    }

    /// The use cases of all topics.
    pub fn use_cases(&self) -> &Groups<UseCaseIndex> {
        &self.use_cases
    }

    /// Finds the criteria of one topic.
    pub fn criteria_in(&self, topic: TopicIndex) -> &Names<CriterionIndex> {
        let index = &self.within[topic].criteria;
        index.get_or_init(|| names(named_criteria(&self.topics[topic])))
    }

    /// Finds the technologies of one topic.
    pub fn technologies_in(&self, topic: TopicIndex) -> &Names<TechnologyIndex> {
        let index = &self.within[topic].technologies;
        index.get_or_init(|| names(named_technologies(&self.topics[topic])))
    }

    /// Finds the use cases of one topic.
    pub fn use_cases_in(&self, topic: TopicIndex) -> &Names<UseCaseIndex> {
        let index = &self.within[topic].use_cases;
        index.get_or_init(|| names(named_use_cases(&self.topics[topic])))
    }
}

/// Finds topics by title, id or alias.
fn titles(topics: &ByTopic<Topic>) -> Names<TopicIndex> {
    names(topics.iter().map(|topic| Named {
        id: &topic.id,
        name: &topic.title,
        aliases: &topic.aliases,
    }))
}

/// A panic in an index is a bug: it is resumed in this thread instead of being lost.
fn joined<T>(thread: ScopedJoinHandle<T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn names<'t, I: AnyIndex>(all: impl IntoIterator<Item = Named<'t>>) -> Names<I> {
    Names::new(all.into_iter().map(|named| (named.name, named.others())))
}

fn named_criteria(topic: &Topic) -> Vec<Named<'_>> {
    let named = topic.criteria.iter().map(|criterion| Named {
        id: &criterion.id,
        name: &criterion.name,
        aliases: &criterion.aliases,
    });
    named.collect()
}

fn named_technologies(topic: &Topic) -> Vec<Named<'_>> {
    let named = topic.technologies.iter().map(|technology| Named {
        id: &technology.id,
        name: &technology.name,
        aliases: &technology.aliases,
    });
    named.collect()
}

fn named_use_cases(topic: &Topic) -> Vec<Named<'_>> {
    let named = topic.use_cases.iter().map(|use_case| Named {
        id: &use_case.id,
        name: &use_case.name,
        aliases: &[],
    });
    named.collect()
}
