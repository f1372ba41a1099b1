//! Texts as no person would write them, and as some do.

use crate::properties::libraries;
use crate::properties::pieces::{MARKUP, OF_TWINS};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Any characters, control characters among them.
pub fn any_text(longest: usize) -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..=longest).prop_map(String::from_iter)
}

/// Pieces in any order, with any characters between some of them.
pub fn soup(pieces: &'static [&'static str], longest: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => select(pieces).prop_map(str::to_owned), 1 => any_text(3)];
    vec(piece, 0..=longest).prop_map(|pieces| pieces.concat())
}

/// What a person may type into an option: a name, a misspelt one with mark-up in it, or anything
/// else.
pub fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(OF_TWINS).prop_map(str::to_owned),
        3 => select(libraries::names()),
        2 => misspelt(),
        2 => started(),
        1 => soup(MARKUP, 12),
        1 => any_text(80),
        1 => Just("x".repeat(6_000)),
    ]
}

/// The start of a name.
fn started() -> impl Strategy<Value = String> {
    (select(libraries::names()), 1..6usize)
        .prop_map(|(name, length)| name.chars().take(length).collect())
}

/// A name of the library with mark-up instead of one character.
pub fn misspelt() -> impl Strategy<Value = String> {
    (
        select(libraries::names()),
        any::<Index>(),
        any::<Index>(),
        select(MARKUP),
    )
        .prop_map(|(name, lost, at, markup)| {
            let mut letters: Vec<char> = name.chars().collect();
            letters.remove(lost.index(letters.len()));
            let at = at.index(letters.len() + 1);
            let (before, behind) = letters.split_at(at);
            String::from_iter(before) + markup + &String::from_iter(behind)
        })
}
