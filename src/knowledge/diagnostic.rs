//! What is wrong in an article: where, by which rule, and how to mend it.

use super::rules::{Rule, Severity};
use serde_json::{Value, json};
use std::ops::Range;

/// One problem in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    pub rule: Rule,
    /// The file as the user named it.
    pub path: String,
    /// The place in bytes of the file; empty at 0 when the whole file is meant.
    pub span: Range<usize>,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl Diagnostic {
    /// A problem of a file as a whole.
    pub fn of_file(path: &str, rule: Rule, message: String, remedy: &str) -> Self {
        Self { rule, path: path.to_owned(), span: 0..0, line: 1, column: 1, message, remedy: remedy.to_owned() }
    }

    /// Whether the article cannot be loaded because of this.
    pub fn is_error(&self) -> bool {
        self.rule.severity() == Severity::Error
    }

    /// For programs: where, by which rule, and how to mend it.
    pub fn json(&self) -> Value {
        json!({
            "path": self.path, "line": self.line, "column": self.column,
            "rule": self.rule.name(), "severity": self.rule.severity().name(),
            "message": self.message, "remedy": self.remedy,
        })
    }
}

/// In the order of the files and of their places.
pub fn sort(problems: &mut [Diagnostic]) {
    problems.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
}

/// Collects the problems of one file.
pub struct Report<'a> {
    path: &'a str,
    text: &'a str,
    found: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    /// An empty report on a file and its text.
    pub fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text, found: Vec::new() }
    }

    /// Notes a problem at a place given in bytes of the text.
    pub fn add(&mut self, rule: Rule, span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) {
        let (line, column) = position(self.text, span.start);
        self.found.push(Diagnostic {
            rule,
            path: self.path.to_owned(),
            span,
            line,
            column,
            message: message.into(),
            remedy: remedy.into(),
        });
    }

    /// The text that the report is about.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Whether an error, not only a warning, was noted.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(Diagnostic::is_error)
    }

    /// The problems in the order of their places.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|d| (d.span.start, d.span.end));
        self.found
    }
}

/// Line and column, both from 1, of a byte offset; an offset past the end is the end.
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..offset.min(text.len())];
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let column = String::from_utf8_lossy(&before[line_start..]).chars().count() + 1;
    (line, column)
}
