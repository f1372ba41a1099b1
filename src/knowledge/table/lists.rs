//! Reads lists inside a table: of texts, and of tables.

use super::{TomlTable, keys};
use crate::knowledge::at::At;
use crate::knowledge::diagnostic::Report;
use crate::knowledge::keys::{Holds, Key, KeyNeed, TableKeys};
use crate::knowledge::rules::Rule;
use crate::knowledge::value::{texts, type_name};
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;

impl<'t> TomlTable<'t> {
    /// A list of texts; empty if the key is missing.
    pub fn texts(&mut self, key: Key, longest: usize, report: &mut Report) -> Vec<At<String>> {
        let Some((span, value)) = self.take(key, KeyNeed::Never, Holds::Texts { longest }) else {
            return Vec::new();
        };
        texts(key.name, self.offset, (&span, value), longest, report).unwrap_or_default()
    }

    /// The tables of an array of tables, each read by `read`.
    pub fn tables<T>(
        &mut self,
        key: Key,
        count: RangeInclusive<usize>,
        report: &mut Report,
        read: impl Fn(&mut TomlTable, &mut Report) -> T,
    ) -> Vec<T> {
        let need = if *count.start() > 0 {
            KeyNeed::Always
        } else {
            KeyNeed::Never
        };
        let keys = self.keys_inside(&read);

        let mut found = Vec::new();
        for item in self.items(key, need, Holds::Tables { count, keys }, report) {
            let key = key.name;
            let DeValue::Table(entries) = item.get_ref() else {
                self.report_not_a_table(key, item, report);
                self.unread.push(key);
                // The others are of the same kind.
                break;
            };

            let label = format!("an entry of `{key}`");
            let mut table = TomlTable::new(label, item.span(), entries, self.offset);
            found.push(read(&mut table, report));
            table.finish(report);
        }
        found
    }

    /// The keys that a reader of tables inside this one looks for; none unless they are wanted.
    pub fn keys_inside<T>(&self, read: impl Fn(&mut TomlTable, &mut Report) -> T) -> TableKeys {
        if self.describes {
            keys(read)
        } else {
            TableKeys::default()
        }
    }

    /// The items of an array of tables, which may be something else.
    fn items(
        &mut self,
        key: Key,
        need: KeyNeed,
        holds: Holds,
        report: &mut Report,
    ) -> &'t [Spanned<DeValue<'t>>] {
        let taken = self.take(key, need, holds);
        let key = key.name;
        let Some((span, value)) = taken else {
            if need == KeyNeed::Always {
                let remedy = format!("add `[[{key}]]`, and the keys of an entry below it");
                self.report_missing(key, need, remedy, report);
                self.unread.push(key);
            }
            return &[];
        };

        let DeValue::Array(items) = value else {
            let message = format!("`{key}` must be a list of tables, not {}", type_name(value));
            let remedy = format!(
                "write a list of tables: `[[{key}]]`, with two brackets, before each entry"
            );
            report.add(Rule::WrongType, span, message, remedy);
            self.unread.push(key);
            return &[];
        };
        items
    }

    fn report_not_a_table(&self, key: &str, item: &Spanned<DeValue>, report: &mut Report) {
        let message = format!(
            "`{key}` must be a list of tables, but here is {}",
            type_name(item.get_ref())
        );
        let remedy = format!("write `[[{key}]]` before each entry, and its keys under it");

        report.add(Rule::WrongType, self.place(item), message, remedy);
    }
}
