//! All texts of a library, indexed by their terms: its topics, criteria, sections, paragraphs and
//! use cases.

use super::initials::shorthand;
use super::lexical::{Dictionary, Lexical, QueryTerm};
use super::place::SectionPlace;
use super::terms::{Analyzer, folded_words};
use super::texts;
use crate::index::{ByTopic, CriterionIndex, InTopic, TopicIndex, UseCaseIndex};
use crate::knowledge::{Library, Section, Topic};
use crate::language::Language;
use std::collections::HashMap;
use std::ops::Range;

/// The texts of a library.
pub struct Corpus {
    terms: Analyzer,
    pub dictionary: Dictionary,
    pub topics: Lexical,
    pub criteria: Lexical,
    pub sections: Lexical,
    pub paragraphs: Lexical,
    pub use_cases: Lexical,
    /// What each document of the indexes is. They are in the order of the library.
    pub chapters: Vec<InTopic<CriterionIndex>>,
    pub places: Vec<SectionPlace>,
    pub blocks: Vec<Paragraph>,
    pub use_case_indexes: Vec<InTopic<UseCaseIndex>>,
    ranges: ByTopic<Ranges>,
}

/// A paragraph that can be quoted: the number of its section, and its block in the section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paragraph {
    pub section: u32,
    pub block: usize,
}

/// The documents of a topic in each index.
#[derive(Debug, Clone, Default)]
pub struct Ranges {
    pub criteria: Range<u32>,
    pub sections: Range<u32>,
    pub paragraphs: Range<u32>,
    pub use_cases: Range<u32>,
}

/// How much a word of a listed question counts, compared with one of the article.
const LISTED: f32 = 0.5;
/// How many sections are few.
const FEW: usize = 3;
/// How many terms of a question are searched for: the rarest ones.
const MOST_TERMS: usize = 24;

impl Corpus {
    /// Indexes a library whose texts are in a language.
    pub fn new(library: &Library, language: Language) -> Self {
        let mut corpus = Self {
            terms: Analyzer::of(language),
            dictionary: Dictionary::default(),
            topics: Lexical::default(),
            criteria: Lexical::default(),
            sections: Lexical::default(),
            paragraphs: Lexical::default(),
            use_cases: Lexical::default(),
            chapters: Vec::new(),
            places: Vec::new(),
            blocks: Vec::new(),
            use_case_indexes: Vec::new(),
            ranges: ByTopic::new(),
        };

        let mut known = HashMap::new();
        for (at, topic) in library.topics().iter_enumerated() {
            Adding {
                corpus: &mut corpus,
                known: &mut known,
                whole: Vec::new(),
            }
            .topic(at, topic);
        }
        corpus
    }

    /// How many topics there are.
    pub fn topic_count(&self) -> usize {
        self.ranges.len()
    }

    /// The documents of a topic.
    pub fn of_topic(&self, topic: TopicIndex) -> &Ranges {
        &self.ranges[topic]
    }

    /// A term of a question as it is searched for.
    pub fn asked_term(&self, text: String, is_name: bool) -> QueryTerm {
        let number = self.dictionary.number(&text);
        QueryTerm {
            rarity: self.sections.rarity(number),
            text,
            number,
            is_name,
            is_corrected: false,
        }
    }

    /// The terms that tell most, best first.
    pub fn rarest(&self, mut terms: Vec<QueryTerm>) -> Vec<QueryTerm> {
        terms.sort_by(|a, b| b.rarity.total_cmp(&a.rarity));
        terms.truncate(MOST_TERMS);
        terms
    }

    /// Whether more than a few sections have a term: these may well mention a technology that is
    /// none of the library.
    pub fn is_used(&self, term: &str) -> bool {
        self.sections.count(self.dictionary.number(term)) > FEW
    }

    /// The document of a section.
    pub fn section(&self, place: SectionPlace) -> Option<u32> {
        let at = self.places.binary_search(&place).ok()?;
        u32::try_from(at).ok()
    }

    /// The document of a criterion.
    pub fn criterion(&self, criterion: InTopic<CriterionIndex>) -> Option<u32> {
        let at = self.chapters.binary_search(&criterion).ok()?;
        u32::try_from(at).ok()
    }

    /// The terms of a text.
    pub fn terms(&self, text: &str) -> Vec<String> {
        self.terms.in_text(text)
    }

    /// About how many bytes it takes.
    pub fn size(&self) -> usize {
        let indexes = [
            &self.topics,
            &self.criteria,
            &self.sections,
            &self.paragraphs,
            &self.use_cases,
        ];
        indexes.map(Lexical::size).iter().sum::<usize>()
            + self.dictionary.size()
            + self.places.len() * size_of::<SectionPlace>()
            + self.blocks.len() * size_of::<Paragraph>()
    }
}

/// Adds the texts of a topic to a corpus.
struct Adding<'c, 'w> {
    corpus: &'c mut Corpus,
    /// The term of each word that was seen, because finding stems takes most of the time.
    known: &'w mut HashMap<String, Option<u32>>,
    /// The terms of the whole topic.
    whole: Vec<(u32, f32)>,
}

impl Adding<'_, '_> {
    fn topic(mut self, at: TopicIndex, topic: &Topic) {
        let before = self.ends();
        self.criteria(at, topic);
        self.sections(at, topic);
        self.use_cases(at, topic);

        let names = format!("{} {}", topic.title, topic.aliases.join(" "));
        let mut whole = std::mem::take(&mut self.whole);
        whole.extend(self.counted(&names, 1.0));
        whole.extend(self.counted(&topic.question, 1.0));
        self.corpus.topics.add(sorted(whole));

        let after = self.ends();
        self.corpus.ranges.push(Ranges {
            criteria: before.criteria.end..after.criteria.end,
            sections: before.sections.end..after.sections.end,
            paragraphs: before.paragraphs.end..after.paragraphs.end,
            use_cases: before.use_cases.end..after.use_cases.end,
        });
    }

    /// Everything that was added so far.
    fn ends(&self) -> Ranges {
        Ranges {
            criteria: 0..self.corpus.chapters.len() as u32,
            sections: 0..self.corpus.places.len() as u32,
            paragraphs: 0..self.corpus.blocks.len() as u32,
            use_cases: 0..self.corpus.use_case_indexes.len() as u32,
        }
    }

    fn criteria(&mut self, at: TopicIndex, topic: &Topic) {
        for (index, criterion) in topic.criteria.iter_enumerated() {
            let mut terms = self.counted(&criterion.listed_questions.join(" "), LISTED);
            for (text, weight) in texts::criterion_words(topic, criterion) {
                terms.extend(self.counted(&text, weight));
            }

            self.whole.extend(&terms);
            self.corpus.criteria.add(sorted(terms));
            self.corpus.chapters.push((at, index));
        }
    }

    fn sections(&mut self, at: TopicIndex, topic: &Topic) {
        for (criterion, chapter) in topic.criteria.iter_enumerated() {
            for technology in topic.technologies.indices() {
                let place = SectionPlace {
                    topic: at,
                    criterion,
                    technology,
                };
                let section = chapter.sections[technology].as_ref();
                // A fact is found like a section, also without one.
                if section.is_some() || chapter.facts[technology].is_some() {
                    self.section(topic, place, section);
                }
            }
        }
    }

    fn section(&mut self, topic: &Topic, place: SectionPlace, section: Option<&Section>) {
        let number = self.corpus.places.len() as u32;
        let names = self.counted(&texts::technology_words(topic, place), 1.0);
        let chapter = self.counted(&topic.criteria[place.criterion].name, 1.0);
        let mut terms = [&names[..], &chapter[..]].concat();
        let listed = section.map_or(&[][..], |section| &section.listed_questions);
        terms.extend(self.counted(&listed.join(" "), LISTED));

        for block in texts::blocks(section) {
            let text = texts::block_text(topic, place, block);
            let mut own = self.counted(&text, 1.0);
            own.extend(self.counted(&shorthand(&text), 1.0));
            terms.extend(&own);

            // A paragraph alone rarely says which technology and criterion it is about.
            let paragraph = [&names[..], &chapter[..], &own[..]].concat();
            self.corpus.paragraphs.add(sorted(paragraph));
            self.corpus.blocks.push(Paragraph {
                section: number,
                block,
            });
        }

        self.whole.extend(&terms);
        self.corpus.sections.add(sorted(terms));
        self.corpus.places.push(place);
    }

    fn use_cases(&mut self, at: TopicIndex, topic: &Topic) {
        for (index, use_case) in topic.use_cases.iter_enumerated() {
            let terms = self.counted(&use_case.name, 1.0);
            self.whole.extend(&terms);
            self.corpus.use_cases.add(sorted(terms));
            self.corpus.use_case_indexes.push((at, index));
        }
    }

    /// The terms of a text, each with how much it counts.
    fn counted(&mut self, text: &str, weight: f32) -> Vec<(u32, f32)> {
        let Self { corpus, known, .. } = self;
        let Corpus {
            terms, dictionary, ..
        } = &mut **corpus;

        let mut counted = Vec::new();
        for word in folded_words(text) {
            let number = match known.get(&word) {
                Some(number) => *number,
                None => {
                    let number = terms.term(&word).map(|term| dictionary.add(term));
                    known.insert(word, number);
                    number
                }
            };
            counted.extend(number.map(|number| (number, weight)));
        }
        counted
    }
}

/// Equal terms next to each other, as an index wants them.
fn sorted(mut terms: Vec<(u32, f32)>) -> Vec<(u32, f32)> {
    terms.sort_unstable_by_key(|(term, _)| *term);
    terms
}
