//! A request -> the response, from whichever command it is for.

use super::all::find;
use super::command::{Caveat, Context, UnderstoodQuestion};
use super::draft;
use super::form::Form;
use super::help;
use super::options::Options;
use super::request::{Request, Response};
use super::spec::{FOR, PRIVATE};
use super::understanding::{Understanding, understand};
use crate::answer::{Answer, Audience, emphasised};
use crate::knowledge::prose::Span;
use crate::language::bold;
use crate::question::Question;
use crate::say;

/// Answers a request. Every request has an answer: none fails, none panics.
pub fn respond(cx: &Context, request: &Request) -> Response {
    respond_as_understood(cx, request, understand(cx, request))
}

/// Answers a request as it was understood.
pub(crate) fn respond_as_understood(
    cx: &Context,
    request: &Request,
    understood: Understanding,
) -> Response {
    let mut answer = match understood {
        Understanding::Offers(choices) => return Response::Choices(choices),
        Understanding::Refused(answer) => *answer,
        Understanding::Question(asked) => {
            if let Some(form) = form(cx, request, &asked.question) {
                return Response::Form(form);
            }
            let answer = answer_to(cx, &asked.question).unwrap_or_else(|| help::outdated(cx));
            with_understanding(cx, answer, asked)
        }
    };
    draft::mark(cx.language, &mut answer);

    // Only a command has options that say who sees its answer.
    if let Request::Ask { options, .. } = request {
        if options.flag(PRIVATE.name) {
            answer.audience = Audience::Asker;
        }
        address(cx, &mut answer, options);
    }

    answer.language = cx.language;
    Response::Answer(Box::new(answer))
}

/// What logs and metrics say if there is no such command.
pub(crate) const UNKNOWN: &str = "unknown";

impl Request {
    /// The name of the command that the request is for, as logs and metrics show it.
    pub fn command(&self) -> &'static str {
        let name = match self {
            Request::Ask { command, .. } | Request::Complete { command, .. } => Some(command),
            Request::Click { question, .. } | Request::Submit { question, .. } => {
                question.as_ref().map(|q| &q.command)
            }
        };

        // Only names from the list: what a client sends must not become a label of a metric.
        match name.and_then(|name| find(name)) {
            Some(command) => command.spec().name,
            None => UNKNOWN,
        }
    }
}

/// Addresses an answer to the member it was asked for, if that member can see it.
fn address(cx: &Context, answer: &mut Answer, options: &Options) {
    let Some(member) = options.member(FOR.name) else {
        return;
    };
    if answer.audience == Audience::Channel {
        answer.addressees = vec![member.clone()];
        return;
    }

    let note = say!(cx.language, "not-addressed", name = bold(&member.name));
    // First, because the last note may lead on to the body.
    answer.notes.insert(0, emphasised(&note));
}

/// The answer, with what has to be said about how the question was understood.
fn with_understanding(cx: &Context, mut answer: Answer, asked: UnderstoodQuestion) -> Answer {
    if let Some(caveat) = asked.caveat {
        add_caveat(cx, &mut answer, caveat);
    }
    answer.notes.splice(0..0, asked.notes);

    let mut new = asked.alternatives;
    new.retain(|button| !answer.offers(&button.action));
    answer.add_buttons(new);
    answer
}

/// Says first how much of the question was understood.
fn add_caveat(cx: &Context, answer: &mut Answer, caveat: Caveat) {
    if let Some(text) = caveat.title {
        answer.title = say!(
            cx.language,
            "recommend-in-brackets",
            name = answer.title.as_str(),
            text = text
        );
    }

    let text = caveat.text + &say!(cx.language, "sentence-gap");
    answer.verdict.insert(0, Span::plain(text));
}

/// The form to fill in first; none once it was filled in.
fn form(cx: &Context, request: &Request, question: &Question) -> Option<Form> {
    if matches!(request, Request::Submit { .. }) {
        return None;
    }
    cx.command(&question.command)?.form(cx, question)
}

/// The answer to a question, whichever command it is for.
fn answer_to(cx: &Context, question: &Question) -> Option<Answer> {
    cx.command(&question.command)?.answer(cx, question)
}
