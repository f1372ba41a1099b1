//! Opens the database with the decisions in the background, and notices when it does not answer. The
//! bot answers everything else meanwhile.

use crate::config::StoreUrl;
use crate::discord::outbox::Discord;
use crate::http::Readiness;
use crate::instance::Instance;
use crate::metrics::Metrics;
use crate::outbox::{DecisionWords, Outbox, forget_left, watch};
use crate::store::{Access, Store, StoreError, sqlite_url};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// The waits between two attempts to open the database: the first, and the longest.
const FIRST_WAIT: Duration = Duration::from_millis(250);
const LONGEST_WAIT: Duration = Duration::from_secs(15);
/// How often an open database is asked whether it answers.
const PING_EVERY: Duration = Duration::from_secs(2);
/// So many unanswered pings in a row mean that it is down: one may only have met many clicks.
const PINGS: u32 = 2;
/// How long closing may take at the end.
const CLOSE_WITHIN: Duration = Duration::from_secs(1);

/// What is told about the database.
pub struct Keeper {
    pub instance: Arc<Instance>,
    pub metrics: Arc<Metrics>,
    pub readiness: Arc<Readiness>,
    /// With it, messages of the bot's own are sent.
    pub discord: Discord,
}

/// The database, as its driver and as people know it.
struct Database {
    url: String,
    shown: String,
    kind: &'static str,
}

impl Keeper {
    /// Opens the database and keeps it open until the process ends.
    pub fn start(self, url: &StoreUrl) {
        let Some(database) = Database::of(url) else {
            tracing::info!("decisions are not kept: storage.url is off");
            return;
        };
        self.down(&database, "it is being opened");
        tokio::spawn(async move { self.keep(&database).await });
    }

    async fn keep(self, database: &Database) {
        let store = self.open(database).await;
        self.up(database, &store);
        self.speak(&store);
        tracing::info!(database = database.shown, "decisions are kept");

        loop {
            let reason = unanswered(&store, database).await;
            self.down(database, &reason);
            tracing::warn!(database = database.shown, %reason, "decisions cannot be kept");

            answered(&store).await;
            self.up(database, &store);
            tracing::info!(database = database.shown, "decisions are kept again");
        }
    }

    /// Closes what is due, sends what is to be said, and notices new articles, until the process ends.
    fn speak(&self, store: &Store) {
        let words = DecisionWords {
            instance: Arc::clone(&self.instance),
            store: store.clone(),
        };
        let outbox = Outbox::new(
            store.clone(),
            self.discord.clone(),
            words,
            Arc::clone(&self.metrics),
            store.bell(),
        );
        tokio::spawn(outbox.run(std::future::pending()));
        tokio::spawn(forget_left(store.clone(), self.discord.clone()));
        tokio::spawn(watch(Arc::clone(&self.instance), store.clone()));
    }

    /// Tries until the database can be opened; each reason is logged once.
    async fn open(&self, database: &Database) -> Store {
        let mut wait = FIRST_WAIT;
        let mut logged = String::new();
        loop {
            let error = match Store::open(&database.url).await {
                Ok(store) => return store,
                Err(error) => error.to_string(),
            };

            self.down(database, &error);
            if error != logged {
                tracing::warn!(database = database.shown, %error, "decisions cannot be kept");
                logged = error;
            }
            sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    fn up(&self, database: &Database, store: &Store) {
        self.metrics.store_up(database.kind, true);
        self.readiness.lacks(None);
        self.instance.keep_in(Access::Open(store.clone()));
    }

    fn down(&self, database: &Database, reason: &str) {
        self.metrics.store_up(database.kind, false);
        let lack = format!("decisions cannot be kept in {}: {reason}", database.shown);
        self.readiness.lacks(Some(lack));
        self.instance.keep_in(Access::Down);
    }
}

impl Database {
    /// `None` if decisions are not kept.
    fn of(url: &StoreUrl) -> Option<Self> {
        let (kind, driver) = match url {
            StoreUrl::Off => return None,
            StoreUrl::Sqlite(file) => ("sqlite", sqlite_url(file)),
            StoreUrl::Postgres(address) => ("postgres", address.expose().to_owned()),
        };
        Some(Self {
            url: driver,
            shown: url.to_string(),
            kind,
        })
    }
}

/// Waits until the database does not answer any more, and says why.
async fn unanswered(store: &Store, database: &Database) -> String {
    let mut failed = 0;
    loop {
        sleep(PING_EVERY).await;
        failed = match store.ping().await {
            Ok(()) => 0,
            Err(_) => failed + 1,
        };
        if failed == PINGS {
            return reason(database).await;
        }
    }
}

/// The pool only says that it has no connection; another connection says why.
async fn reason(database: &Database) -> String {
    match Store::reach(&database.url).await {
        Ok(()) => "it answers too late".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// Waits until the database answers again.
async fn answered(store: &Store) {
    while store.ping().await.is_err() {
        sleep(FIRST_WAIT).await;
    }
}

/// Closes the database, so that SQLite leaves one file.
pub async fn close(instance: &Instance) {
    if let Access::Open(store) = &*instance.access() {
        let _closed = timeout(CLOSE_WITHIN, store.close()).await;
    }
}

/// The database of a subcommand that runs once; `None` if decisions are not kept.
pub async fn open(url: &StoreUrl) -> Option<Result<Store, StoreError>> {
    let database = Database::of(url)?;
    Some(Store::open(&database.url).await)
}
