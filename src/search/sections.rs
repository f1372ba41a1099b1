//! The sections and the criteria of a library, each indexed by their words; a question is answered by what fits on both levels.

use super::documents::{
    asked_of_criterion, asked_of_section, chapters, criterion_document, in_topic, of_all, of_technology,
    paragraph_document, paragraphs, places, section_document,
};
use super::index::{Document, Index, Scored, Word};
use super::thesaurus::Thesaurus;
use super::vocabulary::Vocabulary;
use super::words::{self, CONCEPT};
use crate::knowledge::Library;
use crate::language::Language;
use std::cmp::Ordering;
use std::collections::HashMap;
use tantivy::tokenizer::TextAnalyzer;

/// A section: its topic in the library, its criterion and its technology in the topic, all by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub topic: usize,
    pub criterion: usize,
    pub technology: usize,
}

/// A section that was found. Scores are above 0, without a fixed top.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub place: Place,
    /// How well what the article says of the technology fits.
    pub text: f32,
    /// How well the criterion fits.
    pub criterion: f32,
    /// How well the question that fits best fits, of those that the article lists for the section, and for the criterion.
    pub asked: f32,
    pub compared: f32,
    /// How well its best paragraph fits, and which that is: 0 for the summary, then the blocks behind it.
    pub paragraph: f32,
    pub block: usize,
    /// Its number among the sections.
    document: usize,
}

impl Hit {
    /// A section of which nothing fits yet.
    fn new(place: Place, document: usize) -> Self {
        Self { place, text: 0.0, criterion: 0.0, asked: 0.0, compared: 0.0, paragraph: 0.0, block: 0, document }
    }

    /// The order in which hits are told: of equals, the articles' decides.
    fn better_first(&self, other: &Self) -> Ordering {
        other.score().total_cmp(&self.score()).then(self.place.cmp(&other.place))
    }

    /// How well the section fits as a whole.
    pub fn score(&self) -> f32 {
        self.text + PARAGRAPH_WEIGHT * self.paragraph + CRITERION_WEIGHT * self.criterion + ASKED_WEIGHT * self.asked
    }
}

/// Sections that were found, by their places.
type Hits = HashMap<Place, Hit>;

/// The indexes.
pub struct Sections {
    analyzer: TextAnalyzer,
    vocabulary: Vocabulary,
    sections: Index,
    criteria: Index,
    paragraphs: Index,
    asked: Index,
    /// Of each paragraph its section's number, and its own in the section.
    blocks: Vec<(usize, usize)>,
    /// Of each listed question what answers it.
    answering: Vec<Answering>,
    /// The section of each document; and of each criterion's document its topic and itself. Both are sorted, for so they are enumerated.
    places: Vec<Place>,
    chapters: Vec<(usize, usize)>,
}

/// A section or a criterion, by number.
#[derive(Debug, Clone, Copy)]
enum Answering {
    Section(usize),
    Chapter(usize),
}

/// How much a concept counts beside the word itself.
const CONCEPT_WEIGHT: f32 = 0.9;
/// How much a word counts that was typed with a mistake.
const MISSPELT_WEIGHT: f32 = 0.7;
/// How much it counts that a single paragraph fits, or the criterion, or a question that the article lists, beside that the section does.
/// Which weights serve best was tried on the development half of the questions in `tests/`.
const PARAGRAPH_WEIGHT: f32 = 0.35;
const CRITERION_WEIGHT: f32 = 0.7;
const ASKED_WEIGHT: f32 = 0.5;
/// How many words of a question are looked for, the most telling ones.
const MOST_WORDS: usize = 16;
/// How many sections, criteria and paragraphs are looked at.
const SECTIONS: usize = 60;
const CRITERIA: usize = 20;
const PARAGRAPHS: usize = 100;
const ASKED: usize = 100;
/// Of how many of the best sections the topics are looked at paragraph by paragraph.
const NEAR: usize = 12;

impl Sections {
    /// Indexes a library whose texts are in a language.
    ///
    /// # Errors
    /// Only where the index fails in memory, which would be a mistake in this program.
    pub fn new(library: &Library, language: Language) -> tantivy::Result<Self> {
        let analyzer = words::analyzer(language);
        let places: Vec<Place> = places(library).collect();
        let chapters: Vec<(usize, usize)> = chapters(library).collect();
        let sections = Index::new(places.iter().map(|place| section_document(library, *place)), &analyzer)?;
        let criteria = chapters.iter().map(|(topic, at)| criterion_document(&library.topics()[*topic], *topic, *at));
        let criteria = Index::new(criteria, &analyzer)?;
        let blocks: Vec<(usize, usize)> = paragraphs(library, &places).collect();
        let documents = blocks.iter().map(|(section, block)| paragraph_document(library, places[*section], *block));
        let paragraphs = Index::new(documents, &analyzer)?;
        let (answering, questions) = questions(library, &places, &chapters);
        let asked = Index::new(questions.into_iter(), &analyzer)?;
        let vocabulary = Vocabulary::of(&[&sections, &criteria])?;
        Ok(Self { analyzer, vocabulary, sections, criteria, paragraphs, asked, blocks, answering, places, chapters })
    }

    /// The words of a question with the concepts for which they stand; misspelt ones are read as what is nearest.
    pub fn words(&self, question: &str) -> Vec<Word> {
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(question);
        let mut words: Vec<Word> = Vec::new();
        let mut group = 0;
        while stream.advance() {
            let token = stream.token().text.as_str();
            let typed = !token.starts_with(CONCEPT);
            group += usize::from(typed);
            let near = if typed && !self.vocabulary.has(token) { self.vocabulary.nearest(token) } else { None };
            let weight = match (typed, near) {
                (false, _) => CONCEPT_WEIGHT,
                (true, Some(_)) => MISSPELT_WEIGHT,
                (true, None) => 1.0,
            };
            let text = near.unwrap_or(token).to_owned();
            if words.iter().all(|known| known.text != text) {
                words.push(Word { text, weight, typed, group });
            }
        }
        for concept in Thesaurus::english().phrases(question) {
            let text = format!("{CONCEPT}{concept}");
            if words.iter().all(|known| known.text != text) {
                group += 1;
                words.push(Word { text, weight: CONCEPT_WEIGHT, typed: false, group });
            }
        }
        let telling = |word: &Word| self.sections.rarity(word) * word.weight;
        words.sort_by(|a, b| telling(b).total_cmp(&telling(a)));
        words.truncate(MOST_WORDS);
        words
    }

    /// The sections that fit best, best first; of one of the technologies or topics of the scope, where it names any.
    ///
    /// # Errors
    /// As for [`Sections::new`].
    pub fn find(&self, words: &[Word], scope: &Scope) -> tantivy::Result<Vec<Hit>> {
        let mut hits = Hits::default();
        for Scored { document, score } in self.sections.find(words, &scope.sections(), SECTIONS)? {
            self.fit(&mut hits, document, |hit| hit.text = score);
        }
        for Scored { document, score } in self.criteria.find(words, &scope.criteria(), CRITERIA)? {
            self.fit_under(&mut hits, document, scope, |hit| hit.criterion = score);
        }
        let near = scope.near(hits.values());
        for Scored { document, score } in self.paragraphs.find(words, &near.sections(), PARAGRAPHS)? {
            let Some((section, block)) = self.blocks.get(document).copied() else { continue };
            self.fit(&mut hits, section, |hit| {
                if score > hit.paragraph {
                    (hit.paragraph, hit.block) = (score, block);
                }
            });
        }
        for Scored { document, score } in self.asked.find(words, &near.questions(), ASKED)? {
            match self.answering.get(document).copied() {
                Some(Answering::Section(section)) => {
                    self.fit(&mut hits, section, |hit| hit.asked = hit.asked.max(score));
                }
                Some(Answering::Chapter(chapter)) => {
                    self.fit_under(&mut hits, chapter, scope, |hit| hit.compared = hit.compared.max(score));
                }
                None => {}
            }
        }
        let mut hits: Vec<Hit> = hits.into_values().collect();
        hits.sort_by(Hit::better_first);
        Ok(hits)
    }

    /// Notes that something fits a section.
    fn fit(&self, hits: &mut Hits, section: usize, note: impl FnOnce(&mut Hit)) {
        if let Some(place) = self.places.get(section) {
            note(hits.entry(*place).or_insert(Hit::new(*place, section)));
        }
    }

    /// Notes that something fits all sections of the scope under a criterion.
    fn fit_under(&self, hits: &mut Hits, chapter: usize, scope: &Scope, note: impl Fn(&mut Hit)) {
        let Some(chapter) = self.chapters.get(chapter) else { return };
        for (section, place) in self.sections_under(*chapter).filter(|(_, place)| scope.has(*place)) {
            note(hits.entry(place).or_insert(Hit::new(place, section)));
        }
    }

    /// The sections under a criterion, with their numbers.
    fn sections_under(&self, chapter: (usize, usize)) -> impl Iterator<Item = (usize, Place)> + '_ {
        let start = self.places.partition_point(|place| (place.topic, place.criterion) < chapter);
        let places = self.places.iter().copied().enumerate().skip(start);
        places.take_while(move |(_, place)| (place.topic, place.criterion) == chapter)
    }

    /// How much of a question some sections speak of together: the share of its typed words that they or their criteria have, or a word for
    /// the same thing, weighed by rarity. What names that of which they speak, they need not have.
    pub fn coverage(&self, words: &[Word], names: &[String], hits: &[&Hit]) -> f32 {
        let names: Vec<String> = names.iter().flat_map(|name| self.terms(name)).collect();
        let has = |word: &Word| names.contains(&word.text) || hits.iter().any(|hit| self.has(hit, word));
        let covered = |word: &Word| {
            if has(word) {
                return 1.0;
            }
            let mut concepts = words.iter().filter(|other| other.group == word.group && !other.typed);
            if concepts.any(has) { CONCEPT_WEIGHT } else { 0.0 }
        };
        let weight = |word: &Word| self.sections.rarity(word) * word.weight;
        let typed = || words.iter().filter(|word| word.typed);
        let all: f32 = typed().map(weight).sum();
        let had: f32 = typed().map(|word| covered(word) * weight(word)).sum();
        if all > 0.0 { had / all } else { 0.0 }
    }

    /// Whether a section or its criterion has a word.
    fn has(&self, hit: &Hit, word: &Word) -> bool {
        let chapter = self.chapters.binary_search(&(hit.place.topic, hit.place.criterion));
        self.sections.has(hit.document, word) || chapter.is_ok_and(|chapter| self.criteria.has(chapter, word))
    }

    /// Whether a word stands anywhere in the library.
    pub fn has_word(&self, word: &str) -> bool {
        self.terms(word).first().is_some_and(|term| self.vocabulary.has(term))
    }

    /// A text as it is indexed.
    fn terms(&self, text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        self.analyzer.clone().token_stream(text).process(&mut |token| terms.push(token.text.clone()));
        terms
    }

    /// How rare a word is that stands nowhere: no word is rarer.
    pub fn greatest_rarity(&self) -> f32 {
        self.sections.greatest_rarity()
    }

    /// How many bytes all of this takes, about.
    pub fn size(&self) -> usize {
        let pairs = (self.blocks.len() + self.answering.len() + self.chapters.len()) * size_of::<(usize, usize)>();
        let indexes = [&self.sections, &self.criteria, &self.paragraphs, &self.asked].map(Index::size);
        indexes.iter().sum::<usize>() + self.vocabulary.size() + self.places.len() * size_of::<Place>() + pairs
    }
}

/// Where to look: in some topics, of these at some technologies; everywhere where nothing is named.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scope {
    pub topics: Vec<usize>,
    /// Topic and technology.
    pub technologies: Vec<(usize, usize)>,
}

impl Scope {
    fn sections(&self) -> Vec<String> {
        if self.technologies.is_empty() {
            return self.criteria();
        }
        self.technologies.iter().map(|(topic, technology)| of_technology(*topic, *technology)).collect()
    }

    fn questions(&self) -> Vec<String> {
        let all = self.technologies.iter().map(|(topic, _)| of_all(*topic));
        self.sections().into_iter().chain(all).collect()
    }

    fn criteria(&self) -> Vec<String> {
        let topics = self.technologies.iter().map(|(topic, _)| topic).chain(&self.topics);
        topics.map(|topic| in_topic(*topic)).collect()
    }

    /// The scope, or, where it names nothing, the topics of the best sections so far: looking at the paragraphs of all topics takes long.
    fn near<'h>(&self, hits: impl Iterator<Item = &'h Hit>) -> Self {
        if !self.topics.is_empty() || !self.technologies.is_empty() {
            return self.clone();
        }
        let mut best: Vec<&Hit> = hits.collect();
        best.sort_by(|a, b| a.better_first(b));
        let mut topics: Vec<usize> = best.iter().take(NEAR).map(|hit| hit.place.topic).collect();
        topics.sort_unstable();
        topics.dedup();
        Self { topics, technologies: Vec::new() }
    }

    fn has(&self, place: Place) -> bool {
        let Scope { topics, technologies } = self;
        let everywhere = topics.is_empty() && technologies.is_empty();
        let technology = technologies.contains(&(place.topic, place.technology));
        everywhere || technology || technologies.is_empty() && topics.contains(&place.topic)
    }
}

/// The questions that a library lists, and what answers each.
fn questions(library: &Library, places: &[Place], chapters: &[(usize, usize)]) -> (Vec<Answering>, Vec<Document>) {
    let of_sections = places.iter().enumerate().flat_map(|(at, place)| {
        asked_of_section(library, *place).map(move |question| (Answering::Section(at), question))
    });
    let of_chapters = chapters.iter().enumerate().flat_map(|(at, chapter)| {
        asked_of_criterion(library, *chapter).map(move |question| (Answering::Chapter(at), question))
    });
    of_sections.chain(of_chapters).unzip()
}
