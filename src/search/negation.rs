//! Which names of a text are excluded: "but not Python", "without MySQL", "ohne Node".

use super::running::Word;

/// Words that exclude what follows them.
const EXCLUDING: &[&str] = &[
    "not", "no", "non", "without", "except", "never", "isnt", "doesnt", "avoid", "besides",
    "nicht", "kein", "keine", "keinen", "ohne", "ausser", "pas", "sans", "sauf", "sin", "excepto",
    "sem", "nao", "exceto", "nunca",
];
/// Pairs of words that do.
const UNWANTED: &[[&str; 2]] = &[
    ["other", "than"],
    ["anything", "but"],
    ["dont", "want"],
    ["t", "want"],
];
/// Pairs of words after which something is named that is to be replaced.
const REPLACING: &[[&str; 2]] = &[
    ["instead", "of"],
    ["anstatt", "von"],
    ["statt", "von"],
    ["lieu", "de"],
    ["lugar", "de"],
    ["vez", "de"],
];
/// Words that may be between the two.
const BETWEEN: &[&str] = &["the", "a", "any", "use", "using", "in", "with", "on"];
/// Before "not", these ask about what follows instead of excluding it.
const ASKING: &[&str] = &["why", "warum", "pourquoi", "or", "oder", "ou", "o"];
/// After the name, Japanese excludes it.
const AFTER: &[&str] = &["以外"];

/// Whether a word excludes what is next to it.
pub fn excludes(word: &str) -> bool {
    EXCLUDING.contains(&word)
        || AFTER.contains(&word)
        || word.ends_with("ない")
        || word.ends_with("なし")
}

/// How a text excludes a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Negation {
    /// It is not wanted.
    Unwanted,
    /// Something else is wanted instead of it: where that is named too, both are compared.
    Replaced,
}

/// How the name from `first` on, `count` words long, is excluded; `None` if it is not.
pub fn exclusion(words: &[Word], first: usize, count: usize) -> Option<Negation> {
    let before = words[..first].iter().rev().map(|word| word.key.as_str());
    let mut before = before.skip_while(|word| BETWEEN.contains(word));

    let last = before.next().unwrap_or_default();
    let earlier = before.next().unwrap_or_default();
    if REPLACING.contains(&[earlier, last]) {
        return Some(Negation::Replaced);
    }

    let after = words.get(first + count).map_or("", |word| &word.key);
    let follows = AFTER.iter().any(|excluding| after.starts_with(excluding));

    let is_asked = ASKING.contains(&earlier);
    let precedes = EXCLUDING.contains(&last) && !is_asked || UNWANTED.contains(&[earlier, last]);
    (follows || precedes).then_some(Negation::Unwanted)
}
