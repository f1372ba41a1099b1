//! The gateway: interactions come in over WebSockets, answers go out over REST.
//!
//! | file | what it does |
//! |---|---|
//! | `timing` | how long everything may take |
//! | `runner` | keeps a shard connected: connects, and reconnects |
//! | `shard` | what a shard knows while connections come and go |
//! | `socket`, `address` | opening a connection step by step; which addresses are allowed |
//! | `session`, `payload` | one connection from HELLO to its end; its messages |
//! | `lost`, `backoff` | why a connection ended and what to do next; how long to wait before the next |
//! | `starts` | when a session may start, within Discord's daily limit |
//! | `board` | which shards are connected: for `/readyz` and the metrics |
//! | `answering` | answers interactions, each in its own task |
//! | `repeats` | keeps the log short |
//!
//! serenity's shard runner is not used. It connects without deadlines, spins after some close
//! codes, knows no back-off, and passes on what it has parsed instead of the JSON, so an
//! interaction with one strange field would be lost.

mod address;
mod answering;
mod backoff;
mod board;
mod lost;
mod payload;
mod repeats;
mod runner;
mod session;
mod shard;
mod socket;
mod starts;
mod timing;

pub use timing::Timing;

use super::api::{Api, ApiError, GatewayInfo};
use super::register::update;
use super::responder::Responder;
use crate::http::Readiness;
use crate::instance::Instance;
use crate::metrics::Metrics;
use address::GatewayAddress;
use answering::Answering;
use backoff::Backoff;
use board::Board;
use lost::Fatal;
use runner::{Ended, Runner};
use shard::{Hub, Shard};
use starts::Starts;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_websockets::Connector;

/// How long the shards may take to close their connections.
const CLOSE_WITHIN: Duration = Duration::from_millis(1_500);
/// How long answers in flight may take; with [`CLOSE_WITHIN`] below the five seconds in which the
/// bot stops.
const DRAIN_WITHIN: Duration = Duration::from_millis(3_000);

/// Why the bot ended on its own.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(transparent)]
    Api(#[from] ApiError),
    #[error("the gateway ended the connection: {0}")]
    Gateway(String),
}

/// Connects, registers commands that differ, and answers until `stop` completes.
///
/// # Errors
/// If Discord refuses the token or the commands, or cannot be reached at start.
pub async fn run(
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    readiness: Arc<Readiness>,
    api: Api,
    timing: Timing,
    stop: impl Future<Output = ()>,
) -> Result<(), RunError> {
    let mut stop = pin!(stop);
    readiness.not_ready("the gateway is being looked up".to_owned());
    let gateway = tokio::select! {
        () = &mut stop => return Ok(()),
        found = api.gateway() => found?,
    };

    let api = Arc::new(api);
    let responder = Responder::new(instance, Arc::clone(&metrics), "gateway");
    let answering = Arc::new(Answering::new(responder, Arc::clone(&api)));
    let (stopper, stopping) = watch::channel(false);
    let fleet = Fleet {
        api: Arc::clone(&api),
        answering: Arc::clone(&answering),
        metrics,
        readiness,
        timing,
        stopping,
    };
    let mut fleet = tokio::spawn(fleet.run(gateway));

    // While the commands cannot be registered, the ones that Discord has are already answered.
    let registration = keep_registered(&api);
    let outcome = tokio::select! {
        () = &mut stop => Ok(()),
        ended = &mut fleet => ended.unwrap_or_else(|error| Err(RunError::Gateway(error.to_string()))),
        error = registration => Err(error.into()),
    };

    // First the gateway, so that nothing more comes in; then what came in is still answered.
    tracing::info!("stopping");
    stopper.send_replace(true);
    if !fleet.is_finished() && timeout(CLOSE_WITHIN, fleet).await.is_err() {
        tracing::warn!("the gateway did not close in time");
    }
    answering.finish(DRAIN_WITHIN).await;
    outcome
}

/// Registers commands that differ; completes only with an error.
async fn keep_registered(api: &Api) -> ApiError {
    let registered = async { update(api, api.application().await?).await };

    match registered.await {
        // Completing would end the bot.
        Ok(()) => std::future::pending().await,
        Err(error) => error,
    }
}

/// Runs the shards, whatever their number.
struct Fleet {
    api: Arc<Api>,
    answering: Arc<Answering>,
    metrics: Arc<Metrics>,
    readiness: Arc<Readiness>,
    timing: Timing,
    stopping: watch::Receiver<bool>,
}

impl Fleet {
    /// Runs as many shards as Discord recommends, until the bot stops or cannot go on.
    async fn run(self, mut gateway: GatewayInfo) -> Result<(), RunError> {
        let limit = &gateway.session_start_limit;
        let starts = Arc::new(Starts::new(limit, self.timing.between_identifies));
        let mut backoff = Backoff::new(self.timing.first_wait, self.timing.longest_wait);

        loop {
            match self.run_shards(&gateway, &starts).await? {
                Ended::Stopped => return Ok(()),
                Ended::Fatal(Fatal::WrongToken) => return Err(ApiError::WrongToken.into()),
                Ended::Fatal(fatal) => return Err(RunError::Gateway(fatal.to_string())),
                Ended::Recounted(recounted) => gateway = recounted,
            }

            starts.renew(&gateway.session_start_limit);
            let mut stopping = self.stopping.clone();
            tokio::select! {
                _ = stopping.wait_for(|stop| *stop) => return Ok(()),
                () = sleep(backoff.wait()) => {}
            }
        }
    }

    /// Runs this many shards until one ends; then the others end as well.
    async fn run_shards(
        &self,
        gateway: &GatewayInfo,
        starts: &Arc<Starts>,
    ) -> Result<Ended, RunError> {
        let hub = Arc::new(self.hub(gateway, starts)?);
        tracing::info!(shards = hub.shards, "connecting");

        let (stopper, stop) = watch::channel(false);
        let mut shards = JoinSet::new();
        // Each shard waits for the one before it.
        let mut before = None;
        for id in 0..hub.shards {
            let (begun, next) = oneshot::channel();
            let runner = Runner::new(Shard::new(id, Arc::clone(&hub)), stop.clone(), begun);
            shards.spawn(runner.run_after(before.replace(next)));
        }

        let mut stopping = self.stopping.clone();
        let ended = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => Ok(Ended::Stopped),
            ended = shards.join_next() => ended.unwrap_or(Ok(Ended::Stopped)),
            never = hub.board.watch() => match never {},
        };

        stopper.send_replace(true);
        // All close at the same time, each within its deadline.
        while shards.join_next().await.is_some() {}

        ended.map_err(|error| RunError::Gateway(error.to_string()))
    }

    fn hub(&self, gateway: &GatewayInfo, starts: &Arc<Starts>) -> Result<Hub, RunError> {
        let address = GatewayAddress::of_gateway(&gateway.url, self.api.base())
            .map_err(|error| RunError::Gateway(format!("its address cannot be used: {error}")))?;
        let tls = Connector::new().map_err(|error| RunError::Gateway(error.to_string()))?;
        let shards = gateway.shards.max(1);
        let (readiness, metrics) = (Arc::clone(&self.readiness), Arc::clone(&self.metrics));

        Ok(Hub {
            api: Arc::clone(&self.api),
            answering: Arc::clone(&self.answering),
            board: Board::new(shards, readiness, Arc::clone(&metrics), &self.timing),
            metrics,
            starts: Arc::clone(starts),
            tls,
            gateway: address,
            shards,
            timing: self.timing.clone(),
        })
    }
}
