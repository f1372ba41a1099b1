//! What names can mean, indexed; and how a typed name was understood.

use super::name_index::{NameIndex, NameTarget};
use super::{near, spelling};
use crate::index::AnyIndex;
use std::marker::PhantomData;

pub use super::spelling::normalise;

/// Finds targets by their names; built once, never changed. A target is what a name can mean: a
/// topic, a criterion …, by its index in the caller's list.
#[derive(Debug, Clone)]
pub struct Names<I> {
    pub(super) keys: NameIndex,
    /// The later words of every name, and its first two or more words without spaces; the first
    /// word is found through `keys`.
    pub(super) words: NameIndex,
    /// Which thing each target belongs to: a criterion that several topics have is offered once.
    pub(super) things: Vec<u32>,
    index: PhantomData<I>,
}

impl<I> Default for Names<I> {
    fn default() -> Self {
        Self {
            keys: NameIndex::default(),
            words: NameIndex::default(),
            things: Vec::new(),
            index: PhantomData,
        }
    }
}

/// How a typed name was understood.
#[derive(Debug, PartialEq)]
pub enum NameMatch<I> {
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

impl<I: AnyIndex> Names<I> {
    /// Builds the index from each target's name and its other names (id, aliases).
    pub fn new<'a>(entries: impl IntoIterator<Item = (&'a str, Vec<&'a str>)>) -> Self {
        let numbered = entries.into_iter().enumerate();
        Self::of_things(numbered.map(|(thing, (name, others))| (thing, name, others)))
    }

    /// The same, if several targets may be one thing: each comes with the number of its thing.
    pub fn of_things<'a>(
        entries: impl IntoIterator<Item = (usize, &'a str, Vec<&'a str>)>,
    ) -> Self {
        let mut things = Vec::new();
        let mut texts = NameTexts::default();

        for (thing, name, others) in entries {
            let at = things.len() as u32;
            things.push(thing as u32);

            texts.add(name, NameTarget { at, alias: false });
            for other in others {
                texts.add(other, NameTarget { at, alias: true });
            }
        }

        Self {
            keys: NameIndex::new(texts.keys),
            words: NameIndex::new(texts.words),
            things,
            index: PhantomData,
        }
    }

    /// The targets that are the same thing, if things are adjacent.
    pub(super) fn one_thing(&self, target: I) -> Vec<I> {
        let Some(thing) = self.thing(target) else {
            return Vec::new();
        };

        let first = self.things.partition_point(|other| *other < thing);
        let end = self.things.partition_point(|other| *other <= thing);
        (first..end).map(I::from).collect()
    }

    pub(super) fn thing(&self, target: I) -> Option<u32> {
        self.things.get(target.into()).copied()
    }

    /// Whether there are targets and all are the same thing.
    pub(super) fn are_one(&self, targets: &[I]) -> bool {
        let Some((first, others)) = targets.split_first() else {
            return false;
        };

        let thing = self.thing(*first);
        others.iter().all(|other| self.thing(*other) == thing)
    }

    /// The targets of the first few things.
    pub(super) fn several(&self, found: Vec<I>) -> NameMatch<I> {
        let mut things: Vec<Option<u32>> = Vec::new();
        let mut offered = Vec::new();
        for target in found {
            let thing = self.thing(target);
            if !things.contains(&thing) && things.len() < MOST_READINGS {
                things.push(thing);
            }
            if things.contains(&thing) {
                offered.push(target);
            }
        }

        if offered.is_empty() {
            NameMatch::Nothing
        } else {
            NameMatch::Several(offered)
        }
    }
}

/// The texts by which targets are found, not yet sorted.
#[derive(Default)]
struct NameTexts {
    keys: Vec<(Box<str>, NameTarget)>,
    words: Vec<(Box<str>, NameTarget)>,
}

impl NameTexts {
    fn add(&mut self, name: &str, target: NameTarget) {
        let text = spelling::normalise(name);
        if text.is_empty() {
            return;
        }
        self.keys.push((text.into_boxed_str(), target));

        let words = spelling::words(name);
        for word in words.iter().skip(1) {
            self.words.push((word.clone().into_boxed_str(), target));
        }

        // Whole words from the start are a short form of a long name: "real-time chat" of
        // "Real-time chat, notifications or games".
        for count in 2..words.len() {
            let start = words[..count].concat();
            self.words.push((start.into_boxed_str(), target));
        }
    }
}

/// The remedy "did you mean …" if a candidate is near what was written.
pub(crate) fn did_you_mean<'a>(
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let typed = normalise(written);
    let mut nearest = None;
    for candidate in candidates {
        let allowed = (candidate.chars().count() / 3).max(1);
        let Some(typos) = near::typos(&normalise(candidate), &typed, allowed) else {
            continue;
        };

        // Of two that are equally near, the first in the alphabet.
        if nearest.is_none_or(|best| (typos, candidate) < best) {
            nearest = Some((typos, candidate));
        }
    }
    nearest.map(|(_, candidate)| format!("did you mean `{candidate}`?"))
}
