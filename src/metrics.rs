//! What is counted and measured of a running process, for Prometheus. No label holds anything that
//! a person typed.

use crate::git::FetchFailure;
use crate::knowledge::Library;
use crate::store::{self, MessageKind, Trouble};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::{Family, MetricConstructor};
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::atomic::AtomicU64;
use std::time::{Duration, SystemTime};

/// Upper bounds of the latency histogram, in seconds: most answers take less than a millisecond,
/// one with a picture some.
const BUCKETS: [f64; 12] = [
    25e-6, 50e-6, 100e-6, 250e-6, 500e-6, 1e-3, 2.5e-3, 5e-3, 10e-3, 25e-3, 100e-3, 1.0,
];

/// An interaction's labels: the command, and how it went.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct InteractionLabels {
    command: &'static str,
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReasonLabel {
    reason: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct KindLabel {
    kind: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReloadLabel {
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct VersionLabel {
    version: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ShardLabel {
    shard: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct DatabaseLabel {
    database: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct CommitLabel {
    commit: String,
}

/// Makes the histogram of each command.
#[derive(Debug, Clone)]
struct Latency;

impl MetricConstructor<Histogram> for Latency {
    fn new_metric(&self) -> Histogram {
        Histogram::new(BUCKETS)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct CommandLabel {
    command: &'static str,
}

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
    fn register(&mut self) {
        self.register_interactions();
        self.register_library();
        self.register_fetches();
        self.register_store();
        self.register_gateway();
        self.register_messages();
    }

    fn register_interactions(&mut self) {
        let registry = &mut self.registry;

        let help = "Interactions that were answered";
        registry.register("interactions", help, self.interactions.clone());

        let help = "From an interaction's arrival until its answer is ready to be sent";
        registry.register_with_unit("answer", help, Unit::Seconds, self.latency.clone());

        let help = "Requests refused because their signature is missing, malformed or wrong, or its time is off";
        registry.register("signature_failures", help, self.refused.clone());

        let help = "Requests refused because of overload";
        registry.register("requests_shed", help, self.shed.clone());

        let help = "Pictures that answers went out without, because too many were to be drawn";
        registry.register("pictures_left_out", help, self.left_out.clone());
    }

    fn register_library(&mut self) {
        let registry = &mut self.registry;

        let help = "1 for the version of the library that answers come from";
        registry.register("library", help, self.library.clone());

        let help = "Topics in the library";
        registry.register("library_topics", help, self.topics.clone());

        let help = "When the library that answers come from was loaded, since 1970";
        let loaded = self.loaded.clone();
        registry.register_with_unit("library_loaded_timestamp", help, Unit::Seconds, loaded);

        let help = "0 while the knowledge folder holds something that errors keep from being used";
        registry.register("library_healthy", help, self.healthy.clone());

        let help = "Attempts to take new knowledge into use";
        registry.register("reloads", help, self.reloads.clone());
    }

    fn register_fetches(&mut self) {
        let registry = &mut self.registry;

        let help = "When the commit was made that answers come from, since 1970";
        let commit = self.commit.clone();
        registry.register_with_unit("library_commit_timestamp", help, Unit::Seconds, commit);

        let help = "How often the repository with the articles was asked for a newer commit";
        registry.register("fetches", help, self.fetches.clone());

        let help = "How often the newest commit could not be asked for, fetched or kept";
        registry.register("fetch_failures", help, self.failed_fetches.clone());
    }

    fn register_store(&mut self) {
        let registry = &mut self.registry;

        let help = "1 while the database with the decisions answers, otherwise 0";
        registry.register("store_up", help, self.store.clone());

        let help = "How often that database could not do what was asked";
        registry.register("store_errors", help, store::failures());
    }

    fn register_gateway(&mut self) {
        let registry = &mut self.registry;

        let help = "Shards that are connected to the gateway";
        registry.register("gateway_shards", help, self.shards.clone());

        let help = "Sessions started again or resumed after the first";
        registry.register("gateway_reconnects", help, self.reconnects.clone());

        let help = "From the last heartbeat of a shard until the gateway acknowledged it";
        let heartbeat = self.heartbeat.clone();
        registry.register_with_unit("gateway_heartbeat", help, Unit::Seconds, heartbeat);
    }

    fn register_messages(&mut self) {
        let registry = &mut self.registry;

        let help = "Messages of the bot's own that were posted or edited";
        registry.register("messages_sent", help, self.sent.clone());

        let help = "Messages of the bot's own that were given up";
        registry.register("messages_failed", help, self.failed.clone());

        let help = "Messages of the bot's own that are due and not sent, of all replicas";
        registry.register("messages_waiting", help, self.waiting.clone());

        let help = "For how long the oldest of them has been due";
        let oldest = self.oldest.clone();
        registry.register_with_unit("messages_oldest", help, Unit::Seconds, oldest);
    }

    /// Counts an interaction that was answered after so long.
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

    /// Counts a message of the bot's own.
    pub(crate) fn message_sent(&self, kind: MessageKind) {
        let kind = kind.name();
        self.sent.get_or_create(&KindLabel { kind }).inc();
    }

    /// Counts a message of the bot's own that was given up.
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
