//! The gateway: interactions come in over serenity's WebSocket shards, answers go out over REST.
//!
//! serenity's `Client` is not used: when its own look-up of the gateway fails, it dials the real Discord, whatever the
//! configuration says. Its shard manager takes the address from us.

use super::api::{Api, ApiError, GatewayInfo};
use super::incoming::from_gateway;
use super::register::update;
use super::responder::Responder;
use crate::instance::Instance;
use crate::metrics::Metrics;
use futures_util::StreamExt;
use secrecy::ExposeSecret;
use serenity::all::{ApplicationId, Context, Event, GatewayIntents, Interaction, RawEventHandler};
use serenity::gateway::{ConnectionStage, GatewayError, ShardManager, ShardManagerOptions};
use serenity::http::HttpBuilder;
use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, RwLock};
use tokio::time::{Instant, sleep, timeout};

/// How long the shards may take to say goodbye.
const CLOSE_WITHIN: Duration = Duration::from_millis(1_500);
/// How long answers in flight may take; with [`CLOSE_WITHIN`] below the five seconds in which the bot stops.
const DRAIN_WITHIN: Duration = Duration::from_millis(3_000);

/// The gateway's name for an interaction.
const INTERACTION: &str = "INTERACTION_CREATE";

/// Why the bot ended on its own.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(transparent)]
    Api(#[from] ApiError),
    #[error("the gateway ended the connection: {0}")]
    Gateway(String),
}

/// How often the metrics of the shards are brought up to date.
const OBSERVE_EVERY: Duration = Duration::from_secs(1);

/// Connects, registers what differs, and answers until `stop` completes.
///
/// # Errors
/// When Discord refuses the token or the commands, or cannot be reached at start.
pub async fn run(
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    api: Api,
    stop: impl Future<Output = ()>,
) -> Result<(), RunError> {
    let mut stop = pin!(stop);
    let look_up = async { tokio::try_join!(api.application(), api.gateway()) };
    let (application, gateway) = tokio::select! {
        () = &mut stop => return Ok(()),
        found = look_up => found?,
    };
    let answering = Arc::new(RwLock::new(()));
    let api = Arc::new(api);
    let handler = Handler {
        responder: Responder::new(instance, Arc::clone(&metrics), "gateway"),
        api: Arc::clone(&api),
        answering: Arc::clone(&answering),
        greeted: AtomicU32::new(0),
        shards: gateway.shards,
    };
    let (shards, mut ended) = connect(&api, gateway, handler);
    let registration = keep_registered(&api, application);
    let outcome = tokio::select! {
        () = &mut stop => Ok(()),
        ended = ended.next() => ended.unwrap_or(Ok(())).map_err(|error| fatal(&error)),
        error = registration => Err(error.into()),
        never = observe(&shards, &metrics) => match never {},
    };
    tracing::info!("stopping");
    if timeout(CLOSE_WITHIN, shards.shutdown_all()).await.is_err() {
        tracing::warn!("the gateway did not close in time");
    }
    if timeout(DRAIN_WITHIN, answering.write()).await.is_err() {
        tracing::warn!("some answers were still on their way");
    }
    outcome
}

/// Keeps the metrics of the shards up to date.
async fn observe(shards: &ShardManager, metrics: &Metrics) -> Infallible {
    loop {
        let (connected, latencies) = {
            let runners = shards.runners.lock().await;
            let connected = runners.values().filter(|runner| runner.stage == ConnectionStage::Connected).count();
            let latencies: Vec<_> = runners.iter().filter_map(|(id, runner)| Some((id.0, runner.latency?))).collect();
            (connected, latencies)
        };
        metrics.gateway(connected, latencies.into_iter());
        sleep(OBSERVE_EVERY).await;
    }
}

fn connect(
    api: &Api,
    gateway: GatewayInfo,
    handler: Handler,
) -> (Arc<ShardManager>, impl StreamExt<Item = Result<(), GatewayError>> + Unpin) {
    tracing::info!(shards = gateway.shards, "connecting");
    // Shards take the token from this client; nothing is ever sent through it.
    let http = HttpBuilder::new(api.token().expose_secret()).proxy(api.base()).ratelimiter_disabled(true).build();
    let (shards, ended) = ShardManager::new(ShardManagerOptions {
        data: Arc::default(),
        event_handlers: Vec::new(),
        raw_event_handlers: vec![Arc::new(handler)],
        shard_index: 0,
        shard_init: gateway.shards,
        shard_total: gateway.shards,
        ws_url: Arc::new(Mutex::new(gateway.url)),
        http: Arc::new(http),
        // Interactions arrive without any intent, and nothing else is wanted.
        intents: GatewayIntents::empty(),
        presence: None,
    });
    if let Err(error) = shards.initialize() {
        tracing::error!(%error, "cannot start the shards");
    }
    (shards, ended)
}

/// Registers what differs; completes only with an error.
async fn keep_registered(api: &Api, application: ApplicationId) -> ApiError {
    match update(api, application).await {
        Ok(()) => std::future::pending().await,
        Err(error) => error,
    }
}

fn fatal(error: &GatewayError) -> RunError {
    match error {
        GatewayError::InvalidAuthentication => RunError::Api(ApiError::WrongToken),
        other => RunError::Gateway(other.to_string()),
    }
}

struct Handler {
    responder: Responder,
    api: Arc<Api>,
    /// Every answer in flight holds it for reading; whoever gets it for writing knows that there is none.
    answering: Arc<RwLock<()>>,
    /// How many sessions were begun or resumed.
    greeted: AtomicU32,
    /// How many shards there are.
    shards: u32,
}

#[serenity::async_trait]
impl RawEventHandler for Handler {
    async fn raw_event(&self, context: Context, event: Event) {
        let shard = context.shard_id.0;
        match event {
            Event::InteractionCreate(event) => self.answer(&event.interaction).await,
            // serenity hands over as unknown, and without a word, what it cannot parse.
            Event::Unknown(event) if event.kind == INTERACTION => {
                let kind = event.value["type"].as_u64();
                tracing::warn!(shard, kind, "an interaction could not be read and stays without an answer");
            }
            Event::Ready(_) => {
                self.greeted();
                tracing::info!(shard, "ready");
            }
            Event::Resumed(_) => {
                self.greeted();
                tracing::info!(shard, "resumed");
            }
            _ => {}
        }
    }
}

impl Handler {
    /// Each shard's first session is no reconnection.
    fn greeted(&self) {
        if self.greeted.fetch_add(1, Ordering::Relaxed) >= self.shards {
            self.responder.metrics().reconnected();
        }
    }

    async fn answer(&self, interaction: &Interaction) {
        let since = Instant::now();
        let _in_flight = self.answering.read().await;
        let Some(incoming) = from_gateway(interaction) else {
            return;
        };
        let command = incoming.request.command();
        match self.responder.respond(incoming).await {
            Ok(reply) => {
                if let Err(error) = self.api.answer(interaction.id(), interaction.token(), &reply, since).await {
                    tracing::error!(%error, command, "an answer was lost");
                }
            }
            Err(error) => tracing::error!(%error, command, "an answer was lost"),
        }
    }
}
