//! Pictures: values in, PNG bytes and alt text out. No files, no clock, no state except the
//! embedded fonts.
//!
//! | file | what it does |
//! |---|---|
//! | `picture` | which chart goes with an answer |
//! | [`ratings`] | the overview of a topic: ratings by criterion |
//! | [`ranking`] | the result of a recommendation: bars from 0 to 100, stacked by criterion |
//! | `stack` | what a ranked bar is made of: its checked numbers, the criteria that get a colour |
//! | `legend` | a flow of swatches with their names |
//! | `marker` | what distinguishes series in addition to colour: shapes and patterns |
//! | `keys` | one letter per name, drawn in its marks |
//! | `palette` | the colours; its tests compute contrast and simulate colour blindness |
//! | `font` | the embedded fonts: what they can write, and how wide that is |
//! | `names` | names without a character that no font has, shortened or broken to fit |
//! | `svg` | shapes and text to SVG, with escaping |
//! | `png` | SVG to a PNG with a palette |
//! | `alt` | alt text within Discord's limit |
//!
//! A picture is laid out [`WIDTH`] pixels wide and is shown at about half of that on a phone, so
//! that no text is smaller than 20 pixels. It has its own dark background, so it looks the same in
//! Discord's dark and light theme.

mod alt;
mod font;
mod keys;
mod legend;
mod marker;
mod names;
mod palette;
mod picture;
mod png;
pub mod ranking;
pub mod ratings;
mod stack;
mod svg;

use crate::language::Language;

pub use picture::{Chart, Picture};
pub use png::DrawError;
pub use ranking::{RankedBar, Ranking};
pub use ratings::Ratings;

/// Width at which a picture is laid out, in pixels.
pub const WIDTH: u32 = 800;
/// Widths of pictures, in pixels. The first is the usual one; a picture that would be taller than
/// 1,200 pixels, or take more than [`MAX_BYTES`], is scaled down, and one taller than 2,400 even
/// more. Each is at least what a phone shows, and even.
pub const WIDTHS: [u32; 3] = [WIDTH, 600, 480];
/// The most bytes that a picture takes, whatever is drawn: a multipart answer must stay small.
pub const MAX_BYTES: usize = 60_000;

/// Width of a layout, in the unit in which layouts are computed.
const W: f32 = WIDTH as f32;
/// Free space at each edge of a picture, in pixels.
const MARGIN: f32 = 20.0;
/// Size of a title, in pixels.
const TITLE_SIZE: f32 = 30.0;
/// Size of names, in pixels.
const NAME_SIZE: f32 = 23.0;
/// Size of the smallest text, in pixels: ten on a phone.
const SMALL_SIZE: f32 = 20.0;

/// Draws a title of at most two lines; returns the y at which the next part may begin.
///
/// A title with letters that no font has is not drawn: the message shows the title above the
/// picture.
fn draw_title(svg: &mut svg::Svg, language: Language, title: &str) -> f32 {
    let Some(title) = names::legible(title) else {
        return MARGIN;
    };
    let mut y = MARGIN;
    for line in names::wrap(
        language,
        &title,
        W - 2.0 * MARGIN,
        TITLE_SIZE,
        font::Weight::Bold,
        2,
    ) {
        svg.text(svg::Text {
            x: MARGIN,
            y: y + 28.0,
            size: TITLE_SIZE,
            weight: font::Weight::Bold,
            ..svg::Text::of(&line)
        });
        y += 38.0;
    }
    y + 8.0
}

/// Draws a remark in small print, if there is one; returns the y at which the next part may begin.
fn draw_note(svg: &mut svg::Svg, y: f32, note: Option<&str>) -> f32 {
    let Some(note) = note else { return y };
    svg.text(svg::Text {
        x: MARGIN,
        y: y + 22.0,
        size: SMALL_SIZE,
        fill: palette::MUTED,
        ..svg::Text::of(note)
    });
    y + 34.0
}
