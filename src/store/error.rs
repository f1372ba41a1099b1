//! What can go wrong with the store.

use crate::decisions::ActRefusal;
use prometheus_client::metrics::counter::Counter;
use std::io;
use std::sync::LazyLock;
use thiserror::Error;

/// How often a database could not do what was asked, for the whole process: every failure passes
/// through here.
static FAILURES: LazyLock<Counter> = LazyLock::new(Counter::default);

/// How often a database could not do what was asked, since the start.
pub fn failures() -> Counter {
    FAILURES.clone()
}

/// Why the store could not do what was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error(
        "`{0}` is not the address of a database; write sqlite:FILE or postgres://USER@HOST/DATABASE"
    )]
    Address(String),
    #[error("the database does not answer: {0}")]
    Unavailable(sqlx::Error),
    #[error("the database was made by another version of Weighin: {0}")]
    Schema(#[from] sqlx::migrate::MigrateError),
    #[error("what the database holds cannot be read: {0}")]
    Content(#[from] serde_json::Error),
    #[error("{0}")]
    File(#[from] io::Error),
    #[error("this is not a backup of Weighin's decisions: {0}")]
    Backup(String),
    #[error("the store is not empty; restore into a new one")]
    NotEmpty,
    #[error("the system gives no random numbers: {0}")]
    Random(String),
}

/// Why an act was not kept.
#[derive(Debug, Error)]
pub enum ActError {
    /// This server has no such decision.
    #[error("no such decision")]
    NotFound,
    /// The decision does not allow it now.
    #[error("refused: {0:?}")]
    Refused(ActRefusal),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        FAILURES.inc();
        StoreError::Unavailable(error)
    }
}

impl From<ActRefusal> for ActError {
    fn from(refusal: ActRefusal) -> Self {
        ActError::Refused(refusal)
    }
}

impl From<sqlx::Error> for ActError {
    fn from(error: sqlx::Error) -> Self {
        ActError::Store(error.into())
    }
}

impl From<serde_json::Error> for ActError {
    fn from(error: serde_json::Error) -> Self {
        ActError::Store(error.into())
    }
}
