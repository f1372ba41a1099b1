//! Texts that are asked for in a form of their own, where a button alone says too little.

use crate::question::Question;

/// A form; what is typed comes back with its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub title: String,
    pub question: Question,
    /// At least one, at most `FORM_FIELDS` in `answer/surface.rs`.
    pub fields: Vec<FormField>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// The name under which its text is found again.
    pub name: &'static str,
    pub label: String,
    pub placeholder: String,
    /// What is there before anything is typed.
    pub value: String,
    pub is_required: bool,
    /// Whether there is room for several lines.
    pub is_long: bool,
    /// In characters.
    pub longest: usize,
}
