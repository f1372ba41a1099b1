//! What is known about each shard's connection: for `/readyz`, for the metrics, and for the log.

use super::timing::Timing;
use crate::http::Readiness;
use crate::metrics::Metrics;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// The connections of all shards.
pub struct Board {
    shards: Mutex<Vec<Connection>>,
    readiness: Arc<Readiness>,
    metrics: Arc<Metrics>,
    absent: Duration,
    check: Duration,
}

/// The connection of one shard.
struct Connection {
    /// Since when there is no connection; `None` while there is one.
    lost: Option<Instant>,
    /// Whether a session was ever started.
    greeted: bool,
    /// The last reason for the failure.
    reason: String,
}

impl Board {
    /// A board for this many shards, none of which is connected.
    pub fn new(
        shards: u32,
        readiness: Arc<Readiness>,
        metrics: Arc<Metrics>,
        timing: &Timing,
    ) -> Self {
        let now = Instant::now();
        let connection = || Connection {
            lost: Some(now),
            greeted: false,
            reason: "it is still connecting".to_owned(),
        };
        let board = Self {
            shards: Mutex::new((0..shards).map(|_| connection()).collect()),
            readiness,
            metrics,
            absent: timing.absent,
            check: timing.check,
        };
        board.publish();
        board
    }

    /// A shard started a session, or resumed one.
    pub fn connected(&self, shard: u32) {
        let first = self.change(shard, |connection| {
            connection.lost = None;
            !std::mem::replace(&mut connection.greeted, true)
        });
        // Each shard's first session is not a reconnection.
        if first == Some(false) {
            self.metrics.reconnected();
        }
        self.publish();
    }

    /// A shard has no connection, for a reason.
    pub fn lost(&self, shard: u32, reason: &str) {
        self.change(shard, |connection| {
            connection.lost.get_or_insert_with(Instant::now);
            reason.clone_into(&mut connection.reason);
        });
        self.publish();
    }

    /// Checks regularly whether the bot is ready: a missing connection becomes a fault after some
    /// time.
    pub async fn watch(&self) -> Infallible {
        loop {
            sleep(self.check).await;
            self.publish();
        }
    }

    fn publish(&self) {
        let (connected, fault) = {
            let shards = self.shards.lock().unwrap_or_else(PoisonError::into_inner);
            let connected = shards
                .iter()
                .filter(|connection| connection.lost.is_none())
                .count();
            (connected, self.fault(&shards))
        };
        self.metrics.shards(connected);
        match fault {
            Some(reason) => self.readiness.not_ready(reason),
            None => self.readiness.ready(),
        }
    }

    /// Why the bot is not ready: the first shard that never started a session, or has been without
    /// a connection for too long.
    fn fault(&self, shards: &[Connection]) -> Option<String> {
        let count = shards.len();
        for (shard, connection) in shards.iter().enumerate() {
            let Some(lost) = connection.lost else {
                continue;
            };
            let (shard, reason) = (shard + 1, &connection.reason);
            if !connection.greeted {
                return Some(format!(
                    "shard {shard} of {count} is not connected to Discord yet: {reason}"
                ));
            }
            if lost.elapsed() > self.absent {
                let seconds = self.absent.as_secs();
                let fault = format!(
                    "shard {shard} of {count} has had no connection to Discord for over {seconds} s"
                );
                return Some(format!("{fault}: {reason}"));
            }
        }
        None
    }

    fn change<T>(&self, shard: u32, change: impl FnOnce(&mut Connection) -> T) -> Option<T> {
        let mut shards = self.shards.lock().unwrap_or_else(PoisonError::into_inner);
        shards.get_mut(shard as usize).map(change)
    }
}
