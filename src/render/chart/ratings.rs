//! The overview of a topic: a row for each criterion, a column for each rating, and in each cell
//! the technologies with that rating.

use super::font::{self, FontWeight};
use super::marker::SHAPES;
use super::palette::{self, SERIES};
use super::svg::{Anchor, Svg, SvgText};
use super::{
    MARGIN, NAME_SIZE, SMALL_SIZE, W, alt, draw_note, draw_title, keys, legend, names, png,
};
use crate::language::Language;
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
    /// `ratings[technology][criterion]`, from 1 to 5. Everything else, including missing entries,
    /// counts as unknown.
    pub ratings: Vec<Vec<Option<u8>>>,
}

/// Width of the column with the criteria's names, in pixels.
const LABELS: f32 = 184.0;
/// Height and width that a marker takes, in pixels.
const PITCH: f32 = 34.0;
/// The most markers next to each other in a cell; more of them wrap.
const BESIDE: usize = 3;
/// With more rows than this, a table is set tighter, and its column heads are repeated at the
/// bottom.
const LONG: usize = 10;
/// Places of a rating: 1 to 5, then "unknown".
const PLACES: usize = 6;

impl RatingsChart {
    /// The picture as PNG: as wide as one of [`super::WIDTHS`], at most [`super::MAX_BYTES`] bytes.
    ///
    /// # Errors
    /// Only if the drawing has a bug: no input is known to cause one.
    pub fn png(&self) -> Result<Vec<u8>, super::DrawError> {
        let mut svg = Svg::default();
        let mut y = draw_title(&mut svg, self.language, &self.title);
        y = self.draw_legend(&mut svg, y);
        y = draw_note(&mut svg, y, self.note(self.language).as_deref());
        y = self.draw_table(&mut svg, y + 6.0);
        png::draw(svg, y + MARGIN)
    }

    /// What the picture says, in at most [`crate::answer::surface::PICTURE_DESCRIPTION`]
    /// characters: all ratings if they fit, otherwise how many are left out.
    pub fn alt_text(&self) -> String {
        let full = self.alt_in_sentences(100);
        if alt::fits(&full) {
            return full;
        }

        for longest in [40, 20, 12] {
            let (head, rows) = self.alt_in_rows(longest);
            let text = self.language.sentences(&[head, rows].concat());
            if alt::fits(&text) {
                return text;
            }
        }

        // If rows are left out, the others can have names that are less short.
        let (head, rows) = self.alt_in_rows(20);
        let more = |count: usize| say!(self.language, "render-alt-more-criteria", count = count);
        alt::joined(self.language, head, &rows, more)
    }

    fn technologies(&self) -> &[String] {
        &self.technologies[..self.technologies.len().min(MAX_TECHNOLOGIES)]
    }

    fn criteria(&self) -> &[String] {
        &self.criteria[..self.criteria.len().min(MAX_CRITERIA)]
    }

    fn rating(&self, technology: usize, criterion: usize) -> Option<u8> {
        let rating = self.ratings.get(technology)?.get(criterion)?;
        rating.filter(|r| (1..=5).contains(r))
    }

    /// Where a technology is in a criterion's row: 0 to 4 for a rating, 5 for "unknown".
    fn place(&self, technology: usize, criterion: usize) -> usize {
        self.rating(technology, criterion)
            .map_or(PLACES - 1, |r| usize::from(r) - 1)
    }

    fn has_unknowns(&self) -> bool {
        (0..self.technologies().len())
            .any(|t| (0..self.criteria().len()).any(|c| self.rating(t, c).is_none()))
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

        let (keys, columns) = (self.keys(), Columns::new(self.has_unknowns()));
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
        columns: &Columns,
    ) -> f32 {
        let mut cells: [Vec<usize>; PLACES] = Default::default();
        for t in 0..self.technologies().len() {
            cells[self.place(t, c)].push(t);
        }

        // The row is as high as its fullest cell, or its label.
        let label = Label::new(self.language, criterion);
        let lines = cells
            .iter()
            .map(|cell| cell.len().div_ceil(BESIDE))
            .max()
            .unwrap_or_default();
        let space = if self.is_long() { 6.0 } else { 14.0 };
        let height = (lines as f32 * PITCH).max(label.height()) + space;

        let middle = y + height / 2.0;
        label.draw(svg, middle);
        for (place, cell) in cells.iter().enumerate() {
            for (t, at) in cell.iter().zip(spread(cell.len(), columns, place, middle)) {
                draw_marker(svg, *t, &keys[*t], at, place + 1 < PLACES);
            }
        }

        y + height
    }

    fn keys(&self) -> Vec<String> {
        keys::keys(self.technologies().iter().map(String::as_str))
    }
}

/// A criterion's name next to its row: on one line, or on two smaller ones.
struct Label {
    lines: Vec<String>,
    size: f32,
}

impl Label {
    /// Distance of two lines, in pixels.
    const LEADING: f32 = 24.0;

    fn new(language: Language, criterion: &str) -> Self {
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

    fn height(&self) -> f32 {
        self.lines.len() as f32 * Self::LEADING
    }

    fn draw(&self, svg: &mut Svg, middle: f32) {
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
fn spread(count: usize, columns: &Columns, place: usize, y: f32) -> Vec<[f32; 2]> {
    let lines = count.div_ceil(BESIDE).max(1);
    let beside = count.div_ceil(lines).max(1);

    // Whole pixels: markers that look alike to the byte compress well.
    let pitch = (columns.width / beside as f32).min(38.0).floor();
    let (x, y) = (columns.middle(place), y.round());

    let mut middles = Vec::new();
    for i in 0..count {
        let (line, at) = (i / beside, i % beside);
        // The last line may be shorter; it is centred as well.
        let in_line = beside.min(count - line * beside);
        middles.push([
            (x + from_middle(at, in_line) * pitch).round(),
            y + from_middle(line, lines) * PITCH,
        ]);
    }
    middles
}

/// A technology's shape with its key; hollow if its rating is unknown.
fn draw_marker(svg: &mut Svg, technology: usize, key: &str, [x, y]: [f32; 2], known: bool) {
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
struct Columns {
    count: usize,
    width: f32,
}

impl Columns {
    fn new(unknowns: bool) -> Self {
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

    fn draw_head(&self, svg: &mut Svg, language: Language, y: f32) -> f32 {
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

    fn draw_grid(&self, svg: &mut Svg, top: f32, bottom: f32) {
        for place in 0..self.count {
            svg.rect(
                [self.left(place) - 0.5, top, 1.0, bottom - top],
                palette::GRID,
            );
        }
    }
}

/// The alt text.
impl RatingsChart {
    /// "Speed: Go 5, Python 2, Ruby unknown."
    fn alt_in_sentences(&self, longest: usize) -> String {
        let language = self.language;
        let mut sentences = self.alt_head(longest, say!(language, "render-alt-ratings"));

        for (c, criterion) in self.criteria().iter().enumerate() {
            sentences.push(say!(
                language,
                "render-alt-criterion",
                criterion = alt::name(language, criterion, longest),
                ratings = self.alt_named_ratings(c, longest)
            ));
        }

        language.sentences(&sentences)
    }

    /// "Go 5, Python 2, Ruby unknown"
    fn alt_named_ratings(&self, criterion: usize, longest: usize) -> String {
        let language = self.language;
        let mut ratings = Vec::new();

        for (t, technology) in self.technologies().iter().enumerate() {
            let name = alt::name(language, technology, longest);
            ratings.push(match self.rating(t, criterion) {
                Some(rating) => say!(language, "render-alt-rating", name = name, rating = rating),
                None => say!(language, "render-alt-unrated", name = name),
            });
        }

        ratings.join(&language.comma())
    }

    /// The head and the rows of "For Go, Python, Ruby, in this order: Speed 5 2 ?"
    fn alt_in_rows(&self, longest: usize) -> (Vec<String>, Vec<String>) {
        let language = self.language;
        let names: Vec<_> = self
            .technologies()
            .iter()
            .map(|name| alt::name(language, name, longest))
            .collect();
        let scale = say!(
            language,
            "render-alt-ratings-in-order",
            names = names.join(&language.comma())
        );
        let head = self.alt_head(longest.max(40), scale);

        let mut rows = Vec::new();
        for (c, criterion) in self.criteria().iter().enumerate() {
            rows.push(say!(
                language,
                "render-alt-criterion-in-order",
                criterion = alt::name(language, criterion, longest),
                ratings = self.alt_bare_ratings(c)
            ));
        }

        (head, rows)
    }

    /// "5 2 ?"
    fn alt_bare_ratings(&self, criterion: usize) -> String {
        let mut ratings = Vec::new();
        for t in 0..self.technologies().len() {
            let rating = self.rating(t, criterion);
            ratings.push(rating.map_or("?".to_owned(), |rating| rating.to_string()));
        }
        ratings.join(" ")
    }

    fn alt_head(&self, longest: usize, scale: String) -> Vec<String> {
        let title = alt::name(self.language, &self.title, longest);

        let mut head = vec![
            say!(self.language, "render-alt-title", title = title),
            scale,
        ];
        head.extend(self.note(self.language));
        head
    }
}
