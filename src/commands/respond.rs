//! A request -> the response, from whichever command it is for.

use super::all::{find, slash};
use super::command::Asked;
use super::context::Context;
use super::help;
use super::options::Options;
use super::request::{Request, Response};
use super::spec::{FOR, PRIVATE};
use crate::answer::{Answer, Audience, emphasised};
use crate::knowledge::prose::Span;
use crate::language::bold;
use crate::question::Question;
use crate::say;

/// Answers a request. Every request has an answer: none fails, none panics.
pub fn respond(cx: &Context, request: &Request) -> Response {
    let mut answer = match request {
        Request::Ask { command, options } => ask(cx, command, options),
        Request::Click { question, values } => click(cx, question.as_ref(), values),
        Request::Complete {
            command,
            options,
            focused,
        } => {
            let choices = find(command).map(|command| command.complete(cx, options, focused));
            return Response::Choices(choices.unwrap_or_default());
        }
    };
    answer.language = cx.language;
    Response::Answer(Box::new(answer))
}

impl Request {
    /// The command that the request is for, as far as there is such a one: for logs.
    pub fn command(&self) -> &'static str {
        let name = match self {
            Request::Ask { command, .. } | Request::Complete { command, .. } => Some(command),
            Request::Click { question, .. } => question.as_ref().map(|q| &q.command),
        };
        name.and_then(|name| find(name))
            .map_or("unknown", |command| command.spec().name)
    }
}

fn ask(cx: &Context, name: &str, options: &Options) -> Answer {
    let Some(command) = find(name) else {
        return unknown_command(cx);
    };
    let mut answer = match command.parse(cx, options) {
        Ok(asked) => with_understanding(shown(cx, &asked.question), asked, cx),
        Err(answer) => *answer,
    };
    if options.flag(PRIVATE.name) {
        answer.audience = Audience::Asker;
    }
    address(cx, &mut answer, options);
    answer
}

/// What is said to a command that this version does not know.
fn unknown_command(cx: &Context) -> Answer {
    let names: Vec<String> = slash()
        .map(|spec| spec.slash_in(cx.asker_language))
        .collect();
    help::unknown_command(cx, &names)
}

/// Addresses an answer to the member for whom it was asked, where that member can see it.
fn address(cx: &Context, answer: &mut Answer, options: &Options) {
    let Some(member) = options.member(FOR.name) else {
        return;
    };
    if answer.audience == Audience::Channel {
        answer.addressee = Some(member.clone());
    } else {
        // What the notes end with may lead on to the body.
        answer.notes.insert(
            0,
            emphasised(&say!(
                cx.language,
                "not-addressed",
                name = bold(&member.name)
            )),
        );
    }
}

fn with_understanding(answer: Option<Answer>, asked: Asked, cx: &Context) -> Answer {
    let mut answer = answer.unwrap_or_else(|| help::outdated(cx));
    if let Some(caveat) = asked.caveat {
        if let Some(text) = caveat.title {
            answer.title = say!(
                cx.language,
                "recommend-in-brackets",
                name = answer.title,
                text = text
            );
        }
        answer.verdict.insert(
            0,
            Span::plain(caveat.text + &say!(cx.language, "sentence-gap")),
        );
    }
    answer.notes.splice(0..0, asked.notes);
    let new = asked
        .alternatives
        .into_iter()
        .filter(|button| !answer.offers(&button.action));
    answer.add_buttons(new.collect());
    answer
}

/// The answer to a question, whichever command it is for.
fn shown(cx: &Context, question: &Question) -> Option<Answer> {
    find(&question.command)?.answer(cx, question)
}

fn click(cx: &Context, question: Option<&Question>, values: &[String]) -> Answer {
    let filled = question.map(|question| question.clone().fill(values));
    let answer = filled.and_then(|question| shown(cx, &question));
    answer.unwrap_or_else(|| help::outdated(cx))
}
