//! Finds things by what a person types: exactly, by the start of a name or of a word in it, or nearly.

use super::near;
use std::ops::Range;

/// Finds targets (indexes into the caller's list) by their names; built once, never changed.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Sorted by text.
    keys: Vec<Key>,
    /// The later words of every name, and its first two words and more without a blank, sorted; the first word is found through `keys`.
    words: Vec<(Box<str>, u32)>,
    targets: u32,
}

/// A name by which a target is found.
#[derive(Debug, Clone)]
pub struct Key {
    pub text: Box<str>,
    target: u32,
    alias: bool,
    length: u8,
}

/// How a typed name was understood.
#[derive(Debug, PartialEq)]
pub enum Found {
    /// The text is a name, id or alias of these targets (several only where several share it).
    Exact(Vec<usize>),
    /// Not written so, but only these can be meant.
    Near(Vec<usize>),
    /// Any of these may be meant.
    Several(Vec<usize>),
    Nothing,
}

/// From how many typed characters on the start of a name counts as a reading of it.
const SHORTEST_PREFIX: usize = 3;
/// By how many characters a name may go on and still be "clearly meant": `postgre` is PostgreSQL, `java` is not JavaScript.
const LONGEST_COMPLETION: usize = 3;
/// How many readings are offered at most.
const MOST_READINGS: usize = 10;

impl Names {
    /// Builds the index from each target's name and its other names (id, aliases).
    pub fn new<'a>(entries: impl IntoIterator<Item = (&'a str, Vec<&'a str>)>) -> Self {
        let mut names = Self::default();
        for (name, others) in entries {
            let target = names.targets;
            names.targets += 1;
            names.add(target, name, false);
            others.into_iter().for_each(|other| names.add(target, other, true));
        }
        names.keys.sort_by(|a, b| a.text.cmp(&b.text));
        names.keys.dedup_by(|b, a| a.text == b.text && a.target == b.target);
        names.words.sort();
        names.words.dedup();
        names
    }

    fn add(&mut self, target: u32, name: &str, alias: bool) {
        let text = normalise(name);
        if text.is_empty() {
            return;
        }
        let words: Vec<String> = words(name).collect();
        self.words.extend(words.iter().skip(1).map(|word| (word.clone().into_boxed_str(), target)));
        // Whole words from the start are a short form of a long name: "real-time chat" of "Real-time chat, notifications or games".
        self.words.extend((2..words.len()).map(|count| (words[..count].concat().into_boxed_str(), target)));
        self.keys.push(Key { length: text.chars().count().min(255) as u8, text: text.into_boxed_str(), target, alias });
    }

    /// Reads a typed name. Names of up to three letters (Go, C, R) are only ever read exactly.
    pub fn find(&self, typed: &str) -> Found {
        let typed = normalise(typed);
        if typed.is_empty() {
            return Found::Nothing;
        }
        let exact = targets(self.keys[self.equal(&typed)].iter().map(|k| k.target));
        if !exact.is_empty() {
            return Found::Exact(exact);
        }
        self.nearly(&typed)
    }

    fn nearly(&self, typed: &str) -> Found {
        let length = typed.chars().count();
        if length < SHORTEST_PREFIX {
            return several(self.by_start(typed));
        }
        let word = targets(self.words_starting(typed).filter(|w| *w.0 == *typed).map(|w| w.1));
        let close = self.closest(typed, length);
        let started = self.by_start(typed);
        match (&word[..], &close, &started[..]) {
            ([only], ..) => Found::Near(vec![*only]),
            (_, Found::Near(_), _) => close,
            (_, _, [only]) if self.completion(typed, *only) <= LONGEST_COMPLETION => Found::Near(vec![*only]),
            (_, Found::Several(_), _) => close,
            _ => several(started),
        }
    }

    /// Targets of which a name or a word starts with what was typed.
    fn by_start(&self, typed: &str) -> Vec<usize> {
        let keys = self.keys[self.starting(typed)].iter().map(|k| k.target);
        targets(keys.chain(self.words_starting(typed).map(|w| w.1)))
    }

    /// By how many characters the target's shortest name that starts so goes on.
    fn completion(&self, typed: &str, target: usize) -> usize {
        let lengths = self.keys[self.starting(typed)]
            .iter()
            .filter(|k| k.target as usize == target)
            .map(|k| usize::from(k.length));
        lengths.min().map_or(usize::MAX, |l| l - typed.chars().count())
    }

    fn closest(&self, typed: &str, length: usize) -> Found {
        let mut best = usize::MAX;
        let mut keys: Vec<&Key> = Vec::new();
        for near in near::whole(&self.keys, typed, allowed_typos(length, length)) {
            for key in &self.keys[near.keys] {
                if near.typos > best || near.typos > allowed_typos(length, usize::from(key.length)) {
                    continue;
                }
                if near.typos < best {
                    best = near.typos;
                    keys.clear();
                }
                keys.push(key);
            }
        }
        let found = targets(keys.iter().map(|k| k.target));
        let one_text = keys.windows(2).all(|pair| pair[0].text == pair[1].text);
        match found.len() {
            0 => Found::Nothing,
            1 => Found::Near(found),
            _ if one_text => Found::Near(found),
            _ => Found::Several(found.into_iter().take(MOST_READINGS).collect()),
        }
    }

    /// What to offer while someone types: at most `most` targets that `accept` lets pass, best first: exact names, starts of
    /// names, words, other names, near misses. Nothing typed offers the first targets in the caller's order.
    pub fn suggest(&self, typed: &str, most: usize, mut accept: impl FnMut(usize) -> bool) -> Vec<usize> {
        let typed = normalise(typed);
        if typed.is_empty() {
            let all = 0..self.targets as usize;
            return all.filter(|t| accept(*t)).take(most).collect();
        }
        let mut chosen = Chosen { most, targets: Vec::new(), accept };
        let starting = &self.keys[self.starting(&typed)];
        chosen.add(self.keys[self.equal(&typed)].iter().map(|k| k.target));
        chosen.add(starting.iter().filter(|k| !k.alias).map(|k| k.target));
        chosen.add(self.words_starting(&typed).map(|w| w.1));
        chosen.add(starting.iter().filter(|k| k.alias).map(|k| k.target));
        if chosen.wants_more() {
            chosen.add(self.near_starts(&typed));
        }
        chosen.targets
    }

    /// Targets of which a name, or its start, is within the allowed number of typos; nearest first.
    fn near_starts(&self, typed: &str) -> impl Iterator<Item = u32> {
        let length = typed.chars().count();
        let mut near = near::starts(&self.keys, typed, allowed_typos(length, length));
        near.sort_by_key(|near| near.typos);
        near.into_iter().flat_map(move |near| {
            let fits = move |key: &&Key| near.typos <= allowed_typos(length, usize::from(key.length));
            self.keys[near.keys].iter().filter(fits).map(|key| key.target)
        })
    }

    fn equal(&self, typed: &str) -> Range<usize> {
        let start = self.keys.partition_point(|k| *k.text < *typed);
        let length = self.keys[start..].partition_point(|k| *k.text == *typed);
        start..start + length
    }

    fn starting(&self, typed: &str) -> Range<usize> {
        let start = self.keys.partition_point(|k| *k.text < *typed);
        let length = self.keys[start..].partition_point(|k| k.text.starts_with(typed));
        start..start + length
    }

    fn words_starting(&self, typed: &str) -> impl Iterator<Item = &(Box<str>, u32)> {
        let start = self.words.partition_point(|w| *w.0 < *typed);
        self.words[start..].iter().take_while(move |w| w.0.starts_with(typed))
    }
}

/// Distinct targets, in the order of their coming, up to a number.
struct Chosen<F> {
    most: usize,
    targets: Vec<usize>,
    accept: F,
}

impl<F: FnMut(usize) -> bool> Chosen<F> {
    fn wants_more(&self) -> bool {
        self.targets.len() < self.most
    }

    fn add(&mut self, found: impl Iterator<Item = u32>) {
        for target in found {
            if !self.wants_more() {
                return;
            }
            let target = target as usize;
            if !self.targets.contains(&target) && (self.accept)(target) {
                self.targets.push(target);
            }
        }
    }
}

fn targets(found: impl Iterator<Item = u32>) -> Vec<usize> {
    let mut distinct: Vec<usize> = found.map(|t| t as usize).collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}

fn several(mut found: Vec<usize>) -> Found {
    found.truncate(MOST_READINGS);
    if found.is_empty() { Found::Nothing } else { Found::Several(found) }
}

/// How a name is compared: lower case, letters and digits only, and `+` and `#`, which tell C, C++ and C# apart.
pub fn normalise(name: &str) -> String {
    if name.is_ascii() {
        // The usual case, at a fraction of the cost.
        let kept = name.bytes().filter(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'#'));
        return kept.map(|b| char::from(b.to_ascii_lowercase())).collect();
    }
    name.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#')).collect()
}

fn words(name: &str) -> impl Iterator<Item = String> {
    name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#')).map(normalise).filter(|word| !word.is_empty())
}

/// How many typos two names of these lengths may be apart and still be taken for one another.
fn allowed_typos(a: usize, b: usize) -> usize {
    match a.min(b) {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The remedy "did you mean …" where a candidate is near what was written.
pub fn did_you_mean<'a>(written: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let typed = normalise(written);
    candidates
        .map(|c| (strsim::osa_distance(&typed, &normalise(c)), c))
        .filter(|(distance, c)| *distance <= (c.chars().count() / 3).max(1))
        .min()
        .map(|(_, c)| format!("did you mean `{c}`?"))
}
