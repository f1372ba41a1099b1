//! What was typed -> the step and the decision that are meant.

use super::{open, pick, settle, times};
use crate::commands::command::{Asked, Context, NotUnderstood};
use crate::commands::options::Options;
use crate::decisions::{Line, Phase};
use crate::question::Question;
use crate::question::decision::{self, Step};

/// Reads the part of the command and its options.
pub fn parse(cx: &Context, options: &Options) -> Result<Asked, NotUnderstood> {
    let part = options.part.as_deref().unwrap_or_default();
    match part {
        "open" => open(cx, options),
        "show" => about(cx, options, Step::Show, |_| true),
        "remind" => about(cx, options, Step::Remind, is_open),
        "close" => about(cx, options, Step::Close, is_open),
        "extend" => timed(cx, options, Step::Extend, is_open),
        "reopen" => timed(cx, options, Step::Reopen, is_closed),
        "propose" => proposed(cx, options),
        "settle" => settled(cx, options),
        "record" => about(cx, options, Step::Record, |_| true),
        "cancel" => about(cx, options, Step::Cancel, |line| {
            line.phase != Phase::Cancelled
        }),
        _ => Ok(decision::general(Step::List).into()),
    }
}

fn is_open(line: &Line) -> bool {
    line.phase == Phase::Open
}

fn is_closed(line: &Line) -> bool {
    matches!(line.phase, Phase::Closed | Phase::Decided)
}

/// With nothing typed, a form asks for it.
fn open(cx: &Context, options: &Options) -> Result<Asked, NotUnderstood> {
    if options.texts.is_empty() && options.flags.is_empty() {
        return Ok(decision::general(Step::OpenByForm).into());
    }

    let opening = open::read(cx, options)?;
    Ok(Asked {
        notes: opening.notes,
        ..decision::general(Step::Open).into()
    })
}

fn about(
    cx: &Context,
    options: &Options,
    step: Step,
    suits: impl Fn(&Line) -> bool,
) -> Result<Asked, NotUnderstood> {
    let decision = pick::pick(cx, options, step, suits)?;
    Ok(decision::question(step, &decision).into())
}

/// A step that takes a time, which a form asks for where none was typed.
fn timed(
    cx: &Context,
    options: &Options,
    step: Step,
    suits: impl Fn(&Line) -> bool,
) -> Result<Asked, NotUnderstood> {
    if options.text("closes").is_some() {
        times::closes(cx, options)?;
    }
    about(cx, options, step, suits)
}

fn proposed(cx: &Context, options: &Options) -> Result<Asked, NotUnderstood> {
    let decision = pick::pick(cx, options, Step::Propose, is_closed)?;
    let technology = settle::technology(cx, options, &decision)?;
    settle::review(cx, options)?;
    Ok(with_technology(Step::Propose, &decision, technology).into())
}

fn settled(cx: &Context, options: &Options) -> Result<Asked, NotUnderstood> {
    let decision = pick::pick(cx, options, Step::Settle, is_closed)?;
    let technology = settle::technology(cx, options, &decision)?;
    settle::review(cx, options)?;
    settle::by(cx, options)?;
    settle::reason(cx, options)?;
    Ok(with_technology(Step::Settle, &decision, technology).into())
}

fn with_technology(step: Step, decision: &str, technology: String) -> Question {
    decision::question_with(step, decision, [technology])
}
