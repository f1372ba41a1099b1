//! Opening the store: connections, and the schema brought up to date.

use super::backend::Backend;
use super::error::StoreError;
use crate::decisions::Moment;
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{Any, AnyConnection, AnyPool, Connection, Executor, Transaction};
use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, Notify, OwnedMutexGuard};
use tokio::time::timeout;

/// Every version of the schema, the oldest first.
const MIGRATIONS: &[(i64, &str, &str)] = &[(
    1,
    "decisions",
    include_str!("migrations/0001_decisions.sql"),
)];

/// Enough for a bot that answers within milliseconds.
const CONNECTIONS: u32 = 8;
/// A person who clicked waits for three seconds at most.
const PATIENCE: Duration = Duration::from_secs(2);

/// Where decisions are kept; a clone is the same store.
#[derive(Debug, Clone)]
pub struct Store {
    pub(super) backend: Backend,
    pub(super) pool: AnyPool,
    /// SQLite has one writer at a time, and lets others try again and again: here they queue.
    writer: Arc<Mutex<()>>,
    /// Rung when this process has queued a message.
    pub(super) queued: Arc<Notify>,
    /// How many milliseconds its clock is ahead of the database's: 0 except where people try it
    /// out.
    ahead: Arc<AtomicI64>,
}

/// A transaction that may write.
pub(super) struct Writing {
    pub tx: Transaction<'static, Any>,
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Store {
    /// Opens a store by its address, `sqlite:FILE` or `postgres://…`. It is created on first use,
    /// and an older schema is brought up to date.
    ///
    /// # Errors
    /// If the database cannot be reached, or has a newer schema.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::reach(url).await?;
        let backend = Backend::of(url)?;
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    for setting in backend.settings() {
                        connection.execute(*setting).await?;
                    }
                    Ok(())
                })
            })
            .connect(&backend.complete(url))
            .await?;

        migrator().run(&pool).await?;
        Ok(Self {
            backend,
            pool,
            writer: Arc::default(),
            queued: Arc::default(),
            ahead: Arc::default(),
        })
    }

    /// Connects once, and leaves again: a pool would only say that it has no connection.
    ///
    /// # Errors
    /// Why the database cannot be reached.
    pub async fn reach(url: &str) -> Result<(), StoreError> {
        install_default_drivers();
        let url = Backend::of(url)?.complete(url);
        match timeout(PATIENCE, AnyConnection::connect(&url)).await {
            Ok(connection) => Ok(connection?.close().await?),
            Err(_) => Err(sqlx::Error::PoolTimedOut.into()),
        }
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// If it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// Notified when this process has queued a message.
    pub fn queued(&self) -> Arc<Notify> {
        Arc::clone(&self.queued)
    }

    /// What time it is by the database's clock.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn time(&self) -> Result<Moment, StoreError> {
        let (now,): (i64,) = sqlx::query_as(self.backend.now())
            .fetch_one(&self.pool)
            .await?;
        Ok(self.by_own_clock(now))
    }

    /// Puts the clock of this store and its clones forward, so that people can try out deadlines.
    /// Only a playground does that: its database has no other users, who would see another time.
    pub fn move_clock(&self, by: Duration) {
        let by = i64::try_from(by.as_millis()).unwrap_or(0);
        self.ahead.fetch_add(by, Ordering::Relaxed);
        self.queued.notify_one();
    }

    /// How many milliseconds its clock is ahead of the database's.
    pub fn ahead(&self) -> i64 {
        self.ahead.load(Ordering::Relaxed)
    }

    fn by_own_clock(&self, now: i64) -> Moment {
        Moment::new(now).plus(self.ahead())
    }

    /// Closes all connections, having finished what they do. SQLite then leaves one file.
    pub async fn close(&self) {
        // A connection that is handed back at the last moment stays open, and is closed next time.
        while self.pool.size() > 0 {
            self.pool.close().await;
        }

        if self.backend == Backend::Sqlite {
            // Where it fails nothing is lost: the next start reads both files.
            let _ = self.leave_one_file().await;
        }
    }

    /// SQLite keeps writes in a second file, which the last connection puts into the first one and
    /// removes. Of two that close at the same time neither is the last, so another one comes after
    /// them.
    async fn leave_one_file(&self) -> Result<(), sqlx::Error> {
        let mut last = AnyConnection::connect_with(&self.pool.connect_options()).await?;
        // A connection that has read nothing does not know of the second file.
        last.execute("PRAGMA wal_checkpoint").await?;
        last.close().await
    }

    pub(super) async fn write(&self) -> Result<Writing, sqlx::Error> {
        let turn = match self.backend {
            Backend::Sqlite => Some(Arc::clone(&self.writer).lock_owned().await),
            Backend::Postgres => None,
        };
        let tx = self.pool.begin_with(self.backend.begin_writing()).await?;
        Ok(Writing { tx, _turn: turn })
    }

    pub(super) async fn read(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        self.pool.begin_with(self.backend.begin_reading()).await
    }

    /// What time it is by the database's clock, which all replicas share.
    pub(super) async fn now(
        &self,
        tx: &mut Transaction<'static, Any>,
    ) -> Result<Moment, sqlx::Error> {
        let (now,): (i64,) = sqlx::query_as(self.backend.now())
            .fetch_one(&mut **tx)
            .await?;
        Ok(self.by_own_clock(now))
    }
}

impl Writing {
    pub(super) async fn commit(self) -> Result<(), sqlx::Error> {
        self.tx.commit().await
    }

    /// Commits what was done, or takes it back if it failed. A transaction that is only dropped
    /// keeps its locks for a while longer, and others pass over what is locked.
    pub(super) async fn finish<T, E: From<sqlx::Error>>(self, done: Result<T, E>) -> Result<T, E> {
        match done {
            Ok(done) => {
                self.tx.commit().await?;
                Ok(done)
            }
            Err(error) => {
                // What failed is more important than what its end says.
                let _ = self.tx.rollback().await;
                Err(error)
            }
        }
    }
}

fn migrator() -> Migrator {
    let mut migrations = Vec::new();
    for (version, name, sql) in MIGRATIONS {
        migrations.push(Migration::new(
            *version,
            Cow::Borrowed(name),
            MigrationType::Simple,
            Cow::Borrowed(sql),
            false,
        ));
    }
    Migrator {
        migrations: Cow::Owned(migrations),
        ..Migrator::DEFAULT
    }
}
