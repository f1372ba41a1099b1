//! An index of texts by their words: BM25 (Robertson and Zaragoza 2009) by tantivy, in memory.
//!
//! A document has one field. What counts more is written into it several times: that is BM25F (Robertson, Zaragoza and Taylor 2004) with
//! whole weights, at the speed of a single field.

use super::words::ANALYSIS;
use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager};
use tantivy::{DocId, DocSet, ReloadPolicy, Searcher, TantivyDocument, Term};

/// What is indexed of something.
pub struct Document {
    /// Texts, each with how often it counts.
    pub texts: Vec<(String, usize)>,
    /// Words without blanks: a search can be confined to documents that have one of some.
    pub scope: Vec<String>,
}

/// A word of a question, as it is searched for.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub text: String,
    /// How much it counts, beside its rarity.
    pub weight: f32,
    /// Whether it was typed, as opposed to a concept for which a typed word stands.
    pub typed: bool,
    /// A typed word and its concepts have the same number.
    pub group: usize,
}

/// A document that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// Its number, from 0, in the order in which the documents came.
    pub document: usize,
    /// BM25: above 0, without a fixed top.
    pub score: f32,
}

/// The index. Built once, never changed.
pub struct Index {
    searcher: Searcher,
    text: Field,
    scope: Field,
}

/// From how much memory building starts, in bytes; more is taken as it is needed.
const BUILDING: usize = 1_000_000;

impl Index {
    /// Indexes documents.
    ///
    /// # Errors
    /// Only where tantivy fails in memory, which would be a mistake in this program.
    pub fn new(documents: impl Iterator<Item = Document>, analyzer: &TextAnalyzer) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexed = |tokenizer: &str, option| {
            let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option);
            TextOptions::default().set_indexing_options(indexing)
        };
        let text = schema.add_text_field("text", indexed(ANALYSIS, IndexRecordOption::WithFreqs));
        let scope = schema.add_text_field("scope", indexed("whitespace", IndexRecordOption::Basic));
        let tokenizers = TokenizerManager::default();
        tokenizers.register(ANALYSIS, analyzer.clone());
        let builder = tantivy::Index::builder().schema(schema.build()).tokenizers(tokenizers);
        let mut writer = builder.single_segment_index_writer(RamDirectory::create(), BUILDING)?;
        for Document { texts, scope: within } in documents {
            let repeated = texts.iter().map(|(words, times)| format!("{words} ").repeat(*times));
            let mut document = TantivyDocument::default();
            document.add_text(text, repeated.collect::<String>());
            document.add_text(scope, within.join(" "));
            writer.add_document(document)?;
        }
        let reader = writer.finalize()?.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { searcher: reader.searcher(), text, scope })
    }

    /// The best documents, at most `most`, best first; only those within the scope, where it names anything.
    ///
    /// # Errors
    /// As for [`Index::new`].
    pub fn find(&self, words: &[Word], scope: &[String], most: usize) -> tantivy::Result<Vec<Scored>> {
        let terms = words.iter().map(|word| {
            let query = TermQuery::new(self.term(word), IndexRecordOption::WithFreqs);
            (Occur::Should, boxed(BoostQuery::new(Box::new(query), word.weight)))
        });
        let terms = BooleanQuery::new(terms.collect());
        let query = if scope.is_empty() {
            terms
        } else {
            BooleanQuery::new(vec![(Occur::Must, self.within(scope)), (Occur::Must, boxed(terms))])
        };
        let found = self.searcher.search(&query, &TopDocs::with_limit(most).order_by_score())?;
        Ok(found.into_iter().map(|(score, at)| Scored { document: at.doc_id as usize, score }).collect())
    }

    fn within(&self, scope: &[String]) -> Box<dyn Query> {
        let terms = scope.iter().map(|name| {
            let term = Term::from_field_text(self.scope, name);
            (Occur::Should, boxed(TermQuery::new(term, IndexRecordOption::Basic)))
        });
        boxed(ConstScoreQuery::new(boxed(BooleanQuery::new(terms.collect())), 0.0))
    }

    /// How rare a word is: the idf of BM25. What no document has is as rare as can be.
    pub fn rarity(&self, word: &Word) -> f32 {
        self.rarity_of(self.searcher.doc_freq(&self.term(word)).unwrap_or(0))
    }

    /// How rare a word is that no document has.
    pub fn greatest_rarity(&self) -> f32 {
        self.rarity_of(0)
    }

    fn rarity_of(&self, documents: u64) -> f32 {
        let (all, has) = (self.searcher.num_docs() as f32, documents as f32);
        (1.0 + (all - has + 0.5) / (has + 0.5)).ln()
    }

    /// Whether a document has a word.
    pub fn has(&self, document: usize, word: &Word) -> bool {
        let Ok(document) = DocId::try_from(document) else { return false };
        let postings = self.searcher.segment_readers().first().and_then(|segment| {
            segment.inverted_index(self.text).ok()?.read_postings(&self.term(word), IndexRecordOption::Basic).ok()?
        });
        postings.is_some_and(|mut postings| {
            let at = if postings.doc() >= document { postings.doc() } else { postings.seek(document) };
            at == document
        })
    }

    fn term(&self, word: &Word) -> Term {
        Term::from_field_text(self.text, &word.text)
    }

    /// Calls `take` with each word that documents have, and how many have it.
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
        self.searcher.space_usage().map_or(0, |usage| usage.total().get_bytes() as usize)
    }
}

fn boxed(query: impl Query) -> Box<dyn Query> {
    Box::new(query)
}
