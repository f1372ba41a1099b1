//! Sentences and words, as fingerprints compare them.

use sha2::{Digest, Sha256};

/// The most words of a sentence: what is longer is a list or code, and is cut.
const LONGEST_SENTENCE: usize = 60;

/// The words of a sentence: lower case, without punctuation.
pub type Sentence = Vec<String>;

/// The sentences of the blocks of a text.
pub fn sentences(blocks: &[String]) -> Vec<Sentence> {
    let mut found = Vec::new();
    for block in blocks {
        for sentence in split(block) {
            let words = words(sentence);
            found.extend(words.chunks(LONGEST_SENTENCE).map(<[String]>::to_vec));
        }
    }
    found
}

/// Splits a text after each full stop, question mark or exclamation mark at the end of a word.
pub fn split(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let ends =
            matches!(before, '.' | '?' | '!' | '。') && (c.is_whitespace() || before == '。');
        if ends && starts_sentence(&text[at..]) {
            sentences.push(&text[start..at]);
            start = at;
        }
        before = c;
    }

    sentences.push(&text[start..]);
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

/// `e.g. this` is no end of a sentence.
fn starts_sentence(rest: &str) -> bool {
    let first = rest.trim_start().chars().next();
    first.is_none_or(|first| !first.is_lowercase())
}

/// The words of a text. A point or comma between two digits belongs to its number, but `1,000` is
/// `1000`.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let is_in_number = word.ends_with(|c: char| c.is_ascii_digit())
            && characters.peek().is_some_and(char::is_ascii_digit);
        match c {
            c if c.is_alphanumeric() => word.extend(c.to_lowercase()),
            '.' if is_in_number => word.push('.'),
            ',' if is_in_number => {}
            _ if word.is_empty() => {}
            _ => words.push(std::mem::take(&mut word)),
        }
    }

    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a word has a digit.
pub fn is_number(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// A hash of words, as hexadecimal digits.
pub fn hash(words: &[String], digits: usize) -> String {
    let hash = Sha256::digest(words.join(" "));
    let mut text = hex::encode(hash);
    text.truncate(digits);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_split_into_its_sentences() {
        let text = "Version 3.5 is out. It uses e.g. less memory! \"Really?\" 20 % less.";
        let expected = [
            "Version 3.5 is out.",
            "It uses e.g. less memory!",
            "\"Really?\" 20 % less.",
        ];
        let found: Vec<&str> = split(text).into_iter().map(str::trim).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_number_is_one_word() {
        assert_eq!(
            words("took 10,004 s, v8.4.8, C's"),
            ["took", "10004", "s", "v8.4.8", "c", "s"]
        );
    }
}
