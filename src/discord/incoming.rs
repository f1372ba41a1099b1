//! What an interaction, as Discord sends it, asks of us: read from the body of an HTTP request, or taken from what the gateway handed over.
//!
//! A body is read here and not by serenity, which reads every field of it and takes as long for that as the rest of an answer.

use super::custom_id;
use crate::commands::weigh_in::MESSAGE;
use crate::commands::{Options, Request};
use crate::language::Language;
use crate::question;
use serde::Deserialize;
use serde_json::Value;
use serenity::model::application::{
    CommandDataOptionValue, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Interaction,
    MessageInteractionMetadata, ResolvedTarget,
};
use serenity::model::channel::MessageFlags;
use std::borrow::Cow;
use std::collections::HashMap;

/// An interaction that asks for an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    pub request: Request,
    pub place: Place,
    pub languages: Languages,
    /// The name of whoever asks, as the others in the channel see it.
    pub asker: String,
}

/// The languages in which an answer can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Languages {
    /// That of whoever asks.
    pub asker: Language,
    /// That of the server; in a direct message that of whoever asks.
    pub place: Language,
}

impl Languages {
    fn of(asker: Option<&str>, place: Option<&str>) -> Self {
        let asker = asker.map(Language::of_locale).unwrap_or_default();
        Self { asker, place: place.map_or(asker, Language::of_locale) }
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

/// What came in an HTTP request.
#[derive(Debug, PartialEq)]
pub enum Body {
    /// Discord asks whether anybody is there.
    Ping,
    Interaction(Incoming),
    /// One of a type that this version does not know, or without what its type needs.
    Unreadable {
        kind: u64,
    },
}

/// Discord's numbers for the types of interactions.
const PING: u64 = 1;
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
/// See [`PING`]: an option is being typed.
pub const AUTOCOMPLETE: u64 = 4;
const MODAL: u64 = 5;
/// The flag of a message that one person alone sees.
const EPHEMERAL: u64 = 64;

/// Reads the body of an HTTP request.
///
/// # Errors
/// When it is not JSON, or no object with a type.
pub fn read(body: &[u8]) -> Result<Body, serde_json::Error> {
    match serde_json::from_slice::<Raw>(body) {
        Ok(Raw { kind: PING, .. }) => Ok(Body::Ping),
        Ok(raw) => Ok(raw.incoming().map_or(Body::Unreadable { kind: raw.kind }, Body::Interaction)),
        // Perhaps it has another form, but a type all the same.
        Err(_) => serde_json::from_slice::<Typed>(body).map(|Typed { kind }| Body::Unreadable { kind }),
    }
}

/// The type of a command of messages, and of an option that takes a member.
const MESSAGE_COMMAND: u64 = 3;
const USER_OPTION: u64 = 6;

#[derive(Deserialize)]
struct Typed {
    #[serde(rename = "type")]
    kind: u64,
}

/// The parts of an interaction that count here.
#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(rename = "type")]
    kind: u64,
    #[serde(borrow)]
    data: Option<Data<'a>>,
    #[serde(borrow)]
    member: Option<Member<'a>>,
    #[serde(borrow)]
    user: Option<User<'a>>,
    #[serde(borrow)]
    message: Option<Message<'a>>,
    #[serde(borrow)]
    guild_id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    locale: Option<Cow<'a, str>>,
    #[serde(borrow)]
    guild_locale: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Data<'a> {
    #[serde(borrow)]
    name: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    options: Vec<Given<'a>>,
    #[serde(borrow)]
    custom_id: Option<Cow<'a, str>>,
    #[serde(default)]
    values: Vec<String>,
    #[serde(rename = "type")]
    kind: Option<u64>,
    #[serde(borrow)]
    target_id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    resolved: Option<Resolved<'a>>,
}

/// What the ids in a command stand for.
#[derive(Deserialize)]
struct Resolved<'a> {
    #[serde(borrow, default)]
    users: HashMap<Cow<'a, str>, User<'a>>,
    #[serde(borrow, default)]
    members: HashMap<Cow<'a, str>, Member<'a>>,
    #[serde(borrow, default)]
    messages: HashMap<Cow<'a, str>, Target<'a>>,
}

/// A message to which a command is applied.
#[derive(Deserialize)]
struct Target<'a> {
    #[serde(borrow)]
    content: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Given<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(rename = "type")]
    kind: Option<u64>,
    value: Option<Value>,
    #[serde(default)]
    focused: bool,
}

#[derive(Deserialize)]
struct Member<'a> {
    #[serde(borrow)]
    nick: Option<Cow<'a, str>>,
    #[serde(borrow)]
    user: Option<User<'a>>,
}

#[derive(Deserialize)]
struct User<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    username: Cow<'a, str>,
    #[serde(borrow)]
    global_name: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Message<'a> {
    flags: Option<u64>,
    #[serde(borrow)]
    interaction_metadata: Option<Metadata<'a>>,
}

#[derive(Deserialize)]
struct Metadata<'a> {
    #[serde(borrow)]
    user: User<'a>,
}

impl Raw<'_> {
    fn incoming(&self) -> Option<Incoming> {
        let user = self.member.as_ref().and_then(|member| member.user.as_ref()).or(self.user.as_ref())?;
        let asker = user.shown(self.member.as_ref()).to_owned();
        let request = match self.kind {
            // We open no modal: whatever sends one gets the same friendly reply as an outdated button.
            MODAL => Request::Click { question: None, values: Vec::new() },
            kind => self.data.as_ref()?.request(kind, self.guild_id.is_some())?,
        };
        let place = match self.kind {
            COMMAND => Place::Command,
            COMPONENT => self.message.as_ref()?.place(user),
            _ => Place::Elsewhere,
        };
        let languages = Languages::of(self.locale.as_deref(), self.guild_locale.as_deref());
        Some(Incoming { request, place, languages, asker })
    }
}

impl User<'_> {
    /// The name that the others see; in a server, a nickname comes first.
    fn shown<'s>(&'s self, member: Option<&'s Member>) -> &'s str {
        let nick = member.and_then(|member| member.nick.as_deref());
        nick.or(self.global_name.as_deref()).unwrap_or(&self.username)
    }
}

impl Data<'_> {
    fn request(&self, kind: u64, in_server: bool) -> Option<Request> {
        let command = || self.name.as_deref().map(str::to_owned);
        match kind {
            COMMAND if self.kind == Some(MESSAGE_COMMAND) => {
                Some(Request::Ask { command: command()?, options: about_message(self.target()?.content.as_ref()) })
            }
            COMMAND => Some(Request::Ask { command: command()?, options: self.options(in_server).0 }),
            AUTOCOMPLETE => {
                let (options, focused) = self.options(in_server);
                Some(Request::Complete { command: command()?, options, focused })
            }
            COMPONENT => {
                let question = custom_id::decode(self.custom_id.as_deref()?);
                Some(Request::Click { question, values: self.values.clone() })
            }
            _ => None,
        }
    }

    fn target(&self) -> Option<&Target<'_>> {
        self.resolved.as_ref()?.messages.get(self.target_id.as_ref()?)
    }

    /// The member with an id; there are none outside of servers.
    fn member(&self, id: &str) -> Option<question::Member> {
        let resolved = self.resolved.as_ref()?;
        let name = resolved.users.get(id)?.shown(resolved.members.get(id)).to_owned();
        Some(question::Member { id: id.parse().ok()?, name })
    }

    /// The options, and the name of the one that is being typed.
    fn options(&self, in_server: bool) -> (Options, String) {
        let mut options = Options::default();
        let mut focused = String::new();
        for Given { name, kind, value, focused: typing } in &self.options {
            if *typing {
                (**name).clone_into(&mut focused);
            }
            match value {
                Some(Value::String(id)) if *kind == Some(USER_OPTION) => {
                    let member = self.member(id).filter(|_| in_server);
                    options.members.extend(member.map(|member| ((**name).to_owned(), member)));
                }
                Some(Value::String(text)) => options.texts.push(((**name).to_owned(), text.clone())),
                Some(Value::Bool(set)) => options.flags.push(((**name).to_owned(), *set)),
                _ => {}
            }
        }
        (options, focused)
    }
}

/// What a command gets that is applied to a message.
fn about_message(content: &str) -> Options {
    Options { texts: vec![(MESSAGE.to_owned(), content.to_owned())], ..Options::default() }
}

impl Message<'_> {
    fn place(&self, user: &User) -> Place {
        let private = self.flags.is_some_and(|flags| flags & EPHEMERAL != 0);
        let own = self.interaction_metadata.as_ref().is_some_and(|metadata| metadata.user.id == user.id);
        Place::Message { private, own }
    }
}

/// What the gateway handed over; `None` for what asks for no answer, such as a ping.
pub fn from_gateway(interaction: &Interaction) -> Option<Incoming> {
    let (request, place) = match interaction {
        Interaction::Command(command) => {
            let (options, _) = match command.data.target() {
                Some(ResolvedTarget::Message(message)) => (about_message(&message.content), String::new()),
                _ => options(command),
            };
            (Request::Ask { command: command.data.name.clone(), options }, Place::Command)
        }
        Interaction::Autocomplete(command) => {
            let (options, focused) = options(command);
            (Request::Complete { command: command.data.name.clone(), options, focused }, Place::Elsewhere)
        }
        Interaction::Component(component) => (click(component), message(component)),
        Interaction::Modal(_) => (Request::Click { question: None, values: Vec::new() }, Place::Elsewhere),
        _ => return None,
    };
    Some(Incoming { request, place, languages: languages(interaction), asker: asker(interaction).to_owned() })
}

fn languages(interaction: &Interaction) -> Languages {
    let (locale, guild_locale) = match interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => (&command.locale, &command.guild_locale),
        Interaction::Component(component) => (&component.locale, &component.guild_locale),
        Interaction::Modal(modal) => (&modal.locale, &modal.guild_locale),
        _ => return Languages::default(),
    };
    Languages::of(Some(locale), guild_locale.as_deref())
}

fn asker(interaction: &Interaction) -> &str {
    let (member, user) = match interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => {
            (command.member.as_deref(), &command.user)
        }
        Interaction::Component(component) => (component.member.as_ref(), &component.user),
        Interaction::Modal(modal) => (modal.member.as_ref(), &modal.user),
        _ => return "",
    };
    shown(member.and_then(|member| member.nick.as_deref()), user)
}

/// The name that the others see; in a server, a nickname comes first.
fn shown<'u>(nick: Option<&'u str>, user: &'u serenity::model::user::User) -> &'u str {
    nick.or(user.global_name.as_deref()).unwrap_or(&user.name)
}

fn options(command: &CommandInteraction) -> (Options, String) {
    let mut options = Options::default();
    let mut focused = String::new();
    for option in &command.data.options {
        match &option.value {
            CommandDataOptionValue::String(text) => options.texts.push((option.name.clone(), text.clone())),
            CommandDataOptionValue::Boolean(set) => options.flags.push((option.name.clone(), *set)),
            CommandDataOptionValue::User(id) if command.guild_id.is_some() => {
                let resolved = &command.data.resolved;
                if let Some(user) = resolved.users.get(id) {
                    let nick = resolved.members.get(id).and_then(|member| member.nick.as_deref());
                    let member = question::Member { id: id.get(), name: shown(nick, user).to_owned() };
                    options.members.push((option.name.clone(), member));
                }
            }
            CommandDataOptionValue::Autocomplete { value, .. } => {
                focused.clone_from(&option.name);
                options.texts.push((option.name.clone(), value.clone()));
            }
            _ => {}
        }
    }
    (options, focused)
}

fn click(component: &ComponentInteraction) -> Request {
    let values = match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.clone(),
        _ => Vec::new(),
    };
    Request::Click { question: custom_id::decode(&component.data.custom_id), values }
}

fn message(component: &ComponentInteraction) -> Place {
    let message = &component.message;
    let asker = match message.interaction_metadata.as_deref() {
        Some(MessageInteractionMetadata::Command(metadata)) => Some(metadata.user.id),
        Some(MessageInteractionMetadata::Component(metadata)) => Some(metadata.user.id),
        _ => None,
    };
    let private = message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    Place::Message { private, own: asker == Some(component.user.id) }
}
