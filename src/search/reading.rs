//! A question as it is searched for: its words, what it names, its terms and its meaning.

use super::corpus::Corpus;
use super::lexical::QueryTerm;
use super::meaning::Vector;
use super::mentions::Mentions;
use super::naming::Mentioned;
use super::running::{Word, words};
use super::spellings::Spellings;
use super::strangers::{Knows, strangers, subject_of_verb, subjects};
use super::text_kind::TextKind;
use super::wording;
use crate::index::TopicIndex;
use crate::knowledge::spelling::composed;

/// A question that was read.
pub struct QuestionReading {
    pub words: Vec<Word>,
    pub named: Mentioned,
    /// Technologies that it names and no article has.
    pub strangers: Vec<String>,
    /// Whether it is about something as a whole that the articles name nowhere, or only mention.
    pub is_about_unknown: bool,
    /// Its terms, without those of names that restrict the search anyway.
    pub terms: Vec<QueryTerm>,
    pub meaning: Option<Vector>,
    /// Whether it consists of names, and of words that only say that something is compared.
    pub only_names: bool,
}

impl QuestionReading {
    /// A question without the technologies that no article has: nothing here is near to them, and
    /// what is mentioned with them would seem so.
    pub fn without_strangers(&self, question: &str) -> String {
        let mut rest = Vec::new();
        for word in question.split_whitespace() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !self.strangers.iter().any(|stranger| stranger == bare) {
                rest.push(word);
            }
        }
        rest.join(" ")
    }
}

/// What questions are read with.
pub struct QuestionReader<'s> {
    pub corpus: &'s Corpus,
    pub mentions: &'s Mentions,
    pub spellings: &'s Spellings,
}

impl QuestionReader<'_> {
    /// Reads a question, within a topic if one is given.
    pub fn read(&self, question: &str, topic: Option<TopicIndex>) -> QuestionReading {
        let question = composed(question);
        let words = words(&question);
        let named = self
            .mentions
            .among(&words, TextKind::Question)
            .within(topic)
            .without_foreign_criteria();

        let known = KnownWords {
            corpus: self.corpus,
            words: &words,
            named: &named,
        };
        let mut subjects = subjects(&words, &known);
        let is_about_unknown = subjects.iter().any(|at| !known.is_used(*at));
        let mut strangers = strangers(&words, &known);
        subjects.extend(subject_of_verb(&words, &known));
        for at in subjects {
            let word = &words[at];
            if self.is_in_no_text(word) && !strangers.contains(&word.text) {
                strangers.push(word.text.clone());
            }
        }

        QuestionReading {
            is_about_unknown,
            terms: self.terms(&words, &named, &strangers),
            strangers,
            only_names: self.only_names(&words, &named),
            meaning: None,
            named,
            words,
        }
    }

    /// The terms of the words, each once; a misspelt one is read as the nearest one that the
    /// articles have.
    fn terms(&self, words: &[Word], named: &Mentioned, strangers: &[String]) -> Vec<QueryTerm> {
        let mut terms: Vec<QueryTerm> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let is_name = named.words.contains(&at);
            // "Best" and "which" say nothing of the subject.
            let says_nothing = wording::is_about_form(word) && !is_name;
            if says_nothing || strangers.contains(&word.text) {
                continue;
            }

            for text in self.corpus.terms(&word.text) {
                let term = self.spelt(text, is_name);
                if terms.iter().all(|known| known.text != term.text) {
                    terms.push(term);
                }
            }
        }
        self.corpus.rarest(terms)
    }

    /// A term, or the nearest one that the articles have if they do not have it.
    fn spelt(&self, text: String, is_name: bool) -> QueryTerm {
        let term = self.corpus.asked_term(text, is_name);
        if term.number.is_some() || is_name {
            return term;
        }

        match self.spellings.nearest(&term.text) {
            Some(near) => QueryTerm {
                is_corrected: true,
                ..self.corpus.asked_term(near.to_owned(), false)
            },
            None => term,
        }
    }

    /// Whether no article has a word, however it is misspelt.
    fn is_in_no_text(&self, word: &Word) -> bool {
        let mut terms = self.corpus.terms(&word.text).into_iter();
        terms.all(|term| self.spelt(term, false).number.is_none())
    }

    /// Whether no word says more than a name and that something is compared.
    fn only_names(&self, words: &[Word], named: &Mentioned) -> bool {
        for (at, word) in words.iter().enumerate() {
            let is_ignored = named.words.contains(&at) || wording::is_about_form(word);
            if !is_ignored && !self.corpus.terms(&word.text).is_empty() {
                return false;
            }
        }
        !named.words.is_empty()
    }
}

/// What is known of the words of a question.
struct KnownWords<'s> {
    corpus: &'s Corpus,
    words: &'s [Word],
    named: &'s Mentioned,
}

impl Knows for KnownWords<'_> {
    fn is_technology(&self, at: usize) -> bool {
        self.named.technical.contains(&at)
    }

    fn is_known(&self, at: usize) -> bool {
        let is_name = self.named.words.contains(&at);
        is_name || self.corpus.terms(&self.words[at].text).is_empty()
    }

    fn is_used(&self, at: usize) -> bool {
        let terms = self.corpus.terms(&self.words[at].text);
        terms.into_iter().any(|term| self.corpus.is_used(&term))
    }
}
