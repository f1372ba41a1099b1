//! What can be asked next with a click: buttons and menus.

use crate::question::Question;
use std::ops::RangeInclusive;

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
