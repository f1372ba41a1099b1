//! Everything that a running fake knows; the REST side and the gateway side share it.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

use super::faults::Script;
use super::gateway::sessions::Sessions;
use super::ledger::Ledger;
use super::options::Options;
use super::record::Record;
use super::rest::channels::Channels;
use super::rest::commands::Commands;

/// The state behind a fake Discord.
pub struct Shared {
    pub options: Options,
    pub gateway_url: String,
    /// How many shards are recommended.
    pub shards: AtomicU32,
    pub record: Record,
    pub faults: Script,
    pub sessions: Sessions,
    pub ledger: Ledger,
    pub commands: Commands,
    pub channels: Channels,
}

impl Shared {
    /// The state of a fake that has just been started.
    pub fn new(options: Options, gateway: SocketAddr) -> Self {
        let scheme = if options.claims_encryption {
            "wss"
        } else {
            "ws"
        };
        Self {
            shards: AtomicU32::new(options.shards),
            options,
            gateway_url: format!("{scheme}://{gateway}"),
            record: Record::default(),
            faults: Script::default(),
            sessions: Sessions::default(),
            ledger: Ledger::default(),
            commands: Commands::default(),
            channels: Channels::default(),
        }
    }

    /// The shard that an interaction goes to, by Discord's formula.
    pub fn shard_of(&self, interaction: &Value) -> u32 {
        let server: Option<u64> = interaction["guild_id"]
            .as_str()
            .and_then(|id| id.parse().ok());
        let shard = server.map_or(0, |id| (id >> 22) % u64::from(self.shards()));
        u32::try_from(shard).expect("smaller than the number of shards")
    }

    /// How many shards are recommended.
    pub fn shards(&self) -> u32 {
        self.shards.load(Ordering::Relaxed)
    }

    /// Whether the token is right, with or without the `Bot` before it.
    pub fn knows(&self, token: &str) -> bool {
        token.strip_prefix("Bot ").unwrap_or(token) == self.options.token
    }
}
