//! How a text is to be read.

/// How a text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Somebody asks about technologies: names are meant unless the words around them speak against
    /// it.
    Question,
    /// Anything may be spoken of: names must be meant beyond doubt.
    Message,
}
