//! Messages of the bot's own. A message is written in the transaction of the act that causes it, so it
//! is sent or still here. A sender takes it for a while; if it dies, another one takes it.

use super::connect::Store;
use super::error::StoreError;
use super::rows::Tx;
use crate::decisions::{Moment, Place};
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row};

/// A message to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Says what it tells about what, so that the same is told once.
    pub id: String,
    pub kind: String,
    pub body: String,
    pub due: Moment,
}

/// A message whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub id: String,
    pub place: Place,
    pub decision: Option<String>,
    pub kind: String,
    pub body: String,
    /// How often sending it was begun, this time included.
    pub attempts: i64,
    /// What the chat calls it, if it was posted before.
    pub posted: Option<String>,
}

/// Queues messages; one that was queued before stays as it is.
pub(super) async fn queue(
    tx: &mut Tx,
    place: &Place,
    decision: Option<&str>,
    messages: &[Message],
) -> Result<(), StoreError> {
    for message in messages {
        sqlx::query(
            "INSERT INTO outbox (message, server, channel, decision, kind, body, due, attempts, state) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 'waiting') ON CONFLICT DO NOTHING",
        )
        .bind(message.id.as_str())
        .bind(place.server.as_str())
        .bind(place.channel.as_str())
        .bind(decision)
        .bind(message.kind.as_str())
        .bind(message.body.as_str())
        .bind(message.due.milliseconds())
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

impl Store {
    /// Takes the message that is due first; nobody else gets it for so many milliseconds. `None` if
    /// none is due.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn take_message(&self, hold: i64) -> Result<Option<Outgoing>, StoreError> {
        let mut writing = self.write().await?;
        let now = self.now(&mut writing.tx).await?;
        let query = format!(
            "SELECT message, server, channel, decision, kind, body, attempts, posted FROM outbox \
             WHERE state = 'waiting' AND due <= $1 ORDER BY due, message LIMIT 1{}",
            self.backend.lock_free()
        );
        let due: Option<Outgoing> = sqlx::query_as(&query)
            .bind(now.milliseconds())
            .fetch_optional(&mut *writing.tx)
            .await?;
        let Some(message) = due else {
            return Ok(None);
        };

        sqlx::query("UPDATE outbox SET attempts = attempts + 1, due = $1 WHERE message = $2")
            .bind(now.plus(hold).milliseconds())
            .bind(message.id.as_str())
            .execute(&mut *writing.tx)
            .await?;
        writing.commit().await?;
        Ok(Some(message))
    }

    /// A message was posted under this name. Its text is not kept any longer.
    ///
    /// # Errors
    /// If the database does not answer: then it will be taken once more.
    pub async fn message_sent(&self, id: &str, posted: &str) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sqlx::query("UPDATE outbox SET state = 'sent', body = '', posted = $1 WHERE message = $2")
            .bind(posted)
            .bind(id)
            .execute(&mut *writing.tx)
            .await?;
        Ok(writing.commit().await?)
    }

    /// A message could not be sent: it is due again after so many milliseconds, or, with `None`,
    /// never.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn message_failed(&self, id: &str, again: Option<i64>) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let now = self.now(&mut writing.tx).await?;
        let state = if again.is_some() { "waiting" } else { "failed" };
        sqlx::query("UPDATE outbox SET state = $1, due = $2 WHERE message = $3")
            .bind(state)
            .bind(now.plus(again.unwrap_or(0)).milliseconds())
            .bind(id)
            .execute(&mut *writing.tx)
            .await?;
        Ok(writing.commit().await?)
    }
}

impl FromRow<'_, AnyRow> for Outgoing {
    fn from_row(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let begun: i64 = row.try_get("attempts")?;
        Ok(Self {
            id: row.try_get("message")?,
            place: Place {
                server: row.try_get("server")?,
                channel: row.try_get("channel")?,
            },
            decision: row.try_get("decision")?,
            kind: row.try_get("kind")?,
            body: row.try_get("body")?,
            attempts: begun + 1,
            posted: row.try_get("posted")?,
        })
    }
}
