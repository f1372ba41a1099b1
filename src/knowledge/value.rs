//! Reads single values of a TOML table, and reports invalid ones.

use super::at::At;
use super::diagnostic::Report;
use super::hidden;
use super::names::did_you_mean;
use super::rules::Rule;
use crate::rating::Rating;
use std::ops::Range;
use time::macros::format_description;
use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Where a value is in a file whose TOML starts `offset` bytes in.
pub fn place<T>(value: &Spanned<T>, offset: usize) -> Range<usize> {
    value.span().start + offset..value.span().end + offset
}

/// A table.
pub fn table<'v>(
    key: &str,
    span: &Range<usize>,
    value: &'v DeValue<'v>,
    report: &mut Report,
) -> Option<&'v DeTable<'v>> {
    let DeValue::Table(entries) = value else {
        wrong_type(key, span, "a table (`{ … }`)", value, report);
        return None;
    };
    Some(entries)
}

/// A list of texts.
pub fn texts(
    key: &str,
    offset: usize,
    (span, value): (&Range<usize>, &DeValue),
    longest: usize,
    report: &mut Report,
) -> Option<Vec<At<String>>> {
    let DeValue::Array(items) = value else {
        wrong_type(key, span, "a list of texts", value, report);
        return None;
    };

    let mut texts = Vec::new();
    for item in items.iter() {
        let span = place(item, offset);
        if let Some(value) = text(key, &span, item.get_ref(), longest, report) {
            texts.push(At { value, span });
        }
    }
    Some(texts)
}

/// A text of at most this many characters.
pub fn text(
    key: &str,
    span: &Range<usize>,
    value: &DeValue,
    longest: usize,
    report: &mut Report,
) -> Option<String> {
    let DeValue::String(found) = value else {
        wrong_type(key, span, "a text in quotes", value, report);
        return None;
    };

    let length = found.chars().count();
    if found.trim().is_empty() || length > longest {
        let message = if found.trim().is_empty() {
            format!("`{key}` is empty")
        } else {
            format!("`{key}` has {length} characters")
        };
        let remedy = match longest {
            usize::MAX => "write some text".to_owned(),
            longest => format!("write 1 to {longest} characters"),
        };
        report.add(Rule::TextLength, span.clone(), message, remedy);
    } else if found.chars().any(char::is_control) {
        let message = format!("`{key}` has a line break or another control character");
        let remedy = "write it on one line, as plain text";
        report.add(Rule::TextLength, span.clone(), message, remedy);
    } else {
        hidden::check_decoded(found, span, report);
    }

    // Also a wrong text is returned: the checks that follow can still be made.
    Some(found.trim().to_owned())
}

/// One of some words.
pub fn choice<T: Copy>(
    key: &str,
    span: &Range<usize>,
    value: &DeValue,
    choices: &[(&str, T)],
    report: &mut Report,
) -> Option<T> {
    let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
    let wanted = format!("one of \"{}\"", words.join("\", \""));
    let DeValue::String(found) = value else {
        wrong_type(key, span, &wanted, value, report);
        return None;
    };

    let chosen = choices.iter().find(|(word, _)| *word == found.as_ref());
    if chosen.is_none() {
        let message = format!("`{key}` must be {wanted}, not “{found}”");
        let remedy = match did_you_mean(found, words.iter().copied()) {
            Some(remedy) => remedy,
            None => format!("write {wanted}"),
        };
        report.add(Rule::UnknownWord, span.clone(), message, remedy);
    }
    chosen.map(|(_, meant)| *meant)
}

/// Yes or no.
pub fn yes_or_no(
    key: &str,
    span: &Range<usize>,
    value: &DeValue,
    report: &mut Report,
) -> Option<bool> {
    let DeValue::Boolean(found) = value else {
        wrong_type(key, span, "`true` or `false`", value, report);
        return None;
    };
    Some(*found)
}

/// A number, with or without a fraction.
pub fn amount(key: &str, span: &Range<usize>, value: &DeValue, report: &mut Report) -> Option<f64> {
    let found = match value {
        DeValue::Integer(found) => {
            let number = i64::from_str_radix(found.as_str(), found.radix()).ok();
            number.map(|number| number as f64)
        }
        DeValue::Float(found) => found.as_str().parse().ok(),
        _ => {
            wrong_type(key, span, "a number", value, report);
            return None;
        }
    };

    let number = found.filter(|number: &f64| number.abs() <= LARGEST);
    if number.is_none() {
        let message = format!("`{key}` has a number that is too large");
        let remedy = "write a number below 1e15, in a larger unit if need be";
        report.add(Rule::NumberRange, span.clone(), message, remedy);
    }
    number
}

/// The largest number of a fact: every whole number up to it is exact.
pub const LARGEST: f64 = 1e15;

/// A whole number from 1 to 5.
pub fn number(
    key: &str,
    span: &Range<usize>,
    value: &DeValue,
    report: &mut Report,
) -> Option<Rating> {
    let DeValue::Integer(found) = value else {
        wrong_type(key, span, "a whole number from 1 to 5", value, report);
        return None;
    };

    // A number with too many digits is outside the range like any other.
    let number = i64::from_str_radix(found.as_str(), found.radix()).unwrap_or(i64::MAX);
    let rating = Rating::new(number);
    if rating.is_none() {
        let message = format!("{found} is outside 1 to 5");
        let remedy = "write a whole number from 1 to 5, or leave the entry out if it is not known";
        report.add(Rule::NumberRange, span.clone(), message, remedy);
    }
    rating
}

/// A date without a time.
pub fn date(key: &str, span: &Range<usize>, value: &DeValue, report: &mut Report) -> Option<Date> {
    const WANTED: &str = "a date such as 2026-01-31";
    if let DeValue::Datetime(found) = value
        && found.time.is_none()
        && let Some(date) = found.date.and_then(calendar_date)
    {
        return Some(date);
    }

    let Some(quoted) = quoted_date(value) else {
        wrong_type(key, span, WANTED, value, report);
        return None;
    };
    let message = format!("`{key}` must be {WANTED}, not text");
    let remedy = format!("write the date without quotes: `{key} = {quoted}`");
    report.add(Rule::WrongType, span.clone(), message, remedy);
    None
}

/// A date, if it exists in the calendar.
fn calendar_date(date: toml::value::Date) -> Option<Date> {
    let month = Month::try_from(date.month).ok()?;
    Date::from_calendar_date(i32::from(date.year), month, date.day).ok()
}

/// A date that was written as text.
fn quoted_date(value: &DeValue) -> Option<Date> {
    let DeValue::String(text) = value else {
        return None;
    };
    Date::parse(text.trim(), format_description!("[year]-[month]-[day]")).ok()
}

/// Reports a value with the wrong type.
fn wrong_type(key: &str, span: &Range<usize>, wanted: &str, found: &DeValue, report: &mut Report) {
    let message = format!("`{key}` must be {wanted}, not {}", type_name(found));
    let remedy = format!("write {wanted}");
    report.add(Rule::WrongType, span.clone(), message, remedy);
}

/// What a value is, in words.
pub fn type_name(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
