//! What people and articles say, as Markdown that shows it as it is.

use super::snapshot::SourceNote;
use crate::knowledge::escape::escape_line;
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
    shown
}
