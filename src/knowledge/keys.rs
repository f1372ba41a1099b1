//! The keys of the front matter as the reader knows them. Each key is declared once, in the line of
//! `schema` that reads it; the reader notes every key that it reads, and the JSON schema is made
//! from those notes.

use std::ops::RangeInclusive;

/// A key, where it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub name: &'static str,
    /// What it is, for people: CONTRIBUTING.md has the same words.
    pub description: &'static str,
}

/// A key with its description.
pub const fn key(name: &'static str, description: &'static str) -> Key {
    Key { name, description }
}

/// Whether a key may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyNeed {
    /// It is always required.
    Always,
    /// Only a draft may lack it.
    Review,
    /// It is optional.
    Never,
}

/// A key that the reader has looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownKey {
    pub key: Key,
    pub need: KeyNeed,
    pub holds: Holds,
}

/// What a key may hold. Lengths are in characters.
#[derive(Debug, Clone, PartialEq)]
pub enum Holds {
    Id {
        longest: usize,
    },
    Text {
        longest: usize,
    },
    Texts {
        longest: usize,
    },
    /// One of some words.
    Word {
        words: Vec<&'static str>,
    },
    Address,
    Date,
    /// A number of days, weeks, months or years.
    TimeSpan {
        longest: usize,
    },
    /// What ratings mean: a text for each level.
    Scale {
        longest: usize,
    },
    /// A text under each of some keys.
    TextMap {
        longest: usize,
    },
    /// Numbers from 1 to 5, each under one of these words; under any if there are none.
    Ratings {
        of: Option<&'static [&'static str]>,
    },
    /// A number for each rating that can have a threshold.
    Limits,
    YesNo,
    Number,
    /// What will do, under each of some keys: a number, yes or no, a text or a list of texts.
    MustHaves {
        longest: usize,
    },
    /// Under each of some keys a value, or a table with these keys.
    Facts {
        value: Box<Holds>,
        keys: TableKeys,
    },
    /// A list of `count` tables, each with these keys.
    Tables {
        count: RangeInclusive<usize>,
        keys: TableKeys,
    },
}

/// The keys of a table. Some may only be there if another key holds a certain word: then there is a
/// form for each set of keys.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableKeys {
    /// The first is that of a table without the deciding key.
    pub forms: Vec<TableVariant>,
}

/// The keys that a table has if the deciding key holds one of some words.
#[derive(Debug, Clone, PartialEq)]
pub struct TableVariant {
    /// The deciding key and its words; none if there is only one form.
    pub word_of: Option<(&'static str, Vec<&'static str>)>,
    pub keys: Vec<KnownKey>,
}

impl TableKeys {
    /// Finds the forms of a table: `read` says which keys it has if a key holds a word.
    pub fn explore(read: impl Fn(Option<(&'static str, &'static str)>) -> Vec<KnownKey>) -> Self {
        let keys = read(None);
        for known in &keys {
            let Holds::Word { words } = &known.holds else {
                continue;
            };
            let forms = forms(known.key.name, words, &keys, &read);
            if forms.len() > 1 {
                return Self { forms };
            }
        }

        let only = TableVariant {
            word_of: None,
            keys,
        };
        Self { forms: vec![only] }
    }

    /// A key in the forms that have it.
    pub fn in_forms(&self, name: &str) -> Vec<&KnownKey> {
        let keys = self.forms.iter().flat_map(|form| &form.keys);
        keys.filter(|known| known.key.name == name).collect()
    }

    /// The names of all keys, each once, in the order in which they are read.
    pub fn names(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for known in self.forms.iter().flat_map(|form| &form.keys) {
            if !names.contains(&known.key.name) {
                names.push(known.key.name);
            }
        }
        names
    }
}

/// The forms that a table has with the words of a key; words with the same keys share one.
fn forms(
    key: &'static str,
    words: &[&'static str],
    without: &[KnownKey],
    read: &impl Fn(Option<(&'static str, &'static str)>) -> Vec<KnownKey>,
) -> Vec<TableVariant> {
    let mut forms = vec![TableVariant {
        word_of: Some((key, Vec::new())),
        keys: without.to_vec(),
    }];
    for word in words {
        let keys = read(Some((key, word)));
        let same = forms.iter_mut().find(|form| form.keys == keys);
        match same {
            Some(TableVariant {
                word_of: Some((_, words)),
                ..
            }) => words.push(word),
            _ => forms.push(TableVariant {
                word_of: Some((key, vec![word])),
                keys,
            }),
        }
    }
    forms
}
