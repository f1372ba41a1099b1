//! A fake Discord on loopback, for black-box tests: REST on one port, the gateway on another.
//!
//! | file | what it holds |
//! |---|---|
//! | `options`, `state`, `ids` | how the fake is set up; everything it knows while it runs |
//! | `record` | what the bot did, as tests read it |
//! | `faults` | what shall go wrong, by script |
//! | `orders` | what the gateway is told to do to its connections |
//! | `rest/` | the HTTP side: routes, commands, callbacks, webhooks, channels |
//! | `gateway/` | the WebSocket side: sessions, connections, payloads |
//! | `ledger`, `answers` | interactions on their way; what tests get for them |
//! | `interactions/` | what people do, as the JSON that Discord sends |
//! | `contract/` | what Discord refuses |

pub mod answers;
pub mod contract;
pub mod faults;
pub mod gateway;
pub mod ids;
pub mod interactions;
mod ledger;
pub mod options;
mod orders;
pub mod record;
pub mod rest;
mod state;

use std::net::SocketAddr;
use std::sync::Arc;

use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use answers::{Callback, Fate, NoAnswer, Waiting};
use faults::Fault;
use options::Options;
use rest::channels::Condition;
use state::Shared;

/// A Discord that listens on loopback until it is dropped.
pub struct FakeDiscord {
    shared: Arc<Shared>,
    rest: SocketAddr,
    servers: [AbortHandle; 2],
}

impl FakeDiscord {
    /// Starts a fake with the usual options.
    pub async fn start() -> Self {
        Self::start_with(Options::default()).await
    }

    /// Starts a fake with other options than the usual ones.
    pub async fn start_with(options: Options) -> Self {
        let rest = loopback().await;
        let gateway = loopback().await;
        let rest_address = address(&rest);
        let shared = Arc::new(Shared::new(options, address(&gateway)));
        let servers = [
            tokio::spawn(rest::serve(rest, Arc::clone(&shared))).abort_handle(),
            tokio::spawn(gateway::serve(gateway, Arc::clone(&shared))).abort_handle(),
        ];
        Self {
            shared,
            rest: rest_address,
            servers,
        }
    }

    /// The address to give to the bot in place of `https://discord.com`.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.rest)
    }

    /// The address of the gateway, as REST hands it out.
    pub fn gateway_url(&self) -> &str {
        &self.shared.gateway_url
    }

    /// The only token that this Discord accepts.
    pub fn token(&self) -> &str {
        &self.shared.options.token
    }

    /// Plays an interaction and waits for its answer; panics with the reason when none comes.
    pub async fn interact(&self, interaction: impl Into<Value>) -> Callback {
        match self.try_interact(interaction).await {
            Ok(callback) => callback,
            Err(reason) => panic!("{reason}"),
        }
    }

    /// Plays an interaction and waits for its answer, or for the reason why there is none.
    pub async fn try_interact(&self, interaction: impl Into<Value>) -> Result<Callback, NoAnswer> {
        let interaction = interaction.into();
        let shard = self.shared.shard_of(&interaction);
        self.until("a session that takes interactions", |fake| {
            fake.shared.sessions.exists(shard)
        })
        .await;
        self.send(interaction).answer().await
    }

    /// Plays an interaction without waiting, so that many can be in flight at the same time.
    pub fn send(&self, interaction: impl Into<Value>) -> Waiting {
        let sent = self.try_send(&Arc::new(interaction.into()));
        sent.expect("no session takes interactions for this shard: wait for `ready()` first")
    }

    /// Plays an interaction without waiting; `None` when no session takes it.
    pub fn try_send(&self, interaction: &Arc<Value>) -> Option<Waiting> {
        let shard = self.shared.shard_of(interaction);
        let (id, waiting) = self.shared.ledger.open(interaction, &self.shared.options);
        self.shared
            .sessions
            .interact(shard, interaction, id)
            .then_some(waiting)
    }

    /// What became of an interaction.
    pub fn fate(&self, interaction: &Value) -> Fate {
        self.shared.ledger.fate(interaction)
    }

    /// Whether every shard has a session with a live connection.
    pub fn is_connected(&self) -> bool {
        (0..self.shared.shards()).all(|shard| self.shared.sessions.is_live(shard))
    }

    /// Makes the next `times` requests that fit the pattern go wrong.
    ///
    /// A pattern is a method and a path without `/api/v10`: `POST /interactions/*/*/callback`. `*`
    /// stands for any method or one segment, a final `**` for the rest.
    pub fn fail_next(&self, pattern: &str, fault: Fault, times: usize) {
        self.shared.faults.add(pattern, fault, times);
    }

    /// Lets nothing go wrong any more.
    pub fn fail_no_more(&self) {
        self.shared.faults.clear();
    }

    /// The commands that are registered globally, or for one server.
    pub fn commands(&self, server: Option<&str>) -> Vec<Value> {
        self.shared.commands.list(server)
    }

    /// The message that answers an interaction, after all edits.
    pub fn message_of(&self, callback: &Callback) -> Option<Value> {
        self.shared.ledger.message_of(&callback.asked)
    }
}

/// What tests see of channels and do to them. Every channel is there until a test deletes it.
impl FakeDiscord {
    /// The messages of a channel, the oldest first, as people see them.
    pub fn messages(&self, channel: &str) -> Vec<Value> {
        self.shared.channels.messages(channel)
    }

    /// Deletes a message, as a moderator can.
    pub fn delete_message(&self, message: &Value) {
        self.shared.channels.delete(message);
    }

    /// From now on, a channel is in this condition.
    pub fn set_channel(&self, channel: &str, condition: Condition) {
        self.shared.channels.set(channel, condition);
    }

    /// Whether a channel is in this condition.
    pub fn channel_is(&self, channel: &str, condition: Condition) -> bool {
        self.shared.channels.condition(channel) == condition
    }
}

impl Drop for FakeDiscord {
    fn drop(&mut self) {
        for server in &self.servers {
            server.abort();
        }
        self.shared.sessions.drop_connections();
    }
}

async fn loopback() -> TcpListener {
    TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free loopback port")
}

fn address(listener: &TcpListener) -> SocketAddr {
    listener
        .local_addr()
        .expect("a bound listener has an address")
}
