//! What the wording of a question says about its aim: a comparison, technologies that no article
//! covers, or something that comparisons do not say at all.

use super::running::{Word, words};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Words that ask for a comparison.
const COMPARING: &[&str] = &[
    "which",
    "better",
    "best",
    "versus",
    "vs",
    "compare",
    "compared",
    "comparison",
    "who",
    "whose",
    "either",
    "whichever",
];

/// Words between two options.
const OR: &[&str] = &["or", "vs", "versus"];

/// Well-known technologies.
static WELL_KNOWN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("well-known.txt").split_whitespace().collect());

/// Words and phrases that people use to ask for instructions, for help with something broken, about
/// jobs, company life and the like; by their first words.
static ASIDES: LazyLock<HashMap<String, Vec<Vec<String>>>> = LazyLock::new(|| {
    let lines = include_str!("asides.txt")
        .lines()
        .filter_map(|line| line.split_once(':'));
    let mut phrases: HashMap<String, Vec<Vec<String>>> = HashMap::new();
    for phrase in lines.flat_map(|(_, phrases)| phrases.split(',')) {
        let phrase: Vec<String> = words(phrase).into_iter().map(|word| word.key).collect();
        if let Some(first) = phrase.first() {
            phrases.entry(first.clone()).or_default().push(phrase);
        }
    }
    phrases
});

/// Whether words ask for a comparison.
pub fn asks_which(asked: &[Word]) -> bool {
    asked
        .iter()
        .any(|word| COMPARING.contains(&word.key.as_str()))
}

/// Whether a well-known technology is named, other than those of the library that these words name.
pub fn names_others(asked: &[Word], named: &[String]) -> bool {
    asked.iter().any(|word| is_other(word, named))
}

/// Whether a choice is offered that includes such a technology.
pub fn offers_others(asked: &[Word], named: &[String]) -> bool {
    asked.windows(2).any(|pair| match pair {
        [first, second] => {
            is_or(first) && is_other(second, named) || is_other(first, named) && is_or(second)
        }
        _ => false,
    })
}

fn is_other(word: &Word, named: &[String]) -> bool {
    WELL_KNOWN.contains(word.key.as_str()) && !named.contains(&word.text)
}

fn is_or(word: &Word) -> bool {
    OR.contains(&word.key.as_str())
}

/// How many words and phrases ask for something that comparisons do not say.
pub fn asides(asked: &[Word]) -> usize {
    let stands = |phrase: &&Vec<String>, at: usize| {
        phrase
            .iter()
            .eq(asked[at..].iter().take(phrase.len()).map(|word| &word.key))
    };
    let phrases = |(at, word): (usize, &Word)| {
        ASIDES.get(&word.key).map_or(0, |phrases| {
            phrases.iter().filter(|phrase| stands(phrase, at)).count()
        })
    };
    asked.iter().enumerate().map(phrases).sum()
}
