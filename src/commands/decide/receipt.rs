//! What became of an act.

use super::panel;
use crate::answer::{Answer, AnswerKind, Audience, Button};
use crate::commands::command::Context;
use crate::commands::spans;
use crate::decisions::round::Says;
use crate::decisions::{Decision, Receipt, Shown};
use crate::knowledge::prose::Span;
use crate::question::decision::{self, About, DecisionStep};
use crate::say;

/// The answer to an act that was done.
pub fn done(cx: &Context, about: &About) -> Option<Answer> {
    let shown = cx.stored.shown.as_ref()?;
    let mut answer = Answer::new(
        AnswerKind::Answered,
        title(cx, about),
        verdict(cx, about, shown),
    );
    answer.audience = Audience::Asker;
    if about.step == DecisionStep::Open {
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
        DecisionStep::Open => say!(language, "receipt-opened"),
        DecisionStep::Send | DecisionStep::SendWithReason if is_changed => {
            say!(language, "receipt-changed")
        }
        DecisionStep::Send | DecisionStep::SendWithReason => say!(language, "receipt-sent"),
        DecisionStep::Abstain => say!(language, "receipt-abstained"),
        DecisionStep::Hold => say!(language, "receipt-held"),
        DecisionStep::Withdraw => say!(language, "receipt-withdrawn"),
        DecisionStep::Close => say!(language, "receipt-closed"),
        DecisionStep::Cancel => say!(language, "receipt-cancelled"),
        DecisionStep::Remind => say!(language, "receipt-reminded"),
        DecisionStep::Extend => say!(language, "receipt-extended"),
        DecisionStep::Reopen => say!(language, "receipt-reopened"),
        DecisionStep::Propose => say!(language, "receipt-proposed"),
        DecisionStep::Consent => say!(language, "receipt-consented"),
        DecisionStep::Object => say!(language, "receipt-objected"),
        DecisionStep::Answer => say!(language, "receipt-answered"),
        _ => say!(language, "receipt-settled"),
    }
}

/// What can still happen.
fn verdict(cx: &Context, about: &About, shown: &Shown) -> Vec<Span> {
    let language = cx.language;
    let closes = spans::time(shown.decision.round().closes_at);
    match about.step {
        DecisionStep::Open => vec![Span::plain(shown.decision.terms.question.clone())],
        DecisionStep::Send
        | DecisionStep::SendWithReason
        | DecisionStep::Abstain
        | DecisionStep::Hold
        | DecisionStep::Withdraw => {
            vec![Span::plain(say!(language, "receipt-until")), closes]
        }
        DecisionStep::Extend | DecisionStep::Reopen => {
            vec![Span::plain(say!(language, "decide-closes")), closes]
        }
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
    if !matches!(
        about.step,
        DecisionStep::Send | DecisionStep::SendWithReason
    ) {
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
        DecisionStep::Send
        | DecisionStep::SendWithReason
        | DecisionStep::Abstain
        | DecisionStep::Hold => {
            buttons.push(ask(
                say!(language, "said-button-change"),
                DecisionStep::WeighIn,
            ));
            buttons.push(ask(
                say!(language, "said-button-withdraw"),
                DecisionStep::Withdraw,
            ));
        }
        DecisionStep::Withdraw => buttons.push(ask(
            say!(language, "said-button-weigh-in"),
            DecisionStep::WeighIn,
        )),
        DecisionStep::Open => buttons.push(ask(
            say!(language, "said-button-cancel"),
            DecisionStep::Cancel,
        )),
        _ => {}
    }
    buttons.push(ask(say!(language, "said-button-show"), DecisionStep::Show));
    buttons
}
