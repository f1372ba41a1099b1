//! Where the parts of an article are, in lines of its file.

use super::body::ArticleBody;
use std::ops::RangeInclusive;

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
    pub fn new(text: &'t str, body: &ArticleBody) -> Self {
        let mut lines = vec![0];
        for (end, _) in text.match_indices('\n') {
            lines.push(end + 1);
        }

        let mut parts = Vec::new();
        for heading in body.headings() {
            parts.push(heading.span.start);
        }
        for footnote in &body.footnotes {
            parts.push(footnote.label.span.start);
        }
        parts.sort_unstable();

        Self { text, lines, parts }
    }

    /// From the first to the last of some places in bytes; `None` if there are none.
    pub fn lines(&self, places: impl IntoIterator<Item = usize>) -> Option<RangeInclusive<usize>> {
        let mut places = places.into_iter();
        let only = places.next()?;

        let (mut first, mut last) = (only, only);
        for place in places {
            first = first.min(place);
            last = last.max(place);
        }

        Some(self.line(first)..=self.line(last))
    }

    /// From a heading or footnote to the last non-empty line before the next one.
    pub fn part(&self, start: usize) -> RangeInclusive<usize> {
        let next = self.parts.partition_point(|part| *part <= start);
        let end = self.parts.get(next).copied().unwrap_or(self.text.len());

        let part = self.text.get(start..end).unwrap_or_default();
        let last = part.trim_end().len().saturating_sub(1);
        self.line(start)..=self.line(start + last)
    }

    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }
}
