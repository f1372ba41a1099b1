//! An index of texts by their words: BM25 (Robertson and Zaragoza 2009) by tantivy, in memory.
//!
//! A document has one field. More important text is written into it several times: that is BM25F
//! (Robertson, Zaragoza and Taylor 2004) with whole weights, at the speed of a single field.

use super::words::ANALYSIS;
use std::ops::Range;
use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::query::{
    Bm25StatisticsProvider, Bm25Weight, BooleanQuery, BoostQuery, Occur, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager};
use tantivy::{DocId, DocSet, ReloadPolicy, Searcher, TantivyDocument, Term};

/// The texts of a document, each with how often it counts.
pub type Document = Vec<(String, usize)>;

/// A word of a question, in the form that is searched for.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexedWord {
    pub text: String,
    /// How much it counts, in addition to its rarity.
    pub weight: f32,
    /// How rare it is among the sections; see [`Index::rarity`].
    pub rarity: f32,
    /// Whether it was typed; otherwise it is a concept that a typed word stands for.
    pub typed: bool,
    /// A typed word and its concepts have the same number.
    pub group: usize,
}

/// A document that contains words of a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// Its number, from 0, in the order in which the documents were given.
    pub document: usize,
    /// BM25: above 0, without a fixed maximum.
    pub score: f32,
    /// The words that it has.
    pub words: WordSet,
}

/// Some of the words of a question, by their places among them; a question has at most
/// [`WordSet::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WordSet(u32);

impl WordSet {
    pub const MOST: usize = 32;

    pub fn add(&mut self, place: usize) {
        self.0 |= 1 << place;
    }

    pub fn union(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    pub fn has(self, place: usize) -> bool {
        self.0 & 1 << place != 0
    }
}

/// The index. Built once, never changed.
pub struct Index {
    searcher: Searcher,
    text: Field,
    /// The average number of words in a document.
    average: f32,
}

/// The initial memory for building, in bytes; it grows as needed.
const BUILDING: usize = 1_000_000;

impl Index {
    /// Indexes documents.
    ///
    /// # Errors
    /// Only if tantivy fails in memory, which would be a bug in this program.
    pub fn new(
        documents: impl Iterator<Item = Document>,
        analyzer: &TextAnalyzer,
    ) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(ANALYSIS)
            .set_index_option(IndexRecordOption::WithFreqs);
        let text = schema.add_text_field(
            "text",
            TextOptions::default().set_indexing_options(indexing),
        );
        let tokenizers = TokenizerManager::default();
        tokenizers.register(ANALYSIS, analyzer.clone());
        let builder = tantivy::Index::builder()
            .schema(schema.build())
            .tokenizers(tokenizers);
        let mut writer = builder.single_segment_index_writer(RamDirectory::create(), BUILDING)?;
        for texts in documents {
            let repeated = texts
                .iter()
                .map(|(words, times)| format!("{words} ").repeat(*times));
            let mut document = TantivyDocument::default();
            document.add_text(text, repeated.collect::<String>());
            writer.add_document(document)?;
        }
        let reader = writer
            .finalize()?
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let searcher = reader.searcher();
        let average = searcher.total_num_tokens(text)? as f32 / searcher.num_docs().max(1) as f32;
        Ok(Self {
            searcher,
            text,
            average,
        })
    }

    /// The numbers of the best documents, at most `most`, best first.
    ///
    /// # Errors
    /// As for [`Index::new`].
    pub fn best(&self, words: &[IndexedWord], most: usize) -> tantivy::Result<Vec<usize>> {
        let terms = words.iter().map(|word| {
            let query: Box<dyn Query> = Box::new(TermQuery::new(
                self.term(&word.text),
                IndexRecordOption::WithFreqs,
            ));
            (
                Occur::Should,
                Box::new(BoostQuery::new(query, word.weight)) as Box<dyn Query>,
            )
        });
        let query = BooleanQuery::new(terms.collect());
        let found = self
            .searcher
            .search(&query, &TopDocs::with_limit(most).order_by_score())?;
        Ok(found
            .into_iter()
            .map(|(_, at)| at.doc_id as usize)
            .collect())
    }

    /// The documents in some ranges that have one of the words, in order. The ranges are ascending
    /// and do not overlap.
    ///
    /// A tantivy query that is limited to a few documents still looks at the words of thousands
    /// around each.
    ///
    /// # Errors
    /// As for [`Index::new`].
    pub fn within(
        &self,
        ranges: &[Range<usize>],
        words: &[IndexedWord],
    ) -> tantivy::Result<Vec<Scored>> {
        let nothing = |document| Scored {
            document,
            score: 0.0,
            words: WordSet::default(),
        };
        let mut found: Vec<Scored> = ranges.iter().cloned().flatten().map(nothing).collect();
        for segment in self.searcher.segment_readers() {
            let lengths = segment.get_fieldnorms_reader(self.text)?;
            let index = segment.inverted_index(self.text)?;
            for (place, word) in words.iter().enumerate() {
                let Some(postings) =
                    index.read_postings(&self.term(&word.text), IndexRecordOption::WithFreqs)?
                else {
                    continue;
                };
                let weight = self.weight(postings.doc_freq()).boost_by(word.weight);
                add(postings, ranges, &mut found, |scored, document, times| {
                    scored.score += weight.score(lengths.fieldnorm_id(document), times);
                    scored.words.add(place);
                });
            }
        }
        found.retain(|scored| scored.score > 0.0);
        Ok(found)
    }

    /// BM25 of a word.
    fn weight(&self, documents: u32) -> Bm25Weight {
        Bm25Weight::for_one_term_without_explain(
            documents.into(),
            self.searcher.num_docs(),
            self.average,
        )
    }

    /// How rare a word is: the idf of BM25. A word in no document has the highest rarity.
    pub fn rarity(&self, word: &str) -> f32 {
        self.rarity_of(self.searcher.doc_freq(&self.term(word)).unwrap_or(0))
    }

    /// The rarity of a word that no document has.
    pub fn greatest_rarity(&self) -> f32 {
        self.rarity_of(0)
    }

    fn rarity_of(&self, documents: u64) -> f32 {
        let (all, has) = (self.searcher.num_docs() as f32, documents as f32);
        (1.0 + (all - has + 0.5) / (has + 0.5)).ln()
    }

    fn term(&self, word: &str) -> Term {
        Term::from_field_text(self.text, word)
    }

    /// Calls `take` with each word and the number of documents that have it.
    ///
    /// # Errors
    /// As for [`Index::new`].
    pub fn words(&self, mut take: impl FnMut(&str, u32)) -> tantivy::Result<()> {
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(self.text)?;
            let mut terms = index.terms().stream()?;
            while terms.advance() {
                if let Ok(word) = std::str::from_utf8(terms.key()) {
                    take(word, terms.value().doc_freq);
                }
            }
        }
        Ok(())
    }

    /// How many bytes it takes.
    pub fn size(&self) -> usize {
        self.searcher
            .space_usage()
            .map_or(0, |usage| usage.total().get_bytes() as usize)
    }
}

/// Records the documents in some ranges that have a word, with how often they have it.
fn add(
    mut postings: SegmentPostings,
    ranges: &[Range<usize>],
    found: &mut [Scored],
    note: impl Fn(&mut Scored, DocId, u32),
) {
    let mut start = 0;
    for range in ranges {
        let first = range.start as DocId;
        let mut document = if postings.doc() < first {
            postings.seek(first)
        } else {
            postings.doc()
        };
        while (document as usize) < range.end {
            note(
                &mut found[start + document as usize - range.start],
                document,
                postings.term_freq(),
            );
            document = postings.advance();
        }
        start += range.len();
    }
}
