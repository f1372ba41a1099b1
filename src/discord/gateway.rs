//! The gateway: interactions come in over serenity's WebSocket shards, answers go out over REST.
//!
//! serenity's `Client` is not used: when its own look-up of the gateway fails, it dials the real Discord, whatever the
//! configuration says. Its shard manager takes the address from us.

use super::api::{Api, ApiError, GatewayInfo};
use super::interaction::handle;
use super::register::{Wanted, register};
use crate::instance::Instance;
use futures_util::StreamExt;
use secrecy::ExposeSecret;
use serenity::all::{ApplicationId, Context, Event, GatewayIntents, Interaction, RawEventHandler};
use serenity::gateway::{GatewayError, ShardManager, ShardManagerOptions};
use serenity::http::HttpBuilder;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, RwLock};
use tokio::task::spawn_blocking;
use tokio::time::{Instant, timeout};

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

/// Connects, registers what differs, and answers until `stop` completes.
///
/// # Errors
/// When Discord refuses the token or the commands, or cannot be reached at start.
pub async fn run(instance: Instance, api: Api, stop: impl Future<Output = ()>) -> Result<(), RunError> {
    let mut stop = pin!(stop);
    let look_up = async { tokio::try_join!(api.application(), api.gateway()) };
    let (application, gateway) = tokio::select! {
        () = &mut stop => return Ok(()),
        found = look_up => found?,
    };
    let answering = Arc::new(RwLock::new(()));
    let api = Arc::new(api);
    let handler = Handler { instance, api: Arc::clone(&api), answering: Arc::clone(&answering) };
    let (shards, mut ended) = connect(&api, gateway, handler);
    let registration = keep_registered(&api, application);
    let outcome = tokio::select! {
        () = &mut stop => Ok(()),
        ended = ended.next() => ended.unwrap_or(Ok(())).map_err(|error| fatal(&error)),
        error = registration => Err(error.into()),
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
    match register(api, application, None, Wanted::All, false).await {
        Ok(difference) if difference.is_empty() => tracing::info!("{}", difference.to_string().trim_end()),
        Ok(difference) => difference.to_string().lines().for_each(|change| tracing::info!(change, "registered")),
        Err(error) => return error,
    }
    std::future::pending().await
}

fn fatal(error: &GatewayError) -> RunError {
    match error {
        GatewayError::InvalidAuthentication => RunError::Api(ApiError::WrongToken),
        other => RunError::Gateway(other.to_string()),
    }
}

struct Handler {
    instance: Instance,
    api: Arc<Api>,
    /// Every answer in flight holds it for reading; whoever gets it for writing knows that there is none.
    answering: Arc<RwLock<()>>,
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
            Event::Ready(_) => tracing::info!(shard, "ready"),
            Event::Resumed(_) => tracing::info!(shard, "resumed"),
            _ => {}
        }
    }
}

impl Handler {
    async fn answer(&self, interaction: &Interaction) {
        let since = Instant::now();
        let _in_flight = self.answering.read().await;
        let library = self.instance.library();
        let Some(handled) = handle(&self.instance.context(&library), interaction, "gateway") else {
            return;
        };
        let command = handled.request.command();
        // Drawing would hold up the answers of others.
        let outgoing = if handled.chart().is_some() {
            match spawn_blocking(move || handled.outgoing()).await {
                Ok(outgoing) => outgoing,
                Err(error) => return tracing::error!(%error, command, "an answer was lost"),
            }
        } else {
            handled.outgoing()
        };
        let sent = self.api.answer(interaction.id(), interaction.token(), &outgoing, since).await;
        if let Err(error) = sent {
            tracing::error!(%error, command, "an answer was lost");
        }
    }
}
