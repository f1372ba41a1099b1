//! An event -> its act, done once, and its answer.

use super::{Acts, Delivery};
use crate::answer::{Answer, Kind};
use crate::commands::{
    self, Context, Event, Languages, Request, Response, UNKNOWN, act, respond, understand,
};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::say;

/// The answer to an event, and where it goes.
pub struct Handled {
    pub command: &'static str,
    pub response: Response,
    /// Of no meaning for completions.
    pub delivery: Delivery,
}

/// Does what an event does, then answers it; `context` says what a question in a language is
/// answered from. This is the only place where an event changes anything.
pub fn handle<'c>(
    context: impl Fn(Language) -> Context<'c>,
    acts: &Acts,
    event: &Event,
) -> Handled {
    answer_after(context, Some(acts), event)
}

/// The answer to an event, without doing what it does.
pub fn answer_without_acting<'c>(
    context: impl Fn(Language) -> Context<'c>,
    event: &Event,
) -> Handled {
    answer_after(context, None, event)
}

/// Answers an event; before that, does what it does, if there is something to do it with. What
/// everyone sees is in the language of the server, what only the person sees is in theirs.
fn answer_after<'c>(
    context: impl Fn(Language) -> Context<'c>,
    acts: Option<&Acts>,
    event: &Event,
) -> Handled {
    let Languages { person, server } = event.languages;
    let first = match event.request {
        Request::Complete { .. } => person,
        _ => server,
    };

    // The act comes first, so that the answer tells what is true after it.
    let cx = asked_by(event, &context, first);
    let understood = understand(&cx, &event.request);
    if let Some(acts) = acts
        && let Some(act) = act(&cx, event, &understood)
    {
        acts.once(event, act);
    }

    let mut response = commands::respond_as_understood(&cx, &event.request, understood);
    let delivery = Delivery::of(event, &response);

    // Who sees an answer is known only once there is one. Answering takes microseconds.
    if person != first && delivery.is_private(event) {
        response = respond(&asked_by(event, &context, person), &event.request);
    }

    Handled {
        command: event.request.command(),
        response,
        delivery,
    }
}

/// The context in a language, for the person who sent the event.
fn asked_by<'e, 'c: 'e>(
    event: &'e Event,
    context: &impl Fn(Language) -> Context<'c>,
    language: Language,
) -> Context<'e> {
    Context {
        asker: &event.person.name,
        asker_language: event.languages.person,
        ..context(language)
    }
}

/// The answer to what this version cannot read: in words, or without any choices if only choices
/// can be shown.
pub fn unreadable(only_choices: bool) -> Handled {
    let response = if only_choices {
        Response::Choices(Vec::new())
    } else {
        // The language of something unreadable is not known either.
        let language = Language::default();
        let verdict = vec![Span::plain(say!(language, "unreadable-text"))];
        let answer = Answer::new(Kind::Declined, say!(language, "unreadable"), verdict);
        Response::Answer(Box::new(answer))
    };

    Handled {
        command: UNKNOWN,
        response,
        delivery: Delivery::Private,
    }
}
