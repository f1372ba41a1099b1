//! A text about time in its parts: numbers, known words and marks.

use super::words::{TimeWord, longest, meaning};
use crate::knowledge::spelling::{composed, normalise};

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeToken {
    /// With the number of its digits: `04` has two.
    Number(u32, usize),
    Word(TimeWord),
    Mark(char),
    /// What no text about time has.
    Unknown,
}

/// What the characters of a part have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    /// A character of a script without spaces between words.
    Joined,
    Space,
    Mark,
}

/// The parts of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<TimeToken> {
    let text = composed(text).to_lowercase();
    // Marks within words: "o'clock", "aujourd'hui", "p.m.".
    let text = text
        .replace(['\'', '’'], "")
        .replace("a.m.", "am")
        .replace("p.m.", "pm");

    let mut tokens = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let class = class(first);
        let end = match class {
            Class::Mark => first.len_utf8(),
            _ => rest.find(|c| self::class(c) != class).unwrap_or(rest.len()),
        };
        let (part, after) = rest.split_at(end);
        push(&mut tokens, class, part, first);
        rest = after;
    }
    tokens
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        // Kana, kanji and what goes with them.
        '\u{2e80}'..='\u{9fff}' => Class::Joined,
        c if c.is_alphabetic() => Class::Letter,
        c if c.is_whitespace() => Class::Space,
        _ => Class::Mark,
    }
}

fn push(tokens: &mut Vec<TimeToken>, class: Class, part: &str, first: char) {
    match class {
        Class::Space => {}
        Class::Mark => tokens.push(TimeToken::Mark(first)),
        Class::Digit => tokens.push(match part.parse() {
            Ok(number) => TimeToken::Number(number, part.len()),
            Err(_) => TimeToken::Unknown,
        }),
        Class::Letter => {
            tokens.push(meaning(&normalise(part)).map_or(TimeToken::Unknown, TimeToken::Word));
        }
        Class::Joined => push_joined(tokens, &normalise(part)),
    }
}

/// Takes the longest known word each time.
fn push_joined(tokens: &mut Vec<TimeToken>, mut rest: &str) {
    while !rest.is_empty() {
        let Some((word, length)) = longest(rest) else {
            tokens.push(TimeToken::Unknown);
            return;
        };
        tokens.push(TimeToken::Word(word));
        rest = &rest[length..];
    }
}
