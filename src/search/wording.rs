//! What the wording of a question says about the answer that is wanted.

use super::running::Word;

/// Words that ask for a comparison.
const COMPARING: &[&str] = &[
    "which",
    "better",
    "best",
    "versus",
    "vs",
    "compare",
    "compared",
    "comparing",
    "comparison",
    "difference",
    "differences",
    "who",
    "whose",
    "either",
    "whichever",
    "overview",
    "welche",
    "welcher",
    "welches",
    "besser",
    "vergleich",
    "unterschied",
    "quel",
    "quelle",
    "mieux",
    "comparaison",
    "cual",
    "mejor",
    "comparacion",
    "qual",
    "melhor",
    "comparacao",
];
/// Words before a kind of thing: "which queue", "a good fit", "any tips".
const BEFORE_KIND: &[&str] = &[
    "which", "any", "good", "bad", "great", "best", "welche", "welcher", "welches", "quel",
    "quelle", "cual", "qual",
];
/// Words that ask for advice on what to take.
const CHOOSING: &[&str] = &[
    "should",
    "pick",
    "choose",
    "recommend",
    "recommended",
    "suggest",
    "take",
    "use",
    "go",
    "for",
    "soll",
    "sollen",
    "sollten",
    "nehmen",
    "empfehlt",
    "choisir",
    "prendre",
    "elegir",
    "usar",
    "escolher",
];
/// The words among them that are enough on their own.
const ADVISING: &[&str] = &[
    "should",
    "recommend",
    "recommended",
    "soll",
    "sollen",
    "sollten",
];
/// Words that judge something as a whole: "is it any good", "what about it".
const JUDGING: &[&str] = &[
    "good", "bad", "great", "any", "worth", "about", "gut", "schlecht", "bien", "bueno", "bom",
];
/// Words before the purpose for which something is chosen.
const PURPOSE: &[&str] = &["for", "fur", "pour", "para", "zum", "zur"];

/// Whether a question has one of some words.
pub fn has(asked: &[Word], list: &[&str]) -> bool {
    asked.iter().any(|word| list.contains(&word.key.as_str()))
}

/// Whether a question asks for a comparison.
pub fn compares(asked: &[Word]) -> bool {
    has(asked, COMPARING)
}

/// Whether a question asks what to take for a purpose.
pub fn chooses(asked: &[Word]) -> bool {
    let mut advising = 0;
    for word in asked {
        advising += usize::from(CHOOSING.contains(&word.key.as_str()));
    }

    // "For" is among the words that ask for advice: alone, it says too little.
    has(asked, ADVISING) || has(asked, PURPOSE) && advising >= 2
}

/// Whether a question asks about something as a whole: whether it is good, or to be used.
pub fn judges(asked: &[Word]) -> bool {
    has(asked, JUDGING) || has(asked, ADVISING)
}

/// Whether the next word is a kind of thing, not a name.
pub fn is_before_kind(word: &Word) -> bool {
    BEFORE_KIND.contains(&word.key.as_str())
}

/// The words of a question before the purpose that it names: "is rust any good", of "is rust any
/// good for servers".
pub fn before_purpose(asked: &[Word]) -> &[Word] {
    let is_purpose = |word: &Word| PURPOSE.contains(&word.key.as_str());
    let end = asked.iter().position(is_purpose);
    &asked[..end.unwrap_or(asked.len())]
}

/// Whether a word only says that something is compared, chosen or judged.
pub fn is_about_form(word: &Word) -> bool {
    let key = word.key.as_str();
    [COMPARING, CHOOSING, JUDGING]
        .iter()
        .any(|words| words.contains(&key))
}
