//! The few things in which SQLite and PostgreSQL differ.

use super::error::StoreError;
use std::path::Path;

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

impl Backend {
    /// By the address of the database.
    pub(super) fn of(url: &str) -> Result<Self, StoreError> {
        match url.split_once(':') {
            Some(("sqlite", file)) if !file.is_empty() => Ok(Backend::Sqlite),
            Some(("postgres" | "postgresql", _)) => Ok(Backend::Postgres),
            // The address may hold a password, so it is not repeated.
            Some((scheme, _)) => Err(StoreError::Address(format!("{scheme}:…"))),
            None => Err(StoreError::Address(url.to_owned())),
        }
    }

    /// The address with what makes the database be created on first use.
    pub(super) fn complete(self, url: &str) -> String {
        match self {
            Backend::Sqlite if !url.contains('?') => format!("{url}?mode=rwc"),
            Backend::Sqlite | Backend::Postgres => url.to_owned(),
        }
    }

    /// What each connection is told first.
    pub(super) fn settings(self) -> &'static [&'static str] {
        match self {
            Backend::Sqlite => &[
                "PRAGMA journal_mode = WAL",
                // A confirmed ballot survives a power cut, not only the end of the process.
                "PRAGMA synchronous = FULL",
                "PRAGMA busy_timeout = 10000",
                // Dropped keys and names must not stay in free pages.
                "PRAGMA secure_delete = ON",
            ],
            Backend::Postgres => &[],
        }
    }

    /// Begins a transaction that will write. SQLite has one writer at a time: it waits here rather
    /// than failing in the middle.
    pub(super) fn begin_writing(self) -> &'static str {
        match self {
            Backend::Sqlite => "BEGIN IMMEDIATE",
            Backend::Postgres => "BEGIN",
        }
    }

    /// Begins a transaction that sees everything as of one moment.
    pub(super) fn begin_reading(self) -> &'static str {
        match self {
            Backend::Sqlite => "BEGIN",
            Backend::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }

    /// Milliseconds since 1970 by the clock of the database.
    pub(super) fn now(self) -> &'static str {
        match self {
            Backend::Sqlite => {
                "SELECT CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)"
            }
            Backend::Postgres => {
                "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"
            }
        }
    }

    /// Keeps others from changing the selected row until the end of the transaction.
    pub(super) fn lock(self) -> &'static str {
        match self {
            Backend::Sqlite => "",
            Backend::Postgres => " FOR UPDATE",
        }
    }

    /// The same, passing over the rows that others hold.
    pub(super) fn lock_free(self) -> &'static str {
        match self {
            Backend::Sqlite => "",
            Backend::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }
}

/// The address of a SQLite file.
pub fn sqlite_url(file: &Path) -> String {
    // The characters that end a path in an address.
    let path = file.to_string_lossy();
    let path = path
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    format!("sqlite:{path}")
}
