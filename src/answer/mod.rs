//! An answer as a plain value that is independent of commands and platforms: renderers turn it into
//! a reply.

pub(crate) mod citations;
pub mod surface;
mod team;
mod value;

pub use team::{OwnLeader, Spread};
pub use value::{ShownFact, ShownValue};

use crate::knowledge::Source;
use crate::knowledge::origin::Origin;
use crate::knowledge::prose::{Block, Span};
use crate::language::{self, Language};
use crate::question::{Member, Question};
use std::ops::RangeInclusive;
use surface::{BUTTONS_IN_ROW, ROWS};
use time::Date;

/// The answer to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub kind: AnswerKind,
    pub audience: Audience,
    /// The language it is in.
    pub language: Language,
    /// The members it is for, who get pinged.
    pub addressees: Vec<Member>,
    pub title: String,
    /// The whole answer in one sentence.
    pub verdict: Vec<Span>,
    /// How the question was understood, what is missing, what to be aware of: one line each.
    pub notes: Vec<Vec<Span>>,
    pub body: Body,
    /// Numbered from 1 in the order in which [`Span::Source`], counted from 0 here, first refers to
    /// them.
    pub sources: Vec<Source>,
    pub provenance: Option<Provenance>,
    /// The lines of articles that it comes from.
    pub origins: Vec<Origin>,
    /// What comes with it to keep.
    pub files: Vec<TextFile>,
    pub follow_ups: Vec<FollowUpRow>,
}

/// Whether the question was answered: for logs and colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// The question was answered.
    Answered,
    /// The answer asks which of several was meant.
    AsksBack,
    /// The question could not be answered; the answer says what to do next.
    Declined,
}

impl AnswerKind {
    /// The name for logs.
    pub fn name(self) -> &'static str {
        match self {
            AnswerKind::Answered => "answered",
            AnswerKind::AsksBack => "asked",
            AnswerKind::Declined => "declined",
        }
    }
}

/// Who sees the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everyone in the channel.
    Channel,
    /// Only the asker.
    Asker,
    /// Everyone in the channel, as a separate message, no matter who saw the question.
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

/// An interface text as spans, with its emphasised parts in bold.
pub(crate) fn emphasised(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for (piece, is_bold) in language::emphasised(text) {
        spans.push(if is_bold {
            Span::bold(piece)
        } else {
            Span::plain(piece)
        });
    }
    spans
}

/// A number as answers show it: whole, with halves rounded up. A tolerance makes a half with a
/// rounding error round up too, so that a number reads the same everywhere.
pub fn rounded(number: f64) -> String {
    format!("{:.0}", (number + 0.5 + 1e-6).floor())
}

/// A number or a range, as answers show it: `78`, `52 to 64`.
pub(crate) fn rounded_range(low: f64, high: f64, to: &str) -> String {
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
    /// For a translation, the title of its original.
    pub original: Option<String>,
    pub review: Review,
    pub library_version: String,
}

/// Whether and when the article was reviewed.
#[derive(Debug, Clone, PartialEq)]
pub enum Review {
    /// It is a draft, with so many sections.
    Draft { sections: SectionCount },
    /// `old` if the answer has to mention that it was long ago.
    On { date: Date, old: bool },
}

/// How many sections an article has, and how many of them have a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectionCount {
    pub written: usize,
    pub sourced: usize,
}

/// A text with the name under which people save it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    pub name: String,
    pub content: String,
}

/// A row of follow-ups.
#[derive(Debug, Clone, PartialEq)]
pub enum FollowUpRow {
    /// At most `surface::BUTTONS_IN_ROW`.
    Buttons(Vec<Button>),
    Menu(Menu),
}

/// A follow-up that takes one click.
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

/// A follow-up that depends on a choice; the choice fills the gap in its question.
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
    /// A button that asks another question.
    pub(crate) fn ask(label: impl Into<String>, question: Question) -> Self {
        Self {
            label: label.into(),
            action: Action::Ask(question),
        }
    }

    /// A button that opens an address.
    pub(crate) fn open(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            action: Action::Open(url.into()),
        }
    }
}

impl Answer {
    /// An answer with a title and a verdict; the rest is added later.
    pub fn new(kind: AnswerKind, title: impl Into<String>, verdict: Vec<Span>) -> Self {
        // Only the asker can do something about a question that could not be answered.
        let audience = if kind == AnswerKind::Declined {
            Audience::Asker
        } else {
            Audience::Channel
        };

        Self {
            kind,
            audience,
            language: Language::default(),
            addressees: Vec::new(),
            title: title.into(),
            verdict,
            notes: Vec::new(),
            body: Body::Prose(Vec::new()),
            sources: Vec::new(),
            provenance: None,
            origins: Vec::new(),
            files: Vec::new(),
            follow_ups: Vec::new(),
        }
    }

    /// Whether one of its buttons does this.
    pub(crate) fn offers(&self, action: &Action) -> bool {
        self.follow_ups.iter().any(|row| match row {
            FollowUpRow::Buttons(buttons) => buttons.iter().any(|button| button.action == *action),
            FollowUpRow::Menu(_) => false,
        })
    }

    /// Adds buttons in as many rows as they need; no row if there are none. If all rows are taken,
    /// adds as many as the last one has room for.
    pub(crate) fn add_buttons(&mut self, buttons: Vec<Button>) {
        for row in buttons.chunks(BUTTONS_IN_ROW) {
            if self.follow_ups.len() < ROWS {
                self.follow_ups.push(FollowUpRow::Buttons(row.to_vec()));
            } else if let Some(FollowUpRow::Buttons(last)) = self.follow_ups.last_mut() {
                let room = BUTTONS_IN_ROW.saturating_sub(last.len());
                last.extend(row.iter().take(room).cloned());
            }
        }
    }
}
