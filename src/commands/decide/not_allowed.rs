//! Who cannot weigh in now, said before they fill in a ballot.

use super::refusal;
use crate::answer::Answer;
use crate::commands::command::Context;
use crate::decisions::{ActRefusal, Decision, Phase};

/// The answer to those who cannot weigh in on a decision now; `None` for those who can.
pub fn not_allowed(cx: &Context, decision: &Decision) -> Option<Answer> {
    let why = match decision.phase() {
        Phase::Closed | Phase::Decided => ActRefusal::Closed,
        Phase::Cancelled => ActRefusal::Cancelled,
        Phase::Open if is_invited(cx, decision) => return None,
        Phase::Open => ActRefusal::NotInvited,
    };
    Some(refusal::refused(cx, &why))
}

fn is_invited(cx: &Context, decision: &Decision) -> bool {
    let who = &decision.terms.who;
    cx.event
        .is_none_or(|event| who.includes(&event.person.member()))
}
