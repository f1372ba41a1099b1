//! What people and articles say, as Markdown that shows it as it is.

use super::snapshot::SourceNote;
use crate::knowledge::escape::escape_line;
use crate::knowledge::facts::{FactValue, NO, YES};
use crate::knowledge::must_have::MustHave;
use std::fmt::Write;

/// What people typed, on one line, so that no character of it is Markdown or mentions somebody.
pub(super) fn text(typed: &str) -> String {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(line.len());
    for c in escape_line(&line).chars() {
        match c {
            // A comment between the sign and the name keeps GitHub from notifying them.
            '@' => escaped.push_str("@<!-- -->"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
            | '$' | '!' | ':' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

/// A link to a source, with the day on which it was checked.
pub(super) fn source(source: &SourceNote) -> String {
    let mut shown = match &source.url {
        // In brackets an address may hold any character but these.
        Some(url) => format!(
            "[{}](<{}>)",
            text(&source.title),
            url.replace(['<', '>', '\n'], "")
        ),
        None => text(&source.title),
    };
    if let Some(checked) = &source.checked {
        let _ = write!(shown, ", checked {}", text(checked));
    }
    if let Some(measured) = &source.measured {
        let (date, by) = (text(&measured.date), text(&measured.by));
        let _ = write!(shown, ", own measurement of {date} by {by}");
        let _ = write!(shown, ": {}", text(&measured.method));
    }
    shown
}

/// A fact as its article writes it.
pub(super) fn fact_text(fact: &FactValue, unit: Option<&str>) -> String {
    match fact {
        FactValue::YesNo(true) => YES.to_owned(),
        FactValue::YesNo(false) => NO.to_owned(),
        FactValue::Number(number) => number_text(*number, unit),
        FactValue::Text(fact) => text(fact),
    }
}

/// What has to be, after the name of its criterion.
pub(super) fn must_text(must: &MustHave, unit: Option<&str>) -> String {
    match must {
        MustHave::Rating(least) => format!("at least {}", least.get()),
        MustHave::Number(limit) => {
            format!("{} {}", limit.sign(), number_text(limit.number, unit))
        }
        MustHave::YesNo(true) => YES.to_owned(),
        MustHave::YesNo(false) => NO.to_owned(),
        MustHave::Text(texts) => {
            let texts: Vec<String> = texts.iter().map(|wanted| text(wanted)).collect();
            texts.join(" or ")
        }
    }
}

fn number_text(number: f64, unit: Option<&str>) -> String {
    match unit {
        Some(unit) if !unit.is_empty() => format!("{number} {}", text(unit)),
        _ => number.to_string(),
    }
}
