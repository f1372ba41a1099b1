//! Backups: a file with a line of JSON for each row, the same for both databases, so that what was
//! kept in one can be restored into the other; for SQLite also a copy of the file.

use super::connect::Store;
use super::error::StoreError;
use super::rows::Tx;
use serde_json::{Map, Value};
use sqlx::{AnyPool, Row};
use std::io::{self, BufRead, Write};

/// The first line of a backup.
const HEADER: &str = r#"{"weighin-decisions":1}"#;

/// A table with its columns; those of numbers end in `#`. Each comes after those that it refers to.
const TABLES: [(&str, &[&str]); 6] = [
    ("servers", &["server", "left_at#"]),
    ("people", &["person", "zone"]),
    ("snapshots", &["snapshot", "body"]),
    (
        "decisions",
        &[
            "decision",
            "server",
            "channel",
            "topic",
            "question",
            "phase",
            "opened_at#",
            "closes_at#",
            "ballots#",
            "chosen",
            "secret",
        ],
    ),
    ("acts", &["decision", "number#", "act", "body"]),
    (
        "outbox",
        &[
            "message",
            "server",
            "channel",
            "decision",
            "kind",
            "body",
            "due#",
            "state",
            "version#",
            "held#",
            "attempts#",
            "tried#",
            "posted",
            "trouble",
            "troubled_at#",
        ],
    ),
];

impl Store {
    /// Writes everything as of one moment, while others go on. Returns how many rows.
    ///
    /// # Errors
    /// If the database does not answer, or nothing can be written.
    pub async fn backup(&self, mut to: impl Write + Send) -> Result<usize, StoreError> {
        let mut tx = self.read().await?;
        let mut rows = 0;
        writeln!(to, "{HEADER}")?;
        for (table, columns) in TABLES {
            rows += write_table(&mut tx, table, columns, &mut to).await?;
        }
        writeln!(to, "{}", end(rows))?;
        to.flush()?;
        Ok(rows)
    }

    /// Reads a backup into an empty store, all of it or nothing. Returns how many rows.
    ///
    /// # Errors
    /// If it is no backup, if the store is not empty, or if the database does not answer.
    pub async fn restore(&self, from: impl BufRead + Send) -> Result<usize, StoreError> {
        let mut lines = from.lines();
        if lines.next().transpose()?.as_deref() != Some(HEADER) {
            return Err(StoreError::Backup(
                "its first line is not a backup header".to_owned(),
            ));
        }
        self.must_be_empty().await?;

        let mut writing = self.write().await?;
        let read = read_rows(&mut writing.tx, lines).await;
        writing.finish(read).await
    }

    async fn must_be_empty(&self) -> Result<(), StoreError> {
        for (table, _) in TABLES {
            if count(&self.pool, table).await? > 0 {
                return Err(StoreError::NotEmpty);
            }
        }
        Ok(())
    }
}

async fn count(pool: &AnyPool, table: &str) -> Result<i64, sqlx::Error> {
    let query = format!("SELECT COUNT(*) FROM {table}");
    let (count,): (i64,) = sqlx::query_as(&query).fetch_one(pool).await?;
    Ok(count)
}

async fn write_table(
    tx: &mut Tx,
    table: &str,
    columns: &[&str],
    to: &mut (impl Write + Send),
) -> Result<usize, StoreError> {
    let names = names(columns);
    let query = format!("SELECT {} FROM {table} ORDER BY 1, 2", names.join(", "));
    let rows = sqlx::query(&query).fetch_all(&mut **tx).await?;
    for row in &rows {
        let mut values = Map::new();
        values.insert("table".to_owned(), table.into());
        for (at, column) in columns.iter().enumerate() {
            let value: Value = if column.ends_with('#') {
                row.try_get::<Option<i64>, _>(at)?.into()
            } else {
                row.try_get::<Option<String>, _>(at)?.into()
            };
            values.insert(names[at].to_owned(), value);
        }
        writeln!(to, "{}", Value::Object(values))?;
    }
    Ok(rows.len())
}

/// The last line of a backup: a file that was cut off lacks it.
fn end(rows: usize) -> String {
    format!(r#"{{"rows":{rows}}}"#)
}

async fn read_rows(
    tx: &mut Tx,
    lines: impl Iterator<Item = io::Result<String>>,
) -> Result<usize, StoreError> {
    let mut rows = 0;
    let mut is_whole = false;
    for line in lines {
        let line = line?;
        if is_whole {
            return Err(StoreError::Backup(
                "there is more after its last line".to_owned(),
            ));
        }
        if line == end(rows) {
            is_whole = true;
            continue;
        }
        read_row(tx, &line).await?;
        rows += 1;
    }
    if is_whole {
        Ok(rows)
    } else {
        Err(StoreError::Backup("its end is missing".to_owned()))
    }
}

async fn read_row(tx: &mut Tx, line: &str) -> Result<(), StoreError> {
    let values: Map<String, Value> =
        serde_json::from_str(line).map_err(|error| StoreError::Backup(error.to_string()))?;
    let table = values
        .get("table")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let Some((table, columns)) = TABLES.iter().find(|(known, _)| *known == table) else {
        return Err(StoreError::Backup(format!("there is no table `{table}`")));
    };

    let names = names(columns);
    let places: Vec<String> = (1..=names.len()).map(|at| format!("${at}")).collect();
    let query = format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        names.join(", "),
        places.join(", ")
    );
    let mut query = sqlx::query(&query);
    for (name, column) in names.iter().zip(*columns) {
        let value = values.get(*name).unwrap_or(&Value::Null);
        query = if column.ends_with('#') {
            query.bind(value.as_i64())
        } else {
            query.bind(value.as_str().map(str::to_owned))
        };
    }
    query.execute(&mut **tx).await?;
    Ok(())
}

fn names<'a>(columns: &[&'a str]) -> Vec<&'a str> {
    columns
        .iter()
        .map(|column| column.trim_end_matches('#'))
        .collect()
}
