//! Why an act was refused, and what can be done instead.

use crate::answer::{Answer, AnswerKind, Audience, Button};
use crate::commands::command::Context;
use crate::commands::spans;
use crate::decisions::{ActRefusal, Decision, Moment};
use crate::knowledge::prose::Span;
use crate::question::decision::{self, DecisionStep};
use crate::say;

/// The answer to an act that was refused.
pub fn refused(cx: &Context, refusal: &ActRefusal) -> Answer {
    let title = say!(cx.language, "decide-refused");
    let mut answer = Answer::new(AnswerKind::Declined, title, reason(cx, refusal));
    answer.audience = Audience::Asker;
    if let Some(shown) = &cx.stored.shown {
        answer.add_buttons(vec![Button::ask(
            say!(cx.language, "said-button-show"),
            decision::question(DecisionStep::Show, &shown.decision.id),
        )]);
    }
    answer
}

fn reason(cx: &Context, refusal: &ActRefusal) -> Vec<Span> {
    let language = cx.language;
    let text = match refusal {
        ActRefusal::NotOpened | ActRefusal::OpenedAlready => {
            say!(language, "refusal-unexpected")
        }
        ActRefusal::Closed => say!(language, "refusal-closed"),
        ActRefusal::StillOpen => say!(language, "refusal-still-open"),
        ActRefusal::Cancelled => say!(language, "refusal-cancelled"),
        ActRefusal::NotInvited => say!(language, "refusal-not-invited"),
        ActRefusal::NotInCharge => in_charge(cx),
        ActRefusal::NotDue { closes_at } => {
            return with_time(say!(language, "refusal-not-due"), *closes_at);
        }
        ActRefusal::DeadlineTooEarly => say!(language, "refusal-deadline-too-early"),
        ActRefusal::RemindedAlready { again_at } => {
            return with_time(say!(language, "refusal-reminded"), *again_at);
        }
        ActRefusal::NothingToWithdraw => say!(language, "refusal-nothing-to-withdraw"),
        ActRefusal::HoldOutOfTime => say!(language, "refusal-hold-out-of-time"),
        ActRefusal::EmptyBallot => say!(language, "refusal-empty-ballot"),
        ActRefusal::TextMissing => say!(language, "refusal-text-missing"),
        ActRefusal::TextTooLong { longest } => {
            say!(language, "refusal-text-too-long", longest = *longest)
        }
        ActRefusal::NothingProposed => say!(language, "refusal-nothing-proposed"),
        ActRefusal::NoSuchObjection => say!(language, "refusal-no-such-objection"),
        ActRefusal::NotOnTheShortlist { technology } => {
            say!(
                language,
                "refusal-not-on-shortlist",
                name = name(cx, technology)
            )
        }
        ActRefusal::TallyWouldNameBallots => say!(language, "refusal-tally-names"),
        ActRefusal::NameNotRemoved | ActRefusal::NameMissing => {
            say!(language, "refusal-unexpected")
        }
        ActRefusal::NoQuestion => say!(language, "refusal-no-question"),
        ActRefusal::NobodyInvited => say!(language, "refusal-nobody-invited"),
        ActRefusal::QuorumOutOfReach { invited } => {
            say!(language, "refusal-quorum", invited = *invited)
        }
        ActRefusal::ShortlistTooShort => say!(language, "refusal-shortlist"),
    };
    vec![Span::plain(text)]
}

/// A text, and a time at its end.
fn with_time(text: String, moment: Moment) -> Vec<Span> {
    vec![Span::plain(text), spans::time(moment)]
}

/// Who may do what only some may.
fn in_charge(cx: &Context) -> String {
    let decision = cx.stored.shown.as_ref().map(|shown| &shown.decision);
    let opener = decision.map_or("", |decision: &Decision| decision.opener.name.as_str());
    say!(cx.language, "refusal-not-in-charge", opener = opener)
}

fn name(cx: &Context, technology: &str) -> String {
    let shown = cx.stored.shown.as_ref();
    let snapshot = shown.and_then(|shown| shown.snapshot.as_ref());
    let name = snapshot.map_or(technology, |snapshot| snapshot.technology_name(technology));
    name.to_owned()
}
