//! Which words people use for the same thing when they ask about technologies.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};

/// Concepts by the stems of the words that stand for them.
pub struct Thesaurus {
    concepts: HashMap<String, Vec<&'static str>>,
}

static ENGLISH: LazyLock<Arc<Thesaurus>> = LazyLock::new(|| Arc::new(Thesaurus::read(include_str!("thesaurus.txt"))));

impl Thesaurus {
    /// The English one.
    pub fn english() -> Arc<Self> {
        Arc::clone(&ENGLISH)
    }

    /// A line a concept: its name, a colon, its words. Lines that start with `#` are remarks.
    fn read(text: &'static str) -> Self {
        let mut stems = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(LowerCaser)
            .filter(Stemmer::new(tantivy::tokenizer::Language::English))
            .build();
        let mut concepts: HashMap<String, Vec<&'static str>> = HashMap::new();
        let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
        for (concept, words) in lines {
            let mut stream = stems.token_stream(words);
            while stream.advance() {
                let known = concepts.entry(stream.token().text.clone()).or_default();
                if !known.contains(&concept) {
                    known.push(concept);
                }
            }
        }
        Self { concepts }
    }

    /// The concepts for which a stem stands.
    pub fn concepts(&self, stem: &str) -> &[&'static str] {
        self.concepts.get(stem).map_or(&[], Vec::as_slice)
    }
}
