//! All topics, checked and indexed; immutable once built.

use super::names::Names;
use super::topic::Topic;
use super::topics::Topics;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use std::thread;

/// All topics with their look-ups.
#[derive(Debug, Clone, Default)]
pub struct Library {
    version: String,
    /// Sorted by title.
    topics: Topics,
    by_id: HashMap<String, usize>,
    names: Arc<Names>,
    criteria: Arc<Groups>,
    technologies: Arc<Groups>,
    use_cases: Arc<Groups>,
    /// One a topic.
    within: Vec<Arc<Within>>,
}

/// The names within one topic, each index built when it is first needed: of thousands of topics, most
/// are never asked about.
#[derive(Debug, Clone, Default)]
struct Within {
    criteria: OnceLock<Names>,
    technologies: OnceLock<Names>,
    use_cases: OnceLock<Names>,
}

/// Criteria (or technologies, or use cases) of all topics. Each is found only by its own names;
/// those that share an id are offered once. Those in the most topics come first.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    /// The topic of each, and its index within the topic.
    places: Vec<(u32, u32)>,
    names: Names,
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
    /// topic without a translation, and every index that would be equal: a language takes memory for
    /// what is translated into it, not for the whole library.
    pub fn translated(&self, translations: HashMap<String, Topic>) -> Self {
        let mut entries: Vec<TopicEntry> = Vec::new();
        let translations: HashMap<String, Arc<Topic>> = translations
            .into_iter()
            .map(|(id, topic)| (id, Arc::new(topic)))
            .collect();
        for (topic, within) in self.topics.shared().iter().zip(&self.within) {
            entries.push(match translations.get(&topic.id) {
                Some(translation) => (Arc::clone(translation), Arc::default()),
                None => (Arc::clone(topic), Arc::clone(within)),
            });
        }

        Self::of(self.version.clone(), entries, Some(self))
    }

    /// Indexes topics. Indexes that are equal to those of the original are shared with it.
    fn of(version: String, mut entries: Vec<TopicEntry>, original: Option<&Self>) -> Self {
        entries.sort_by_cached_key(|(topic, _)| (topic.title.to_lowercase(), topic.id.clone()));
        let (topics, within): (Topics, Vec<_>) = entries.into_iter().unzip();

        let mut by_id = HashMap::new();
        for (at, topic) in topics.iter().enumerate() {
            by_id.insert(topic.id.clone(), at);
        }

        let Indexes {
            names,
            criteria,
            technologies,
            use_cases,
        } = indexes(&topics, original);
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
    pub fn topics(&self) -> &Topics {
        &self.topics
    }

    /// A topic by its id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        let at = self.index_of(id)?;
        self.topics.get(at)
    }

    /// The index of a topic in [`Library::topics`], by its id.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Finds topics, as indexes into [`Library::topics`], by title, id or alias.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The criteria of all topics.
    pub fn criteria(&self) -> &Groups {
        &self.criteria
    }

    /// The technologies of all topics.
    pub fn technologies(&self) -> &Groups {
        &self.technologies
    }

    /// The use cases of all topics.
    pub fn use_cases(&self) -> &Groups {
        &self.use_cases
    }

    /// Finds the criteria of one topic, as indexes into [`Topic::criteria`].
    pub fn criteria_in(&self, topic: usize) -> &Names {
        let index = &self.within[topic].criteria;
        index.get_or_init(|| names(criteria(&self.topics[topic])))
    }

    /// Finds the technologies of one topic, as indexes into [`Topic::technologies`].
    pub fn technologies_in(&self, topic: usize) -> &Names {
        let index = &self.within[topic].technologies;
        index.get_or_init(|| names(technologies(&self.topics[topic])))
    }

    /// Finds the use cases of one topic, as indexes into [`Topic::use_cases`].
    pub fn use_cases_in(&self, topic: usize) -> &Names {
        let index = &self.within[topic].use_cases;
        index.get_or_init(|| names(use_cases(&self.topics[topic])))
    }
}

/// A topic, with the names within it.
type TopicEntry = (Arc<Topic>, Arc<Within>);

/// The look-ups across all topics.
struct Indexes {
    names: Arc<Names>,
    criteria: Arc<Groups>,
    technologies: Arc<Groups>,
    use_cases: Arc<Groups>,
}

/// The indexes, each built on its own thread: with thousands of topics they take as long as reading
/// the articles.
fn indexes(topics: &Topics, original: Option<&Library>) -> Indexes {
    let groups = |named: NamesOf, index: fn(&Library) -> &Arc<Groups>| match original {
        Some(original) if have_same_names(topics, &original.topics, named) => {
            Arc::clone(index(original))
        }
        _ => Arc::new(Groups::new(topics, named)),
    };

    thread::scope(|scope| {
        let names = scope.spawn(|| Arc::new(names_of_topics(topics)));
        let criteria = scope.spawn(|| groups(criteria, |library| &library.criteria));
        let use_cases = scope.spawn(|| groups(use_cases, |library| &library.use_cases));
        let technologies = groups(technologies, |library| &library.technologies);
        Indexes {
            names: joined(names.join()),
            criteria: joined(criteria.join()),
            technologies,
            use_cases: joined(use_cases.join()),
        }
    })
}

/// Whether the criteria (or technologies, or use cases) of two lists of topics have the same ids and
/// names, in the same order. Then their indexes are equal.
fn have_same_names(ours: &Topics, theirs: &Topics, named: NamesOf) -> bool {
    let mut pairs = ours.iter().zip(theirs.iter());
    ours.len() == theirs.len()
        && pairs.all(|(our, their)| std::ptr::eq(our, their) || named(our) == named(their))
}

fn names_of_topics(topics: &Topics) -> Names {
    Names::new(
        topics
            .iter()
            .map(|topic| (topic.title.as_str(), others(&topic.id, &topic.aliases))),
    )
}

/// A panic in an index is a bug: it is resumed in this thread instead of being lost.
fn joined<T>(result: thread::Result<T>) -> T {
    result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn names(named: Vec<IdAndNames>) -> Names {
    Names::new(
        named
            .into_iter()
            .map(|(id, name, aliases)| (name, others(id, aliases))),
    )
}

fn criteria(topic: &Topic) -> Vec<IdAndNames<'_>> {
    topic
        .criteria
        .iter()
        .map(|c| (c.id.as_str(), c.name.as_str(), &c.aliases[..]))
        .collect()
}

fn technologies(topic: &Topic) -> Vec<IdAndNames<'_>> {
    topic
        .technologies
        .iter()
        .map(|t| (t.id.as_str(), t.name.as_str(), &t.aliases[..]))
        .collect()
}

fn use_cases(topic: &Topic) -> Vec<IdAndNames<'_>> {
    topic
        .use_cases
        .iter()
        .map(|u| (u.id.as_str(), u.name.as_str(), &[][..]))
        .collect()
}

fn others<'a>(id: &'a str, aliases: &'a [String]) -> Vec<&'a str> {
    std::iter::once(id)
        .chain(aliases.iter().map(String::as_str))
        .collect()
}

/// Id, name and aliases of something in a topic.
type IdAndNames<'a> = (&'a str, &'a str, &'a [String]);

/// What lists the criteria, the technologies or the use cases of a topic.
type NamesOf = fn(&Topic) -> Vec<IdAndNames>;

impl Groups {
    fn new(topics: &Topics, named: NamesOf) -> Self {
        let mut groups: Vec<Vec<(u32, u32)>> = Vec::new();
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        let all: Vec<Vec<IdAndNames>> = topics.iter().map(named).collect();
        for (topic, entries) in all.iter().enumerate() {
            for (at, (id, ..)) in entries.iter().enumerate() {
                let group = *by_id.entry(id).or_insert_with(|| {
                    groups.push(Vec::new());
                    groups.len() - 1
                });
                groups[group].push((topic as u32, at as u32));
            }
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.len()));

        let members = groups
            .iter()
            .enumerate()
            .flat_map(|(group, places)| places.iter().map(move |at| (group, *at)));
        let names = Names::of_things(members.map(|(group, (topic, at))| {
            let (id, name, aliases) = all[topic as usize][at as usize];
            (group, name, others(id, aliases))
        }));
        Self {
            places: groups.concat(),
            names,
        }
    }

    /// The topic of an entry and its index within the topic.
    pub fn place(&self, entry: usize) -> (usize, usize) {
        let (topic, at) = self.places[entry];
        (topic as usize, at as usize)
    }

    /// Finds entries by name, id or alias.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The entries with the same id as this one that have a name starting with what was typed; none
    /// if all of them have such a name. Only those that `accept` allows count.
    pub fn told_apart(
        &self,
        entry: usize,
        typed: &str,
        accept: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let alike = self.names.one_thing(entry);
        if alike.len() < 2 || typed.is_empty() {
            return Vec::new();
        }
        let found = self
            .names
            .starting(typed, |other| alike.contains(&other) && accept(other));
        let all = alike.filter(|other| accept(*other)).count();
        if found.len() < all { found } else { Vec::new() }
    }
}
