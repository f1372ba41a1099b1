//! Values with the place in the file where they were written.

use std::ops::Range;

/// A value and its place in bytes of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct At<T> {
    pub value: T,
    pub span: Range<usize>,
}

/// The entries of a table: keys and values, each with its place.
pub type Entries<T> = Vec<(At<String>, At<T>)>;

/// The value of a key.
pub fn entry<'e, T>(entries: &'e Entries<T>, key: &str) -> Option<&'e (At<String>, At<T>)> {
    entries.iter().find(|(name, _)| name.value == key)
}

/// Texts without their places.
pub fn values(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}
