//! Reads a typed name as one of the targets that can be meant: exactly, or nearly.

use super::name_index::NamedTarget;
use super::near;
use super::targets::{Found, Names, Target};

/// How many characters have to be typed before the start of a name counts as the name.
const SHORTEST_PREFIX: usize = 3;
/// How many more characters a name may have and still be "clearly meant": `postgre` is PostgreSQL,
/// `java` is not JavaScript.
const LONGEST_COMPLETION: usize = 3;

/// A typed name that is looked up among the targets that can be meant.
pub struct Lookup<'n, I, F> {
    pub names: &'n Names<I>,
    /// In the form used for comparing names.
    pub typed: &'n str,
    /// Which targets can be meant.
    pub accept: F,
}

impl<I: Target, F: Fn(I) -> bool> Lookup<'_, I, F> {
    /// The targets that have exactly this name.
    pub fn exact(&self) -> Vec<I> {
        let keys = &self.names.keys;
        self.accepted(keys.targets(keys.equal(self.typed)))
    }

    /// The targets that have nearly this name.
    pub fn nearly(&self) -> Found<I> {
        let length = self.typed.chars().count();
        let started = self.by_start();
        if length < SHORTEST_PREFIX {
            return self.names.several(started);
        }

        let words = &self.names.words;
        let word = self.accepted(words.targets(words.equal(self.typed)));
        if self.names.are_one(&word) {
            return Found::Near(word);
        }

        let close = self.closest(length);
        if matches!(close, Found::Near(_)) {
            return close;
        }
        if self.names.are_one(&started) && self.completion(length) <= LONGEST_COMPLETION {
            return Found::Near(started);
        }
        if matches!(close, Found::Several(_)) {
            close
        } else {
            self.names.several(started)
        }
    }

    /// Targets with a name or a word that starts with what was typed.
    pub fn by_start(&self) -> Vec<I> {
        let Names { keys, words, .. } = self.names;
        let found = [
            keys.targets(keys.starting(self.typed)),
            words.targets(words.starting(self.typed)),
        ];
        self.accepted(&found.concat())
    }

    /// How many more characters the shortest name has that starts like this and can be meant.
    fn completion(&self, length: usize) -> usize {
        let keys = &self.names.keys;
        let can_be_meant = |key: &usize| !self.accepted(keys.targets(*key..*key + 1)).is_empty();
        let names = keys.starting(self.typed).filter(can_be_meant);
        names
            .map(|key| keys.length(key))
            .min()
            .map_or(usize::MAX, |shortest| shortest - length)
    }

    /// The targets of the names that are the fewest typos away.
    fn closest(&self, length: usize) -> Found<I> {
        let keys = &self.names.keys;
        let mut fewest = usize::MAX;
        let mut nearest: Vec<(usize, Vec<I>)> = Vec::new();
        for near in near::whole(&keys.keys, self.typed, allowed_typos(length, length)) {
            for key in near.keys {
                if near.typos > fewest || near.typos > allowed_typos(length, keys.length(key)) {
                    continue;
                }
                let targets = self.accepted(keys.targets(key..key + 1));
                if targets.is_empty() {
                    continue;
                }
                if near.typos < fewest {
                    fewest = near.typos;
                    nearest.clear();
                }
                nearest.push((key, targets));
            }
        }

        let one_name = nearest.len() == 1;
        let found = distinct(
            nearest
                .into_iter()
                .flat_map(|(_, targets)| targets)
                .collect(),
        );
        if one_name || self.names.are_one(&found) {
            Found::Near(found)
        } else {
            self.names.several(found)
        }
    }

    fn accepted(&self, targets: &[NamedTarget]) -> Vec<I> {
        distinct(
            targets
                .iter()
                .map(|target| I::from(target.at as usize))
                .filter(|at| (self.accept)(*at))
                .collect(),
        )
    }
}

fn distinct<I: Target>(mut targets: Vec<I>) -> Vec<I> {
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// How many typos two names of these lengths may differ by and still be read as the same.
pub fn allowed_typos(a: usize, b: usize) -> usize {
    match a.min(b) {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}
