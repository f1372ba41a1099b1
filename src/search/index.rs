//! The sections of a library, indexed by their words: BM25 (Robertson and Zaragoza 2009) by tantivy, in memory.
//!
//! A section is one document with one field. What counts more, such as names, is written into it several times: that is BM25F (Robertson,
//! Zaragoza and Taylor 2004) with whole weights, at the speed of a single field.

use super::vocabulary::Vocabulary;
use super::words::{self, CONCEPT};
use crate::knowledge::prose::{Block, plain_text};
use crate::knowledge::{Criterion, Library, Technology, Topic};
use crate::language::Language;
use std::sync::Mutex;
use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager};
use tantivy::{DocId, DocSet, Index, ReloadPolicy, Searcher, TERMINATED, TantivyDocument, Term};

/// A section: its topic in the library, its criterion and its technology in the topic, all by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub topic: usize,
    pub criterion: usize,
    pub technology: usize,
}

/// A section that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub place: Place,
    /// BM25: above 0, without a fixed top.
    pub score: f32,
    /// How much of the question the section speaks of: 0 to 1, rare words counting more.
    pub coverage: f32,
}

/// A word of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct QueryTerm {
    term: Term,
    /// How rare it is among sections; a word that none has is as rare as can be.
    idf: f32,
    weight: f32,
    known: bool,
}

/// The index. Built once, never changed.
pub struct Sections {
    searcher: Searcher,
    analyzer: Mutex<TextAnalyzer>,
    vocabulary: Vocabulary,
    text: Field,
    scope: Field,
    /// The section of each document, in their order.
    places: Vec<Place>,
}

/// How much memory building may take, in bytes; the least that tantivy allows.
const BUILDING: usize = 15_000_000;
const ANALYSIS: &str = "sections";
/// How much a concept counts beside the word itself.
const CONCEPT_WEIGHT: f32 = 0.6;
/// How much a word counts that was typed with a mistake.
const MISSPELT_WEIGHT: f32 = 0.7;

impl Sections {
    /// Indexes all sections of a library, whose texts are in a language.
    ///
    /// # Errors
    /// Only where tantivy fails in memory, which would be a mistake in this program.
    pub fn new(library: &Library, language: Language) -> tantivy::Result<Self> {
        let analyzer = words::analyzer(language);
        let mut schema = Schema::builder();
        let indexed = |tokenizer: &str, option| {
            TextOptions::default()
                .set_indexing_options(TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option))
        };
        let text = schema.add_text_field("text", indexed(ANALYSIS, IndexRecordOption::WithFreqs));
        let scope = schema.add_text_field("scope", indexed("whitespace", IndexRecordOption::Basic));
        let tokenizers = TokenizerManager::default();
        tokenizers.register(ANALYSIS, analyzer.clone());
        let builder = Index::builder().schema(schema.build()).tokenizers(tokenizers);
        let mut writer = builder.single_segment_index_writer(RamDirectory::create(), BUILDING)?;
        let mut places = Vec::new();
        for place in all_places(library) {
            let mut document = TantivyDocument::default();
            document.add_text(text, document_text(library, place));
            document.add_text(scope, scope_terms(place).join(" "));
            writer.add_document(document)?;
            places.push(place);
        }
        let index = writer.finalize()?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let vocabulary = Vocabulary::of(&searcher, text)?;
        Ok(Self { searcher, analyzer: Mutex::new(analyzer), vocabulary, text, scope, places })
    }

    /// The terms of a question, misspelt words read as what is nearest.
    pub fn terms(&self, question: &str) -> Vec<QueryTerm> {
        let mut analyzer = self.analyzer.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
        let mut stream = analyzer.token_stream(question);
        let mut terms: Vec<QueryTerm> = Vec::new();
        while stream.advance() {
            let token = stream.token().text.as_str();
            let (token, weight) = match token.strip_prefix(CONCEPT) {
                Some(_) => (token.to_owned(), CONCEPT_WEIGHT),
                None if self.vocabulary.has(token) => (token.to_owned(), 1.0),
                None => match self.vocabulary.nearest(token) {
                    Some(near) => (near.to_owned(), MISSPELT_WEIGHT),
                    None => (token.to_owned(), 1.0),
                },
            };
            let term = Term::from_field_text(self.text, &token);
            if terms.iter().any(|known| known.term == term) {
                continue;
            }
            let frequency = self.searcher.doc_freq(&term).unwrap_or(0);
            terms.push(QueryTerm { idf: self.idf(frequency), weight, known: frequency > 0, term });
        }
        terms
    }

    /// The idf of BM25 as tantivy computes it.
    fn idf(&self, frequency: u64) -> f32 {
        let (all, frequency) = (self.places.len() as f32, frequency as f32);
        (1.0 + (all - frequency + 0.5) / (frequency + 0.5)).ln()
    }

    /// The best sections, at most `most`, best first; of those of the technologies of topics alone, where some are given.
    ///
    /// # Errors
    /// As for [`Sections::new`].
    pub fn find(&self, terms: &[QueryTerm], scope: &[String], most: usize) -> tantivy::Result<Vec<Hit>> {
        let words = terms.iter().filter(|term| term.known).map(|term| {
            let query = TermQuery::new(term.term.clone(), IndexRecordOption::WithFreqs);
            (Occur::Should, boxed(BoostQuery::new(Box::new(query), term.weight)))
        });
        let mut words: Vec<_> = words.collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        if !scope.is_empty() {
            let within = scope.iter().map(|name| {
                let term = Term::from_field_text(self.scope, name);
                (Occur::Should, boxed(TermQuery::new(term, IndexRecordOption::Basic)))
            });
            let within = boxed(ConstScoreQuery::new(boxed(BooleanQuery::new(within.collect())), 0.0));
            words = vec![(Occur::Must, within), (Occur::Should, boxed(BooleanQuery::new(words)))];
        }
        let found = self.searcher.search(&BooleanQuery::new(words), &TopDocs::with_limit(most).order_by_score())?;
        let hits = found.into_iter().filter_map(|(score, address)| {
            let place = *self.places.get(address.doc_id as usize)?;
            Some(Hit { place, score, coverage: self.coverage(terms, address.doc_id) })
        });
        Ok(hits.filter(|hit| hit.score > 0.0).collect())
    }

    /// The share of a question's words that a document has, weighed by their rarity.
    fn coverage(&self, terms: &[QueryTerm], document: DocId) -> f32 {
        let weight = |term: &QueryTerm| term.idf * term.weight;
        let all: f32 = terms.iter().filter(|term| !self.is_concept(term)).map(weight).sum();
        let has = terms.iter().filter(|term| term.known && self.has(document, term));
        let had: f32 = has.map(weight).sum();
        if all > 0.0 { (had / all).min(1.0) } else { 0.0 }
    }

    fn is_concept(&self, term: &QueryTerm) -> bool {
        term.term.value().as_str().is_some_and(|text| text.starts_with(CONCEPT))
    }

    fn has(&self, document: DocId, term: &QueryTerm) -> bool {
        let segment = self.searcher.segment_reader(0);
        let postings = segment.inverted_index(self.text).ok().and_then(|index| {
            index.read_postings(&term.term, IndexRecordOption::Basic).ok().flatten()
        });
        postings.is_some_and(|mut postings| {
            let at = if postings.doc() >= document { postings.doc() } else { postings.seek(document) };
            at != TERMINATED && at == document
        })
    }

    /// How many bytes the index takes.
    pub fn size(&self) -> usize {
        let index = self.searcher.space_usage().map_or(0, |usage| usage.total().get_bytes() as usize);
        index + self.vocabulary.size() + self.places.len() * size_of::<Place>()
    }
}

fn boxed(query: impl Query) -> Box<dyn Query> {
    Box::new(query)
}

fn all_places(library: &Library) -> impl Iterator<Item = Place> + '_ {
    library.topics().iter().enumerate().flat_map(|(topic, content)| {
        (0..content.criteria.len()).flat_map(move |criterion| {
            let technologies = (0..content.technologies.len()).map(move |technology| Place { topic, criterion, technology });
            technologies.filter(move |place| content.section(criterion, place.technology).is_some())
        })
    })
}

/// Under which names a section is found when a question is about a topic or a technology alone.
fn scope_terms(place: Place) -> [String; 2] {
    [in_topic(place.topic), of_technology(place.topic, place.technology)]
}

/// The scope of a topic.
pub fn in_topic(topic: usize) -> String {
    format!("{topic}")
}

/// The scope of a technology in a topic.
pub fn of_technology(topic: usize, technology: usize) -> String {
    format!("{topic}.{technology}")
}

/// How often each part is written into a document.
const NAME: usize = 3;
const KEYWORDS: usize = 2;
const MEANING: usize = 1;
const SUMMARY: usize = 2;
const DETAIL: usize = 1;

/// Everything that is to be found of a section.
fn document_text(library: &Library, place: Place) -> String {
    let topic = &library.topics()[place.topic];
    let (criterion, technology) = (&topic.criteria[place.criterion], &topic.technologies[place.technology]);
    let Some(section) = topic.section(place.criterion, place.technology) else {
        return String::new();
    };
    let parts = [
        (names(topic, criterion, technology), NAME),
        (criterion.question.clone(), KEYWORDS),
        (meaning(criterion), MEANING),
        (plain_text(&section.summary), SUMMARY),
        (blocks(&section.detail), DETAIL),
    ];
    parts.iter().map(|(text, times)| format!("{text} ").repeat(*times)).collect()
}

fn names(topic: &Topic, criterion: &Criterion, technology: &Technology) -> String {
    let names = [&criterion.name, &technology.name, &topic.title].into_iter();
    names.chain(&criterion.aliases).chain(&technology.aliases).map(|name| format!("{name} ")).collect()
}

fn meaning(criterion: &Criterion) -> String {
    let scale = criterion.scale.iter().flatten().map(|text| format!("{text} "));
    scale.chain([blocks(&criterion.meaning)]).collect()
}

fn blocks(blocks: &[Block]) -> String {
    let text = |block: &Block| match block {
        Block::Code { text, .. } => format!("{text} "),
        other => format!("{} ", plain_text(other.spans())),
    };
    blocks.iter().map(text).collect()
}
