//! What names can mean, indexed; and how a typed name was understood.

use super::name_index::NameIndex;
use std::marker::PhantomData;

/// Finds targets by their names; built once, never changed. `I` is what a target is: a topic, a
/// criterion …, by its index in the caller's list.
#[derive(Debug, Clone)]
pub struct Names<I> {
    pub(super) keys: NameIndex,
    /// The later words of every name, and its first two or more words without spaces; the first
    /// word is found through `keys`.
    pub(super) words: NameIndex,
    /// Which thing each target belongs to: a criterion that several topics have is offered once.
    pub(super) things: Vec<u32>,
    pub(super) target: PhantomData<I>,
}

impl<I> Default for Names<I> {
    fn default() -> Self {
        Self {
            keys: NameIndex::default(),
            words: NameIndex::default(),
            things: Vec::new(),
            target: PhantomData,
        }
    }
}

/// What a name can mean: something by its index in the caller's list.
pub trait Target: Copy + Ord + From<usize> + Into<usize> {}

impl<I: Copy + Ord + From<usize> + Into<usize>> Target for I {}

/// How a typed name was understood.
#[derive(Debug, PartialEq)]
pub enum Found<I> {
    /// The text is a name, id or alias of these targets (several only if they share it).
    Exact(Vec<I>),
    /// Not written exactly like that, but only these can be meant.
    Near(Vec<I>),
    /// Any of these may be meant.
    Several(Vec<I>),
    Nothing,
}

/// How many readings are offered at most.
const MOST_READINGS: usize = 10;

impl<I: Target> Names<I> {
    pub(super) fn thing(&self, target: I) -> Option<u32> {
        self.things.get(target.into()).copied()
    }

    /// Whether there are targets and all are the same thing.
    pub(super) fn are_one(&self, targets: &[I]) -> bool {
        !targets.is_empty()
            && targets
                .windows(2)
                .all(|pair| self.thing(pair[0]) == self.thing(pair[1]))
    }

    /// The targets of the first few things.
    pub(super) fn several(&self, mut found: Vec<I>) -> Found<I> {
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
