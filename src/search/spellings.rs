//! Names and other words that were typed with a mistake.

use crate::knowledge::near::{self, allowed_typos};

/// Words in alphabetical order, each in lower case.
#[derive(Default)]
pub struct Spellings(Vec<Box<str>>);

/// Names with at least this many letters can be distinguished from ordinary words even if misspelt.
const SURE: usize = 6;
/// From this length on, a wrong letter can be distinguished from another word, too: "string" is not
/// Spring, but "kubernates" is Kubernetes.
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
        let mut sure: Vec<Box<str>> = Vec::new();
        for name in names {
            if name.chars().count() >= SURE {
                sure.push(name.as_str().into());
            }
        }
        Self::new(sure)
    }

    /// The name that was meant by a word of a running text, if there is only one, and the first
    /// letter is right.
    pub fn name(&self, typed: &str) -> Option<&str> {
        let length = typed.chars().count();
        if length + 1 < SURE || has_digit(typed) {
            return None;
        }

        let mut meant = Vec::new();
        for (_, name) in self.within(typed, 1) {
            if length >= LONG || has_the_same_letters(name, typed) {
                meant.push(name);
            }
        }

        match meant[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The nearest word with the right first letter, other than the word itself.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        let length = typed.chars().count();
        if length < SHORTEST || has_digit(typed) {
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

        // They are in alphabetical order.
        let before = &typed[..first.len_utf8()];
        let start = self.0.partition_point(|word| **word < *before);
        let alike = self.0[start..].partition_point(|word| word.starts_with(first));
        let words = &self.0[start..start + alike];

        let mut found = Vec::new();
        for near in near::whole(words, typed, most) {
            found.extend(near.keys.map(|at| (near.typos, &*words[at])));
        }
        found
    }
}

/// A word with a digit is a version or a number, not a misspelt word.
fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// Whether one has the letters of the other: all, or all but one.
fn has_the_same_letters(one: &str, other: &str) -> bool {
    let (one, other) = (sorted_letters(one), sorted_letters(other));
    one.len() != other.len() || one == other
}

fn sorted_letters(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}
