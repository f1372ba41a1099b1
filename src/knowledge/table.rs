//! Reads one TOML table key by key and reports every problem in it; a deserialiser would stop at
//! the first one.

mod lists;
mod maps;

use super::at::At;
use super::diagnostic::Report;
use super::id::is_id;
use super::keys::{Holds, Key, KeyNeed, KnownKey, TableKeys};
use super::limits;
use super::misleading;
use super::names::did_you_mean;
use super::rules::Rule;
use super::value::{choice, date, place, text};
use std::ops::Range;
use time::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table that is being read; it remembers which keys were read.
pub struct TomlTable<'t> {
    /// What messages call it.
    label: String,
    span: Range<usize>,
    /// Where the TOML starts in the file, in bytes.
    offset: usize,
    entries: &'t DeTable<'t>,
    /// The keys that the format has, as far as they were read.
    known: Vec<KnownKey>,
    /// Keys that are left unread.
    passed_over: Vec<&'static str>,
    /// Whether the keys of tables inside this one are wanted too.
    describes: bool,
    /// Those of lists and tables that are missing or could not be read as a whole.
    unread: Vec<&'static str>,
}

impl<'t> TomlTable<'t> {
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
            passed_over: Vec::new(),
            describes: false,
            unread: Vec::new(),
        }
    }

    /// Where its TOML starts in the file, in bytes.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The value of a key, if there is one. The key is known from now on.
    fn take(
        &mut self,
        key: Key,
        need: KeyNeed,
        holds: Holds,
    ) -> Option<(Range<usize>, &'t DeValue<'t>)> {
        self.known.push(KnownKey { key, need, holds });
        let value = self.entries.get(key.name)?;
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
        self.report_missing(key, KeyNeed::Always, format!("add `{key} = …`"), report);
        At {
            value: empty,
            span: self.span.clone(),
        }
    }

    fn report_missing(&self, key: &str, need: KeyNeed, remedy: String, report: &mut Report) {
        // A misspelt key is reported with the one that was meant.
        let mut written = self.entries.keys();
        if written.any(|written| is_slip_of(key, written.get_ref())) {
            return;
        }

        let message = format!("{} has no `{key}`", self.label);
        match need {
            KeyNeed::Always => report.add(Rule::MissingKey, self.span.clone(), message, remedy),
            KeyNeed::Review => report.add_gap(Rule::MissingKey, self.span.clone(), message, remedy),
            KeyNeed::Never => {}
        }
    }

    /// A required text; empty if it is missing, which is reported.
    pub fn text(&mut self, key: Key, longest: usize, report: &mut Report) -> At<String> {
        self.required_text(key, longest, Holds::Text { longest }, report)
    }

    fn required_text(
        &mut self,
        key: Key,
        longest: usize,
        holds: Holds,
        report: &mut Report,
    ) -> At<String> {
        let Some((span, value)) = self.take(key, KeyNeed::Always, holds) else {
            return self.missing(key.name, String::new(), report);
        };

        let value = text(key.name, &span, value, longest, report).unwrap_or_default();
        At { value, span }
    }

    /// An optional text.
    pub fn optional_text(
        &mut self,
        key: Key,
        longest: usize,
        report: &mut Report,
    ) -> Option<At<String>> {
        let (span, value) = self.take(key, KeyNeed::Never, Holds::Text { longest })?;
        let value = text(key.name, &span, value, longest, report)?;
        Some(At { value, span })
    }

    /// An optional time, such as `6 months`.
    pub fn time_span(
        &mut self,
        key: Key,
        longest: usize,
        report: &mut Report,
    ) -> Option<At<String>> {
        let (span, value) = self.take(key, KeyNeed::Never, Holds::TimeSpan { longest })?;
        let value = text(key.name, &span, value, longest, report)?;
        Some(At { value, span })
    }

    /// An optional address.
    pub fn url(&mut self, key: Key, report: &mut Report) -> Option<At<String>> {
        let (span, value) = self.take(key, KeyNeed::Never, Holds::Address)?;
        let value = text(key.name, &span, value, usize::MAX, report)?;

        let remedy = format!("write https://…, at most {} characters", limits::URL);
        misleading::check(&value, &span, &remedy, report);
        Some(At { value, span })
    }

    /// A required id.
    pub fn id(&mut self, key: Key, longest: usize, report: &mut Report) -> At<String> {
        let id = self.required_text(key, usize::MAX, Holds::Id { longest }, report);

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

    /// A required value, as `read` reads it.
    pub fn required<T>(
        &mut self,
        key: Key,
        holds: Holds,
        report: &mut Report,
        read: impl FnOnce(&Range<usize>, &DeValue, &mut Report) -> Option<T>,
    ) -> Option<T> {
        let Some((span, value)) = self.take(key, KeyNeed::Always, holds) else {
            self.missing(key.name, (), report);
            return None;
        };
        read(&span, value, report)
    }

    /// Leaves keys unread whose meaning depends on a key that could not be read.
    pub fn pass_over(&mut self, keys: &[&'static str]) {
        self.passed_over.extend(keys);
        self.unread.extend(keys);
    }

    /// One of some words; `otherwise` if the key is missing, `None` if it could not be read.
    pub fn choice<T: Copy>(
        &mut self,
        key: Key,
        choices: &[(&'static str, T)],
        otherwise: T,
        report: &mut Report,
    ) -> Option<T> {
        match self.take(key, KeyNeed::Never, one_of(choices)) {
            Some((span, value)) => choice(key.name, &span, value, choices, report),
            None => Some(otherwise),
        }
    }

    /// One of some words, which must be there; `otherwise` if it is not, which is reported.
    pub fn required_choice<T: Copy>(
        &mut self,
        key: Key,
        choices: &[(&'static str, T)],
        otherwise: T,
        report: &mut Report,
    ) -> T {
        let Some((span, value)) = self.take(key, KeyNeed::Always, one_of(choices)) else {
            return self.missing(key.name, otherwise, report).value;
        };
        choice(key.name, &span, value, choices, report).unwrap_or(otherwise)
    }

    /// A date, which only a draft may lack.
    pub fn date(&mut self, key: Key, report: &mut Report) -> Option<At<Date>> {
        let Some((span, value)) = self.take(key, KeyNeed::Review, Holds::Date) else {
            let remedy = format!("add `{} = …`", key.name);
            self.report_missing(key.name, KeyNeed::Review, remedy, report);
            return None;
        };

        let value = date(key.name, &span, value, report)?;
        Some(At { value, span })
    }

    /// Reports the keys that were not read.
    pub fn finish(self, report: &mut Report) {
        let mut known: Vec<&str> = self.known.iter().map(|known| known.key.name).collect();
        known.extend(&self.passed_over);

        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let remedy = match did_you_mean(name, known.iter().copied()) {
                Some(remedy) => remedy,
                None => format!("known keys: {}", known.join(", ")),
            };
            let message = format!("`{name}` is not a key of {}", self.label);
            report.add(Rule::UnknownKey, self.place(key), message, remedy);
        }
    }
}

/// The words of a choice.
fn one_of<T>(choices: &[(&'static str, T)]) -> Holds {
    Holds::Word {
        words: choices.iter().map(|(word, _)| *word).collect(),
    }
}

/// The keys that a reader of a table looks for, with those of the tables inside.
pub fn keys<T>(read: impl Fn(&mut TomlTable, &mut Report) -> T) -> TableKeys {
    TableKeys::explore(|word| {
        let toml = word.map_or(String::new(), |(key, word)| format!("{key} = '{word}'"));
        let (document, _) = DeTable::parse_recoverable(&toml);
        let mut table = TomlTable::document("", &document, 0);
        table.describes = true;

        // What the table lacks is of no interest.
        read(&mut table, &mut Report::new("", ""));
        table.known
    })
}

/// Whether a key was probably meant as another one: `tittle` as `title`, but not `question` as
/// anything else.
fn is_slip_of(key: &str, written: &str) -> bool {
    did_you_mean(written, std::iter::once(key)).is_some()
}
