//! Opens the database with the decisions in the background, and notices when it does not answer.
//! The bot answers everything else meanwhile.

use super::process::stopped;
use crate::config::StoreUrl;
use crate::discord::outbox::Discord;
use crate::http::Readiness;
use crate::instance::Instance;
use crate::metrics::Metrics;
use crate::outbox::{DecisionWriter, Outbox, forget_left, watch as watch_library};
use crate::store::{Access, Store, StoreError, sqlite_url};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

/// The waits between two attempts to open the database: the first, and the longest.
const FIRST_WAIT: Duration = Duration::from_millis(250);
const LONGEST_WAIT: Duration = Duration::from_secs(15);
/// How often an open database is asked whether it answers.
const PING_EVERY: Duration = Duration::from_secs(2);
/// After this many unanswered pings in a row it counts as down: a single one may only have come
/// while there were many clicks.
const PINGS: u32 = 2;
/// How long closing may take at the end.
const CLOSE_WITHIN: Duration = Duration::from_secs(1);

/// Opens the database, keeps it open, and reports its state.
pub struct StoreKeeper {
    pub instance: Arc<Instance>,
    pub metrics: Arc<Metrics>,
    pub readiness: Arc<Readiness>,
    /// Sends the unprompted messages.
    pub discord: Discord,
}

/// The database, as its driver and as people know it.
struct Database {
    url: String,
    shown: String,
    kind: &'static str,
}

impl StoreKeeper {
    /// Opens the database and keeps it open until the process is to stop. The task ends once
    /// nothing is being sent any more; `None` if decisions are not kept.
    pub fn start(self, url: &StoreUrl, stop: watch::Receiver<bool>) -> Option<JoinHandle<()>> {
        let Some(database) = Database::of(url) else {
            tracing::info!("decisions are not kept: storage.url is off");
            return None;
        };
        self.down(&database, "it is being opened");
        Some(tokio::spawn(
            async move { self.keep(&database, stop).await },
        ))
    }

    async fn keep(self, database: &Database, stop: watch::Receiver<bool>) {
        let store = tokio::select! {
            store = self.open(database) => store,
            () = stopped(stop.clone()) => return,
        };
        self.up(database, &store);
        let outbox = self.start_outbox(&store, stop.clone());
        tracing::info!(database = database.shown, "decisions are kept");

        tokio::select! {
            () = self.monitor(database, &store) => {}
            () = stopped(stop) => {}
        }
        // A message that is cut off in the middle would be held back after the next start.
        let _ended = outbox.await;
    }

    /// Tells whether the database answers, for ever.
    async fn monitor(&self, database: &Database, store: &Store) {
        loop {
            let reason = unanswered(store, database).await;
            self.down(database, &reason);
            tracing::warn!(database = database.shown, %reason, "decisions cannot be kept");

            answered(store).await;
            self.up(database, store);
            tracing::info!(database = database.shown, "decisions are kept again");
        }
    }

    /// Closes what is due, sends what is to be said, and notices new articles, until the process is
    /// to stop.
    fn start_outbox(&self, store: &Store, stop: watch::Receiver<bool>) -> JoinHandle<()> {
        let words = DecisionWriter {
            instance: Arc::clone(&self.instance),
            store: store.clone(),
        };
        let outbox = Outbox::new(
            store.clone(),
            self.discord.clone(),
            words,
            Arc::clone(&self.metrics),
        );
        tokio::spawn(watch_library(Arc::clone(&self.instance), store.clone()));
        tokio::spawn(forget_left(store.clone(), self.discord.clone()));
        tokio::spawn(outbox.run(stopped(stop)))
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
        self.readiness.set_degraded(None);
        self.instance.keep_in(Access::Open(store.clone()));
    }

    fn down(&self, database: &Database, reason: &str) {
        self.metrics.store_up(database.kind, false);
        let degraded = format!("decisions cannot be kept in {}: {reason}", database.shown);
        self.readiness.set_degraded(Some(degraded));
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
        Ok(()) => "it responds too slowly".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// Waits until the database answers again.
async fn answered(store: &Store) {
    while store.ping().await.is_err() {
        sleep(FIRST_WAIT).await;
    }
}

/// Decisions that are kept until the process ends.
pub struct KeptDecisions {
    pub instance: Arc<Instance>,
    /// Tells the process to stop, if nothing else has.
    pub stopper: Arc<watch::Sender<bool>>,
    /// Ends once nothing is being sent any more; `None` if decisions are not kept.
    pub keeping: Option<JoinHandle<()>>,
}

impl KeptDecisions {
    /// Finishes what is being sent, and closes the database, so that SQLite leaves one file.
    pub async fn end(self) {
        self.stopper.send_replace(true);
        if let Some(keeping) = self.keeping {
            let _ended = keeping.await;
        }
        if let Access::Open(store) = &*self.instance.access() {
            let _closed = timeout(CLOSE_WITHIN, store.close()).await;
        }
    }
}

/// The database of a subcommand that runs once; `None` if decisions are not kept.
pub async fn open(url: &StoreUrl) -> Option<Result<Store, StoreError>> {
    let database = Database::of(url)?;
    Some(Store::open(&database.url).await)
}
