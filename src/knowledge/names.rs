//! Finds things by what a person types: exactly, by the start of a name or of a word in it, or
//! nearly.

use super::lookup::{Lookup, allowed_typos};
use super::name_index::{NameIndex, NamedTarget};
use super::{near, spelling};
use std::marker::PhantomData;

pub use super::spelling::normalise;
pub use super::targets::{Found, Names, Target};

impl<I: Target> Names<I> {
    /// Builds the index from each target's name and its other names (id, aliases).
    pub fn new<'a>(entries: impl IntoIterator<Item = (&'a str, Vec<&'a str>)>) -> Self {
        Self::of_things(
            entries
                .into_iter()
                .enumerate()
                .map(|(at, (name, others))| (at, name, others)),
        )
    }

    /// The same, if several targets may be one thing: each comes with the number of its thing.
    pub fn of_things<'a>(
        entries: impl IntoIterator<Item = (usize, &'a str, Vec<&'a str>)>,
    ) -> Self {
        let mut things = Vec::new();
        let (mut keys, mut words) = (Vec::new(), Vec::new());
        for (thing, name, others) in entries {
            let at = things.len() as u32;
            things.push(thing as u32);
            add(
                &mut keys,
                &mut words,
                NamedTarget { at, alias: false },
                name,
            );
            others.into_iter().for_each(|other| {
                add(
                    &mut keys,
                    &mut words,
                    NamedTarget { at, alias: true },
                    other,
                )
            });
        }
        Self {
            keys: NameIndex::new(keys),
            words: NameIndex::new(words),
            things,
            target: PhantomData,
        }
    }

    /// Reads a typed name. Names of up to three letters (Go, C, R) are only ever read exactly.
    pub fn find(&self, typed: &str) -> Found<I> {
        self.find_among(typed, |_| true)
    }

    /// Reads a typed name as one of the targets that `accept` allows; the others are ignored.
    pub fn find_among(&self, typed: &str, accept: impl Fn(I) -> bool) -> Found<I> {
        let typed = normalise(typed);
        if typed.is_empty() {
            return Found::Nothing;
        }
        let lookup = Lookup {
            names: self,
            typed: &typed,
            accept,
        };
        let exact = lookup.exact();
        if exact.is_empty() {
            lookup.nearly()
        } else {
            Found::Exact(exact)
        }
    }

    /// The targets with exactly this name, of those that `accept` allows.
    pub fn exact(&self, typed: &str, accept: impl Fn(I) -> bool) -> Vec<I> {
        Lookup {
            names: self,
            typed: &normalise(typed),
            accept,
        }
        .exact()
    }

    /// The targets with a name, or a word in a name, that starts with what was typed, of those that
    /// `accept` allows.
    pub fn starting(&self, typed: &str, accept: impl Fn(I) -> bool) -> Vec<I> {
        Lookup {
            names: self,
            typed: &normalise(typed),
            accept,
        }
        .by_start()
    }

    /// The targets that are the same thing, if things are adjacent.
    pub fn one_thing(&self, target: I) -> Vec<I> {
        let Some(thing) = self.thing(target) else {
            return Vec::new();
        };
        let first = self.things.partition_point(|other| *other < thing);
        let end = self.things.partition_point(|other| *other <= thing);
        (first..end).map(I::from).collect()
    }

    /// What to offer while someone types: at most `most` targets that `accept` allows, one of each
    /// thing, best first: exact names, starts of names, words, other names, near misses. If nothing
    /// is typed, the first targets in the caller's order.
    pub fn suggest(&self, typed: &str, most: usize, accept: impl FnMut(I) -> bool) -> Vec<I> {
        let typed = normalise(typed);
        let mut chosen = Chosen {
            names: self,
            most,
            targets: Vec::new(),
            accept,
        };
        if !typed.is_empty() {
            let starting = self.keys.targets(self.keys.starting(&typed));
            chosen.add(
                self.keys
                    .targets(self.keys.equal(&typed))
                    .iter()
                    .map(|target| target.at),
            );
            chosen.add(
                starting
                    .iter()
                    .filter(|target| !target.alias)
                    .map(|target| target.at),
            );
            chosen.add(
                self.words
                    .targets(self.words.starting(&typed))
                    .iter()
                    .map(|target| target.at),
            );
            chosen.add(
                starting
                    .iter()
                    .filter(|target| target.alias)
                    .map(|target| target.at),
            );
        }
        if !typed.is_empty() && chosen.wants_more() {
            chosen.add(self.near_starts(&typed));
        }
        // Signs in front of a name, such as the full stop of ".NET", are ignored so far.
        if chosen.targets.is_empty() && !typed.contains(char::is_alphanumeric) {
            chosen.add(0..self.things.len() as u32);
        }
        chosen.targets
    }

    /// Targets with a name, or the start of one, within the allowed number of typos; nearest first.
    fn near_starts(&self, typed: &str) -> impl Iterator<Item = u32> {
        let length = typed.chars().count();
        let mut near = near::starts(&self.keys.keys, typed, allowed_typos(length, length));
        near.sort_by_key(|near| near.typos);
        near.into_iter().flat_map(move |near| {
            let fits =
                move |key: &usize| near.typos <= allowed_typos(length, self.keys.length(*key));
            let keys = near.keys.filter(fits);
            keys.flat_map(|key| self.keys.targets(key..key + 1))
                .map(|target| target.at)
        })
    }
}

fn add(
    keys: &mut Vec<(Box<str>, NamedTarget)>,
    words: &mut Vec<(Box<str>, NamedTarget)>,
    target: NamedTarget,
    name: &str,
) {
    let text = normalise(name);
    if text.is_empty() {
        return;
    }
    let own = spelling::words(name);
    words.extend(
        own.iter()
            .skip(1)
            .map(|word| (word.clone().into_boxed_str(), target)),
    );
    // Whole words from the start are a short form of a long name: "real-time chat" of "Real-time
    // chat, notifications or games".
    words.extend((2..own.len()).map(|count| (own[..count].concat().into_boxed_str(), target)));
    keys.push((text.into_boxed_str(), target));
}

/// One target of each thing, in the given order, up to a number.
struct Chosen<'n, I, F> {
    names: &'n Names<I>,
    most: usize,
    targets: Vec<I>,
    accept: F,
}

impl<I: Target, F: FnMut(I) -> bool> Chosen<'_, I, F> {
    fn wants_more(&self) -> bool {
        self.targets.len() < self.most
    }

    fn add(&mut self, found: impl Iterator<Item = u32>) {
        for target in found {
            if !self.wants_more() {
                return;
            }
            let target = I::from(target as usize);
            if !self.has(target) && (self.accept)(target) {
                self.targets.push(target);
            }
        }
    }

    /// Whether the target, or another that is the same thing, was chosen.
    fn has(&self, target: I) -> bool {
        let thing = self.names.thing(target);
        self.targets
            .iter()
            .any(|chosen| self.names.thing(*chosen) == thing)
    }
}

/// The remedy "did you mean …" if a candidate is near what was written.
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let typed = normalise(written);
    candidates
        .map(|c| (strsim::osa_distance(&typed, &normalise(c)), c))
        .filter(|(distance, c)| *distance <= (c.chars().count() / 3).max(1))
        .min()
        .map(|(_, c)| format!("did you mean `{c}`?"))
}
