//! Names that are also ordinary words: which words around them show that the technology or the
//! criterion is meant.

use super::running::{Word, joined_key};
use super::text_kind::TextKind;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is known about ordinary words, read from `ordinary.toml`.
#[derive(Deserialize, Default)]
struct Lexicon {
    /// Words right before a name that show that a technology is meant, and words right after it.
    before: Vec<String>,
    after: Vec<String>,
    /// Words that show that a text is about programming, anywhere in it.
    programming: Vec<String>,
    /// Words that show that there is a choice.
    choice: Vec<String>,
    words: HashMap<String, OrdinaryWord>,
    /// Names of criteria that are ordinary words: which words before or after them show that they
    /// mean something else.
    qualities: HashMap<String, OrdinaryWord>,
}

/// An ordinary word that is also a name.
#[derive(Deserialize, Default)]
struct OrdinaryWord {
    /// How likely it is, without context, that the technology is meant: above 0 it usually is.
    #[serde(default)]
    prior: i32,
    /// Words right before it, right after it, or anywhere that show that it means something else.
    #[serde(default)]
    not_before: Vec<String>,
    #[serde(default)]
    not_after: Vec<String>,
    #[serde(default)]
    not_with: Vec<String>,
    /// Words anywhere in the text that show that the technology is meant.
    #[serde(default)]
    with: Vec<String>,
}

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| toml::from_str(include_str!("ordinary.toml")).unwrap_or_default());

/// From this sum on, a name is meant.
const ENOUGH: i32 = 2;
/// The points for clear evidence for or against a meaning, and for hints.
const LISTED: i32 = 3;
const CLEAR: i32 = 2;
const HINT: i32 = 1;
const AGAINST: i32 = -4;
/// The longest text that is read as a file extension.
const LONGEST_EXTENSION: usize = 3;

/// A name in a text.
pub struct Ordinary<'w> {
    pub words: &'w [Word],
    pub first: usize,
    pub count: usize,
    /// Whether it is next to a technology.
    pub listed: bool,
    pub kind: TextKind,
}

impl Ordinary<'_> {
    /// Whether the technology is meant and not the word.
    pub fn is_technology(&self) -> bool {
        let word = &self.words[self.first];
        if self.is_file_extension() {
            return false;
        }

        match LEXICON.words.get(&word.key) {
            Some(ordinary) if self.count == 1 => self.sum(ordinary) >= ENOUGH,
            _ => true,
        }
    }

    /// Whether a topic is meant: its names are rarely ordinary words.
    pub fn is_topic(&self) -> bool {
        !self.is_file_extension()
    }

    /// Whether the criterion is meant and not the word.
    pub fn is_criterion(&self) -> bool {
        let key = joined_key(&self.words[self.first..self.first + self.count]);
        let Some(ordinary) = LEXICON.qualities.get(&key) else {
            return true;
        };

        let written_so = self.words[self.first].text.starts_with(char::is_uppercase);
        (ordinary.prior >= 0 || written_so) && !self.means_something_else(ordinary)
    }

    /// `app.py`: a file extension, not a name.
    fn is_file_extension(&self) -> bool {
        let word = &self.words[self.first];
        self.count == 1 && word.glued && word.key.len() <= LONGEST_EXTENSION
    }

    /// How much speaks for the technology: hints and clear evidence, added.
    fn sum(&self, ordinary: &OrdinaryWord) -> i32 {
        let word = &self.words[self.first];
        let mut sum = ordinary.prior;

        if self.kind == TextKind::Question {
            sum += HINT;
        }
        if self.listed {
            sum += LISTED;
        }
        if word.code || word.possessive {
            sum += CLEAR;
        }
        let is_introduced = self.is_introduced();
        if is_introduced {
            sum += CLEAR;
        }
        if self.is_followed_as_a_name() {
            sum += CLEAR;
        }
        let is_written_as_a_name = self.is_written_as_a_name();
        if is_written_as_a_name {
            // Single letters are capitalised in many other places.
            sum += if word.key.len() > 1 { CLEAR } else { HINT };
        }
        if self.anywhere(&LEXICON.programming) {
            sum += HINT;
        }
        if self.anywhere(&ordinary.with) {
            sum += CLEAR;
        }

        // "Learning Go on the train": a name that is introduced and written as a name is not a
        // verb, whatever follows.
        let is_name = is_introduced && is_written_as_a_name;
        if self.means_something_else(ordinary) && !is_name || self.is_shouted() {
            sum += AGAINST;
        }
        sum
    }

    fn is_introduced(&self) -> bool {
        match self.before() {
            Some(before) => LEXICON.before.contains(&before.key),
            None => false,
        }
    }

    fn is_followed_as_a_name(&self) -> bool {
        match self.after() {
            Some(after) => LEXICON.after.contains(&after.key) || self.is_version(after),
            None => false,
        }
    }

    /// `Java 25`: a number after a name that is longer than one letter.
    fn is_version(&self, after: &Word) -> bool {
        after.continues
            && after.key.chars().all(|c| c.is_ascii_digit())
            && self.words[self.first].key.len() > 1
    }

    /// Capitalised, but not at the start of a sentence.
    fn is_written_as_a_name(&self) -> bool {
        let word = &self.words[self.first];
        let mut letters = word.text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && !word.begins
            && letters.all(|c| !c.is_uppercase())
    }

    /// All in capitals, longer than a letter, such as SWIFT.
    fn is_shouted(&self) -> bool {
        let text = &self.words[self.first].text;
        text.chars().count() > 1 && text.chars().all(char::is_uppercase)
    }

    fn means_something_else(&self, ordinary: &OrdinaryWord) -> bool {
        if let Some(before) = self.before()
            && ordinary.not_before.contains(&before.key)
        {
            return true;
        }
        if let Some(after) = self.after()
            && ordinary.not_after.contains(&after.key)
        {
            return true;
        }
        self.anywhere(&ordinary.not_with)
    }

    fn before(&self) -> Option<&Word> {
        self.words.get(self.first.checked_sub(1)?)
    }

    fn after(&self) -> Option<&Word> {
        self.words.get(self.first + self.count)
    }

    fn anywhere(&self, list: &[String]) -> bool {
        let own = self.first..self.first + self.count;
        for (at, word) in self.words.iter().enumerate() {
            if !own.contains(&at) && list.contains(&word.key) {
                return true;
            }
        }
        false
    }
}

/// Whether a text says that there is a choice.
pub fn speaks_of_a_choice(words: &[Word]) -> bool {
    words.iter().any(|word| LEXICON.choice.contains(&word.key))
}
