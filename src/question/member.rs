//! A member of the server, for whom a question may be asked.

/// Somebody in the server in which a command was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// A text that only the chat understands.
    pub id: String,
    pub name: String,
}
