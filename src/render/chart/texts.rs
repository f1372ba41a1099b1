//! Facts in the row of a criterion: each next to the marker of its technology.

use super::font::{self, FontWeight};
use super::svg::{Svg, SvgText};
use super::table::{LABELS, PITCH, draw_marker};
use super::{MARGIN, SMALL_SIZE, W, names, palette};
use crate::language::Language;

/// Before a marker, in pixels.
const INDENT: f32 = 8.0;
/// Between a marker and its text, in pixels.
const GAP: f32 = 8.0;
/// What a text needs in addition to its own width, in pixels.
const MARKER: f32 = INDENT + PITCH + GAP + 2.0;
/// Between two texts on a line, in pixels.
const SPACE: f32 = 12.0;

/// The texts of a row, laid out in one or two columns.
pub(super) struct RowTexts {
    /// The technology and its text.
    texts: Vec<(usize, String)>,
    columns: usize,
}

impl RowTexts {
    /// Lays texts out: next to each other if all of them are short.
    pub fn new(language: Language, texts: Vec<(usize, &str)>) -> Self {
        let most = room() - MARKER;
        let mut fitted = Vec::new();
        let mut widest = 0.0_f32;
        for (technology, text) in texts {
            let text = names::fit(language, text, most, SMALL_SIZE, FontWeight::Regular);
            widest = widest.max(font::width(&text, SMALL_SIZE, FontWeight::Regular));
            fitted.push((technology, text));
        }

        let columns = if MARKER + widest + SPACE <= room() / 2.0 {
            2
        } else {
            1
        };
        Self {
            texts: fitted,
            columns,
        }
    }

    /// How many lines they take.
    pub fn lines(&self) -> usize {
        self.texts.len().div_ceil(self.columns)
    }

    /// Draws them around the middle of a row, over the lines of the table, which would cross them.
    pub fn draw(&self, svg: &mut Svg, middle: f32, keys: &[String]) {
        if self.texts.is_empty() {
            return;
        }
        let height = self.lines() as f32 * PITCH;
        let left = MARGIN + LABELS + 1.0;
        svg.rect(
            [left, middle - height / 2.0, room() - 1.0, height],
            palette::CARD,
        );

        let top = middle - self.lines() as f32 * PITCH / 2.0;
        let width = room() / self.columns as f32;

        for (place, (technology, text)) in self.texts.iter().enumerate() {
            let (line, column) = (place / self.columns, place % self.columns);
            let x = (left + INDENT + column as f32 * width + PITCH / 2.0).round();
            let y = (top + (line as f32 + 0.5) * PITCH).round();

            let key = keys.get(*technology).map_or("", String::as_str);
            draw_marker(svg, *technology, key, [x, y], true);
            svg.text(SvgText {
                x: x + PITCH / 2.0 + GAP,
                y: y + 0.35 * SMALL_SIZE,
                size: SMALL_SIZE,
                ..SvgText::of(text)
            });
        }
    }
}

/// The width next to the names of the criteria.
fn room() -> f32 {
    W - 2.0 * MARGIN - LABELS
}
