//! What `/recommend` offers while an option is being typed.

use super::complete_list::ListCompletion;
use super::parse::topic_so_far;
use super::separators::in_usual_width;
use crate::commands::command::Context;
use crate::commands::completion::{choices, topics};
use crate::commands::options::Options;
use crate::commands::reading::TopicScope;
use crate::commands::request::Choice;
use crate::index::{TopicIndex, UseCaseIndex};
use crate::knowledge::topic::UseCase;
use crate::knowledge::{EntryIndex, Topic};

/// The offers for the option `focused`; its text so far is among the options.
pub fn complete(cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
    let typed = options.text(focused).unwrap_or_default();
    let topic = topic_so_far(cx, options, focused);

    match focused {
        "topic" => topics(cx, &TopicScope::all(), typed),
        "use_case" => match topic {
            Some((index, topic)) => use_cases_of(cx, index, topic, typed),
            None => all_use_cases(cx, typed),
        },
        "priorities" | "must" => {
            let must = focused == "must";
            ListCompletion { cx, topic, must }.choices(&in_usual_width(typed))
        }
        _ => Vec::new(),
    }
}

fn use_cases_of(cx: &Context, index: TopicIndex, topic: &Topic, typed: &str) -> Vec<Choice> {
    let names = cx.library.use_cases_in(index);
    let named = |at: UseCaseIndex| name_and_id(&topic.use_cases[at]);
    choices(names, typed, |_| true, named)
}

fn all_use_cases(cx: &Context, typed: &str) -> Vec<Choice> {
    let all = cx.library.use_cases();
    let named = |entry: EntryIndex| {
        let (topic, use_case) = all.place(entry);
        name_and_id(&cx.library.topics()[topic].use_cases[use_case])
    };
    choices(all.names(), typed, |_| true, named)
}

fn name_and_id(use_case: &UseCase) -> (&str, &str) {
    (&use_case.name, &use_case.id)
}
