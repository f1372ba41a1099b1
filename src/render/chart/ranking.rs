//! The result of a recommendation: a bar from 0 to 100 for each technology, stacked by criterion.

use super::font::{self, Weight};
use super::palette::{self, Rgb, SERIES};
use super::stack::{self, RankedBar, Series, Stack};
use super::svg::{Anchor, Svg, Text};
use super::{MARGIN, SMALL_SIZE, W, alt, draw_note, draw_title, keys, legend, marker, names, png};
use crate::answer::rounded_range;
use crate::language::Language;
use crate::say;

/// The most technologies that are drawn: the best ones. A remark says how many more there are.
pub const MAX_BARS: usize = 10;

/// How technologies rank under someone's weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// The language it is in.
    pub language: Language,
    /// The picture's title, any text.
    pub title: String,
    /// The technologies, best first. The first [`MAX_BARS`] are drawn.
    pub technologies: Vec<RankedBar>,
}

/// Height of a technology's part of the picture, and of the bar in it, in pixels.
const ROW: f32 = 84.0;
const BAR: f32 = 36.0;
/// Size of a technology's name and of its score, in pixels.
const HEAD_SIZE: f32 = 25.0;
/// Space between two parts of a bar, in pixels.
const CUT: f32 = 2.0;
/// Width of a swatch, in pixels.
const SWATCH: f32 = 38.0;
/// A range narrower than this is not drawn, in points.
const LEAST_RANGE: f64 = 0.5;

impl Ranking {
    /// The picture as PNG: as wide as one of [`super::WIDTHS`], at most [`super::MAX_BYTES`] bytes.
    ///
    /// # Errors
    /// Only if the drawing has a bug: no input is known to cause one.
    pub fn png(&self) -> Result<Vec<u8>, super::DrawError> {
        let language = self.language;
        let (series, stacks) = stack::stacks(language, self.shown());
        let keys = keys_of(&series);
        let mut svg = Svg::default();
        define_patterns(&mut svg, &series);
        let mut y = draw_title(&mut svg, language, &self.title);
        y = draw_note(&mut svg, y, self.note(language).as_deref());
        y = draw_bars(&mut svg, language, y, &stacks, &series, &keys);
        y = draw_legend(&mut svg, language, y, &stacks, &series, &keys);
        png::draw(svg, y + MARGIN / 2.0)
    }

    /// What the picture says, in at most [`crate::answer::surface::PICTURE_DESCRIPTION`]
    /// characters: all scores and their parts if they fit, otherwise the scores, otherwise how many
    /// technologies are left out.
    pub fn alt_text(&self) -> String {
        let language = self.language;
        let (series, stacks) = stack::stacks(language, self.shown());
        let scores = |longest, parts| -> Vec<String> {
            stacks
                .iter()
                .map(|stack| alt_of(language, stack, &series, longest, parts))
                .collect()
        };
        for (longest, parts) in [(100, 8), (30, 8), (30, 3), (20, 3), (30, 0)] {
            let all = [self.alt_head(longest.max(60)), scores(longest, parts)].concat();
            let text = language.sentences(&all);
            if alt::fits(&text) {
                return text;
            }
        }
        let more = |count: usize| say!(language, "render-alt-more-technologies", count = count);
        alt::joined(language, self.alt_head(60), &scores(20, 0), more)
    }

    fn alt_head(&self, longest: usize) -> Vec<String> {
        let language = self.language;
        let title = say!(
            language,
            "render-alt-title",
            title = alt::name(language, &self.title, longest)
        );
        let scale = say!(language, "render-alt-scores");
        [title, scale]
            .into_iter()
            .chain(self.note(language))
            .collect()
    }

    fn shown(&self) -> &[RankedBar] {
        &self.technologies[..self.technologies.len().min(MAX_BARS)]
    }

    /// What the picture leaves out.
    fn note(&self, language: Language) -> Option<String> {
        match self.technologies.len() {
            0 => Some(say!(language, "render-nothing-to-rank")),
            count if count > MAX_BARS => Some(say!(
                language,
                "render-first-shown",
                shown = MAX_BARS,
                count = count
            )),
            _ => None,
        }
    }
}

/// "Go 72 (Speed 30, Cost 42)." or "Ruby 40 to 65, as some ratings are unknown (…)."
fn alt_of(
    language: Language,
    stack: &Stack,
    series: &[Series],
    longest: usize,
    parts: usize,
) -> String {
    let name = alt::name(language, &stack.name, longest);
    let score = rounded_range(stack.low, stack.high, &say!(language, "number-to"));
    let drawn = series
        .iter()
        .zip(&stack.points)
        .filter(|(_, points)| **points >= 0.5)
        .take(parts);
    let part = |(series, points): (&Series, &f64)| {
        let criterion = alt::name(language, &series.name, longest);
        say!(
            language,
            "render-alt-part",
            criterion = criterion,
            points = alt::points(*points)
        )
    };
    let parts = drawn.map(part).collect::<Vec<_>>().join(&language.comma());
    match (has_range(stack), parts.is_empty()) {
        (false, true) => say!(language, "render-alt-score", name = name, score = score),
        (false, false) => say!(
            language,
            "render-alt-score-of",
            name = name,
            score = score,
            parts = parts
        ),
        (true, true) => say!(language, "render-alt-range", name = name, range = score),
        (true, false) => say!(
            language,
            "render-alt-range-of",
            name = name,
            range = score,
            parts = parts
        ),
    }
}

fn has_range(stack: &Stack) -> bool {
    stack.high - stack.low >= LEAST_RANGE
}

/// The others' key is empty: it is the only plain grey.
fn keys_of(series: &[Series]) -> Vec<String> {
    let mut keys = keys::keys(
        series
            .iter()
            .filter(|s| !s.is_others)
            .map(|s| s.name.as_str()),
    );
    keys.resize(series.len(), String::new());
    keys
}

fn define_patterns(svg: &mut Svg, series: &[Series]) {
    for i in 0..series.len().min(SERIES.len()) {
        svg.define(&marker::pattern(i));
    }
    svg.define(&marker::range_pattern());
}

/// The x of points, in pixels.
fn x_of(points: f64) -> f32 {
    MARGIN + (points / 100.0) as f32 * (W - 2.0 * MARGIN)
}

fn draw_bars(
    svg: &mut Svg,
    language: Language,
    top: f32,
    stacks: &[Stack],
    series: &[Series],
    keys: &[String],
) -> f32 {
    let bottom = top + ROW * stacks.len() as f32 + 4.0;
    if stacks.is_empty() {
        return top;
    }
    for (i, stack) in stacks.iter().enumerate() {
        let y = top + ROW * i as f32;
        draw_head(svg, language, y, stack);
        svg.rect([MARGIN, y + 38.0, W - 2.0 * MARGIN, BAR], palette::STRIPE);
        for tick in [25.0, 50.0, 75.0] {
            svg.rect([x_of(tick) - 0.5, y + 38.0, 1.0, BAR], palette::GRID);
        }
        draw_stack(svg, y + 38.0, stack, series, keys);
    }
    for (tick, label, anchor) in [
        (0.0, "0", Anchor::Start),
        (25.0, "25", Anchor::Middle),
        (50.0, "50", Anchor::Middle),
        (75.0, "75", Anchor::Middle),
        (100.0, "100", Anchor::End),
    ] {
        let (x, y) = (x_of(tick), bottom + 14.0);
        svg.text(Text {
            x,
            y,
            size: SMALL_SIZE,
            fill: palette::MUTED,
            anchor,
            ..Text::of(label)
        });
    }
    bottom + 30.0
}

/// A technology's name and score, above its bar.
fn draw_head(svg: &mut Svg, language: Language, y: f32, stack: &Stack) {
    let (size, weight, y) = (HEAD_SIZE, Weight::Bold, y + 28.0);
    let score = rounded_range(stack.low, stack.high, "–");
    let room = W - 2.0 * MARGIN - 20.0 - font::width(&score, size, weight);
    let name = names::fit(language, &stack.name, room, size, Weight::Regular);
    svg.text(Text {
        x: MARGIN,
        y,
        size,
        ..Text::of(&name)
    });
    svg.text(Text {
        x: W - MARGIN,
        y,
        size,
        weight,
        anchor: Anchor::End,
        ..Text::of(&score)
    });
}

fn draw_stack(svg: &mut Svg, y: f32, stack: &Stack, series: &[Series], keys: &[String]) {
    let mut from = 0.0;
    for (i, &points) in stack.points.iter().enumerate() {
        let (left, right) = (x_of(from), x_of(from + points));
        from += points;
        let width = right - left;
        // A part must not vanish in the cut between it and the next one.
        let drawn = if width > 2.0 * CUT {
            width - CUT
        } else {
            width
        };
        if drawn > 0.05 {
            draw_part(svg, [left, y, drawn, BAR], i, &series[i]);
            draw_key(
                svg,
                [left, y, drawn, BAR],
                &keys[i],
                colour_of(i, &series[i]),
                points,
            );
        }
    }
    if from == 0.0 && stack.low > 0.0 {
        // A score without parts still has its length.
        svg.rect([MARGIN, y, x_of(stack.low) - MARGIN, BAR], palette::OTHERS);
    }
    if has_range(stack) {
        draw_range(
            svg,
            [x_of(stack.low), y, x_of(stack.high) - x_of(stack.low), BAR],
        );
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

/// The key, with the points if there is room, on a plain patch so that the pattern does not cross
/// it.
fn draw_key(svg: &mut Svg, [x, y, width, height]: [f32; 4], key: &str, colour: Rgb, points: f64) {
    let (size, weight) = (SMALL_SIZE, Weight::Bold);
    let rounded = alt::points(points);
    let long = format!("{key} {rounded}");
    let Some(text) = [long.trim_start(), key]
        .into_iter()
        .find(|t| font::width(t, size, weight) + 14.0 <= width)
    else {
        return;
    };
    if text.is_empty() {
        return;
    }
    let patch = font::width(text, size, weight) + 8.0;
    let x = x + width / 2.0;
    svg.rect([x - patch / 2.0, y + 5.0, patch, height - 10.0], colour);
    let fill = palette::ink_on(colour);
    svg.text(Text {
        x,
        y: y + height / 2.0 + 7.2,
        size,
        weight,
        fill,
        anchor: Anchor::Middle,
        ..Text::of(text)
    });
}

/// What unknown ratings could still add.
fn draw_range(svg: &mut Svg, bounds: [f32; 4]) {
    svg.rect(bounds, palette::CARD);
    svg.rect(bounds, "url(#range)");
    svg.dashed(bounds, palette::MUTED);
}

fn draw_legend(
    svg: &mut Svg,
    language: Language,
    y: f32,
    stacks: &[Stack],
    series: &[Series],
    keys: &[String],
) -> f32 {
    let mut names: Vec<String> = series.iter().map(|s| s.name.clone()).collect();
    if stacks.iter().any(has_range) {
        names.push(say!(language, "render-possible"));
    }
    if names.is_empty() {
        return y;
    }
    legend::draw(svg, language, y, &names, SWATCH, |svg, i, [x, y]| {
        let bounds = [x - SWATCH / 2.0, y - 15.0, SWATCH, 30.0];
        match series.get(i) {
            Some(s) => {
                draw_part(svg, bounds, i, s);
                draw_swatch_key(svg, [x, y], &keys[i], colour_of(i, s));
            }
            None => draw_range(svg, bounds),
        }
    })
}

fn draw_swatch_key(svg: &mut Svg, [x, y]: [f32; 2], key: &str, colour: Rgb) {
    if key.is_empty() {
        return;
    }
    let patch = font::width(key, SMALL_SIZE, Weight::Bold) + 4.0;
    svg.rect([x - patch / 2.0, y - 12.0, patch, 24.0], colour);
    let text = Text {
        size: SMALL_SIZE,
        weight: Weight::Bold,
        anchor: Anchor::Middle,
        ..Text::of(key)
    };
    svg.text(Text {
        x,
        y: y + 7.2,
        fill: palette::ink_on(colour),
        ..text
    });
}
