//! Log lines: to standard error, as text or JSON, never with a secret in them, and never waited
//! for.

use super::log_queue::LogQueue;
use crate::config::{HIDDEN, Log, LogFormat, LogLevel, masked};
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
/// How long the lines that wait may take at the end.
const FINISH_WITHIN: Duration = Duration::from_secs(1);

/// The running log. When it is dropped, the lines that wait are written first, as long as somebody
/// reads them.
pub struct Logging {
    queue: Arc<LogQueue>,
}

/// Starts logging. Libraries report warnings at most: their finer lines hold whole messages.
pub fn start(log: &Log, token: Option<&SecretString>) -> Logging {
    let level = match log.level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    let filter = Targets::new()
        .with_default(level.min(LevelFilter::WARN))
        .with_target("weighin", level);

    // A thread of its own writes: a pipe that nobody reads, or a full disk, must not hold up an
    // answer.
    let queue = LogQueue::start(Redacted {
        token: token.cloned(),
    });
    let writer = queue.writer();

    let layer = match log.format {
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
    // Only a second start in one process could fail; the first one's settings then stay.
    let _ = tracing_subscriber::registry()
        .with(layer.with_filter(filter))
        .try_init();
    Logging { queue }
}

impl Logging {
    /// Reports, for as long as it is polled, how many lines were dropped.
    pub fn report_dropped(&self) -> impl Future<Output = ()> + Send + 'static {
        let queue = Arc::clone(&self.queue);
        async move {
            let mut reported = 0;
            let mut ticks = interval(REPORT_EVERY);
            loop {
                ticks.tick().await;
                let lines = queue.dropped();
                if lines > reported {
                    tracing::warn!(
                        lines,
                        "log lines were dropped since the start, because nobody read them in time"
                    );
                    reported = lines;
                }
            }
        }
    }
}

impl Drop for Logging {
    fn drop(&mut self) {
        self.queue.finish(FINISH_WITHIN);
    }
}

/// Standard error without the token: the last line of defence, should a library ever log a request.
struct Redacted {
    token: Option<SecretString>,
}

impl Write for Redacted {
    /// The formatter hands over a line at once, so no token is ever split between two writes.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let mut text = String::from_utf8_lossy(line).into_owned();
        if let Some(token) = self
            .token
            .as_ref()
            .map(|token| token.expose_secret())
            .filter(|token| !token.is_empty())
        {
            text = text.replace(token, HIDDEN);
        }
        io::stderr().write_all(masked(&text).as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
