//! A member of the server, for whom a question may be asked.

/// Somebody in the server in which a command was sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Member {
    pub id: u64,
    pub name: String,
}
