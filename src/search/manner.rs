//! How a text is to be read.

/// How a text should be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Someone asks about technologies: names are meant unless the words around them say otherwise.
    Question,
    /// It may be about anything: names must clearly be meant.
    Message,
}
