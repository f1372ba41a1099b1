//! One shard: connects, and reconnects after its connection was lost, until the bot stops.

use super::address::Address;
use super::answering::Answering;
use super::backoff::Backoff;
use super::board::Board;
use super::lost::{Fatal, Lost, Next};
use super::payload::Ready;
use super::repeats::Repeats;
use super::session::{Conversation, Greeting};
use super::socket::Socket;
use super::starts::Starts;
use super::timing::Timing;
use crate::discord::api::{Api, ApiError, GatewayInfo};
use crate::metrics::Metrics;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::time::{Instant, sleep};
use tokio_websockets::Connector;

/// Closes a connection without ending its session.
const RESUMABLE: u16 = 4_000;
/// Closes a connection and ends its session.
const GOODBYE: u16 = 1_000;

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
    pub gateway: Address,
    pub shards: u32,
    pub timing: Timing,
}

impl Hub {
    /// A shard has to wait for a long time before it may start a session.
    fn delayed(&self, shard: u32, reason: &str) {
        tracing::warn!(shard, reason, "waiting to start a session");
        self.board.lost(shard, reason);
    }
}

/// Why a shard ended.
pub enum Ended {
    /// The bot stops.
    Stopped,
    /// The number of shards should change.
    Recounted(GatewayInfo),
    /// A permanent failure.
    Fatal(Fatal),
}

/// A session that can be resumed.
pub struct Session {
    pub id: String,
    /// The number of the last event that arrived.
    pub last: u64,
    resume_at: Address,
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
    fruitless: u32,
    /// Dropped when this shard may start a session: then the next one may try.
    begun: Option<oneshot::Sender<()>>,
    /// Becomes true when the bot stops.
    stop: watch::Receiver<bool>,
}

impl Shard {
    /// A shard that is not yet connected.
    pub fn new(
        id: u32,
        hub: Arc<Hub>,
        stop: watch::Receiver<bool>,
        begun: oneshot::Sender<()>,
    ) -> Self {
        let backoff = Backoff::new(hub.timing.first_wait, hub.timing.longest_wait);
        let repeats = Repeats::new(hub.timing.same_line);
        Self {
            id,
            hub,
            session: None,
            backoff,
            repeats,
            connected: None,
            fruitless: 0,
            begun: Some(begun),
            stop,
        }
    }

    /// Stays connected until the bot stops.
    pub async fn run(mut self) -> Ended {
        loop {
            let lost = self.connect().await;
            if lost == Lost::Stopping {
                return Ended::Stopped;
            }
            let next = lost.next();
            if let Next::GiveUp(fatal) = next {
                return Ended::Fatal(fatal);
            }
            self.reconsider_session(&lost, next);
            if self.pause(&lost).await.is_err() {
                return Ended::Stopped;
            }
            if next == Next::CountShards
                && let Some(ended) = self.count_shards().await
            {
                return ended;
            }
        }
    }

    /// Connects, and stays connected until the connection is lost or the bot stops.
    async fn connect(&mut self) -> Lost {
        let hub = Arc::clone(&self.hub);
        let mut stop = self.stop.clone();
        let opening = async {
            let (address, greeting) = match &self.session {
                Some(session) => (&session.resume_at, Greeting::Resume),
                None => {
                    let permit = hub
                        .starts
                        .permit(self.id, |reason| hub.delayed(self.id, reason))
                        .await;
                    self.begun = None;
                    (&hub.gateway, Greeting::Identify(permit))
                }
            };
            Socket::open(address, &hub.tls, &hub.timing)
                .await
                .map(|socket| (socket, greeting))
        };
        let opened = tokio::select! {
            () = stopped(&mut stop) => return Lost::Stopping,
            opened = opening => opened,
        };
        let (mut socket, greeting) = match opened {
            Ok(opened) => opened,
            Err(lost) => return lost,
        };

        let lost = tokio::select! {
            () = stopped(&mut stop) => Lost::Stopping,
            lost = Conversation::hold(self, &mut socket, greeting) => lost,
        };
        match lost {
            Lost::Closed(_) | Lost::Cut | Lost::Silent => {}
            Lost::Stopping => socket.close(GOODBYE, hub.timing.close).await,
            _ => socket.close(RESUMABLE, hub.timing.close).await,
        }
        lost
    }

    /// Gives up the session if it is over, or if resuming it has failed too often.
    fn reconsider_session(&mut self, lost: &Lost, next: Next) {
        self.fruitless = if self.connected.is_some() {
            0
        } else {
            self.fruitless + 1
        };
        let was_open = !matches!(lost, Lost::Failed { .. });
        let is_over = matches!(next, Next::Identify | Next::CountShards);
        if is_over || was_open && self.fruitless >= RESUMES {
            self.session = None;
        }
        if let Some(session) = &mut self.session
            && self.fruitless >= RESUMES_ELSEWHERE
        {
            session.resume_at = self.hub.gateway.clone();
        }
    }

    /// Logs what happened, and waits before the next try. An error means that the bot stops.
    async fn pause(&mut self, lost: &Lost) -> Result<(), ()> {
        let held = self.connected.take().map(|since| since.elapsed());
        if held.is_some_and(|held| held >= self.hub.timing.lasting) {
            self.backoff.reset();
        }
        let mut wait = self.backoff.wait();
        if *lost == (Lost::Invalid { resumable: false }) {
            // Discord asks for one to five seconds, at random.
            wait = wait.max(
                self.hub
                    .timing
                    .between_identifies
                    .mul_f64(0.2 + 0.8 * fastrand::f64()),
            );
        }
        self.hub.board.lost(self.id, &lost.to_string());
        self.tell(lost, wait);
        let mut stop = self.stop.clone();
        tokio::select! {
            () = stopped(&mut stop) => Err(()),
            () = sleep(wait) => Ok(()),
        }
    }

    fn tell(&mut self, lost: &Lost, wait: Duration) {
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

    /// READY came.
    pub fn begin_session(&mut self, ready: Ready, number: u64) {
        let resume_at = ready
            .resume_at
            .map(|address| self.hub.gateway.for_resuming(&address));
        let resume_at = match resume_at {
            Some(Ok(address)) => address,
            Some(Err(error)) => {
                tracing::warn!(shard = self.id, reason = %error, "the address for resuming is not used");
                self.hub.gateway.clone()
            }
            None => self.hub.gateway.clone(),
        };
        self.session = ready.session.map(|id| Session {
            id,
            last: number,
            resume_at,
        });
    }

    /// READY or RESUMED came: from now on there is a connection.
    pub fn greeted(&mut self, how: &'static str) {
        self.connected = Some(Instant::now());
        self.hub.board.connected(self.id);
        tracing::info!(shard = self.id, "{how}");
    }

    /// Looks up again how many shards there should be. Returns the reason to end this shard, if
    /// there is one.
    async fn count_shards(&mut self) -> Option<Ended> {
        let mut stop = self.stop.clone();
        let told = tokio::select! {
            () = stopped(&mut stop) => return Some(Ended::Stopped),
            told = self.hub.api.gateway() => told,
        };
        match told {
            Ok(told) if told.shards == self.hub.shards => {
                self.hub.starts.renew(&told.session_start_limit);
                None
            }
            Ok(told) => Some(Ended::Recounted(told)),
            Err(ApiError::WrongToken) => Some(Ended::Fatal(Fatal::WrongToken)),
            Err(error) => {
                self.ignored_error(&error);
                None
            }
        }
    }

    fn ignored_error(&mut self, error: &ApiError) {
        if let Some(left_out) = self.repeats.may_log("count") {
            tracing::warn!(shard = self.id, %error, left_out, "the number of shards could not be looked up again");
        }
    }
}

/// Completes when the bot stops.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone, so there is no reason to run.
    let _ = stop.wait_for(|stop| *stop).await;
}
