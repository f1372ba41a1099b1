//! Wishes in a person's own words -> the criteria whose names, aliases and keywords they contain,
//! and the words that are left over.

use super::wording::is_filler;
use crate::index::{ByCriterion, CriterionIndex};
use crate::knowledge::Topic;
use crate::knowledge::names::normalise;
use crate::knowledge::spelling::{composed, is_invisible};
use crate::knowledge::topic::Criterion;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// From how many letters on a word of a criterion's name hints at it.
const TELLING: usize = 4;

/// From here on, characters are of scripts that write no blanks between words.
const UNSPACED: char = '\u{3000}';

/// A criterion that a phrase names.
pub struct NamedCriterion {
    pub criterion: CriterionIndex,
    /// The parts of the phrase that are no part of the criterion's names and have a meaning of
    /// their own. While there are any, the phrase may ask for something else.
    pub unknown: Vec<String>,
    /// The places of the words that are a part of its names.
    taken: BTreeSet<usize>,
}

/// The only criterion that a phrase names. `Easy to run` names what is `easy` to learn as well, but
/// with fewer of the same words: that is no wish for it.
pub fn clearly_named(topic: &Topic, phrase: &str) -> Option<NamedCriterion> {
    let mut clear = named(topic, phrase);
    let all: Vec<BTreeSet<usize>> = clear.iter().map(|named| named.taken.clone()).collect();
    let is_within =
        |taken: &BTreeSet<usize>, other: &BTreeSet<usize>| taken.is_subset(other) && taken != other;
    clear.retain(|named| !all.iter().any(|other| is_within(&named.taken, other)));
    if clear.len() == 1 { clear.pop() } else { None }
}

/// The criteria that a phrase names as whole words.
pub fn named(topic: &Topic, phrase: &str) -> Vec<NamedCriterion> {
    let text = composed(phrase);
    let phrase = words(&text);
    let mut named = Vec::new();
    for (criterion, names) in topic.criteria.iter_enumerated() {
        let rest = without_names(&phrase, names);
        let taken: BTreeSet<usize> = (0..phrase.len())
            .filter(|at| rest.get(at) != Some(&phrase[*at].key))
            .collect();
        if !taken.is_empty() {
            named.push(NamedCriterion {
                criterion,
                unknown: unknown(&text, &phrase, &rest),
                taken,
            });
        }
    }
    named
}

/// What is left of the words of a phrase, by their places, once the names of a criterion are taken
/// out.
fn without_names(phrase: &[PhraseWord], criterion: &Criterion) -> BTreeMap<usize, String> {
    let mut rest: BTreeMap<usize, String> = phrase
        .iter()
        .enumerate()
        .map(|(at, word)| (at, word.key.clone()))
        .collect();
    for name in criterion.names().chain(&criterion.keywords) {
        take_out(&mut rest, phrase, &words(name));
    }
    rest
}

/// Takes the words of a name out of the rest of a phrase, wherever they follow one another in the
/// phrase.
fn take_out(rest: &mut BTreeMap<usize, String>, phrase: &[PhraseWord], name: &[PhraseWord]) {
    if name.is_empty() {
        return;
    }
    if name.iter().any(|word| word.script == Script::Unspaced) {
        // Such words contain each other: what is around the name is left.
        let name = keys(name).concat();
        rest.values_mut()
            .for_each(|word| *word = word.replace(&name, ""));
        return;
    }
    for (start, window) in phrase.windows(name.len()).enumerate() {
        if keys(window) == keys(name) {
            (start..start + name.len()).for_each(|at| {
                rest.remove(&at);
            });
        }
    }
}

/// The parts of a text that are left and have a meaning of their own, as they were typed: words
/// that follow one another are one part.
fn unknown(text: &str, phrase: &[PhraseWord], rest: &BTreeMap<usize, String>) -> Vec<String> {
    let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, key) in rest {
        if is_filler(key) {
            continue;
        }
        let range = phrase[*at].range.clone();
        match parts.last_mut() {
            Some((last, part)) if *last + 1 == *at => (*last, part.end) = (*at, range.end),
            _ => parts.push((*at, range)),
        }
    }
    parts
        .into_iter()
        .map(|(_, range)| text[range].to_owned())
        .collect()
}

/// The words of a criterion's name and aliases.
pub fn words_of(criterion: &Criterion) -> Vec<String> {
    let words = criterion.names().flat_map(|name| words(name));
    words.map(|word| word.key).collect()
}

/// The criteria that have a word of the phrase in their names which no other criterion has. That is
/// a hint, and no more.
pub fn hinted(topic: &Topic, phrase: &str) -> Vec<CriterionIndex> {
    let phrase = words(&composed(phrase));
    let names: ByCriterion<Vec<String>> = topic.criteria.iter().map(words_of).collect();

    let mut hinted = Vec::new();
    for (criterion, own) in names.iter_enumerated() {
        let tells = phrase.iter().any(|word| {
            let owners = names
                .iter()
                .filter(|names| names.contains(&word.key))
                .count();
            word.key.chars().count() >= TELLING && owners == 1 && own.contains(&word.key)
        });
        if tells {
            hinted.push(criterion);
        }
    }
    hinted
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
        _ if c.is_whitespace() || is_punctuation(c) => None,
        _ if !c.is_alphanumeric() && !matches!(c, '+' | '#') => Some(Script::Sign),
        _ if c >= UNSPACED => Some(Script::Unspaced),
        _ => Some(Script::Spaced),
    }
}

fn is_punctuation(c: char) -> bool {
    let ascii = c.is_ascii_punctuation() && !matches!(c, '+' | '#');
    ascii
        || matches!(
            c,
            '“' | '”'
                | '„'
                | '‘'
                | '«'
                | '»'
                | '「'
                | '」'
                | '、'
                | '。'
                | '・'
                | '–'
                | '—'
                | '…'
        )
}

/// Whether a text has a sign, such as an emoji, that is in none of these names.
pub fn has_sign_more<'n>(text: &str, mut names: impl Iterator<Item = &'n String>) -> bool {
    let signs: Vec<char> = text
        .chars()
        .filter(|c| script(*c) == Some(Script::Sign) && !is_invisible(*c))
        .collect();
    !signs.is_empty() && !names.any(|name| signs.iter().all(|sign| name.contains(*sign)))
}
