//! Where an answer goes.

use crate::answer::{Answer, AnswerKind, Audience};
use crate::commands::{BotMessage, Event, Request, Response};

/// Where an answer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// A new message in the channel.
    Channel,
    /// A new message that only the person sees.
    Private,
    /// Instead of the message that was clicked.
    Update,
}

impl Delivery {
    /// Where the answer to an event goes; of no meaning for completions.
    pub(super) fn of(event: &Event, response: &Response) -> Self {
        let Response::Answer(answer) = response else {
            return Self::Private;
        };

        match (&event.request, &event.message) {
            (Request::Ask { .. }, _) if answer.audience == Audience::Channel => Self::Channel,
            (Request::Click { .. } | Request::Submit { .. }, Some(message)) => {
                Self::of_click(message, answer)
            }
            _ => Self::Private,
        }
    }

    /// A click changes the message if the person asked for it, or is the only one who sees it.
    /// Otherwise, and if only this person wants to read the answer, it is a new message.
    fn of_click(message: &BotMessage, answer: &Answer) -> Self {
        if answer.audience == Audience::Shared {
            return Self::Channel;
        }

        let may_change = message.private || message.own && answer.audience == Audience::Channel;
        if may_change && answer.kind != AnswerKind::Declined {
            Self::Update
        } else {
            Self::Private
        }
    }

    /// Whether the person alone sees what is delivered so.
    pub(super) fn is_private(self, event: &Event) -> bool {
        match self {
            Self::Private => true,
            Self::Update => {
                let message = event.message.as_ref();
                message.is_some_and(|message| message.private)
            }
            Self::Channel => false,
        }
    }
}
