//! Words that say what a fact has to be, in every language of the interface.

use super::signs::ends_word;
use crate::knowledge::names::normalise;

const YES: [&str; 13] = [
    "yes", "y", "true", "ja", "oui", "sí", "si", "sim", "はい", "有", "あり", "✓", "✅",
];
const NO: [&str; 14] = [
    "no",
    "n",
    "false",
    "nein",
    "non",
    "não",
    "nao",
    "いいえ",
    "無",
    "なし",
    "none",
    "✗",
    "❌",
    "✘",
];

/// Words before a name that turn it round. Of two that start alike, the longer one comes first.
const NOT_BEFORE: [&str; 30] = [
    "must never be",
    "must never have",
    "must never",
    "must not be",
    "must not have",
    "must not",
    "darf niemals",
    "darf nicht",
    "darf nie",
    "darf kein",
    "ne doit jamais",
    "ne doit pas",
    "nunca debe",
    "no debe",
    "nunca deve",
    "não deve",
    "without",
    "not",
    "no",
    "ohne",
    "nicht",
    "keine",
    "kein",
    "sans",
    "pas de",
    "pas",
    "non",
    "sin",
    "sem",
    "não",
];

/// Words between the texts of which one will do.
const OR: [&str; 10] = [
    " or ",
    " oder ",
    " ou ",
    " o ",
    " または ",
    "または",
    "か",
    " | ",
    "|",
    " / ",
];

/// Words that say `is`: `licence is MIT`.
const IS: [&str; 10] = [
    "is", "be", "ist", "sein", "est", "être", "es", "ser", "é", "は",
];

/// Yes or no, said as a whole text.
pub fn yes_or_no(text: &str) -> Option<bool> {
    let is_one_of = |words: &[&str]| {
        let text = text.trim().to_lowercase();
        words.iter().any(|word| *word == text)
    };
    if is_one_of(&YES) {
        Some(true)
    } else if is_one_of(&NO) {
        Some(false)
    } else {
        None
    }
}

/// The text after words that turn it round.
pub fn without_not(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    for word in NOT_BEFORE {
        if lower.starts_with(word) && ends_word(word, &lower[word.len()..]) {
            return Some(text[word.len()..].trim_start());
        }
    }
    None
}

/// The text without a word such as `is` at its start.
pub fn without_is(text: &str) -> &str {
    for word in IS {
        if let Some(rest) = text.strip_prefix(word)
            && ends_word(word, rest)
        {
            return rest.trim_start();
        }
    }
    text
}

/// The texts of which one will do.
pub fn alternatives(text: &str) -> Vec<&str> {
    let mut texts = vec![text];
    for or in OR {
        texts = texts.iter().flat_map(|text| text.split(or)).collect();
    }

    let mut trimmed = Vec::new();
    for text in texts {
        let text = text
            .trim()
            .trim_matches(['"', '“', '”', '„', '«', '»', '`']);
        if !text.is_empty() {
            trimmed.push(text);
        }
    }
    trimmed
}

/// Signs of money, with what else they are called.
const MONEY: [(&str, &[&str]); 5] = [
    ("$", &["usd", "us$", "dollar", "dollars", "dólares"]),
    ("€", &["eur", "euro", "euros"]),
    ("£", &["gbp", "pound", "pounds"]),
    ("¥", &["jpy", "yen", "円"]),
    ("%", &["percent", "prozent"]),
];

/// The sign of money at the start of a text, and the text after it: `$20`.
pub fn money_before(text: &str) -> Option<(&str, &str)> {
    for (sign, _) in MONEY {
        if let Some(rest) = text.strip_prefix(sign) {
            return Some((&text[..sign.len()], rest.trim_start()));
        }
    }
    None
}

/// Whether a unit as it was typed is one of an article, or a part of it: `USD` of `USD per month`.
pub fn is_unit(typed: &str, unit: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split([' ', '/', '\u{a0}']);
        parts
            .map(unit_word)
            .filter(|word| !word.is_empty() && word != "per" && word != "pro" && word != "a")
            .collect()
    };
    let known = words(unit);
    let typed = words(typed);
    !typed.is_empty() && typed.iter().all(|word| known.contains(word))
}

/// A word of a unit as units are compared: without the ending of a plural, a sign of money as its
/// name.
fn unit_word(word: &str) -> String {
    let lower = word.to_lowercase();
    for (sign, names) in MONEY {
        if lower == sign || names.contains(&lower.as_str()) {
            return names[0].to_owned();
        }
    }

    let key = normalise(&lower);
    match key.strip_suffix('s') {
        Some(singular) if singular.chars().count() > 2 => singular.to_owned(),
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_every_language() {
        for word in ["yes", "Ja", "oui", "SÍ", "sim", "はい", "✅"] {
            assert_eq!(yes_or_no(word), Some(true), "{word}");
        }
        for word in ["no", "Nein", "non", "NÃO", "いいえ", "❌"] {
            assert_eq!(yes_or_no(word), Some(false), "{word}");
        }
        assert_eq!(yes_or_no("maybe"), None);
    }

    #[test]
    fn units_are_known_by_parts_and_signs() {
        for typed in [
            "USD per month",
            "usd",
            "$",
            "USD/month",
            "dollars",
            "USD a month",
        ] {
            assert!(is_unit(typed, "USD per month"), "{typed}");
        }
        for typed in ["EUR", "€", "USD per year", "", "ms"] {
            assert!(!is_unit(typed, "USD per month"), "{typed}");
        }
        assert!(is_unit("users", "user") && is_unit("ms", "ms") && is_unit("%", "percent"));
    }
}
