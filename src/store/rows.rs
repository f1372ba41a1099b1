//! A decision and its acts, read and written within a transaction.

use super::connect::Store;
use super::error::StoreError;
use crate::decisions::secrecy::RoundKey;
use crate::decisions::{Decision, DecisionPlace, Phase, RecordedAct};
use sqlx::{Any, Transaction};

/// What the database calls each phase.
pub(super) const PHASES: [(Phase, &str); 4] = [
    (Phase::Open, "open"),
    (Phase::Closed, "closed"),
    (Phase::Decided, "decided"),
    (Phase::Cancelled, "cancelled"),
];

pub(super) type Tx = Transaction<'static, Any>;

/// A decision as it is kept, with its key while it takes anonymous ballots.
pub(super) struct StoredDecision {
    pub decision: Decision,
    pub place: DecisionPlace,
    pub key: Option<RoundKey>,
    pub acts: i64,
}

pub(super) fn written(phase: Phase) -> &'static str {
    let found = PHASES.iter().find(|(known, _)| *known == phase);
    found.map_or("", |(_, word)| word)
}

impl Store {
    /// Reads a decision of a server, and keeps others from changing it until the end of the
    /// transaction.
    pub(super) async fn lock_decision(
        &self,
        tx: &mut Tx,
        server: &str,
        id: &str,
    ) -> Result<Option<StoredDecision>, StoreError> {
        let lock = self.backend.lock();
        let query = format!(
            "SELECT channel, secret FROM decisions WHERE decision = $1 AND server = $2{lock}"
        );
        read(tx, &query, server, id).await
    }

    /// Keeps others from changing a decision until the end of the transaction.
    pub(super) async fn lock_row(&self, tx: &mut Tx, decision: &str) -> Result<(), StoreError> {
        let query = format!(
            "SELECT 1 FROM decisions WHERE decision = $1{}",
            self.backend.lock()
        );
        sqlx::query(&query)
            .bind(decision)
            .execute(&mut **tx)
            .await?;
        Ok(())
    }

    /// Reads a decision of a server.
    pub(super) async fn read_decision(
        &self,
        tx: &mut Tx,
        server: &str,
        id: &str,
    ) -> Result<Option<StoredDecision>, StoreError> {
        let query = "SELECT channel, secret FROM decisions WHERE decision = $1 AND server = $2";
        read(tx, query, server, id).await
    }
}

async fn read(
    tx: &mut Tx,
    query: &str,
    server: &str,
    id: &str,
) -> Result<Option<StoredDecision>, StoreError> {
    let row: Option<(String, Option<String>)> = sqlx::query_as(query)
        .bind(id)
        .bind(server)
        .fetch_optional(&mut **tx)
        .await?;
    let Some((channel, secret)) = row else {
        return Ok(None);
    };

    let acts = acts(tx, id).await?;
    let count = acts.last().map_or(0, |(number, _)| *number);
    let acts = acts.into_iter().map(|(_, act)| act);
    let Ok(decision) = Decision::fold(id, acts) else {
        return Err(StoreError::Backup(format!(
            "decision {id} is not opened by its first act"
        )));
    };

    Ok(Some(StoredDecision {
        decision,
        place: DecisionPlace {
            server: server.to_owned(),
            channel,
        },
        key: secret.as_deref().and_then(read_key),
        acts: count,
    }))
}

/// The acts of a decision with their numbers, in order.
pub(super) async fn acts(
    tx: &mut Tx,
    decision: &str,
) -> Result<Vec<(i64, RecordedAct)>, StoreError> {
    let rows: Vec<(i64, String)> =
        sqlx::query_as("SELECT number, body FROM acts WHERE decision = $1 ORDER BY number")
            .bind(decision)
            .fetch_all(&mut **tx)
            .await?;

    let mut acts = Vec::with_capacity(rows.len());
    for (number, body) in rows {
        acts.push((number, serde_json::from_str(&body)?));
    }
    Ok(acts)
}

/// Adds an act to the list of a decision.
pub(super) async fn add_act(
    tx: &mut Tx,
    decision: &str,
    number: i64,
    act: &RecordedAct,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO acts (decision, number, act, body) VALUES ($1, $2, $3, $4)")
        .bind(decision)
        .bind(number)
        .bind(act.id.as_str())
        .bind(serde_json::to_string(act)?)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Adds a row for a new decision.
pub(super) async fn add_decision(
    tx: &mut Tx,
    decision: &Decision,
    place: &DecisionPlace,
) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO servers (server) VALUES ($1) ON CONFLICT DO NOTHING")
        .bind(place.server.as_str())
        .execute(&mut **tx)
        .await?;
    sqlx::query(
        "INSERT INTO decisions (decision, server, channel, topic, question, phase, opened_at, closes_at, ballots) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)",
    )
    .bind(decision.id.as_str())
    .bind(place.server.as_str())
    .bind(place.channel.as_str())
    .bind(decision.terms.topic.as_str())
    .bind(decision.terms.question.as_str())
    .bind(written(decision.phase()))
    .bind(decision.round().opened_at.milliseconds())
    .bind(decision.round().closes_at.milliseconds())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Brings the row of a decision up to date with its acts.
pub(super) async fn update(
    tx: &mut Tx,
    decision: &Decision,
    key: Option<&RoundKey>,
) -> Result<(), StoreError> {
    let ballots = i64::try_from(decision.round().ballots().count()).unwrap_or(i64::MAX);
    sqlx::query(
        "UPDATE decisions SET phase = $1, closes_at = $2, ballots = $3, secret = $4, chosen = $5 \
         WHERE decision = $6",
    )
    .bind(written(decision.phase()))
    .bind(decision.round().closes_at.milliseconds())
    .bind(ballots)
    .bind(key.map(RoundKey::written))
    .bind(decision.choice().map(|choice| choice.technology.as_str()))
    .bind(decision.id.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn read_key(secret: &str) -> Option<RoundKey> {
    let bytes = hex::decode(secret).ok()?;
    Some(RoundKey::new(bytes.try_into().ok()?))
}
