//! A question as the `custom_id` of a button or menu, and back.
//!
//! `w1:compare:backend-runtime:speed:nodejs+python`: the version of this form, the command, its words. Whatever else comes in,
//! a client may send anything, is read as no question at all.

use super::limits;
use crate::question::{HOLE, JOIN, NONE, Question};

const VERSION: &str = "w1";
const SEPARATOR: char = ':';

/// The `custom_id` of a question; `None` where it would be longer than Discord allows.
pub fn encode(question: &Question) -> Option<String> {
    let mut id = format!("{VERSION}{SEPARATOR}{}", question.command);
    for word in &question.words {
        id.push(SEPARATOR);
        id.push_str(word);
    }
    (id.len() <= limits::CUSTOM_ID).then_some(id)
}

/// The question in a `custom_id`; `None` where it is not one of ours.
pub fn decode(id: &str) -> Option<Question> {
    if id.len() > limits::CUSTOM_ID {
        return None;
    }
    let mut parts = id.split(SEPARATOR);
    let command = parts.next().filter(|version| *version == VERSION).and(parts.next())?;
    let words: Vec<&str> = parts.collect();
    let sound = is_word(command) && words.iter().all(|word| *word == HOLE || *word == NONE || is_word(word));
    sound.then(|| Question::new(command, words))
}

fn is_word(word: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == JOIN as u8;
    !word.is_empty() && word.bytes().all(allowed)
}
