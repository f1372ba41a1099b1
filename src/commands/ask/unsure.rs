//! What is said where no answer is sure: the readings that are offered, or that nothing was found.

use crate::answer::{Answer, AnswerKind, Button};
use crate::commands::command::Context;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::commands::reading::echo;
use crate::index::TopicIndex;
use crate::knowledge::prose::Span;
use crate::question::Question;
use crate::say;
use crate::search::Found;

/// How many topics are named where nothing fits.
const NEAREST: usize = 3;

/// Buttons to the first few topics, and to the list of all.
pub fn topic_buttons(cx: &Context, shown: &[TopicIndex]) -> Vec<Button> {
    let mut buttons = Vec::new();
    for index in shown.iter().take(NEAREST) {
        let topic = cx.library.topics().get(*index);
        buttons.extend(topic.map(links::overview));
    }
    buttons.push(links::all_topics(cx.language));
    buttons
}

/// Offers what may be meant.
pub fn offer(
    cx: &Context,
    question: &str,
    found: &Found,
    leads: Vec<(Question, Button)>,
) -> Box<Answer> {
    let text = say!(
        cx.language,
        "ask-offer-text",
        question = echo(cx.language, question)
    );
    let title = say!(cx.language, "ask-offer");
    let mut answer = Answer::new(AnswerKind::AsksBack, title, vec![Span::plain(text)]);

    let topic = found.topics.first().copied();
    let mut buttons: Vec<Button> = leads.into_iter().map(|(_, button)| button).collect();
    buttons.push(links::all_topics(cx.language));
    buttons.extend(gap(cx, question, topic, found).button(cx));
    answer.add_buttons(buttons);
    Box::new(answer)
}

/// Says which technologies no article covers, and offers what is known of the others.
pub fn missing(
    cx: &Context,
    question: &str,
    found: &Found,
    leads: Vec<(Question, Button)>,
) -> Box<Answer> {
    let names = cx.language.list(&found.strangers);
    let mut answer = offer(cx, question, found, leads);
    answer.kind = AnswerKind::Declined;
    answer.title = say!(cx.language, "ask-stranger", names = names);
    answer.verdict = vec![Span::plain(say!(cx.language, "ask-stranger-text"))];
    answer
}

/// What the articles lack to answer a question: on a topic, and on the criterion that it names.
fn gap<'a>(
    cx: &Context<'a>,
    question: &'a str,
    topic: Option<TopicIndex>,
    found: &Found,
) -> Gap<'a> {
    Gap {
        topic: topic.and_then(|index| cx.library.topics().get(index)),
        criterion: named_criterion(cx, found),
        question,
    }
}

/// The name of the first criterion that a question names.
fn named_criterion<'a>(cx: &Context<'a>, found: &Found) -> Option<&'a str> {
    let (topic, criterion) = found.named.criteria.first()?;
    let topic = cx.library.topics().get(*topic)?;
    Some(&topic.criteria.get(*criterion)?.name)
}

/// Says that nothing answers the question, which topics come nearest, and where the answer could be
/// contributed.
pub fn nothing(
    cx: &Context,
    question: &str,
    topic: Option<TopicIndex>,
    found: &Found,
) -> Box<Answer> {
    let near = match topic {
        Some(topic) => vec![topic],
        None => nearest(cx, found),
    };
    let mut titles: Vec<&str> = Vec::new();
    for index in &near {
        let topic = cx.library.topics().get(*index);
        titles.extend(topic.map(|topic| topic.title.as_str()));
    }

    let mut verdict = vec![say!(cx.language, "ask-nothing-text")];
    if !titles.is_empty() {
        let topics = cx.language.list(&titles);
        verdict.push(say!(cx.language, "ask-nearest", topics = topics));
    }
    let verdict = cx.language.sentences(&verdict);

    let title = say!(
        cx.language,
        "ask-nothing",
        question = echo(cx.language, question)
    );
    let mut answer = Answer::new(AnswerKind::Declined, title, vec![Span::plain(verdict)]);

    let mut buttons = topic_buttons(cx, &near);
    buttons.extend(gap(cx, question, near.first().copied(), found).button(cx));
    answer.add_buttons(buttons);
    Box::new(answer)
}

/// The topics of which something came near, or else the configured one and others.
fn nearest(cx: &Context, found: &Found) -> Vec<TopicIndex> {
    let default = cx.default_topic();
    let mut near = found.topics.clone();
    near.extend(default.filter(|topic| !near.contains(topic)));

    if near.is_empty() {
        near.extend(cx.library.topics().indices());
    }
    near.truncate(NEAREST);
    near
}
