//! Reads the facts of a criterion and their thresholds, by the kind of the criterion.

use super::at::{At, Entries};
use super::diagnostic::Report;
use super::facts::{CriterionKind, FactValue, NO, YES};
use super::keys::{Holds, Key, KeyNeed, key};
use super::limits;
use super::table::TomlTable;
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
pub fn facts(
    table: &mut TomlTable,
    kind: &CriterionKind,
    report: &mut Report,
) -> Entries<FactEntry> {
    let key = key(
        "facts",
        "technology id = the fact, or `{ value = …, source = \"label\" }` with the label of a footnote; leave out what is not known",
    );
    let holds = Holds::Facts {
        value: Box::new(holds(kind)),
        keys: table.keys_inside(|table, report| fact_with_source(table, kind, report)),
    };

    let offset = table.offset();
    table.map(
        key,
        KeyNeed::Review,
        holds,
        report,
        |span, written, report| fact(kind, offset, span, written, report),
    )
}

/// How the facts of a criterion become ratings.
pub fn thresholds(
    table: &mut TomlTable,
    kind: &CriterionKind,
    report: &mut Report,
) -> ThresholdsEntry {
    const KEY: Key = key(
        "thresholds",
        "what turns facts into ratings: for numbers, rating 2 to 5 = the number that is enough for it, and what reaches none is rated 1; otherwise fact = rating",
    );

    let of: Option<&[&str]> = match kind {
        CriterionKind::Number { .. } => {
            let read = |span: &Range<usize>, written: &DeValue, report: &mut Report| {
                amount(KEY.name, span, written, report)
            };
            let limits = table.map(KEY, KeyNeed::Never, Holds::Limits, report, read);
            return ThresholdsEntry::Limits(limits);
        }
        CriterionKind::YesNo => Some(&[YES, NO]),
        CriterionKind::Text | CriterionKind::Rating => None,
    };
    let ratings = table.ratings(KEY, KeyNeed::Never, Holds::Ratings { of }, report);
    ThresholdsEntry::Values(ratings)
}

/// A fact: a value, or a table of a value and the label of its source.
fn fact(
    kind: &CriterionKind,
    offset: usize,
    span: &Range<usize>,
    written: &DeValue,
    report: &mut Report,
) -> Option<FactEntry> {
    if let DeValue::Table(entries) = written {
        let mut table = TomlTable::inside("a fact", span.clone(), entries, offset);
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

fn fact_with_source(
    table: &mut TomlTable,
    kind: &CriterionKind,
    report: &mut Report,
) -> Option<FactEntry> {
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
fn holds(kind: &CriterionKind) -> Holds {
    match kind {
        CriterionKind::YesNo => Holds::YesNo,
        CriterionKind::Number { .. } => Holds::Number,
        CriterionKind::Text | CriterionKind::Rating => Holds::Text {
            longest: limits::FACT,
        },
    }
}

/// The value of a fact.
fn value(
    kind: &CriterionKind,
    span: &Range<usize>,
    written: &DeValue,
    report: &mut Report,
) -> Option<FactValue> {
    const KEY: &str = "a fact";

    match kind {
        CriterionKind::YesNo => yes_or_no(KEY, span, written, report).map(FactValue::YesNo),
        CriterionKind::Number { .. } => amount(KEY, span, written, report).map(FactValue::Number),
        CriterionKind::Text | CriterionKind::Rating => {
            text(KEY, span, written, limits::FACT, report).map(FactValue::Text)
        }
    }
}
