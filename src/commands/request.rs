//! What comes in and what goes out, in any chat.

use super::form::Form;
use super::options::Options;
use crate::answer::Answer;
use crate::question::Question;

/// What comes in, whichever way it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// A command was sent.
    Ask { command: String, options: Options },
    /// An option of a command is being typed.
    Complete {
        command: String,
        options: Options,
        focused: String,
    },
    /// A button was clicked or a menu used; `None` where its question could not be read.
    Click {
        question: Option<Question>,
        values: Vec<String>,
    },
    /// A form was filled in; `None` where its question could not be read.
    Submit {
        question: Option<Question>,
        /// The fields by their names.
        texts: Vec<(String, String)>,
    },
}

/// What goes out.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    Answer(Box<Answer>),
    Choices(Vec<Choice>),
    Form(Form),
}

impl Response {
    /// How it went, in a word for logs.
    pub fn outcome(&self) -> &'static str {
        match self {
            Response::Answer(answer) => answer.kind.name(),
            Response::Choices(_) => "completed",
            Response::Form(_) => "asked-back",
        }
    }
}

/// An offer while typing: what is shown, and what is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub name: String,
    pub value: String,
}
