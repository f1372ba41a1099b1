//! The gateway's client in this process, over real sockets, with deadlines that a test can wait
//! for.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use secrecy::SecretString;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tracing::subscriber::DefaultGuard;
use weighin::commands::AnswerSettings;
use weighin::discord::api::Api;
use weighin::discord::gateway::{RunError, Timing, run};
use weighin::edition::Editions;
use weighin::http::Readiness;
use weighin::instance::Instance;
use weighin::knowledge::Library;
use weighin::metrics::Metrics;

use crate::support::fake_discord::FakeDiscord;

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// Deadlines and waits of a moment.
pub fn timing() -> Timing {
    let moment = Duration::from_millis(200);
    Timing {
        step: moment,
        hello: moment,
        greeting: moment,
        send: moment,
        close: Duration::from_millis(50),
        first_wait: Duration::from_millis(10),
        longest_wait: Duration::from_millis(100),
        lasting: Duration::from_secs(60),
        between_identifies: Duration::from_millis(10),
        absent: moment,
        check: Duration::from_millis(20),
        same_line: Duration::ZERO,
    }
}

/// A client that runs until it is dropped or stopped.
pub struct Client {
    pub readiness: Arc<Readiness>,
    pub metrics: Arc<Metrics>,
    lines: Lines,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<Result<(), RunError>>,
    /// Collects what is logged on this thread, on which everything of a test runs.
    _log: DefaultGuard,
}

/// What was logged.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no writer panics").extend(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Starts a client of a fake.
pub fn start(fake: &FakeDiscord, timing: Timing) -> Client {
    let lines = Lines::default();
    let writer = lines.clone();
    let log = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let log = tracing::subscriber::set_default(log);

    let editions = Editions::new(Library::default(), Vec::new());
    let instance = Arc::new(Instance::new(editions, AnswerSettings::default()));
    let (readiness, metrics) = (Arc::new(Readiness::default()), Arc::new(Metrics::default()));
    let api = Api::new(&fake.base_url(), SecretString::from(fake.token())).expect("a client");
    let (stop, stopped) = oneshot::channel();
    let stopped = async {
        stopped.await.ok(); // A client that is dropped stops as well.
    };
    let ended = tokio::spawn(run(
        instance,
        Arc::clone(&metrics),
        Arc::clone(&readiness),
        api,
        timing,
        stopped,
    ));
    Client {
        readiness,
        metrics,
        lines,
        stop,
        ended,
        _log: log,
    }
}

impl Client {
    /// The lines so far that hold this text.
    pub fn logged(&self, text: &str) -> Vec<String> {
        let lines =
            String::from_utf8_lossy(&self.lines.0.lock().expect("no writer panics")).into_owned();
        lines
            .lines()
            .filter(|line| line.contains(text))
            .map(str::to_owned)
            .collect()
    }

    /// Waits until something holds.
    pub async fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let waiting = async {
            while !holds(self) {
                sleep(Duration::from_millis(5)).await;
            }
        };
        let came = timeout(PATIENCE, waiting).await.is_ok();
        assert!(
            came,
            "waited in vain for {what}: {:?}; {:#?}",
            self.readiness.fault(),
            self.logged("")
        );
    }

    /// Waits until it is ready.
    pub async fn ready(&self) {
        self.until("being ready", |client| client.readiness.fault().is_none())
            .await;
    }

    /// Waits until it is not ready, for a reason with this text.
    pub async fn not_ready(&self, text: &str) {
        let is_told = |client: &Self| {
            client
                .readiness
                .fault()
                .is_some_and(|fault| fault.contains(text))
        };
        self.until(text, is_told).await;
    }

    /// How many shards the metrics say are connected.
    pub fn shards(&self) -> String {
        let text = self.metrics.text(&Library::default());
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("weighin_gateway_shards "));
        line.expect("the gauge is always there").to_owned()
    }

    /// How it ended by itself.
    pub async fn outcome(self) -> Result<(), RunError> {
        let ended = timeout(PATIENCE, self.ended)
            .await
            .expect("it ends by itself");
        ended.expect("it does not panic")
    }

    /// Stops it; it ends well.
    pub async fn stop(self) {
        self.stop.send(()).expect("it still runs");
        let ended = timeout(Duration::from_secs(5), self.ended)
            .await
            .expect("it stops within five seconds");
        ended.expect("it does not panic").expect("it ends well");
    }
}
