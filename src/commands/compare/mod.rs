//! `/compare`: technologies of a topic side by side, under one criterion or all of them.
//!
//! | file | what it does |
//! |---|---|
//! | `parse` | reads the options, one name or text after the other |
//! | `reader` | what was read of a text so far |
//! | `found` | the names that were read, and the comparison that they ask for |
//! | `free_text`, `pieces` | names in a text: "postgres vs mysql backups" |
//! | `choose` | decides on a topic, or asks |
//! | `refuse`, `conflict` | what is said and offered where a text is not understood, or fits no topic |
//! | `related` | criteria that a word is related to: "scalable" |
//! | `answer`, `detail`, `columns`, `verdict`, `facts`, `follow_ups` | the answer |
//! | `complete` | offers while an option is being typed |

mod answer;
mod choose;
mod columns;
mod complete;
mod conflict;
mod detail;
mod facts;
mod follow_ups;
mod found;
mod free_text;
mod parse;
mod pieces;
mod reader;
mod refuse;
mod related;
mod verdict;

use super::command::Context;
use super::command::{Command, UnderstoodQuestion};
use super::options::Options;
use super::request::Choice;
use super::spec::Spec;
use super::specs;
use super::stored::StoreNeed;
use crate::answer::Answer;
use crate::question::Question;
use crate::question::comparison::Comparison;

/// The `/compare` command.
pub struct Compare;

impl Command for Compare {
    fn spec(&self) -> &'static Spec {
        &specs::COMPARE
    }

    fn parse(&self, cx: &Context, options: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
        parse::parse(cx, options)
    }

    fn need(&self) -> StoreNeed {
        StoreNeed::Decided
    }

    fn answer(&self, cx: &Context, question: &Question) -> Option<Answer> {
        Comparison::read(cx.library, question)
            .map(|comparison| answer::answer_comparison(cx, &comparison))
    }

    fn complete(&self, cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
        complete::complete(cx, options, focused)
    }
}
