//! A question as the id of a button or menu, and back.
//!
//! `w1:compare:backend-runtime:speed:nodejs+python`: the version of this form, the command, its
//! words. A client may send anything: what is not of this form is read as no question at all.

use super::words::{JOIN, NONE, PLACEHOLDER, Question};

/// The longest id, in characters: what the buttons of every chat hold.
pub const LONGEST: usize = 100;
const VERSION: &str = "w1";
const SEPARATOR: char = ':';

/// The id of a question; `None` if it would be longer than [`LONGEST`].
pub fn encode(question: &Question) -> Option<String> {
    let mut id = format!("{VERSION}{SEPARATOR}{}", question.command);
    for word in &question.words {
        id.push(SEPARATOR);
        id.push_str(word);
    }

    (id.len() <= LONGEST).then_some(id)
}

/// The question in an id; `None` if it is not one of ours.
pub fn decode(id: &str) -> Option<Question> {
    if id.len() > LONGEST {
        return None;
    }

    let mut parts = id.split(SEPARATOR);
    if parts.next() != Some(VERSION) {
        return None;
    }
    let command = parts.next()?;
    let words: Vec<&str> = parts.collect();

    let is_sound = |word: &&str| *word == PLACEHOLDER || *word == NONE || is_word(word);
    (is_word(command) && words.iter().all(is_sound)).then(|| Question::new(command, words))
}

fn is_word(word: &str) -> bool {
    let allowed =
        |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == JOIN as u8;
    !word.is_empty() && word.bytes().all(allowed)
}
