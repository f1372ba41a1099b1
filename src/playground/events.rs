//! What a page hears while it is open.

use super::state::Playground;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, stream};
use serde_json::json;
use std::convert::Infallible;
use tokio::sync::watch;

/// Tells a page each time that the articles were read again.
pub async fn events(
    State(playground): State<Playground>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let reads = playground.shelf.reads();
    let events = stream::unfold((reads, playground), next_event);
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// What the events of the page are made from.
type Listening = (watch::Receiver<u64>, Playground);

/// The event of the next time that the articles are read.
async fn next_event(
    (mut reads, playground): Listening,
) -> Option<(Result<Event, Infallible>, Listening)> {
    reads.changed().await.ok()?;

    let version = playground.shelf.instance().editions().version().to_owned();
    let data = json!({ "version": version, "errors": playground.shelf.errors() });
    let event = Event::default().event("library").data(data.to_string());
    Some((Ok(event), (reads, playground)))
}
