//! `/recommend`: weights in, a reasoned ranking out.
//!
//! | file | what it does |
//! |---|---|
//! | `parse` | what was typed -> a wish, or the panel, or an answer that says what to do |
//! | `typed_options` | the options apart from the topic -> what they ask of a topic |
//! | `coverage` | how much was understood, and what follows from it |
//! | `separators` | a list as it was typed -> the texts of its entries |
//! | `list` | a list -> its entries; `order`: `a > b` -> weights |
//! | `entry_parts` | an entry -> name and amount |
//! | `amount`, `number`, `signs` | `>= 4`, `at least 4`, `3+`, `60 %` -> a number and how it is compared |
//! | `demand` | an amount -> the least rating, or why there is none |
//! | `fact_entry`, `fact_demand`, `fact_words` | `price <= 20 USD`, `open source = yes` -> a must-have, or why there is none |
//! | `vocabulary` | words such as `must`, `most important` and `for our team` |
//! | `script` | which characters have no blanks between words |
//! | `understand`, `understand_facts` | entries -> weights and must-haves (`understood`); `remarks`, `unclear`: what to say about it |
//! | `reader`, `phrase` | a name or a wish in someone's own words -> criteria of a topic |
//! | `too_long` | a wish that no button can carry, and the nearest one that fits |
//! | `proportion` | weights of any size -> whole ones that a button can carry |
//! | `complete`, `complete_list`, `complete_facts` | what is offered while an option is typed |
//! | `panel` | the menus in which someone says what matters |
//! | `answer` | a wish -> its answer; `applies`, `none_left`: its parts |
//! | `fact_examples` | must-haves as they can be typed |
//! | `follow_ups`, `refuse` | the ways on from an answer, and from what cannot be read |

mod amount;
mod answer;
mod applies;
mod complete;
mod complete_facts;
mod complete_list;
mod coverage;
mod demand;
mod entry_parts;
mod fact_demand;
mod fact_entry;
mod fact_examples;
mod fact_words;
mod follow_ups;
mod list;
mod none_left;
mod number;
mod order;
mod panel;
mod parse;
mod phrase;
mod proportion;
mod reader;
mod refuse;
mod remarks;
mod script;
mod separators;
mod signs;
mod too_long;
mod typed_options;
mod unclear;
mod understand;
mod understand_facts;
mod understood;
mod vocabulary;

use super::command::Context;
use super::command::{Command, UnderstoodQuestion};
use super::options::Options;
use super::request::Choice;
use super::spec::Spec;
use super::specs;
use super::stored::StoreNeed;
use crate::answer::Answer;
use crate::question::Question;
use crate::question::wish::Wish;

/// The `/recommend` command.
pub struct Recommend;

impl Command for Recommend {
    fn spec(&self) -> &'static Spec {
        &specs::RECOMMEND
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
        parse::parse(cx, options)
    }

    fn need(&self) -> StoreNeed {
        StoreNeed::Decided
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        match &question.words[..] {
            [] => Some(panel::choose_topic(cx)),
            [topic] => {
                let topic = cx.library.topic(topic)?;
                Some(panel::panel(cx.language, &Wish::new(topic)))
            }
            _ => {
                let (wish, step) = Wish::read(cx.library, question)?;
                answer::answer_wish(cx, &wish, step)
            }
        }
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        complete::complete(cx, options, focused)
    }
}
