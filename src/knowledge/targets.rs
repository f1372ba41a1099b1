//! What names can mean, indexed; and how a typed name was understood.

use super::name_index::Index;

/// Finds targets (indexes into the caller's list) by their names; built once, never changed.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub(super) keys: Index,
    /// The later words of every name, and its first two or more words without spaces; the first
    /// word is found through `keys`.
    pub(super) words: Index,
    /// Which thing each target belongs to: a criterion that several topics have is offered once.
    pub(super) things: Vec<u32>,
}

/// How a typed name was understood.
#[derive(Debug, PartialEq)]
pub enum Found {
    /// The text is a name, id or alias of these targets (several only if they share it).
    Exact(Vec<usize>),
    /// Not written exactly like that, but only these can be meant.
    Near(Vec<usize>),
    /// Any of these may be meant.
    Several(Vec<usize>),
    Nothing,
}

/// How many readings are offered at most.
const MOST_READINGS: usize = 10;

impl Names {
    pub(super) fn thing(&self, target: usize) -> Option<u32> {
        self.things.get(target).copied()
    }

    /// Whether there are targets and all are the same thing.
    pub(super) fn are_one(&self, targets: &[usize]) -> bool {
        !targets.is_empty()
            && targets
                .windows(2)
                .all(|pair| self.thing(pair[0]) == self.thing(pair[1]))
    }

    /// The targets of the first few things.
    pub(super) fn several(&self, mut found: Vec<usize>) -> Found {
        let mut things: Vec<Option<u32>> = Vec::new();
        found.retain(|target| {
            let thing = self.thing(*target);
            if !things.contains(&thing) && things.len() < MOST_READINGS {
                things.push(thing);
            }
            things.contains(&thing)
        });
        if found.is_empty() {
            Found::Nothing
        } else {
            Found::Several(found)
        }
    }
}
