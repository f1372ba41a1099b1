//! Reads the facts of a criterion and their thresholds, by the kind of the criterion.

use super::at::{At, Entries};
use super::diagnostic::Report;
use super::facts::{FactValue, Kind, NO, YES};
use super::keys::{Holds, Key, Need, key};
use super::limits;
use super::table::Table;
use super::value::{amount, text, yes_or_no};
use crate::rating::Rating;
use std::ops::Range;
use toml::de::DeValue;

/// A fact as it is written.
pub struct FactEntry {
    pub value: FactValue,
    /// The label of the footnote that it comes from.
    pub source: Option<At<String>>,
}

/// Thresholds as they are written; empty if there are none.
pub enum ThresholdsEntry {
    /// Ratings, each with the number that is enough for it.
    Limits(Entries<f64>),
    /// Values, each with its rating.
    Values(Entries<Rating>),
}

impl ThresholdsEntry {
    /// No thresholds.
    pub fn none() -> Self {
        Self::Values(Vec::new())
    }

    /// Whether there are none.
    pub fn is_none(&self) -> bool {
        match self {
            Self::Limits(limits) => limits.is_empty(),
            Self::Values(ratings) => ratings.is_empty(),
        }
    }

    /// What is written before each `=`, with its place.
    pub fn keys(&self) -> Vec<&At<String>> {
        match self {
            Self::Limits(limits) => limits.iter().map(|(key, _)| key).collect(),
            Self::Values(ratings) => ratings.iter().map(|(key, _)| key).collect(),
        }
    }
}

/// The facts of a criterion, by technology.
pub fn facts(table: &mut Table, kind: &Kind, report: &mut Report) -> Entries<FactEntry> {
    let key = key(
        "facts",
        "technology id = the fact, or `{ value = …, source = \"label\" }` with the label of a footnote; leave out what is not known",
    );
    let holds = Holds::Facts {
        value: Box::new(holds(kind)),
        keys: table.keys_inside(|table, report| fact_with_source(table, kind, report)),
    };

    let offset = table.offset();
    table.map(key, Need::Review, holds, report, |span, written, report| {
        fact(kind, offset, span, written, report)
    })
}

/// How the facts of a criterion become ratings.
pub fn thresholds(table: &mut Table, kind: &Kind, report: &mut Report) -> ThresholdsEntry {
    const KEY: Key = key(
        "thresholds",
        "what turns facts into ratings: for numbers, rating 2 to 5 = the number that is enough for it, and what reaches none is rated 1; otherwise fact = rating",
    );

    let of: Option<&[&str]> = match kind {
        Kind::Number { .. } => {
            let read = |span: &Range<usize>, written: &DeValue, report: &mut Report| {
                amount(KEY.name, span, written, report)
            };
            let limits = table.map(KEY, Need::Never, Holds::Limits, report, read);
            return ThresholdsEntry::Limits(limits);
        }
        Kind::YesNo => Some(&[YES, NO]),
        Kind::Text | Kind::Rating => None,
    };
    let ratings = table.ratings(KEY, Need::Never, Holds::Ratings { of }, report);
    ThresholdsEntry::Values(ratings)
}

/// A fact: a value, or a table of a value and the label of its source.
fn fact(
    kind: &Kind,
    offset: usize,
    span: &Range<usize>,
    written: &DeValue,
    report: &mut Report,
) -> Option<FactEntry> {
    if let DeValue::Table(entries) = written {
        let mut table = Table::inside("a fact", span.clone(), entries, offset);
        let fact = fact_with_source(&mut table, kind, report);
        table.finish(report);
        return fact;
    }

    let value = value(kind, span, written, report)?;
    Some(FactEntry {
        value,
        source: None,
    })
}

fn fact_with_source(table: &mut Table, kind: &Kind, report: &mut Report) -> Option<FactEntry> {
    let key_of_value = key("value", "the fact");
    let value = table.required(
        key_of_value,
        holds(kind),
        report,
        |span, written, report| value(kind, span, written, report),
    );
    let source = table.optional_text(
        key("source", "the label of the footnote that it comes from"),
        limits::LABEL,
        report,
    );

    Some(FactEntry {
        value: value?,
        source,
    })
}

/// What the value of a fact may be.
fn holds(kind: &Kind) -> Holds {
    match kind {
        Kind::YesNo => Holds::YesNo,
        Kind::Number { .. } => Holds::Number,
        Kind::Text | Kind::Rating => Holds::Text {
            longest: limits::FACT,
        },
    }
}

/// The value of a fact.
fn value(
    kind: &Kind,
    span: &Range<usize>,
    written: &DeValue,
    report: &mut Report,
) -> Option<FactValue> {
    const KEY: &str = "a fact";

    match kind {
        Kind::YesNo => yes_or_no(KEY, span, written, report).map(FactValue::YesNo),
        Kind::Number { .. } => amount(KEY, span, written, report).map(FactValue::Number),
        Kind::Text | Kind::Rating => {
            text(KEY, span, written, limits::FACT, report).map(FactValue::Text)
        }
    }
}
