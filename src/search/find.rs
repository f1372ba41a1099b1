//! A question in plain words -> the part of a library that answers it, stage by stage.

use super::by_name::by_name;
use super::candidates::{Candidate, Scope, Sought, candidates};
use super::confidence::{Confidence, SearchVerdict};
use super::corpus::Corpus;
use super::exact_names;
use super::finding::{Finding, FirstReason, Found, Scored};
use super::meaning::{self, Vector};
use super::meanings::Meanings;
use super::mentions::Mentions;
use super::naming::Mentioned;
use super::parts::ScoreParts;
use super::place::SectionPlace;
use super::reading::{QuestionReader, QuestionReading};
use super::shape::AnswerShape;
use super::spellings::Spellings;
use super::text_kind::TextKind;
use super::texts::{self, ListedQuestion};
use crate::index::TopicIndex;
use crate::knowledge::Library;
use crate::knowledge::names::normalise;
use crate::language::Language;
use std::collections::{BTreeMap, HashMap};

/// What finds the answers in a library.
pub struct Search {
    corpus: Corpus,
    mentions: Mentions,
    spellings: Spellings,
    /// What answers each listed question.
    listed: HashMap<String, Vec<Finding>>,
    /// Empty for a language that the model does not read.
    meanings: Meanings,
}

/// How many findings are returned.
const FINDINGS: usize = 3;
/// How many topics are searched if a question names none.
const NEAR: usize = 6;

impl Search {
    /// Indexes a library by its words, and by its meanings as they become known.
    pub fn new(library: &Library, language: Language) -> Self {
        let mut search = Self::by_words(library, language);
        if language == Language::English {
            search.meanings = Meanings::new(library, &search.corpus);
        }
        search
    }

    /// Indexes a library by its words alone: nothing of it is kept after it, in memory or on disk.
    pub(crate) fn by_words(library: &Library, language: Language) -> Self {
        let corpus = Corpus::new(library, language);
        Self {
            mentions: Mentions::new(library),
            spellings: Spellings::new(corpus.dictionary.sorted()),
            listed: listed(library),
            meanings: Meanings::default(),
            corpus,
        }
    }

    /// About how many bytes the indexes take, without the meanings.
    pub fn size(&self) -> usize {
        self.corpus.size()
    }

    /// What a text names.
    pub fn named(&self, text: &str, kind: TextKind) -> Mentioned {
        self.mentions.find(text, kind)
    }

    /// What answers a question, within a topic if one is given.
    pub fn find(&self, question: &str, topic: Option<TopicIndex>) -> Found {
        let reader = QuestionReader {
            corpus: &self.corpus,
            mentions: &self.mentions,
            spellings: &self.spellings,
        };

        let mut reading = reader.read(question, topic);
        // Words that say nothing have no meaning to compare either.
        if self.meanings.are_known() && !reading.terms.is_empty() {
            reading.meaning = meaning::of_question(&reading.without_strangers(question));
        }

        let scope = self.scope(&reading, topic);
        let sought = Sought {
            corpus: &self.corpus,
            meanings: &self.meanings,
            terms: &reading.terms,
            meaning: reading.meaning.as_ref(),
            named: &reading.named,
        };
        let candidates = candidates(&sought, &scope);

        let shape = AnswerShape {
            sought: &sought,
            candidates: &candidates,
            scope: &scope,
            words: &reading.words,
        };
        let fitting = shape.findings();
        let confidence = shape.confidence(&fitting);

        let mut found = Found {
            verdict: SearchVerdict::Decline,
            reason: None,
            findings: self.certain(question, &reading, topic, &candidates),
            topics: topics(&scope, &candidates),
            strangers: reading.strangers.clone(),
            terms: reading.terms.clone(),
            by_meaning: reading.meaning.is_some(),
            named: reading.named.clone(),
        };
        found.decide(&fitting, confidence);
        found.doubt(&reading);
        found.add(fitting);
        found
    }

    /// What is meant without a doubt: by a question that is listed word for word, or by names.
    fn certain(
        &self,
        question: &str,
        reading: &QuestionReading,
        topic: Option<TopicIndex>,
        candidates: &[Candidate],
    ) -> Vec<Scored> {
        let mut certain = match self.listed.get(&normalise(question)) {
            Some(listed) => listed.clone(),
            None => exact_names::sections(&self.corpus, &self.mentions, &reading.words),
        };
        if certain.is_empty() && reading.only_names {
            certain = by_name(&self.corpus, &reading.named);
        }

        let mut scored = Vec::new();
        for finding in certain {
            if topic.is_none_or(|topic| finding.topic() == topic) {
                scored.push(Scored::certain(finding, candidates));
            }
        }
        scored
    }

    /// Where to search: the topics that are named in any way, and the nearest ones.
    fn scope(&self, reading: &QuestionReading, topic: Option<TopicIndex>) -> Scope {
        let names = &reading.named;
        let mut named: BTreeMap<TopicIndex, u32> = BTreeMap::new();
        for (topic, _) in names.technologies.iter().chain(&names.excluded) {
            *named.entry(*topic).or_default() += 1;
        }
        for topic in &names.topics {
            *named.entry(*topic).or_default() += 1;
        }

        let mut topics = match topic {
            Some(topic) => vec![topic],
            None => self.nearest(reading),
        };
        for topic in named.keys() {
            if !topics.contains(topic) {
                topics.push(*topic);
            }
        }
        if let Some(compared) = names.compared_in() {
            topics.retain(|topic| *topic == compared);
        }

        Scope {
            topics,
            named,
            technologies: names.technologies.clone(),
            without: names.excluded.clone(),
        }
    }

    /// The topics that fit best: searching all of them takes too long.
    fn nearest(&self, reading: &QuestionReading) -> Vec<TopicIndex> {
        let all = self.corpus.topic_count();
        let terms = self.corpus.topics.scores(&reading.terms, 0..all as u32);

        let mut topics: Vec<(f32, TopicIndex)> = Vec::with_capacity(all);
        for (at, terms) in terms.into_iter().enumerate() {
            let topic = TopicIndex::from_usize(at);
            let meaning = match &reading.meaning {
                Some(query) => self.nearness(query, topic),
                None => 0.0,
            };
            topics.push((meaning + terms, topic));
        }

        topics.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        topics.truncate(NEAR);
        topics.into_iter().map(|(_, topic)| topic).collect()
    }

    /// How near a topic is in meaning: its nearest paragraph, because no title says all that an
    /// article has; and, with half the weight, what it is about as a whole.
    fn nearness(&self, query: &Vector, topic: TopicIndex) -> f32 {
        let mut nearest: f32 = 0.0;
        for document in self.corpus.of_topic(topic).paragraphs.clone() {
            nearest = nearest.max(self.meanings.paragraph(query, document));
        }
        nearest + self.meanings.topic(query, topic) / 2.0
    }
}

impl Found {
    /// What to do: what is certain is answered, what fits is answered if it is likely enough.
    fn decide(&mut self, fitting: &[Scored], confidence: Option<Confidence>) {
        let (verdict, reason) = match (&self.findings[..], confidence) {
            ([_], _) => (SearchVerdict::Answer, Some(FirstReason::Certain)),
            ([_, ..], _) => (SearchVerdict::Offer, Some(FirstReason::Certain)),
            ([], Some(confidence)) if !fitting.is_empty() => {
                (confidence.verdict(), Some(FirstReason::Fits(confidence)))
            }
            _ => (SearchVerdict::Decline, None),
        };
        self.reason = reason;
        self.verdict = verdict;
    }

    /// Offers what it would answer if the question is about something else as well: what is known
    /// of one of two technologies does not answer a question about both, and what mentions one
    /// does not say whether it is good. A single word may fit by chance: "thanks" is nearly "than".
    fn doubt(&mut self, reading: &QuestionReading) {
        let is_about_others = !reading.strangers.is_empty() || reading.is_about_unknown;
        let is_certain = matches!(self.reason, Some(FirstReason::Certain));
        let is_doubtful = is_about_others || (!is_certain && rests_on_one_word(reading));
        if is_doubtful && self.verdict == SearchVerdict::Answer {
            self.verdict = SearchVerdict::Offer;
        }
    }

    /// Adds what fits to what is certain.
    fn add(&mut self, fitting: Vec<Scored>) {
        for scored in fitting {
            let known = self
                .findings
                .iter()
                .any(|known| known.finding.is_like(&scored.finding));
            if !known && self.findings.len() < FINDINGS {
                self.findings.push(scored);
            }
        }
    }
}

impl Scored {
    /// What is meant without a doubt, with the paragraph that fits best.
    fn certain(finding: Finding, candidates: &[Candidate]) -> Self {
        let mut candidates = candidates.iter();
        let parts = match candidates.find(|candidate| finding.contains(candidate.place)) {
            Some(candidate) => candidate.parts,
            None => ScoreParts::default(),
        };

        Self {
            finding,
            score: parts.score(),
            parts,
        }
    }
}

/// Whether a question has only one word that says something, which is no name, and of which the
/// meaning or the spelling is not known.
fn rests_on_one_word(reading: &QuestionReading) -> bool {
    match &reading.terms[..] {
        [term] if !term.is_name => reading.meaning.is_none() || term.is_corrected,
        _ => false,
    }
}

/// The topics that were searched, those with the best candidates first.
fn topics(scope: &Scope, candidates: &[Candidate]) -> Vec<TopicIndex> {
    let mut topics: Vec<TopicIndex> = Vec::new();
    let best_first = candidates.iter().map(|candidate| candidate.place.topic);
    for topic in best_first.chain(scope.topics.iter().copied()) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    topics
}

/// What answers each listed question, by its normalised text.
fn listed(library: &Library) -> HashMap<String, Vec<Finding>> {
    let mut listed: HashMap<String, Vec<Finding>> = HashMap::new();
    for question in texts::listed(library) {
        let finding = finding_of(&question);
        let answers = listed.entry(normalise(question.text)).or_default();
        if !answers.contains(&finding) {
            answers.push(finding);
        }
    }
    listed
}

fn finding_of(question: &ListedQuestion) -> Finding {
    let ListedQuestion {
        topic, criterion, ..
    } = *question;
    match question.technology {
        Some(technology) => Finding::Section {
            place: SectionPlace {
                topic,
                criterion,
                technology,
            },
            block: 0,
        },
        None => Finding::Comparison {
            criterion: (topic, criterion),
            technologies: Vec::new(),
        },
    }
}
