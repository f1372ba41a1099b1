//! `/ask`: a question in plain words, answered by the passage or the comparison that fits, quoted;
//! or by nothing, and then it says so.

mod finding;
mod parse;
mod passage;
mod unsure;

use super::command::Context;
use super::command::{Command, UnderstoodQuestion};
use super::completion::topics;
use super::options::Options;
use super::reading::TopicScope;
use super::request::Choice;
use super::spec::Spec;
use super::specs;
use crate::answer::Answer;
use crate::question::Question;
use crate::question::passage::Passage;

/// The `/ask` command.
pub struct Ask;

impl Command for Ask {
    fn spec(&self) -> &'static Spec {
        &specs::ASK
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
        parse::parse(cx, options)
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        Passage::read(cx.library, question).map(|passage| passage::quote(cx, &passage))
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        let typed = options.text(focused).unwrap_or_default();
        if focused == "topic" {
            topics(cx, &TopicScope::all(), typed)
        } else {
            Vec::new()
        }
    }
}
