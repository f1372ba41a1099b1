//! Messages are leased and sent. If a sender dies, its lease expires and another sender takes the
//! message.

use super::connect::Store;
use super::error::StoreError;
use super::outbox::{MessageKind, Trouble};
use super::rows::Tx;
use crate::decisions::{DecisionPlace, Moment};
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row};

/// How long a message stays as it is at least before it is edited, in milliseconds: chats limit how
/// often something changes in a channel.
const STAYS: i64 = 1_000;

/// A message whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub id: String,
    pub place: DecisionPlace,
    pub decision: Option<String>,
    pub kind: MessageKind,
    pub body: String,
    /// Queued again, it has a higher one.
    pub version: i64,
    /// How often sending it was begun in a row without success, this time included.
    pub attempts: i64,
    /// What the chat calls it, if it was posted before.
    pub posted: Option<String>,
    /// Whether an earlier version may have been posted without anyone knowing.
    pub may_be_posted: bool,
    /// How many milliseconds a trouble has kept it from being sent.
    pub troubled_for: i64,
}

/// Why a message was not sent, and when to try it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSent {
    /// `None` if it is only an outage.
    pub trouble: Option<Trouble>,
    /// In how many milliseconds; `None` for never.
    pub again: Option<i64>,
}

/// How many messages are due, and for how many milliseconds the oldest one has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    pub count: i64,
    pub oldest: i64,
}

impl Store {
    /// Takes the message that is due first. For `hold` milliseconds nobody else gets it, nor
    /// another one of the same decision. `None` if none is due.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn take_message(&self, hold: i64) -> Result<Option<Outgoing>, StoreError> {
        // Mostly there is nothing: then nobody who writes a ballot has to wait.
        if !self.is_something_due().await? {
            return Ok(None);
        }
        let mut writing = self.write().await?;
        let taken = self.try_take(&mut writing.tx, hold).await;
        writing.finish(taken).await
    }

    async fn is_something_due(&self) -> Result<bool, StoreError> {
        let now = self.time().await?;
        let query = due("1");
        let due = sqlx::query(&query).bind(now.milliseconds());
        Ok(due.fetch_optional(&self.pool).await?.is_some())
    }

    async fn try_take(&self, tx: &mut Tx, hold: i64) -> Result<Option<Outgoing>, StoreError> {
        let now = self.now(tx).await?;
        let Some(message) = self.next_due(tx, now).await? else {
            return Ok(None);
        };

        sqlx::query(
            "UPDATE outbox SET state = 'sending', held = $1, attempts = attempts + 1, tried = COALESCE(tried, version) \
             WHERE message = $2",
        )
        .bind(now.plus(hold).milliseconds())
        .bind(message.id.as_str())
        .execute(&mut **tx)
        .await?;
        Ok(Some(message))
    }

    async fn next_due(&self, tx: &mut Tx, now: Moment) -> Result<Option<Outgoing>, StoreError> {
        let columns = "message, server, channel, decision, kind, body, version, attempts, tried, \
                       posted, COALESCE($1 - troubled_at, 0) AS troubled_for";
        let query = due(columns) + self.backend.lock_free();
        let due = sqlx::query_as(&query).bind(now.milliseconds());
        Ok(due.fetch_optional(&mut **tx).await?)
    }

    /// A message was sent as it was in this version: posted under a name, or edited, or, with
    /// `None`, there was nothing to say any more. If it was queued again meanwhile, it will be
    /// taken again.
    ///
    /// # Errors
    /// If the database does not answer: then it will be taken once more.
    pub async fn message_sent(
        &self,
        id: &str,
        version: i64,
        posted: Option<&str>,
    ) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let done = self.try_end(&mut writing.tx, id, version, posted).await;
        writing.finish(done).await
    }

    async fn try_end(
        &self,
        tx: &mut Tx,
        id: &str,
        version: i64,
        posted: Option<&str>,
    ) -> Result<(), StoreError> {
        let now = self.now(tx).await?;
        sqlx::query(
            "UPDATE outbox SET state = CASE WHEN version = $1 THEN 'sent' ELSE 'waiting' END, \
             body = CASE WHEN version = $1 THEN '' ELSE body END, posted = COALESCE($2, posted), \
             held = $3, attempts = 0, tried = NULL, trouble = NULL, troubled_at = NULL WHERE message = $4",
        )
        .bind(version)
        .bind(posted)
        .bind(now.plus(STAYS).milliseconds())
        .bind(id)
        .execute(&mut **tx)
        .await?;

        if posted.is_some() {
            try_others(tx, id).await?;
        }
        Ok(())
    }

    /// A message that was taken could not be sent.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn message_failed(
        &self,
        message: &Outgoing,
        failure: NotSent,
    ) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let done = self.try_fail(&mut writing.tx, message, failure).await;
        writing.finish(done).await
    }

    async fn try_fail(
        &self,
        tx: &mut Tx,
        message: &Outgoing,
        NotSent { trouble, again }: NotSent,
    ) -> Result<(), StoreError> {
        let now = self.now(tx).await?;
        let state = if again.is_some() { "waiting" } else { "failed" };

        // What was queued again meanwhile may say something that can be sent.
        sqlx::query(
            "UPDATE outbox SET state = CASE WHEN version = $1 THEN $2 ELSE 'waiting' END, held = $3, \
             trouble = COALESCE($4, trouble), troubled_at = COALESCE(troubled_at, $5) WHERE message = $6",
        )
        .bind(message.version)
        .bind(state)
        .bind(now.plus(again.unwrap_or(0)).milliseconds())
        .bind(trouble.map(Trouble::name))
        .bind(trouble.map(|_| now.milliseconds()))
        .bind(message.id.as_str())
        .execute(&mut **tx)
        .await?;
        Ok(())
    }

    /// What keeps the messages of a decision from being sent, as far as anything does.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn trouble(&self, decision: &str) -> Result<Option<Trouble>, StoreError> {
        let found: Option<(String,)> = sqlx::query_as(
            "SELECT trouble FROM outbox WHERE decision = $1 AND trouble IS NOT NULL \
             ORDER BY troubled_at DESC, message LIMIT 1",
        )
        .bind(decision)
        .fetch_optional(&self.pool)
        .await?;
        Ok(found.and_then(|(name,)| Trouble::of_name(&name)))
    }

    /// How many messages are due and not sent.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn waiting_messages(&self) -> Result<Waiting, StoreError> {
        let mut tx = self.read().await?;
        let now = self.now(&mut tx).await?.milliseconds();
        let (count, first): (i64, i64) = sqlx::query_as(
            "SELECT COUNT(*), COALESCE(MIN(due), $1) FROM outbox \
             WHERE state IN ('waiting', 'sending') AND due <= $1",
        )
        .bind(now)
        .fetch_one(&mut *tx)
        .await?;
        Ok(Waiting {
            count,
            oldest: now - first,
        })
    }
}

/// Where one message gets through, others that could not before may now get through, too: a thread
/// is open again, a permission is back.
async fn try_others(tx: &mut Tx, sent: &str) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE outbox SET held = 0 WHERE trouble IS NOT NULL AND state = 'waiting' \
         AND channel = (SELECT channel FROM outbox WHERE message = $1)",
    )
    .bind(sent)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Selects something of the message that is due first, at the moment `$1`.
fn due(columns: &str) -> String {
    format!(
        "SELECT {columns} FROM outbox \
         WHERE state IN ('waiting', 'sending') AND due <= $1 AND held <= $1 AND kind IN ({}) \
         AND NOT EXISTS (SELECT 1 FROM outbox AS other WHERE other.decision = outbox.decision \
         AND other.message <> outbox.message AND other.state = 'sending' AND other.held > $1) \
         ORDER BY due, message LIMIT 1",
        known_kinds()
    )
}

/// The kinds that this version knows; messages of other kinds wait for a newer version.
fn known_kinds() -> String {
    let kinds: Vec<String> = MessageKind::ALL
        .iter()
        .map(|kind| format!("'{}'", kind.name()))
        .collect();
    kinds.join(", ")
}

impl FromRow<'_, AnyRow> for Outgoing {
    fn from_row(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let kind: String = row.try_get("kind")?;
        let begun: i64 = row.try_get("attempts")?;
        let version: i64 = row.try_get("version")?;
        let tried: Option<i64> = row.try_get("tried")?;

        Ok(Self {
            id: row.try_get("message")?,
            place: DecisionPlace {
                server: row.try_get("server")?,
                channel: row.try_get("channel")?,
            },
            decision: row.try_get("decision")?,
            kind: MessageKind::of_name(&kind)
                .ok_or_else(|| sqlx::Error::Decode(format!("the kind `{kind}`").into()))?,
            body: row.try_get("body")?,
            version,
            attempts: begun + 1,
            posted: row.try_get("posted")?,
            may_be_posted: tried.is_some_and(|tried| tried != version),
            troubled_for: row.try_get("troubled_for")?,
        })
    }
}
