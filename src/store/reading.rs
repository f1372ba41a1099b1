//! Decisions read: one, the list of a channel, all.

use super::connect::Store;
use super::error::StoreError;
use super::rows::PHASES;
use super::snapshots;
use crate::decisions::{Act, Decision, Line, Member, Moment, Phase, Place, Shown};
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row};
use std::collections::BTreeMap;

const COLUMNS: &str =
    "decision, server, channel, topic, question, phase, opened_at, closes_at, ballots, chosen";

impl Store {
    /// A decision of a server, as a member sees it; `None` if the server has no such decision.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn show(
        &self,
        server: &str,
        decision: &str,
        to: &Member,
    ) -> Result<Option<Shown>, StoreError> {
        let mut tx = self.read().await?;
        let Some(kept) = self.read_decision(&mut tx, server, decision).await? else {
            return Ok(None);
        };

        let key = kept.key.as_ref();
        let missing = kept.decision.missing(key);
        let snapshot = snapshots::read(&mut *tx, &kept.decision.round().snapshot).await?;
        Ok(Some(Shown {
            own: kept.decision.response_of(&to.id, key).cloned(),
            missing: missing.map(|members| members.into_iter().cloned().collect()),
            snapshot,
            place: kept.place,
            decision: kept.decision,
        }))
    }

    /// The decisions of a channel, or of all channels of a server, the latest first.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list(
        &self,
        server: &str,
        channel: Option<&str>,
        limit: i64,
    ) -> Result<Vec<Line>, StoreError> {
        let order = "ORDER BY opened_at DESC, decision DESC";
        let lines = match channel {
            Some(channel) => {
                let query = format!(
                    "SELECT {COLUMNS} FROM decisions WHERE server = $1 AND channel = $2 {order} LIMIT $3"
                );
                let query = sqlx::query_as(&query)
                    .bind(server)
                    .bind(channel)
                    .bind(limit);
                query.fetch_all(&self.pool).await?
            }
            None => {
                let query =
                    format!("SELECT {COLUMNS} FROM decisions WHERE server = $1 {order} LIMIT $2");
                sqlx::query_as(&query)
                    .bind(server)
                    .bind(limit)
                    .fetch_all(&self.pool)
                    .await?
            }
        };
        Ok(lines)
    }

    /// All decisions of all servers with their places: for a new library, and for an export.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn all(&self) -> Result<Vec<(Place, Decision)>, StoreError> {
        let mut tx = self.read().await?;
        let places: Vec<(String, String, String)> =
            sqlx::query_as("SELECT decision, server, channel FROM decisions")
                .fetch_all(&mut *tx)
                .await?;
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT decision, body FROM acts ORDER BY decision, number")
                .fetch_all(&mut *tx)
                .await?;

        let mut acts: BTreeMap<String, Vec<Act>> = BTreeMap::new();
        for (decision, body) in rows {
            acts.entry(decision)
                .or_default()
                .push(serde_json::from_str(&body)?);
        }

        let mut all = Vec::with_capacity(places.len());
        for (id, server, channel) in places {
            let acts = acts.remove(&id).unwrap_or_default();
            if let Ok(decision) = Decision::fold(id, acts) {
                all.push((Place { server, channel }, decision));
            }
        }
        Ok(all)
    }
}

impl FromRow<'_, AnyRow> for Line {
    fn from_row(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let phase: String = row.try_get("phase")?;
        let known = PHASES.iter().find(|(_, word)| *word == phase);
        Ok(Self {
            decision: row.try_get("decision")?,
            place: Place {
                server: row.try_get("server")?,
                channel: row.try_get("channel")?,
            },
            topic: row.try_get("topic")?,
            question: row.try_get("question")?,
            phase: known.map_or(Phase::Closed, |(phase, _)| *phase),
            opened_at: Moment::new(row.try_get("opened_at")?),
            closes_at: Moment::new(row.try_get("closes_at")?),
            ballots: row.try_get("ballots")?,
            chosen: row.try_get("chosen")?,
        })
    }
}
