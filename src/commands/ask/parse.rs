//! What was asked in plain words -> what answers it; or an answer that says that nothing does, and
//! what to do.

use super::passage;
use crate::answer::{Answer, Button, Kind};
use crate::commands::command::Asked;
use crate::commands::command::Context;
use crate::commands::contribute::Gap;
use crate::commands::links;
use crate::commands::options::Options;
use crate::commands::reading::{self, echo};
use crate::index::TopicIndex;
use crate::knowledge::prose::Span;
use crate::question::Question;
use crate::question::comparison::Comparison;
use crate::question::passage::Passage;
use crate::say;
use crate::search::{Finding, Hits};

/// How many topics are named where nothing fits.
const NEAREST: usize = 3;

/// Reads the options of `/ask`.
pub fn parse(cx: &Context, options: &Options) -> Result<Asked, Box<Answer>> {
    let question = options.text("question").unwrap_or_default();
    let mut notes = Vec::new();
    let named = |typed| {
        reading::one_topic(cx, typed, &mut notes)
            .map_err(|likely| unsure_of_topic(cx, typed, likely))
    };
    let topic = options.text("topic").map(named).transpose()?;
    let found = cx.search.find(question, topic);
    let mut questions = found
        .findings
        .iter()
        .filter_map(|finding| leads_to(cx, finding));
    let Some((best, _)) = questions.next() else {
        return Err(nothing(cx, question, topic, &found));
    };
    let alternatives = questions.map(|(_, button)| button).collect();
    Ok(Asked {
        question: best,
        notes,
        alternatives,
        caveat: None,
    })
}

/// The question that shows a finding, and the button that leads to it.
fn leads_to(cx: &Context, finding: &Finding) -> Option<(Question, Button)> {
    let topic = cx.library.topics().get(finding.topic)?;
    if let [technology] = finding.technologies[..] {
        let passage = Passage::new(topic, finding.criterion, technology, finding.block)?;
        return Some((passage.question(), passage::button(cx, &passage)));
    }
    let comparison = Comparison::overview(topic)
        .on(Some(finding.criterion))
        .of(finding.technologies.clone());
    let names: Vec<&str> = match finding.technologies[..] {
        [] => vec![&topic.title],
        _ => finding
            .technologies
            .iter()
            .filter_map(|at| Some(topic.technologies.get(*at)?.name.as_str()))
            .collect(),
    };
    let criterion = &topic.criteria.get(finding.criterion)?.name;
    let label = say!(
        cx.language,
        "of-subject",
        subject = criterion,
        text = cx.language.list(&names)
    );
    Some((
        comparison.question(),
        Button::ask(label, comparison.question()),
    ))
}

/// What is said to the name of a topic that may mean several, or none.
fn unsure_of_topic(cx: &Context, typed: &str, likely: Vec<TopicIndex>) -> Box<Answer> {
    let title = say!(
        cx.language,
        "no-such-topic",
        typed = echo(cx.language, typed)
    );
    let shown = if likely.is_empty() {
        cx.library.topics().indices().collect()
    } else {
        likely
    };
    reading::declined(
        title,
        say!(cx.language, "ask-covered"),
        topic_buttons(cx, &shown),
    )
}

fn topic_buttons(cx: &Context, shown: &[TopicIndex]) -> Vec<Button> {
    let shown = shown
        .iter()
        .take(NEAREST)
        .filter_map(|at| cx.library.topics().get(*at));
    shown
        .map(links::overview)
        .chain([links::all_topics(cx.language)])
        .collect()
}

/// Says that nothing answers the question, which topics come nearest, and where the answer could be
/// contributed.
fn nothing(cx: &Context, question: &str, topic: Option<TopicIndex>, found: &Hits) -> Box<Answer> {
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
fn nearest(cx: &Context, found: &Hits) -> Vec<TopicIndex> {
    let default = cx.default_topic();
    let mut near = found.topics.clone();
    near.extend(default.filter(|topic| !near.contains(topic)));
    if near.is_empty() {
        near.extend(cx.library.topics().indices());
    }
    near.truncate(NEAREST);
    near
}
