//! What is counted and measured of a running process, for Prometheus. No label holds anything that
//! a person typed.

mod labels;
mod registration;

use crate::git::FetchFailure;
use crate::knowledge::Library;
use crate::store::{MessageKind, Trouble};
use labels::{
    CommandLabel, CommitLabel, DatabaseLabel, InteractionLabels, KindLabel, Latency, ReasonLabel,
    ReloadLabel, ShardLabel, VersionLabel,
};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, SystemTime};

/// Everything that is counted and measured.
pub struct Metrics {
    registry: Registry,
    interactions: Family<InteractionLabels, Counter>,
    latency: Family<CommandLabel, Histogram, Latency>,
    refused: Family<ReasonLabel, Counter>,
    shed: Counter,
    left_out: Counter,
    library: Family<VersionLabel, Gauge>,
    topics: Gauge,
    loaded: Gauge<f64, AtomicU64>,
    healthy: Gauge,
    reloads: Family<ReloadLabel, Counter>,
    commit: Family<CommitLabel, Gauge<f64, AtomicU64>>,
    fetches: Counter,
    failed_fetches: Family<ReasonLabel, Counter>,
    store: Family<DatabaseLabel, Gauge>,
    shards: Gauge,
    reconnects: Counter,
    heartbeat: Family<ShardLabel, Gauge<f64, AtomicU64>>,
    sent: Family<KindLabel, Counter>,
    failed: Family<ReasonLabel, Counter>,
    waiting: Gauge,
    oldest: Gauge<f64, AtomicU64>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut metrics = Self {
            registry: Registry::with_prefix("weighin"),
            interactions: Family::default(),
            latency: Family::new_with_constructor(Latency),
            refused: Family::default(),
            shed: Counter::default(),
            left_out: Counter::default(),
            library: Family::default(),
            topics: Gauge::default(),
            loaded: Gauge::default(),
            healthy: Gauge::default(),
            reloads: Family::default(),
            commit: Family::default(),
            fetches: Counter::default(),
            failed_fetches: Family::default(),
            store: Family::default(),
            shards: Gauge::default(),
            reconnects: Counter::default(),
            heartbeat: Family::default(),
            sent: Family::default(),
            failed: Family::default(),
            waiting: Gauge::default(),
            oldest: Gauge::default(),
        };
        metrics.register();
        // Present from the start: Prometheus sees the first one only as a step from 0.
        for outcome in ["changed", "unchanged", "failed"] {
            drop(metrics.reloads.get_or_create(&ReloadLabel { outcome }));
        }
        for reason in FetchFailure::ALL {
            let reason = reason.name();
            drop(
                metrics
                    .failed_fetches
                    .get_or_create(&ReasonLabel { reason }),
            );
        }
        for kind in MessageKind::ALL {
            let kind = kind.name();
            drop(metrics.sent.get_or_create(&KindLabel { kind }));
        }
        for trouble in Trouble::ALL {
            let reason = trouble.name();
            drop(metrics.failed.get_or_create(&ReasonLabel { reason }));
        }
        metrics
    }
}

impl Metrics {
    /// Counts an answered interaction, and how long it took.
    pub fn answered(&self, command: &'static str, outcome: &'static str, took: Duration) {
        let labels = InteractionLabels { command, outcome };
        self.interactions.get_or_create(&labels).inc();

        let latency = self.latency.get_or_create(&CommandLabel { command });
        latency.observe(took.as_secs_f64());
    }

    /// Counts a request whose signature does not hold.
    pub fn signature_failed(&self, reason: &'static str) {
        self.refused.get_or_create(&ReasonLabel { reason }).inc();
    }

    /// Counts a request that was refused because of overload.
    pub(crate) fn shed(&self) {
        self.shed.inc();
    }

    /// Counts an answer that went out without its picture.
    pub(crate) fn picture_left_out(&self) {
        self.left_out.inc();
    }

    /// Counts an attempt to take new knowledge into use.
    pub(crate) fn reloaded(&self, outcome: &'static str) {
        self.reloads.get_or_create(&ReloadLabel { outcome }).inc();
    }

    /// Notes that the library which answers come from was loaded now.
    pub(crate) fn library_loaded(&self) {
        self.loaded.set(seconds_since_1970(SystemTime::now()));
    }

    /// Notes whether the whole knowledge folder is in use.
    pub(crate) fn library_healthy(&self, healthy: bool) {
        self.healthy.set(i64::from(healthy));
    }

    /// Notes from which commit answers come, and when it was made.
    pub fn library_commit(&self, commit: &str, made: SystemTime) {
        // Only the one in use: without this, those before it would stay.
        self.commit.clear();
        let label = CommitLabel {
            commit: commit.to_owned(),
        };
        self.commit
            .get_or_create(&label)
            .set(seconds_since_1970(made));
    }

    /// Counts that the repository was asked, and the reason if that failed.
    pub(crate) fn fetched(&self, failure: Option<FetchFailure>) {
        self.fetches.inc();
        if let Some(reason) = failure {
            let reason = reason.name();
            self.failed_fetches
                .get_or_create(&ReasonLabel { reason })
                .inc();
        }
    }

    /// Notes whether the database with the decisions answers.
    pub fn store_up(&self, database: &'static str, up: bool) {
        self.store
            .get_or_create(&DatabaseLabel { database })
            .set(i64::from(up));
    }

    /// Counts a session after a shard's first: a new one, or one that was resumed.
    pub(crate) fn reconnected(&self) {
        self.reconnects.inc();
    }

    /// Notes how many shards are connected.
    pub(crate) fn shards(&self, connected: usize) {
        self.shards
            .set(i64::try_from(connected).unwrap_or(i64::MAX));
    }

    /// Notes how long the gateway took to acknowledge a shard's heartbeat.
    pub fn heartbeat(&self, shard: u32, took: Duration) {
        self.heartbeat
            .get_or_create(&ShardLabel { shard })
            .set(took.as_secs_f64());
    }

    /// Counts an unprompted message that was posted or edited.
    pub(crate) fn message_sent(&self, kind: MessageKind) {
        let kind = kind.name();
        self.sent.get_or_create(&KindLabel { kind }).inc();
    }

    /// Counts an unprompted message that was given up.
    pub(crate) fn message_failed(&self, trouble: Trouble) {
        let reason = trouble.name();
        self.failed.get_or_create(&ReasonLabel { reason }).inc();
    }

    /// Notes how many messages are due, and for how many milliseconds the oldest one has been.
    pub(crate) fn messages_waiting(&self, count: i64, oldest: i64) {
        self.waiting.set(count);
        let oldest = Duration::from_millis(u64::try_from(oldest).unwrap_or(0));
        self.oldest.set(oldest.as_secs_f64());
    }

    /// All of it in the text format of OpenMetrics, which Prometheus reads.
    pub fn text(&self, library: &Library) -> String {
        // Only the version in use: without this, those before it would stay at 1.
        self.library.clear();
        let version = VersionLabel {
            version: library.version().to_owned(),
        };
        self.library.get_or_create(&version).set(1);
        self.topics
            .set(i64::try_from(library.topics().len()).unwrap_or(i64::MAX));

        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

fn seconds_since_1970(time: SystemTime) -> f64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    since.unwrap_or_default().as_secs_f64()
}
