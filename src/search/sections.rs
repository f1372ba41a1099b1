//! The sections and the criteria of a library, each indexed by their words; a question is answered
//! by the sections that fit on both levels.

use super::documents::{
    chapters, criterion_document, passage_document, passages, places, section_document,
    topic_document,
};
use super::index::{Index, IndexedWord, Scored, WordSet};
use super::place::Place;
use super::thesaurus::Thesaurus;
use super::vocabulary::Vocabulary;
use super::words::{self, CONCEPT};
use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};
use crate::knowledge::Library;
use crate::language::Language;
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use tantivy::tokenizer::TextAnalyzer;

/// A section that was found. Scores are above 0, without a fixed maximum.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub place: Place,
    /// How well what the article says of the technology fits.
    pub text: f32,
    /// How well the criterion fits.
    pub criterion: f32,
    /// How well its best paragraph fits, and which one it is: 0 for the summary, then the blocks
    /// after it.
    pub paragraph: f32,
    pub block: usize,
    /// The words of the question that the section or its criterion contains.
    pub words: WordSet,
}

impl Hit {
    /// A section without any score yet.
    fn new(place: Place) -> Self {
        Self {
            place,
            text: 0.0,
            criterion: 0.0,
            paragraph: 0.0,
            block: 0,
            words: WordSet::default(),
        }
    }

    /// Whether the sections are under the same criterion.
    pub fn is_beside(&self, other: &Self) -> bool {
        (self.place.topic, self.place.criterion) == (other.place.topic, other.place.criterion)
    }

    /// The order of hits; equal ones are in the order of the articles.
    fn better_first(&self, other: &Self) -> Ordering {
        other
            .score()
            .total_cmp(&self.score())
            .then(self.place.cmp(&other.place))
    }

    /// How well the section fits as a whole.
    pub fn score(&self) -> f32 {
        self.text + PARAGRAPH_WEIGHT * self.paragraph + CRITERION_WEIGHT * self.criterion
    }
}

/// Sections that were found, by their places.
type Hits = HashMap<Place, Hit>;

/// The indexes.
pub struct Sections {
    analyzer: TextAnalyzer,
    vocabulary: Vocabulary,
    topics: Index,
    sections: Index,
    criteria: Index,
    passages: Index,
    /// For each passage, the number of its section and of its block in the section; sorted.
    blocks: Vec<(usize, usize)>,
    /// The section of each document; and for each criterion's document, its topic and the
    /// criterion. Both are sorted, because they are enumerated in that order.
    places: Vec<Place>,
    chapters: Vec<InTopic<CriterionIndex>>,
}

/// How much a concept counts compared with the word itself.
const CONCEPT_WEIGHT: f32 = 0.9;
/// How much a misspelt word counts.
const MISSPELT_WEIGHT: f32 = 0.7;
/// How much a fitting paragraph or criterion counts compared with the fitting section. The weights
/// were tuned on the development half of the questions in `tests/`.
const PARAGRAPH_WEIGHT: f32 = 0.4;
const CRITERION_WEIGHT: f32 = 1.6;
/// How many words of a question are searched for: the rarest ones.
const MOST_WORDS: usize = 16;
const _: () = assert!(MOST_WORDS <= WordSet::MOST);
/// How many topics are searched if a question names none.
const NEAR: usize = 6;

impl Sections {
    /// Indexes a library whose texts are in a language.
    ///
    /// # Errors
    /// Only if the index fails in memory, which would be a bug in this program.
    pub fn new(library: &Library, language: Language) -> tantivy::Result<Self> {
        let analyzer = words::analyzer(language);
        let places: Vec<Place> = places(library).collect();
        let topics = library
            .topics()
            .indices()
            .map(|topic| topic_document(library, topic, &places));
        let topics = Index::new(topics, &analyzer)?;
        let chapters: Vec<InTopic<CriterionIndex>> = chapters(library).collect();
        let sections = Index::new(
            places.iter().map(|place| section_document(library, *place)),
            &analyzer,
        )?;
        let criteria = chapters
            .iter()
            .map(|(topic, at)| criterion_document(&library.topics()[*topic], *at));
        let criteria = Index::new(criteria, &analyzer)?;
        let blocks: Vec<(usize, usize)> = passages(library, &places).collect();
        let passages = blocks
            .iter()
            .map(|(at, block)| passage_document(library, places[*at], *block));
        let passages = Index::new(passages, &analyzer)?;
        let vocabulary = Vocabulary::of(&[&sections, &criteria])?;
        Ok(Self {
            analyzer,
            vocabulary,
            topics,
            sections,
            criteria,
            passages,
            blocks,
            places,
            chapters,
        })
    }

    /// The words of a question with the concepts that they stand for; misspelt words are read as
    /// the nearest known one.
    pub fn words(&self, question: &str) -> Vec<IndexedWord> {
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(question);
        let mut words: Vec<IndexedWord> = Vec::new();
        let mut add = |text: String, weight: f32, typed: bool, group: usize| {
            if words.iter().all(|known| known.text != text) {
                words.push(IndexedWord {
                    rarity: self.sections.rarity(&text),
                    text,
                    weight,
                    typed,
                    group,
                });
            }
        };
        let mut group = 0;
        while stream.advance() {
            let token = stream.token().text.as_str();
            let typed = !token.starts_with(CONCEPT);
            group += usize::from(typed);
            let near = if typed && !self.vocabulary.has(token) {
                self.vocabulary.nearest(token)
            } else {
                None
            };
            let weight = match (typed, near) {
                (false, _) => CONCEPT_WEIGHT,
                (true, Some(_)) => MISSPELT_WEIGHT,
                (true, None) => 1.0,
            };
            add(near.unwrap_or(token).to_owned(), weight, typed, group);
        }
        for concept in Thesaurus::english().phrases(question) {
            group += 1;
            add(format!("{CONCEPT}{concept}"), CONCEPT_WEIGHT, false, group);
        }
        let telling = |word: &IndexedWord| word.rarity * word.weight;
        words.sort_by(|a, b| telling(b).total_cmp(&telling(a)));
        words.truncate(MOST_WORDS);
        words
    }

    /// The sections that fit, best first; of one of the technologies or topics of the scope, if it
    /// names any.
    ///
    /// # Errors
    /// As for [`Sections::new`].
    pub fn find(&self, words: &[IndexedWord], scope: &Scope) -> tantivy::Result<Vec<Hit>> {
        let near = self.near(words, scope)?;
        let scope = &near;
        let sections = self.sections_of(scope);
        let mut hits = Hits::default();
        for Scored {
            document,
            score,
            words,
        } in self.sections.within(&sections, words)?
        {
            self.fit(&mut hits, document, |hit| {
                (hit.text, hit.words) = (score, words)
            });
        }
        for Scored {
            document,
            score,
            words,
        } in self.criteria.within(&self.chapters_of(scope), words)?
        {
            self.fit_under(&mut hits, document, scope, |hit| {
                (hit.criterion, hit.words) = (score, hit.words.union(words))
            });
        }
        for Scored {
            document, score, ..
        } in self.passages.within(&self.passages_of(&sections), words)?
        {
            let (section, block) = self.blocks[document];
            self.fit(&mut hits, section, |hit| {
                if score > hit.paragraph {
                    (hit.paragraph, hit.block) = (score, block);
                }
            });
        }
        let mut hits: Vec<Hit> = hits.into_values().collect();
        hits.sort_by(Hit::better_first);
        Ok(hits)
    }

    /// The scope, or, if it names nothing, the topics that fit best as a whole: searching all of
    /// them takes too long.
    fn near(&self, words: &[IndexedWord], scope: &Scope) -> tantivy::Result<Scope> {
        if !scope.topics.is_empty() || !scope.technologies.is_empty() {
            return Ok(scope.clone());
        }
        let nearest = self.topics.best(words, NEAR)?;
        Ok(Scope {
            topics: nearest.into_iter().map(TopicIndex::from_usize).collect(),
            technologies: Vec::new(),
        })
    }

    /// The sections of a scope, as ranges of their numbers.
    fn sections_of(&self, scope: &Scope) -> Vec<Range<usize>> {
        let of_topic = |topic| numbers(&self.places, |place: &Place| place.topic, topic);
        if scope.technologies.is_empty() {
            return scope.all_topics().into_iter().map(of_topic).collect();
        }
        let sections = scope.all_topics().into_iter().flat_map(of_topic);
        sections
            .filter(|at| scope.has(self.places[*at]))
            .map(|at| at..at + 1)
            .collect()
    }

    /// The criteria of a scope, as ranges of their numbers.
    fn chapters_of(&self, scope: &Scope) -> Vec<Range<usize>> {
        scope
            .all_topics()
            .into_iter()
            .map(|topic| numbers(&self.chapters, |chapter| chapter.0, topic))
            .collect()
    }

    /// The passages of some sections, as ranges of their numbers.
    fn passages_of(&self, sections: &[Range<usize>]) -> Vec<Range<usize>> {
        let first = |section| self.blocks.partition_point(|(of, _)| *of < section);
        sections
            .iter()
            .map(|sections| first(sections.start)..first(sections.end))
            .collect()
    }

    /// Records that something fits a section.
    fn fit(&self, hits: &mut Hits, section: usize, note: impl FnOnce(&mut Hit)) {
        if let Some(place) = self.places.get(section) {
            note(hits.entry(*place).or_insert(Hit::new(*place)));
        }
    }

    /// Records that something fits all sections of the scope under a criterion.
    fn fit_under(&self, hits: &mut Hits, chapter: usize, scope: &Scope, note: impl Fn(&mut Hit)) {
        let Some(chapter) = self.chapters.get(chapter) else {
            return;
        };
        let criterion = |place: &Place| (place.topic, place.criterion);
        for place in &self.places[numbers(&self.places, criterion, *chapter)] {
            if scope.has(*place) {
                note(hits.entry(*place).or_insert(Hit::new(*place)));
            }
        }
    }

    /// How much of a question some sections cover together: the share of its typed words, weighted
    /// by rarity, that they or their criteria contain, as typed or as a synonym. The names of what
    /// they are about do not have to be in them.
    pub fn coverage(&self, words: &[IndexedWord], names: &[String], hits: &[&Hit]) -> f32 {
        let names: Vec<String> = names.iter().flat_map(|name| self.terms(name)).collect();
        let spoken = hits
            .iter()
            .fold(WordSet::default(), |all, hit| all.union(hit.words));
        let has =
            |(place, word): (usize, &IndexedWord)| spoken.has(place) || names.contains(&word.text);
        let covered = |(place, word): (usize, &IndexedWord)| {
            if has((place, word)) {
                return 1.0;
            }
            let mut concepts = words
                .iter()
                .enumerate()
                .filter(|(_, other)| other.group == word.group && !other.typed);
            if concepts.any(has) {
                CONCEPT_WEIGHT
            } else {
                0.0
            }
        };
        let (mut all, mut had) = (0.0, 0.0);
        for (place, word) in words.iter().enumerate().filter(|(_, word)| word.typed) {
            let weight = word.rarity * word.weight;
            all += weight;
            had += weight * covered((place, word));
        }
        if all > 0.0 { had / all } else { 0.0 }
    }

    /// A text as it is indexed.
    fn terms(&self, text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        self.analyzer
            .clone()
            .token_stream(text)
            .process(&mut |token| terms.push(token.text.clone()));
        terms
    }

    /// The rarity of a word that is in no text: no word is rarer.
    pub fn greatest_rarity(&self) -> f32 {
        self.sections.greatest_rarity()
    }

    /// About how many bytes all of this takes.
    pub fn size(&self) -> usize {
        let pairs = self.chapters.len() * size_of::<InTopic<CriterionIndex>>()
            + self.blocks.len() * size_of::<(usize, usize)>();
        let indexes =
            [&self.topics, &self.sections, &self.criteria, &self.passages].map(Index::size);
        indexes.iter().sum::<usize>()
            + self.vocabulary.size()
            + self.places.len() * size_of::<Place>()
            + pairs
    }
}

/// Where to search: some topics, and some technologies in them; everywhere if nothing is named.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scope {
    pub topics: Vec<TopicIndex>,
    /// Topic and technology.
    pub technologies: Vec<InTopic<TechnologyIndex>>,
}

impl Scope {
    /// The topics, and those of the technologies, in ascending order.
    fn all_topics(&self) -> BTreeSet<TopicIndex> {
        self.technologies
            .iter()
            .map(|(topic, _)| *topic)
            .chain(self.topics.iter().copied())
            .collect()
    }

    fn has(&self, place: Place) -> bool {
        let Scope {
            topics,
            technologies,
        } = self;
        let technology = technologies.contains(&(place.topic, place.technology));
        technology || technologies.is_empty() && topics.contains(&place.topic)
    }
}

/// Where the entries with a key are in a sorted list.
fn numbers<T, K: PartialOrd>(sorted: &[T], key: impl Fn(&T) -> K, wanted: K) -> Range<usize> {
    sorted.partition_point(|one| key(one) < wanted)
        ..sorted.partition_point(|one| key(one) <= wanted)
}
