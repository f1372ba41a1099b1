//! The overview of a topic: a row for each criterion, a column for each rating, and in each cell
//! the technologies with that rating.

mod alt_text;

use super::palette::{self, SERIES};
use super::svg::Svg;
use super::table::{ColumnHeads, IN_ONE_LINE, PITCH, PLACES, RowLabel, draw_marker, spread};
use super::texts::RowTexts;
use super::{MARGIN, W, draw_note, draw_title, keys, legend, png};
use crate::language::Language;
use crate::rating::Rating;
use crate::say;

/// The most technologies that are drawn: as many as have their own colour and shape.
const MAX_TECHNOLOGIES: usize = SERIES.len();
/// The most criteria that are drawn.
const MAX_CRITERIA: usize = 24;

/// The ratings of technologies, from 1 (worst) to 5 (best).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatingsChart {
    /// The language it is in.
    pub language: Language,
    /// The picture's title, any text.
    pub title: String,
    /// Names of the criteria, from top to bottom. The first 24 are drawn.
    pub criteria: Vec<String>,
    /// Names of the technologies, in the order of the legend. The first eight are drawn.
    pub technologies: Vec<String>,
    /// `cells[technology][criterion]`. Missing entries count as unknown.
    pub cells: Vec<Vec<RatingCell>>,
}

/// What a picture shows of a technology under a criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RatingCell {
    Rating(Rating),
    /// A fact, in words.
    Text(String),
    /// The criterion does not apply to the technology.
    NotApplicable,
    #[default]
    Unknown,
}

/// With more rows than this, a table is set tighter, and its column heads are repeated at the
/// bottom.
const LONG: usize = 10;

impl RatingsChart {
    /// The picture as PNG: as wide as one of [`super::WIDTHS`], at most [`super::MAX_BYTES`] bytes.
    ///
    /// # Errors
    /// Only if the drawing has a bug: no input is known to cause one.
    pub fn png(&self) -> Result<Vec<u8>, super::DrawError> {
        let mut svg = Svg::default();
        let mut y = draw_title(&mut svg, self.language, &self.title);
        y = self.draw_legend(&mut svg, y);
        y = draw_note(
            &mut svg,
            self.language,
            y,
            self.note(self.language).as_deref(),
        );
        y = self.draw_table(&mut svg, y + 6.0);
        png::draw(svg, y + MARGIN)
    }

    fn technologies(&self) -> &[String] {
        &self.technologies[..self.technologies.len().min(MAX_TECHNOLOGIES)]
    }

    fn criteria(&self) -> &[String] {
        &self.criteria[..self.criteria.len().min(MAX_CRITERIA)]
    }

    fn cell(&self, technology: usize, criterion: usize) -> &RatingCell {
        let cell = self
            .cells
            .get(technology)
            .and_then(|cells| cells.get(criterion));
        match cell {
            Some(cell) => cell,
            None => &RatingCell::Unknown,
        }
    }

    /// Where a technology is in a criterion's row: 0 to 4 for a rating, 5 for "unknown".
    fn place(&self, technology: usize, criterion: usize) -> Option<usize> {
        match self.cell(technology, criterion) {
            RatingCell::Rating(rating) => Some(usize::from(rating.get()) - 1),
            RatingCell::Unknown => Some(PLACES - 1),
            RatingCell::Text(_) | RatingCell::NotApplicable => None,
        }
    }

    /// Whether some cell is of a kind.
    fn has(&self, is_of_kind: fn(&RatingCell) -> bool) -> bool {
        let mut technologies = 0..self.technologies().len();
        technologies.any(|t| (0..self.criteria().len()).any(|c| is_of_kind(self.cell(t, c))))
    }

    fn is_long(&self) -> bool {
        self.criteria().len() > LONG
    }

    /// What the picture leaves out.
    fn note(&self, language: Language) -> Option<String> {
        let (technologies, criteria) = (self.technologies.len(), self.criteria.len());
        let mut parts = Vec::new();

        if technologies == 0 || criteria == 0 {
            parts.push(say!(language, "render-nothing-to-compare"));
        }
        if technologies > MAX_TECHNOLOGIES {
            parts.push(say!(
                language,
                "render-technologies-shown",
                shown = MAX_TECHNOLOGIES,
                count = technologies
            ));
        }
        if criteria > MAX_CRITERIA {
            parts.push(say!(
                language,
                "render-criteria-shown",
                shown = MAX_CRITERIA,
                count = criteria
            ));
        }

        if self.has(|cell| *cell == RatingCell::NotApplicable) {
            parts.push(say!(language, "render-not-applicable-left-out"));
        }

        (!parts.is_empty()).then(|| language.sentences(&parts))
    }
}

/// The picture.
impl RatingsChart {
    fn draw_legend(&self, svg: &mut Svg, y: f32) -> f32 {
        if self.technologies().is_empty() {
            return y;
        }

        let keys = self.keys();
        legend::draw(
            svg,
            self.language,
            y,
            self.technologies(),
            PITCH,
            |svg, i, at| draw_marker(svg, i, &keys[i], at, true),
        )
    }

    fn draw_table(&self, svg: &mut Svg, mut y: f32) -> f32 {
        let (technologies, criteria) = (self.technologies().len(), self.criteria());
        if technologies == 0 || criteria.is_empty() {
            return y;
        }

        let (keys, columns) = (
            self.keys(),
            ColumnHeads::new(self.has(|cell| *cell == RatingCell::Unknown)),
        );
        y = columns.draw_head(svg, self.language, y);
        let top = y;

        // The lines of the table are drawn below the markers.
        let mut rows = Svg::default();
        for (c, criterion) in criteria.iter().enumerate() {
            svg.rect([MARGIN, y - 0.5, W - 2.0 * MARGIN, 1.0], palette::GRID);
            y = self.draw_row(&mut rows, y, c, criterion, &keys, &columns);
        }
        columns.draw_grid(svg, top, y);
        svg.append(rows);

        // The heads of a long table are out of sight at its end.
        if self.is_long() {
            columns.draw_head(svg, self.language, y)
        } else {
            y
        }
    }

    fn draw_row(
        &self,
        svg: &mut Svg,
        y: f32,
        c: usize,
        criterion: &str,
        keys: &[String],
        columns: &ColumnHeads,
    ) -> f32 {
        let mut cells: [Vec<usize>; PLACES] = Default::default();
        for t in 0..self.technologies().len() {
            if let Some(place) = self.place(t, c) {
                cells[place].push(t);
            }
        }
        let texts = RowTexts::new(self.language, self.texts(c));

        // The row is as high as its fullest cell, its texts, or its label.
        let label = RowLabel::new(self.language, criterion);
        let cell_lines = cells.iter().map(|cell| cell.len().div_ceil(IN_ONE_LINE));
        let lines = cell_lines.max().unwrap_or_default().max(texts.lines());
        let space = if self.is_long() { 6.0 } else { 14.0 };
        let height = (lines as f32 * PITCH).max(label.height()) + space;

        let middle = y + height / 2.0;
        label.draw(svg, middle);
        texts.draw(svg, middle, keys);
        for (place, cell) in cells.iter().enumerate() {
            for (t, at) in cell.iter().zip(spread(cell.len(), columns, place, middle)) {
                draw_marker(svg, *t, &keys[*t], at, place + 1 < PLACES);
            }
        }

        y + height
    }

    /// The technologies of which a criterion's row shows a fact, with that.
    fn texts(&self, criterion: usize) -> Vec<(usize, &str)> {
        let mut texts = Vec::new();
        for technology in 0..self.technologies().len() {
            if let RatingCell::Text(text) = self.cell(technology, criterion) {
                texts.push((technology, text.as_str()));
            }
        }
        texts
    }

    fn keys(&self) -> Vec<String> {
        keys::keys(self.technologies().iter().map(String::as_str))
    }
}
