//! Wishes in a person's own words -> the criteria whose names, aliases and keywords stand in them.

use crate::knowledge::Topic;
use crate::knowledge::names::normalise;
use crate::knowledge::topic::Criterion;

/// From how many letters on a word of a criterion's question tells what is meant.
const TELLING: usize = 4;

/// The criteria that a phrase names as whole words, by index.
pub fn named(topic: &Topic, phrase: &str) -> Vec<usize> {
    let phrase = words(phrase);
    let names = |criterion: &Criterion| {
        let others = criterion.aliases.iter().chain(&criterion.keywords);
        std::iter::once(&criterion.name).chain(others).any(|name| contains(&phrase, name))
    };
    indexes(topic, names)
}

/// The criteria whose question has a word of the phrase that no other criterion's question has. That is a hint, and no more.
pub fn hinted(topic: &Topic, phrase: &str) -> Vec<usize> {
    let phrase = words(phrase);
    let questions: Vec<Vec<String>> = topic.criteria.iter().map(|criterion| words(&criterion.question)).collect();
    let tells = |word: &&String| {
        let askers = questions.iter().filter(|question| question.contains(word)).count();
        word.chars().count() >= TELLING && askers == 1
    };
    let telling: Vec<&String> = phrase.iter().filter(tells).collect();
    let hinted = questions.iter().map(|question| telling.iter().any(|word| question.contains(word)));
    hinted.enumerate().filter(|(_, hinted)| *hinted).map(|(index, _)| index).collect()
}

fn indexes(topic: &Topic, holds: impl Fn(&Criterion) -> bool) -> Vec<usize> {
    let criteria = topic.criteria.iter().enumerate();
    criteria.filter(|(_, criterion)| holds(criterion)).map(|(index, _)| index).collect()
}

/// Whether the words of a name stand next to each other in a phrase. Where words are not set apart by blanks, letters do.
fn contains(phrase: &[String], name: &str) -> bool {
    let name_words = words(name);
    if name_words.is_empty() {
        return false;
    }
    if name.contains(|c: char| c >= '\u{3000}') {
        return phrase.concat().contains(&name_words.concat());
    }
    phrase.windows(name_words.len()).any(|window| window == name_words)
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#'));
    words.map(normalise).filter(|word| !word.is_empty()).collect()
}
