//! One connection, from HELLO until it is lost.

use super::lost::Lost;
use super::payload::{self, GatewayMessage, Ready};
use super::shard::Shard;
use super::socket::{Frame, Socket};
use super::starts::Permit;
use secrecy::ExposeSecret;
use std::time::Duration;
use tokio::time::{Instant, sleep_until, timeout};

/// What the bot says first.
pub enum Greeting<'s> {
    /// It continues its session.
    Resume,
    /// It starts a session.
    Identify(Permit<'s>),
}

/// The heartbeats of a connection.
struct Heartbeats {
    interval: Duration,
    next: Instant,
    /// When the last one was sent; `None` after it was acknowledged.
    unheard: Option<Instant>,
}

/// A connection in use.
pub struct GatewayConnection<'c> {
    shard: &'c mut Shard,
    socket: &'c mut Socket,
    heart: Heartbeats,
    /// When READY or RESUMED must have come; `None` after it did.
    greeted_by: Option<Instant>,
    /// What must come until then.
    awaited: &'static str,
}

impl<'c> GatewayConnection<'c> {
    /// Talks to the gateway until the connection is lost; returns the reason.
    pub async fn run(shard: &'c mut Shard, socket: &'c mut Socket, greeting: Greeting<'_>) -> Lost {
        match Self::open(shard, socket, greeting).await {
            Ok(mut conversation) => conversation.go_on().await,
            Err(lost) => lost,
        }
    }

    /// Waits for HELLO, then identifies the bot.
    async fn open(
        shard: &'c mut Shard,
        socket: &'c mut Socket,
        greeting: Greeting<'_>,
    ) -> Result<Self, Lost> {
        let (hello, within) = (shard.hub.timing.hello, shard.hub.timing.greeting);
        let Ok(interval) = timeout(hello, hello_from(socket)).await else {
            return Err(Lost::Late {
                what: "HELLO",
                within: hello,
            });
        };
        let interval = interval?;

        let awaited = Self::greet(shard, socket, greeting).await?;
        let now = Instant::now();
        // Discord's documentation asks for a random first moment, so that many bots do not send
        // their heartbeats together.
        let heart = Heartbeats {
            interval,
            next: now + interval.mul_f64(fastrand::f64()),
            unheard: None,
        };

        Ok(Self {
            shard,
            socket,
            heart,
            greeted_by: Some(now + within),
            awaited,
        })
    }

    /// Identifies the bot, or resumes its session; returns what must come next.
    async fn greet(
        shard: &Shard,
        socket: &mut Socket,
        greeting: Greeting<'_>,
    ) -> Result<&'static str, Lost> {
        let token = shard.hub.api.token().expose_secret();

        match (greeting, &shard.session) {
            (Greeting::Identify(permit), _) => {
                let identify = payload::identify(token, shard.id, shard.hub.shards);
                socket.send(identify).await?;
                permit.used();
                Ok("READY after IDENTIFY")
            }
            (Greeting::Resume, Some(session)) => {
                let resume = payload::resume(token, &session.id, session.last);
                socket.send(resume).await?;
                Ok("RESUMED after RESUME")
            }
            (Greeting::Resume, None) => Err(Lost::Invalid { resumable: false }),
        }
    }

    /// Receives frames and sends heartbeats until the connection is lost.
    async fn go_on(&mut self) -> Lost {
        loop {
            // A deadline that no longer matters is never checked.
            let greeted_by = self.greeted_by.unwrap_or(self.heart.next);
            let step = tokio::select! {
                frame = self.socket.next() => match frame {
                    Ok(frame) => self.receive(&frame).await,
                    Err(lost) => Err(lost),
                },
                () = sleep_until(self.heart.next) => self.beat().await,
                () = sleep_until(greeted_by), if self.greeted_by.is_some() => {
                    Err(Lost::Late { what: self.awaited, within: self.shard.hub.timing.greeting })
                }
            };

            if let Err(lost) = step {
                return lost;
            }
        }
    }

    /// Sends the heartbeat that is due. If the one before was not acknowledged, the connection is
    /// dead, even if it seems open.
    async fn beat(&mut self) -> Result<(), Lost> {
        if self.heart.unheard.is_some() {
            return Err(Lost::Silent);
        }

        let now = Instant::now();
        self.heart.unheard = Some(now);
        self.heart.next = now + self.heart.interval;
        self.send_heartbeat().await
    }

    /// A heartbeat says which event arrived last.
    async fn send_heartbeat(&mut self) -> Result<(), Lost> {
        let last = self.shard.session.as_ref().map(|session| session.last);
        self.socket.send(payload::heartbeat(last)).await
    }

    /// Reads a frame, and does what it asks for.
    async fn receive(&mut self, frame: &Frame) -> Result<(), Lost> {
        let text = match frame {
            Frame::Text(message) => message.as_text().unwrap_or_default(),
            Frame::Other => {
                self.shard.ignored("a frame that is not text");
                return Ok(());
            }
        };

        let Some((said, number)) = payload::read(text) else {
            self.shard
                .ignored("a frame that is not an object with an opcode");
            return Ok(());
        };

        // Before anything can fail: resuming continues after this event.
        if let (Some(number), Some(session)) = (number, &mut self.shard.session) {
            session.last = number;
        }
        self.handle(said, number).await
    }

    async fn handle(&mut self, said: GatewayMessage, number: Option<u64>) -> Result<(), Lost> {
        match said {
            GatewayMessage::Ready(ready) => self.ready(ready, number.unwrap_or_default()),
            GatewayMessage::Resumed => self.greeted("resumed"),
            GatewayMessage::Interaction(interaction) => {
                self.shard.hub.answering.begin(interaction).await
            }
            GatewayMessage::HeartbeatRequest => self.send_heartbeat().await?,
            GatewayMessage::HeartbeatAck => self.heard(),
            GatewayMessage::Reconnect => return Err(Lost::ReconnectRequested),
            GatewayMessage::Invalid { resumable } => return Err(Lost::Invalid { resumable }),
            GatewayMessage::Hello(_) | GatewayMessage::Other => {}
        }

        Ok(())
    }

    fn ready(&mut self, ready: Ready, number: u64) {
        self.shard.begin_session(ready, number);
        self.greeted("ready");
    }

    fn greeted(&mut self, how: &'static str) {
        self.greeted_by = None;
        self.shard.greeted(how);
    }

    /// The gateway acknowledged a heartbeat.
    fn heard(&mut self) {
        if let Some(sent) = self.heart.unheard.take() {
            let metrics = &self.shard.hub.metrics;
            metrics.heartbeat(self.shard.id, sent.elapsed());
        }
    }
}

/// The interval between heartbeats, from the gateway's first message.
async fn hello_from(socket: &mut Socket) -> Result<Duration, Lost> {
    loop {
        let Frame::Text(message) = socket.next().await? else {
            continue;
        };

        match payload::read(message.as_text().unwrap_or_default()) {
            Some((GatewayMessage::Hello(interval), _)) => return Ok(interval),
            Some((GatewayMessage::Reconnect, _)) => return Err(Lost::ReconnectRequested),
            Some((GatewayMessage::Invalid { resumable }, _)) => {
                return Err(Lost::Invalid { resumable });
            }
            _ => {}
        }
    }
}
