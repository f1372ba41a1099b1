//! Which decision is meant.

use super::wording::typed;
use crate::answer::Button;
use crate::answer::surface::BUTTON_LABEL;
use crate::commands::command::{Context, NotUnderstood};
use crate::commands::options::Options;
use crate::commands::reading::{declined, echo};
use crate::decisions::DecisionLine;
use crate::knowledge::spelling;
use crate::question::decision::{self, DecisionStep};
use crate::say;

/// How many decisions are offered.
const MOST_OFFERS: usize = 4;

/// The decision that is named, by its id or a part of its question; without a name, the one of this
/// channel that suits. Of several, the person is asked.
pub fn pick(
    cx: &Context,
    options: &Options,
    step: DecisionStep,
    suits: impl Fn(&DecisionLine) -> bool,
) -> Result<String, NotUnderstood> {
    let Some(typed) = options.text("decision") else {
        return of_channel(cx, step, suits);
    };

    if let Some(line) = cx.stored.lines.iter().find(|line| line.decision == typed) {
        return Ok(line.decision.clone());
    }
    let named = named(cx, typed);
    match &named[..] {
        [one] => Ok(one.decision.clone()),
        [] => Err(unknown(cx, typed)),
        several => Err(which(cx, step, several)),
    }
}

/// The decisions whose question contains all words that were typed.
pub fn named<'s>(cx: &Context<'s>, typed: &str) -> Vec<&'s DecisionLine> {
    let wanted = spelling::words(typed);
    let mut named = Vec::new();
    for line in &cx.stored.lines {
        let words = spelling::words(&line.question);
        let has = |wanted: &String| words.iter().any(|word| word.starts_with(wanted.as_str()));
        if wanted.iter().all(has) {
            named.push(line);
        }
    }
    named
}

fn of_channel(
    cx: &Context,
    step: DecisionStep,
    suits: impl Fn(&DecisionLine) -> bool,
) -> Result<String, NotUnderstood> {
    let all = &cx.stored.lines;
    let suitable: Vec<&DecisionLine> = all.iter().filter(|line| suits(line)).collect();
    match (&suitable[..], &all[..]) {
        ([one], _) => Ok(one.decision.clone()),
        // A refusal says why the latest one does not suit.
        ([], [latest, ..]) => Ok(latest.decision.clone()),
        ([], []) => Err(none(cx)),
        (several, _) => Err(which(cx, step, several)),
    }
}

fn none(cx: &Context) -> NotUnderstood {
    declined(
        say!(cx.language, "decide-none-here"),
        say!(cx.language, "decide-none-here-text"),
        Vec::new(),
    )
}

fn unknown(cx: &Context, typed: &str) -> NotUnderstood {
    let typed = echo(cx.language, typed);
    declined(
        say!(cx.language, "decide-unknown", typed = typed),
        say!(cx.language, "decide-unknown-text"),
        vec![Button::ask(
            say!(cx.language, "decide-button-list"),
            decision::general(DecisionStep::List),
        )],
    )
}

fn which(cx: &Context, step: DecisionStep, several: &[&DecisionLine]) -> NotUnderstood {
    let mut buttons = Vec::new();
    for line in several.iter().take(MOST_OFFERS) {
        let label = typed(&line.question, BUTTON_LABEL);
        // What needs more than the decision is done from what it shows.
        let step = match step {
            DecisionStep::Propose | DecisionStep::Settle => DecisionStep::Show,
            step => step,
        };
        buttons.push(Button::ask(label, decision::question(step, &line.decision)));
    }
    declined(
        say!(cx.language, "decide-which"),
        say!(cx.language, "decide-which-text"),
        buttons,
    )
}
