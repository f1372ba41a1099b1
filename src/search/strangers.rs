//! Technologies that a question names and no article has: "is rust faster than python", "is rust
//! good".

use super::running::Word;
use super::wording;

/// Words between two options.
const JOINTS: &[&str] = &["or", "vs", "versus", "than", "oder", "ou", "als", "gegen"];
/// The word of a comparison after which an option is named: "faster than".
const THAN: &[&str] = &["than", "als"];
/// Words with which no technology is named.
const COMMON: &[&str] = &[
    "better",
    "worse",
    "more",
    "less",
    "best",
    "other",
    "something",
    "else",
    "both",
    "neither",
    "none",
    "one",
    "another",
    "anything",
    "whatever",
    "rather",
    "maybe",
    "just",
    "later",
    "yes",
    "expected",
    "needed",
    "usual",
    "ever",
    "before",
    "now",
    "still",
    "only",
];

/// Verbs after which a question names its subject: "how fast is kotlin". Without accents, so a few
/// are also small words of other languages.
const BEFORE_SUBJECT: &[&str] = &[
    "is", "are", "does", "do", "can", "has", "ist", "sind", "kann", "hat", "est", "es", "son",
    "puede", "tiene", "e", "sao", "pode", "tem",
];
/// Words before a property: "how durable".
const DEGREE: &[&str] = &["how", "wie"];

/// What a word of a question can be.
pub trait Knows {
    /// Whether the word at a place names a technology of the library.
    fn is_technology(&self, at: usize) -> bool;
    /// Whether it names something else, or says nothing on its own.
    fn is_known(&self, at: usize) -> bool;
    /// Whether the articles use it often, so that it is hardly a name.
    fn is_used(&self, at: usize) -> bool;
}

/// What a question asks about as a whole, if it is one word or two that name nothing of the
/// library: "is kotlin good for servers", "should we use kotlin or scala". These are the places of
/// the words.
pub fn subjects(words: &[Word], knows: &impl Knows) -> Vec<usize> {
    if names_technology(words, knows) {
        return Vec::new();
    }

    let judged = wording::before_purpose(words);
    let mut subjects = Vec::new();
    for at in 0..judged.len() {
        let is_kind = at > 0 && wording::is_before_kind(&judged[at - 1]);
        if !is_kind && is_unknown(words, at, knows) {
            subjects.push(at);
        }
    }

    let are_few = subjects.len() <= 2;
    if are_few && wording::judges(judged) {
        subjects
    } else {
        Vec::new()
    }
}

/// The subject of a question that begins with a verb or with "how", if it names no technology of
/// the library: "is kotlin fast", "how fast is kotlin". It may be a technology that no article has
/// if one word, a name or a small word comes next, or nothing.
pub fn subject_of_verb(words: &[Word], knows: &impl Knows) -> Option<usize> {
    if names_technology(words, knows) {
        return None;
    }

    for at in 1..words.len() {
        let (before, verb) = (&words[..at - 1], &words[at - 1]);
        let is_after_verb = BEFORE_SUBJECT.contains(&verb.key.as_str());
        let asks = before.is_empty() || wording::has(before, DEGREE);
        let is_alone = at + 2 >= words.len() || knows.is_known(at + 1);
        let may_be_name = !is_activity(&words[at]) && is_unknown(words, at, knows);
        if is_after_verb && asks && is_alone && may_be_name {
            return Some(at);
        }
    }
    None
}

fn names_technology(words: &[Word], knows: &impl Knows) -> bool {
    (0..words.len()).any(|at| knows.is_technology(at))
}

/// Whether a word says something, and names nothing of the library.
fn is_unknown(words: &[Word], at: usize, knows: &impl Knows) -> bool {
    let word = &words[at];
    let says_nothing = wording::is_about_form(word) || COMMON.contains(&word.key.as_str());
    !says_nothing && !knows.is_known(at)
}

/// Whether a word is what somebody does: "debugging", but not Spring.
fn is_activity(word: &Word) -> bool {
    word.key.len() > "spring".len() && word.key.ends_with("ing")
}

/// The words that are next to a technology of the library in a choice or comparison, and name
/// none.
pub fn strangers(words: &[Word], knows: &impl Knows) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !JOINTS.contains(&word.key.as_str()) || at == 0 || at + 1 >= words.len() {
            continue;
        }

        let than = THAN.contains(&word.key.as_str());
        let left = if than { at.saturating_sub(2) } else { at - 1 };
        let right = at + 1;
        let stranger = match (knows.is_technology(left), knows.is_technology(right)) {
            (true, false) => right,
            (false, true) => left,
            _ => continue,
        };

        // What is faster than something is a thing; what is next to "or" may be any word.
        let word = &words[stranger];
        let is_subject = than && stranger == left;
        let is_name = (is_subject || !knows.is_used(stranger))
            && !COMMON.contains(&word.key.as_str())
            && !knows.is_known(stranger);
        if is_name && !found.contains(&word.text) {
            found.push(word.text.clone());
        }
    }
    found
}
