//! A list as it was typed -> the texts of its entries.

use super::script::is_unspaced;
use std::ops::Range;

/// Characters that separate two entries wherever they are.
const SEPARATORS: [char; 5] = [';', '、', '\n', '；', '。'];
const COMMAS: [char; 2] = [',', '，'];
const SENTENCE_ENDS: [char; 3] = ['.', '!', '?'];

const BULLETS: [&str; 4] = ["- ", "* ", "• ", "– "];

/// Words that end in a full stop within a sentence; so does every single letter.
const ABBREVIATIONS: [&str; 5] = ["min", "max", "approx", "ca", "vs"];

/// The texts of a list's entries, each without the bullet before it.
pub fn entry_texts(list: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    let mut rest = list;
    while let Some(separator) = first_separator(rest) {
        texts.push(without_bullet(&rest[..separator.start]));
        rest = &rest[separator.end..];
    }
    texts.push(without_bullet(rest));

    texts.retain(|text| !text.is_empty());
    texts
}

fn without_bullet(text: &str) -> &str {
    let text = text.trim().trim_end_matches(['.', '!', '。']).trim_end();
    for bullet in BULLETS {
        if let Some(rest) = text.strip_prefix(bullet) {
            return rest.trim_start();
        }
    }
    text
}

/// Where the last entry of a list starts.
pub fn last_entry_start(list: &str) -> usize {
    let mut start = 0;
    while let Some(separator) = first_separator(&list[start..]) {
        start += separator.end;
    }
    start
}

/// Where the first separator is, in bytes.
fn first_separator(text: &str) -> Option<Range<usize>> {
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if separates(&text[..at], c, &text[end..]) {
            return Some(at..end);
        }
    }
    None
}

/// Whether a character separates the text before it from the text after it.
fn separates(before: &str, c: char, after: &str) -> bool {
    if COMMAS.contains(&c) {
        return !is_in_number(before, after);
    }
    if SENTENCE_ENDS.contains(&c) {
        return ends_sentence(before, after);
    }
    SEPARATORS.contains(&c)
}

/// Whether a comma is part of a number: `2,5` is one number, `speed 2,cost 3` are two entries.
fn is_in_number(before: &str, after: &str) -> bool {
    let after_digits = after.trim_start_matches(char::is_numeric);
    let has_digits = after_digits.len() < after.len();

    // Where a script puts no blanks between words, letters right after a number may be its unit.
    let starts_word =
        after_digits.starts_with(char::is_alphabetic) && !after_digits.starts_with(is_unspaced);
    before.ends_with(char::is_numeric) && has_digits && !starts_word
}

/// Whether a full stop ends a sentence: another one follows, and no abbreviation is before it.
fn ends_sentence(before: &str, after: &str) -> bool {
    let next = after.trim_start();
    if next.len() == after.len() || !next.starts_with(char::is_alphabetic) {
        return false;
    }

    let last_word = match before.rsplit_once(is_no_part_of_word) {
        Some((_, last_word)) => last_word,
        None => before,
    };
    let is_letter = last_word.chars().count() <= 1;
    !is_letter && !ABBREVIATIONS.contains(&last_word.to_lowercase().as_str())
}

fn is_no_part_of_word(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Digits and signs in their usual width instead of the full width; letters stay as they are.
pub fn in_usual_width(text: &str) -> String {
    text.chars().map(usual_width).collect()
}

fn usual_width(c: char) -> char {
    /// How far a full-width character is from the usual one.
    const DISTANCE: u32 = 0xfee0;

    let usual = match c {
        '\u{3000}' => Some(' '),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - DISTANCE),
        _ => None,
    };
    match usual {
        Some(usual) if !usual.is_ascii_alphabetic() => usual,
        _ => c,
    }
}
