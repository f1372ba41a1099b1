//! The words of an index, to find the nearest one for a misspelt word.

use super::index::Index;
use super::words::CONCEPT;
use std::collections::{BTreeMap, HashMap};

/// The words of an index with the number of sections that have them, grouped by first letter and
/// length.
pub struct Vocabulary {
    words: HashMap<(char, usize), Vec<Counted>>,
}

/// A word, and how many documents have it.
type Counted = (Box<str>, u32);

/// Shorter words are never corrected: too many others are one letter away.
const SHORTEST: usize = 4;
/// From this length on, two letters may be wrong.
const LONG: usize = 8;

impl Vocabulary {
    /// All words of some indexes.
    ///
    /// # Errors
    /// Only if an index cannot be read, which would be a bug in this program.
    pub fn of(indexes: &[&Index]) -> tantivy::Result<Self> {
        let mut frequencies: BTreeMap<Box<str>, u32> = BTreeMap::new();
        for index in indexes {
            index.words(|word, frequency| {
                *frequencies.entry(word.into()).or_default() += frequency
            })?;
        }
        let mut words: HashMap<(char, usize), Vec<Counted>> = HashMap::new();
        for (word, frequency) in frequencies {
            if let Some(key) = key(&word).filter(|(first, _)| *first != CONCEPT) {
                words.entry(key).or_default().push((word, frequency));
            }
        }
        Ok(Self { words })
    }

    /// Whether a word is among them.
    pub fn has(&self, word: &str) -> bool {
        let words = key(word).and_then(|key| self.words.get(&key));
        words.is_some_and(|words| {
            words
                .binary_search_by(|(known, _)| known.as_ref().cmp(word))
                .is_ok()
        })
    }

    /// The word that is nearest to a misspelt one with the right first letter; the most frequent
    /// one of several.
    pub fn nearest(&self, word: &str) -> Option<&str> {
        let (first, length) = key(word).filter(|(_, length)| *length >= SHORTEST)?;
        if word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let typos = if length >= LONG { 2 } else { 1 };
        let lengths = length.saturating_sub(typos)..=length + typos;
        let candidates = lengths
            .filter_map(|length| self.words.get(&(first, length)))
            .flatten();
        let near = candidates.filter_map(|(known, frequency)| {
            let distance = strsim::osa_distance(word, known);
            (distance <= typos).then_some((distance, std::cmp::Reverse(*frequency), known.as_ref()))
        });
        near.min().map(|(_, _, known)| known)
    }

    /// About how many bytes it takes.
    pub fn size(&self) -> usize {
        let entry = size_of::<Counted>();
        self.words
            .values()
            .flatten()
            .map(|(word, _)| word.len() + entry)
            .sum()
    }
}

fn key(word: &str) -> Option<(char, usize)> {
    Some((word.chars().next()?, word.chars().count()))
}
