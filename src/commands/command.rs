//! What every command can do, and what it gives back.

use super::context::Context;
use super::options::Options;
use super::spec::Spec;
use crate::answer::{Answer, Button};
use crate::knowledge::prose::Span;
use crate::question::Question;

/// A slash command, or a message command.
pub trait Command: Sync {
    /// What a person sees of the command before sending it.
    fn spec(&self) -> &'static Spec;

    /// What was typed -> a question; or the answer that says why it could not be understood and
    /// what to do.
    fn parse(&self, cx: &Context, options: &Options) -> Result<Asked, Box<Answer>>;

    /// The answer; `None` when the question does not fit the library (any more).
    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer>;

    /// What to offer for the option that is being typed.
    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice>;
}

/// A question as it was understood.
#[derive(Debug, PartialEq)]
pub struct Asked {
    pub question: Question,
    /// What to say about the understanding, such as how a misspelt name was read.
    pub notes: Vec<Vec<Span>>,
    /// Other questions that may have been meant.
    pub alternatives: Vec<Button>,
    /// What has to be said before the answer, where not all was understood.
    pub caveat: Option<Caveat>,
}

/// How much of a question was understood.
#[derive(Debug, PartialEq)]
pub struct Caveat {
    /// In a few words, for the title; `None` where the title claims nothing.
    pub title: Option<String>,
    /// In a sentence, for the first line.
    pub text: String,
}

impl From<Question> for Asked {
    fn from(question: Question) -> Self {
        Self {
            question,
            notes: Vec::new(),
            alternatives: Vec::new(),
            caveat: None,
        }
    }
}

/// An offer while typing: what is shown, and what is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub name: String,
    pub value: String,
}
