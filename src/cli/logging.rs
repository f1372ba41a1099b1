//! Log lines: to standard error, as text or JSON, without secrets, and without blocking.

use super::log_queue::LogQueue;
use crate::config::{HIDDEN, LogConfig, LogFormat, LogLevel, masked};
use secrecy::{ExposeSecret, SecretString};
use std::future::Future;
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::interval;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// How often dropped lines are reported.
const REPORT_EVERY: Duration = Duration::from_secs(10);
/// How long the waiting lines may take at the end.
const FINISH_WITHIN: Duration = Duration::from_secs(1);

/// The running log. Before it is dropped, the waiting lines are written, as long as someone reads
/// them.
pub struct Logging {
    queue: Arc<LogQueue>,
}

/// Starts logging.
pub fn start(config: &LogConfig, secrets: Vec<SecretString>) -> Logging {
    // A separate thread writes: a pipe that nobody reads, or a full disk, must not delay an answer.
    let queue = LogQueue::start(Redacted { secrets });
    let writer = queue.writer();

    let layer = match config.format {
        LogFormat::Text => fmt::layer()
            .with_target(false)
            .with_ansi(false)
            .with_writer(writer)
            .boxed(),
        LogFormat::Json => fmt::layer()
            .json()
            .flatten_event(true)
            .with_current_span(false)
            .with_span_list(false)
            .with_writer(writer)
            .boxed(),
    };

    // Only a second start in one process could fail; then the first one's settings stay.
    let _ = tracing_subscriber::registry()
        .with(layer.with_filter(filter(config.level)))
        .try_init();
    Logging { queue }
}

/// Libraries report warnings at most: their debug lines contain whole messages.
fn filter(level: LogLevel) -> Targets {
    let level = match level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    Targets::new()
        .with_default(level.min(LevelFilter::WARN))
        .with_target("weighin", level)
}

impl Logging {
    /// Reports how many lines were dropped, as long as it is polled.
    pub fn report_dropped(&self) -> impl Future<Output = ()> + Send + 'static {
        report_dropped(Arc::clone(&self.queue))
    }
}

async fn report_dropped(queue: Arc<LogQueue>) {
    let mut reported = 0;
    let mut ticks = interval(REPORT_EVERY);
    loop {
        ticks.tick().await;
        let lines = queue.dropped();
        if lines > reported {
            tracing::warn!(
                lines,
                "log lines have been dropped since the start, because they were not read in time"
            );
            reported = lines;
        }
    }
}

impl Drop for Logging {
    fn drop(&mut self) {
        self.queue.finish(FINISH_WITHIN);
    }
}

/// Standard error without secrets: the last line of defence if a library ever logs a request.
struct Redacted {
    secrets: Vec<SecretString>,
}

/// A shorter secret would be found in ordinary words.
const SHORTEST: usize = 6;

impl Redacted {
    /// Lines without the secrets, and without anything that looks like a token.
    fn redact(&self, lines: &[u8]) -> String {
        let mut text = String::from_utf8_lossy(lines).into_owned();

        for secret in &self.secrets {
            let secret = secret.expose_secret();
            if secret.len() >= SHORTEST {
                text = text.replace(secret, HIDDEN);
            }
        }
        masked(&text)
    }
}

impl Write for Redacted {
    /// The queue writes whole lines, so no secret is ever split between two writes.
    fn write(&mut self, lines: &[u8]) -> io::Result<usize> {
        io::stderr().write_all(self.redact(lines).as_bytes())?;
        Ok(lines.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
