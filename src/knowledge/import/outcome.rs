//! What an import gives back.

use super::document::LinePlace;
use serde::Serialize;

/// What became of a text.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Import {
    /// The id of the topic.
    pub id: String,
    /// The text of the article; `None` without at least two technologies and a criterion.
    pub draft: Option<String>,
    /// Whether the text is an article already.
    pub kept: bool,
    /// The names of the inputs.
    pub texts: Vec<String>,
    pub technologies: Vec<String>,
    pub criteria: Vec<String>,
    pub placed: Vec<PlacedLines>,
    pub guesses: Vec<ImportNote>,
    /// What was changed in the text itself.
    pub changes: Vec<ImportNote>,
    /// What is worth doing next, in this order.
    pub missing: Vec<String>,
    /// Names that may be technologies or criteria, with their places.
    pub unclear: Vec<(String, LinePlace)>,
}

/// Lines of an input, and where they went.
#[derive(Debug, Clone, Serialize)]
pub struct PlacedLines {
    /// Which of the texts, counted from 0.
    pub text: usize,
    pub from_line: usize,
    pub to_line: usize,
    pub to: String,
}

/// Something to tell about an import.
#[derive(Debug, Clone, Serialize)]
pub struct ImportNote {
    pub place: Option<LinePlace>,
    pub text: String,
}
