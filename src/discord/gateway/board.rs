//! What is known about each shard's connection: for `/readyz`, for the metrics, and for the log.

use super::timing::Timing;
use crate::http::Readiness;
use crate::metrics::Metrics;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How all shards are connected.
pub struct Board {
    shards: Mutex<Vec<ShardStatus>>,
    readiness: Arc<Readiness>,
    metrics: Arc<Metrics>,
    absent: Duration,
    check: Duration,
}

/// Whether and since when one shard is connected.
struct ShardStatus {
    /// Since when there is no connection; `None` while there is one.
    lost: Option<Instant>,
    /// Whether a session was ever started.
    greeted: bool,
    /// The last reason for the failure.
    reason: String,
}

impl ShardStatus {
    fn connecting() -> Self {
        Self {
            lost: Some(Instant::now()),
            greeted: false,
            reason: "it is still connecting".to_owned(),
        }
    }
}

impl Board {
    /// A board for this many shards, none of which is connected.
    pub fn new(
        shards: u32,
        readiness: Arc<Readiness>,
        metrics: Arc<Metrics>,
        timing: &Timing,
    ) -> Self {
        let mut statuses = Vec::new();
        for _ in 0..shards {
            statuses.push(ShardStatus::connecting());
        }

        let board = Self {
            shards: Mutex::new(statuses),
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
        if let Some(status) = self.statuses().get_mut(shard as usize) {
            status.lost = None;
            // Each shard's first session is not a reconnection.
            if status.greeted {
                self.metrics.reconnected();
            }
            status.greeted = true;
        }

        self.publish();
    }

    /// A shard has no connection, for a reason.
    pub fn lost(&self, shard: u32, reason: &str) {
        if let Some(status) = self.statuses().get_mut(shard as usize) {
            // The first loss counts: failed tries after it do not make the gap shorter.
            status.lost.get_or_insert_with(Instant::now);
            reason.clone_into(&mut status.reason);
        }

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

    /// Tells the metrics and `/readyz`.
    fn publish(&self) {
        let (connected, fault) = {
            let statuses = self.statuses();
            let connected = statuses.iter().filter(|status| status.lost.is_none());
            (connected.count(), self.fault(&statuses))
        };

        self.metrics.shards(connected);
        match fault {
            Some(reason) => self.readiness.not_ready(reason),
            None => self.readiness.ready(),
        }
    }

    /// Why the bot is not ready: the first shard that never started a session, or has been without
    /// a connection for too long.
    fn fault(&self, statuses: &[ShardStatus]) -> Option<String> {
        let count = statuses.len();
        for (shard, status) in statuses.iter().enumerate() {
            let Some(lost) = status.lost else {
                continue;
            };

            // People count from one.
            let (shard, reason) = (shard + 1, &status.reason);
            if !status.greeted {
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

    fn statuses(&self) -> MutexGuard<'_, Vec<ShardStatus>> {
        // Nothing panics while the lock is held.
        self.shards.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
