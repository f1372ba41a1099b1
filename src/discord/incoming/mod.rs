//! What an interaction, as Discord sends it, asks of us: the one reader for the gateway, the
//! endpoint and the playground.
//!
//! serenity's types are not used for it. They read every field, and one that has an unexpected form
//! costs the whole interaction. Here only what an answer needs is read, each field by itself.

mod channel;
mod form;
mod message;
#[cfg(test)]
mod tests;

use super::fields::Fields;
use crate::chat::{Handled, unreadable};
use crate::commands::weigh_in::MESSAGE;
use crate::commands::{BotMessage, Event, Languages, Options, Person, Request};
use crate::language::Language;
use crate::question;
use serde::de::Error;
use serenity::model::id::InteractionId;
use std::num::NonZeroU64;

/// What came in.
#[derive(Debug, PartialEq)]
pub enum Interaction {
    /// Discord asks whether anybody is there.
    Ping,
    Event(Box<Event>),
    Unreadable(Unreadable),
}

/// An interaction of a type that this version does not know, or without what its type needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable {
    /// Discord's number for its type.
    pub kind: u64,
    /// What is missing.
    pub reason: &'static str,
}

impl Unreadable {
    /// The reply to the sender.
    pub fn handled(&self) -> Handled {
        unreadable(self.kind == AUTOCOMPLETE)
    }
}

/// Where the answer to an interaction of the gateway is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReplyTo {
    pub id: InteractionId,
    pub token: String,
}

/// Discord's numbers for the types of interactions.
const PING: u64 = 1;
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
/// See [`PING`]: an option is being typed.
const AUTOCOMPLETE: u64 = 4;
const MODAL: u64 = 5;
/// The type of a command of messages, and of an option that takes a member.
const MESSAGE_COMMAND: u64 = 3;
const USER_OPTION: u64 = 6;
/// The type of an option that is a part of a command.
const PART_OPTION: u64 = 1;
/// The flag of a message that one person alone sees.
const EPHEMERAL: u64 = 64;

/// Reads an interaction: the body of an HTTP request, or the data of a gateway event.
///
/// # Errors
/// When it is not JSON, or no object with a type.
pub fn read(body: &[u8]) -> Result<Interaction, serde_json::Error> {
    let interaction: Fields = serde_json::from_slice(body)?;
    let kind = interaction
        .number("type")
        .ok_or_else(|| serde_json::Error::missing_field("type"))?;
    if kind == PING {
        return Ok(Interaction::Ping);
    }

    match request(&interaction, kind) {
        Ok(request) => Ok(Interaction::Event(Box::new(event(&interaction, request)))),
        Err(reason) => Ok(Interaction::Unreadable(Unreadable { kind, reason })),
    }
}

/// Where the answer to an interaction goes; `None` where it does not say.
pub(crate) fn reply_to(body: &[u8]) -> Option<ReplyTo> {
    let interaction: Fields = serde_json::from_slice(body).ok()?;

    let id: NonZeroU64 = interaction.text("id")?.parse().ok()?;
    Some(ReplyTo {
        id: id.into(),
        token: interaction.owned("token")?,
    })
}

fn event(interaction: &Fields, request: Request) -> Event {
    let person = person(interaction);
    let message = interaction.object("message");

    Event {
        id: interaction.owned("id").unwrap_or_default(),
        server: interaction.owned("guild_id"),
        channel: interaction.owned("channel_id"),
        speaking: channel::speaking(interaction),
        message: message.map(|message| clicked(&message, &person)),
        languages: languages(
            interaction.text("locale").as_deref(),
            interaction.text("guild_locale").as_deref(),
        ),
        person,
        request,
    }
}

/// The languages of Discord's locales.
fn languages(person: Option<&str>, server: Option<&str>) -> Languages {
    let person = person.map(Language::of_locale).unwrap_or_default();

    Languages {
        person,
        server: server.map_or(person, Language::of_locale),
    }
}

/// Who sent an interaction: in a server a member, elsewhere a user.
fn person(interaction: &Fields) -> Person {
    let member = interaction.object("member");
    let user = match &member {
        Some(member) => member.object("user"),
        None => None,
    };

    // An answer that names nobody is better than none.
    let Some(user) = user.or_else(|| interaction.object("user")) else {
        return Person::default();
    };
    let member = member.unwrap_or_default();
    Person {
        id: user.owned("id").unwrap_or_default(),
        name: shown(&user, Some(&member)).unwrap_or_default(),
        roles: member.texts("roles"),
        manages: channel::manages(&member),
    }
}

/// What is asked, or what is missing to know that.
fn request(interaction: &Fields, kind: u64) -> Result<Request, &'static str> {
    let data = interaction.object("data").unwrap_or_default();
    match kind {
        COMMAND | AUTOCOMPLETE => command(interaction, &data, kind),
        COMPONENT => {
            let id = data.text("custom_id");
            let id = id.ok_or("a click has no custom_id")?;
            Ok(Request::Click {
                question: question::decode(&id),
                values: data.texts("values"),
            })
        }
        MODAL => {
            let id = data.text("custom_id");
            let id = id.ok_or("a form has no custom_id")?;
            Ok(Request::Submit {
                question: question::decode(&id),
                texts: form::texts(&data),
            })
        }
        _ => Err("this type of interaction is not known"),
    }
}

/// A command that is asked, or whose option is being typed.
fn command(interaction: &Fields, data: &Fields, kind: u64) -> Result<Request, &'static str> {
    let command = data.owned("name").ok_or("a command has no name")?;

    if kind == COMMAND && data.number("type") == Some(MESSAGE_COMMAND) {
        let message = target(data).ok_or("the message that the command is for is missing")?;
        let options = Options {
            texts: vec![(MESSAGE.to_owned(), message::words(&message))],
            ..Options::default()
        };
        return Ok(Request::Ask { command, options });
    }

    let in_server = interaction.text("guild_id").is_some();
    let (options, focused) = options(data, in_server);
    match kind {
        AUTOCOMPLETE => Ok(Request::Complete {
            command,
            options,
            focused,
        }),
        _ => Ok(Request::Ask { command, options }),
    }
}

/// The message to which a command is applied.
fn target<'a>(data: &Fields<'a>) -> Option<Fields<'a>> {
    let messages = data.object("resolved")?.object("messages")?;

    messages.object(&data.text("target_id")?)
}

/// The options, and the name of the one that is being typed.
fn options(data: &Fields, in_server: bool) -> (Options, String) {
    let mut options = Options::default();
    let mut focused = String::new();
    let mut typed = data.objects("options");
    // The one option of a command with parts is the part that was chosen, with the options inside.
    if let Some(part) = typed.iter().position(is_part) {
        let part = typed.swap_remove(part);
        options.part = part.owned("name");
        typed = part.objects("options");
    }

    for option in typed {
        let Some(name) = option.owned("name") else {
            continue;
        };
        if option.flag("focused") == Some(true) {
            focused.clone_from(&name);
        }

        match (option.number("type"), option.owned("value")) {
            (Some(USER_OPTION), Some(id)) => {
                // Outside of servers there are users, but no members.
                if in_server && let Some(member) = member(data, &id) {
                    options.members.push((name, member));
                }
            }
            (_, Some(text)) => options.texts.push((name, text)),
            (_, None) => {
                if let Some(set) = option.flag("value") {
                    options.flags.push((name, set));
                }
            }
        }
    }
    (options, focused)
}

fn is_part(option: &Fields) -> bool {
    option.number("type") == Some(PART_OPTION)
}

/// The member with an id.
fn member(data: &Fields, id: &str) -> Option<question::Member> {
    let resolved = data.object("resolved")?;
    let user = resolved.object("users")?.object(id)?;
    let members = resolved.object("members").unwrap_or_default();
    let member = members.object(id);

    Some(question::Member {
        id: id.to_owned(),
        name: shown(&user, member.as_ref())?,
    })
}

/// The name that the others see; in a server, a nickname comes first.
fn shown(user: &Fields, member: Option<&Fields>) -> Option<String> {
    let nick = member.and_then(|member| member.owned("nick"));

    nick.or_else(|| user.owned("global_name"))
        .or_else(|| user.owned("username"))
}

/// The message that a person has clicked on.
fn clicked(message: &Fields, person: &Person) -> BotMessage {
    let flags = message.number("flags").unwrap_or_default();
    // Who asked the question that the message answers.
    let metadata = message.object("interaction_metadata").unwrap_or_default();
    let asker = metadata.object("user").unwrap_or_default();

    BotMessage {
        id: message.owned("id").unwrap_or_default(),
        private: flags & EPHEMERAL != 0,
        own: asker.owned("id").as_ref() == Some(&person.id),
    }
}
