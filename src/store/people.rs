//! What is known of people and servers, and how they are forgotten.

use super::connect::Store;
use super::error::StoreError;
use super::rows::{self, Tx};
use crate::decisions::PersonId;

/// How long a server that removed the bot is remembered, in milliseconds: 30 days.
pub const REMEMBERED: i64 = 30 * 24 * 60 * 60 * 1000;

impl Store {
    /// The time zone that a person named.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn zone_of(&self, person: &PersonId) -> Result<Option<String>, StoreError> {
        let found: Option<(String,)> = sqlx::query_as("SELECT zone FROM people WHERE person = $1")
            .bind(person.0.as_str())
            .fetch_optional(&self.pool)
            .await?;
        Ok(found.map(|(zone,)| zone))
    }

    /// Remembers the time zone of a person.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn set_zone(&self, person: &PersonId, zone: &str) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sqlx::query(
            "INSERT INTO people (person, zone) VALUES ($1, $2) \
             ON CONFLICT (person) DO UPDATE SET zone = excluded.zone",
        )
        .bind(person.0.as_str())
        .bind(zone)
        .execute(&mut *writing.tx)
        .await?;
        Ok(writing.commit().await?)
    }

    /// Erases a person from everything that is kept: their id, their name and what they wrote.
    /// Their ballots stay under a name that means nothing, so that no outcome changes. Returns how
    /// many decisions named them.
    ///
    /// # Errors
    /// If the database does not answer; then nothing was erased.
    pub async fn forget_person(&self, person: &PersonId) -> Result<usize, StoreError> {
        let mut writing = self.write().await?;
        let tx = &mut writing.tx;
        sqlx::query("DELETE FROM people WHERE person = $1")
            .bind(person.0.as_str())
            .execute(&mut **tx)
            .await?;

        // As a text in JSON, whose quotes end it: the id of nobody else contains it.
        let quoted = serde_json::to_string(person)?;
        let decisions: Vec<(String,)> =
            sqlx::query_as("SELECT DISTINCT decision FROM acts WHERE body LIKE $1 ESCAPE '!'")
                .bind(format!("%{}%", escaped(&quoted)))
                .fetch_all(&mut **tx)
                .await?;
        let mut named = 0;
        for (decision,) in decisions {
            self.lock_row(tx, &decision).await?;
            named += usize::from(forget_in(tx, &decision, person).await?);
        }
        writing.commit().await?;
        Ok(named)
    }

    /// The servers that have decisions.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn servers(&self) -> Result<Vec<String>, StoreError> {
        let servers: Vec<(String,)> = sqlx::query_as("SELECT server FROM servers ORDER BY server")
            .fetch_all(&self.pool)
            .await?;
        Ok(servers.into_iter().map(|(server,)| server).collect())
    }

    /// The bot was removed from a server, or has come back.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn set_server_left(&self, server: &str, left: bool) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        let now = self.now(&mut writing.tx).await?;
        // The first time counts, however often it is noticed.
        let query = if left {
            "UPDATE servers SET left_at = COALESCE(left_at, $1) WHERE server = $2"
        } else {
            "UPDATE servers SET left_at = NULL WHERE left_at <= $1 AND server = $2"
        };
        sqlx::query(query)
            .bind(now.milliseconds())
            .bind(server)
            .execute(&mut *writing.tx)
            .await?;
        Ok(writing.commit().await?)
    }

    /// Forgets the servers that removed the bot at least `remembered` milliseconds ago, with
    /// everything that belongs to them; see [`REMEMBERED`]. Returns how many.
    ///
    /// # Errors
    /// If the database does not answer; then nothing was forgotten.
    pub async fn forget_left_servers(&self, remembered: i64) -> Result<u64, StoreError> {
        let mut writing = self.write().await?;
        let now = self.now(&mut writing.tx).await?;
        let before = now.plus(-remembered).milliseconds();
        let left = "(SELECT server FROM servers WHERE left_at <= $1)";
        let mut forgotten = 0;
        for query in [
            format!(
                "DELETE FROM acts WHERE decision IN (SELECT decision FROM decisions WHERE server IN {left})"
            ),
            format!("DELETE FROM outbox WHERE server IN {left}"),
            format!("DELETE FROM decisions WHERE server IN {left}"),
            "DELETE FROM servers WHERE left_at <= $1".to_owned(),
        ] {
            let done = sqlx::query(&query)
                .bind(before)
                .execute(&mut *writing.tx)
                .await?;
            forgotten = done.rows_affected();
        }
        writing.commit().await?;
        Ok(forgotten)
    }
}

/// Erases a person from one decision; false if the text was found but not the person.
async fn forget_in(tx: &mut Tx, decision: &str, person: &PersonId) -> Result<bool, StoreError> {
    let mut random = [0; 8];
    getrandom::getrandom(&mut random).map_err(|error| StoreError::Random(error.to_string()))?;
    // Another in each decision, so that nothing connects them.
    let substitute = PersonId(format!("forgotten-{}", hex::encode(random)));

    let mut found = false;
    for (number, mut act) in rows::acts(tx, decision).await? {
        if !act.forget(person, &substitute) {
            continue;
        }
        found = true;
        sqlx::query("UPDATE acts SET body = $1 WHERE decision = $2 AND number = $3")
            .bind(serde_json::to_string(&act)?)
            .bind(decision)
            .bind(number)
            .execute(&mut **tx)
            .await?;
    }
    Ok(found)
}

/// For `LIKE` with `!` as its escape.
fn escaped(text: &str) -> String {
    text.replace('!', "!!")
        .replace('%', "!%")
        .replace('_', "!_")
}
