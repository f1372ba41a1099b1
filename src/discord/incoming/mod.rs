//! What an interaction, as Discord sends it, asks of us: the one reader for the gateway, the
//! endpoint and the playground.
//!
//! serenity's types are not used for it. They read every field, and one that has an unexpected form
//! costs the whole interaction. Here only what an answer needs is read, each field by itself.

mod message;
#[cfg(test)]
mod tests;

use super::fields::Fields;
use crate::commands::weigh_in::MESSAGE;
use crate::commands::{Options, Request};
use crate::language::Language;
use crate::question;
use serde::de::Error;
use serenity::model::id::InteractionId;
use std::borrow::Cow;
use std::num::NonZeroU64;

/// An interaction that asks for an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    pub request: Request,
    pub place: Place,
    pub languages: Languages,
    /// The name of the asker, as the others in the channel see it.
    pub asker: String,
}

/// The languages in which an answer can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Languages {
    /// The language of the asker.
    pub asker: Language,
    /// The language of the server; in a direct message, of the asker.
    pub place: Language,
}

impl Languages {
    fn of(asker: Option<&str>, place: Option<&str>) -> Self {
        let asker = asker.map(Language::of_locale).unwrap_or_default();
        Self {
            asker,
            place: place.map_or(asker, Language::of_locale),
        }
    }
}

/// Where the answer to an interaction can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Below the command that was sent.
    Command,
    /// On the message that was clicked.
    Message {
        /// Whether the asker alone sees it.
        private: bool,
        /// Whether it answers the one who clicked.
        own: bool,
    },
    /// Nowhere but in a message of its own.
    Elsewhere,
}

/// What came in.
#[derive(Debug, PartialEq)]
pub enum Body {
    /// Discord asks whether anybody is there.
    Ping,
    Interaction(Incoming),
    /// One of a type that this version does not know, or without what its type needs.
    Unreadable {
        kind: u64,
        /// What is missing.
        reason: &'static str,
    },
}

/// Where the answer to an interaction of the gateway is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyTo {
    pub id: InteractionId,
    pub token: String,
}

/// Discord's numbers for the types of interactions.
const PING: u64 = 1;
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
/// See [`PING`]: an option is being typed.
pub const AUTOCOMPLETE: u64 = 4;
const MODAL: u64 = 5;
/// The type of a command of messages, and of an option that takes a member.
const MESSAGE_COMMAND: u64 = 3;
const USER_OPTION: u64 = 6;
/// The flag of a message that one person alone sees.
const EPHEMERAL: u64 = 64;

/// Reads an interaction: the body of an HTTP request, or the data of a gateway event.
///
/// # Errors
/// When it is not JSON, or no object with a type.
pub fn read(body: &[u8]) -> Result<Body, serde_json::Error> {
    let interaction: Fields = serde_json::from_slice(body)?;
    let kind = interaction
        .number("type")
        .ok_or_else(|| serde_json::Error::missing_field("type"))?;
    if kind == PING {
        return Ok(Body::Ping);
    }
    match request(&interaction, kind) {
        Ok(request) => Ok(Body::Interaction(incoming(&interaction, kind, request))),
        Err(reason) => Ok(Body::Unreadable { kind, reason }),
    }
}

/// Where the answer to an interaction goes; `None` where it does not say.
pub fn reply_to(body: &[u8]) -> Option<ReplyTo> {
    let interaction: Fields = serde_json::from_slice(body).ok()?;
    let id: NonZeroU64 = interaction.text("id")?.parse().ok()?;
    Some(ReplyTo {
        id: id.into(),
        token: interaction.text("token")?.into_owned(),
    })
}

fn incoming(interaction: &Fields, kind: u64, request: Request) -> Incoming {
    let member = interaction.object("member");
    let user = member
        .as_ref()
        .and_then(|member| member.object("user"))
        .or_else(|| interaction.object("user"));
    let message = interaction.object("message");

    let place = match (kind, message) {
        (COMMAND, _) => Place::Command,
        (COMPONENT, Some(message)) => place(&message, user.as_ref()),
        _ => Place::Elsewhere,
    };
    let (locale, server_locale) = (interaction.text("locale"), interaction.text("guild_locale"));
    let languages = Languages::of(locale.as_deref(), server_locale.as_deref());
    // An answer that names nobody is better than none.
    let asker = user
        .and_then(|user| shown(&user, member.as_ref()))
        .unwrap_or_default();
    Incoming {
        request,
        place,
        languages,
        asker,
    }
}

/// What is asked, or what is missing to know that.
fn request(interaction: &Fields, kind: u64) -> Result<Request, &'static str> {
    let data = interaction.object("data").unwrap_or_default();
    match kind {
        COMMAND | AUTOCOMPLETE => command(interaction, &data, kind),
        COMPONENT => {
            let id = data
                .text("custom_id")
                .ok_or("a click does not say on what")?;
            Ok(Request::Click {
                question: question::decode(&id),
                values: data.texts("values"),
            })
        }
        // We open no modal: what comes from one gets the same friendly reply as an outdated button.
        MODAL => Ok(Request::Click {
            question: None,
            values: Vec::new(),
        }),
        _ => Err("this type of interaction is not known"),
    }
}

fn command(interaction: &Fields, data: &Fields, kind: u64) -> Result<Request, &'static str> {
    let command = data
        .text("name")
        .ok_or("a command has no name")?
        .into_owned();
    if kind == COMMAND && data.number("type") == Some(MESSAGE_COMMAND) {
        let message = target(data).ok_or("the message that the command is for is missing")?;
        let texts = vec![(MESSAGE.to_owned(), message::words(&message))];
        return Ok(Request::Ask {
            command,
            options: Options {
                texts,
                ..Options::default()
            },
        });
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
    for option in data.objects("options") {
        let Some(name) = option.text("name").map(Cow::into_owned) else {
            continue;
        };
        if option.flag("focused") == Some(true) {
            focused.clone_from(&name);
        }

        let text = option.text("value").map(Cow::into_owned);
        match (option.number("type"), text, option.flag("value")) {
            (Some(USER_OPTION), Some(id), _) => {
                let member = member(data, &id).filter(|_| in_server);
                options.members.extend(member.map(|member| (name, member)));
            }
            (_, Some(text), _) => options.texts.push((name, text)),
            (_, None, Some(set)) => options.flags.push((name, set)),
            (_, None, None) => {}
        }
    }
    (options, focused)
}

/// The member with an id; there are none outside of servers.
fn member(data: &Fields, id: &str) -> Option<question::Member> {
    let resolved = data.object("resolved")?;
    let user = resolved.object("users")?.object(id)?;
    let member = resolved
        .object("members")
        .and_then(|members| members.object(id));
    Some(question::Member {
        id: id.parse().ok()?,
        name: shown(&user, member.as_ref())?,
    })
}

/// The name that the others see; in a server, a nickname comes first.
fn shown(user: &Fields, member: Option<&Fields>) -> Option<String> {
    let nick = member.and_then(|member| member.text("nick"));
    let name = nick
        .or_else(|| user.text("global_name"))
        .or_else(|| user.text("username"));
    name.map(Cow::into_owned)
}

/// Where the answer to a click on a message can go.
fn place(message: &Fields, user: Option<&Fields>) -> Place {
    let private = message
        .number("flags")
        .is_some_and(|flags| flags & EPHEMERAL != 0);
    let asker = message
        .object("interaction_metadata")
        .and_then(|metadata| metadata.object("user"));
    let asker = asker.and_then(|asker| asker.text("id"));
    let clicker = user.and_then(|user| user.text("id"));
    Place::Message {
        private,
        own: asker.is_some() && asker == clicker,
    }
}
