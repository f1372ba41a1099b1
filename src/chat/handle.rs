//! An event -> its act, done once, and its answer.

use super::{Delivery, acting, stored};
use crate::answer::{Answer, AnswerKind};
use crate::commands::{
    Context, Event, Request, Response, Stored, UNKNOWN, Understanding, act, respond,
    respond_as_understood, understand,
};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::say;
use crate::store::Access;

/// The answer to an event, and where it goes.
pub struct Handled {
    pub command: &'static str,
    pub response: Response,
    /// Of no meaning for completions.
    pub delivery: Delivery,
}

/// Does what an event does, then answers it; `context` says what a question in a language is
/// answered from. This is the only place where an event changes anything.
pub async fn handle<'c>(
    context: impl Fn(Language) -> Context<'c>,
    access: &Access,
    event: &Event,
) -> Handled {
    let first = first_language(event);
    let mut stored = stored::before(access, event).await;
    let understood = understand(&asked_by(event, &context, first, &stored), &event.request);

    if let Access::Open(store) = access
        && let Some(question) = understood.question()
    {
        stored::about(store, event, question, &mut stored).await;
        // What is kept is in the language of the articles, not in that of the person.
        let original = asked_by(event, &context, Language::default(), &stored);
        if let Some(act) = act(&original, event, question) {
            acting::act(store, event, act, &mut stored).await;
        }
    }
    handle_understood(context, &stored, event, understood)
}

/// The answer to an event, without doing what it does.
pub fn answer_without_acting<'c>(
    context: impl Fn(Language) -> Context<'c>,
    event: &Event,
) -> Handled {
    let stored = Stored::nothing();
    let cx = asked_by(event, &context, first_language(event), &stored);
    let understood = understand(&cx, &event.request);
    handle_understood(&context, &stored, event, understood)
}

/// The language of an answer, unless it turns out that only the person sees it: what everyone sees
/// is in the language of the server.
fn first_language(event: &Event) -> Language {
    match event.request {
        Request::Complete { .. } => event.languages.person,
        _ => event.languages.server,
    }
}

/// Answers an event as it was understood.
fn handle_understood<'c>(
    context: impl Fn(Language) -> Context<'c>,
    stored: &Stored,
    event: &Event,
    understood: Understanding,
) -> Handled {
    let (first, person) = (first_language(event), event.languages.person);
    let cx = asked_by(event, &context, first, stored);
    let mut response = respond_as_understood(&cx, &event.request, understood);
    let delivery = Delivery::of(event, &response);

    // Who sees an answer is known only once there is one. Answering takes microseconds.
    if person != first && delivery.is_private(event) {
        response = respond(&asked_by(event, &context, person, stored), &event.request);
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
    stored: &'e Stored,
) -> Context<'e> {
    Context {
        event: Some(event),
        stored,
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
        let answer = Answer::new(AnswerKind::Declined, say!(language, "unreadable"), verdict);
        Response::Answer(Box::new(answer))
    };

    Handled {
        command: UNKNOWN,
        response,
        delivery: Delivery::Private,
    }
}
