//! What an event changes, apart from what is answered to it.

/// A change that an event makes to what is stored: for a command, in words that only that command
/// understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub command: String,
    pub words: Vec<String>,
}
