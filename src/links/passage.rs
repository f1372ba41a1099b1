//! Finds the passage of a page that a statement of an article rests on.
//!
//! The statement is in the author's own words, so only its numbers, names and rarer words are
//! looked for: the sentences of the page that have most of them together are the passage.

use super::words::{Sentence, is_number, split, words};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// How many sentences a passage has at most.
const LONGEST: usize = 3;
/// How much of the weight of its statement a passage has at least.
const LEAST_SHARE: f64 = 0.35;
/// How many of the words of its statement a passage has at least, if there are as many; a number
/// counts as two.
const LEAST_WORDS: usize = 3;
/// What each further sentence of a passage must add at least, as a share.
const COST_OF_SENTENCE: f64 = 0.05;
/// A statement of fewer words is read together with the sentence before it.
const SHORT_STATEMENT: usize = 6;
/// Shorter words are not looked for, unless they are names or numbers.
const SHORTEST_WORD: usize = 4;
/// Words are compared up to this many characters: the rest is mostly an ending.
const STEM: usize = 6;

/// The statement at the end of the text before a footnote mark.
pub fn statement(before: &str) -> &str {
    let sentences = split(before);
    let Some(last) = sentences.last() else {
        return "";
    };
    let from = match sentences.len().checked_sub(2) {
        Some(previous) if words(last).len() < SHORT_STATEMENT => sentences[previous],
        _ => last,
    };

    let start = from.as_ptr() as usize - before.as_ptr() as usize;
    before[start..].trim()
}

/// The sentences of a page, ready to look for passages.
pub struct PageSentences {
    sentences: Vec<Sentence>,
    /// The stems of each sentence.
    stems: Vec<HashSet<String>>,
    /// How many sentences contain each stem.
    frequencies: HashMap<String, usize>,
}

impl PageSentences {
    /// Counts the words of a page.
    pub fn new(sentences: Vec<Sentence>) -> Self {
        let mut stems = Vec::with_capacity(sentences.len());
        let mut frequencies = HashMap::new();
        for sentence in &sentences {
            let own: HashSet<String> = sentence.iter().map(|word| stem(word)).collect();
            for stem in &own {
                *frequencies.entry(stem.clone()).or_insert(0) += 1;
            }
            stems.push(own);
        }

        Self {
            sentences,
            stems,
            frequencies,
        }
    }

    /// All sentences.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The sentences that a statement rests on; `None` if no part of the page is like it.
    pub fn passage(&self, statement: &str) -> Option<&[Sentence]> {
        let wanted = self.wanted(statement);
        let mut best: Option<(f64, Range<usize>)> = None;
        for start in 0..self.sentences.len() {
            for end in start + 1..=(start + LONGEST).min(self.sentences.len()) {
                let share = wanted.share(&self.stems[start..end]);
                let score = share - COST_OF_SENTENCE * (end - start - 1) as f64;
                if share >= LEAST_SHARE && best.as_ref().is_none_or(|(most, _)| score > *most) {
                    best = Some((score, start..end));
                }
            }
        }
        best.map(|(_, range)| &self.sentences[range])
    }

    /// How much each word of a statement says about where it comes from: numbers most, then names,
    /// then what is rare on the page.
    fn wanted(&self, statement: &str) -> SoughtPassage {
        let names = names(statement);
        let mut wanted = SoughtPassage::default();
        for word in words(statement) {
            let kind = match () {
                () if is_number(&word) => 3.0,
                () if names.contains(&word) => 2.0,
                () if word.chars().count() < SHORTEST_WORD => continue,
                () => 1.0,
            };
            wanted.least += count(&word);

            let stem = stem(&word);
            let frequency = self.frequencies.get(&stem).copied().unwrap_or(0);
            // The author's own word for something: that the page has another says nothing.
            if frequency == 0 && kind == 1.0 {
                continue;
            }
            let rarity = (1.0 + self.sentences.len() as f64 / (1.0 + frequency as f64)).ln();
            wanted.weights.insert(stem, kind * rarity);
        }

        wanted.least = wanted.least.min(LEAST_WORDS);
        wanted
    }
}

/// What is looked for.
#[derive(Default)]
struct SoughtPassage {
    /// The weight of each stem.
    weights: HashMap<String, f64>,
    /// How many words are enough.
    least: usize,
}

impl SoughtPassage {
    /// How much of the weight some sentences have; nothing if it is too few words.
    fn share(&self, sentences: &[HashSet<String>]) -> f64 {
        let total: f64 = self.weights.values().sum();
        let mut found = 0;
        let mut weight = 0.0;
        for (stem, own) in &self.weights {
            if sentences.iter().any(|stems| stems.contains(stem)) {
                found += count(stem);
                weight += own;
            }
        }

        if found == 0 || found < self.least {
            0.0
        } else {
            weight / total
        }
    }
}

/// How many words a word counts as.
fn count(word: &str) -> usize {
    if is_number(word) { 2 } else { 1 }
}

fn stem(word: &str) -> String {
    if is_number(word) {
        return word.to_owned();
    }
    word.chars().take(STEM).collect()
}

/// The words of a statement that have a capital letter, but for its first.
fn names(statement: &str) -> HashSet<String> {
    let written = statement.split_whitespace().skip(1);
    let names = written.filter(|word| word.contains(char::is_uppercase));
    names.flat_map(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(sentences: &[&str]) -> PageSentences {
        PageSentences::new(sentences.iter().map(|sentence| words(sentence)).collect())
    }

    #[test]
    fn the_statement_is_what_stands_before_the_mark() {
        let cases = [
            (
                "One. It reads a million rows in five seconds.",
                "It reads a million rows in five seconds.",
            ),
            (
                "Readers never block writers there. It costs space.",
                "Readers never block writers there. It costs space.",
            ),
            (
                "Half a sentence, up to here;",
                "Half a sentence, up to here;",
            ),
            ("", ""),
        ];
        for (before, expected) in cases {
            assert_eq!(statement(before), expected);
        }
    }

    #[test]
    fn numbers_and_names_find_the_passage() {
        let page = page(&[
            "PostgreSQL is a database with many users and PostgreSQL is free",
            "On 48 cores we measured PostgreSQL 18.1",
            "It reached twice the throughput of MySQL 8.4.8",
            "Write to us if you have questions about the throughput",
        ]);
        let found = page
            .passage(
                "PostgreSQL 18.1 had 2 times the throughput of MySQL 8.4.8 on a 48-core server.",
            )
            .expect("a passage");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0][1], "48");
    }

    #[test]
    fn a_page_about_something_else_has_no_passage() {
        let page = page(&["Sign in to read this page", "We use cookies on this site"]);
        assert!(
            page.passage("SQLite reads 35 % faster than the file system.")
                .is_none()
        );
    }
}
