//! Wishes in a person's own words -> the criteria whose names, aliases and keywords they contain,
//! and the words that are left over.

use super::wording::is_filler;
use crate::knowledge::Topic;
use crate::knowledge::names::normalise;
use crate::knowledge::spelling::composed;
use crate::knowledge::topic::Criterion;

/// From how many letters on a word of a criterion's name hints at it.
const TELLING: usize = 4;

/// From here on, characters are of scripts that write no blanks between words.
const UNSPACED: char = '\u{3000}';

/// A criterion that a phrase names.
pub struct Named {
    pub criterion: usize,
    /// The words of the phrase that are no part of the criterion's names and have a meaning of
    /// their own. While there are any, the phrase may ask for something else.
    pub unknown: Vec<String>,
}

/// The only criterion that a phrase names, or the one that leaves the fewest words of it: `easy to
/// run` is no wish for what is `easy` to learn.
pub fn clearly_named(topic: &Topic, phrase: &str) -> Option<Named> {
    let mut named = named(topic, phrase);
    named.sort_by_key(|named| named.unknown.len());
    let is_clear = match &named[..] {
        [] => false,
        [_] => true,
        [first, second, ..] => first.unknown.len() < second.unknown.len(),
    };
    if is_clear { Some(named.swap_remove(0)) } else { None }
}

/// The criteria that a phrase names as whole words.
pub fn named(topic: &Topic, phrase: &str) -> Vec<Named> {
    let phrase = words(phrase);
    let mut named = Vec::new();
    for (index, criterion) in topic.criteria.iter().enumerate() {
        if let Some(unknown) = unknown_words(&phrase, criterion) {
            named.push(Named { criterion: index, unknown });
        }
    }
    named
}

/// The words of a criterion's name and aliases.
pub fn words_of(topic: &Topic, criterion: usize) -> Vec<String> {
    topic.criteria.get(criterion).map(name_words).unwrap_or_default()
}

fn name_words(criterion: &Criterion) -> Vec<String> {
    let names = std::iter::once(&criterion.name).chain(&criterion.aliases);
    names.flat_map(|name| words(name)).map(|word| word.key).collect()
}

/// What the names of a criterion leave of a phrase; `None` if none of them is in it.
fn unknown_words(phrase: &[Word], criterion: &Criterion) -> Option<Vec<String>> {
    let mut rest = phrase.to_vec();
    let mut is_named = false;
    let others = criterion.aliases.iter().chain(&criterion.keywords);
    for name in std::iter::once(&criterion.name).chain(others) {
        is_named |= take_out(&mut rest, phrase, &words(name));
    }

    let unknown = rest.into_iter().filter(|word| !is_filler(&word.key));
    is_named.then(|| unknown.map(|word| word.text).collect())
}

/// Takes the words of a name out of the rest of a phrase, wherever they follow one another in the
/// phrase; whether they do anywhere.
fn take_out(rest: &mut Vec<Word>, phrase: &[Word], name: &[Word]) -> bool {
    if name.is_empty() {
        return false;
    }
    if name.iter().any(|word| word.is_unspaced()) {
        return cut_out(rest, &keys(name).concat());
    }
    let mut is_there = false;
    for window in phrase.windows(name.len()) {
        if keys(window) == keys(name) {
            is_there = true;
            rest.retain(|word| window.iter().all(|taken| taken.at != word.at));
        }
    }
    is_there
}

/// Cuts a name out of words that contain it, in scripts that write no blanks between words.
fn cut_out(rest: &mut [Word], name: &str) -> bool {
    let mut is_there = false;
    for word in rest {
        if word.key.contains(name) {
            word.key = word.key.replace(name, "");
            word.text.clone_from(&word.key);
            is_there = true;
        }
    }
    is_there
}

/// The criteria that have a word of the phrase in their names which no other criterion has. That is
/// a hint, and no more.
pub fn hinted(topic: &Topic, phrase: &str) -> Vec<usize> {
    let phrase = words(phrase);
    let names: Vec<Vec<String>> = topic.criteria.iter().map(name_words).collect();

    let mut hinted = Vec::new();
    for (index, own) in names.iter().enumerate() {
        let tells = phrase.iter().any(|word| {
            let owners = names.iter().filter(|names| names.contains(&word.key)).count();
            word.key.chars().count() >= TELLING && owners == 1 && own.contains(&word.key)
        });
        if tells {
            hinted.push(index);
        }
    }
    hinted
}

/// A word of a phrase: where it is, as it was typed, and as words are compared.
#[derive(Debug, Clone)]
struct Word {
    at: usize,
    text: String,
    key: String,
}

impl Word {
    /// Whether it is in a script that writes no blanks between words.
    fn is_unspaced(&self) -> bool {
        self.key.starts_with(|c: char| c >= UNSPACED)
    }
}

fn keys(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.key.as_str()).collect()
}

/// The words of a text. Only punctuation separates them, so that no other sign is lost, and a
/// change to or from a script that writes no blanks: `speedを重視`.
fn words(text: &str) -> Vec<Word> {
    let composed = composed(text);
    let mut pieces: Vec<String> = vec![String::new()];
    let mut before = None;
    for c in composed.chars() {
        let is_unspaced = c >= UNSPACED;
        let separates = c.is_whitespace() || is_punctuation(c);
        if separates || before.is_some_and(|before| before != is_unspaced) {
            pieces.push(String::new());
        }
        before = (!separates).then_some(is_unspaced);
        if !separates && let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }

    let pieces = pieces.into_iter().filter(|piece| !piece.is_empty()).enumerate();
    pieces.map(|(at, text)| Word { at, key: normalise(&text), text }).collect()
}

fn is_punctuation(c: char) -> bool {
    let ascii = c.is_ascii_punctuation() && !matches!(c, '+' | '#');
    ascii || matches!(c, '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '「' | '」' | '、' | '。' | '・' | '–' | '—' | '…')
}
