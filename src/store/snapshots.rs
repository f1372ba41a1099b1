//! Ratings and sources as they stood.

use super::connect::Store;
use super::error::StoreError;
use crate::decisions::Snapshot;
use sqlx::{Any, Executor, Transaction};

impl Store {
    /// A snapshot by its id; `None` if no decision has it.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn snapshot(&self, id: &str) -> Result<Option<Snapshot>, StoreError> {
        read(&self.pool, id).await
    }
}

/// Reads a snapshot.
pub(super) async fn read<'e>(
    from: impl Executor<'e, Database = Any>,
    id: &str,
) -> Result<Option<Snapshot>, StoreError> {
    let found: Option<(String,)> = sqlx::query_as("SELECT body FROM snapshots WHERE snapshot = $1")
        .bind(id)
        .fetch_optional(from)
        .await?;
    match found {
        Some((body,)) => Ok(Some(serde_json::from_str(&body)?)),
        None => Ok(None),
    }
}

/// Keeps a snapshot, once.
pub(super) async fn keep(
    tx: &mut Transaction<'static, Any>,
    snapshot: &Snapshot,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO snapshots (snapshot, body) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(snapshot.id())
        .bind(serde_json::to_string(snapshot)?)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
