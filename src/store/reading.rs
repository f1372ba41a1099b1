//! Decisions read: one, the list of a channel, all.

use super::connect::Store;
use super::error::StoreError;
use super::rows::{PHASES, StoredDecision, Tx};
use super::snapshots;
use crate::decisions::{
    ActingMember, Decision, DecisionLine, DecisionPlace, Moment, Phase, RecordedAct, Shown,
};
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row};

const COLUMNS: &str =
    "decision, server, channel, topic, question, phase, opened_at, closes_at, ballots, chosen";

/// How many decisions are read at a time.
const PAGE: i64 = 500;
/// What is not in the JSON of an act, where it is escaped.
const BETWEEN_ACTS: &str = "\n";

impl Store {
    /// A decision of a server, as a member sees it; `None` if the server has no such decision.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn show(
        &self,
        server: &str,
        decision: &str,
        to: &ActingMember,
    ) -> Result<Option<Shown>, StoreError> {
        let mut tx = self.read().await?;
        let Some(kept) = self.read_decision(&mut tx, server, decision).await? else {
            return Ok(None);
        };

        Ok(Some(shown(&mut tx, kept, to).await?))
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
    ) -> Result<Vec<DecisionLine>, StoreError> {
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

    /// All decisions of all servers, in the order of their ids: for a new library, and for an
    /// export.
    pub fn pages(&self) -> Pages<'_> {
        Pages {
            store: self,
            after: String::new(),
        }
    }
}

/// Decisions that are read a page at a time, so that memory does not grow with their number.
pub struct Pages<'s> {
    store: &'s Store,
    /// The last decision that was read.
    after: String,
}

impl Pages<'_> {
    /// The next decisions with their places; `None` at the end.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn next(&mut self) -> Result<Option<Vec<(DecisionPlace, Decision)>>, StoreError> {
        // One row a decision: a row for each act takes twice as long.
        let rows: Vec<(String, String, String, String)> = sqlx::query_as(
            "SELECT decision, server, channel, \
             (SELECT string_agg(body, $1 ORDER BY number) FROM acts \
             WHERE acts.decision = decisions.decision) \
             FROM decisions WHERE decision > $2 ORDER BY decision LIMIT $3",
        )
        .bind(BETWEEN_ACTS)
        .bind(self.after.as_str())
        .bind(PAGE)
        .fetch_all(&self.store.pool)
        .await?;
        let Some((last, ..)) = rows.last() else {
            return Ok(None);
        };
        self.after = last.clone();

        let mut page = Vec::with_capacity(rows.len());
        for (id, server, channel, bodies) in rows {
            let mut acts: Vec<RecordedAct> = Vec::new();
            for body in bodies.split(BETWEEN_ACTS) {
                acts.push(serde_json::from_str(body)?);
            }
            if let Ok(decision) = Decision::fold(id, acts) {
                page.push((DecisionPlace { server, channel }, decision));
            }
        }
        Ok(Some(page))
    }
}

/// A decision as a member sees it.
pub(super) async fn shown(
    tx: &mut Tx,
    kept: StoredDecision,
    to: &ActingMember,
) -> Result<Shown, StoreError> {
    let StoredDecision {
        decision,
        place,
        key,
        ..
    } = kept;
    let missing = decision.missing(key.as_ref());
    Ok(Shown {
        own: decision.response_of(&to.id, key.as_ref()).cloned(),
        missing: missing.map(|members| members.into_iter().cloned().collect()),
        snapshot: snapshots::read(&mut **tx, &decision.round().snapshot).await?,
        place,
        decision,
    })
}

impl FromRow<'_, AnyRow> for DecisionLine {
    fn from_row(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let phase: String = row.try_get("phase")?;
        let known = PHASES.iter().find(|(_, word)| *word == phase);
        Ok(Self {
            decision: row.try_get("decision")?,
            place: DecisionPlace {
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
