//! Acts are done once, by the store: the id of an act is that of its event.

use super::stored::down;
use crate::commands::{Act, Event, Stored};
use crate::decisions::{Change, DecisionPlace};
use crate::store::{ActError, ActResult, NewAct, Store, announcements};

/// Does what an event does, and keeps what became of it for the answer.
pub async fn act(store: &Store, event: &Event, act: Act, stored: &mut Stored) {
    let Some(server) = event.server.as_deref() else {
        return;
    };

    let done = match act {
        Act::Open {
            terms,
            snapshot,
            zone,
        } => {
            remember_zone(store, event, zone).await;
            let place = DecisionPlace {
                server: server.to_owned(),
                channel: event.channel.clone().unwrap_or_default(),
            };
            let attempt = attempt(event, Change::Open(*terms));
            let messages = announcements(&event.id, 1, &event.id, &attempt.change);
            store
                .open_decision(&place, attempt, &snapshot, &messages)
                .await
        }
        Act::Change {
            decision,
            change,
            snapshot,
        } => {
            let attempt = attempt(event, *change);
            let shown = stored.shown.as_ref();
            let round = shown.map_or(1, |shown| shown.decision.rounds().len());
            let messages = announcements(&decision, round, &event.id, &attempt.change);
            store
                .act(server, &decision, attempt, snapshot.as_deref(), &messages)
                .await
        }
    };
    keep(done, stored);
}

/// Keeps what became of it; the decision is another one now.
fn keep(done: Result<ActResult, ActError>, stored: &mut Stored) {
    match done {
        Ok(ActResult { receipt, shown }) => {
            stored.done = Some(Ok(receipt));
            stored.shown = Some(shown);
        }
        Err(ActError::Refused(refusal)) => stored.done = Some(Err(refusal)),
        Err(ActError::NotFound) => stored.shown = None,
        Err(ActError::Store(error)) => down(stored, &error),
    }
}

fn attempt(event: &Event, change: Change) -> NewAct {
    NewAct {
        id: event.id.clone(),
        by: event.person.member(),
        change,
    }
}

/// What is not remembered is asked for again.
async fn remember_zone(store: &Store, event: &Event, zone: Option<String>) {
    let Some(zone) = zone else {
        return;
    };
    let person = event.person.member().id;
    if let Err(error) = store.set_zone(&person, &zone).await {
        tracing::warn!(%error, "a time zone was not remembered");
    }
}
