//! What is offered while an option is typed.

use super::{pick, settle, when, who};
use crate::commands::command::Context;
use crate::commands::completion;
use crate::commands::options::Options;
use crate::commands::reading::TopicScope;
use crate::commands::request::Choice;
use crate::index::TopicIndex;
use crate::knowledge::Topic;
use crate::say;
use jiff::tz::TimeZone;

/// After how many months a review is offered.
const REVIEWS: [u32; 4] = [3, 6, 12, 24];
/// How many members a quorum is offered for.
const QUORUMS: [usize; 5] = [2, 3, 4, 5, 8];

/// The offers for an option.
pub fn complete(cx: &Context, options: &Options, focused: &str) -> Vec<Choice> {
    let typed = options.text(focused).unwrap_or_default();
    match focused {
        "topic" => completion::topics(cx, &TopicScope::all(), typed),
        "question" => question(cx, options, typed),
        "closes" => pairs(times(cx, options, typed)),
        "time_zone" => pairs(when::zones(typed, cx.stored.now)),
        "who" => anyone(cx, typed),
        "quorum" => numbers(typed),
        "shortlist" => shortlist(cx, options, typed),
        "technology" => technologies(cx, options, typed),
        "review" => reviews(cx, typed),
        "decision" => decisions(cx, typed),
        _ => Vec::new(),
    }
}

fn choice(name: impl Into<String>, value: impl Into<String>) -> Choice {
    Choice {
        name: name.into(),
        value: value.into(),
    }
}

/// Anyone, unless something else is being typed: a mention is taken as it is.
fn anyone(cx: &Context, typed: &str) -> Vec<Choice> {
    let anyone = say!(cx.language, "decide-anyone");
    if anyone.to_lowercase().starts_with(&typed.to_lowercase()) {
        vec![choice(anyone, who::ANYONE)]
    } else {
        Vec::new()
    }
}

fn pairs(offers: Vec<(String, String)>) -> Vec<Choice> {
    let mut choices = Vec::new();
    for (name, value) in offers {
        choices.push(choice(name, value));
    }
    choices
}

fn times(cx: &Context, options: &Options, typed: &str) -> Vec<(String, String)> {
    let zone = zone(cx, options);
    when::offers(typed, cx.stored.now, zone.as_ref(), cx.language)
}

fn zone(cx: &Context, options: &Options) -> Option<TimeZone> {
    let typed = options.text("time_zone").or(cx.stored.zone.as_deref())?;
    when::zone(typed)
}

/// The topic that is typed so far, or the usual one.
fn topic<'a>(cx: &Context<'a>, options: &Options) -> Option<&'a Topic> {
    let typed = options
        .text("topic")
        .and_then(|typed| cx.library.topic(typed));
    typed.or_else(|| cx.example_topic())
}

/// What was typed, and what the topic asks.
fn question(cx: &Context, options: &Options, typed: &str) -> Vec<Choice> {
    let mut choices = Vec::new();
    if !typed.is_empty() {
        choices.push(choice(typed, typed));
    }
    if let Some(topic) = topic(cx, options) {
        choices.push(choice(&topic.question, &topic.question));
    }
    choices
}

fn numbers(typed: &str) -> Vec<Choice> {
    if !typed.is_empty() {
        return vec![choice(typed, typed)];
    }
    let quorum = |count: &usize| choice(count.to_string(), count.to_string());
    QUORUMS.iter().map(quorum).collect()
}

/// The list so far, with one more technology.
fn shortlist(cx: &Context, options: &Options, typed: &str) -> Vec<Choice> {
    let Some(topic) = topic(cx, options) else {
        return Vec::new();
    };
    let (before, last) = typed.rsplit_once(',').unwrap_or(("", typed));
    let before = before.trim();
    let last = last.trim().to_lowercase();

    let mut choices = Vec::new();
    for technology in &topic.technologies {
        let name = &technology.name;
        if name.to_lowercase().contains(&last) && !before.contains(name.as_str()) {
            let list = if before.is_empty() {
                name.clone()
            } else {
                format!("{before}, {name}")
            };
            choices.push(choice(&list, &list));
        }
    }
    choices
}

/// The technologies of the decision's topic, or of all topics that were decided on.
fn technologies(cx: &Context, options: &Options, typed: &str) -> Vec<Choice> {
    let wanted = typed.to_lowercase();
    let mut choices = Vec::new();
    for topic in topics_of(cx, options) {
        for technology in &cx.library.topics()[topic].technologies {
            if technology.name.to_lowercase().contains(&wanted) {
                choices.push(choice(&technology.name, &technology.id));
            }
        }
    }
    choices
}

fn topics_of(cx: &Context, options: &Options) -> Vec<TopicIndex> {
    let named = options.text("decision");
    let mut topics = Vec::new();
    for line in &cx.stored.lines {
        let is_meant = named.is_none_or(|named| line.decision == named);
        if let Some(topic) = cx.library.index_of(&line.topic)
            && is_meant
            && !topics.contains(&topic)
        {
            topics.push(topic);
        }
    }
    topics
}

fn reviews(cx: &Context, typed: &str) -> Vec<Choice> {
    let mut choices = Vec::new();
    if !typed.is_empty() {
        choices.push(choice(typed, typed));
    }
    for months in REVIEWS {
        let day = settle::after(settle::today(cx), months).to_string();
        let name = say!(cx.language, "decide-in-months", count = months, day = &day);
        choices.push(choice(name, day));
    }
    choices
}

fn decisions(cx: &Context, typed: &str) -> Vec<Choice> {
    let mut choices = Vec::new();
    for line in pick::named(cx, typed) {
        choices.push(choice(&line.question, &line.decision));
    }
    choices
}
