//! What `weighin ask` is given -> an event, as if it came from a chat.

use super::Failure;
use super::ask_arguments::AskArguments;
use super::typed::{self, TypedCommand, flag};
use crate::commands::{
    BotMessage, CommandKind, Context, Event, Languages, OptionKind, Options, Person, Request,
    Speaking, weigh_in,
};
use crate::language::Language;
use crate::question::{self, Member, decision};
use std::hash::{DefaultHasher, Hash, Hasher};
use time::OffsetDateTime;

/// What the arguments ask.
pub fn request(cx: &Context, arguments: &AskArguments) -> Result<Request, Failure> {
    if let Some(id) = &arguments.click {
        if !arguments.fields.is_empty() {
            return Ok(Request::Submit {
                question: question::decode(id),
                texts: arguments.fields.clone(),
            });
        }
        return Ok(Request::Click {
            question: question::decode(id),
            values: arguments.values.clone(),
        });
    }

    if let Some(text) = &arguments.message {
        return Ok(Request::Ask {
            command: weigh_in::NAME.to_owned(),
            options: Options {
                texts: vec![(weigh_in::MESSAGE.to_owned(), text.clone())],
                ..Options::default()
            },
        });
    }

    let line = arguments.question.join(" ");
    let typed = typed::read(cx, &line).map_err(Failure::could_not_run)?;
    let (command, _) = typed
        .spec
        .name
        .split_once(' ')
        .unwrap_or((typed.spec.name, ""));
    Ok(Request::Ask {
        command: command.to_owned(),
        options: options(&typed),
    })
}

/// What was typed, as a chat would send it.
fn options(typed: &TypedCommand) -> Options {
    let is_part = typed.spec.kind == CommandKind::Part;
    let mut options = Options {
        part: is_part.then(|| typed.spec.own_name().to_owned()),
        ..Options::default()
    };
    for (option, value) in &typed.options {
        let name = option.name.to_owned();
        match option.kind {
            OptionKind::Flag => options.flags.push((name, flag(value).unwrap_or_default())),
            OptionKind::Completed | OptionKind::Text => {
                let value = if is_part {
                    with_mentions(value)
                } else {
                    value.clone()
                };
                options.texts.push((name, value));
            }
            OptionKind::Member => {
                let person = person(value);
                let member = Member {
                    id: person.id,
                    name: person.name,
                };
                options.members.push((name, member));
            }
        }
    }
    options
}

/// `@Ann` as chats send it: `<@1>`.
fn with_mentions(text: &str) -> String {
    let mut words = Vec::new();
    for word in text.split(' ') {
        match word.strip_prefix('@') {
            Some(name) if !name.is_empty() => words.push(format!("<@{}>", person(name).id)),
            _ => words.push(word.to_owned()),
        }
    }
    words.join(" ")
}

/// The one server and channel that a terminal is.
const TERMINAL: &str = "terminal";

/// A command, or a click on a public message that answers the same person. In the terminal,
/// decisions belong to one channel.
pub fn event(arguments: &AskArguments, language: Language, request: Request) -> Event {
    let clicked = BotMessage {
        id: "1".to_owned(),
        private: false,
        own: true,
    };

    let decides = request.command() == decision::COMMAND;
    let place = decides.then(|| TERMINAL.to_owned());
    Event {
        id: fresh_id(),
        person: person(&arguments.user),
        server: place.clone(),
        channel: place,
        speaking: Speaking::Allowed,
        message: arguments.click.is_some().then_some(clicked),
        languages: Languages {
            person: language,
            server: language,
        },
        request,
    }
}

/// An id that no other event has.
fn fresh_id() -> String {
    let now = OffsetDateTime::now_utc().unix_timestamp_nanos();
    u64::try_from(now).unwrap_or_default().to_string()
}

/// Somebody whose id follows from the name alone: the same name is the same person every time.
fn person(name: &str) -> Person {
    let name = name.trim_start_matches('@');
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);

    // An id is never 0, and a real one is far below 2^62.
    let id = hasher.finish() >> 2 | 1;
    Person {
        id: id.to_string(),
        name: name.to_owned(),
        ..Person::default()
    }
}
