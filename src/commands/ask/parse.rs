//! What was asked in plain words -> what answers it; or an answer that says that nothing does, and
//! what to do.

use super::finding::leads_to;
use super::unsure::{missing, nothing, offer, topic_buttons};
use crate::answer::{Answer, Button};
use crate::commands::command::Asked;
use crate::commands::command::Caveat;
use crate::commands::command::Context;
use crate::commands::options::Options;
use crate::commands::reading::{self, echo};
use crate::index::TopicIndex;
use crate::question::Question;
use crate::say;
use crate::search::{Finding, Found, Verdict};

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
    let mut leads: Vec<(Question, Button)> = found
        .findings
        .iter()
        .filter_map(|scored| leads_to(cx, &scored.finding))
        .collect();
    if leads.is_empty() || found.verdict == Verdict::Decline {
        return Err(nothing(cx, question, topic, &found));
    }
    if !found.strangers.is_empty() {
        return Err(missing(cx, question, &found, leads));
    }
    if found.verdict == Verdict::Offer {
        return Err(offer(cx, question, &found, leads));
    }
    let (best, _) = leads.remove(0);
    Ok(Asked {
        question: best,
        notes,
        alternatives: leads.into_iter().map(|(_, button)| button).collect(),
        caveat: not_left_out(cx, &found),
    })
}

/// What has to be said if the answer contains a technology that was not wanted.
fn not_left_out(cx: &Context, found: &Found) -> Option<Caveat> {
    let finding = &found.findings.first()?.finding;
    let topic = cx.library.topics().get(finding.topic())?;
    let is_shown = |technology| match finding {
        Finding::Section { place, .. } => place.technology == technology,
        Finding::Comparison { technologies, .. } | Finding::Overview { technologies, .. } => {
            technologies.is_empty() || technologies.contains(&technology)
        }
        Finding::UseCase(_) => true,
    };
    let names: Vec<&str> = found
        .named
        .excluded
        .iter()
        .filter(|(of, technology)| *of == finding.topic() && is_shown(*technology))
        .filter_map(|(_, technology)| Some(topic.technologies.get(*technology)?.name.as_str()))
        .collect();
    (!names.is_empty()).then(|| Caveat {
        title: None,
        text: say!(
            cx.language,
            "ask-cannot-exclude",
            names = cx.language.list(&names)
        ),
    })
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
