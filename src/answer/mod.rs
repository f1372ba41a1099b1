//! What is said, as a plain value that knows no command and no platform: renderers turn it into a
//! reply.

pub mod citations;
pub mod surface;

use crate::knowledge::origin::Origin;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::{Rating, Source};
use crate::language::{self, Language};
use crate::question::{Member, Question};
use std::ops::RangeInclusive;
use surface::{BUTTONS_IN_ROW, ROWS};
use time::Date;

/// The answer to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub kind: Kind,
    pub audience: Audience,
    /// The language in which it speaks.
    pub language: Language,
    /// The one whom it is for, who is pinged.
    pub addressee: Option<Member>,
    pub title: String,
    /// One sentence that says it all.
    pub verdict: Vec<Span>,
    /// How the question was understood, what is missing, what to mind: a line each.
    pub notes: Vec<Vec<Span>>,
    pub body: Body,
    /// Numbered from 1 in the order in which [`Span::Source`], counted from 0 here, first refers to
    /// them.
    pub sources: Vec<Source>,
    pub provenance: Option<Provenance>,
    /// The lines of articles that it is drawn from.
    pub origins: Vec<Origin>,
    pub follow_ups: Vec<Row>,
}

/// Whether the question was answered: for logs and colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The question was answered.
    Answered,
    /// The answer asks which of several was meant.
    Asked,
    /// The question could not be answered; the answer says what to do next.
    Declined,
}

impl Kind {
    /// The word for logs.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Answered => "answered",
            Kind::Asked => "asked",
            Kind::Declined => "declined",
        }
    }
}

/// Who sees the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everyone in the channel.
    Channel,
    /// The asker alone.
    Asker,
    /// Everyone in the channel, in a message of its own, wherever it was asked for.
    Shared,
}

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
    /// Headed entries, one below the other.
    Entries(Vec<Entry>),
    /// Running text.
    Prose(Vec<Block>),
    /// The sources are the body: shown whole, with their numbers.
    Sources,
}

/// What is said of one technology under one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub heading: String,
    pub rating: Option<Rating>,
    /// What the rating means, shown where there is room.
    pub meaning: Option<String>,
    pub text: Vec<Span>,
}

/// How technologies do under one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct RatingRow {
    pub heading: String,
    /// Of the criterion: shown where the heading cannot be, as in a picture without a font for it.
    pub id: String,
    pub ratings: Vec<Rated>,
}

/// A technology with its rating.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated {
    pub name: String,
    /// Shown where the name cannot be.
    pub id: String,
    pub rating: Option<Rating>,
}

/// What a technology scores, from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedRow {
    pub heading: String,
    /// Of the technology: shown where the heading cannot be.
    pub id: String,
    /// The lowest possible score; the same as `high` where everything is known.
    pub low: f64,
    /// The highest possible score.
    pub high: f64,
    /// What each criterion that weighs anything adds, the weightiest criterion first.
    pub parts: Vec<RankedPart>,
}

impl RankedRow {
    /// Whether the score is shown as a range, since not all ratings are known.
    pub fn is_range(&self) -> bool {
        rounded(self.low) != rounded(self.high)
    }
}

/// What a criterion adds to a score, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedPart {
    pub criterion: String,
    /// Of the criterion: shown where its name cannot be.
    pub id: String,
    /// What it adds at least; the same as `high` where the rating is known.
    pub low: f64,
    /// What it adds at most.
    pub high: f64,
}

/// A text of the interface as spans, with what it emphasises in bold.
pub fn emphasised(text: &str) -> Vec<Span> {
    language::emphasised(text)
        .map(|(text, bold)| {
            if bold {
                Span::bold(text)
            } else {
                Span::plain(text)
            }
        })
        .collect()
}

/// A number as answers show it: whole, a half goes up. What computing left of a half counts as one,
/// so that a number reads the same wherever it is shown.
pub fn rounded(number: f64) -> String {
    format!("{:.0}", (number + 0.5 + 1e-6).floor())
}

/// A number, or the range that it may have, as answers show it: `78`, `52 to 64`.
pub fn rounded_range(low: f64, high: f64, to: &str) -> String {
    let (low, high) = (rounded(low), rounded(high));
    if low == high {
        low
    } else {
        format!("{low}{to}{high}")
    }
}

/// A heading with lines of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub heading: String,
    pub lines: Vec<Vec<Span>>,
}

/// Where an answer comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Provenance {
    pub topic: String,
    /// Of a translation, the title of its original.
    pub original: Option<String>,
    pub reviewed: Date,
    /// Whether the review is so old that the answer must say so.
    pub old: bool,
    pub library_version: String,
}

/// A row of ways to go on.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// At most [`surface::BUTTONS_IN_ROW`].
    Buttons(Vec<Button>),
    Menu(Menu),
}

/// A follow-up at a click.
#[derive(Debug, Clone, PartialEq)]
pub struct Button {
    pub label: String,
    pub action: Action,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Ask(Question),
    Open(String),
}

/// A follow-up that depends on a choice, which fills the hole in its question.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    pub placeholder: String,
    pub question: Question,
    /// How many options can be chosen.
    pub picks: RangeInclusive<usize>,
    pub options: Vec<MenuOption>,
}

/// One option of a menu.
#[derive(Debug, Clone, PartialEq)]
pub struct MenuOption {
    pub value: String,
    pub label: String,
    pub description: String,
    pub chosen: bool,
}

impl Button {
    /// A button that asks a further question.
    pub fn ask(label: impl Into<String>, question: Question) -> Self {
        Self {
            label: label.into(),
            action: Action::Ask(question),
        }
    }

    /// A button that opens an address.
    pub fn open(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            action: Action::Open(url.into()),
        }
    }
}

impl Answer {
    /// An answer with a title and a verdict, to which the rest is added.
    pub fn new(kind: Kind, title: impl Into<String>, verdict: Vec<Span>) -> Self {
        Self {
            kind,
            audience: if kind == Kind::Declined {
                Audience::Asker
            } else {
                Audience::Channel
            },
            language: Language::default(),
            addressee: None,
            title: title.into(),
            verdict,
            notes: Vec::new(),
            body: Body::Prose(Vec::new()),
            sources: Vec::new(),
            provenance: None,
            origins: Vec::new(),
            follow_ups: Vec::new(),
        }
    }

    /// Whether one of its buttons does this.
    pub fn offers(&self, action: &Action) -> bool {
        self.follow_ups.iter().any(|row| match row {
            Row::Buttons(buttons) => buttons.iter().any(|button| button.action == *action),
            Row::Menu(_) => false,
        })
    }

    /// Adds buttons in as many rows as they need; none adds no row. Where all rows are taken, as
    /// many as the last one has room for.
    pub fn add_buttons(&mut self, buttons: Vec<Button>) {
        for row in buttons.chunks(BUTTONS_IN_ROW) {
            if self.follow_ups.len() < ROWS {
                self.follow_ups.push(Row::Buttons(row.to_vec()));
            } else if let Some(Row::Buttons(last)) = self.follow_ups.last_mut() {
                let room = BUTTONS_IN_ROW.saturating_sub(last.len());
                last.extend(row.iter().take(room).cloned());
            }
        }
    }
}
