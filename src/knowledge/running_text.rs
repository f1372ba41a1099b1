//! The running text of a paragraph: its styles, and the addresses written out in it.

use super::address;
use super::limits;
use super::prose::{self, Span, Style};
use std::ops::Range;

/// How far beyond a text its last address may go, in bytes: more than the longest that can be
/// linked, with a backslash before each character or an entity for it.
const AHEAD: usize = 8 * limits::URL;

/// Collects the spans of a paragraph.
#[derive(Default)]
pub struct RunningText {
    spans: Vec<Span>,
    /// How many emphasis marks are open (nested).
    bold: usize,
    italic: usize,
    /// Where the open emphasis marks close, the innermost last.
    emphasis_ends: Vec<usize>,
    /// The last address in the text: the parser finds emphasis marks in it.
    address: Range<usize>,
}

impl RunningText {
    /// The spans since the last time.
    pub fn take(&mut self) -> Vec<Span> {
        std::mem::take(&mut self.spans)
    }

    /// Whether a place is within the last address.
    pub fn is_in_address(&self, range: &Range<usize>) -> bool {
        self.address.start <= range.start && range.end <= self.address.end
    }

    /// Opens bold text that goes on to the end of a range.
    pub fn open_bold(&mut self, range: &Range<usize>) {
        self.bold += 1;
        self.emphasis_ends.push(range.end - "**".len());
    }

    /// Closes bold text.
    pub fn close_bold(&mut self) {
        self.bold = self.bold.saturating_sub(1);
        self.emphasis_ends.pop();
    }

    /// Opens italic text that goes on to the end of a range.
    pub fn open_italic(&mut self, range: &Range<usize>) {
        self.italic += 1;
        self.emphasis_ends.push(range.end - "*".len());
    }

    /// Closes italic text.
    pub fn close_italic(&mut self) {
        self.italic = self.italic.saturating_sub(1);
        self.emphasis_ends.pop();
    }

    /// Adds text; an address in it becomes a link. `file` is the text of the whole file.
    pub fn add_text(&mut self, text: &str, range: Range<usize>, file: &str) {
        // The address before this text may continue in it.
        let known = if self.address.start <= range.start {
            self.address.end.saturating_sub(range.start)
        } else {
            0
        };
        let mut rest = text.get(known..).unwrap_or(text);
        let mut at = range.end - rest.len().min(range.len());

        while let Some(address) = self.written_out(rest, at, file) {
            self.add_styled(&rest[..address.start - at]);
            self.add(address::link(&file[address.clone()]));
            rest = rest.get(address.end - at..).unwrap_or_default();
            at = address.end;
            self.address = address;
        }
        self.add_styled(rest);
    }

    /// Adds text in the style of the marks that are open.
    fn add_styled(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }

        let style = Style {
            bold: self.bold > 0,
            italic: self.italic > 0,
            code: false,
        };
        let text = text.to_owned();
        self.add(Span::Text { text, style });
    }

    /// Where in the file the first address of a text is; the text starts at `at`. The address may
    /// go beyond the text, which ends where the parser sees a mark, but not beyond its line or the
    /// emphasis around it.
    fn written_out(&self, text: &str, at: usize, file: &str) -> Option<Range<usize>> {
        if !text.contains("http") {
            return None;
        }
        // A long line is not read to its end for each of its texts.
        let ahead = file.get(at..)?;
        let ahead = &ahead[..ahead.floor_char_boundary(text.len() + AHEAD)];
        let line = ahead.lines().next()?;
        // An entity such as `&amp;` is different in the file and in the text.
        if !line.starts_with(text) {
            return None;
        }

        let end = match self.emphasis_ends.last() {
            Some(end) => end.saturating_sub(at).min(line.len()),
            None => line.len(),
        };
        let found = address::find(line.get(..end)?)?;
        if found.start >= text.len() {
            return None;
        }

        let place = at + found.start..at + found.end;
        address::linkable(&address::unescaped(&file[place.clone()]))?;
        Some(place)
    }

    /// Adds a span; text that continues in the same style is joined.
    pub fn add(&mut self, span: Span) {
        prose::push(&mut self.spans, span);
    }
}
