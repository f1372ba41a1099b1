//! What several commands offer while someone types.

use super::command::Context;
use super::reading::TopicScope;
use super::request::Choice;
use crate::answer::surface::CHOICES;
use crate::index::{AnyIndex, TopicIndex};
use crate::knowledge::names::Names;

/// The topics within a scope that fit what was typed.
pub fn topics(cx: &Context, scope: &TopicScope, typed: &str) -> Vec<Choice> {
    let all = cx.library.topics();
    let named = |at: TopicIndex| (all[at].title.as_str(), all[at].id.as_str());
    let mut choices = choices(cx.library.names(), typed, |topic| scope.has(topic), named);

    if typed.is_empty() {
        default_first(cx, scope, &mut choices);
    }
    choices
}

/// Puts the configured topic before the others.
fn default_first(cx: &Context, scope: &TopicScope, choices: &mut Vec<Choice>) {
    let Some(default) = cx.default_topic().filter(|topic| scope.has(*topic)) else {
        return;
    };

    let topic = &cx.library.topics()[default];
    let first = Choice {
        name: topic.title.clone(),
        value: topic.id.clone(),
    };
    choices.retain(|choice| choice.value != first.value);
    choices.insert(0, first);
    choices.truncate(CHOICES);
}

/// The entries that fit what was typed; `named` tells an entry's name and what is filled in.
pub fn choices<'n, I: AnyIndex>(
    names: &Names<I>,
    typed: &str,
    accept: impl FnMut(I) -> bool,
    named: impl Fn(I) -> (&'n str, &'n str),
) -> Vec<Choice> {
    let mut choices = Vec::new();
    for target in names.suggest(typed, CHOICES, accept) {
        let (name, id) = named(target);
        choices.push(Choice {
            name: name.to_owned(),
            value: id.to_owned(),
        });
    }
    choices
}
