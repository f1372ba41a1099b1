//! Which topics are not the same in two libraries.

use crate::edition::Editions;
use crate::knowledge::Topic;
use crate::language::Language;

/// What a reload changed. Each list has the ids of topics, sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryChange {
    /// The version of the library that was in use before.
    pub from: String,
    pub added: Vec<String>,
    /// The topics whose article, questions or translation have changed.
    pub changed: Vec<String>,
    pub removed: Vec<String>,
}

impl LibraryChange {
    /// What is different in the new editions.
    pub fn between(old: &Editions, new: &Editions) -> Self {
        let (old_library, new_library) = (&old.original().library, &new.original().library);
        let mut change = Self {
            from: old.version().to_owned(),
            added: Vec::new(),
            changed: Vec::new(),
            removed: Vec::new(),
        };

        for Topic { id, .. } in new_library.topics() {
            if old_library.topic(id).is_none() {
                change.added.push(id.clone());
            } else if !is_same(id, old, new) {
                change.changed.push(id.clone());
            }
        }
        for Topic { id, .. } in old_library.topics() {
            if new_library.topic(id).is_none() {
                change.removed.push(id.clone());
            }
        }

        // Topics are sorted by title, which is not shown with a change.
        change.added.sort();
        change.changed.sort();
        change.removed.sort();
        change
    }
}

/// Whether a topic says the same in every language.
fn is_same(id: &str, old: &Editions, new: &Editions) -> bool {
    for language in Language::ALL {
        let (old, new) = (old.in_language(language), new.in_language(language));
        let is_same = match (old.library.topic(id), new.library.topic(id)) {
            (Some(old), Some(new)) => says_the_same(old, new),
            (old, new) => old == new,
        };
        if !is_same {
            return false;
        }
    }
    true
}

/// Whether two topics are the same, wherever their articles are: each commit has a folder of its
/// own.
fn says_the_same(old: &Topic, new: &Topic) -> bool {
    if old.path == new.path {
        return old == new;
    }
    let moved = Topic {
        path: old.path.clone(),
        ..new.clone()
    };
    *old == moved
}
