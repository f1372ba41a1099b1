//! What became of an act.

use super::panel;
use crate::answer::{Answer, Audience, Button, Kind};
use crate::commands::command::Context;
use crate::commands::spans;
use crate::decisions::round::Says;
use crate::decisions::{Decision, Receipt, Shown};
use crate::knowledge::prose::Span;
use crate::question::decision::{self, About, Step};
use crate::say;

/// The answer to an act that was done.
pub fn done(cx: &Context, about: &About) -> Option<Answer> {
    let shown = cx.stored.shown.as_ref()?;
    let mut answer = Answer::new(Kind::Answered, title(cx, about), verdict(cx, about, shown));
    answer.audience = Audience::Asker;
    if about.step == Step::Open {
        answer.notes = terms(cx, &shown.decision);
    }
    answer.notes.extend(own(cx, about, shown));
    answer.add_buttons(buttons(cx, about, &shown.decision));
    Some(answer)
}

fn title(cx: &Context, about: &About) -> String {
    let language = cx.language;
    let is_changed = matches!(cx.stored.done, Some(Ok(Receipt::Changed)));
    match about.step {
        Step::Open => say!(language, "receipt-opened"),
        Step::Send | Step::SendWithReason if is_changed => say!(language, "receipt-changed"),
        Step::Send | Step::SendWithReason => say!(language, "receipt-sent"),
        Step::Abstain => say!(language, "receipt-abstained"),
        Step::Hold => say!(language, "receipt-held"),
        Step::Withdraw => say!(language, "receipt-withdrawn"),
        Step::Close => say!(language, "receipt-closed"),
        Step::Cancel => say!(language, "receipt-cancelled"),
        Step::Remind => say!(language, "receipt-reminded"),
        Step::Extend => say!(language, "receipt-extended"),
        Step::Reopen => say!(language, "receipt-reopened"),
        Step::Propose => say!(language, "receipt-proposed"),
        Step::Consent => say!(language, "receipt-consented"),
        Step::Object => say!(language, "receipt-objected"),
        Step::Answer => say!(language, "receipt-answered"),
        _ => say!(language, "receipt-settled"),
    }
}

/// What can still happen.
fn verdict(cx: &Context, about: &About, shown: &Shown) -> Vec<Span> {
    let language = cx.language;
    let closes = spans::time(shown.decision.round().closes_at);
    match about.step {
        Step::Open => vec![Span::plain(shown.decision.terms.question.clone())],
        Step::Send | Step::SendWithReason | Step::Abstain | Step::Hold | Step::Withdraw => {
            vec![Span::plain(say!(language, "receipt-until")), closes]
        }
        Step::Extend | Step::Reopen => vec![Span::plain(say!(language, "decide-closes")), closes],
        _ => vec![Span::plain(say!(language, "receipt-in-channel"))],
    }
}

/// How what was typed was understood.
fn terms(cx: &Context, decision: &Decision) -> Vec<Vec<Span>> {
    let (language, terms) = (cx.language, &decision.terms);
    let mut lines = vec![
        vec![
            Span::plain(say!(language, "decide-closes")),
            spans::time(terms.closes_at),
        ],
        vec![Span::plain(say!(
            language,
            "decide-on",
            topic = &terms.title
        ))],
    ];
    for (applies, text) in [
        (
            terms.quorum > 0,
            say!(language, "decide-with-quorum", count = terms.quorum),
        ),
        (terms.anonymous, say!(language, "decide-is-anonymous")),
        (terms.needs_reason, say!(language, "decide-needs-reason")),
    ] {
        if applies {
            lines.push(vec![Span::plain(text)]);
        }
    }
    lines
}

/// What the member's ballot says and chooses.
fn own(cx: &Context, about: &About, shown: &Shown) -> Vec<Vec<Span>> {
    let mut lines = Vec::new();
    if !matches!(about.step, Step::Send | Step::SendWithReason) {
        return lines;
    }

    let says = shown.own.as_ref().map(|response| &response.says);
    let topic = cx.library.topic(&shown.decision.terms.topic);
    if let (Some(Says::Ballot(ballot)), Some(topic)) = (says, topic) {
        lines.push(vec![Span::plain(panel::chosen(
            cx,
            &shown.decision,
            topic,
            ballot,
        ))]);
    }
    if shown.decision.terms.anonymous {
        lines.push(vec![Span::plain(say!(cx.language, "receipt-without-name"))]);
    }
    lines
}

fn buttons(cx: &Context, about: &About, decision: &Decision) -> Vec<Button> {
    let language = cx.language;
    let ask = |label, step| Button::ask(label, decision::question(step, &decision.id));
    let mut buttons = Vec::new();
    match about.step {
        Step::Send | Step::SendWithReason | Step::Abstain | Step::Hold => {
            buttons.push(ask(say!(language, "said-button-change"), Step::WeighIn));
            buttons.push(ask(say!(language, "said-button-withdraw"), Step::Withdraw));
        }
        Step::Withdraw => buttons.push(ask(say!(language, "said-button-weigh-in"), Step::WeighIn)),
        Step::Open => buttons.push(ask(say!(language, "said-button-cancel"), Step::Cancel)),
        _ => {}
    }
    buttons.push(ask(say!(language, "said-button-show"), Step::Show));
    buttons
}
