//! The articles whose links are looked at.

use crate::knowledge::citations::{Citations, citations};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::load::ArticleReport;

/// An article with its links and sources.
pub struct ArticleFile {
    pub path: String,
    pub text: String,
    pub citations: Citations,
}

impl ArticleFile {
    /// Reads an article that was loaded a moment ago; if it is gone now, it has no links.
    pub fn read(path: &str) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        Self {
            path: path.to_owned(),
            citations: citations(&text),
            text,
        }
    }

    /// What is wrong with it.
    pub fn report(&self, add: impl FnOnce(&mut Report)) -> ArticleReport {
        let mut report = Report::new(&self.path, &self.text);
        add(&mut report);
        (self.path.clone(), self.text.clone(), report.into_sorted())
    }
}
