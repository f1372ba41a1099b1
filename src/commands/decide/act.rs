//! A step -> what it changes.

use super::{open, settle, times, typed};
use crate::commands::act::Act;
use crate::commands::command::Context;
use crate::commands::event::Event;
use crate::commands::options::Options;
use crate::commands::request::Request;
use crate::decisions::{Ballot, Change, Decision, PersonId, Snapshot};
use crate::knowledge::Topic;
use crate::question::Question;
use crate::question::decision::{self, About, DecisionStep};
use crate::question::wish::Wish;

/// What an event changes that asks a question; nothing where it only looks, or where what it needs
/// is missing or cannot be read: then the answer says so.
pub fn act(cx: &Context, event: &Event, question: &Question) -> Option<Act> {
    let about = decision::read(question)?;
    let typed = typed::of(event);
    if about.step == DecisionStep::Open {
        // No button opens one: only what was typed.
        let is_click = matches!(event.request, Request::Click { .. });
        return if is_click { None } else { opened(cx, &typed) };
    }

    let decision = &cx.stored.shown.as_ref()?.decision;
    let topic = cx.library.topic(&decision.terms.topic);
    // Only these keep the ratings as they are now.
    let keeps = matches!(about.step, DecisionStep::Close | DecisionStep::Reopen);
    let snapshot = topic
        .filter(|_| keeps)
        .map(|topic| Snapshot::of(cx.library.version(), topic));
    let change = change(cx, &about, &typed, decision, topic, snapshot.as_ref())?;
    Some(Act::Change {
        decision: decision.id.clone(),
        change: Box::new(change),
        snapshot: snapshot.map(Box::new),
    })
}

fn opened(cx: &Context, typed: &Options) -> Option<Act> {
    let opening = open::read(cx, typed).ok()?;
    Some(Act::Open {
        terms: Box::new(opening.terms),
        snapshot: Box::new(opening.snapshot),
        zone: opening.zone,
    })
}

fn change(
    cx: &Context,
    about: &About,
    typed: &Options,
    decision: &Decision,
    topic: Option<&Topic>,
    snapshot: Option<&Snapshot>,
) -> Option<Change> {
    // A topic that is gone leaves what it said last.
    let snapshot = || snapshot.map_or(decision.round().snapshot.clone(), Snapshot::id);
    match about.step {
        DecisionStep::Send | DecisionStep::SendWithReason => {
            cast(about, typed, topic?).map(Change::Cast)
        }
        DecisionStep::Abstain => Some(Change::Abstain),
        DecisionStep::Hold => Some(Change::Hold {
            until: times::closes_if_typed(cx, typed)?,
        }),
        DecisionStep::Withdraw => Some(Change::Withdraw),
        DecisionStep::Close => Some(Change::Close {
            snapshot: snapshot(),
        }),
        DecisionStep::Cancel => Some(Change::Cancel),
        DecisionStep::Remind => Some(Change::Remind),
        DecisionStep::Extend => Some(Change::Extend {
            closes_at: times::closes_if_typed(cx, typed)?,
        }),
        DecisionStep::Reopen => Some(Change::Reopen {
            closes_at: times::closes_if_typed(cx, typed)?,
            snapshot: snapshot(),
        }),
        DecisionStep::Propose => proposed(cx, about, typed),
        DecisionStep::Consent => Some(Change::Consent),
        DecisionStep::Object => Some(Change::Object {
            reason: typed::in_form(typed, "reason")?.to_owned(),
        }),
        DecisionStep::Answer => Some(Change::Answer {
            to: objector(decision, about)?,
            answer: typed::in_form(typed, "answer")?.to_owned(),
        }),
        DecisionStep::Settle => settled(cx, about, typed),
        _ => None,
    }
}

/// The ballot that a button carries, with the reason that was typed.
fn cast(about: &About, typed: &Options, topic: &Topic) -> Option<Ballot> {
    let reason = typed::in_form(typed, "reason");
    if about.step == DecisionStep::SendWithReason && reason.is_none() {
        return None;
    }
    let wish = about.wish(topic)?;
    Some(ballot(&wish, reason))
}

/// A wish as a ballot.
pub fn ballot(wish: &Wish, reason: Option<&str>) -> Ballot {
    let mut ballot = Ballot {
        reason: reason.map(str::to_owned),
        ..Ballot::default()
    };
    for (index, criterion) in wish.topic.criteria.iter_enumerated() {
        let weight = wish.weights[index];
        if !weight.is_none() {
            ballot.weights.insert(criterion.id.clone(), weight);
        }
        if let Some(must) = &wish.must[index] {
            ballot.must.insert(criterion.id.clone(), must.clone());
        }
    }

    let mut use_cases = wish.topic.use_cases.iter();
    let use_case = use_cases.find(|use_case| wish.is_of(use_case));
    ballot.use_case = use_case.map(|use_case| use_case.id.clone());
    ballot
}

fn proposed(cx: &Context, about: &About, typed: &Options) -> Option<Change> {
    Some(Change::Propose {
        technology: about.rest.first()?.clone(),
        review: settle::review(cx, typed).ok()?,
    })
}

fn settled(cx: &Context, about: &About, typed: &Options) -> Option<Change> {
    let by = settle::by(cx, typed).ok()?;
    Some(Change::Decide {
        decider: PersonId(by.id.clone()),
        name: by.name.clone(),
        technology: about.rest.first()?.clone(),
        reason: settle::reason(cx, typed).ok()?.to_owned(),
        review: settle::review(cx, typed).ok()?,
    })
}

/// Whose objection it is, by its number.
pub fn objector(decision: &Decision, about: &About) -> Option<PersonId> {
    let number: usize = about.rest.first()?.parse().ok()?;
    let choice = decision.choice()?;
    choice.objections.keys().nth(number).cloned()
}
