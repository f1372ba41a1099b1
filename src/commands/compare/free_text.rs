//! Finds the names in a longer text: "postgres vs mysql backups", "py3 or node".

use super::found::{FoundName, NameMeanings, Spelling};
use super::pieces::pieces;
use crate::commands::command::Context;
use crate::commands::reading::{self, TopicScope, UnderstoodName, exact, exact_without_version};
use crate::knowledge::names::{NameMatch, normalise};
use crate::knowledge::spelling::composed;
use crate::search::{StopWords, excludes};

/// What a free text names.
#[derive(Debug, Default)]
pub(super) struct ParsedText {
    /// In the order of the text, exact names first.
    pub(super) names: Vec<FoundName>,
    /// Names with a typo.
    pub(super) near: Vec<FoundName>,
    /// What else the text says.
    pub(super) missed: Vec<String>,
    /// How many words name something, and how many do not.
    understood: usize,
    not_understood: usize,
    /// Whether it excludes something: then it may mean the opposite of what it names.
    negated: bool,
}

/// The longest name of which the words are put together, in words.
const LONGEST_NAME: usize = 8;
/// The shortest plural of which the `s` is taken off, without it.
const SHORTEST_SINGULAR: usize = 4;
/// Words around names that say that something is compared.
const COMPARING: &[&str] = &[
    "vs",
    "versus",
    "v",
    "than",
    "over",
    "between",
    "compare",
    "compared",
    "comparing",
    "comparison",
    "difference",
    "differences",
    "better",
    "best",
    "which",
    "what",
    "how",
    "whats",
    "please",
    "und",
    "oder",
    "gegen",
    "vergleich",
    "vergleiche",
    "unterschied",
    "besser",
    "welche",
    "welches",
    "contre",
    "comparer",
    "comparaison",
    "mieux",
    "entre",
    "contra",
    "comparar",
    "comparacion",
    "comparacao",
    "mejor",
    "melhor",
    "対",
    "比較",
];

/// Reads a free text within a scope.
pub(super) fn parse_text(cx: &Context, scope: &TopicScope, text: &str) -> ParsedText {
    let is_name = |text: &str| named_so(cx, scope, text).is_some();
    let pieces = pieces(&composed(text), is_name);
    let mut parsed = ParsedText {
        negated: pieces.iter().any(|piece| excludes(&normalise(piece))),
        ..ParsedText::default()
    };
    let between = parsed.exact_names(cx, scope, &pieces);

    // Names with typos are looked for only in the topics that the exact names leave over.
    let mut within = scope.clone();
    for named in &parsed.names {
        within = within.narrow(named.meanings.topics());
    }

    let fillers = Fillers(StopWords::of(cx.language));
    for words in &between {
        if let Some(phrase) = fillers.trim(words) {
            parsed.near_name(cx, &within, phrase);
        }
    }
    parsed
}

impl ParsedText {
    /// Takes exact names out of a text; returns the text between them.
    fn exact_names(
        &mut self,
        cx: &Context,
        scope: &TopicScope,
        pieces: &[String],
    ) -> Vec<Vec<String>> {
        let mut all_between = Vec::new();
        let mut between = Vec::new();
        let mut rest = pieces;
        while let Some((word, after)) = rest.split_first() {
            if let Some((count, named)) = longest_name(cx, scope, rest) {
                self.names.push(named);
                self.understood += count;
                all_between.push(std::mem::take(&mut between));
                rest = &rest[count..];
            } else {
                between.push(word.clone());
                rest = after;
            }
        }
        all_between.push(between);
        all_between
    }

    /// Takes words between exact names as a name with a typo, or as not understood.
    fn near_name(&mut self, cx: &Context, scope: &TopicScope, phrase: Phrase) {
        if let Some(named) = near(cx, scope, &phrase.text) {
            self.understood += phrase.words;
            self.near.push(named);
        } else {
            self.not_understood += phrase.words;
            self.missed.push(phrase.text);
        }
    }

    /// Every name.
    pub(super) fn all(&self) -> impl Iterator<Item = &FoundName> {
        self.names.iter().chain(&self.near)
    }

    /// Whether the text has a number next to the names, which means something else.
    pub(super) fn misses_a_number(&self) -> bool {
        let has_digit = |text: &String| text.contains(char::is_numeric);
        !self.names.is_empty() && self.missed.iter().any(has_digit)
    }

    /// Whether the text says that something is not meant.
    pub(super) fn excludes(&self) -> bool {
        self.negated
    }

    /// Whether everything was understood as it is written.
    pub(super) fn is_whole(&self) -> bool {
        self.is_mostly() && self.near.is_empty() && self.missed.is_empty()
    }

    /// Whether more was understood than was not, and nothing says that the opposite is meant.
    pub(super) fn is_mostly(&self) -> bool {
        self.understood > self.not_understood && !self.negated
    }
}

/// The longest exact name with which some words start, and of how many words it is made.
fn longest_name(cx: &Context, scope: &TopicScope, words: &[String]) -> Option<(usize, FoundName)> {
    for count in (1..=LONGEST_NAME.min(words.len())).rev() {
        let words = &words[..count];
        if count > 1 && words.iter().any(|word| is_sign_name(cx, scope, word)) {
            continue;
        }

        if let Some(named) = named_so(cx, scope, &words.join(" ")) {
            return Some((count, named));
        }
    }
    None
}

/// Whether a word is a name of signs alone. Next to letters it would be as good as not there.
fn is_sign_name(cx: &Context, scope: &TopicScope, word: &str) -> bool {
    let has_letter = word.contains(|c: char| c.is_alphanumeric() || matches!(c, '+' | '#'));
    !has_letter && named_so(cx, scope, word).is_some()
}

/// What has exactly this name; else what has it in the plural, or with a version.
fn named_so(cx: &Context, scope: &TopicScope, text: &str) -> Option<FoundName> {
    if let Some(meanings) = exactly(cx, scope, text) {
        return Some(found_name(text, meanings, Spelling::InText));
    }

    if let Some(stem) = text.strip_suffix('s')
        && stem.chars().count() >= SHORTEST_SINGULAR
        && let Some(meanings) = exactly(cx, scope, stem)
    {
        return Some(found_name(text, meanings, Spelling::InText));
    }

    let versioned = exact_without_version(cx, scope, text);
    if versioned.is_empty() {
        return None;
    }
    // An article is about one version: the answer says that another one was read as it.
    let meanings = NameMeanings::Technologies(versioned);
    Some(found_name(text, meanings, Spelling::Near))
}

fn found_name(typed: &str, meanings: NameMeanings, spelling: Spelling) -> FoundName {
    FoundName {
        meanings,
        typed: typed.to_owned(),
        spelling,
    }
}

/// What has exactly this name: technologies, else criteria, else topics.
fn exactly(cx: &Context, scope: &TopicScope, text: &str) -> Option<NameMeanings> {
    let library = cx.library;
    let technologies = NameMeanings::Technologies(exact(library.technologies(), scope, text));
    if !technologies.is_empty() {
        return Some(technologies);
    }

    let criteria = NameMeanings::Criteria(exact(library.criteria(), scope, text));
    if !criteria.is_empty() {
        return Some(criteria);
    }

    let topics = library.names().exact(text, |topic| scope.has(topic));
    (!topics.is_empty()).then_some(NameMeanings::Topics(topics))
}

/// What has nearly this name, where only things of one kind have.
fn near(cx: &Context, scope: &TopicScope, text: &str) -> Option<FoundName> {
    let names = cx.library.names();
    let found = names.find_among(text, |topic| scope.has(topic));
    let topics = match found {
        NameMatch::Exact(topics) | NameMatch::Near(topics) => topics,
        NameMatch::Several(_) | NameMatch::Nothing => Vec::new(),
    };

    let mut kinds = vec![
        NameMeanings::Criteria(meant(reading::criterion(cx, scope, text))),
        NameMeanings::Technologies(meant(reading::technology(cx, scope, text))),
        NameMeanings::Topics(topics),
    ];
    kinds.retain(|meanings| !meanings.is_empty());

    // Where two kinds have a name that is near, either may be meant.
    if kinds.len() > 1 {
        return None;
    }
    Some(found_name(text, kinds.pop()?, Spelling::Near))
}

/// What a text means; nothing where that is not sure.
fn meant<T>(read: UnderstoodName<Vec<T>>) -> Vec<T> {
    match read {
        UnderstoodName::Meant { what, .. } => what,
        UnderstoodName::Unsure(_) => Vec::new(),
    }
}

/// Words that say nothing in a text that compares.
struct Fillers(&'static StopWords);

/// Words between two names, and how many of them say something.
struct Phrase {
    text: String,
    words: usize,
}

impl Fillers {
    fn has(&self, word: &str) -> bool {
        let key = normalise(word);
        // Japanese writes its grammar in these.
        let is_hiragana = key.chars().all(|c| ('\u{3040}'..='\u{309f}').contains(&c));
        is_hiragana
            || !key.contains(char::is_alphanumeric)
            || COMPARING.contains(&key.as_str())
            || self.0.has(word)
    }

    /// The words from the first to the last that says something.
    fn trim(&self, words: &[String]) -> Option<Phrase> {
        let mut telling = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if !self.has(word) {
                telling.push(at);
            }
        }

        let (first, last) = (*telling.first()?, *telling.last()?);
        Some(Phrase {
            text: words[first..=last].join(" "),
            words: telling.len(),
        })
    }
}
