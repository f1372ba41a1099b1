//! What several commands offer while someone types.

use super::command::Context;
use super::reading::TopicScope;
use super::request::Choice;
use crate::answer::surface::{CHOICE_TEXT, CHOICES, length};
use crate::index::{AnyIndex, TopicIndex};
use crate::knowledge::names::Names;

/// The offers that every chat can show, without duplicates. What an offer fills in cannot be cut,
/// so one that is too long is left out: the typed text can still be sent as it is.
pub fn offered(choices: Vec<Choice>) -> Vec<Choice> {
    let mut offered: Vec<Choice> = Vec::new();
    for choice in choices {
        let is_known = offered.iter().any(|known| known.value == choice.value);
        if can_be_shown(&choice) && !is_known {
            offered.push(choice);
        }
    }

    offered.truncate(CHOICES);
    offered
}

fn can_be_shown(choice: &Choice) -> bool {
    let is_blank = choice.name.trim().is_empty() || choice.value.trim().is_empty();
    !is_blank && fits(&choice.value)
}

/// Whether a text is short enough for an offer.
pub fn fits(text: &str) -> bool {
    length(text) <= CHOICE_TEXT
}

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
