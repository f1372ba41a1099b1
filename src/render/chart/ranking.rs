//! The result of a recommendation: a bar from 0 to 100 for each technology, stacked by criterion.

use super::bars::{Bars, has_range};
use super::svg::Svg;
use super::{MARGIN, alt, draw_note, draw_title, png, stack};
use crate::answer::{RankedPart, RankedRow, rounded_range};
use crate::language::Language;
use crate::say;

/// The most technologies that are drawn: the best ones. A remark says how many more there are.
pub(crate) const MAX_BARS: usize = 10;

/// How technologies rank under someone's weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankingChart {
    /// The language it is in.
    pub language: Language,
    /// The picture's title, any text.
    pub title: String,
    /// The technologies, best first; the first ten are drawn. Numbers outside 0 to 100 are clamped,
    /// and parts are scaled if they do not sum to the lowest score.
    pub rows: Vec<RankedRow>,
}

/// A part with fewer points than this rounds to 0, so the alt text does not name it.
const LEAST_POINTS: f64 = 0.5;

/// How detailed an alt text may be: the length of names, and how many parts of a score it names.
/// The most detailed one that fits is used.
const ALT_DETAILS: [(usize, usize); 5] = [(100, 8), (30, 8), (30, 3), (20, 3), (30, 0)];
/// The title keeps at least this many characters, however short the names get.
const ALT_TITLE: usize = 60;

impl RankingChart {
    /// The picture as PNG: as wide as one of [`super::WIDTHS`], at most [`super::MAX_BYTES`] bytes.
    ///
    /// # Errors
    /// Only if the drawing has a bug: no input is known to cause one.
    pub fn png(&self) -> Result<Vec<u8>, super::DrawError> {
        let bars = Bars::new(self.language, self.shown());
        let mut svg = Svg::default();
        bars.define_patterns(&mut svg);

        let mut y = draw_title(&mut svg, self.language, &self.title);
        y = draw_note(&mut svg, self.language, y, self.note().as_deref());
        y = bars.draw(&mut svg, y);
        y = bars.draw_legend(&mut svg, y);

        png::draw(svg, y + MARGIN / 2.0)
    }

    /// What the picture says, in at most [`crate::answer::surface::PICTURE_DESCRIPTION`]
    /// characters: all scores and their parts if they fit, otherwise the scores, otherwise how many
    /// technologies are left out.
    pub fn alt_text(&self) -> String {
        let language = self.language;
        let (_, rows) = stack::stacks(language, self.shown());

        for (longest, parts) in ALT_DETAILS {
            let mut sentences = self.alt_head(longest.max(ALT_TITLE));
            sentences.extend(alt_scores(language, &rows, longest, parts));

            let text = language.sentences(&sentences);
            if alt::fits(&text) {
                return text;
            }
        }

        let more = |count: usize| say!(language, "render-alt-more-technologies", count = count);
        let scores = alt_scores(language, &rows, 20, 0);
        alt::joined(language, self.alt_head(ALT_TITLE), &scores, more)
    }

    fn alt_head(&self, longest: usize) -> Vec<String> {
        let title = alt::name(self.language, &self.title, longest);

        let mut head = vec![
            say!(self.language, "render-alt-title", title = title),
            say!(self.language, "render-alt-scores"),
        ];
        head.extend(self.note());
        head
    }

    fn shown(&self) -> &[RankedRow] {
        &self.rows[..self.rows.len().min(MAX_BARS)]
    }

    /// What the picture leaves out.
    fn note(&self) -> Option<String> {
        match self.rows.len() {
            0 => Some(say!(self.language, "render-nothing-to-rank")),
            count if count > MAX_BARS => Some(say!(
                self.language,
                "render-first-shown",
                shown = MAX_BARS,
                count = count
            )),
            _ => None,
        }
    }
}

fn alt_scores(
    language: Language,
    rows: &[RankedRow],
    longest: usize,
    most_parts: usize,
) -> Vec<String> {
    let mut sentences = Vec::new();
    for row in rows {
        sentences.push(alt_score(language, row, longest, most_parts));
    }
    sentences
}

/// "Go 72 (Speed 30, Cost 42)." or "Ruby 40 to 65, as some ratings are unknown (…)."
fn alt_score(language: Language, row: &RankedRow, longest: usize, most_parts: usize) -> String {
    let name = alt::name(language, &row.heading, longest);
    let score = rounded_range(row.low, row.high, &say!(language, "number-to"));
    let parts = alt_parts(language, &row.parts, longest, most_parts);

    match (has_range(row), parts.is_empty()) {
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

/// "Speed 30, Cost 42"
fn alt_parts(language: Language, parts: &[RankedPart], longest: usize, most: usize) -> String {
    let visible = parts.iter().filter(|part| part.low >= LEAST_POINTS);

    let mut said = Vec::new();
    for part in visible.take(most) {
        said.push(say!(
            language,
            "render-alt-part",
            criterion = alt::name(language, &part.criterion, longest),
            points = alt::points(part.low)
        ));
    }

    said.join(&language.comma())
}
