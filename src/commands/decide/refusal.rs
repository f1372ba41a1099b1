//! Why an act was refused, and what can be done instead.

use crate::answer::{Answer, Audience, Button, Kind};
use crate::commands::command::Context;
use crate::commands::spans;
use crate::decisions::{Decision, Moment, Refusal};
use crate::knowledge::prose::Span;
use crate::question::decision::{self, Step};
use crate::say;

/// The answer to an act that was refused.
pub fn refused(cx: &Context, refusal: &Refusal) -> Answer {
    let title = say!(cx.language, "decide-refused");
    let mut answer = Answer::new(Kind::Declined, title, reason(cx, refusal));
    answer.audience = Audience::Asker;
    if let Some(shown) = &cx.stored.shown {
        answer.add_buttons(vec![Button::ask(
            say!(cx.language, "said-button-show"),
            decision::question(Step::Show, &shown.decision.id),
        )]);
    }
    answer
}

fn reason(cx: &Context, refusal: &Refusal) -> Vec<Span> {
    let language = cx.language;
    let text = match refusal {
        Refusal::NotOpened | Refusal::OpenedAlready => {
            say!(language, "refusal-unexpected")
        }
        Refusal::Closed => say!(language, "refusal-closed"),
        Refusal::StillOpen => say!(language, "refusal-still-open"),
        Refusal::Cancelled => say!(language, "refusal-cancelled"),
        Refusal::NotInvited => say!(language, "refusal-not-invited"),
        Refusal::NotInCharge => in_charge(cx),
        Refusal::NotDue { closes_at } => {
            return with_time(say!(language, "refusal-not-due"), *closes_at);
        }
        Refusal::DeadlineTooEarly => say!(language, "refusal-deadline-too-early"),
        Refusal::RemindedAlready { again_at } => {
            return with_time(say!(language, "refusal-reminded"), *again_at);
        }
        Refusal::NothingToWithdraw => say!(language, "refusal-nothing-to-withdraw"),
        Refusal::HoldOutOfTime => say!(language, "refusal-hold-out-of-time"),
        Refusal::EmptyBallot => say!(language, "refusal-empty-ballot"),
        Refusal::TextMissing => say!(language, "refusal-text-missing"),
        Refusal::TextTooLong { longest } => {
            say!(language, "refusal-text-too-long", longest = *longest)
        }
        Refusal::NothingProposed => say!(language, "refusal-nothing-proposed"),
        Refusal::NoSuchObjection => say!(language, "refusal-no-such-objection"),
        Refusal::NotOnTheShortlist { technology } => {
            say!(
                language,
                "refusal-not-on-shortlist",
                name = name(cx, technology)
            )
        }
        Refusal::TallyWouldNameBallots => say!(language, "refusal-tally-names"),
        Refusal::NameNotRemoved | Refusal::NameMissing => say!(language, "refusal-unexpected"),
        Refusal::NoQuestion => say!(language, "refusal-no-question"),
        Refusal::NobodyInvited => say!(language, "refusal-nobody-invited"),
        Refusal::QuorumOutOfReach { invited } => {
            say!(language, "refusal-quorum", invited = *invited)
        }
        Refusal::ShortlistTooShort => say!(language, "refusal-shortlist"),
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
