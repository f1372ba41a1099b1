//! What is to be decided, by which rules: options -> terms.

use super::{times, unable, who};
use crate::commands::command::{Context, NotUnderstood};
use crate::commands::links;
use crate::commands::options::Options;
use crate::commands::reading::{self, declined, echo};
use crate::decisions::{Snapshot, Tally, Terms};
use crate::index::TopicIndex;
use crate::knowledge::Topic;
use crate::knowledge::prose::Span;
use crate::say;

/// What opens a decision.
pub struct Opening {
    pub terms: Terms,
    pub snapshot: Snapshot,
    /// The time zone to remember.
    pub zone: Option<String>,
    /// How it was understood.
    pub notes: Vec<Vec<Span>>,
}

/// Reads what is to be decided.
pub fn read(cx: &Context, options: &Options) -> Result<Opening, NotUnderstood> {
    unable::check_speaking(cx)?;

    let mut notes = Vec::new();
    let topic = topic(cx, options, &mut notes)?;
    let snapshot = Snapshot::of(cx.library.version(), topic);
    let question = options.text("question").unwrap_or(&topic.question);
    let languages = cx.event.map(|event| event.languages).unwrap_or_default();

    let terms = Terms {
        topic: topic.id.clone(),
        title: topic.title.clone(),
        question: question.to_owned(),
        who: who::read(cx, options.text("who"))?,
        closes_at: times::closes(cx, options)?,
        quorum: quorum(cx, options)?,
        tally: if options.flag("live") {
            Tally::Live
        } else {
            Tally::Hidden
        },
        shows_names: !options.flag("hide_names"),
        needs_reason: options.flag("reasons"),
        anonymous: options.flag("anonymous"),
        shortlist: shortlist(cx, options, topic)?,
        language: languages.server.code().to_owned(),
        snapshot: snapshot.id(),
    };
    Ok(Opening {
        terms,
        snapshot,
        zone: times::zone_to_remember(options),
        notes,
    })
}

/// The topic that was typed, the configured one, or the only one.
fn topic<'a>(
    cx: &Context<'a>,
    options: &Options,
    notes: &mut Vec<Vec<Span>>,
) -> Result<&'a Topic, NotUnderstood> {
    let topics = cx.library.topics();
    let index = match options.text("topic") {
        Some(typed) => reading::one_topic(cx, typed, notes)
            .map_err(|likely| unsure_of_topic(cx, typed, &likely))?,
        None => match cx.default_topic() {
            Some(default) => default,
            None if topics.len() == 1 => TopicIndex::from(0),
            None => return Err(no_topic(cx)),
        },
    };
    topics.get(index).ok_or_else(|| no_topic(cx))
}

fn no_topic(cx: &Context) -> NotUnderstood {
    declined(
        say!(cx.language, "decide-no-topic"),
        say!(cx.language, "decide-no-topic-text"),
        vec![links::all_topics(cx.language)],
    )
}

fn unsure_of_topic(cx: &Context, typed: &str, likely: &[TopicIndex]) -> NotUnderstood {
    let mut names = Vec::new();
    for topic in likely {
        names.extend(cx.library.topics().get(*topic).map(|topic| &topic.title));
    }
    let text = if names.is_empty() {
        say!(cx.language, "decide-no-topic-text")
    } else {
        say!(
            cx.language,
            "decide-likely",
            names = cx.language.list(&names)
        )
    };
    let typed = echo(cx.language, typed);
    declined(
        say!(cx.language, "no-such-topic", typed = typed),
        text,
        vec![links::all_topics(cx.language)],
    )
}

/// How many members it takes.
fn quorum(cx: &Context, options: &Options) -> Result<usize, NotUnderstood> {
    let Some(typed) = options.text("quorum") else {
        return Ok(0);
    };
    typed.trim().parse().map_err(|_| {
        let typed = echo(cx.language, typed);
        declined(
            say!(cx.language, "decide-quorum-unread", typed = typed),
            say!(cx.language, "decide-quorum-unread-text"),
            Vec::new(),
        )
    })
}

/// The technologies to choose from; empty for all.
fn shortlist(cx: &Context, options: &Options, topic: &Topic) -> Result<Vec<String>, NotUnderstood> {
    let mut shortlist = Vec::new();
    let typed = options.text("shortlist").unwrap_or_default();
    for name in typed.split([',', ';', '+']).map(str::trim) {
        if name.is_empty() {
            continue;
        }
        let id = technology(topic, name).ok_or_else(|| not_of_topic(cx, topic, name))?;
        if !shortlist.contains(id) {
            shortlist.push(id.clone());
        }
    }
    Ok(shortlist)
}

/// A technology of a topic by its id, its name or an alias.
pub fn technology<'t>(topic: &'t Topic, typed: &str) -> Option<&'t String> {
    let wanted = typed.trim().to_lowercase();
    let is_it = |name: &String| name.to_lowercase() == wanted;
    let mut technologies = topic.technologies.iter();
    let found = technologies.find(|technology| {
        is_it(&technology.id) || is_it(&technology.name) || technology.aliases.iter().any(is_it)
    });
    found.map(|technology| &technology.id)
}

/// The answer to a name that is none of a topic's technologies.
pub fn not_of_topic(cx: &Context, topic: &Topic, typed: &str) -> NotUnderstood {
    let mut names = Vec::new();
    for technology in &topic.technologies {
        names.push(technology.name.as_str());
    }
    let typed = echo(cx.language, typed);
    let names = cx.language.list(&names);
    declined(
        say!(cx.language, "decide-no-technology", typed = typed),
        say!(cx.language, "decide-likely", names = names),
        vec![links::overview(topic)],
    )
}
