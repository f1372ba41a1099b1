//! Words next to a criterion that change what is asked of it, in every language of the interface.

use super::script::is_unspaced;
use super::signs::ends_word;
use crate::knowledge::names::normalise;
use std::sync::LazyLock;

/// Words that join two names; signs do so too.
pub const AND: [&str; 8] = [" and ", " und ", " et ", " y ", " e ", "と", " & ", " + "];

/// What may be between an amount and a name: `at least 4 for speed`.
pub const FOR: [&str; 10] = [
    "for ", "in ", "on ", "bei ", "für ", "pour ", "en ", "para ", "em ", "de ",
];

/// Words that make a wish a must-have. Of two that start alike, the longer one comes first.
const MUST: [&str; 36] = [
    "must never be",
    "must not be",
    "must never",
    "must not",
    "must be",
    "must have",
    "must",
    "needs to be",
    "needs to",
    "has to be",
    "has to",
    "have to be",
    "have to",
    "darf niemals",
    "darf nicht",
    "darf nie",
    "darf kein",
    "muss unbedingt",
    "muss",
    "ne doit jamais",
    "ne doit pas",
    "doit être",
    "doit",
    "nunca debe",
    "no debe",
    "debe ser",
    "debe",
    "tiene que",
    "nunca deve",
    "não deve",
    "deve ser",
    "deve",
    "precisa ser",
    "precisa",
    "必須",
    "必ず",
];

/// Words that say nothing of their own next to the name of a criterion: `a good speed for our team`
/// is a wish for speed. Words that could turn a wish round, such as `no`, are not among them.
const FILLERS: [&str; 160] = [
    "a",
    "an",
    "the",
    "of",
    "for",
    "to",
    "in",
    "on",
    "our",
    "my",
    "your",
    "we",
    "i",
    "us",
    "it",
    "its",
    "this",
    "that",
    "is",
    "are",
    "be",
    "should",
    "would",
    "like",
    "need",
    "needs",
    "want",
    "wants",
    "with",
    "and",
    "or",
    "as",
    "well",
    "good",
    "really",
    "very",
    "quite",
    "please",
    "important",
    "matters",
    "matter",
    "counts",
    "priority",
    "team",
    "project",
    "der",
    "die",
    "das",
    "den",
    "dem",
    "des",
    "ein",
    "eine",
    "einen",
    "einer",
    "eines",
    "im",
    "am",
    "für",
    "von",
    "zu",
    "zum",
    "zur",
    "mit",
    "und",
    "unser",
    "unsere",
    "unseren",
    "wir",
    "ich",
    "uns",
    "es",
    "ist",
    "sind",
    "sein",
    "soll",
    "sollte",
    "brauchen",
    "braucht",
    "gut",
    "gute",
    "guter",
    "gutes",
    "sehr",
    "wichtig",
    "bitte",
    "le",
    "la",
    "les",
    "un",
    "une",
    "du",
    "de",
    "en",
    "pour",
    "au",
    "aux",
    "avec",
    "et",
    "notre",
    "nos",
    "nous",
    "je",
    "il",
    "elle",
    "est",
    "sont",
    "être",
    "bon",
    "bonne",
    "importante",
    "el",
    "los",
    "las",
    "una",
    "del",
    "para",
    "al",
    "con",
    "y",
    "nuestro",
    "nuestra",
    "nosotros",
    "son",
    "ser",
    "bueno",
    "buena",
    "buen",
    "muy",
    "o",
    "os",
    "um",
    "uma",
    "do",
    "da",
    "em",
    "na",
    "com",
    "e",
    "nosso",
    "nossa",
    "são",
    "bom",
    "boa",
    "muito",
    "が",
    "は",
    "を",
    "の",
    "に",
    "で",
    "と",
    "も",
    "を重視",
    "重視",
    "重要",
    "する",
    "です",
    "良い",
    "いい",
];

/// Words that make a wish weigh the most.
const STRESSED: [&str; 24] = [
    "most important",
    "very important",
    "above all",
    "top priority",
    "high priority",
    "crucial",
    "essential",
    "sehr wichtig",
    "am wichtigsten",
    "vor allem",
    "entscheidend",
    "très important",
    "le plus important",
    "avant tout",
    "essentiel",
    "muy importante",
    "lo más importante",
    "sobre todo",
    "muito importante",
    "mais importante",
    "acima de tudo",
    "最も",
    "とても重要",
    "一番",
];

/// Whether a text says that what it names matters most, and the rest of it.
pub fn without_stress(text: &str) -> (bool, String) {
    without_first(text, &STRESSED)
}

/// Whether a text says `must`, and the rest of it.
pub fn without_must(text: &str) -> (bool, String) {
    without_first(text, &MUST)
}

/// Whether a text has one of these words next to something else, and the text without the first
/// one of them.
fn without_first(text: &str, words: &[&str]) -> (bool, String) {
    let lower = text.to_ascii_lowercase();
    for word in words {
        for (at, _) in lower.match_indices(word) {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let rest = [before.trim_end(), after.trim_start()].join(" ");
            if is_whole_word(before, word, after) && !rest.trim().is_empty() {
                return (true, rest.trim().to_owned());
            }
        }
    }
    (false, text.to_owned())
}

/// Whether a word is no part of a longer one, given the text before and after it.
fn is_whole_word(before: &str, word: &str, after: &str) -> bool {
    // Without blanks between words, a word may start and end anywhere.
    if word.contains(is_unspaced) {
        return true;
    }
    !before.ends_with(char::is_alphanumeric) && ends_word(word, after)
}

/// Whether a word, as words are compared, says nothing of its own next to the name of a criterion.
pub fn is_filler(key: &str) -> bool {
    static KEYS: LazyLock<Vec<String>> =
        LazyLock::new(|| FILLERS.iter().map(|word| normalise(word)).collect());
    if KEYS.iter().any(|filler| filler == key) {
        return true;
    }

    // The rest of a Japanese word, once a name is cut out of it, is a chain of particles.
    let mut rest = key.to_owned();
    for filler in KEYS.iter() {
        if filler.contains(is_unspaced) {
            rest = rest.replace(filler, "");
        }
    }
    rest.is_empty()
}
