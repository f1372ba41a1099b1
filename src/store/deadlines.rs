//! Deadlines, by the clock of the database: each is taken by one replica.

use super::acting::keep;
use super::announcements::announcements;
use super::connect::Store;
use super::error::{ActError, StoreError};
use crate::decisions::{Author, Change, Decision, Moment, RecordedAct, Snapshot};

/// What closing a decision needs from outside the store.
pub trait AtDeadline: Send + Sync {
    /// The topic as it is now; `None` if the library does not have it any more.
    fn snapshot(&self, topic: &str) -> Option<Snapshot>;
}

impl Store {
    /// When the next decision closes, or should have closed; `None` if none is open.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn next_deadline(&self) -> Result<Option<Moment>, StoreError> {
        let next: (Option<i64>,) =
            sqlx::query_as("SELECT MIN(closes_at) FROM decisions WHERE phase = 'open'")
                .fetch_one(&self.pool)
                .await?;
        Ok(next.0.map(Moment::new))
    }

    /// Closes one decision whose deadline has passed; `None` if there is none that another replica
    /// is not closing already.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn close_due(&self, at: &dyn AtDeadline) -> Result<Option<Decision>, StoreError> {
        let mut writing = self.write().await?;
        let now = self.now(&mut writing.tx).await?;
        let query = format!(
            "SELECT decision, server FROM decisions WHERE phase = 'open' AND closes_at <= $1 \
             ORDER BY closes_at LIMIT 1{}",
            self.backend.lock_free()
        );
        let due: Option<(String, String)> = sqlx::query_as(&query)
            .bind(now.milliseconds())
            .fetch_optional(&mut *writing.tx)
            .await?;
        let Some((id, server)) = due else {
            return Ok(None);
        };
        let Some(kept) = self.lock_decision(&mut writing.tx, &server, &id).await? else {
            return Ok(None);
        };

        // A topic that is gone leaves what it said last.
        let snapshot = at.snapshot(&kept.decision.terms.topic);
        let last = kept.decision.round().snapshot.clone();
        let act = RecordedAct {
            id: format!("deadline-{}", kept.decision.rounds().len()),
            by: Author::Clock,
            at: now,
            change: Change::Close {
                snapshot: snapshot.as_ref().map_or(last, Snapshot::id),
            },
        };
        let round = kept.decision.rounds().len();
        let messages = announcements(&id, round, &act.id, &act.change);
        let done = keep(&mut writing.tx, kept, act, snapshot.as_ref(), &messages).await;
        match writing.finish(done).await {
            Ok((_, closed)) => Ok(Some(closed.decision)),
            Err(ActError::Store(error)) => Err(error),
            // Its row says that it is due and its acts that it is not: only one who changed the
            // database by hand sees this.
            Err(ActError::NotFound | ActError::Refused(_)) => Ok(None),
        }
    }
}
