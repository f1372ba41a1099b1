//! The one public message of a decision, in every state.

use super::finding::{agreement, finding, next_step};
use super::people::{rules, took_part, who};
use super::taken;
use super::weighed::Weighed;
use super::wording::{is_cut_in_title, name, title, typed};
use super::{buttons, standing};
use crate::answer::{Answer, AnswerKind, Body};
use crate::commands::command::Context;
use crate::commands::shares::short_list;
use crate::commands::spans::{line, line_with, slot, time};
use crate::decisions::{Decision, Phase, Shown};
use crate::knowledge::prose::Span;
use crate::language::Language;
use crate::say;

/// How many characters of a question are shown where the title has not all of it.
const QUESTION: usize = 600;
/// How many technologies the message names.
const MOST_TECHNOLOGIES: usize = 8;
/// A round that was closed less than this after its deadline was closed in time, in milliseconds.
const IN_TIME: i64 = 60_000;

/// The public message.
pub fn board(cx: &Context, shown: &Shown) -> Answer {
    let weighed = Weighed::of(cx, shown);
    let mut answer = state(cx, shown, weighed.as_ref());
    let buttons = buttons::public(cx.language, &shown.decision, weighed.as_ref());
    answer.add_buttons(buttons);
    answer
}

/// What is said of a decision as it is now, without any buttons.
pub fn state(cx: &Context, shown: &Shown, weighed: Option<&Weighed>) -> Answer {
    let decision = &shown.decision;
    let verdict = verdict(cx.language, decision, weighed);
    let mut answer = Answer::new(
        AnswerKind::Answered,
        title(&decision.terms.question),
        verdict,
    );
    answer.language = cx.language;

    answer.notes = notes(cx, shown, weighed);
    if decision.phase() == Phase::Decided
        && let Some(choice) = &decision.round().choice
    {
        answer.body = Body::Entries(taken::objections(cx.language, choice));
    }
    answer
}

/// The first line: what became of it, or until when it is open.
fn verdict(language: Language, decision: &Decision, weighed: Option<&Weighed>) -> Vec<Span> {
    let round = decision.round();
    match (decision.phase(), &round.choice) {
        (Phase::Open, _) => {
            let text = say!(language, "said-open", time = slot(0));
            line_with(&text, time(round.closes_at))
        }
        (Phase::Cancelled, _) => cancelled(language, decision),
        (Phase::Decided, Some(choice)) => taken::verdict(language, choice, weighed),
        _ => match weighed {
            Some(weighed) => line(&finding(language, weighed)),
            None => line(&say!(language, "said-no-ratings")),
        },
    }
}

fn cancelled(language: Language, decision: &Decision) -> Vec<Span> {
    let by = decision.cancelled_by().map(|member| member.name.as_str());
    let by = name(by.unwrap_or_default());
    line(&say!(language, "said-cancelled", name = by))
}

fn notes(cx: &Context, shown: &Shown, weighed: Option<&Weighed>) -> Vec<Vec<Span>> {
    let (language, decision) = (cx.language, &shown.decision);
    let mut notes = Vec::new();
    if is_cut_in_title(&decision.terms.question) {
        notes.push(line(&typed(&decision.terms.question, QUESTION)));
    }

    match decision.phase() {
        Phase::Open => {
            notes.push(about(language, shown, weighed));
            notes.push(who(language, &decision.terms));
            notes.extend(took_part(language, shown));
            notes.extend(rules(language, &decision.terms));
            notes.extend(standing::now(language, decision, weighed));
            notes.extend(standing::last_round(cx, shown));
        }
        Phase::Closed => {
            notes.push(line(&next_step(language, weighed)));
            notes.extend(came_about(language, weighed));
            notes.extend(took_part(language, shown));
            notes.push(about(language, shown, weighed));
        }
        Phase::Decided => {
            notes.extend(taken::how(language, decision, weighed));
            notes.extend(took_part(language, shown));
            notes.push(about(language, shown, weighed));
        }
        Phase::Cancelled => notes.push(about(language, shown, weighed)),
    }

    notes.extend(late(language, decision));
    notes
}

/// How far the members agree.
fn came_about(language: Language, weighed: Option<&Weighed>) -> Option<Vec<Span>> {
    let agreement = agreement(language, weighed?)?;
    Some(line(&agreement))
}

/// The topic, with what there is to choose from.
fn about(language: Language, shown: &Shown, weighed: Option<&Weighed>) -> Vec<Span> {
    let terms = &shown.decision.terms;
    let mut names = Vec::new();
    if let Some(weighed) = weighed {
        for technology in &weighed.topic.technologies {
            names.push(technology.name.clone());
        }
    }
    // Without ratings, their ids are all that is known.
    if names.is_empty() {
        names.clone_from(&terms.shortlist);
    }
    let topic = weighed.map_or(terms.title.as_str(), |weighed| &weighed.topic.title);
    if names.is_empty() {
        return line(&say!(language, "said-on-topic", topic = topic));
    }
    let names = short_list(language, names, MOST_TECHNOLOGIES);
    line(&say!(
        language,
        "said-on",
        topic = topic,
        technologies = names
    ))
}

/// Says that the round closed later than it should have, if it did.
fn late(language: Language, decision: &Decision) -> Option<Vec<Span>> {
    let round = decision.round();
    let closing = round.closed.as_ref()?;
    if round.late_by() < IN_TIME {
        return None;
    }
    let text = say!(language, "said-late", time = slot(0));
    Some(line_with(&text, time(closing.at)))
}
