//! What the bot did, as tests read it, and the waiting until it has done it.

use std::sync::Mutex;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::watch;
use tokio::time::timeout;

use super::FakeDiscord;
use super::contract::Violation;

/// An IDENTIFY that the gateway received.
#[derive(Clone, Debug, PartialEq)]
pub struct Identify {
    pub accepted: bool,
    pub intents: u64,
    pub shard: (u32, u32),
    pub compress: bool,
    pub properties: Value,
}

/// A RESUME that the gateway received.
#[derive(Clone, Debug, PartialEq)]
pub struct Resume {
    pub accepted: bool,
    pub session_id: String,
    pub seq: u64,
}

/// Everything that was noted so far.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// TCP connections to the gateway.
    pub opened: usize,
    /// Those of them that became WebSockets.
    pub connections: usize,
    pub identifies: Vec<Identify>,
    pub resumes: Vec<Resume>,
    pub heartbeats: usize,
    pub closes: Vec<Option<u16>>,
    pub requests: Vec<String>,
    pub unexpected: Vec<String>,
    pub violations: Vec<Violation>,
}

/// The log, and the bell that rings whenever something changes.
pub struct Record {
    log: Mutex<Log>,
    bell: watch::Sender<()>,
}

impl Default for Record {
    fn default() -> Self {
        Self {
            log: Mutex::default(),
            bell: watch::Sender::new(()),
        }
    }
}

impl Record {
    /// Changes the log and wakes the tasks that wait for a change.
    pub fn note(&self, change: impl FnOnce(&mut Log)) {
        change(&mut self.log.lock().expect("no writer panics"));
        self.ring();
    }

    /// Wakes the tasks that wait for a change outside the log.
    pub fn ring(&self) {
        self.bell.send_replace(());
    }

    /// Reads from the log.
    pub fn read<T>(&self, look: impl FnOnce(&Log) -> T) -> T {
        look(&self.log.lock().expect("no writer panics"))
    }

    async fn until(&self, patience: Duration, holds: impl Fn() -> bool) -> bool {
        let mut bell = self.bell.subscribe();
        let waiting = async {
            while !holds() {
                bell.changed().await.expect("the fake outlives its waiters");
            }
        };
        timeout(patience, waiting).await.is_ok()
    }
}

impl FakeDiscord {
    /// Waits until the condition holds; panics when it takes too long.
    pub async fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let patience = self.shared.options.patience;
        let came = self.shared.record.until(patience, || holds(self)).await;
        assert!(
            came,
            "waited {patience:?} in vain for {what}; so far: {:#?}",
            self.log()
        );
    }

    /// Waits until every shard has a session with a live connection.
    pub async fn ready(&self) {
        self.until("every shard to be connected", Self::is_connected)
            .await;
    }

    /// A copy of everything noted so far.
    pub fn log(&self) -> Log {
        self.shared.record.read(Clone::clone)
    }

    /// Every IDENTIFY so far.
    pub fn identifies(&self) -> Vec<Identify> {
        self.shared.record.read(|log| log.identifies.clone())
    }

    /// Every RESUME so far.
    pub fn resumes(&self) -> Vec<Resume> {
        self.shared.record.read(|log| log.resumes.clone())
    }

    /// How many heartbeats came.
    pub fn heartbeats(&self) -> usize {
        self.shared.record.read(|log| log.heartbeats)
    }

    /// The codes of the close frames that the bot sent unprompted.
    pub fn closes(&self) -> Vec<Option<u16>> {
        self.shared.record.read(|log| log.closes.clone())
    }

    /// Every REST request, as method and path without `/api/v10`.
    pub fn requests(&self) -> Vec<String> {
        self.shared.record.read(|log| log.requests.clone())
    }

    /// Every REST request that this Discord does not know.
    pub fn unexpected(&self) -> Vec<String> {
        self.shared.record.read(|log| log.unexpected.clone())
    }

    /// Everything in the bot's bodies that Discord would refuse.
    pub fn violations(&self) -> Vec<Violation> {
        self.shared.record.read(|log| log.violations.clone())
    }
}
