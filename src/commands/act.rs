//! What an event changes, apart from what is answered to it.

use super::{Context, Event, Request};

/// A change that an event makes to what is stored: for a command, in words that only that command
/// understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub command: String,
    pub words: Vec<String>,
}

/// What an event changes. Nothing is changed here, nor by any answer: see `chat::handle`.
pub fn act(cx: &Context, event: &Event) -> Option<Act> {
    let question = match &event.request {
        Request::Ask { command, options } => cx.command(command)?.parse(cx, options).ok()?.question,
        Request::Click { question, values } => question.clone()?.fill(values),
        // Whoever types has not done anything yet.
        Request::Complete { .. } => return None,
    };
    cx.command(&question.command)?.act(event, &question)
}
