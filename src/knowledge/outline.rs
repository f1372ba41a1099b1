//! Where the parts of an article are, in lines of its file.

use super::body::Body;
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
    pub fn new(text: &'t str, body: &Body) -> Self {
        let lines = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        let headings = body.chapters.iter().flat_map(|chapter| {
            let parts = chapter.parts.iter().map(|part| part.heading.span.start);
            std::iter::once(chapter.heading.span.start).chain(parts)
        });
        let footnotes = body
            .footnotes
            .iter()
            .map(|footnote| footnote.label.span.start);
        let mut parts: Vec<usize> = headings.chain(footnotes).collect();
        parts.sort_unstable();
        Self { text, lines, parts }
    }

    /// From the first to the last of some places in bytes; `None` if there are none.
    pub fn lines(
        &self,
        places: impl Iterator<Item = usize> + Clone,
    ) -> Option<RangeInclusive<usize>> {
        Some(self.line(places.clone().min()?)..=self.line(places.max()?))
    }

    /// From a heading or footnote to the last non-empty line before the next one.
    pub fn part(&self, start: usize) -> RangeInclusive<usize> {
        let next = self.parts[self.parts.partition_point(|part| *part <= start)..].first();
        let end = next.copied().unwrap_or(self.text.len());
        let content = self
            .text
            .get(start..end)
            .map_or(0, |part| part.trim_end().len());
        self.line(start)..=self.line(start + content.saturating_sub(1))
    }

    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }
}
