//! Which words people use for the same thing when they ask about technologies.

use std::collections::HashMap;
use std::sync::LazyLock;
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};

/// Concepts by the stems of the words that stand for them.
pub struct Thesaurus {
    concepts: HashMap<String, Vec<&'static str>>,
    /// Phrases between spaces, in lower case, with the concepts that they stand for.
    phrases: Vec<(String, &'static str)>,
}

static ENGLISH: LazyLock<Thesaurus> =
    LazyLock::new(|| Thesaurus::read(include_str!("thesaurus.txt")));

impl Thesaurus {
    /// The English one.
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// One line per concept: its name, a colon, its words. Lines that start with `#` are comments.
    fn read(text: &'static str) -> Self {
        let mut stems = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(LowerCaser)
            .filter(Stemmer::new(tantivy::tokenizer::Language::English))
            .build();
        let mut thesaurus = Self {
            concepts: HashMap::new(),
            phrases: Vec::new(),
        };
        let lines = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(':'));
        for (concept, words) in lines {
            for word in words.split_whitespace() {
                if word.contains(['_', '-']) {
                    thesaurus
                        .phrases
                        .push((format!(" {} ", word.replace(['_', '-'], " ")), concept));
                    continue;
                }
                let mut stream = stems.token_stream(word);
                while stream.advance() {
                    let known = thesaurus
                        .concepts
                        .entry(stream.token().text.clone())
                        .or_default();
                    if !known.contains(&concept) {
                        known.push(concept);
                    }
                }
            }
        }
        thesaurus
    }

    /// The concepts of the phrases in a text.
    pub fn phrases(&self, text: &str) -> Vec<&'static str> {
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let text = format!(" {} ", words.join(" "));
        let found = self
            .phrases
            .iter()
            .filter(|(phrase, _)| text.contains(phrase.as_str()));
        found.map(|(_, concept)| *concept).collect()
    }

    /// The concepts that a stem stands for.
    pub fn concepts(&self, stem: &str) -> &[&'static str] {
        self.concepts.get(stem).map_or(&[], Vec::as_slice)
    }
}
