//! What was typed into `/recommend` -> a wish; or the panel, or an answer that asks or says what to
//! do.

use super::typed_options::{Implied, TypedOptions};
use super::{panel, refuse};
use crate::answer::{Answer, AnswerKind, Button};
use crate::commands::command::{Context, NotUnderstood, UnderstoodQuestion};
use crate::commands::options::Options;
use crate::commands::reading::{self, UnderstoodName};
use crate::index::TopicIndex;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::question::Question;
use crate::question::wish;
use crate::say;

/// How many topics are offered when any of many may be meant, and how many next to the configured
/// one.
const MOST_TOPICS: usize = 20;
const MOST_OTHERS: usize = 5;

/// Reads the options of `/recommend`.
pub fn parse(cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood> {
    let typed = TypedOptions::read(options);
    if let Some(name) = options.text("topic") {
        return in_named_topic(cx, &typed, name);
    }

    match typed.topic(cx) {
        Implied::Topic(topic) => typed.asked(cx, topic),
        Implied::Default { topic, others } => in_default_topic(cx, &typed, topic, &others),
        Implied::Several(topics) => Err(ask_for_topic(cx, &typed, &topics)),
        Implied::Any => Ok(Question::new(wish::COMMAND, [""; 0]).into()),
    }
}

/// Asks in the topic of a name.
fn in_named_topic(
    cx: &Context,
    typed: &TypedOptions,
    name: &str,
) -> Result<UnderstoodQuestion, NotUnderstood> {
    let mut notes = Vec::new();
    let topic = match reading::one_topic(cx, name, &mut notes) {
        Ok(topic) => topic,
        Err(likely) => return Err(refuse::unsure_of_topic(cx, name, &likely)),
    };

    let mut asked = typed.asked(cx, topic)?;
    asked.notes.splice(0..0, notes);
    Ok(asked)
}

/// Asks in the configured topic, and offers the same in others.
fn in_default_topic(
    cx: &Context,
    typed: &TypedOptions,
    index: TopicIndex,
    others: &[TopicIndex],
) -> Result<UnderstoodQuestion, NotUnderstood> {
    let topic = &cx.library.topics()[index];
    let mut asked = typed.asked(cx, index)?;
    asked
        .notes
        .insert(0, reading::default_note(cx.language, topic));

    for (title, question) in typed.in_topics(cx, others, MOST_OTHERS) {
        let label = say!(cx.language, "recommend-in-topic", topic = title);
        asked.alternatives.push(Button::ask(label, question));
    }
    Ok(asked)
}

/// Asks in which of several topics the wish is meant.
fn ask_for_topic(cx: &Context, typed: &TypedOptions, topics: &[TopicIndex]) -> NotUnderstood {
    let mut buttons = Vec::new();
    for (title, question) in typed.in_topics(cx, topics, MOST_TOPICS) {
        buttons.push(Button::ask(title, question));
    }
    if buttons.is_empty() {
        return Box::new(panel::choose_topic(cx));
    }

    let title = say!(cx.language, "recommend-on-what");
    let verdict = say!(cx.language, "recommend-several-topics");
    let mut answer = Answer::new(AnswerKind::AsksBack, title, vec![Span::plain(verdict)]);
    answer.add_buttons(buttons);
    Box::new(answer)
}

/// The topic that the options so far are about, for completion.
pub fn topic_so_far<'l>(
    cx: &Context<'l>,
    options: &Options,
    focused: &str,
) -> Option<(TopicIndex, &'l Topic)> {
    let mut others = options.clone();
    others.texts.retain(|(name, _)| name != focused);

    let index = match others.text("topic") {
        Some(typed) => only_meant(reading::topic(cx, typed))?,
        None => match TypedOptions::read(&others).topic(cx) {
            Implied::Topic(topic) | Implied::Default { topic, .. } => topic,
            Implied::Several(_) => return None,
            Implied::Any => cx.default_topic()?,
        },
    };
    Some((index, cx.library.topics().get(index)?))
}

fn only_meant(reading: UnderstoodName<Vec<TopicIndex>>) -> Option<TopicIndex> {
    match reading {
        UnderstoodName::Meant { what, .. } => what.first().copied(),
        UnderstoodName::Unsure(_) => None,
    }
}
