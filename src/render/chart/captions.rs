//! The title above a picture, and the remark below it.

use super::layout::{MARGIN, SMALL_SIZE, TITLE_SIZE, W};
use super::{font, names, palette, svg};
use crate::language::Language;

/// Draws a title of at most two lines; returns the y at which the next part may begin.
///
/// A title with letters that no font has is not drawn: the message shows the title above the
/// picture.
pub(super) fn draw_title(svg: &mut svg::Svg, language: Language, title: &str) -> f32 {
    let Some(title) = names::legible(title) else {
        return MARGIN;
    };
    let room = W - 2.0 * MARGIN;
    let lines = names::wrap(
        language,
        &title,
        room,
        TITLE_SIZE,
        font::FontWeight::Bold,
        2,
    );

    let mut y = MARGIN;
    for line in lines {
        svg.text(svg::SvgText {
            x: MARGIN,
            y: y + 28.0,
            size: TITLE_SIZE,
            weight: font::FontWeight::Bold,
            ..svg::SvgText::of(&line)
        });
        y += 38.0;
    }

    y + 8.0
}

/// The most lines of a remark.
const NOTE_LINES: usize = 3;
/// Height of a line of a remark, in pixels.
const NOTE_LINE: f32 = 28.0;

/// Draws a remark in small print, if there is one; returns the y at which the next part may begin.
pub(super) fn draw_note(
    svg: &mut svg::Svg,
    language: Language,
    mut y: f32,
    note: Option<&str>,
) -> f32 {
    let Some(note) = note else { return y };

    let room = W - 2.0 * MARGIN;
    let weight = font::FontWeight::Regular;
    for line in names::wrap(language, note, room, SMALL_SIZE, weight, NOTE_LINES) {
        svg.text(svg::SvgText {
            x: MARGIN,
            y: y + 22.0,
            size: SMALL_SIZE,
            fill: palette::MUTED,
            ..svg::SvgText::of(&line)
        });
        y += NOTE_LINE;
    }

    y + 6.0
}
