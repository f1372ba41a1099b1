//! An interaction -> its answer and where that goes -> what is sent. Pure: the same for every way in.

use super::incoming::{AUTOCOMPLETE, Incoming, Place};
use crate::answer::{Answer, Audience, Kind};
use crate::commands::{Context, Request, Response, respond};
use crate::knowledge::prose::Span;
use crate::render::chart::{Chart, Picture};
use crate::render::discord::{Delivery, completions, reply};
use serenity::builder::CreateInteractionResponse;

/// An interaction's answer.
pub struct Handled {
    pub command: &'static str,
    pub response: Response,
    /// Where an answer goes; of no meaning for completions.
    pub delivery: Delivery,
}

/// Answers an interaction.
pub fn handle(cx: &Context, incoming: &Incoming) -> Handled {
    let cx = Context { asker: &incoming.asker, ..*cx };
    let response = respond(&cx, &incoming.request);
    let delivery = delivery(incoming.place, &response);
    Handled { command: incoming.request.command(), response, delivery }
}

/// Answers an interaction that this version cannot read: in words, or, where only choices are taken, with none.
pub fn unreadable(kind: u64) -> Handled {
    let command = Request::Click { question: None, values: Vec::new() }.command();
    if kind == AUTOCOMPLETE {
        return Handled { command, response: Response::Choices(Vec::new()), delivery: Delivery::Private };
    }
    let verdict =
        "Discord sent something that this version of Weighin cannot read. Ask with a command such as /help instead.";
    let answer = Answer::new(Kind::Declined, "This cannot be answered here", vec![Span::plain(verdict)]);
    Handled { command, response: Response::Answer(Box::new(answer)), delivery: Delivery::Private }
}

impl Handled {
    /// The picture that goes with the answer, not yet drawn.
    pub fn chart(&self) -> Option<Chart> {
        match &self.response {
            Response::Answer(answer) => Chart::of(answer),
            Response::Choices(_) => None,
        }
    }

    /// The body of the interaction response.
    pub fn body(&self, picture: Option<&Picture>) -> CreateInteractionResponse {
        match &self.response {
            Response::Answer(answer) => reply(answer, self.delivery, picture).response,
            Response::Choices(choices) => completions(choices),
        }
    }
}

/// A click changes the message for whoever asked for it, and for whoever alone sees it. Everyone else, and everything that only
/// one person wants to read, gets a message of its own.
fn delivery(place: Place, response: &Response) -> Delivery {
    let Response::Answer(answer) = response else {
        return Delivery::Private;
    };
    match place {
        Place::Message { .. } if answer.audience == Audience::Shared => Delivery::Channel,
        Place::Message { private, own } if answer.kind != Kind::Declined => {
            if private || own && answer.audience == Audience::Channel { Delivery::Update } else { Delivery::Private }
        }
        Place::Command if answer.audience == Audience::Channel => Delivery::Channel,
        _ => Delivery::Private,
    }
}
