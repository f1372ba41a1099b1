//! An answer as a plain value that is independent of commands and platforms: renderers turn it into
//! a reply.
//!
//! | file | what it does |
//! |---|---|
//! | `body` | the main part: columns, ratings, a ranking, entries or running text |
//! | `value`, `numbers` | what is known of a technology, and numbers, as answers show them |
//! | `team` | what the ballots of a team come to |
//! | `follow_ups` | the buttons and menus below it |
//! | `provenance` | where it comes from, and how far that was reviewed |
//! | `citations` | numbers its sources in the order in which its texts refer to them |
//! | [`surface`] | what any chat can show of it |

mod body;
pub(crate) mod citations;
mod follow_ups;
mod numbers;
mod provenance;
pub mod surface;
mod team;
mod value;

pub use body::{Body, Column, Entry, RankedPart, RankedRow, Rated, RatingRow, TeamBody};
pub use follow_ups::{Action, Button, FollowUpRow, Menu, MenuOption};
pub use numbers::rounded;
pub(crate) use numbers::rounded_range;
pub use provenance::{Provenance, Review, SectionCount};
pub use team::{OwnLeader, Spread};
pub use value::{ShownFact, ShownValue};

use crate::knowledge::Source;
use crate::knowledge::origin::Origin;
use crate::knowledge::prose::Span;
use crate::language::{self, Language};
use crate::question::Member;
use surface::{BUTTONS_IN_ROW, ROWS};

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
            AnswerKind::AsksBack => "asked-back",
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

/// A text with the name under which people save it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    pub name: String,
    pub content: String,
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
