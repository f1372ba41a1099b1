//! What a page hears while it is open.

use super::state::Playground;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, stream};
use serde_json::json;
use std::convert::Infallible;

/// Tells a page each time that the articles were read again.
pub async fn events(
    State(playground): State<Playground>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let read = playground.shelf.reads();
    let events = stream::unfold((read, playground), |(mut read, playground)| async {
        read.changed().await.ok()?;
        let version = playground.shelf.instance().editions().version().to_owned();
        let data = json!({ "version": version, "errors": playground.shelf.errors() });
        let event = Event::default().event("library").data(data.to_string());
        Some((Ok(event), (read, playground)))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
