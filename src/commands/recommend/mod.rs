//! `/recommend`: weights in, a reasoned ranking out.

mod answer;
mod changes;
mod complete;
mod follow_ups;
mod list;
mod nobody;
mod panel;
mod parse;
mod proportion;
mod quote;
mod reasons;
mod refuse;
mod understand;
mod verdict;
mod wish;
mod words;

pub use wish::{HEAVIEST, Step, Wish};

use super::{Asked, Choice, Command, Context, OptionKind, OptionSpec, Options, PRIVATE, Spec};
use crate::answer::Answer;
use crate::question::Question;

/// The command's name.
pub const NAME: &str = "recommend";

/// The `/recommend` command.
pub struct Recommend;

const SPEC: Spec = Spec {
    name: NAME,
    description: "Say what matters to you and see which technology fits, and why",
    options: &[
        option("topic", "The choice you face, such as a back-end runtime", OptionKind::Completed),
        option("use_case", "A ready-made set of weights", OptionKind::Completed),
        option("priorities", "What matters: speed, easy to learn; or speed=5, learning curve 2", OptionKind::Completed),
        option("must", "What must be good: scalability >= 4", OptionKind::Completed),
        PRIVATE,
    ],
};

const fn option(name: &'static str, description: &'static str, kind: OptionKind) -> OptionSpec {
    OptionSpec { name, description, kind }
}

impl Command for Recommend {
    fn spec(&self) -> &'static Spec {
        &SPEC
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<Asked, Box<Answer>> {
        parse::parse(cx, options)
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        match &question.words[..] {
            [] => Some(panel::choose_topic(cx)),
            [topic] => cx.library.topic(topic).map(|topic| panel::panel(&Wish::new(topic))),
            _ => Wish::read(cx.library, question).and_then(|(wish, step)| answer::answer(cx, &wish, step)),
        }
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        complete::complete(cx, options, focused)
    }
}
