//! Who did what, and where: the same for every chat.

use super::request::Request;
use crate::decisions::{ActingMember, PersonId};
use crate::language::Language;

/// What a person did. Ids are texts that only the chat understands.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The same where a chat delivers the same event twice.
    pub id: String,
    pub person: Person,
    /// `None` in a direct message.
    pub server: Option<String>,
    pub channel: Option<String>,
    /// Whether the bot may send messages of its own there.
    pub speaking: Speaking,
    /// The message on which a button or menu was used.
    pub message: Option<BotMessage>,
    pub languages: Languages,
    pub request: Request,
}

/// Who did it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    pub id: String,
    /// As the others in the channel see it.
    pub name: String,
    /// Their roles in the server.
    pub roles: Vec<String>,
    /// Whether they may manage the messages of others in the channel.
    pub manages: bool,
}

impl Person {
    /// The person as decisions keep them.
    pub fn member(&self) -> ActingMember {
        ActingMember {
            id: PersonId(self.id.clone()),
            name: self.name.clone(),
            roles: self.roles.clone(),
            manages: self.manages,
        }
    }
}

/// Whether a chat lets the bot send messages of its own in the channel of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Speaking {
    #[default]
    Allowed,
    /// It lacks these permissions there.
    Forbidden(Vec<Permission>),
    /// It is not a member of the server: the person uses it alone. The address adds it.
    NotAMember { add: Option<String> },
}

/// What sending messages of one's own takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    ViewChannel,
    SendMessages,
    SendMessagesInThreads,
    EmbedLinks,
    AttachFiles,
}

/// A message of ours, as the person who uses it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BotMessage {
    pub id: String,
    /// Whether this person alone sees it.
    pub private: bool,
    /// Whether it answers this person.
    pub own: bool,
}

/// The languages in which an answer can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Languages {
    /// The language of the person.
    pub person: Language,
    /// The language of the server; in a direct message, of the person.
    pub server: Language,
}
