//! What was asked in plain words -> what answers it; or an answer that says that nothing does, and
//! what to do.

use super::finding::leads_to;
use super::unsure::{missing, nothing, offer, topic_buttons};
use crate::answer::{Answer, Button};
use crate::commands::command::Caveat;
use crate::commands::command::Context;
use crate::commands::command::UnderstoodQuestion;
use crate::commands::options::Options;
use crate::commands::reading::{self, echo};
use crate::index::{TechnologyIndex, TopicIndex};
use crate::question::Question;
use crate::say;
use crate::search::{Finding, Found, SearchVerdict};

/// Reads the options of `/ask`.
pub fn parse(cx: &Context, options: &Options) -> Result<UnderstoodQuestion, Box<Answer>> {
    let question = options.text("question").unwrap_or_default();
    let mut notes = Vec::new();
    let mut topic = None;
    if let Some(typed) = options.text("topic") {
        match reading::one_topic(cx, typed, &mut notes) {
            Ok(named) => topic = Some(named),
            Err(likely) => return Err(unsure_of_topic(cx, typed, likely)),
        }
    }

    let found = cx.find(question, topic);
    let mut leads: Vec<(Question, Button)> = Vec::new();
    for scored in &found.findings {
        leads.extend(leads_to(cx, &scored.finding));
    }

    if leads.is_empty() || found.verdict == SearchVerdict::Decline {
        return Err(nothing(cx, question, topic, &found));
    }
    // An answer about another technology than the one that is asked about would mislead.
    if !found.strangers.is_empty() {
        return Err(missing(cx, question, &found, leads));
    }
    if found.verdict == SearchVerdict::Offer {
        return Err(offer(cx, question, &found, leads));
    }

    let (best, _) = leads.remove(0);
    Ok(UnderstoodQuestion {
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
    let mut names: Vec<&str> = Vec::new();
    for (of, technology) in &found.named.excluded {
        if *of == finding.topic() && shows(finding, *technology) {
            let technology = topic.technologies.get(*technology);
            names.extend(technology.map(|technology| technology.name.as_str()));
        }
    }
    if names.is_empty() {
        return None;
    }

    let names = cx.language.list(&names);
    Some(Caveat {
        title: None,
        text: say!(cx.language, "ask-cannot-exclude", names = names),
    })
}

/// Whether the answer to a finding shows a technology of its topic.
fn shows(finding: &Finding, technology: TechnologyIndex) -> bool {
    match finding {
        Finding::Section { place, .. } => place.technology == technology,
        Finding::Comparison { technologies, .. } | Finding::Overview { technologies, .. } => {
            // None means all.
            technologies.is_empty() || technologies.contains(&technology)
        }
        // Which technologies are best is known only when the answer is made.
        Finding::UseCase(_) => true,
    }
}

/// The answer to the name of a topic that may mean several, or none.
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
