//! The members' shares of weight, as dots on a strip for each criterion, with their mean.

use crate::answer::{Spread, rounded};
use crate::language::Language;
use crate::render::chart::font::FontWeight;
use crate::render::chart::palette::{self, SERIES};
use crate::render::chart::svg::{Anchor, Svg, SvgText};
use crate::render::chart::table::{LABELS, RowLabel};
use crate::render::chart::{MARGIN, SMALL_SIZE, W};
use crate::say;

/// Height of a strip, in pixels.
const ROW: f32 = 62.0;
/// Radius of the dot of one member, of the smallest and of the largest dot with a number, in
/// pixels.
const DOT: f32 = 8.0;
const NUMBERED: f32 = 14.0;
const LARGEST: f32 = 24.0;
/// Dots nearer to each other than this are one, in pixels.
const NEAR: f32 = 14.0;
/// Width and height of the mark of a mean, in pixels.
const MEAN: [f32; 2] = [4.0, 52.0];
/// Space for a dot at either end, in pixels.
const EDGE: f32 = 26.0;
/// A scale ends at a multiple of this share.
const STEP: f64 = 0.1;

/// A strip for each criterion, on one scale.
pub(super) struct Strips<'s> {
    language: Language,
    spreads: &'s [Spread],
    /// The share at the right end.
    most: f64,
}

/// Members with nearly the same share.
struct Dot {
    x: f32,
    count: usize,
}

impl<'s> Strips<'s> {
    pub fn new(language: Language, spreads: &'s [Spread]) -> Self {
        let shares = spreads.iter().flat_map(|spread| &spread.shares);
        let largest = shares.copied().fold(0.0, f64::max);
        let steps = (largest / STEP - 1e-9).ceil().clamp(1.0, 1.0 / STEP);
        Self {
            language,
            spreads,
            most: steps * STEP,
        }
    }

    /// Draws them, with the scale below; returns the y at which the next part may begin.
    pub fn draw(&self, svg: &mut Svg, top: f32) -> f32 {
        let bottom = top + ROW * self.spreads.len() as f32;
        for share in [0.0, self.most / 2.0, self.most] {
            let x = self.x_of(share);
            svg.rect([x - 0.5, top, 1.0, bottom - top], palette::GRID);
            let percent = self.percent(share);
            svg.text(SvgText {
                x,
                y: bottom + 24.0,
                size: SMALL_SIZE,
                fill: palette::MUTED,
                anchor: Anchor::Middle,
                ..SvgText::of(&percent)
            });
        }

        for (at, spread) in self.spreads.iter().enumerate() {
            let middle = top + ROW * (at as f32 + 0.5);
            RowLabel::new(self.language, &spread.criterion).draw(svg, middle);
            self.draw_strip(svg, middle, spread);
        }
        bottom + 34.0
    }

    fn draw_strip(&self, svg: &mut Svg, middle: f32, spread: &Spread) {
        let (left, right) = (self.x_of(0.0), self.x_of(self.most));
        svg.rect([left, middle - 1.0, right - left, 2.0], palette::GRID);

        let [width, height] = MEAN;
        let x = self.x_of(spread.mean) - width / 2.0;
        svg.rect([x, middle - height / 2.0, width, height], SERIES[1]);
        for dot in self.dots(spread) {
            draw_dot(svg, middle, &dot);
        }
    }

    /// The dots of a strip; shares that are nearly the same have one together.
    fn dots(&self, spread: &Spread) -> Vec<Dot> {
        let mut dots: Vec<Dot> = Vec::new();
        for share in &spread.shares {
            let x = self.x_of(*share);
            match dots.last_mut() {
                Some(last) if x - last.x < NEAR => last.count += 1,
                _ => dots.push(Dot { x, count: 1 }),
            }
        }
        dots
    }

    fn x_of(&self, share: f64) -> f32 {
        let left = MARGIN + LABELS + EDGE;
        let right = W - MARGIN - EDGE;
        let part = (share / self.most).clamp(0.0, 1.0) as f32;
        (left + part * (right - left)).round()
    }

    fn percent(&self, share: f64) -> String {
        say!(
            self.language,
            "recommend-percent",
            number = rounded(100.0 * share)
        )
    }
}

/// A dot, with how many members it stands for if these are several.
fn draw_dot(svg: &mut Svg, middle: f32, dot: &Dot) {
    let radius = if dot.count == 1 {
        DOT
    } else {
        (DOT * (dot.count as f32).sqrt()).clamp(NUMBERED, LARGEST)
    };
    let circle = format!(
        "M{radius} 0A{radius} {radius} 0 1 1 -{radius} 0A{radius} {radius} 0 1 1 {radius} 0Z"
    );
    let colour = SERIES[0];
    svg.path(&circle, [dot.x, middle], colour, true);
    if dot.count == 1 {
        return;
    }

    let count = dot.count.to_string();
    svg.text(SvgText {
        x: dot.x,
        // The base line is about a third of the text's size below its middle.
        y: middle + 7.2,
        size: SMALL_SIZE,
        weight: FontWeight::Bold,
        fill: palette::ink_on(colour),
        anchor: Anchor::Middle,
        ..SvgText::of(&count)
    });
}
