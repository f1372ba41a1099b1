//! How a fake Discord is set up.

use std::time::Duration;

/// What a test can choose about its Discord.
#[derive(Clone, Debug)]
pub struct Options {
    /// The only token that is accepted.
    pub token: String,
    /// How many shards `GET /gateway/bot` recommends and IDENTIFY may name.
    pub shards: u32,
    /// How many sessions may still begin, and in how many milliseconds there are more.
    pub starts: (u64, u64),
    /// How many sessions may begin at the same time; five seconds pass before the next ones.
    pub starts_at_once: u32,
    /// The address for resuming that READY names, if it is not the gateway's.
    pub resume_url: Option<String>,
    /// Whether the gateway claims to be encrypted, though it is not.
    pub claims_encryption: bool,
    /// The heartbeat interval that HELLO orders.
    pub heartbeat_interval: Duration,
    /// How long an interaction can be answered; Discord gives three seconds.
    pub answer_within: Duration,
    /// How long a test waits before it gives up.
    pub patience: Duration,
    /// How long the nonce of a message is remembered.
    pub nonce_kept: Duration,
    /// Whether bodies are checked; benchmarks switch it off, because it costs processor time.
    pub check_bodies: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            token: "fake.discord.token".to_owned(),
            shards: 1,
            starts: (999, 14_400_000),
            starts_at_once: 1,
            resume_url: None,
            claims_encryption: false,
            heartbeat_interval: Duration::from_millis(41_250),
            answer_within: Duration::from_secs(3),
            patience: Duration::from_secs(10),
            nonce_kept: Duration::from_secs(180),
            check_bodies: true,
        }
    }
}
