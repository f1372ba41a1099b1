//! Headings, also those that are not quite headings.

use super::BodyReader;
use crate::knowledge::at::At;
use crate::knowledge::body::{BodySection, Chapter};
use crate::knowledge::diagnostic::Report;
use crate::knowledge::hidden;
use crate::knowledge::prose::plain_text;
use crate::knowledge::rules::Rule;
use pulldown_cmark::HeadingLevel;
use std::ops::Range;

impl BodyReader {
    pub(super) fn close_heading(&mut self, span: Range<usize>, report: &mut Report) {
        let value = plain_text(&self.text.take());
        let heading = At { value, span };
        let Some(level) = self.heading.take() else {
            return;
        };
        hidden::check_decoded(&heading.value, &heading.span, report);

        match (level, self.body.chapters.last_mut()) {
            (HeadingLevel::H2, _) => self.body.chapters.push(Chapter::new(heading)),
            (HeadingLevel::H3, Some(chapter)) => chapter.sections.push(BodySection::new(heading)),
            _ => self.misplaced_heading(level, heading, report),
        }
    }

    /// Reports a line such as `##Speed`, and reads it as the heading that it was meant to be.
    pub(super) fn close_glued_heading(
        &mut self,
        level: HeadingLevel,
        span: Range<usize>,
        report: &mut Report,
    ) {
        let line = plain_text(&self.text.take());
        let value = line.trim_start_matches('#').to_owned();
        let marks = "#".repeat(level as usize);
        report.add(
            Rule::HeadingLevel,
            span.clone(),
            format!("“{value}” is not a heading: there is no space after `#`"),
            format!("write `{marks} {value}`"),
        );

        let heading = At { value, span };
        match (level, self.body.chapters.last_mut()) {
            (HeadingLevel::H3, Some(chapter)) => chapter.sections.push(BodySection::new(heading)),
            _ => self.body.chapters.push(Chapter::misplaced(heading)),
        }
    }

    /// Reports a heading at a level where nothing is declared, once for all headings below it.
    pub(super) fn misplaced_heading(
        &mut self,
        level: HeadingLevel,
        heading: At<String>,
        report: &mut Report,
    ) {
        report.add(
            Rule::HeadingLevel,
            heading.span.clone(),
            format!("the heading “{}” is out of place", heading.value),
            "write `## Criterion`, and under it `### Technology`",
        );

        self.body.misplaced.push(heading.clone());
        if level <= HeadingLevel::H3 {
            // What follows belongs to it: otherwise each section would be reported as a repetition
            // in the chapter before.
            self.body.chapters.push(Chapter::misplaced(heading));
        }
    }
}
