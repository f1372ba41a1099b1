//! What the bot tells the channel when the evidence for a decision changes.

use super::entries::{ROOM, entry_size};
use super::since::Since;
use super::topic_at_vote::gone;
use crate::answer::citations::CitationNumbers;
use crate::answer::{Answer, Body, Entry};
use crate::commands::command::Context;
use crate::commands::must_text;
use crate::commands::ranking_text::quote::first_sentence;
use crate::commands::shares::short_list;
use crate::commands::spans::line;
use crate::decisions::Replay;
use crate::decisions::replay::{AssessmentChange, FailedMustHave, TopicChange};
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::language::bold;
use crate::say;

/// How many changes are shown, each with its section.
const MOST_CHANGES: usize = 5;
/// How many technologies a sentence names.
const MOST_NAMED: usize = 4;

/// What is news, the most important first; at least one line. `owner` says whose ballot one is.
pub fn told(since: &Since, owner: impl Fn(usize) -> String) -> Vec<Vec<Span>> {
    let (language, replay) = (since.language, since.replay);
    let mut lines = Vec::new();
    if replay.topic == TopicChange::Removed {
        lines.push(line(&say!(language, "said-topic-gone")));
    }
    if replay.chosen_is_gone
        && let Some(chosen) = &replay.chosen
    {
        let name = bold(since.technology(chosen));
        lines.push(line(&say!(language, "said-technology-gone", name = name)));
    }
    for exclusion in &replay.excluded_by {
        lines.push(line(&excluded(since, exclusion, &owner)));
    }
    if replay.is_another_outcome() {
        lines.push(line(&now_leads(since)));
    }
    let newcomers: Vec<String> = replay
        .leading_newcomers()
        .map(|id| since.technology(id).to_owned())
        .collect();
    if !newcomers.is_empty() {
        let names = short_list(language, newcomers, MOST_NAMED);
        lines.push(line(&say!(language, "said-newcomers", names = names)));
    }

    if lines.is_empty() {
        lines.push(line(&say!(language, "said-same-outcome")));
    }
    lines
}

/// The ids of the technologies that [`told`] names because they came or went.
pub fn named(replay: &Replay) -> Vec<&str> {
    let mut named: Vec<&str> = replay.leading_newcomers().map(String::as_str).collect();
    if replay.chosen_is_gone {
        named.extend(replay.chosen.as_deref());
    }
    named
}

/// A must-have that the chosen technology does not meet any more.
fn excluded(since: &Since, exclusion: &FailedMustHave, owner: impl Fn(usize) -> String) -> String {
    let chosen = since.replay.chosen.as_deref().unwrap_or_default();
    let mut criterion = gone(&exclusion.criterion, &exclusion.must);
    since
        .criterion(&exclusion.criterion)
        .clone_into(&mut criterion.name);
    say!(
        since.language,
        "said-now-excluded",
        name = bold(since.technology(chosen)),
        member = owner(exclusion.owner),
        must = must_text::text(since.language, &criterion, &exclusion.must),
        found = since.known(&exclusion.criterion, &exclusion.found)
    )
}

fn now_leads(since: &Since) -> String {
    let language = since.language;
    let names = |ids: &[String]| {
        let name = |id: &String| since.technology(id).to_owned();
        short_list(language, ids.iter().map(name).collect(), MOST_NAMED)
    };
    let (before, now) = (&since.replay.led, &since.replay.leads);
    match (&before[..], &now[..]) {
        (_, []) => say!(language, "said-now-leads-nothing"),
        ([], _) => say!(language, "said-now-leads-first", names = bold(names(now))),
        _ => say!(
            language,
            "said-now-leads",
            names = bold(names(now)),
            before = names(before)
        ),
    }
}

/// Adds what changed, each with what the article says now: first what concerns those that lead, led
/// or were chosen.
pub fn add_changes(cx: &Context, since: &Since, answer: &mut Answer) {
    let mut changes: Vec<&AssessmentChange> = since.replay.assessments.iter().collect();
    changes.sort_by_key(|change| !concerns(since, &change.technology));
    let topic = since.new.and_then(|new| cx.library.topic(&new.topic));

    let mut entries = Vec::new();
    let mut citations = topic.map(CitationNumbers::new);
    let (mut left, mut shown) = (ROOM, 0);
    for change in changes.iter().take(MOST_CHANGES) {
        let entry = entry(since, change, topic, citations.as_mut());
        let size = entry_size(&entry);
        if size > left {
            break;
        }
        left -= size;
        shown += 1;
        entries.push(entry);
    }
    if shown < changes.len() {
        let more = changes.len() - shown;
        let text = say!(since.language, "said-more-changes", count = more);
        answer.notes.push(line(&text));
    }

    answer.body = Body::Entries(entries);
    answer.provenance = topic.map(|topic| cx.provenance(topic));
    if let Some(citations) = citations {
        citations.finish(answer);
    }
}

/// Whether a technology leads, led or was chosen.
fn concerns(since: &Since, technology: &String) -> bool {
    let replay = since.replay;
    let is_chosen = replay.chosen.as_ref() == Some(technology);
    is_chosen || replay.led.contains(technology) || replay.leads.contains(technology)
}

/// A change, with the first sentence of its section and its sources as they are now.
fn entry(
    since: &Since,
    change: &AssessmentChange,
    topic: Option<&Topic>,
    citations: Option<&mut CitationNumbers>,
) -> Entry {
    let language = since.language;
    let technology = since.technology(&change.technology);
    let heading = say!(
        language,
        "of-subject",
        subject = since.criterion(&change.criterion),
        text = technology
    );
    let changed = say!(
        language,
        "said-from-to",
        from = since.known(&change.criterion, &change.from),
        to = since.known(&change.criterion, &change.to)
    );

    let mut lines = vec![line(&changed)];
    if let (Some(topic), Some(citations)) = (topic, citations) {
        lines.extend(quoted(change, topic, citations));
    }
    Entry { heading, lines }
}

fn quoted(
    change: &AssessmentChange,
    topic: &Topic,
    citations: &mut CitationNumbers,
) -> Option<Vec<Span>> {
    let criterion = topic.criterion(&change.criterion)?;
    let technology = topic.technology(&change.technology)?;
    let mut said = Vec::new();
    if let Some(section) = citations.open(criterion, technology) {
        said.extend(citations.cite(&first_sentence(&section.summary)));
    }
    if let Some(fact) = topic.fact(criterion, technology) {
        said.extend(citations.cite_fact(fact).map(Span::Source));
    }
    (!said.is_empty()).then_some(said)
}
