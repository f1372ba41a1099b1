//! What one shard knows while connections come and go: its session, and what happened lately.

use super::address::GatewayAddress;
use super::answering::Answering;
use super::backoff::Backoff;
use super::board::Board;
use super::lost::{Lost, Next};
use super::payload::Ready;
use super::repeats::Repeats;
use super::starts::Starts;
use super::timing::Timing;
use crate::discord::api::{Api, ApiError};
use crate::metrics::Metrics;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;
use tokio_websockets::Connector;

/// After this many failed connections in a row, the gateway's own address is used for resuming.
const RESUMES_ELSEWHERE: u32 = 2;
/// After this many, the session is given up, unless the network is at fault.
const RESUMES: u32 = 4;

/// What all shards share.
pub struct Hub {
    pub api: Arc<Api>,
    pub answering: Arc<Answering>,
    pub metrics: Arc<Metrics>,
    pub board: Board,
    pub starts: Arc<Starts>,
    pub tls: Connector,
    pub gateway: GatewayAddress,
    pub shards: u32,
    pub timing: Timing,
}

/// A session that can be resumed.
pub struct Session {
    pub id: String,
    /// The number of the last event that arrived.
    pub last: u64,
    pub resume_at: GatewayAddress,
}

/// One shard.
pub struct Shard {
    pub id: u32,
    pub hub: Arc<Hub>,
    pub session: Option<Session>,
    backoff: Backoff,
    repeats: Repeats,
    /// Since when it is connected.
    connected: Option<Instant>,
    /// How many connections in a row failed.
    failed_in_a_row: u32,
}

impl Shard {
    /// A shard that is not yet connected.
    pub fn new(id: u32, hub: Arc<Hub>) -> Self {
        let backoff = Backoff::new(hub.timing.first_wait, hub.timing.longest_wait);
        let repeats = Repeats::new(hub.timing.same_line);

        Self {
            id,
            hub,
            session: None,
            backoff,
            repeats,
            connected: None,
            failed_in_a_row: 0,
        }
    }

    /// It has to wait for a long time before it may start a session.
    pub fn delayed(&self, reason: &str) {
        tracing::warn!(shard = self.id, reason, "waiting to start a session");
        self.hub.board.lost(self.id, reason);
    }

    /// READY came.
    pub fn begin_session(&mut self, ready: Ready, number: u64) {
        let resume_at = self.address_for_resuming(ready.resume_at.as_deref());

        self.session = ready.session.map(|id| Session {
            id,
            last: number,
            resume_at,
        });
    }

    /// The address that READY named, if the token may be sent there; otherwise the gateway's.
    fn address_for_resuming(&self, named: Option<&str>) -> GatewayAddress {
        let gateway = &self.hub.gateway;
        let Some(named) = named else {
            return gateway.clone();
        };

        match gateway.for_resuming(named) {
            Ok(address) => address,
            Err(error) => {
                tracing::warn!(shard = self.id, reason = %error, "the address for resuming is not used");
                gateway.clone()
            }
        }
    }

    /// READY or RESUMED came: from now on there is a connection.
    pub fn greeted(&mut self, how: &'static str) {
        self.connected = Some(Instant::now());
        self.hub.board.connected(self.id);
        tracing::info!(shard = self.id, "{how}");
    }

    /// Notes that the connection was lost: the session may be over with it. Returns how long to
    /// wait before the next try.
    pub fn disconnected(&mut self, lost: &Lost, next: Next) -> Duration {
        self.reconsider_session(lost, next);
        let wait = self.wait_after(lost);

        self.hub.board.lost(self.id, &lost.to_string());
        self.log_loss(lost, wait);
        wait
    }

    /// Gives up the session if it is over, or if resuming it has failed too often.
    fn reconsider_session(&mut self, lost: &Lost, next: Next) {
        if self.connected.is_some() {
            self.failed_in_a_row = 0;
        } else {
            self.failed_in_a_row += 1;
        }

        // A network without Discord says nothing about the session.
        let was_open = !matches!(lost, Lost::Failed { .. });
        let is_over = matches!(next, Next::Identify | Next::CountShards);
        if is_over || was_open && self.failed_in_a_row >= RESUMES {
            self.session = None;
        }

        // The host named for resuming may be down while the gateway itself is not.
        if let Some(session) = &mut self.session
            && self.failed_in_a_row >= RESUMES_ELSEWHERE
        {
            session.resume_at = self.hub.gateway.clone();
        }
    }

    fn wait_after(&mut self, lost: &Lost) -> Duration {
        let timing = &self.hub.timing;
        // A connection that ends at once is as good as none: only one that lasted ends the
        // doubling.
        if let Some(since) = self.connected.take()
            && since.elapsed() >= timing.lasting
        {
            self.backoff.reset();
        }

        let wait = self.backoff.wait();
        if *lost != (Lost::Invalid { resumable: false }) {
            return wait;
        }
        // Discord asks for one to five seconds, at random.
        let random = 0.2 + 0.8 * fastrand::f64();
        wait.max(timing.between_identifies.mul_f64(random))
    }

    fn log_loss(&mut self, lost: &Lost, wait: Duration) {
        let reason = lost.to_string();
        let Some(left_out) = self.repeats.may_log(&reason) else {
            return;
        };

        let (shard, wait_ms) = (self.id, wait.as_millis() as u64);
        let resuming = self.session.is_some();
        if lost.is_usual() {
            tracing::info!(shard, reason, resuming, wait_ms, left_out, "reconnecting");
        } else {
            tracing::warn!(shard, reason, resuming, wait_ms, left_out, "reconnecting");
        }
    }

    /// Something came that the bot can ignore.
    pub fn ignored(&mut self, what: &'static str) {
        if let Some(left_out) = self.repeats.may_log(what) {
            tracing::warn!(
                shard = self.id,
                what,
                left_out,
                "the gateway sent something that is ignored"
            );
        }
    }

    /// The number of shards could not be looked up. That is no reason to end the shard.
    pub fn not_counted(&mut self, error: &ApiError) {
        if let Some(left_out) = self.repeats.may_log("count") {
            tracing::warn!(shard = self.id, %error, left_out, "the number of shards could not be looked up again");
        }
    }
}
