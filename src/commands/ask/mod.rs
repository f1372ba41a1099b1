//! `/ask`: a question in plain words, answered by the passage or the comparison that fits, quoted;
//! or by nothing, and then it says so.

mod parse;
mod passage;

use super::command::{Asked, Choice, Command};
use super::completion::topics;
use super::context::Context;
use super::options::Options;
use super::reading::Scope;
use super::spec::{FOR, OptionKind, OptionSpec, PRIVATE, Spec};
use crate::answer::Answer;
use crate::knowledge::Topic;
use crate::question::Question;
use passage::Passage;

/// The questions for all passages of a topic, any of which may be found.
pub fn passages(topic: &Topic) -> Vec<Question> {
    passage::all(topic)
        .map(|passage| passage.question())
        .collect()
}

/// The command's name.
pub const NAME: &str = "ask";

/// The `/ask` command.
pub struct Ask;

const SPEC: Spec = Spec::slash(
    NAME,
    &[
        OptionSpec::new("question", OptionKind::Text),
        OptionSpec::new("topic", OptionKind::Completed),
        FOR,
        PRIVATE,
    ],
);

impl Command for Ask {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<Asked, Box<Answer>> {
        parse::parse(cx, options)
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        Passage::read(cx.library, question).map(|passage| passage.answer(cx))
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        let typed = options.text(focused).unwrap_or_default();
        if focused == "topic" {
            topics(cx, &Scope::all(), typed)
        } else {
            Vec::new()
        }
    }
}
