//! A question in its general form: a command and its words.

/// The word that stands for "none", such as a comparison without a criterion.
pub(crate) const NONE: &str = "-";
/// The word that a menu's choice replaces.
pub(crate) const PLACEHOLDER: &str = "?";
/// Joins several ids in one word.
pub(crate) const JOIN: char = '+';

/// A question: a command and its words, which only that command understands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Question {
    pub command: String,
    pub words: Vec<String>,
}

impl Question {
    /// A question to a command.
    pub fn new<W: Into<String>>(command: &str, words: impl IntoIterator<Item = W>) -> Self {
        Self {
            command: command.to_owned(),
            words: words.into_iter().map(Into::into).collect(),
        }
    }

    /// Replaces the placeholder, if there is one, with what was chosen in a menu; if nothing was
    /// chosen, the placeholder stays.
    pub fn fill(mut self, values: &[String]) -> Self {
        let chosen = values.join(&JOIN.to_string());
        if chosen.is_empty() {
            return self;
        }

        let placeholder = self.words.iter_mut().find(|word| *word == PLACEHOLDER);
        if let Some(placeholder) = placeholder {
            *placeholder = chosen;
        }
        self
    }

    /// The word at a place; past the end, or where it says so, none.
    pub fn word(&self, at: usize) -> Option<&str> {
        self.words
            .get(at)
            .map(String::as_str)
            .filter(|word| *word != NONE && !word.is_empty())
    }
}
