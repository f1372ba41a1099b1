//! Running text -> terms: its words in lower case, without accents and endings, and without words
//! that mean nothing on their own.

use crate::knowledge::spelling::normalise;
use crate::language::Language;
use frostem::{Algorithm, Stemmer};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Turns texts of a language into terms.
pub struct Analyzer {
    stemmer: Option<Stemmer>,
    stop_words: &'static StopWords,
}

impl Analyzer {
    /// The analyzer of texts in a language.
    pub fn of(language: Language) -> Self {
        Self {
            stemmer: algorithm(language).map(Stemmer::new),
            stop_words: StopWords::only(language),
        }
    }

    /// The terms of a text, in its order.
    pub fn in_text(&self, text: &str) -> Vec<String> {
        folded_words(text)
            .filter_map(|word| self.term(&word))
            .collect()
    }

    /// The term of such a word; `None` if it means nothing on its own.
    pub fn term(&self, word: &str) -> Option<String> {
        if self.stop_words.has_folded(word) {
            return None;
        }
        Some(self.stem(word))
    }

    /// A word in lower case -> its term.
    fn stem(&self, word: &str) -> String {
        match &self.stemmer {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None => word.to_owned(),
        }
    }
}

/// The words of a text, in lower case and without accents.
pub fn folded_words(text: &str) -> impl Iterator<Item = String> {
    split(text).map(folded)
}

/// Runs of letters and digits.
fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn folded(word: &str) -> String {
    if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        normalise(word)
    }
}

/// Japanese has no word endings that could be removed.
fn algorithm(language: Language) -> Option<Algorithm> {
    match language {
        Language::English => Some(Algorithm::English),
        Language::German => Some(Algorithm::German),
        Language::French => Some(Algorithm::French),
        Language::Spanish => Some(Algorithm::Spanish),
        Language::BrazilianPortuguese => Some(Algorithm::Portuguese),
        Language::Japanese => None,
    }
}

/// Words that mean nothing on their own, such as "the" and "of".
pub struct StopWords(HashSet<String>);

/// One line for some words of a language: its code, a colon, the words.
const STOP_WORDS: &str = include_str!("stop-words.txt");

/// The stop words of each language alone.
static ALONE: LazyLock<HashMap<Language, StopWords>> = LazyLock::new(|| {
    let languages = Language::ALL.into_iter();
    languages
        .map(|language| (language, StopWords::read(language)))
        .collect()
});

/// The stop words of each language, together with those of English.
static WITH_ENGLISH: LazyLock<HashMap<Language, StopWords>> = LazyLock::new(|| {
    let languages = Language::ALL.into_iter();
    languages
        .map(|language| (language, StopWords::with_english(language)))
        .collect()
});

impl StopWords {
    /// Those of a language, and of English.
    pub fn of(language: Language) -> &'static Self {
        &WITH_ENGLISH[&language]
    }

    /// Those of a language alone.
    pub fn only(language: Language) -> &'static Self {
        &ALONE[&language]
    }

    fn with_english(language: Language) -> Self {
        let (own, english) = (Self::only(language), Self::only(Language::English));
        Self(own.0.union(&english.0).cloned().collect())
    }

    fn read(language: Language) -> Self {
        let code = language.code();
        let mut stop_words = HashSet::new();
        for line in STOP_WORDS.lines() {
            let Some((of, words)) = line.split_once(": ") else {
                continue;
            };
            // The code of a language may have a region: "pt-BR".
            if code.starts_with(of) {
                stop_words.extend(words.split(' ').map(folded));
            }
        }
        Self(stop_words)
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        split(word).map(folded).all(|part| self.has_folded(&part))
    }

    /// Whether a word in lower case and without accents is one of them.
    pub fn has_folded(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}
