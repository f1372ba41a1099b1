//! An answer -> its picture, where its body is one that a picture says better.

use super::{DrawError, RankedBar, Ranking, Ratings};
use crate::answer::{Answer, Body, RankedRow, RatingRow};
use crate::knowledge::Rating;
use crate::language::Language;

/// What a picture is drawn from.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    Ratings(Ratings),
    Ranking(Ranking),
}

/// A drawn picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub png: Vec<u8>,
    /// What the picture says, for those who do not see it.
    pub alt_text: String,
}

impl Chart {
    /// The chart that goes with an answer.
    pub fn of(answer: &Answer) -> Option<Self> {
        match &answer.body {
            Body::Ratings(rows) => Some(Self::Ratings(ratings(answer.language, &answer.title, rows))),
            Body::Ranking { rows, .. } => Some(Self::Ranking(ranking(answer.language, &answer.title, rows))),
            Body::Columns(_) | Body::Entries(_) | Body::Prose(_) | Body::Sources => None,
        }
    }

    /// Draws it, which takes some milliseconds.
    ///
    /// # Errors
    /// Only by a mistake in the drawing: no input is known to cause one.
    pub fn draw(&self) -> Result<Picture, DrawError> {
        let png = match self {
            Self::Ratings(chart) => chart.png(),
            Self::Ranking(chart) => chart.png(),
        };
        Ok(Picture { png: png?, alt_text: self.alt_text() })
    }

    /// What the picture says, within Discord's limit.
    pub fn alt_text(&self) -> String {
        match self {
            Self::Ratings(chart) => chart.alt_text(),
            Self::Ranking(chart) => chart.alt_text(),
        }
    }
}

fn ratings(language: Language, title: &str, rows: &[RatingRow]) -> Ratings {
    let technologies: Vec<String> =
        rows.first().map(|row| row.ratings.iter().map(|(name, _)| name.clone()).collect()).unwrap_or_default();
    let rating = |technology: usize| {
        move |row: &RatingRow| row.ratings.get(technology).and_then(|(_, rating)| rating.map(Rating::get))
    };
    Ratings {
        language,
        title: title.to_owned(),
        criteria: rows.iter().map(|row| row.heading.clone()).collect(),
        ratings: (0..technologies.len()).map(|technology| rows.iter().map(rating(technology)).collect()).collect(),
        technologies,
    }
}

fn ranking(language: Language, title: &str, rows: &[RankedRow]) -> Ranking {
    let bar = |row: &RankedRow| RankedBar {
        name: row.heading.clone(),
        contributions: row.parts.iter().map(|part| (part.criterion.clone(), part.low)).collect(),
        low: row.low,
        high: row.high,
    };
    Ranking { language, title: title.to_owned(), technologies: rows.iter().map(bar).collect() }
}
