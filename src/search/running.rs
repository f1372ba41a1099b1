//! A running text as words: without addresses, code blocks, mentions of people and the like.

use crate::knowledge::names::normalise;
use crate::knowledge::spelling::composed;
use std::ops::Range;

/// A word of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// In the form used for comparing names: lower case, letters and digits.
    pub key: String,
    /// As it was written.
    pub text: String,
    /// Whether only a space, a hyphen, a full stop or the like is between it and the word before,
    /// so that both can be one name.
    pub continues: bool,
    /// Whether a comma, a slash or the like separates it from the word before, as in a list.
    pub listed: bool,
    /// Whether a sentence starts with it.
    pub begins: bool,
    /// Whether it is marked as code.
    pub code: bool,
    /// Whether it has an `'s` at its end.
    pub possessive: bool,
    /// Whether a hyphen or the like joins it to the word before.
    pub glued: bool,
}

/// Some words as one, in the form used for comparing names.
pub fn joined_key(words: &[Word]) -> String {
    words.iter().map(|word| word.key.as_str()).collect()
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Word> {
    let masked = mask(&composed(text));
    let mut words: Vec<Word> = Vec::new();
    let mut end = 0;
    let mut backticks = 0;

    for range in runs(&masked) {
        let between = &masked[end..range.start];
        let word = &masked[range.clone()];
        end = range.end;
        // None is inside a word.
        backticks += between.matches('`').count();

        // The end of a possessive belongs to the word before.
        let key = normalise(word);
        let is_ending = key == "s" && matches!(between, "'" | "’");
        if is_ending && let Some(last) = words.last_mut() {
            last.possessive = true;
            continue;
        }

        let first = words.is_empty();
        words.push(Word {
            key,
            text: word.to_owned(),
            continues: !first && is_inside_a_name(between),
            listed: !first && is_of_a_list(between),
            begins: first || ends_a_sentence(between),
            code: backticks % 2 == 1,
            possessive: false,
            glued: !first && matches!(between, "-" | "." | "_"),
        });
    }
    words
}

/// Whether two words can be one name with this between them.
fn is_inside_a_name(between: &str) -> bool {
    between.len() <= 2 && between.chars().all(|c| matches!(c, ' ' | '-' | '.' | '_'))
}

/// Whether this separates two items of a list.
fn is_of_a_list(between: &str) -> bool {
    let signs = [' ', ',', '/', '+', '&', '|', '-', '\n', '*', '~'];
    !between.trim().is_empty() && between.chars().all(|c| signs.contains(&c))
}

/// Whether a sentence, a line or the like ends here.
fn ends_a_sentence(between: &str) -> bool {
    let ends = between.contains(['.', '!', '?', '\n', ':', '>', '(', '-', '*', '"']);
    ends && between.contains(char::is_whitespace)
}

/// Runs of letters and digits, with the signs of names such as C++ and C#.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(before) = text[at..].find(char::is_alphanumeric) {
        let start = at + before;
        let rest = text[start..].trim_start_matches(char::is_alphanumeric);
        let signs = rest.len() - rest.trim_start_matches(['#', '+']).len();

        // A single plus joins two names.
        let signs = if &rest[..signs] == "+" { 0 } else { signs };
        at = text.len() - rest.len() + signs;
        runs.push(start..at);
    }
    runs
}

/// The text with blocks of code, addresses, mentions, custom emoji, file names and hashtags blanked
/// out.
fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    for (at, part) in text.split("```").enumerate() {
        // Every second part is a block of code.
        masked.push_str(if at % 2 == 1 { "\n" } else { part });
    }

    masked
        .split_inclusive(char::is_whitespace)
        .map(mask_chunk)
        .collect()
}

/// A word with the space after it, blank if it is an address, a mention or a tag.
fn mask_chunk(chunk: &str) -> String {
    let bare = chunk.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | ',' | ';' | '*' | '"')
    });

    let address = bare.contains("://") || bare.starts_with("www.");
    let mention = ["<@", "<#", "<:", "<a:"]
        .iter()
        .any(|start| chunk.starts_with(start));
    let tag = bare.len() > 1 && bare.starts_with(['#', '@']);
    if !(address || mention || tag) {
        return chunk.to_owned();
    }

    let end = if mention {
        chunk.find('>').map_or(chunk.len(), |at| at + 1)
    } else {
        chunk.trim_end().len()
    };
    " ".repeat(end.min(1)) + &chunk[end..]
}
