//! What is given to an import.

/// A text to import.
pub struct InputText {
    /// The file that it comes from, for the report.
    pub name: String,
    pub content: String,
}

/// What is known before a text is read.
#[derive(Debug, Clone, Default)]
pub struct Hints {
    /// The name of the topic.
    pub topic: Option<String>,
    /// The technologies, if exactly these are meant.
    pub technologies: Vec<String>,
    /// The criteria, if exactly these are meant.
    pub criteria: Vec<String>,
}
