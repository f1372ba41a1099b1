//! All topics, checked and indexed; immutable once built.

use super::groups::{GroupMember, Groups};
use super::names::Names;
use super::topic::{ArticleStatus, Topic};
use super::topics::TopicList;
use crate::index::{AnyIndex, ByTopic, CriterionIndex, TechnologyIndex, TopicIndex, UseCaseIndex};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use std::thread::{self, ScopedJoinHandle};

/// All topics with their look-ups.
#[derive(Debug, Clone, Default)]
pub struct Library {
    version: String,
    /// Sorted by title.
    topics: TopicList,
    by_id: HashMap<String, TopicIndex>,
    names: Names<TopicIndex>,
    criteria: Arc<Groups<CriterionIndex>>,
    technologies: Arc<Groups<TechnologyIndex>>,
    use_cases: Arc<Groups<UseCaseIndex>>,
    within: ByTopic<Arc<Within>>,
}

/// The names within one topic, each index built when it is first needed: of thousands of topics,
/// most are never asked about.
#[derive(Debug, Clone, Default)]
struct Within {
    criteria: OnceLock<Names<CriterionIndex>>,
    technologies: OnceLock<Names<TechnologyIndex>>,
    use_cases: OnceLock<Names<UseCaseIndex>>,
}

impl Library {
    /// Indexes topics; `version` identifies their content.
    pub fn new(version: String, topics: Vec<Topic>) -> Self {
        let mut entries = Vec::new();
        for topic in topics {
            entries.push((Arc::new(topic), Arc::default()));
        }
        Self::of(version, entries, None)
    }

    /// The same library with translations, by their ids, in place of the originals. It shares every
    /// topic without a translation, and every index that would be equal: a language takes memory
    /// for what is translated into it, not for the whole library.
    pub fn translated(&self, translations: HashMap<String, Topic>) -> Self {
        let translations: HashMap<String, Arc<Topic>> = translations
            .into_iter()
            .map(|(id, topic)| (id, Arc::new(topic)))
            .collect();

        let mut entries: Vec<TopicEntry> = Vec::new();
        for (topic, within) in self.topics.shared().iter().zip(&self.within) {
            entries.push(match translations.get(&topic.id) {
                Some(translation) => (Arc::clone(translation), Arc::default()),
                None => (Arc::clone(topic), Arc::clone(within)),
            });
        }
        Self::of(self.version.clone(), entries, Some(self))
    }

    /// The same library without articles that nobody has reviewed.
    pub(crate) fn without_drafts(&self) -> Self {
        let mut entries: Vec<TopicEntry> = Vec::new();
        for (topic, within) in self.topics.shared().iter().zip(&self.within) {
            if topic.status == ArticleStatus::Reviewed {
                entries.push((Arc::clone(topic), Arc::clone(within)));
            }
        }
        Self::of(self.version.clone(), entries, None)
    }

    /// Indexes topics. Indexes that are equal to those of the original are shared with it.
    fn of(version: String, mut entries: Vec<TopicEntry>, original: Option<&Self>) -> Self {
        entries.sort_by_cached_key(|(topic, _)| (topic.title.to_lowercase(), topic.id.clone()));
        let (topics, within): (TopicList, ByTopic<_>) = entries.into_iter().unzip();
        let by_id = topics
            .iter_enumerated()
            .map(|(at, topic)| (topic.id.clone(), at))
            .collect();

        // Each index is built on its own thread: with thousands of topics they take as long as
        // reading the articles.
        let (names, criteria, technologies, use_cases) = thread::scope(|scope| {
            let names = scope.spawn(|| titles(&topics));
            let criteria = scope.spawn(|| {
                let theirs = original.map(|library| (&library.topics, &library.criteria));
                shared_or_new(&topics, named_criteria, theirs)
            });
            let use_cases = scope.spawn(|| {
                let theirs = original.map(|library| (&library.topics, &library.use_cases));
                shared_or_new(&topics, named_use_cases, theirs)
            });
            let theirs = original.map(|library| (&library.topics, &library.technologies));
            let technologies = shared_or_new(&topics, named_technologies, theirs);
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
    pub fn topics(&self) -> &TopicList {
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
    pub(crate) fn criteria_in(&self, topic: TopicIndex) -> &Names<CriterionIndex> {
        let index = &self.within[topic].criteria;
        index.get_or_init(|| names(named_criteria(&self.topics[topic])))
    }

    /// Finds the technologies of one topic.
    pub(crate) fn technologies_in(&self, topic: TopicIndex) -> &Names<TechnologyIndex> {
        let index = &self.within[topic].technologies;
        index.get_or_init(|| names(named_technologies(&self.topics[topic])))
    }

    /// Finds the use cases of one topic.
    pub(crate) fn use_cases_in(&self, topic: TopicIndex) -> &Names<UseCaseIndex> {
        let index = &self.within[topic].use_cases;
        index.get_or_init(|| names(named_use_cases(&self.topics[topic])))
    }
}

/// Finds topics by title, id or alias.
fn titles(topics: &TopicList) -> Names<TopicIndex> {
    names(topics.iter().map(|topic| GroupMember {
        id: &topic.id,
        name: &topic.title,
        aliases: &topic.aliases,
        group: None,
    }))
}

/// A topic, with the names within it.
type TopicEntry = (Arc<Topic>, Arc<Within>);

/// The index of the original, if it has the same ids and names in the same order: then both would
/// be equal.
fn shared_or_new<I: AnyIndex>(
    topics: &TopicList,
    named: fn(&Topic) -> Vec<GroupMember>,
    original: Option<(&TopicList, &Arc<Groups<I>>)>,
) -> Arc<Groups<I>> {
    if let Some((theirs, groups)) = original {
        let mut pairs = topics.iter().zip(theirs);
        let is_same =
            pairs.all(|(our, their)| std::ptr::eq(our, their) || named(our) == named(their));
        if is_same && topics.len() == theirs.len() {
            return Arc::clone(groups);
        }
    }
    Arc::new(Groups::new(topics, named))
}

/// A panic in an index is a bug: it is resumed in this thread instead of being lost.
fn joined<T>(thread: ScopedJoinHandle<T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn names<'t, I: AnyIndex>(all: impl IntoIterator<Item = GroupMember<'t>>) -> Names<I> {
    Names::new(all.into_iter().map(|named| (named.name, named.others())))
}

fn named_criteria(topic: &Topic) -> Vec<GroupMember<'_>> {
    let named = topic.criteria.iter().map(|criterion| GroupMember {
        id: &criterion.id,
        name: &criterion.name,
        aliases: &criterion.aliases,
        group: None,
    });
    named.collect()
}

fn named_technologies(topic: &Topic) -> Vec<GroupMember<'_>> {
    let named = topic.technologies.iter().map(|technology| GroupMember {
        id: &technology.id,
        name: &technology.name,
        aliases: &technology.aliases,
        group: topic.group_name(technology),
    });
    named.collect()
}

fn named_use_cases(topic: &Topic) -> Vec<GroupMember<'_>> {
    let named = topic.use_cases.iter().map(|use_case| GroupMember {
        id: &use_case.id,
        name: &use_case.name,
        aliases: &[],
        group: None,
    });
    named.collect()
}
