//! Problems as annotations for a GitHub workflow.

use crate::knowledge::escape::escape_line;
use crate::knowledge::{Diagnostic, Loaded};

/// A workflow command for each problem.
pub fn github(loaded: &Loaded) -> String {
    loaded.problems.iter().map(annotation).collect()
}

/// A workflow command that marks the line in a pull request.
fn annotation(problem: &Diagnostic) -> String {
    let (kind, title) = (problem.severity.name(), problem.rule.name());
    let text = escape(&format!("{}. Fix: {}", problem.message, problem.remedy));

    // A path is a property of the command, in which the separators must be escaped too.
    let path = escape(&escape_line(&problem.path))
        .replace(',', "%2C")
        .replace(':', "%3A");

    let Diagnostic { line, column, .. } = problem;
    format!("::{kind} file={path},line={line},col={column},title={title}::{text}\n")
}

/// Escapes the message of a workflow command. Source: github.com/actions/toolkit,
/// packages/core/src/command.ts.
fn escape(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}
