//! The main part of an answer.

use super::numbers::rounded;
use super::team::{OwnLeader, Spread};
use super::value::ShownValue;
use crate::knowledge::prose::{Block, Span};

/// The main part of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Technologies side by side under one criterion.
    Columns(Vec<Column>),
    /// Ratings of technologies under several criteria.
    Ratings(Vec<RatingRow>),
    /// Technologies, best first, then what there is to say about their order.
    Ranking {
        rows: Vec<RankedRow>,
        entries: Vec<Entry>,
    },
    /// What the ballots of a team come to.
    Team(Box<TeamBody>),
    /// Entries with headings, one below the other.
    Entries(Vec<Entry>),
    /// Running text.
    Prose(Vec<Block>),
    /// The sources are the body: all of them are shown, with their numbers.
    Sources,
}

/// What an article says about one technology under one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub heading: String,
    pub value: ShownValue,
    /// What the rating means; shown if there is room.
    pub meaning: Option<String>,
    pub text: Vec<Span>,
}

/// How technologies do under one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingRow {
    pub heading: String,
    /// The criterion's id: shown if the heading cannot be, for example in a picture without a font
    /// for it.
    pub id: String,
    pub ratings: Vec<Rated>,
}

/// A technology with its rating.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated {
    pub name: String,
    /// Shown if the name cannot be.
    pub id: String,
    pub value: ShownValue,
}

/// What a technology scores, from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedRow {
    pub heading: String,
    /// The technology's id: shown if the heading cannot be.
    pub id: String,
    /// The lowest possible score; the same as `high` if all ratings are known.
    pub low: f64,
    /// The highest possible score.
    pub high: f64,
    /// What each criterion with a weight adds, the one with the largest weight first.
    pub parts: Vec<RankedPart>,
}

impl RankedRow {
    /// Whether the score is shown as a range, because some ratings are unknown.
    pub(crate) fn is_range(&self) -> bool {
        rounded(self.low) != rounded(self.high)
    }
}

/// What a criterion adds to a score, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedPart {
    pub criterion: String,
    /// The criterion's id: shown if its name cannot be.
    pub id: String,
    /// The least it adds; the same as `high` if the rating is known.
    pub low: f64,
    /// The most it adds.
    pub high: f64,
}

/// The ranking of a team, and how far its members agree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TeamBody {
    /// Technologies, best first, by the mean of the members' weights.
    pub rows: Vec<RankedRow>,
    pub entries: Vec<Entry>,
    /// What leads under how many members' own weights, the most first.
    pub leaders: Vec<OwnLeader>,
    /// How far apart the members' weights are, the farthest first.
    pub spreads: Vec<Spread>,
}

/// A heading with lines of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub heading: String,
    pub lines: Vec<Vec<Span>>,
}
