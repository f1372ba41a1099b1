//! Who acts, and under which name a ballot is kept.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A person, as a text that only the chat understands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub String);

/// What a ballot has in place of its person's id; see [`secrecy`](super::secrecy).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tag(pub String);

/// A person at the moment of an act, as the chat describes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActingMember {
    pub id: PersonId,
    pub name: String,
    /// Those of their roles that the decision asks for; the others are not kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// Whether they may manage messages in the channel.
    #[serde(default, skip_serializing_if = "is_false")]
    pub manages: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// Who does an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    Member(ActingMember),
    /// A member whose name was removed before the act was kept.
    Nameless(Tag),
    /// The program itself: a deadline has passed, or a new library was loaded.
    Clock,
}

/// Whose ballot it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voter {
    Named(PersonId),
    Nameless(Tag),
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
