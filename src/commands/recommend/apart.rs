//! An entry of a list -> its name, its amount, and how it is stressed.

use super::amount::{self, Amount};
use super::signs::{SIGNS, Sign, sign_before};
use super::wording::{FOR, without_must, without_stress};

/// An entry, taken apart.
pub struct EntryParts {
    /// Without its amount, and without words such as `must`.
    pub name: String,
    pub amount: Option<Amount>,
    /// Whether the amount is before the name.
    pub amount_first: bool,
    /// Whether it says `must`.
    pub must: bool,
    /// Whether it says that it matters most.
    pub stressed: bool,
}

/// Takes an entry apart.
pub fn taken_apart(text: &str) -> EntryParts {
    let (must, rest) = without_must(text);
    let (stressed, rest) = without_stress(&rest);

    // A number after the name goes before one in front of it: `3 cores > 4`.
    let (found, amount_first) = match split_around(&rest).or_else(|| split_end(&rest)) {
        Some(found) => (Some(found), false),
        None => match split_start(&rest) {
            Some(found) => (Some(found), true),
            None => (None, false),
        },
    };
    let (name, amount) = match found {
        Some((name, amount)) => (name.to_owned(), Some(amount)),
        None => (rest, None),
    };
    EntryParts {
        name,
        amount,
        amount_first,
        must,
        stressed,
    }
}

/// The name between a word that compares and a number: `minimum speed 3`.
fn split_around(text: &str) -> Option<(&str, Amount)> {
    let (sign, rest) = sign_before(text).filter(|_| text.starts_with(char::is_alphabetic))?;
    let (name, amount) = split_end(rest.trim_start())?;
    let is_plain = amount.sign == Sign::None && name.starts_with(char::is_alphabetic);
    is_plain.then_some((name, Amount { sign, ..amount }))
}

/// The name and the amount after it.
pub fn split_end(text: &str) -> Option<(&str, Amount)> {
    let mut before = None;
    for (at, c) in text.char_indices() {
        let name = text[..at].trim_end();
        if !name.is_empty()
            && starts_amount(before, c)
            && let Some(amount) = amount::amount(&text[at..])
        {
            return Some((name.trim_end_matches([':', '*', '(']).trim_end(), amount));
        }
        before = Some(c);
    }
    None
}

/// Whether an amount may start at a character, given the one before it.
fn starts_amount(before: Option<char>, c: char) -> bool {
    let in_number = before
        .is_some_and(|b| b.is_numeric() || matches!(b, '.' | ',' | '/' | '-' | '−' | '+' | '\''));
    let in_word = before.is_some_and(char::is_alphanumeric);
    let in_sign =
        before.is_some_and(|b| SIGNS.contains(&b) || b == '!' || matches!(b, '★' | '⭐' | '*'));
    if c.is_numeric() {
        return !in_number;
    }
    if c.is_alphabetic() {
        return !in_word || c >= '\u{3000}';
    }
    !in_sign && !c.is_whitespace()
}

/// The name and the amount before it: `5 speed`, `at least 4 for speed`, `3 < speed`.
fn split_start(text: &str) -> Option<(&str, Amount)> {
    for (at, c) in text.char_indices().rev() {
        if !(c.is_whitespace() || SIGNS.contains(&c) || c == '*') {
            continue;
        }
        if let Some(amount) = amount::amount(&text[..at]) {
            let rest = text[at..].trim_start_matches([' ', '*']);
            return name_after(rest, amount);
        }
    }
    None
}

/// The name in what follows an amount; `None` where nothing there can be one.
fn name_after(rest: &str, amount: Amount) -> Option<(&str, Amount)> {
    if let Some((sign, name)) = sign_before(rest) {
        // `3 < speed` says the same as `speed > 3`; in `> 3 < speed` one sign is too many.
        let turned = Amount {
            sign: sign.turned(),
            ..amount
        };
        return (amount.sign == Sign::None).then_some((name.trim(), turned));
    }

    let without_for = FOR.into_iter().find_map(|word| rest.strip_prefix(word));
    let name = without_for.unwrap_or(rest).trim();
    name.contains(char::is_alphabetic).then_some((name, amount))
}
