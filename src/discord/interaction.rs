//! An interaction -> its answer and where that goes -> what is sent. Pure: the same for every way
//! in.

use super::incoming::{AUTOCOMPLETE, Incoming, Place};
use crate::answer::{Answer, Audience, Kind};
use crate::commands::{Context, Request, Response, respond};
use crate::discord::message::{Delivery, completions, reply};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::render::chart::{Chart, Picture};
use crate::say;
use serenity::builder::CreateInteractionResponse;

/// An interaction's answer.
pub struct Handled {
    pub command: &'static str,
    pub response: Response,
    /// Where an answer goes; of no meaning for completions.
    pub delivery: Delivery,
}

/// Answers an interaction; `context` says what a question in a language is answered from. What
/// everyone sees speaks the language of the place, what the asker alone sees that of the asker.
pub fn handle<'c>(context: impl Fn(Language) -> Context<'c>, incoming: &Incoming) -> Handled {
    let Incoming {
        request,
        place,
        languages,
        asker,
    } = incoming;
    let answered = |language: Language| {
        respond(
            &Context {
                asker,
                asker_language: languages.asker,
                ..context(language)
            },
            request,
        )
    };
    let first = if matches!(request, Request::Complete { .. }) {
        languages.asker
    } else {
        languages.place
    };
    let mut response = answered(first);
    let delivery = delivery(*place, &response);
    // Who sees an answer is known only once there is one. Answering takes microseconds.
    if languages.asker != first && seen_by_asker_alone(*place, delivery) {
        response = answered(languages.asker);
    }
    Handled {
        command: request.command(),
        response,
        delivery,
    }
}

fn seen_by_asker_alone(place: Place, delivery: Delivery) -> bool {
    match delivery {
        Delivery::Private => true,
        Delivery::Update => matches!(place, Place::Message { private: true, .. }),
        Delivery::Channel => false,
    }
}

/// Answers an interaction that this version cannot read: in words, or, where only choices are
/// taken, with none.
pub fn unreadable(kind: u64) -> Handled {
    let command = Request::Click {
        question: None,
        values: Vec::new(),
    }
    .command();
    if kind == AUTOCOMPLETE {
        return Handled {
            command,
            response: Response::Choices(Vec::new()),
            delivery: Delivery::Private,
        };
    }
    // Of what cannot be read, the language cannot be read either.
    let language = Language::default();
    let verdict = vec![Span::plain(say!(language, "unreadable-text"))];
    let answer = Answer::new(Kind::Declined, say!(language, "unreadable"), verdict);
    Handled {
        command,
        response: Response::Answer(Box::new(answer)),
        delivery: Delivery::Private,
    }
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

/// A click changes the message for whoever asked for it, and for whoever alone sees it. Everyone
/// else, and everything that only one person wants to read, gets a message of its own.
fn delivery(place: Place, response: &Response) -> Delivery {
    let Response::Answer(answer) = response else {
        return Delivery::Private;
    };
    match place {
        Place::Message { .. } if answer.audience == Audience::Shared => Delivery::Channel,
        Place::Message { private, own } if answer.kind != Kind::Declined => {
            if private || own && answer.audience == Audience::Channel {
                Delivery::Update
            } else {
                Delivery::Private
            }
        }
        Place::Command if answer.audience == Audience::Channel => Delivery::Channel,
        _ => Delivery::Private,
    }
}
