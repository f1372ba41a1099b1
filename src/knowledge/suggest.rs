//! What to offer while someone types a name.

use super::name_index::NameTarget;
use super::names::{Names, normalise};
use super::near;
use super::near::allowed_typos;
use crate::index::AnyIndex;

impl<I: AnyIndex> Names<I> {
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
            chosen.add_starting(&typed);
            if chosen.wants_more() {
                chosen.add_near(&typed);
            }
        }

        // Signs in front of a name, such as the full stop of ".NET", are ignored so far.
        if chosen.targets.is_empty() && !typed.contains(char::is_alphanumeric) {
            chosen.add(0..self.things.len() as u32);
        }
        chosen.targets
    }
}

/// One target of each thing, in the given order, at most `most` of them.
struct Chosen<'n, I, F> {
    names: &'n Names<I>,
    most: usize,
    targets: Vec<I>,
    accept: F,
}

impl<I: AnyIndex, F: FnMut(I) -> bool> Chosen<'_, I, F> {
    fn wants_more(&self) -> bool {
        self.targets.len() < self.most
    }

    /// Adds what has this name, then what has a name or a word that starts like this.
    fn add_starting(&mut self, typed: &str) {
        let Names { keys, words, .. } = self.names;
        self.add_all(keys.targets(keys.equal(typed)));

        let starting = keys.targets(keys.starting(typed));
        let (aliases, names): (Vec<NameTarget>, Vec<NameTarget>) =
            starting.iter().copied().partition(|target| target.alias);
        self.add_all(&names);
        self.add_all(words.targets(words.starting(typed)));
        self.add_all(&aliases);
    }

    /// Adds targets with a name, or the start of one, within the allowed number of typos; nearest
    /// first.
    fn add_near(&mut self, typed: &str) {
        let keys = &self.names.keys;
        let length = typed.chars().count();
        let mut near = near::starts(&keys.keys, typed, allowed_typos(length, length));
        near.sort_by_key(|near| near.typos);

        for near in near {
            for key in near.keys {
                if near.typos <= allowed_typos(length, keys.length(key)) {
                    self.add_all(keys.targets(key..key + 1));
                }
            }
        }
    }

    fn add_all(&mut self, targets: &[NameTarget]) {
        self.add(targets.iter().map(|target| target.at));
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
        let mut chosen = self.targets.iter();
        chosen.any(|chosen| self.names.thing(*chosen) == thing)
    }
}
