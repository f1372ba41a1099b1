//! A flow of swatches with their names.

use super::font::{self, FontWeight};
use super::names;
use super::svg::{Svg, SvgText};
use super::{MARGIN, NAME_SIZE, W};
use crate::language::Language;

/// Height of a line, in pixels.
const LINE: f32 = 42.0;
/// Free space between two entries, in pixels.
const GAP: f32 = 26.0;
/// The most width that a name gets, in pixels: two names always fit next to each other.
const ROOM: f32 = 300.0;
/// Between a swatch and its name, in pixels.
const SWATCH_GAP: f32 = 9.0;

/// Draws entries from left to right, line by line. `swatch` is given an entry's number and the
/// middle of its swatch, which is `swatch_width` pixels wide. Returns the y at which the next part
/// may begin.
pub(super) fn draw(
    svg: &mut Svg,
    language: Language,
    mut y: f32,
    names: &[String],
    swatch_width: f32,
    mut swatch: impl FnMut(&mut Svg, usize, [f32; 2]),
) -> f32 {
    let mut x = MARGIN;

    for (i, name) in names.iter().enumerate() {
        let name = names::fit(language, name, ROOM, NAME_SIZE, FontWeight::Regular);
        let width = swatch_width + SWATCH_GAP + font::width(&name, NAME_SIZE, FontWeight::Regular);

        // The first entry of a line stays there, however wide it is.
        if x > MARGIN && x + width > W - MARGIN {
            x = MARGIN;
            y += LINE;
        }

        swatch(svg, i, [x + swatch_width / 2.0, y + LINE / 2.0]);
        svg.text(SvgText {
            x: x + swatch_width + SWATCH_GAP,
            y: y + LINE / 2.0 + 8.0,
            ..SvgText::of(&name)
        });
        x += width + GAP;
    }

    y + LINE
}
