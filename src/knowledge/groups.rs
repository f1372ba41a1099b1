//! Criteria (or technologies, or use cases) of all topics, found by their names.

use super::names::Names;
use super::topic::Topic;
use super::topics::TopicList;
use crate::index::{AnyIndex, InTopic, TopicIndex};
use index_vec::{IndexVec, define_index_type};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Criteria (or technologies, or use cases) of all topics. Each is found only by its own names;
/// those that share an id are offered once. Those in the most topics come first.
#[derive(Debug, Clone)]
pub struct Groups<I> {
    places: IndexVec<EntryIndex, InTopic<I>>,
    names: Names<EntryIndex>,
}

define_index_type! {
    /// Which entry of [`Groups`].
    pub struct EntryIndex = u32;
}

/// Something in a topic, with everything by which it is found.
#[derive(PartialEq)]
pub(super) struct GroupMember<'t> {
    pub id: &'t str,
    pub name: &'t str,
    pub aliases: &'t [String],
    /// The name of its group.
    pub group: Option<&'t str>,
}

impl<'t> GroupMember<'t> {
    /// Its names other than the one that is shown.
    pub fn others(&self) -> Vec<&'t str> {
        let mut others = vec![self.id];
        others.extend(self.aliases.iter().map(String::as_str));
        others.extend(self.group);
        others
    }
}

impl<I> Default for Groups<I> {
    fn default() -> Self {
        Self {
            places: IndexVec::new(),
            names: Names::default(),
        }
    }
}

impl<I: AnyIndex> Groups<I> {
    pub(super) fn new(topics: &TopicList, named: fn(&Topic) -> Vec<GroupMember>) -> Self {
        let all: Vec<Vec<GroupMember>> = topics.iter().map(named).collect();
        let groups = groups(&all);

        let mut places = IndexVec::new();
        let mut entries = Vec::new();
        for (group, members) in groups.iter().enumerate() {
            for (topic, at) in members {
                let named = &all[*topic][*at];
                entries.push((group, named.name, named.others()));
                places.push((TopicIndex::from(*topic), I::from(*at)));
            }
        }

        Self {
            places,
            names: Names::of_things(entries),
        }
    }

    /// The topic of an entry and its index within the topic.
    pub fn place(&self, entry: EntryIndex) -> InTopic<I> {
        self.places[entry]
    }

    /// Finds entries by name, id or alias.
    pub fn names(&self) -> &Names<EntryIndex> {
        &self.names
    }

    /// Of the accepted entries with the same id as this one, those with a name that starts with
    /// what was typed; empty if all of them have one, so that there is nothing to distinguish.
    pub fn same_id_matches(
        &self,
        entry: EntryIndex,
        typed: &str,
        accept: impl Fn(EntryIndex) -> bool,
    ) -> Vec<EntryIndex> {
        let alike = self.names.one_thing(entry);
        if alike.len() < 2 || typed.is_empty() {
            return Vec::new();
        }

        let can_be_meant = |other| alike.contains(&other) && accept(other);
        let found = self.names.starting(typed, can_be_meant);
        let all = alike.iter().filter(|other| accept(**other)).count();
        if found.len() < all { found } else { Vec::new() }
    }
}

/// Topic and index within the topic of everything that shares an id; the largest groups first.
fn groups(all: &[Vec<GroupMember>]) -> Vec<Vec<(usize, usize)>> {
    let mut groups: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for (topic, entries) in all.iter().enumerate() {
        for (at, named) in entries.iter().enumerate() {
            let group = *by_id.entry(named.id).or_insert(groups.len());
            if group == groups.len() {
                groups.push(Vec::new());
            }
            groups[group].push((topic, at));
        }
    }

    groups.sort_by_key(|group| Reverse(group.len()));
    groups
}
