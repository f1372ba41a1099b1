//! An answer -> its picture, if a picture shows its body better than text.

use super::{DrawError, RankingChart, RatingCell, RatingsChart, TeamChart, names};
use crate::answer::{Answer, Body, RankedRow, RatingRow, ShownValue, TeamBody};
use crate::language::Language;
use crate::render::figure;

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
    Ratings(RatingsChart),
    Ranking(RankingChart),
    Team(TeamChart),
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
            Body::Team(team) if !team.leaders.is_empty() => Some(Self {
                alt_text: of_team(language, title, team, as_it_is).alt_text(),
                drawing: Drawing::Team(of_team(language, title, team, written)),
            }),
            Body::Team(_)
            | Body::Columns(_)
            | Body::Entries(_)
            | Body::Prose(_)
            | Body::Sources => None,
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
            Drawing::Team(chart) => chart.png(),
        };

        Ok(Picture {
            png: png?,
            alt_text: self.alt_text(),
        })
    }

    /// What the picture says, within the limit of every chat.
    pub fn alt_text(&self) -> String {
        self.alt_text.clone()
    }
}

/// Which of a name and an id is shown.
type NameOrId = fn(name: &str, id: &str) -> String;

fn as_it_is(name: &str, _: &str) -> String {
    name.to_owned()
}

/// The name if a font has its letters, otherwise the id, which is ASCII.
fn written(name: &str, id: &str) -> String {
    names::legible(name).unwrap_or_else(|| id.to_owned())
}

fn ratings(language: Language, title: &str, rows: &[RatingRow], naming: NameOrId) -> RatingsChart {
    // Every row has the same technologies, in the same order.
    let columns = rows.first().map_or(&[][..], |row| &row.ratings);

    let mut chart = RatingsChart {
        language,
        title: title.to_owned(),
        criteria: rows
            .iter()
            .map(|row| naming(&row.heading, &row.id))
            .collect(),
        ..RatingsChart::default()
    };
    for (at, rated) in columns.iter().enumerate() {
        chart.technologies.push(naming(&rated.name, &rated.id));
        let cells = rows.iter().map(|row| cell(language, row, at));
        chart.cells.push(cells.collect());
    }

    chart
}

/// What the picture shows of a technology in a row.
fn cell(language: Language, row: &RatingRow, technology: usize) -> RatingCell {
    let Some(rated) = row.ratings.get(technology) else {
        return RatingCell::Unknown;
    };

    match &rated.value {
        ShownValue::Rating(rating) => RatingCell::Rating(*rating),
        ShownValue::Unrated => RatingCell::Unknown,
        ShownValue::Fact(_) | ShownValue::UnknownFact => {
            RatingCell::Text(figure(language, &rated.value))
        }
        ShownValue::NotApplicable => RatingCell::NotApplicable,
    }
}

fn ranking(language: Language, title: &str, rows: &[RankedRow], naming: NameOrId) -> RankingChart {
    RankingChart {
        language,
        title: title.to_owned(),
        rows: rows.iter().map(|row| renamed(row, naming)).collect(),
    }
}

/// The row with the names that a picture shows.
fn renamed(row: &RankedRow, naming: NameOrId) -> RankedRow {
    let mut row = row.clone();

    row.heading = naming(&row.heading, &row.id);
    for part in &mut row.parts {
        part.criterion = naming(&part.criterion, &part.id);
    }

    row
}

fn of_team(language: Language, title: &str, team: &TeamBody, naming: NameOrId) -> TeamChart {
    let mut chart = TeamChart {
        language,
        title: title.to_owned(),
        leaders: team.leaders.clone(),
        spreads: team.spreads.clone(),
    };
    for leader in &mut chart.leaders {
        leader.heading = naming(&leader.heading, &leader.id);
    }
    for spread in &mut chart.spreads {
        spread.criterion = naming(&spread.criterion, &spread.id);
    }
    chart
}
