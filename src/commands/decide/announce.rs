//! What the bot says unprompted in the channel of a decision.

use super::finding::voter;
use super::since::Since;
use super::weighed::Weighed;
use super::wording::{name, people, title};
use super::{board, buttons, news, outcome, taken};
use crate::answer::{Answer, AnswerKind, Body};
use crate::commands::command::Context;
use crate::commands::draft;
use crate::commands::spans::{filled, line, line_with, slot, time};
use crate::decisions::{Phase, Replay, Shown, Snapshot};
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::question::Member;
use crate::question::decision::DecisionStep;
use crate::say;

/// How many entries explain a new outcome: who gets what, and where the weights differ.
const MOST_ENTRIES: usize = 2;
/// How many members a reminder mentions.
const MOST_MENTIONED: usize = 25;

/// Says that a round is closed, and what came of it.
pub fn outcome_message(cx: &Context, shown: &Shown) -> Answer {
    let weighed = Weighed::of(cx, shown);
    let mut answer = match &weighed {
        Some(weighed) if outcome::may_be_seen(shown) => outcome::found(cx, shown, weighed),
        _ => board::state(cx, shown, None),
    };

    // The button leads to the reasons: the channel has to read only what came of it.
    if let Body::Team(team) = &mut answer.body {
        team.entries.truncate(MOST_ENTRIES);
        answer.sources.clear();
    }
    let buttons = buttons::public(cx.language, &shown.decision, weighed.as_ref());
    answer.add_buttons(buttons);
    draft::mark(cx.language, &mut answer);
    answer
}

/// A reminder for those who have said nothing yet.
pub fn reminder(cx: &Context, shown: &Shown) -> Answer {
    let (language, decision) = (cx.language, &shown.decision);
    let closes = time(decision.round().closes_at);
    let verdict = match shown.missing.as_deref() {
        Some(missing) if !missing.is_empty() => {
            let (members, mut spans) = people(language, missing, MOST_MENTIONED);
            let text = say!(
                language,
                "said-reminder",
                members = members,
                time = slot(spans.len())
            );
            spans.push(closes);
            filled(&text, &spans)
        }
        _ => {
            let text = say!(language, "said-reminder-all", time = slot(0));
            line_with(&text, closes)
        }
    };

    let mut answer = Answer::new(
        AnswerKind::Answered,
        title(&decision.terms.question),
        verdict,
    );
    answer.language = language;
    let buttons = buttons::public(language, decision, None);
    answer.add_buttons(buttons);
    address(&mut answer, missing(language, shown));
    answer
}

/// The listed members who have said nothing yet. What they are called is not kept.
fn missing(language: Language, shown: &Shown) -> Vec<Member> {
    let mut members = Vec::new();
    for person in shown.missing.iter().flatten() {
        members.push(Member {
            id: person.0.clone(),
            name: say!(language, "said-a-member"),
        });
    }
    members
}

/// Makes a message ping members.
fn address(answer: &mut Answer, members: Vec<Member>) {
    answer.addressees = members;
}

/// Says that the evidence has changed, so that the ballots would now come to something else.
pub fn evidence(cx: &Context, shown: &Shown, replay: &Replay, new: Option<&Snapshot>) -> Answer {
    let (language, decision) = (cx.language, &shown.decision);
    let question = title(&decision.terms.question);
    let heading = say!(language, "said-evidence", question = question);
    let Some(old) = &shown.snapshot else {
        let verdict = line(&say!(language, "said-no-ratings"));
        return Answer::new(AnswerKind::Answered, heading, verdict);
    };

    let since = Since {
        language,
        old,
        new,
        replay,
    };
    let weighed = Weighed::of(cx, shown);
    let mut told = news::told(&since, |owner| match &weighed {
        Some(weighed) => voter(language, weighed, owner),
        None => say!(language, "said-a-ballot"),
    });
    let verdict = told.remove(0);
    let mut answer = Answer::new(AnswerKind::Answered, heading, verdict);
    answer.language = language;

    answer.notes = told;
    if new.is_some() {
        let count = replay.would_choose_otherwise;
        let text = say!(language, "said-otherwise", count = count);
        answer.notes.push(line(&text));
        answer.notes.extend(since.of_topic(&news::named(replay)));
    }
    if decision.phase() != Phase::Open {
        let opener = bold(name(&decision.opener.name));
        let text = say!(language, "said-who-reopens", opener = opener);
        answer.notes.push(line(&text));
    }
    news::add_changes(cx, &since, &mut answer);

    let step = match decision.phase() {
        Phase::Open => DecisionStep::WeighIn,
        Phase::Closed | Phase::Decided | Phase::Cancelled => DecisionStep::Reopen,
    };
    let label = say!(language, "said-button-again");
    answer.add_buttons(vec![
        buttons::button(decision, step, label),
        buttons::show(language, decision),
    ]);
    draft::mark(language, &mut answer);
    answer
}

/// Says that the day has come to review what was chosen.
pub fn review_due(cx: &Context, shown: &Shown) -> Answer {
    let (language, decision) = (cx.language, &shown.decision);
    let weighed = Weighed::of(cx, shown);
    let verdict = match decision.choice() {
        Some(choice) => {
            let chosen = taken::technology(choice, weighed.as_ref());
            let text = say!(
                language,
                "said-review-due",
                name = bold(chosen),
                time = slot(0)
            );
            line_with(&text, time(choice.at))
        }
        None => line(&say!(language, "said-line-closed")),
    };

    let mut answer = Answer::new(
        AnswerKind::Answered,
        title(&decision.terms.question),
        verdict,
    );
    answer.language = language;
    answer.notes = review_notes(cx, shown);
    let label = say!(language, "said-button-again");
    answer.add_buttons(vec![
        buttons::button(decision, DecisionStep::Reopen, label),
        buttons::show(language, decision),
        buttons::how(language, decision),
    ]);
    address(&mut answer, vec![opener(shown)]);
    answer
}

/// What the opener finds when they look: what changed in the evidence, and how to go on.
fn review_notes(cx: &Context, shown: &Shown) -> Vec<Vec<Span>> {
    vec![line(&say!(
        cx.language,
        "said-review-how",
        opener = bold(name(&shown.decision.opener.name))
    ))]
}

fn opener(shown: &Shown) -> Member {
    let opener = &shown.decision.opener;
    Member {
        id: opener.id.0.clone(),
        name: opener.name.clone(),
    }
}
