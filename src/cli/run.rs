//! `weighin run`: answers Discord, over the gateway or as an endpoint, until it is told to stop.

use super::failure::Failure;
use super::listening::{listen, local_address};
use super::open::{self, Start};
use super::process::{api_failure, log_warnings, runtime, stop_signal, stopped, token};
use super::reloading::HasLibrary;
use super::storing::{KeptDecisions, StoreKeeper};
use super::watchdog::Watchdog;
use super::{logging, reloading};
use crate::config::{Config, Environment, StoreUrl, Transport};
use crate::discord::api::Api;
use crate::discord::endpoint::{self, Endpoint, PublicKey};
use crate::discord::gateway::{self, RunError, Timing};
use crate::discord::outbox::Discord;
use crate::discord::register::update;
use crate::discord::responder::Responder;
use crate::http::status::{self, ProcessStatus};
use crate::http::{Limits, Readiness};
use crate::instance::Instance;
use crate::meanings;
use crate::metrics::Metrics;
use crate::reload::log_left_out;
use secrecy::SecretString;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::Signal;
use tokio::sync::watch;
use tokio::time::sleep;

/// How long a client of the endpoint may take to send a body.
const BODY_WITHIN: Duration = Duration::from_secs(5);
/// How long the endpoint goes on taking requests once it says that it is not ready: load balancers
/// take a moment to notice.
const LINGER: Duration = Duration::from_secs(2);

/// Runs until SIGTERM or SIGINT, or until Discord refuses to go on.
pub fn main(
    config: &Config,
    file: Option<&Path>,
    environment: &Environment,
) -> Result<u8, Failure> {
    // What is wrong with the configuration is said first, before anything takes long.
    let token = match config.discord.transport {
        Transport::Gateway => Some(token(config, environment)?),
        Transport::Endpoint => config.token(environment)?,
    };
    let key = public_key(config)?;
    let store = config.store(file)?;

    let runtime = runtime()?;
    // Before the articles are read, which can take long: a supervisor may send SIGHUP at once.
    let hangups = reloading::hangups(&runtime)?;
    let log = logging::start(&config.log, secrets(token.as_ref(), &store));
    log_warnings(config, environment);

    // Before the articles are indexed: what is known of them then needs no computing.
    let meanings = meanings::MeaningStore::open(config.search.cache.as_deref());
    let start = open::start(config, log_left_out)?;
    meanings.compute_in_background();
    log_start(&start.instance);
    let discord = api(config, token.clone())?;
    let api = api(config, token)?;

    runtime.spawn(log.report_dropped());
    let ended = runtime.block_on(async {
        start_watchdog(environment);
        let mut process = Process::start(config, start, hangups).await?;
        let kept = process.keep_decisions(&store, discord);
        if !process.has_library().await {
            kept.end().await;
            return Ok(());
        }
        let ended = match (key, api) {
            (Some(key), api) => process.endpoint(config, key, api).await,
            (None, Some(api)) => process.gateway(api).await,
            // Without a key it is the gateway, which has a token.
            (None, None) => Ok(()),
        };
        kept.end().await;
        ended
    });

    // A look-up of a name or a picture that is being drawn would keep an ordinary end waiting.
    runtime.shutdown_background();
    ended.map(|()| 0)
}

/// What no log line may have.
fn secrets(token: Option<&SecretString>, store: &StoreUrl) -> Vec<SecretString> {
    let mut secrets: Vec<SecretString> = token.cloned().into_iter().collect();
    if let StoreUrl::Postgres(url) = store {
        secrets.extend(url.password());
    }
    secrets
}

fn log_start(instance: &Instance) {
    let editions = instance.editions();
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        library = editions.version(),
        topics = editions.original().library.topics().len(),
        "starting"
    );
}

/// Discord's API, if there is a token.
fn api(config: &Config, token: Option<SecretString>) -> Result<Option<Api>, Failure> {
    let Some(token) = token else {
        return Ok(None);
    };
    let api = Api::new(&config.discord.api_base, token).map_err(|error| api_failure(&error))?;
    Ok(Some(api.retrying_forever()))
}

/// Reports to systemd from now on, if it asked for that. Without the reports systemd restarts the
/// process, which is no reason to end it here.
fn start_watchdog(environment: &Environment) {
    match Watchdog::of(environment) {
        Some(Ok(watchdog)) => drop(tokio::spawn(watchdog.keep())),
        Some(Err(error)) => {
            tracing::warn!(%error, "cannot send keep-alive messages to the systemd watchdog")
        }
        None => {}
    }
}

/// What runs with either transport.
struct Process {
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    readiness: Arc<Readiness>,
    /// Becomes true at the first SIGTERM or SIGINT, and when the terminal is closed.
    stop: watch::Receiver<bool>,
    stopper: Arc<watch::Sender<bool>>,
    library: HasLibrary,
}

impl Process {
    /// Serves health and metrics, listens to signals, and takes new knowledge into use.
    async fn start(config: &Config, start: Start, hangups: Signal) -> Result<Self, Failure> {
        let instance = Arc::new(start.instance);
        let metrics = Arc::new(Metrics::default());
        let readiness = Arc::new(Readiness::default());

        // Listening to signals comes first: from the moment that a supervisor can see the process,
        // it can also stop it.
        let (signalled, closed) = (stop_signal()?, reloading::terminal_closed()?);
        if let Some(address) = config.status.listen {
            let status = ProcessStatus::new(
                Arc::clone(&instance),
                Arc::clone(&metrics),
                Arc::clone(&readiness),
            );
            serve_status(Arc::new(status), address).await?;
        }

        let (stopper, stop) = watch::channel(false);
        let stopper = Arc::new(stopper);
        let (stopping, signal) = (Arc::clone(&readiness), Arc::clone(&stopper));
        tokio::spawn(async move {
            tokio::select! {
                () = signalled => {}
                () = closed => {}
            }
            // Not ready first, so that load balancers send nothing to a process that is closing.
            stopping.stopping();
            signal.send_replace(true);
        });

        let loaded = (start.problems, start.source);
        let library = reloading::start(
            config,
            Arc::clone(&instance),
            Arc::clone(&metrics),
            Arc::clone(&readiness),
            loaded,
            hangups,
        )?;
        Ok(Self {
            instance,
            metrics,
            readiness,
            stop,
            stopper,
            library,
        })
    }

    /// Opens the store in the background, and keeps it open. Without a token, no unprompted
    /// messages can be sent, so no decisions are kept.
    fn keep_decisions(&self, store: &StoreUrl, api: Option<Api>) -> KeptDecisions {
        let mut kept = KeptDecisions {
            instance: Arc::clone(&self.instance),
            stopper: Arc::clone(&self.stopper),
            keeping: None,
        };
        let Some(api) = api else {
            tracing::info!("decisions are not kept: they need the bot's token, to send messages");
            return kept;
        };

        let metrics = Arc::clone(&self.metrics);
        let keeper = StoreKeeper {
            discord: Discord::new(Arc::new(api), Arc::clone(&metrics)),
            instance: Arc::clone(&self.instance),
            readiness: Arc::clone(&self.readiness),
            metrics,
        };
        kept.keeping = keeper.start(store, self.stop.clone());
        kept
    }

    /// Waits for something to answer from; false if the process is to stop before that. Without it,
    /// Discord must not get any answers, and `/readyz` says why.
    async fn has_library(&mut self) -> bool {
        tokio::select! {
            found = self.library.wait_for(|found| *found) => found.is_ok(),
            () = stopped(self.stop.clone()) => false,
        }
    }

    async fn gateway(self, api: Api) -> Result<(), Failure> {
        let ended = gateway::run(
            self.instance,
            self.metrics,
            Arc::clone(&self.readiness),
            api,
            Timing::default(),
            stopped(self.stop),
        )
        .await;

        // It may have ended without a signal, because Discord refused.
        self.readiness.stopping();
        ended.map_err(|error| match error {
            RunError::Api(error) => api_failure(&error),
            // Of the reasons to close a connection, only those arrive here after which Discord
            // takes no other.
            RunError::Gateway(_) => Failure::refused(error.to_string()),
        })
    }

    async fn endpoint(
        self,
        config: &Config,
        key: PublicKey,
        api: Option<Api>,
    ) -> Result<(), Failure> {
        let listener = listen(
            config.endpoint.listen,
            "set endpoint.listen to another address, or stop the program that uses it",
        )
        .await;
        // What has the port may be about to end, and a network may be about to come up: another
        // start can help.
        let listener = listener.map_err(Failure::problems)?;
        let address = local_address(&listener);
        tracing::info!(%address, path = endpoint::PATH, "taking interactions");

        // Only now, so that an address that is taken changes nothing at Discord.
        tokio::spawn(register(api));

        let responder = Responder::new(self.instance, self.metrics, "endpoint");
        let endpoint = Endpoint::new(responder, key, config.endpoint.max_age, BODY_WITHIN);
        let stop = lingering(self.stop);
        endpoint::run(endpoint, self.readiness, listener, limits(config), stop).await;
        Ok(())
    }
}

/// Brings the commands at Discord up to date where there is a token. The endpoint answers all the
/// same: its commands may be registered already, and another replica may do it.
async fn register(api: Option<Api>) {
    let Some(api) = api else {
        tracing::warn!(
            "there is no bot token, so the commands at Discord were not compared; see `weighin register`"
        );
        return;
    };
    let updated = async { update(&api, api.application().await?).await };
    if let Err(error) = updated.await {
        tracing::error!(%error, "the commands at Discord were not brought up to date");
    }
}

/// Completes when the process is to stop, after the time that load balancers need to notice.
async fn lingering(stop: watch::Receiver<bool>) {
    stopped(stop).await;
    tracing::info!("stopping");
    sleep(LINGER).await;
}

/// Serves health and metrics from now on, to the very end: an operator should see the process stop.
async fn serve_status(status: Arc<ProcessStatus>, address: SocketAddr) -> Result<(), Failure> {
    let listener = listen(
        address,
        "set status.listen to another address, or leave it empty for none",
    )
    .await;
    let listener = listener.map_err(Failure::problems)?;
    tracing::info!(address = %local_address(&listener), "serving health and metrics");

    tokio::spawn(Arc::clone(&status).keep_pulse());
    let served = listener
        .into_std()
        .and_then(|listener| status::run_aside(status, listener));
    served.map_err(|error| {
        Failure::could_not_run(format!("cannot serve health and metrics: {error}"))
    })
}

/// The limits of the endpoint, with those that the operator set.
fn limits(config: &Config) -> Limits {
    let per_address = match config.endpoint.per_address {
        0 => usize::MAX,
        most => most,
    };
    Limits {
        per_address,
        ..Limits::default()
    }
}

/// The endpoint's key; `None` for the gateway, which needs none.
fn public_key(config: &Config) -> Result<Option<PublicKey>, Failure> {
    match config.discord.transport {
        Transport::Gateway => Ok(None),
        Transport::Endpoint => match PublicKey::read(&config.discord.public_key) {
            Ok(key) => Ok(Some(key)),
            Err(error) => Err(Failure::could_not_run(format!(
                "discord.public_key is not a valid public key: {error}"
            ))),
        },
    }
}
