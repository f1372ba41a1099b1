//! Servers that removed the bot are forgotten after a while. The bot has no intents, so nothing
//! tells it that it was removed: it asks once a day.

use super::sender::Sender;
use crate::store::{REMEMBERED, Store, StoreError};
use std::time::Duration;
use tokio::time::sleep;

/// How often it asks.
const EVERY: Duration = Duration::from_secs(24 * 60 * 60);
/// The first time, when the start is over.
const FIRST: Duration = Duration::from_secs(5 * 60);

/// Asks until it is dropped.
pub(crate) async fn forget_left(store: Store, sender: impl Sender) {
    let mut wait = FIRST;
    loop {
        sleep(wait).await;
        match look(&store, &sender).await {
            Ok(0) => {}
            Ok(servers) => tracing::info!(servers, "servers that removed the bot were forgotten"),
            Err(error) => tracing::warn!(%error, "servers that removed the bot were not forgotten"),
        }
        wait = EVERY;
    }
}

/// Asks about every server, and forgets those that the bot left long ago. Returns how many.
///
/// # Errors
/// If the database does not answer.
pub async fn look(store: &Store, sender: &impl Sender) -> Result<u64, StoreError> {
    for server in store.servers().await? {
        // A chat that does not answer says nothing about the server.
        if let Some(is_member) = sender.is_member(&server).await {
            store.set_server_left(&server, !is_member).await?;
        }
    }
    store.forget_left_servers(REMEMBERED).await
}
