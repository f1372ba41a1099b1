//! What a request asks, before it is answered.

use super::act::Act;
use super::all::slash;
use super::command::{Context, UnderstoodQuestion};
use super::completion::offered;
use super::event::Event;
use super::help;
use super::request::{Choice, Request};
use crate::answer::Answer;
use crate::question::Question;

/// What a request was understood to ask.
#[derive(Debug)]
pub enum Understanding {
    Question(UnderstoodQuestion),
    /// It was not understood; the answer says why, and what to do.
    Refused(Box<Answer>),
    /// Nothing is asked yet: an option is being typed, and these are the offers for it.
    Offers(Vec<Choice>),
}

impl Understanding {
    /// The question, if it is one.
    pub fn question(&self) -> Option<&Question> {
        match self {
            Self::Question(asked) => Some(&asked.question),
            Self::Refused(_) | Self::Offers(_) => None,
        }
    }
}

/// Reads what a request asks.
pub fn understand(cx: &Context, request: &Request) -> Understanding {
    match request {
        Request::Ask { command, options } => {
            let Some(command) = cx.command(command) else {
                return Understanding::Refused(Box::new(unknown_command(cx)));
            };
            match command.parse(cx, options) {
                Ok(asked) => Understanding::Question(asked),
                Err(refusal) => Understanding::Refused(refusal),
            }
        }
        Request::Click { question, values } => match question {
            Some(question) => Understanding::Question(question.clone().fill(values).into()),
            None => Understanding::Refused(Box::new(help::outdated(cx))),
        },
        Request::Submit { question, .. } => match question {
            Some(question) => Understanding::Question(question.clone().into()),
            None => Understanding::Refused(Box::new(help::outdated(cx))),
        },
        Request::Complete {
            command,
            options,
            focused,
        } => {
            let choices = match cx.command(command) {
                Some(command) => command.complete(cx, options, focused),
                None => Vec::new(),
            };
            Understanding::Offers(offered(choices))
        }
    }
}

/// What an event changes. Nothing is changed here, nor by any answer: see `chat::handle`.
pub fn act(cx: &Context, event: &Event, question: &Question) -> Option<Act> {
    cx.command(&question.command)?.act(cx, event, question)
}

/// The answer to a command that this version does not know.
fn unknown_command(cx: &Context) -> Answer {
    let names: Vec<String> = slash()
        .map(|spec| spec.slash_in(cx.asker_language))
        .collect();
    help::unknown_command(cx, &names)
}
