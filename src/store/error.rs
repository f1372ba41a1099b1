//! What can go wrong with the store.

use crate::decisions::ActRefusal;
use prometheus_client::metrics::counter::Counter;
use sqlx::migrate::MigrateError;
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
    Schema(MigrateError),
    #[error(
        "this user lacks a right in the database ({0}); it must own the tables, \
         or for new ones be given a right: GRANT CREATE ON SCHEMA public TO the user"
    )]
    Forbidden(sqlx::Error),
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

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)
                if is_forbidden(&error) =>
            {
                StoreError::Forbidden(error)
            }
            error => StoreError::Schema(error),
        }
    }
}

/// Whether PostgreSQL says that the user lacks a privilege (`insufficient_privilege`).
fn is_forbidden(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    code.is_some_and(|code| code == "42501")
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
