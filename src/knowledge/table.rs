//! Reads one TOML table key by key and reports every problem in it; a deserialiser would stop at
//! the first one.

use super::at::{At, Entries};
use super::diagnostic::Report;
use super::id::is_id;
use super::limits;
use super::misleading;
use super::names::did_you_mean;
use super::rules::Rule;
use super::value::{choice, date, number, place, table, text, texts, type_name};
use crate::rating::Rating;
use std::ops::Range;
use time::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Whether a key may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It is always required.
    Always,
    /// Only a draft may lack it.
    Review,
    /// It is optional.
    Never,
}

/// A table that is being read; it remembers which keys were read.
pub struct Table<'t> {
    /// What messages call it.
    label: String,
    span: Range<usize>,
    /// Where the TOML starts in the file, in bytes.
    offset: usize,
    entries: &'t DeTable<'t>,
    /// The keys that the format has, as far as they were read.
    known: Vec<&'static str>,
    /// Those of lists and tables that are missing or could not be read as a whole.
    unread: Vec<&'static str>,
}

impl<'t> Table<'t> {
    /// The whole document, which starts `offset` bytes into the file.
    pub fn document(label: &str, document: &'t Spanned<DeTable<'t>>, offset: usize) -> Self {
        let entries = document.get_ref();
        Self::new(label.to_owned(), document.span(), entries, offset)
    }

    fn new(label: String, span: Range<usize>, entries: &'t DeTable<'t>, offset: usize) -> Self {
        let span = span.start + offset..span.end + offset;
        Self::inside(&label, span, entries, offset)
    }

    /// A table inside another one, at a place in the file.
    pub fn inside(
        label: &str,
        span: Range<usize>,
        entries: &'t DeTable<'t>,
        offset: usize,
    ) -> Self {
        Self {
            label: label.to_owned(),
            span,
            offset,
            entries,
            known: Vec::new(),
            unread: Vec::new(),
        }
    }

    /// Where its TOML starts in the file, in bytes.
    pub fn offset(&self) -> usize {
        self.offset
    }

    fn take(&mut self, key: &'static str) -> Option<(Range<usize>, &'t DeValue<'t>)> {
        self.known.push(key);
        let value = self.entries.get(key)?;
        Some((self.place(value), value.get_ref()))
    }

    fn place<T>(&self, value: &Spanned<T>) -> Range<usize> {
        place(value, self.offset)
    }

    /// The keys of lists and tables so far that are missing or could not be read as a whole.
    pub fn unread(&self) -> Vec<&'static str> {
        self.unread.clone()
    }

    fn missing<T>(&self, key: &str, empty: T, report: &mut Report) -> At<T> {
        self.report_missing(key, Need::Always, format!("add `{key} = …`"), report);
        At {
            value: empty,
            span: self.span.clone(),
        }
    }

    fn report_missing(&self, key: &str, need: Need, remedy: String, report: &mut Report) {
        // A misspelt key is reported with the one that was meant.
        let mut written = self.entries.keys();
        if written.any(|written| is_slip_of(key, written.get_ref())) {
            return;
        }

        let message = format!("{} has no `{key}`", self.label);
        match need {
            Need::Always => report.add(Rule::MissingKey, self.span.clone(), message, remedy),
            Need::Review => report.add_gap(Rule::MissingKey, self.span.clone(), message, remedy),
            Need::Never => {}
        }
    }

    /// A required text; empty if it is missing, which is reported.
    pub fn text(&mut self, key: &'static str, longest: usize, report: &mut Report) -> At<String> {
        let Some((span, value)) = self.take(key) else {
            return self.missing(key, String::new(), report);
        };

        let value = text(key, &span, value, longest, report).unwrap_or_default();
        At { value, span }
    }

    /// An optional text.
    pub fn optional_text(
        &mut self,
        key: &'static str,
        longest: usize,
        report: &mut Report,
    ) -> Option<At<String>> {
        let (span, value) = self.take(key)?;
        let value = text(key, &span, value, longest, report)?;
        Some(At { value, span })
    }

    /// An optional address.
    pub fn url(&mut self, key: &'static str, report: &mut Report) -> Option<At<String>> {
        let (span, value) = self.take(key)?;
        let value = text(key, &span, value, usize::MAX, report)?;

        let remedy = format!("write https://…, at most {} characters", limits::URL);
        misleading::check(&value, &span, &remedy, report);
        Some(At { value, span })
    }

    /// The table's `id`.
    pub fn id(&mut self, longest: usize, report: &mut Report) -> At<String> {
        let id = self.text("id", usize::MAX, report);

        // An empty id is already reported.
        if !id.value.is_empty() && !is_id(&id.value, longest) {
            report.add(
                Rule::InvalidId,
                id.span.clone(),
                format!("`{}` cannot be an id", id.value),
                format!("use lowercase ASCII letters, digits and hyphens, at most {longest}"),
            );
        }
        id
    }

    /// A list of texts; empty if the key is missing.
    pub fn texts(
        &mut self,
        key: &'static str,
        longest: usize,
        report: &mut Report,
    ) -> Vec<At<String>> {
        let Some((span, value)) = self.take(key) else {
            return Vec::new();
        };
        texts(key, self.offset, (&span, value), longest, report).unwrap_or_default()
    }

    /// A required value, as `read` reads it.
    pub fn required<T>(
        &mut self,
        key: &'static str,
        report: &mut Report,
        read: impl FnOnce(&Range<usize>, &DeValue, &mut Report) -> Option<T>,
    ) -> Option<T> {
        let Some((span, value)) = self.take(key) else {
            self.missing(key, (), report);
            return None;
        };
        read(&span, value, report)
    }

    /// Whether a key is written.
    pub fn has(&mut self, key: &'static str) -> bool {
        self.known.push(key);
        self.entries.get(key).is_some()
    }

    /// Leaves keys unread whose meaning depends on a key that could not be read.
    pub fn pass_over(&mut self, keys: &[&'static str]) {
        self.known.extend(keys);
        self.unread.extend(keys);
    }

    /// One of some words.
    pub fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&str, T)],
        report: &mut Report,
    ) -> Option<T> {
        let (span, value) = self.take(key)?;
        choice(key, &span, value, choices, report)
    }

    /// One of some words, which must be there; `otherwise` if it is not, which is reported.
    pub fn required_choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&str, T)],
        otherwise: T,
        report: &mut Report,
    ) -> T {
        let Some((span, value)) = self.take(key) else {
            return self.missing(key, otherwise, report).value;
        };
        choice(key, &span, value, choices, report).unwrap_or(otherwise)
    }

    /// A date, which only a draft may lack.
    pub fn date(&mut self, key: &'static str, report: &mut Report) -> Option<At<Date>> {
        let Some((span, value)) = self.take(key) else {
            self.report_missing(key, Need::Review, format!("add `{key} = …`"), report);
            return None;
        };

        let value = date(key, &span, value, report)?;
        Some(At { value, span })
    }

    /// The tables of an array of tables, each read by `read`.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        need: Need,
        report: &mut Report,
        read: fn(&mut Table, &mut Report) -> T,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for item in self.items(key, need, report) {
            let DeValue::Table(entries) = item.get_ref() else {
                self.report_not_a_table(key, item, report);
                self.unread.push(key);
                // The others are of the same kind.
                break;
            };

            let label = format!("an entry of `{key}`");
            let mut table = Table::new(label, item.span(), entries, self.offset);
            found.push(read(&mut table, report));
            table.finish(report);
        }
        found
    }

    /// The items of an array of tables, which may be something else.
    fn items(
        &mut self,
        key: &'static str,
        need: Need,
        report: &mut Report,
    ) -> &'t [Spanned<DeValue<'t>>] {
        let Some((span, value)) = self.take(key) else {
            if need == Need::Always {
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

    /// A table from keys to texts, such as a scale.
    pub fn text_map(
        &mut self,
        key: &'static str,
        longest: usize,
        need: Need,
        report: &mut Report,
    ) -> Entries<String> {
        self.map(key, need, report, |span, value, report| {
            text(key, span, value, longest, report)
        })
    }

    /// A table from keys to whole numbers from 1 to 5, such as ratings and weights.
    pub fn number_map(
        &mut self,
        key: &'static str,
        need: Need,
        report: &mut Report,
    ) -> Entries<Rating> {
        self.map(key, need, report, |span, value, report| {
            number(key, span, value, report)
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
        key: &'static str,
        need: Need,
        report: &mut Report,
        mut read: impl FnMut(&Range<usize>, &DeValue, &mut Report) -> Option<T>,
    ) -> Entries<T> {
        let Some((span, value)) = self.take(key) else {
            self.report_missing(key, need, format!("add `{key} = …`"), report);
            if need != Need::Never {
                self.unread.push(key);
            }
            return Vec::new();
        };
        let Some(entries) = table(key, &span, value, report) else {
            self.unread.push(key);
            return Vec::new();
        };

        let found = self.entries_of(entries, report, |_, span, value, report| {
            read(span, value, report)
        });
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

    /// Reports the keys that were not read.
    pub fn finish(self, report: &mut Report) {
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if self.known.contains(&name) {
                continue;
            }
            let remedy = match did_you_mean(name, self.known.iter().copied()) {
                Some(remedy) => remedy,
                None => format!("known keys: {}", self.known.join(", ")),
            };
            let message = format!("`{name}` is not a key of {}", self.label);
            report.add(Rule::UnknownKey, self.place(key), message, remedy);
        }
    }
}

/// Whether a key was probably meant as another one: `tittle` as `title`, but not `question` as
/// anything else.
fn is_slip_of(key: &str, written: &str) -> bool {
    did_you_mean(written, std::iter::once(key)).is_some()
}
