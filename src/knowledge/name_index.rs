//! Texts in alphabetical order, with what each of them names.

use std::ops::Range;

/// Texts in alphabetical order, each once, with the targets that they name.
#[derive(Debug, Clone, Default)]
pub struct NameIndex {
    pub keys: Vec<IndexedName>,
    /// The targets of the first key, then those of the second, and so on.
    targets: Vec<NameTarget>,
}

/// A text by which targets are found.
#[derive(Debug, Clone)]
pub struct IndexedName {
    pub text: Box<str>,
    /// Where its targets start; they end where those of the next key start.
    first: u32,
    length: u8,
}

/// What a text names, and whether it is only an alias of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameTarget {
    pub at: u32,
    pub alias: bool,
}

impl AsRef<str> for IndexedName {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl NameIndex {
    /// Sorts texts with what they name.
    pub fn new(mut entries: Vec<(Box<str>, NameTarget)>) -> Self {
        entries.sort_unstable();
        // A target's own name comes before other names with the same key.
        entries.dedup_by(|later, first| later.0 == first.0 && later.1.at == first.1.at);

        let mut index = Self::default();
        for (text, target) in entries {
            index.add_key(text);
            index.targets.push(target);
        }
        index
    }

    /// Adds a text, unless it is the last one already.
    fn add_key(&mut self, text: Box<str>) {
        if self.keys.last().is_some_and(|last| last.text == text) {
            return;
        }

        let length = text.chars().count().min(255) as u8;
        let first = self.targets.len() as u32;
        self.keys.push(IndexedName {
            text,
            first,
            length,
        });
    }

    /// What adjacent keys name.
    pub fn targets(&self, keys: Range<usize>) -> &[NameTarget] {
        &self.targets[self.first(keys.start)..self.first(keys.end)]
    }

    /// Where the targets of a key start, or all targets end.
    fn first(&self, key: usize) -> usize {
        match self.keys.get(key) {
            Some(key) => key.first as usize,
            None => self.targets.len(),
        }
    }

    /// How many characters a key has; 255 means 255 or more.
    pub fn length(&self, key: usize) -> usize {
        usize::from(self.keys[key].length)
    }

    /// The place of the key that is exactly this text, if there is one.
    pub fn equal(&self, typed: &str) -> Range<usize> {
        let start = self.keys.partition_point(|key| *key.text < *typed);
        let found = self.keys.get(start).is_some_and(|key| *key.text == *typed);
        start..start + usize::from(found)
    }

    /// Where the keys that start with this are.
    pub fn starting(&self, typed: &str) -> Range<usize> {
        let start = self.keys.partition_point(|key| *key.text < *typed);
        let length = self.keys[start..].partition_point(|key| key.text.starts_with(typed));
        start..start + length
    }
}
