//! The bars of a ranking, with their scale and their legend.

use super::font::{self, FontWeight};
use super::palette::{self, Rgb, SERIES};
use super::stack::{self, Series};
use super::svg::{Anchor, Svg, SvgText};
use super::{MARGIN, SMALL_SIZE, W, alt, keys, legend, marker, names};
use crate::answer::{RankedRow, rounded_range};
use crate::language::Language;
use crate::say;

/// Height of a technology's part of the picture, and of the bar in it, in pixels.
const ROW: f32 = 84.0;
const BAR: f32 = 36.0;
/// How far a bar is below the top of its row, in pixels: the name and the score are above it.
const BAR_TOP: f32 = 38.0;
/// Size of a technology's name and of its score, in pixels.
const HEAD_SIZE: f32 = 25.0;
/// Space between two parts of a bar, in pixels.
const CUT: f32 = 2.0;
/// A part narrower than this is not drawn, in pixels: nobody would see it.
const LEAST_WIDTH: f32 = 0.05;
/// Width of a swatch, in pixels.
const SWATCH: f32 = 38.0;
/// A range narrower than this is not drawn, in points.
const LEAST_RANGE: f64 = 0.5;

/// The bars of a picture, and what their parts stand for.
pub(super) struct Bars {
    language: Language,
    rows: Vec<RankedRow>,
    series: Vec<Series>,
    /// A letter for each series.
    keys: Vec<String>,
}

impl Bars {
    pub fn new(language: Language, rows: &[RankedRow]) -> Self {
        let (series, rows) = stack::stacks(language, rows);

        Self {
            language,
            keys: keys_of(&series),
            rows,
            series,
        }
    }

    pub fn define_patterns(&self, svg: &mut Svg) {
        for i in 0..self.series.len().min(SERIES.len()) {
            svg.define(&marker::pattern(i));
        }
        svg.define(&marker::range_pattern());
    }

    /// Draws the bars and the scale below them; returns the y at which the next part may begin.
    pub fn draw(&self, svg: &mut Svg, top: f32) -> f32 {
        if self.rows.is_empty() {
            return top;
        }

        for (i, row) in self.rows.iter().enumerate() {
            let y = top + ROW * i as f32;
            draw_head(svg, self.language, y, row);
            draw_track(svg, y + BAR_TOP);
            self.draw_bar(svg, y + BAR_TOP, row);
        }

        let bottom = top + ROW * self.rows.len() as f32 + 4.0;
        draw_scale(svg, bottom + 14.0);
        bottom + 30.0
    }

    fn draw_bar(&self, svg: &mut Svg, y: f32, row: &RankedRow) {
        let mut from = 0.0;
        for (i, part) in row.parts.iter().enumerate() {
            let (left, right) = (x_of(from), x_of(from + part.low));
            from += part.low;

            let width = without_cut(right - left);
            if width > LEAST_WIDTH {
                let bounds = [left, y, width, BAR];
                draw_part(svg, bounds, i, &self.series[i]);
                draw_key(
                    svg,
                    bounds,
                    &self.keys[i],
                    colour_of(i, &self.series[i]),
                    part.low,
                );
            }
        }

        // A score without parts still has its length.
        if from == 0.0 && row.low > 0.0 {
            svg.rect([MARGIN, y, x_of(row.low) - MARGIN, BAR], palette::OTHERS);
        }

        if has_range(row) {
            let width = x_of(row.high) - x_of(row.low);
            draw_range(svg, [x_of(row.low), y, width, BAR]);
        }
    }

    /// Draws the names of the series; returns the y at which the next part may begin.
    pub fn draw_legend(&self, svg: &mut Svg, y: f32) -> f32 {
        let mut names: Vec<String> = self.series.iter().map(|s| s.name.clone()).collect();
        if self.rows.iter().any(has_range) {
            names.push(say!(self.language, "render-possible"));
        }
        if names.is_empty() {
            return y;
        }

        legend::draw(svg, self.language, y, &names, SWATCH, |svg, i, middle| {
            self.draw_swatch(svg, i, middle);
        })
    }

    /// The swatch of a series, or that of the range, which comes after all series.
    fn draw_swatch(&self, svg: &mut Svg, i: usize, [x, y]: [f32; 2]) {
        let bounds = [x - SWATCH / 2.0, y - 15.0, SWATCH, 30.0];

        match self.series.get(i) {
            Some(series) => {
                draw_part(svg, bounds, i, series);
                draw_swatch_key(svg, [x, y], &self.keys[i], colour_of(i, series));
            }
            None => draw_range(svg, bounds),
        }
    }
}

/// The others' key is empty: it is the only plain grey.
fn keys_of(series: &[Series]) -> Vec<String> {
    let named = series.iter().filter(|series| !series.is_others);

    let mut keys = keys::keys(named.map(|series| series.name.as_str()));
    keys.resize(series.len(), String::new());
    keys
}

/// The x of points, in pixels.
fn x_of(points: f64) -> f32 {
    MARGIN + (points / 100.0) as f32 * (W - 2.0 * MARGIN)
}

/// The width of a part without the cut after it. The narrowest parts keep their width: they must
/// not vanish in the cut.
fn without_cut(width: f32) -> f32 {
    if width > 2.0 * CUT {
        width - CUT
    } else {
        width
    }
}

/// A technology's name and score, above its bar.
fn draw_head(svg: &mut Svg, language: Language, y: f32, row: &RankedRow) {
    let (size, weight, y) = (HEAD_SIZE, FontWeight::Bold, y + 28.0);

    // The name gets what the score leaves, with a gap of 20 pixels.
    let score = rounded_range(row.low, row.high, "–");
    let room = W - 2.0 * MARGIN - 20.0 - font::width(&score, size, weight);
    let name = names::fit(language, &row.heading, room, size, FontWeight::Regular);

    svg.text(SvgText {
        x: MARGIN,
        y,
        size,
        ..SvgText::of(&name)
    });
    svg.text(SvgText {
        x: W - MARGIN,
        y,
        size,
        weight,
        anchor: Anchor::End,
        ..SvgText::of(&score)
    });
}

/// The background of a bar: how long it could be, with lines at the quarters.
fn draw_track(svg: &mut Svg, y: f32) {
    svg.rect([MARGIN, y, W - 2.0 * MARGIN, BAR], palette::STRIPE);
    for tick in [25.0, 50.0, 75.0] {
        svg.rect([x_of(tick) - 0.5, y, 1.0, BAR], palette::GRID);
    }
}

/// The numbers below the bars.
fn draw_scale(svg: &mut Svg, y: f32) {
    // The outer numbers are aligned with the ends of the bars.
    let ticks = [
        (0.0, "0", Anchor::Start),
        (25.0, "25", Anchor::Middle),
        (50.0, "50", Anchor::Middle),
        (75.0, "75", Anchor::Middle),
        (100.0, "100", Anchor::End),
    ];

    for (points, label, anchor) in ticks {
        svg.text(SvgText {
            x: x_of(points),
            y,
            size: SMALL_SIZE,
            fill: palette::MUTED,
            anchor,
            ..SvgText::of(label)
        });
    }
}

fn colour_of(i: usize, series: &Series) -> Rgb {
    if series.is_others {
        palette::OTHERS
    } else {
        SERIES[i % SERIES.len()]
    }
}

fn draw_part(svg: &mut Svg, bounds: [f32; 4], i: usize, series: &Series) {
    // The first pattern is plain: as a colour it is drawn faster.
    if series.is_others || i == 0 {
        svg.rect(bounds, colour_of(i, series));
    } else {
        svg.rect(bounds, format_args!("url(#p{i})"));
    }
}

/// The key of a part, with its points if there is room for them.
fn draw_key(svg: &mut Svg, [x, y, width, height]: [f32; 4], key: &str, colour: Rgb, points: f64) {
    let long = format!("{key} {}", alt::points(points));
    // Without a key, only the points.
    let Some(text) = first_that_fits([long.trim_start(), key], width - 14.0) else {
        return;
    };
    if text.is_empty() {
        return;
    }

    // A plain patch, so that the pattern does not cross the text.
    let patch = font::width(text, SMALL_SIZE, FontWeight::Bold) + 8.0;
    let x = x + width / 2.0;
    svg.rect([x - patch / 2.0, y + 5.0, patch, height - 10.0], colour);

    // The base line is about a third of the text's size below the middle.
    let base = y + height / 2.0 + 7.2;
    draw_key_text(svg, [x, base], text, colour);
}

fn first_that_fits(texts: [&str; 2], room: f32) -> Option<&str> {
    texts
        .into_iter()
        .find(|text| font::width(text, SMALL_SIZE, FontWeight::Bold) <= room)
}

/// What unknown ratings could still add.
fn draw_range(svg: &mut Svg, bounds: [f32; 4]) {
    svg.rect(bounds, palette::CARD);
    svg.rect(bounds, "url(#range)");
    svg.dashed(bounds, palette::MUTED);
}

fn draw_swatch_key(svg: &mut Svg, [x, y]: [f32; 2], key: &str, colour: Rgb) {
    if key.is_empty() {
        return;
    }

    let patch = font::width(key, SMALL_SIZE, FontWeight::Bold) + 4.0;
    svg.rect([x - patch / 2.0, y - 12.0, patch, 24.0], colour);
    draw_key_text(svg, [x, y + 7.2], key, colour);
}

/// A key's text in the middle of its patch.
fn draw_key_text(svg: &mut Svg, [x, y]: [f32; 2], text: &str, patch: Rgb) {
    svg.text(SvgText {
        x,
        y,
        size: SMALL_SIZE,
        weight: FontWeight::Bold,
        fill: palette::ink_on(patch),
        anchor: Anchor::Middle,
        ..SvgText::of(text)
    });
}

/// Whether unknown ratings make the score a range that can be seen.
pub(super) fn has_range(row: &RankedRow) -> bool {
    row.high - row.low >= LEAST_RANGE
}
