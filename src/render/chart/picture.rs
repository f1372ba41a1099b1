//! An answer -> its picture, if a picture shows its body better than text.

use super::{DrawError, RankedBar, Ranking, Ratings, names};
use crate::answer::{Answer, Body, RankedRow, RatingRow};
use crate::language::Language;
use crate::rating::Rating;

/// What a picture is drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    drawing: Drawing,
    /// What the picture says. It has every name as it is, in any script; the drawing has ids
    /// instead of names that no font can write.
    alt_text: String,
}

#[derive(Debug, Clone, PartialEq)]
enum Drawing {
    Ratings(Ratings),
    Ranking(Ranking),
}

/// A drawn picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub png: Vec<u8>,
    /// The alternative text, for people who do not see the picture.
    pub alt_text: String,
}

impl Chart {
    /// The chart that goes with an answer.
    pub fn of(answer: &Answer) -> Option<Self> {
        let (language, title) = (answer.language, answer.title.as_str());
        match &answer.body {
            Body::Ratings(rows) => Some(Self {
                alt_text: ratings(language, title, rows, as_it_is).alt_text(),
                drawing: Drawing::Ratings(ratings(language, title, rows, written)),
            }),
            Body::Ranking { rows, .. } => Some(Self {
                alt_text: ranking(language, title, rows, as_it_is).alt_text(),
                drawing: Drawing::Ranking(ranking(language, title, rows, written)),
            }),
            Body::Columns(_) | Body::Entries(_) | Body::Prose(_) | Body::Sources => None,
        }
    }

    /// Draws it, which takes some milliseconds.
    ///
    /// # Errors
    /// Only if the drawing has a bug: no input is known to cause one.
    pub fn draw(&self) -> Result<Picture, DrawError> {
        let png = match &self.drawing {
            Drawing::Ratings(chart) => chart.png(),
            Drawing::Ranking(chart) => chart.png(),
        };
        Ok(Picture {
            png: png?,
            alt_text: self.alt_text(),
        })
    }

    /// What the picture says, within Discord's limit.
    pub fn alt_text(&self) -> String {
        self.alt_text.clone()
    }
}

/// Which of a name and an id is shown.
type Naming = fn(name: &str, id: &str) -> String;

fn as_it_is(name: &str, _: &str) -> String {
    name.to_owned()
}

/// The name if a font has its letters, otherwise the id, which is ASCII.
fn written(name: &str, id: &str) -> String {
    names::legible(name).unwrap_or_else(|| id.to_owned())
}

fn ratings(language: Language, title: &str, rows: &[RatingRow], naming: Naming) -> Ratings {
    let technologies: Vec<String> = rows
        .first()
        .map(|row| {
            row.ratings
                .iter()
                .map(|rated| naming(&rated.name, &rated.id))
                .collect()
        })
        .unwrap_or_default();
    let rating = |technology: usize| {
        move |row: &RatingRow| {
            row.ratings
                .get(technology)
                .and_then(|rated| rated.rating.map(Rating::get))
        }
    };
    Ratings {
        language,
        title: title.to_owned(),
        criteria: rows
            .iter()
            .map(|row| naming(&row.heading, &row.id))
            .collect(),
        ratings: (0..technologies.len())
            .map(|technology| rows.iter().map(rating(technology)).collect())
            .collect(),
        technologies,
    }
}

fn ranking(language: Language, title: &str, rows: &[RankedRow], naming: Naming) -> Ranking {
    let bar = |row: &RankedRow| RankedBar {
        name: naming(&row.heading, &row.id),
        contributions: row
            .parts
            .iter()
            .map(|part| (naming(&part.criterion, &part.id), part.low))
            .collect(),
        low: row.low,
        high: row.high,
    };
    Ranking {
        language,
        title: title.to_owned(),
        technologies: rows.iter().map(bar).collect(),
    }
}
