//! Names that are ordinary words as well: what must stand around them for the technology or the
//! criterion to be meant.

use super::manner::Manner;
use super::running::Word;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is known of ordinary words, read from `ordinary.toml`.
#[derive(Deserialize, Default)]
struct Lexicon {
    /// Words that, right before a name, say that a technology is meant; and those right behind.
    before: Vec<String>,
    after: Vec<String>,
    /// Words that, anywhere in a text, say that it speaks of programming.
    programming: Vec<String>,
    /// Words that say that something is to be chosen.
    choice: Vec<String>,
    words: HashMap<String, OrdinaryWord>,
    /// Criteria's names that are ordinary words: what, before or behind them, says that they mean
    /// something else.
    qualities: HashMap<String, OrdinaryWord>,
}

/// An ordinary word that is a name as well.
#[derive(Deserialize, Default)]
struct OrdinaryWord {
    /// How likely the technology is meant before anything else is known: above 0 it usually is.
    #[serde(default)]
    prior: i32,
    /// Words right before it, right behind it, and anywhere, with which it means something else.
    #[serde(default)]
    not_before: Vec<String>,
    #[serde(default)]
    not_after: Vec<String>,
    #[serde(default)]
    not_with: Vec<String>,
    /// Words anywhere, with which the technology is meant.
    #[serde(default)]
    with: Vec<String>,
}

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| toml::from_str(include_str!("ordinary.toml")).unwrap_or_default());

/// From this sum on a name is meant.
const ENOUGH: i32 = 2;
/// What speaks clearly for or against a meaning, and what only hints at it.
const LISTED: i32 = 3;
const CLEAR: i32 = 2;
const HINT: i32 = 1;
const AGAINST: i32 = -4;
/// The longest text that is taken for the ending of a file's name.
const LONGEST_EXTENSION: usize = 3;

/// A name that stands in a text.
pub struct Ordinary<'w> {
    pub words: &'w [Word],
    pub first: usize,
    pub count: usize,
    /// Whether it stands beside a technology.
    pub listed: bool,
    pub manner: Manner,
}

impl Ordinary<'_> {
    /// Whether the technology is meant and not the word.
    pub fn is_technology(&self) -> bool {
        let word = &self.words[self.first];
        if self.is_file_extension() {
            return false;
        }
        match LEXICON.words.get(&word.key).filter(|_| self.count == 1) {
            None => true,
            Some(ordinary) => self.sum(ordinary) >= ENOUGH,
        }
    }

    /// Whether a topic is meant: its names are seldom ordinary words.
    pub fn is_topic(&self) -> bool {
        !self.is_file_extension()
    }

    /// Whether the criterion is meant and not the word.
    pub fn is_criterion(&self) -> bool {
        let key: String = self.words[self.first..self.first + self.count]
            .iter()
            .map(|word| word.key.as_str())
            .collect();
        let Some(ordinary) = LEXICON.qualities.get(&key) else {
            return true;
        };
        let written_so = self.words[self.first]
            .text
            .chars()
            .next()
            .is_some_and(char::is_uppercase);
        (ordinary.prior >= 0 || written_so) && !self.means_something_else(ordinary)
    }

    /// `app.py`: an ending and no name.
    fn is_file_extension(&self) -> bool {
        let word = &self.words[self.first];
        self.count == 1 && word.glued && word.key.len() <= LONGEST_EXTENSION
    }

    fn sum(&self, ordinary: &OrdinaryWord) -> i32 {
        let word = &self.words[self.first];
        let mut sum = ordinary.prior;
        if self.manner == Manner::Question {
            sum += HINT;
        }
        if self.listed {
            sum += LISTED;
        }
        if word.code || word.possessive {
            sum += CLEAR;
        }
        let introduced = self
            .before()
            .is_some_and(|before| LEXICON.before.contains(&before.key));
        if introduced {
            sum += CLEAR;
        }
        if self
            .after()
            .is_some_and(|after| LEXICON.after.contains(&after.key) || self.is_version(after))
        {
            sum += CLEAR;
        }
        let named = self.is_written_as_a_name();
        if named {
            // A single letter has a capital in many other places.
            sum += if word.key.len() > 1 { CLEAR } else { HINT };
        }
        sum += HINT * i32::from(self.anywhere(&LEXICON.programming))
            + CLEAR * i32::from(self.anywhere(&ordinary.with));
        // "Learning Go on the train": a name that is introduced and written as one is no verb,
        // whatever follows.
        let is_name = introduced && named;
        if self.means_something_else(ordinary) && !is_name || self.is_shouted() {
            sum += AGAINST;
        }
        sum
    }

    /// `Java 25`: a number behind a name that is longer than a letter.
    fn is_version(&self, after: &Word) -> bool {
        after.continues
            && after.key.chars().all(|c| c.is_ascii_digit())
            && self.words[self.first].key.len() > 1
    }

    /// With a capital where no sentence begins.
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
        self.before()
            .is_some_and(|before| ordinary.not_before.contains(&before.key))
            || self
                .after()
                .is_some_and(|after| ordinary.not_after.contains(&after.key))
            || self.anywhere(&ordinary.not_with)
    }

    fn before(&self) -> Option<&Word> {
        self.first.checked_sub(1).and_then(|at| self.words.get(at))
    }

    fn after(&self) -> Option<&Word> {
        self.words.get(self.first + self.count)
    }

    fn anywhere(&self, list: &[String]) -> bool {
        let own = self.first..self.first + self.count;
        self.words
            .iter()
            .enumerate()
            .any(|(at, word)| !own.contains(&at) && list.contains(&word.key))
    }
}

/// Whether a text says that something is to be chosen.
pub fn speaks_of_a_choice(words: &[Word]) -> bool {
    words.iter().any(|word| LEXICON.choice.contains(&word.key))
}
