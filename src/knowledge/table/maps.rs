//! Reads tables inside a table whose keys are not the format's own: ids, levels, values.

use super::TomlTable;
use crate::knowledge::at::{At, Entries};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::keys::{Holds, Key, KeyNeed};
use crate::knowledge::value::{number, table, text, texts};
use crate::rating::Rating;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

impl TomlTable<'_> {
    /// A scale: a table from ratings to what they mean.
    pub fn scale(
        &mut self,
        key: Key,
        longest: usize,
        need: KeyNeed,
        report: &mut Report,
    ) -> Entries<String> {
        let holds = Holds::Scale { longest };
        self.map(key, need, holds, report, |span, value, report| {
            text(key.name, span, value, longest, report)
        })
    }

    /// An optional table from keys to texts.
    pub fn text_map(&mut self, key: Key, longest: usize, report: &mut Report) -> Entries<String> {
        let holds = Holds::TextMap { longest };
        self.map(key, KeyNeed::Never, holds, report, |span, value, report| {
            text(key.name, span, value, longest, report)
        })
    }

    /// A table from keys to whole numbers from 1 to 5, such as ratings and weights.
    pub fn number_map(&mut self, key: Key, need: KeyNeed, report: &mut Report) -> Entries<Rating> {
        let holds = Holds::Ratings { of: None };
        self.ratings(key, need, holds, report)
    }

    /// A table from certain keys to whole numbers from 1 to 5.
    pub fn ratings(
        &mut self,
        key: Key,
        need: KeyNeed,
        holds: Holds,
        report: &mut Report,
    ) -> Entries<Rating> {
        self.map(key, need, holds, report, |span, value, report| {
            number(key.name, span, value, report)
        })
    }

    /// All entries, each of which is a table from keys to lists of texts.
    pub fn texts_maps(
        &self,
        longest: usize,
        report: &mut Report,
    ) -> Entries<Entries<Vec<At<String>>>> {
        let offset = self.offset;
        self.entries_of(self.entries, report, |name, span, value, report| {
            let lists = table(name, span, value, report)?;
            Some(self.entries_of(lists, report, |name, span, value, report| {
                texts(name, offset, (span, value), longest, report)
            }))
        })
    }

    /// What `read` makes of each entry of a table; an entry that it refuses makes the key unread.
    pub fn map<T>(
        &mut self,
        key: Key,
        need: KeyNeed,
        holds: Holds,
        report: &mut Report,
        mut read: impl FnMut(&Range<usize>, &DeValue, &mut Report) -> Option<T>,
    ) -> Entries<T> {
        self.map_by_key(key, need, holds, report, |_, span, value, report| {
            read(span, value, report)
        })
    }

    /// The same, where what is read depends on the key of the entry.
    pub fn map_by_key<T>(
        &mut self,
        key: Key,
        need: KeyNeed,
        holds: Holds,
        report: &mut Report,
        read: impl FnMut(&str, &Range<usize>, &DeValue, &mut Report) -> Option<T>,
    ) -> Entries<T> {
        let taken = self.take(key, need, holds);
        let key = key.name;
        let Some((span, value)) = taken else {
            self.report_missing(key, need, format!("add `{key} = …`"), report);
            if need != KeyNeed::Never {
                self.unread.push(key);
            }
            return Vec::new();
        };
        let Some(entries) = table(key, &span, value, report) else {
            self.unread.push(key);
            return Vec::new();
        };

        let found = self.entries_of(entries, report, read);
        if found.len() < entries.len() {
            self.unread.push(key);
        }
        found
    }

    /// What `read` makes of each entry of a table inside this one.
    fn entries_of<T>(
        &self,
        entries: &DeTable,
        report: &mut Report,
        mut read: impl FnMut(&str, &Range<usize>, &DeValue, &mut Report) -> Option<T>,
    ) -> Entries<T> {
        let mut found = Vec::new();
        for (name, value) in entries.iter() {
            let span = self.place(value);
            let Some(value) = read(name.get_ref(), &span, value.get_ref(), report) else {
                continue;
            };

            let name = At {
                value: name.get_ref().clone().into_owned(),
                span: self.place(name),
            };
            found.push((name, At { value, span }));
        }
        found
    }
}
