//! What is said where no answer is sure: the readings that are offered, or that nothing was found.

use crate::answer::{Answer, Button, Kind};
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
    let shown = shown
        .iter()
        .take(NEAREST)
        .filter_map(|at| cx.library.topics().get(*at));
    shown
        .map(links::overview)
        .chain([links::all_topics(cx.language)])
        .collect()
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
    let mut answer = Answer::new(Kind::AsksBack, title, vec![Span::plain(text)]);
    answer.add_buttons(
        leads
            .into_iter()
            .map(|(_, button)| button)
            .chain([links::all_topics(cx.language)])
            .chain(gap(cx, question, found).button(cx))
            .collect(),
    );
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
    answer.kind = Kind::Declined;
    answer.title = say!(cx.language, "ask-stranger", names = names);
    answer.verdict = vec![Span::plain(say!(cx.language, "ask-stranger-text"))];
    answer
}

fn gap<'a>(cx: &Context<'a>, question: &'a str, found: &Found) -> Gap<'a> {
    let all = cx.library.topics();
    let criterion = found.named.criteria.first();
    Gap {
        topic: found.topics.first().and_then(|at| all.get(*at)),
        criterion: criterion
            .and_then(|(t, at)| Some(all.get(*t)?.criteria.get(*at)?.name.as_str())),
        question,
    }
}

/// Says that nothing answers the question, which topics come nearest, and where the answer could be
/// contributed.
pub fn nothing(
    cx: &Context,
    question: &str,
    topic: Option<TopicIndex>,
    found: &Found,
) -> Box<Answer> {
    let all = cx.library.topics();
    let near: Vec<TopicIndex> = if topic.is_some() {
        topic.into_iter().collect()
    } else {
        nearest(cx, found)
    };
    let names: Vec<&str> = near
        .iter()
        .filter_map(|at| Some(all.get(*at)?.title.as_str()))
        .collect();
    let mut verdict = vec![say!(cx.language, "ask-nothing-text")];
    if !names.is_empty() {
        verdict.push(say!(
            cx.language,
            "ask-nearest",
            topics = cx.language.list(&names)
        ));
    }
    let title = say!(
        cx.language,
        "ask-nothing",
        question = echo(cx.language, question)
    );
    let verdict = cx.language.sentences(&verdict);
    let mut answer = Answer::new(Kind::Declined, title, vec![Span::plain(verdict)]);
    let gap = Gap {
        topic: near.first().and_then(|at| all.get(*at)),
        criterion: found
            .named
            .criteria
            .first()
            .and_then(|(t, at)| Some(all.get(*t)?.criteria.get(*at)?.name.as_str())),
        question,
    };
    answer.add_buttons(
        topic_buttons(cx, &near)
            .into_iter()
            .chain(gap.button(cx))
            .collect(),
    );
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
