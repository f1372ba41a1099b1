//! The fingerprint of a passage, and how much of it is on a page.
//!
//! It is made of hashes only: of each sentence, and of some runs of three words. If all sentences
//! are on the page, wherever, the passage is there. If not, the runs say how much of it is left.

use super::words::{Sentence, hash, is_number};
use serde::Deserialize;
use std::collections::HashSet;

/// Hexadecimal digits of the hash of a sentence.
const SENTENCE_DIGITS: usize = 16;
/// Hexadecimal digits of the hash of a run.
const RUN_DIGITS: usize = 8;
/// How many words a run has.
const RUN: usize = 3;
/// How many runs of a passage are kept.
const MOST_RUNS: usize = 24;
/// How many runs of a whole page are kept.
const MOST_RUNS_OF_PAGE: usize = 64;
/// If less of a passage is left, it is gone rather than changed.
const LEAST_LEFT: f64 = 0.3;
/// A whole page is the same as long as this much of it is left: menus and dates change all the
/// time.
const SAME_PAGE: f64 = 0.75;

/// The fingerprint of a passage or of a whole page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fingerprint {
    /// How many words it has.
    pub words: usize,
    /// The hash of each sentence; none for a whole page.
    #[serde(default)]
    pub sentences: Vec<String>,
    /// The hashes of runs of words, those with a number first: a number that changes matters most.
    pub runs: Vec<String>,
}

/// What has become of a passage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Drift {
    Same,
    /// This share of it is left.
    Changed(f64),
    Gone,
}

impl Fingerprint {
    /// The fingerprint of a passage.
    pub fn of_passage(passage: &[Sentence]) -> Self {
        let sentences = passage
            .iter()
            .map(|sentence| hash(sentence, SENTENCE_DIGITS));
        Self {
            sentences: sentences.collect(),
            ..Self::of(passage, MOST_RUNS)
        }
    }

    /// The fingerprint of a whole page.
    pub fn of_page(page: &[Sentence]) -> Self {
        Self::of(page, MOST_RUNS_OF_PAGE)
    }

    fn of(text: &[Sentence], most_runs: usize) -> Self {
        let words: Vec<String> = text.concat();
        let mut runs = Vec::new();
        for run in words.windows(RUN.min(words.len()).max(1)) {
            let has_number = run.iter().any(|word| is_number(word));
            runs.push((!has_number, hash(run, RUN_DIGITS)));
        }

        // Hashes are in no order, so the first ones by hash are a fair sample, and the same next
        // time.
        runs.sort();
        runs.dedup();
        runs.truncate(most_runs);
        Self {
            words: words.len(),
            sentences: Vec::new(),
            runs: runs.into_iter().map(|(_, hash)| hash).collect(),
        }
    }

    /// What has become of it on a page.
    pub fn compare(&self, page: &PageHashes) -> Drift {
        let is_passage = !self.sentences.is_empty();
        let mut sentences = self.sentences.iter();
        if is_passage && sentences.all(|sentence| page.sentences.contains(sentence)) {
            return Drift::Same;
        }

        let left = self.runs.iter().filter(|run| page.runs.contains(*run));
        let share = left.count() as f64 / self.runs.len().max(1) as f64;
        let same = if is_passage { 1.0 } else { SAME_PAGE };
        match share {
            share if share >= same => Drift::Same,
            share if share >= LEAST_LEFT => Drift::Changed(share),
            _ => Drift::Gone,
        }
    }
}

/// The hashes of all sentences and runs of a page.
pub struct PageHashes {
    sentences: HashSet<String>,
    runs: HashSet<String>,
}

impl PageHashes {
    /// Hashes a page.
    pub fn new(page: &[Sentence]) -> Self {
        let words: Vec<String> = page.concat();
        let mut runs = HashSet::new();
        for run in words.windows(RUN) {
            runs.insert(hash(run, RUN_DIGITS));
        }

        let sentences = page.iter().map(|sentence| hash(sentence, SENTENCE_DIGITS));
        Self {
            sentences: sentences.collect(),
            runs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::words::words;

    fn page(sentences: &[&str]) -> Vec<Sentence> {
        sentences.iter().map(|sentence| words(sentence)).collect()
    }

    const PASSAGE: &[&str] = &[
        "In our test of May the queue carried 12,500 messages a second on one core",
        "With replication to three nodes it carried 4,100 of them",
    ];

    fn drift(now: &[&str]) -> Drift {
        Fingerprint::of_passage(&page(PASSAGE)).compare(&PageHashes::new(&page(now)))
    }

    #[test]
    fn a_passage_moved_within_its_page_is_unchanged() {
        let now = [&["A new first paragraph"], PASSAGE, &["And a new last one"]].concat();
        assert_eq!(drift(&now), Drift::Same);
    }

    #[test]
    fn a_passage_split_otherwise_is_unchanged() {
        assert_eq!(drift(&[&PASSAGE.join(" ")]), Drift::Same);
    }

    #[test]
    fn one_changed_number_is_a_change() {
        let now = [
            PASSAGE[0],
            "With replication to three nodes it carried 5,900 of them",
        ];
        assert!(matches!(drift(&now), Drift::Changed(share) if share > 0.5));
    }

    #[test]
    fn another_text_is_no_passage() {
        let now = [
            "The queue is now a part of the platform",
            "See the new manual",
        ];
        assert_eq!(drift(&now), Drift::Gone);
    }
}
