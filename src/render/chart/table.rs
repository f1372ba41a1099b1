//! The parts of a table of ratings: labels, column heads, markers.

use super::font::{self, FontWeight};
use super::marker::SHAPES;
use super::palette::{self, SERIES};
use super::svg::{Anchor, Svg, SvgText};
use super::{MARGIN, NAME_SIZE, SMALL_SIZE, W, names};
use crate::language::Language;
use crate::say;

/// Width of the column with the criteria's names, in pixels.
pub(super) const LABELS: f32 = 184.0;
/// Height and width that a marker takes, in pixels.
pub(super) const PITCH: f32 = 34.0;
/// The most markers next to each other in a cell; more of them wrap.
pub(super) const IN_ONE_LINE: usize = 3;
/// Places of a rating: 1 to 5, then "unknown".
pub(super) const PLACES: usize = 6;

/// A criterion's name next to its row: on one line, or on two smaller ones.
pub(super) struct RowLabel {
    lines: Vec<String>,
    size: f32,
}

impl RowLabel {
    /// Distance of two lines, in pixels.
    const LEADING: f32 = 24.0;

    pub fn new(language: Language, criterion: &str) -> Self {
        let room = LABELS - 8.0;
        let name = names::clean(language, criterion);

        if font::width(&name, NAME_SIZE, FontWeight::Regular) <= room {
            return Self {
                lines: vec![name],
                size: NAME_SIZE,
            };
        }

        Self {
            lines: names::wrap(
                language,
                criterion,
                room,
                SMALL_SIZE,
                FontWeight::Regular,
                2,
            ),
            size: SMALL_SIZE,
        }
    }

    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * Self::LEADING
    }

    pub fn draw(&self, svg: &mut Svg, middle: f32) {
        // The base line is about a third of the text's size below its middle.
        let base = middle + 0.35 * self.size;

        for (i, line) in self.lines.iter().enumerate() {
            let y = base + Self::LEADING * from_middle(i, self.lines.len());
            svg.text(SvgText {
                x: MARGIN,
                y,
                size: self.size,
                ..SvgText::of(line)
            });
        }
    }
}

/// How far the `i`th of `count` things in a row is from the middle of the row, in things.
fn from_middle(i: usize, count: usize) -> f32 {
    i as f32 - (count as f32 - 1.0) / 2.0
}

/// The middles of `count` markers in a cell, on lines of equal length as far as possible.
pub(super) fn spread(count: usize, columns: &ColumnHeads, place: usize, y: f32) -> Vec<[f32; 2]> {
    let lines = count.div_ceil(IN_ONE_LINE).max(1);
    let per_line = count.div_ceil(lines).max(1);

    // Whole pixels: markers that look alike to the byte compress well.
    let pitch = (columns.width / per_line as f32).min(38.0).floor();
    let (x, y) = (columns.middle(place), y.round());

    let mut middles = Vec::new();
    for i in 0..count {
        let (line, at) = (i / per_line, i % per_line);
        // The last line may be shorter; it is centred as well.
        let in_line = per_line.min(count - line * per_line);
        middles.push([
            (x + from_middle(at, in_line) * pitch).round(),
            y + from_middle(line, lines) * PITCH,
        ]);
    }
    middles
}

/// A technology's shape with its key; hollow if its rating is unknown.
pub(super) fn draw_marker(
    svg: &mut Svg,
    technology: usize,
    key: &str,
    [x, y]: [f32; 2],
    known: bool,
) {
    let shape = SHAPES[technology % SHAPES.len()];
    let colour = SERIES[technology % SERIES.len()];
    svg.path(shape.d, [x, y], colour, known);

    // In a hollow shape, the letter is on the picture's background.
    let fill = if known {
        palette::ink_on(colour)
    } else {
        palette::TEXT
    };
    svg.text(SvgText {
        x,
        // The base line is about a third of the letter's size below its middle.
        y: y + shape.letter + 6.3,
        size: 17.5,
        weight: FontWeight::Bold,
        fill,
        anchor: Anchor::Middle,
        ..SvgText::of(key)
    });
}

/// The column heads.
pub(super) struct ColumnHeads {
    count: usize,
    width: f32,
}

impl ColumnHeads {
    pub fn new(unknowns: bool) -> Self {
        let count = if unknowns { PLACES } else { PLACES - 1 };

        Self {
            count,
            width: (W - 2.0 * MARGIN - LABELS) / count as f32,
        }
    }

    fn left(&self, place: usize) -> f32 {
        MARGIN + LABELS + place as f32 * self.width
    }

    fn middle(&self, place: usize) -> f32 {
        self.left(place) + self.width / 2.0
    }

    pub fn draw_head(&self, svg: &mut Svg, language: Language, y: f32) -> f32 {
        for place in 0..self.count {
            let (rating, hint) = match place {
                0 => ("1", say!(language, "render-worst")),
                1 => ("2", String::new()),
                2 => ("3", String::new()),
                3 => ("4", String::new()),
                4 => ("5", say!(language, "render-best")),
                _ => ("?", say!(language, "render-unknown")),
            };

            let text = SvgText {
                x: self.middle(place),
                anchor: Anchor::Middle,
                fill: palette::MUTED,
                ..SvgText::of(rating)
            };
            svg.text(SvgText {
                y: y + 24.0,
                weight: FontWeight::Bold,
                fill: palette::TEXT,
                size: 24.0,
                ..text
            });
            if !hint.is_empty() {
                svg.text(SvgText {
                    y: y + 47.0,
                    size: SMALL_SIZE,
                    text: &hint,
                    ..text
                });
            }
        }

        y + 58.0
    }

    pub fn draw_grid(&self, svg: &mut Svg, top: f32, bottom: f32) {
        for place in 0..self.count {
            svg.rect(
                [self.left(place) - 0.5, top, 1.0, bottom - top],
                palette::GRID,
            );
        }
    }
}
