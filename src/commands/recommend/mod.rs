//! `/recommend`: weights in, a reasoned ranking out.
//!
//! | file | what it does |
//! |---|---|
//! | `parse` | what was typed -> a wish, or the panel, or an answer that says what to do |
//! | `list` | a list as it was typed -> its entries; `apart`: an entry -> name and amount |
//! | `amount`, `signs` | `>= 4`, `at least 4`, `3+`, `60 %` -> a number and how it is compared |
//! | `demand` | an amount -> the least rating, or why there is none |
//! | `wording` | words such as `must`, `most important` and `for our team` |
//! | `understand` | entries -> weights and must-haves (`understood`); `remarks`: what to say about it |
//! | `reader`, `phrase` | a name or a wish in someone's own words -> criteria of a topic |
//! | `proportion` | weights of any size -> whole ones that a button can carry |
//! | `complete` | what is offered while an option is typed |
//! | `panel` | the menus in which someone says what matters |
//! | `answer` | a wish -> its answer; `verdict`, `reasons`, `changes`, `nobody`: its parts |
//! | `shown`, `rounding`, `words` | the numbers of an answer, such that they add up, and as texts |
//! | `quote` | the first sentence of a section |
//! | `follow_ups`, `refuse` | the ways on from an answer, and from what cannot be read |

mod amount;
mod answer;
mod apart;
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
mod reader;
mod reasons;
mod refuse;
mod remarks;
mod rounding;
mod shown;
mod signs;
mod understand;
mod understood;
mod verdict;
mod wording;
mod words;

use super::command::Context;
use super::command::{Asked, Command};
use super::options::Options;
use super::request::Choice;
use super::spec::Spec;
use super::specs;
use crate::answer::Answer;
use crate::question::Question;
use crate::question::wish::Wish;

/// The `/recommend` command.
pub struct Recommend;

impl Command for Recommend {
    fn spec(&self) -> &'static Spec {
        &specs::RECOMMEND
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<Asked, Box<Answer>> {
        parse::parse(cx, options)
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        match &question.words[..] {
            [] => Some(panel::choose_topic(cx)),
            [topic] => cx
                .library
                .topic(topic)
                .map(|topic| panel::panel(cx.language, &Wish::new(topic))),
            _ => Wish::read(cx.library, question)
                .and_then(|(wish, step)| answer::answer_wish(cx, &wish, step)),
        }
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        complete::complete(cx, options, focused)
    }
}
