//! What the store says of an event's question, read before the answer is made.

use crate::commands::{Event, StoreNeed, StoreState, Stored, find};
use crate::decisions::{DecisionPlace, PersonId};
use crate::question::Question;
use crate::question::decision;
use crate::store::{Access, Store, StoreError};
use std::time::Duration;
use tokio::time::timeout;

/// How many decisions of a channel are read.
const LINES: i64 = 100;
/// How long an answer that needs no store waits for it.
const PATIENCE: Duration = Duration::from_millis(300);

/// What is known before the event is understood. A store that does not answer is no reason to give
/// no answer.
pub async fn before(access: &Access, event: &Event) -> Stored {
    let mut stored = Stored::nothing();
    let store = match access {
        Access::Off => return stored,
        Access::Down => {
            stored.state = StoreState::Down;
            return stored;
        }
        Access::Open(store) => store,
    };

    stored.state = StoreState::Open;
    let read = match need(event) {
        StoreNeed::Nothing => return stored,
        StoreNeed::Decided => timeout(PATIENCE, read_lines(store, event, &mut stored)).await,
        StoreNeed::Decisions => Ok(read_all(store, event, &mut stored).await),
    };
    match read {
        Ok(Ok(())) => {}
        Ok(Err(error)) => down(&mut stored, &error),
        Err(_) => stored.state = StoreState::Down,
    }
    stored
}

/// Adds the decision that a question is about.
pub async fn about(store: &Store, event: &Event, question: &Question, stored: &mut Stored) {
    let asked = decision::read(question).and_then(|about| about.decision);
    let (Some(id), Some(server)) = (asked, &event.server) else {
        return;
    };

    match store.show(server, &id, &event.person.member()).await {
        Ok(shown) => stored.shown = shown.filter(|shown| is_here(event, &shown.place)),
        Err(error) => down(stored, &error),
    }
}

/// Notes that the store does not answer.
pub fn down(stored: &mut Stored, error: &StoreError) {
    tracing::warn!(%error, "the store does not answer");
    stored.state = StoreState::Down;
}

fn need(event: &Event) -> StoreNeed {
    find(event.request.command()).map_or(StoreNeed::Nothing, |command| command.need())
}

async fn read_all(store: &Store, event: &Event, stored: &mut Stored) -> Result<(), StoreError> {
    stored.now = store.time().await?;
    stored.zone = store.zone_of(&PersonId(event.person.id.clone())).await?;
    read_lines(store, event, stored).await
}

/// The decisions of the channel.
async fn read_lines(store: &Store, event: &Event, stored: &mut Stored) -> Result<(), StoreError> {
    if let (Some(server), Some(channel)) = (&event.server, &event.channel) {
        stored.lines = store.list(server, Some(channel), LINES).await?;
    }
    Ok(())
}

/// Whether a decision belongs to the channel of an event. Others may not see that channel, so
/// nothing of it is shown anywhere else.
fn is_here(event: &Event, place: &DecisionPlace) -> bool {
    event.server.as_ref() == Some(&place.server) && event.channel.as_ref() == Some(&place.channel)
}
