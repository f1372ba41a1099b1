//! Wishes in a person's own words -> the criteria whose names, aliases and keywords they contain,
//! and the words that are left over.

use super::script::is_unspaced;
use super::vocabulary::is_filler;
use crate::index::{ByCriterion, CriterionIndex};
use crate::knowledge::Topic;
use crate::knowledge::names::normalise;
use crate::knowledge::spelling::{composed, is_invisible};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A word of a criterion's name hints at the criterion if it has at least this many letters.
const SHORTEST_HINT: usize = 4;

/// Punctuation outside ASCII.
const PUNCTUATION: [char; 14] = [
    '“', '”', '„', '‘', '«', '»', '「', '」', '、', '。', '・', '–', '—', '…',
];

/// A criterion that a phrase names.
pub struct NamedCriterion {
    pub criterion: CriterionIndex,
    /// The parts of the phrase that are no part of the criterion's names and have a meaning of
    /// their own. While there are any, the phrase may ask for something else.
    pub unknown: Vec<String>,
    /// The places of the words that are a part of its names.
    matched: BTreeSet<usize>,
}

impl NamedCriterion {
    /// Whether the words matched by another criterion include all of these, and more.
    fn is_surpassed_in(&self, all: &[BTreeSet<usize>]) -> bool {
        all.iter()
            .any(|other| self.matched.is_subset(other) && self.matched != *other)
    }
}

/// What the criteria of a topic are called, as words that phrases are compared with.
pub struct CriterionWords(ByCriterion<CalledWords>);

/// What a criterion is called: a list of words for each of its names and keywords.
struct CalledWords {
    names: Vec<Vec<PhraseWord>>,
    keywords: Vec<Vec<PhraseWord>>,
}

impl CriterionWords {
    /// The words of a topic's criteria.
    pub fn new(topic: &Topic) -> Self {
        let mut called = ByCriterion::new();
        for criterion in &topic.criteria {
            called.push(CalledWords {
                names: criterion.names().map(|name| words(name)).collect(),
                keywords: criterion.keywords.iter().map(|word| words(word)).collect(),
            });
        }
        Self(called)
    }

    /// The only criterion that a phrase names. `Easy to run` names what is `easy` to learn as well,
    /// but with fewer of the same words: that is no wish for it.
    pub fn clearly_named(&self, phrase: &str) -> Option<NamedCriterion> {
        let mut clear = self.named(phrase);
        let all: Vec<BTreeSet<usize>> = clear.iter().map(|named| named.matched.clone()).collect();
        clear.retain(|named| !named.is_surpassed_in(&all));

        if clear.len() == 1 { clear.pop() } else { None }
    }

    /// The criteria that a phrase names as whole words.
    pub fn named(&self, phrase: &str) -> Vec<NamedCriterion> {
        let text = composed(phrase);
        let phrase = words(&text);

        let mut named = Vec::new();
        for (criterion, called) in self.0.iter_enumerated() {
            let rest = without_names(&phrase, called);
            let matched = matched(&phrase, &rest);
            if !matched.is_empty() {
                named.push(NamedCriterion {
                    criterion,
                    unknown: unknown(&text, &phrase, &rest),
                    matched,
                });
            }
        }
        named
    }

    /// The words of a criterion's name and aliases.
    pub fn words_of(&self, criterion: CriterionIndex) -> Vec<&str> {
        self.0[criterion]
            .names
            .iter()
            .flat_map(|name| keys(name))
            .collect()
    }

    /// The criteria that have a word of the phrase in their names which no other criterion has.
    /// That is a hint, and no more.
    pub fn hinted(&self, phrase: &str) -> Vec<CriterionIndex> {
        let mut hinted = BTreeSet::new();
        for word in words(&composed(phrase)) {
            if word.key.chars().count() >= SHORTEST_HINT {
                hinted.extend(self.only_owner(&word.key));
            }
        }
        hinted.into_iter().collect()
    }

    /// The only criterion that has a word in its names.
    fn only_owner(&self, word: &str) -> Option<CriterionIndex> {
        let mut owner = None;
        for criterion in self.0.indices() {
            if self.words_of(criterion).contains(&word) {
                if owner.is_some() {
                    return None;
                }
                owner = Some(criterion);
            }
        }
        owner
    }
}

/// The words of a phrase, by their places, without the names of a criterion.
fn without_names(phrase: &[PhraseWord], called: &CalledWords) -> BTreeMap<usize, String> {
    let mut rest = BTreeMap::new();
    for (at, word) in phrase.iter().enumerate() {
        rest.insert(at, word.key.clone());
    }

    for name in called.names.iter().chain(&called.keywords) {
        take_out(&mut rest, phrase, name);
    }
    rest
}

/// Takes the words of a name out of the rest of a phrase, wherever they follow one another in the
/// phrase.
fn take_out(rest: &mut BTreeMap<usize, String>, phrase: &[PhraseWord], name: &[PhraseWord]) {
    if name.is_empty() {
        return;
    }

    let name_keys = keys(name);
    if name.iter().any(|word| word.script == Script::Unspaced) {
        // Such words contain each other: what is around the name is left.
        for word in rest.values_mut() {
            *word = word.replace(&name_keys.concat(), "");
        }
        return;
    }

    for (start, window) in phrase.windows(name.len()).enumerate() {
        if keys(window) == name_keys {
            for at in start..start + name.len() {
                rest.remove(&at);
            }
        }
    }
}

/// The places of the words of which something was taken out.
fn matched(phrase: &[PhraseWord], rest: &BTreeMap<usize, String>) -> BTreeSet<usize> {
    let mut matched = BTreeSet::new();
    for (at, word) in phrase.iter().enumerate() {
        if rest.get(&at) != Some(&word.key) {
            matched.insert(at);
        }
    }
    matched
}

/// The parts of a text that are left and have a meaning of their own, as they were typed: words
/// that follow one another are one part.
fn unknown(text: &str, phrase: &[PhraseWord], rest: &BTreeMap<usize, String>) -> Vec<String> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut last_place = None;
    for (place, key) in rest {
        if is_filler(key) {
            continue;
        }

        let word = phrase[*place].range.clone();
        let follows_last = last_place.is_some_and(|last| last + 1 == *place);
        match parts.last_mut() {
            Some(part) if follows_last => part.end = word.end,
            _ => parts.push(word),
        }
        last_place = Some(*place);
    }

    parts
        .into_iter()
        .map(|part| text[part].to_owned())
        .collect()
}

/// A word of a text: as words are compared, and where it is in the text, in bytes.
struct PhraseWord {
    key: String,
    range: Range<usize>,
    script: Script,
}

/// What kind of characters a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Spaced,
    /// Letters of scripts that write no blanks between words.
    Unspaced,
    /// Signs, such as emoji.
    Sign,
}

fn keys(words: &[PhraseWord]) -> Vec<&str> {
    words.iter().map(|word| word.key.as_str()).collect()
}

/// The words of a text. Blanks and punctuation separate them, and so does a change of the script:
/// `speedを重視`, `speed❌`. No sign but punctuation is lost.
fn words(text: &str) -> Vec<PhraseWord> {
    let mut words: Vec<PhraseWord> = Vec::new();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let script = script(c);
        let end = at + c.len_utf8();
        match (script, words.last_mut()) {
            (None, _) => {}
            (Some(_), Some(word)) if before == script => word.range.end = end,
            (Some(script), _) => words.push(PhraseWord {
                key: String::new(),
                range: at..end,
                script,
            }),
        }
        before = script;
    }

    for word in &mut words {
        word.key = normalise(&text[word.range.clone()]);
    }
    words.retain(|word| word.script == Script::Sign || word.key.contains(char::is_alphanumeric));
    words
}

/// The script of a character; `None` if it separates words.
fn script(c: char) -> Option<Script> {
    match c {
        // It belongs to the word around it, as in “isn't”, or is dropped from its ends.
        '\'' | '’' => Some(Script::Spaced),
        // They are part of names: C++, C#.
        '+' | '#' => Some(Script::Spaced),
        _ if c.is_whitespace() || is_punctuation(c) => None,
        _ if !c.is_alphanumeric() => Some(Script::Sign),
        _ if is_unspaced(c) => Some(Script::Unspaced),
        _ => Some(Script::Spaced),
    }
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || PUNCTUATION.contains(&c)
}

/// Whether a text has a sign, such as an emoji, that is in none of these names.
pub fn has_sign_more(text: &str, names: &[&String]) -> bool {
    let signs: Vec<char> = text.chars().filter(|c| is_visible_sign(*c)).collect();
    let has_all = |name: &&String| signs.iter().all(|sign| name.contains(*sign));
    !signs.is_empty() && !names.iter().any(has_all)
}

fn is_visible_sign(c: char) -> bool {
    script(c) == Some(Script::Sign) && !is_invisible(c)
}
