//! Names and other words that were typed with a mistake.

use crate::knowledge::near::{self, allowed_typos};

/// Words in alphabetical order, each in lower case.
#[derive(Default)]
pub struct Spellings(Vec<Box<str>>);

/// Names with at least this many letters can be distinguished from ordinary words even if misspelt.
const SURE: usize = 6;
/// From this length on, a wrong letter can be told from another word too: "string" is not Spring,
/// but "kubernates" is Kubernetes.
const LONG: usize = 8;
/// Shorter words are never corrected: too many others are one letter away.
const SHORTEST: usize = 4;

impl Spellings {
    pub fn new(mut words: Vec<Box<str>>) -> Self {
        words.sort_unstable();
        words.dedup();
        Self(words)
    }

    /// Only those that are long enough to be recognised as a name although they are misspelt.
    pub fn of_names<'n>(names: impl Iterator<Item = &'n String>) -> Self {
        let sure = names.filter(|name| name.chars().count() >= SURE);
        Self::new(sure.map(|name| name.as_str().into()).collect())
    }

    /// The name that was meant by a word of a running text, if there is only one, and the first
    /// letter is right.
    pub fn name(&self, typed: &str) -> Option<&str> {
        let length = typed.chars().count();
        if length + 1 < SURE || typed.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }

        let near = self.within(typed, 1);
        let mut meant = near
            .into_iter()
            .map(|(_, name)| name)
            .filter(|name| length >= LONG || has_the_same_letters(name, typed));

        let only = meant.next()?;
        meant.next().is_none().then_some(only)
    }

    /// The nearest word with the right first letter, other than the word itself.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        let length = typed.chars().count();
        if length < SHORTEST || typed.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }

        let near = self.within(typed, allowed_typos(length, length));
        near.into_iter().min().map(|(_, word)| word)
    }

    /// The words with the same first letter within some typos, each with its typos.
    fn within(&self, typed: &str, most: usize) -> Vec<(usize, &str)> {
        let Some(first) = typed.chars().next() else {
            return Vec::new();
        };
        let start = self
            .0
            .partition_point(|word| **word < typed[..first.len_utf8()]);
        let alike = self.0[start..].partition_point(|word| word.starts_with(first));
        let words = &self.0[start..start + alike];

        let mut found = Vec::new();
        for near in near::whole(words, typed, most) {
            found.extend(near.keys.map(|at| (near.typos, &*words[at])));
        }
        found
    }
}

/// Whether one has the letters of the other: all, or all but one.
fn has_the_same_letters(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    one.chars().count() != other.chars().count() || sorted(one) == sorted(other)
}
