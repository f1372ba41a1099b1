//! What kind of text is read.

/// What kind of text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Someone asks about technologies: names are meant unless the words around them say otherwise.
    Question,
    /// It may be about anything: names must clearly be meant.
    Message,
}
