//! What was typed -> the step and the decision that are meant.

use super::{open, pick, settle, times};
use crate::commands::command::{Context, NotUnderstood, UnderstoodQuestion};
use crate::commands::options::Options;
use crate::decisions::{DecisionLine, Phase};
use crate::question::Question;
use crate::question::decision::{self, DecisionStep};

/// Reads the part of the command and its options.
pub fn parse(cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood> {
    let part = options.part.as_deref().unwrap_or_default();
    match part {
        "open" => open(cx, options),
        "show" => about(cx, options, DecisionStep::Show, |_| true),
        "remind" => about(cx, options, DecisionStep::Remind, is_open),
        "close" => about(cx, options, DecisionStep::Close, is_open),
        "extend" => timed(cx, options, DecisionStep::Extend, is_open),
        "reopen" => timed(cx, options, DecisionStep::Reopen, is_closed),
        "propose" => proposed(cx, options),
        "settle" => settled(cx, options),
        "record" => about(cx, options, DecisionStep::Record, |_| true),
        "cancel" => about(cx, options, DecisionStep::Cancel, |line| {
            line.phase != Phase::Cancelled
        }),
        _ => Ok(decision::general(DecisionStep::List).into()),
    }
}

fn is_open(line: &DecisionLine) -> bool {
    line.phase == Phase::Open
}

fn is_closed(line: &DecisionLine) -> bool {
    matches!(line.phase, Phase::Closed | Phase::Decided)
}

/// With nothing typed, a form asks for it.
fn open(cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood> {
    if options.texts.is_empty() && options.flags.is_empty() {
        return Ok(decision::general(DecisionStep::OpenByForm).into());
    }

    let opening = open::read(cx, options)?;
    Ok(UnderstoodQuestion {
        notes: opening.notes,
        ..decision::general(DecisionStep::Open).into()
    })
}

fn about(
    cx: &Context,
    options: &Options,
    step: DecisionStep,
    suits: impl Fn(&DecisionLine) -> bool,
) -> Result<UnderstoodQuestion, NotUnderstood> {
    let decision = pick::pick(cx, options, step, suits)?;
    Ok(decision::question(step, &decision).into())
}

/// A step that takes a time, which a form asks for where none was typed.
fn timed(
    cx: &Context,
    options: &Options,
    step: DecisionStep,
    suits: impl Fn(&DecisionLine) -> bool,
) -> Result<UnderstoodQuestion, NotUnderstood> {
    if options.text("closes").is_some() {
        times::closes(cx, options)?;
    }
    about(cx, options, step, suits)
}

fn proposed(cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood> {
    let decision = pick::pick(cx, options, DecisionStep::Propose, is_closed)?;
    let technology = settle::technology(cx, options, &decision)?;
    settle::review(cx, options)?;
    Ok(with_technology(DecisionStep::Propose, &decision, technology).into())
}

fn settled(cx: &Context, options: &Options) -> Result<UnderstoodQuestion, NotUnderstood> {
    let decision = pick::pick(cx, options, DecisionStep::Settle, is_closed)?;
    let technology = settle::technology(cx, options, &decision)?;
    settle::review(cx, options)?;
    settle::by(cx, options)?;
    settle::reason(cx, options)?;
    Ok(with_technology(DecisionStep::Settle, &decision, technology).into())
}

fn with_technology(step: DecisionStep, decision: &str, technology: String) -> Question {
    decision::question_with(step, decision, [technology])
}
