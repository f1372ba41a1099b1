//! How long everything about a connection may take.

use std::time::Duration;

/// The deadlines of a connection and the waits between two; tests use shorter ones.
#[derive(Debug, Clone)]
pub struct Timing {
    /// For each step of connecting: TCP, TLS, and the upgrade to a WebSocket.
    pub step: Duration,
    /// For HELLO, the first message of the gateway.
    pub hello: Duration,
    /// For READY or RESUMED, after the bot has identified itself.
    pub greeting: Duration,
    /// For sending a frame.
    pub send: Duration,
    /// For the close handshake of a connection that the bot closes.
    pub close: Duration,
    /// The first wait between two connections; it doubles with each that does not last.
    pub first_wait: Duration,
    /// The longest wait between two connections.
    pub longest_wait: Duration,
    /// A session that lasted this long ends the doubling.
    pub lasting: Duration,
    /// The least time between two IDENTIFYs, as Discord asks.
    pub between_identifies: Duration,
    /// If a shard has no connection for longer than this, the bot is not ready.
    pub absent: Duration,
    /// How often the bot's readiness is checked.
    pub check: Duration,
    /// How often the same line may be logged.
    pub same_line: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            step: Duration::from_secs(10),
            hello: Duration::from_secs(20),
            greeting: Duration::from_secs(30),
            send: Duration::from_secs(10),
            close: Duration::from_secs(1),
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(120),
            lasting: Duration::from_secs(60),
            between_identifies: Duration::from_secs(5),
            absent: Duration::from_secs(60),
            check: Duration::from_secs(1),
            same_line: Duration::from_secs(60),
        }
    }
}
