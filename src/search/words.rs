//! Running text -> the terms under which it is found: lower case, without stop words, stemmed, with
//! the concepts they stand for.

use super::thesaurus::Thesaurus;
use crate::language::Language;
use tantivy::tokenizer::{
    AsciiFoldingFilter, LowerCaser, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer, Token,
    TokenFilter, TokenStream, Tokenizer,
};

/// The name of the analysis.
pub const ANALYSIS: &str = "words";
/// The prefix of a concept's name, so that no word is mistaken for one.
pub const CONCEPT: char = '=';

/// Everyday words that say nothing about a technology, in addition to the usual stop words.
const EVERYDAY: &str = include_str!("everyday.txt");

/// The analysis of texts in a language, for articles and for questions.
pub fn analyzer(language: Language) -> TextAnalyzer {
    let lower = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
    // Japanese has no word endings that could be removed.
    let Some(stems) = stems(language) else {
        return lower.build();
    };
    let usual = StopWordFilter::new(stems).unwrap_or_else(|| StopWordFilter::remove([]));
    let telling = lower.filter(usual);
    if language != Language::English {
        return telling.filter(Stemmer::new(stems)).build();
    }
    let everyday = StopWordFilter::remove(EVERYDAY.split_whitespace().map(str::to_owned));
    telling
        .filter(everyday)
        .filter(AsciiFoldingFilter)
        .filter(Stemmer::new(stems))
        .filter(Concepts)
        .build()
}

/// The words of a language, and of English, that mean nothing on their own, such as "the" and "of".
pub struct StopWords(TextAnalyzer);

impl StopWords {
    /// Those of a language.
    pub fn of(language: Language) -> Self {
        use tantivy::tokenizer::Language::English;
        let filter = |of| StopWordFilter::new(of).unwrap_or_else(|| StopWordFilter::remove([]));
        let own = filter(stems(language).unwrap_or(English));
        Self(
            TextAnalyzer::builder(SimpleTokenizer::default())
                .filter(LowerCaser)
                .filter(own)
                .filter(filter(English))
                .build(),
        )
    }

    /// Whether a word is one of them.
    pub fn has(&mut self, word: &str) -> bool {
        !self.0.token_stream(word).advance()
    }
}

/// tantivy's name for a language that it can stem.
fn stems(language: Language) -> Option<tantivy::tokenizer::Language> {
    use tantivy::tokenizer::Language as Stems;
    match language {
        Language::English => Some(Stems::English),
        Language::German => Some(Stems::German),
        Language::French => Some(Stems::French),
        Language::Spanish => Some(Stems::Spanish),
        Language::BrazilianPortuguese => Some(Stems::Portuguese),
        Language::Japanese => None,
    }
}

/// Adds the concepts that a word stands for after the word.
#[derive(Clone)]
struct Concepts;

#[derive(Clone)]
struct WithConcepts<T>(T);

struct ConceptStream<S> {
    words: S,
    thesaurus: &'static Thesaurus,
    /// Concepts of the last word that are still to be returned.
    pending: Vec<String>,
    current: Token,
}

impl TokenFilter for Concepts {
    type Tokenizer<T: Tokenizer> = WithConcepts<T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> WithConcepts<T> {
        WithConcepts(tokenizer)
    }
}

impl<T: Tokenizer> Tokenizer for WithConcepts<T> {
    type TokenStream<'a> = ConceptStream<T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        ConceptStream {
            words: self.0.token_stream(text),
            thesaurus: Thesaurus::english(),
            pending: Vec::new(),
            current: Token::default(),
        }
    }
}

impl<S: TokenStream> TokenStream for ConceptStream<S> {
    fn advance(&mut self) -> bool {
        if let Some(concept) = self.pending.pop() {
            self.current.text = concept;
            return true;
        }
        if !self.words.advance() {
            return false;
        }
        self.current.clone_from(self.words.token());
        self.pending.extend(
            self.thesaurus
                .concepts(&self.current.text)
                .iter()
                .map(|name| format!("{CONCEPT}{name}")),
        );
        true
    }

    fn token(&self) -> &Token {
        &self.current
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.current
    }
}
