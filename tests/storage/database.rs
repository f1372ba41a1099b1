//! A store to test, and acts to do.

use super::postgres::Postgres;
use crate::decisions::given::{member, snapshot, terms};
use std::sync::Arc;
use tempfile::TempDir;
use weighin::decisions::{Change, Decision, DecisionPlace, Moment, Snapshot, Terms};
use weighin::store::{
    ActError, ActResult, AtDeadline, MessageKind, NewAct, QueuedMessage, Store, sqlite_url,
};

/// An empty database, and a store in it.
pub struct Database {
    pub store: Store,
    pub url: String,
    folder: TempDir,
    server: Option<Arc<Postgres>>,
}

impl Database {
    /// A file.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = sqlite_url(&folder.path().join("decisions.db"));
        Self::at(url, folder, None).await
    }

    /// A database of the shared server.
    pub async fn postgres() -> Self {
        let server = tokio::task::spawn_blocking(Postgres::shared)
            .await
            .expect("a server");
        let folder = tempfile::tempdir().expect("a folder");
        Self::at(server.database(), folder, Some(server)).await
    }

    async fn at(url: String, folder: TempDir, server: Option<Arc<Postgres>>) -> Self {
        Self {
            store: Store::open(&url).await.expect("a store"),
            url,
            folder,
            server,
        }
    }

    /// Another empty database of the same kind.
    pub async fn another(&self) -> Self {
        match self.server {
            None => Self::sqlite().await,
            Some(_) => Self::postgres().await,
        }
    }

    /// The same database, opened by another replica.
    pub async fn replica(&self) -> Store {
        Store::open(&self.url).await.expect("a store")
    }

    /// A file in a folder of its own.
    pub fn file(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }
}

/// Where the decisions of tests belong.
pub fn place() -> DecisionPlace {
    DecisionPlace {
        server: "server".to_owned(),
        channel: "channel".to_owned(),
    }
}

/// The ratings of tests.
pub fn ratings() -> Snapshot {
    snapshot(&[("pg", &[5, 2]), ("my", &[2, 5])])
}

/// Terms that close long after the test.
pub fn lasting() -> Terms {
    closing_in(1_000_000)
}

/// Terms that close this many milliseconds from now.
pub fn closing_in(milliseconds: i64) -> Terms {
    let now = time::UtcDateTime::now().unix_timestamp_nanos() / 1_000_000;
    let now = Moment::new(i64::try_from(now).expect("a year before 292 million"));
    Terms {
        closes_at: now.plus(milliseconds),
        snapshot: ratings().id(),
        ..terms()
    }
}

pub fn attempt(id: &str, by: &str, change: Change) -> NewAct {
    NewAct {
        id: id.to_owned(),
        by: member(by),
        change,
    }
}

pub fn message(id: &str) -> QueuedMessage {
    QueuedMessage {
        id: id.to_owned(),
        kind: MessageKind::Outcome,
        body: "{}".to_owned(),
        due: Moment::new(0),
    }
}

/// Opens a decision by `olga`.
pub async fn open(store: &Store, id: &str, terms: Terms) -> ActResult {
    let opening = attempt(id, "olga", Change::Open(terms));
    let opened = store
        .open_decision(&place(), opening, &ratings(), &[])
        .await;
    opened.expect("sound terms")
}

/// Does an act on a decision of the server of tests.
pub async fn act(
    store: &Store,
    decision: &str,
    id: &str,
    by: &str,
    change: Change,
) -> Result<ActResult, ActError> {
    store
        .act("server", decision, attempt(id, by, change), None, &[])
        .await
}

/// A decision as a member sees it.
pub async fn show(store: &Store, decision: &str) -> Decision {
    let shown = store.show("server", decision, &member("olga")).await;
    shown
        .expect("a store that answers")
        .expect("a decision")
        .decision
}

/// Closes with the ratings of tests and tells the channel once for each round.
pub struct Closer;

impl AtDeadline for Closer {
    fn snapshot(&self, _: &str) -> Option<Snapshot> {
        Some(ratings())
    }
}

/// All decisions with their places.
pub async fn all(store: &Store) -> Vec<(DecisionPlace, Decision)> {
    let mut all = Vec::new();
    let mut pages = store.pages();
    while let Some(page) = pages.next().await.expect("a page") {
        all.extend(page);
    }
    all
}
