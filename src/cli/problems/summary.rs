//! Counts, and what is left out, one line each.

use crate::knowledge::escape::escape_line;
use crate::knowledge::{Diagnostic, Loaded};

/// How many articles were read, and how many problems were found.
pub fn summary(loaded: &Loaded) -> String {
    let errors = loaded.errors();
    let warnings = loaded.problems.len() - errors;

    format!(
        "{}, {}, {}\n",
        count(loaded.files, "article"),
        count(errors, "error"),
        count(warnings, "warning")
    )
}

/// A line that says why a file is not used.
pub fn left_out(problem: &Diagnostic) -> String {
    let Diagnostic {
        path,
        line,
        column,
        message,
        remedy,
        ..
    } = problem;
    format!(
        "weighin: left out {}:{line}:{column}: {message}; {remedy}\n",
        escape_line(path)
    )
}

/// A number with its noun.
pub fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
