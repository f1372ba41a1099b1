//! Log lines: to standard error, as text or JSON, never with a secret in them.

use crate::config::{Log, LogFormat, LogLevel};
use secrecy::{ExposeSecret, SecretString};
use std::io::{self, Write};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// What stands in a log where the token would.
const HIDDEN: &str = "[token]";

/// Starts logging. Libraries report warnings at most: their finer lines hold whole messages.
pub fn start(log: &Log, token: Option<&SecretString>) {
    let level = match log.level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    let filter = Targets::new().with_default(level.min(LevelFilter::WARN)).with_target("weighin", level);
    let writer = Redacted { token: token.cloned() };
    let layer = match log.format {
        LogFormat::Text => fmt::layer().with_target(false).with_ansi(false).with_writer(writer).boxed(),
        LogFormat::Json => fmt::layer()
            .json()
            .flatten_event(true)
            .with_current_span(false)
            .with_span_list(false)
            .with_writer(writer)
            .boxed(),
    };
    // Only a second start in one process could fail; the first one's settings then stay.
    let _ = tracing_subscriber::registry().with(layer.with_filter(filter)).try_init();
}

/// Standard error without the token: the last line of defence, should a library ever log a request.
struct Redacted {
    token: Option<SecretString>,
}

impl<'a> MakeWriter<'a> for Redacted {
    type Writer = RedactedLine<'a>;

    fn make_writer(&'a self) -> Self::Writer {
        RedactedLine { token: self.token.as_ref() }
    }
}

struct RedactedLine<'a> {
    token: Option<&'a SecretString>,
}

impl Write for RedactedLine<'_> {
    /// The formatter writes a line at once, so no token is ever split between two writes.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let token = self.token.map(|token| token.expose_secret()).filter(|token| !token.is_empty());
        match token.map(|token| (token, String::from_utf8_lossy(line))) {
            Some((token, text)) if text.contains(token) => {
                io::stderr().write_all(text.replace(token, HIDDEN).as_bytes())?;
            }
            _ => io::stderr().write_all(line)?,
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
