//! `/recommend`: weights in, a reasoned ranking out.

mod amount;
mod answer;
mod changes;
mod complete;
mod demand;
mod follow_ups;
mod list;
mod nobody;
mod panel;
mod parse;
mod phrase;
mod proportion;
mod quote;
mod reasons;
mod refuse;
mod shown;
mod understand;
mod verdict;
mod wish;
mod wording;
mod words;

pub use list::USUAL_WEIGHT;
pub use wish::{HEAVIEST, Step, Wish};

use super::{Asked, Choice, Command, Context, FOR, OptionKind, OptionSpec, Options, PRIVATE, Spec};
use crate::answer::Answer;
use crate::question::Question;

/// The command's name.
pub const NAME: &str = "recommend";

/// The `/recommend` command.
pub struct Recommend;

const SPEC: Spec = Spec::slash(
    NAME,
    &[
        OptionSpec::new("topic", OptionKind::Completed),
        OptionSpec::new("use_case", OptionKind::Completed),
        OptionSpec::new("priorities", OptionKind::Completed),
        OptionSpec::new("must", OptionKind::Completed),
        FOR,
        PRIVATE,
    ],
);

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
            [topic] => cx.library.topic(topic).map(|topic| panel::panel(cx.language, &Wish::new(topic))),
            _ => Wish::read(cx.library, question).and_then(|(wish, step)| answer::answer(cx, &wish, step)),
        }
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        complete::complete(cx, options, focused)
    }
}
