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

/// A key that the reader has looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownKey {
    pub key: Key,
    pub is_required: bool,
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
    Address,
    Date,
    /// What ratings mean: a text for each level.
    Scale {
        longest: usize,
    },
    /// Numbers from 1 to 5, each under an id.
    Ratings,
    /// A list of so many tables, each with these keys.
    Tables {
        count: RangeInclusive<usize>,
        keys: Vec<KnownKey>,
    },
}
