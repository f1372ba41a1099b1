//! An entry of a list -> its name, its amount, and how it is stressed.

use super::amount::{self, Amount};
use super::script::is_unspaced;
use super::signs::{Sign, is_sign, sign_before};
use super::vocabulary::{FOR, without_must, without_stress};

/// The parts of an entry.
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

impl EntryParts {
    /// Whether it compares with a number, as `speed > 3` does, but not `speed = 3`.
    pub fn compares(&self) -> bool {
        match self.amount {
            Some(amount) => !matches!(amount.sign, Sign::None | Sign::Equal),
            None => false,
        }
    }
}

/// Splits an entry into its parts.
pub fn split_entry(text: &str) -> EntryParts {
    let (must, rest) = without_must(text);
    let (stressed, rest) = without_stress(&rest);

    // A number after the name goes before one in front of it: `3 cores > 4`.
    let amount_last = split_around(&rest).or_else(|| split_end(&rest));
    let amount_first = match amount_last {
        Some(_) => None,
        None => split_start(&rest),
    };

    let (name, amount) = match amount_last.or(amount_first) {
        Some((name, amount)) => (name.to_owned(), Some(amount)),
        None => (rest.clone(), None),
    };
    EntryParts {
        name,
        amount,
        amount_first: amount_first.is_some(),
        must,
        stressed,
    }
}

/// The name between a word that compares and a number: `minimum speed 3`.
fn split_around(text: &str) -> Option<(&str, Amount)> {
    if !text.starts_with(char::is_alphabetic) {
        return None;
    }
    let (sign, rest) = sign_before(text)?;
    let (name, amount) = split_end(rest.trim_start())?;

    let is_plain = amount.sign == Sign::None && name.starts_with(char::is_alphabetic);
    is_plain.then_some((name, Amount { sign, ..amount }))
}

/// The name and the amount after it.
pub fn split_end(text: &str) -> Option<(&str, Amount)> {
    let mut before = None;
    for (at, c) in text.char_indices() {
        if starts_amount(before, c)
            && let Some(amount) = amount::amount(&text[at..])
        {
            let name = text[..at].trim_end();
            if !name.is_empty() {
                let name = name.trim_end_matches([':', '*', '(']).trim_end();
                return Some((name, amount));
            }
        }
        before = Some(c);
    }
    None
}

/// Whether an amount may start at a character, given the one before it.
fn starts_amount(before: Option<char>, c: char) -> bool {
    if c.is_numeric() {
        return !before.is_some_and(is_in_number);
    }
    if c.is_alphabetic() {
        let in_word = before.is_some_and(char::is_alphanumeric);
        return !in_word || is_unspaced(c);
    }
    !c.is_whitespace() && !before.is_some_and(is_in_sign)
}

/// Whether a number may go on after this character.
fn is_in_number(c: char) -> bool {
    c.is_numeric() || ['.', ',', '/', '-', '−', '+', '\''].contains(&c)
}

/// Whether a sign may go on after this character.
fn is_in_sign(c: char) -> bool {
    is_sign(c) || ['!', '★', '⭐', '*'].contains(&c)
}

/// The name and the amount before it: `5 speed`, `at least 4 for speed`, `3 < speed`.
fn split_start(text: &str) -> Option<(&str, Amount)> {
    // From the end, so that the longest amount is found first.
    for (at, c) in text.char_indices().rev() {
        let ends_amount = c.is_whitespace() || is_sign(c) || c == '*';
        if ends_amount && let Some(amount) = amount::amount(&text[..at]) {
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
        let sign = sign.mirrored();
        return (amount.sign == Sign::None).then_some((name.trim(), Amount { sign, ..amount }));
    }

    let without_for = FOR.into_iter().find_map(|word| rest.strip_prefix(word));
    let name = without_for.unwrap_or(rest).trim();
    name.contains(char::is_alphabetic).then_some((name, amount))
}
