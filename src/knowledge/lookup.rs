//! Reads a typed name as one of the targets that can be meant: exactly, by its start, or nearly.

use super::name_index::NameTarget;
use super::names::{NameMatch, Names, normalise};
use super::near::{self, allowed_typos};
use crate::index::AnyIndex;
use std::ops::Range;

/// How many characters have to be typed before the start of a name counts as the name.
const SHORTEST_PREFIX: usize = 3;
/// How many more characters a name may have and still be "clearly meant": `postgre` is PostgreSQL,
/// `java` is not JavaScript.
const LONGEST_COMPLETION: usize = 3;

impl<I: AnyIndex> Names<I> {
    /// Reads a typed name. Names of up to three letters (Go, C, R) are only ever read exactly.
    pub fn find(&self, typed: &str) -> NameMatch<I> {
        self.find_among(typed, |_| true)
    }

    /// Reads a typed name as one of the targets that `accept` allows; the others are ignored.
    pub fn find_among(&self, typed: &str, accept: impl Fn(I) -> bool) -> NameMatch<I> {
        let lookup = self.lookup(typed, accept);
        if lookup.typed.is_empty() {
            return NameMatch::Nothing;
        }

        let exact = lookup.exact();
        if exact.is_empty() {
            lookup.nearly()
        } else {
            NameMatch::Exact(exact)
        }
    }

    /// The targets with exactly this name, of those that `accept` allows.
    pub fn exact(&self, typed: &str, accept: impl Fn(I) -> bool) -> Vec<I> {
        self.lookup(typed, accept).exact()
    }

    /// The targets with a name, or a word in a name, that starts with what was typed, of those that
    /// `accept` allows.
    pub fn starting(&self, typed: &str, accept: impl Fn(I) -> bool) -> Vec<I> {
        self.lookup(typed, accept).by_start()
    }

    fn lookup<F: Fn(I) -> bool>(&self, typed: &str, accept: F) -> Lookup<'_, I, F> {
        Lookup {
            names: self,
            typed: normalise(typed),
            accept,
        }
    }
}

/// A typed name that is looked up among the targets that can be meant.
struct Lookup<'n, I, F> {
    names: &'n Names<I>,
    /// In the form used for comparing names.
    typed: String,
    /// Which targets can be meant.
    accept: F,
}

impl<I: AnyIndex, F: Fn(I) -> bool> Lookup<'_, I, F> {
    /// The targets that have exactly this name.
    fn exact(&self) -> Vec<I> {
        self.named_by(self.names.keys.equal(&self.typed))
    }

    /// The targets that have nearly this name.
    fn nearly(&self) -> NameMatch<I> {
        let length = self.typed.chars().count();
        let started = self.by_start();
        if length < SHORTEST_PREFIX {
            return self.names.several(started);
        }

        let words = &self.names.words;
        let word = self.accepted(words.targets(words.equal(&self.typed)));
        if self.names.are_one(&word) {
            return NameMatch::Near(word);
        }

        let close = self.closest(length);
        if matches!(close, NameMatch::Near(_)) {
            return close;
        }
        if self.names.are_one(&started) && self.completion(length) <= LONGEST_COMPLETION {
            return NameMatch::Near(started);
        }

        if matches!(close, NameMatch::Several(_)) {
            close
        } else {
            self.names.several(started)
        }
    }

    /// Targets with a name or a word that starts with what was typed.
    fn by_start(&self) -> Vec<I> {
        let Names { keys, words, .. } = self.names;
        let by_name = keys.targets(keys.starting(&self.typed));
        let by_word = words.targets(words.starting(&self.typed));
        self.accepted(&[by_name, by_word].concat())
    }

    /// How many more characters the shortest name has that starts like this and can be meant.
    fn completion(&self, length: usize) -> usize {
        let keys = &self.names.keys;
        let mut shortest = usize::MAX;

        for key in keys.starting(&self.typed) {
            if !self.named_by(key..key + 1).is_empty() {
                shortest = shortest.min(keys.length(key).saturating_sub(length));
            }
        }
        shortest
    }

    /// The targets of the names that are the fewest typos away.
    fn closest(&self, length: usize) -> NameMatch<I> {
        let nearest = self.nearest_names(length);
        let one_name = nearest.len() == 1;
        let found = distinct(nearest.concat());

        if one_name || self.names.are_one(&found) {
            NameMatch::Near(found)
        } else {
            self.names.several(found)
        }
    }

    /// The targets of each name that is the fewest typos away.
    fn nearest_names(&self, length: usize) -> Vec<Vec<I>> {
        let keys = &self.names.keys;
        let mut fewest = usize::MAX;
        let mut nearest: Vec<Vec<I>> = Vec::new();

        for near in near::whole(&keys.keys, &self.typed, allowed_typos(length, length)) {
            for key in near.keys {
                if near.typos > fewest || near.typos > allowed_typos(length, keys.length(key)) {
                    continue;
                }
                let targets = self.named_by(key..key + 1);
                if targets.is_empty() {
                    continue;
                }

                if near.typos < fewest {
                    fewest = near.typos;
                    nearest.clear();
                }
                nearest.push(targets);
            }
        }
        nearest
    }

    /// The targets of adjacent names that can be meant.
    fn named_by(&self, keys: Range<usize>) -> Vec<I> {
        self.accepted(self.names.keys.targets(keys))
    }

    fn accepted(&self, targets: &[NameTarget]) -> Vec<I> {
        let mut accepted = Vec::new();
        for target in targets {
            let index = I::from(target.at as usize);
            if (self.accept)(index) {
                accepted.push(index);
            }
        }
        distinct(accepted)
    }
}

fn distinct<I: AnyIndex>(mut targets: Vec<I>) -> Vec<I> {
    targets.sort_unstable();
    targets.dedup();
    targets
}
