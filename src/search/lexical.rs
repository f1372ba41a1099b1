//! Texts by their terms: BM25 (Robertson and Zaragoza 2009), as a share of the most that a question
//! can reach, so that scores of different questions compare.

use std::collections::HashMap;
use std::ops::Range;

/// All terms of a library, numbered.
#[derive(Default)]
pub struct Dictionary {
    numbers: HashMap<Box<str>, u32>,
}

/// A term of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct QueryTerm {
    pub text: String,
    /// Its number; `None` if no text has it.
    pub number: Option<u32>,
    /// Its inverse document frequency: higher for rarer terms.
    pub rarity: f32,
    /// Whether it is of a name, which is known whatever the texts say.
    pub is_name: bool,
    /// Whether another word was typed, which no text has.
    pub is_corrected: bool,
}

/// Which documents have each term. Documents have numbers from 0, in the order in which they were
/// added.
#[derive(Default)]
pub struct Lexical {
    postings: Vec<Vec<Posting>>,
    lengths: Vec<f32>,
    total: f32,
}

struct Posting {
    document: u32,
    count: f32,
}

/// BM25's parameters: how soon a repeated term stops adding to the score, and how much the length
/// of a document lowers it.
const K1: f32 = 1.2;
const B: f32 = 0.5;

impl Dictionary {
    /// The number of a term, a new one if it is new.
    pub fn add(&mut self, term: String) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(term.into_boxed_str()).or_insert(next)
    }

    /// The number of a term.
    pub fn number(&self, term: &str) -> Option<u32> {
        self.numbers.get(term).copied()
    }

    /// All terms, in alphabetical order.
    pub fn sorted(&self) -> Vec<Box<str>> {
        let mut terms: Vec<Box<str>> = self.numbers.keys().cloned().collect();
        terms.sort_unstable();
        terms
    }

    /// About how many bytes it takes.
    pub fn size(&self) -> usize {
        let entry = size_of::<(Box<str>, u32)>();
        self.numbers.keys().map(|term| term.len() + entry).sum()
    }
}

impl Lexical {
    /// Adds a document: its terms with how much each counts.
    pub fn add(&mut self, terms: impl IntoIterator<Item = (u32, f32)>) {
        let document = self.lengths.len() as u32;
        let mut length = 0.0;
        for (term, count) in terms {
            length += count;

            let term = term as usize;
            if self.postings.len() <= term {
                self.postings.resize_with(term + 1, Vec::new);
            }
            match self.postings[term].last_mut() {
                Some(last) if last.document == document => last.count += count,
                _ => self.postings[term].push(Posting { document, count }),
            }
        }

        self.lengths.push(length);
        self.total += length;
    }

    /// How rare a term is among the documents; one that none has is the rarest.
    pub fn rarity(&self, term: Option<u32>) -> f32 {
        let (all, having) = (self.lengths.len() as f32, self.count(term) as f32);
        (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
    }

    /// How many documents have a term.
    pub fn count(&self, term: Option<u32>) -> usize {
        self.postings_of(term).len()
    }

    /// How well each document of a range fits a question: 0 to 1.
    pub fn scores(&self, query: &[QueryTerm], documents: Range<u32>) -> Vec<f32> {
        let mut scores = vec![0.0; documents.len()];
        let most: f32 = query.iter().map(|term| term.rarity * (K1 + 1.0)).sum();
        if most == 0.0 {
            return scores;
        }

        let average = self.total / self.lengths.len().max(1) as f32;
        for term in query {
            for posting in self.postings_in(term.number, &documents) {
                let length = self.lengths[posting.document as usize] / average;
                let saturation = posting.count + K1 * (1.0 - B + B * length);
                scores[(posting.document - documents.start) as usize] +=
                    term.rarity * posting.count * (K1 + 1.0) / saturation / most;
            }
        }
        scores
    }

    /// Whether a document has a term.
    pub fn has(&self, document: u32, term: Option<u32>) -> bool {
        let postings = self.postings_of(term);
        postings
            .binary_search_by_key(&document, |posting| posting.document)
            .is_ok()
    }

    fn postings_of(&self, term: Option<u32>) -> &[Posting] {
        let Some(term) = term else {
            return &[];
        };
        match self.postings.get(term as usize) {
            Some(postings) => postings,
            None => &[],
        }
    }

    fn postings_in(&self, term: Option<u32>, documents: &Range<u32>) -> &[Posting] {
        let all = self.postings_of(term);
        let first = all.partition_point(|posting| posting.document < documents.start);
        let end = all.partition_point(|posting| posting.document < documents.end);
        &all[first..end]
    }

    /// About how many bytes it takes.
    pub fn size(&self) -> usize {
        let postings: usize = self.postings.iter().map(Vec::len).sum();
        postings * size_of::<Posting>()
            + self.postings.len() * size_of::<Vec<Posting>>()
            + self.lengths.len() * size_of::<f32>()
    }
}
