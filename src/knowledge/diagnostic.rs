//! What is wrong in an article: where, by which rule, and how to fix it.

use super::escape::escape;
use super::rules::{Rule, Severity};
use super::topic::ArticleStatus;
use serde_json::{Value, json};
use std::ops::Range;

/// One problem in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    pub rule: Rule,
    /// That of the rule; in a draft, a gap is only a warning.
    pub severity: Severity,
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
    /// A problem of a whole file. Text quoted in the message cannot contain terminal control
    /// characters.
    pub(super) fn of_file(path: &str, rule: Rule, message: String, remedy: &str) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            path: path.to_owned(),
            span: 0..0,
            line: 1,
            column: 1,
            message: escape(&message).into_owned(),
            remedy: escape(remedy).into_owned(),
        }
    }

    /// Whether this prevents the article from being loaded.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// For programs: where, by which rule, and how to fix it.
    pub fn json(&self) -> Value {
        json!({
            "path": self.path, "line": self.line, "column": self.column,
            "rule": self.rule.name(), "severity": self.severity.name(),
            "message": self.message, "remedy": self.remedy,
        })
    }
}

/// Ordered by file, then by place.
pub fn sort(problems: &mut [Diagnostic]) {
    problems.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
}

/// How many problems of one file are listed.
const MOST: usize = 1000;

/// Collects the problems of one file.
pub struct Report<'a> {
    path: &'a str,
    text: &'a str,
    status: ArticleStatus,
    found: Vec<Diagnostic>,
    /// How many problems are not listed.
    unlisted: usize,
}

impl<'a> Report<'a> {
    /// An empty report for a file and its text.
    pub fn new(path: &'a str, text: &'a str) -> Self {
        Self {
            path,
            text,
            status: ArticleStatus::Reviewed,
            found: Vec::new(),
            unlisted: 0,
        }
    }

    /// Notes a problem at a place given in bytes of the text.
    pub fn add(
        &mut self,
        rule: Rule,
        span: Range<usize>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if self.found.len() >= MOST {
            self.unlisted += 1;
            return;
        }

        // The line and the column are counted at the end, for all problems together.
        let problem = Diagnostic::of_file(self.path, rule, message.into(), &remedy.into());
        self.found.push(Diagnostic { span, ..problem });
    }

    /// Notes something that only a draft may lack: there it is a warning.
    pub(crate) fn add_gap(
        &mut self,
        rule: Rule,
        span: Range<usize>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let before = self.found.len();
        self.add(rule, span, message, remedy);

        if self.status == ArticleStatus::Draft
            && let Some(problem) = self.found.get_mut(before)
        {
            problem.severity = Severity::Warning;
        }
    }

    /// Sets how far the article is, on which it depends what it may lack.
    pub(crate) fn set_status(&mut self, status: ArticleStatus) {
        self.status = status;
    }

    /// The text of the file.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Whether an error, not only a warning, was noted.
    pub(crate) fn has_errors(&self) -> bool {
        self.unlisted > 0 || self.found.iter().any(Diagnostic::is_error)
    }

    /// The problems in the order of their places.
    pub(crate) fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|problem| (problem.span.start, problem.span.end));
        if self.unlisted > 0 {
            let more = self.more_problems();
            self.found.push(more);
        }

        // From each place to the next: counting from the start each time would take a minute on a
        // large file.
        let mut place = SourcePlace::default();
        for problem in &mut self.found {
            place.advance(self.text, problem.span.start);
            (problem.line, problem.column) = (place.line + 1, place.column + 1);
        }
        self.found
    }

    /// Says at the last place how many problems are not listed.
    fn more_problems(&self) -> Diagnostic {
        let end = self.found.last().map_or(0, |last| last.span.start);
        let message = format!(
            "the file has {} more problems, which are not listed",
            self.unlisted
        );
        let remedy = "fix the ones above, then check again";
        let problem = Diagnostic::of_file(self.path, Rule::TooManyProblems, message, remedy);

        Diagnostic {
            span: end..end,
            ..problem
        }
    }
}

/// A place in a text: bytes, lines, and characters of the line, counted from 0.
#[derive(Default)]
struct SourcePlace {
    at: usize,
    line: usize,
    column: usize,
}

impl SourcePlace {
    fn advance(&mut self, text: &str, to: usize) {
        let to = to.min(text.len());
        let passed = text.as_bytes().get(self.at..to).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        if let Some(end) = passed.iter().rposition(|byte| *byte == b'\n') {
            self.column = 0;
            self.at += end + 1;
        }

        let line = text.as_bytes().get(self.at..to).unwrap_or_default();
        self.column += String::from_utf8_lossy(line).chars().count();
        self.at = to;
    }
}

/// Line and column, both from 1, of a byte offset; an offset past the end is the end.
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    let mut place = SourcePlace::default();
    place.advance(text, offset);
    (place.line + 1, place.column + 1)
}
