//! Runs one shard: connects, and reconnects after the connection was lost, until the bot stops.

use super::lost::{Fatal, Lost, Next};
use super::session::{GatewayConnection, Greeting};
use super::shard::{Hub, Shard};
use super::socket::Socket;
use crate::discord::api::{ApiError, GatewayInfo};
use std::sync::Arc;
use tokio::sync::{oneshot, watch};
use tokio::time::sleep;

/// Closes a connection without ending its session.
const RESUMABLE: u16 = 4_000;
/// Closes a connection and ends its session.
const GOODBYE: u16 = 1_000;

/// Why a shard ended.
pub enum Ended {
    /// The bot stops.
    Stopped,
    /// The number of shards should change.
    Recounted(GatewayInfo),
    /// A permanent failure.
    Fatal(Fatal),
}

/// Keeps a shard connected.
pub struct Runner {
    shard: Shard,
    /// Dropped when this shard may start a session: then the next one may try.
    begun: Option<oneshot::Sender<()>>,
    /// Becomes true when the bot stops.
    stop: watch::Receiver<bool>,
}

impl Runner {
    /// A runner of a shard that is not yet connected.
    pub fn new(shard: Shard, stop: watch::Receiver<bool>, begun: oneshot::Sender<()>) -> Self {
        Self {
            shard,
            begun: Some(begun),
            stop,
        }
    }

    /// Runs the shard when the one before it may start a session, so that they start in order.
    pub async fn run_after(self, before: Option<oneshot::Receiver<()>>) -> Ended {
        if let Some(before) = before {
            // An error means that the one before has ended, so there is nothing to wait for.
            let _ = before.await;
        }

        self.run().await
    }

    /// Stays connected until the bot stops.
    async fn run(mut self) -> Ended {
        loop {
            let lost = self.connect().await;
            if lost == Lost::Stopping {
                return Ended::Stopped;
            }
            let next = lost.next();
            if let Next::GiveUp(fatal) = next {
                return Ended::Fatal(fatal);
            }

            let wait = self.shard.disconnected(&lost, next);
            let mut stop = self.stop.clone();
            tokio::select! {
                () = stopped(&mut stop) => return Ended::Stopped,
                () = sleep(wait) => {}
            }

            // After the wait, so that a gateway that refuses again and again causes few look-ups.
            if next == Next::CountShards
                && let Some(ended) = self.count_shards().await
            {
                return ended;
            }
        }
    }

    /// Connects, and stays connected until the connection is lost or the bot stops.
    async fn connect(&mut self) -> Lost {
        let hub = Arc::clone(&self.shard.hub);
        let mut stop = self.stop.clone();
        let opened = tokio::select! {
            () = stopped(&mut stop) => return Lost::Stopping,
            opened = self.open(&hub) => opened,
        };
        let (mut socket, greeting) = match opened {
            Ok(opened) => opened,
            Err(lost) => return lost,
        };

        let lost = tokio::select! {
            () = stopped(&mut stop) => Lost::Stopping,
            lost = GatewayConnection::run(&mut self.shard, &mut socket, greeting) => lost,
        };

        match lost {
            // Nobody is left at the other end to say goodbye to.
            Lost::Closed(_) | Lost::Cut | Lost::Silent => {}
            Lost::Stopping => socket.close(GOODBYE, hub.timing.close).await,
            _ => socket.close(RESUMABLE, hub.timing.close).await,
        }
        lost
    }

    /// Opens a socket: to resume the session if there is one, otherwise to start one.
    async fn open<'h>(&mut self, hub: &'h Hub) -> Result<(Socket, Greeting<'h>), Lost> {
        let shard = &self.shard;
        let (address, greeting) = match &shard.session {
            Some(session) => (&session.resume_at, Greeting::Resume),
            None => {
                // Before connecting: a permit can take hours, too long for an idle connection.
                let permit = hub.starts.permit(shard.id, |reason| shard.delayed(reason));
                let permit = permit.await;
                self.begun = None;
                (&hub.gateway, Greeting::Identify(permit))
            }
        };

        let socket = Socket::open(address, &hub.tls, &hub.timing).await?;
        Ok((socket, greeting))
    }

    /// Looks up again how many shards there should be. Returns the reason to end this shard, if
    /// there is one.
    async fn count_shards(&mut self) -> Option<Ended> {
        let hub = Arc::clone(&self.shard.hub);
        let mut stop = self.stop.clone();
        let found = tokio::select! {
            () = stopped(&mut stop) => return Some(Ended::Stopped),
            found = hub.api.gateway() => found,
        };

        match found {
            Ok(gateway) if gateway.shards == hub.shards => {
                hub.starts.renew(&gateway.session_start_limit);
                None
            }
            Ok(gateway) => Some(Ended::Recounted(gateway)),
            Err(ApiError::WrongToken) => Some(Ended::Fatal(Fatal::WrongToken)),
            Err(error) => {
                self.shard.not_counted(&error);
                None
            }
        }
    }
}

/// Completes when the bot stops.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone, so there is no reason to run.
    let _ = stop.wait_for(|stop| *stop).await;
}
