//! What is wrong with the answers from an article that is loaded already.

use crate::knowledge::diagnostic::{Diagnostic, Report};

/// An article's path and text, with the problems of its answers.
pub type ArticleReport = (String, String, Vec<Diagnostic>);

/// Reads an article once more and collects the problems that its answers have.
pub(crate) fn report_article(path: &str, add: impl FnOnce(&mut Report)) -> ArticleReport {
    // The file was read a moment ago; if it is gone, the report still names it.
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let mut report = Report::new(path, &text);
    add(&mut report);

    let problems = report.into_sorted();
    (path.to_owned(), text, problems)
}
