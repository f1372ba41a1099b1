//! Where the parts of an article stand, in lines of its file.

use super::markdown::Body;
use std::ops::RangeInclusive;

/// Lines of an article's file, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The file as the user named it.
    pub path: String,
    pub lines: RangeInclusive<usize>,
}

/// The lines of a text, and where its headings and footnotes start.
pub struct Outline<'t> {
    text: &'t str,
    /// Where each line starts, in bytes.
    lines: Vec<usize>,
    /// Where each heading and footnote starts, in bytes; sorted.
    parts: Vec<usize>,
}

impl<'t> Outline<'t> {
    /// The outline of a file with this body.
    pub fn new(text: &'t str, body: &Body) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let headings = body.chapters.iter().flat_map(|chapter| {
            let parts = chapter.parts.iter().map(|part| part.heading.span.start);
            std::iter::once(chapter.heading.span.start).chain(parts)
        });
        let footnotes = body.footnotes.iter().map(|footnote| footnote.label.span.start);
        let mut parts: Vec<usize> = headings.chain(footnotes).collect();
        parts.sort_unstable();
        Self { text, lines, parts }
    }

    /// The line of a place in bytes.
    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }

    /// From a heading to the last line before the next heading or footnote that is not blank.
    pub fn section(&self, heading: usize) -> RangeInclusive<usize> {
        let next = self.parts[self.parts.partition_point(|part| *part <= heading)..].first();
        let end = next.copied().unwrap_or(self.text.len());
        let content = self.text.get(heading..end).map_or(0, |section| section.trim_end().len());
        self.line(heading)..=self.line(heading + content.saturating_sub(1))
    }
}
