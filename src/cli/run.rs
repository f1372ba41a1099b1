//! `weighin run`: answers Discord, over the gateway or as an endpoint, until it is told to stop.

use super::failure::Failure;
use super::open::{Start, start};
use super::watchdog::Watchdog;
use super::{logging, reloading};
use crate::config::{Config, Environment, Transport};
use crate::discord::api::{Api, ApiError};
use crate::discord::endpoint::{self, Endpoint, PublicKey};
use crate::discord::gateway::{self, RunError, Timing};
use crate::discord::pictures::DRAWN_AT_ONCE;
use crate::discord::register::update;
use crate::discord::responder::Responder;
use crate::http::status::{self, Status};
use crate::http::{Limits, Readiness};
use crate::instance::Instance;
use crate::metrics::Metrics;
use crate::reload::log_left_out;
use secrecy::SecretString;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;
use tokio::time::sleep;

/// How long a client of the endpoint may take to send a body.
const BODY_WITHIN: Duration = Duration::from_secs(5);
/// How long the endpoint goes on taking requests once it says that it is not ready: load balancers
/// take a moment to notice.
const LINGER: Duration = Duration::from_secs(2);

/// Runs until SIGTERM or SIGINT, or until Discord refuses to go on.
pub fn main(config: &Config, environment: &Environment) -> Result<u8, Failure> {
    let token = match config.discord.transport {
        Transport::Gateway => Some(token(config, environment)?),
        Transport::Endpoint => config.token(environment)?,
    };
    let key = public_key(config)?;
    let runtime = runtime()?;
    // Before anything takes long: a supervisor may send SIGHUP at once.
    let hangups = reloading::hangups(&runtime)?;
    let log = logging::start(&config.log, token.as_ref());
    warn(config, environment);
    let Start {
        instance,
        problems,
        seen,
    } = start(config, log_left_out)?;
    let instance = Arc::new(instance);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        library = instance.editions().version(),
        topics = instance.editions().original().library.topics().len(),
        "starting"
    );
    let api = token
        .map(|token| Api::new(&config.discord.api_base, token))
        .transpose();
    let api = api.map_err(|error| failure(&error))?.map(Api::tireless);
    runtime.spawn(log.report_dropped());
    let ended = runtime.block_on(async {
        match Watchdog::of(environment) {
            Some(Ok(watchdog)) => drop(tokio::spawn(watchdog.keep())),
            Some(Err(error)) => {
                tracing::warn!(%error, "systemd cannot be told that the process works")
            }
            None => {}
        }
        let process = Process::start(config, instance).await?;
        let (instance, metrics) = (Arc::clone(&process.instance), Arc::clone(&process.metrics));
        reloading::start(config, instance, metrics, (problems, seen), hangups)?;
        match (key, api) {
            (Some(key), api) => process.endpoint(config, key, api).await,
            (None, Some(api)) => process.gateway(api).await,
            (None, None) => Ok(()),
        }
    });
    // A look-up of a name or a picture that is being drawn would keep an ordinary end waiting.
    runtime.shutdown_background();
    ended.map(|()| 0)
}

/// What runs beside either transport.
struct Process {
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    readiness: Arc<Readiness>,
    /// Becomes true at the first SIGTERM or SIGINT, and when the terminal is closed.
    stop: watch::Receiver<bool>,
}

impl Process {
    /// Listens to signals, and serves health and metrics.
    async fn start(config: &Config, instance: Arc<Instance>) -> Result<Self, Failure> {
        let metrics = Arc::new(Metrics::default());
        let readiness = Arc::new(Readiness::default());
        let status = Status::new(
            Arc::clone(&instance),
            Arc::clone(&metrics),
            Arc::clone(&readiness),
        );
        let status = Arc::new(status);
        let (signalled, closed) = (stop_signal()?, reloading::terminal_closed()?);
        let (stopper, stop) = watch::channel(false);
        if let Some(address) = config.status.listen {
            let listener = listen(
                address,
                "set status.listen to another address, or leave it empty for none",
            )
            .await;
            let listener = listener.map_err(Failure::problems)?;
            tracing::info!(address = %local(&listener), "serving health and metrics");
            tokio::spawn(Arc::clone(&status).keep_pulse());
            // To the very end: an operator should see the process stop.
            let served = listener
                .into_std()
                .and_then(|listener| status::run_aside(status, listener));
            served.map_err(|error| {
                Failure::could_not_run(format!("cannot serve health and metrics: {error}"))
            })?;
        }
        let told = Arc::clone(&readiness);
        tokio::spawn(async move {
            tokio::select! {
                () = signalled => {}
                () = closed => {}
            }
            told.stopping();
            let _ = stopper.send(true);
        });
        Ok(Self {
            instance,
            metrics,
            readiness,
            stop,
        })
    }

    async fn gateway(self, api: Api) -> Result<(), Failure> {
        let stop = stopped(self.stop);
        let readiness = Arc::clone(&self.readiness);
        let ended = gateway::run(
            self.instance,
            self.metrics,
            readiness,
            api,
            Timing::default(),
            stop,
        )
        .await;
        self.readiness.stopping();
        ended.map_err(|error| match error {
            RunError::Api(error) => failure(&error),
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
            "set endpoint.listen to another address, or stop what has it",
        )
        .await;
        // What has the port may be about to end, and a network may be about to come up: another
        // start can help.
        let listener = listener.map_err(Failure::problems)?;
        tracing::info!(address = %local(&listener), path = endpoint::PATH, "taking interactions");
        let per_address = match config.endpoint.per_address {
            0 => usize::MAX,
            most => most,
        };
        let responder = Responder::new(self.instance, self.metrics, "endpoint");
        let endpoint = Endpoint::new(responder, key, config.endpoint.max_age, BODY_WITHIN);
        let lingering = async {
            stopped(self.stop).await;
            tracing::info!("stopping");
            sleep(LINGER).await;
        };
        tokio::spawn(register(api));
        let limits = Limits {
            per_address,
            ..Limits::default()
        };
        endpoint::run(endpoint, self.readiness, listener, limits, lingering).await;
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

async fn stopped(mut stop: watch::Receiver<bool>) {
    // An error means that the sender is gone, and with it whoever could go on running.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Listens on an address; a failure says what to do instead.
pub async fn listen(address: SocketAddr, remedy: &str) -> Result<TcpListener, String> {
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| format!("cannot listen on {address}: {error}; {remedy}"))
}

/// The address with the port that the system chose where 0 was asked for.
pub fn local(listener: &TcpListener) -> String {
    listener
        .local_addr()
        .map_or_else(|_| "unknown".to_owned(), |address| address.to_string())
}

/// A failure with the exit code that tells a supervisor whether another start can help.
pub fn failure(error: &ApiError) -> Failure {
    if error.is_final() {
        Failure::refused(error.to_string())
    } else {
        Failure::problems(error.to_string())
    }
}

/// Logs what works and should still be changed, and what has no effect.
pub fn warn(config: &Config, environment: &Environment) {
    for warning in config.warnings(environment) {
        tracing::warn!("{warning}");
    }
    if let Some(ignored) = config.ignored(environment) {
        tracing::info!("{ignored}");
    }
}

/// The endpoint's key; `None` for the gateway, which needs none.
fn public_key(config: &Config) -> Result<Option<PublicKey>, Failure> {
    if config.discord.transport == Transport::Gateway {
        return Ok(None);
    }
    let key = PublicKey::read(&config.discord.public_key);
    key.map(Some).map_err(|error| {
        Failure::could_not_run(format!("discord.public_key is not Discord's key: {error}"))
    })
}

/// The token; a failure that says how to give one where there is none.
pub fn token(config: &Config, environment: &Environment) -> Result<SecretString, Failure> {
    config.token(environment)?.ok_or_else(|| {
        Failure::could_not_run(
            "there is no bot token: put it into DISCORD_TOKEN, or name a file that holds it with discord.token_file",
        )
    })
}

/// Two threads: while one makes an answer, the other hears the network and signals. Pictures have
/// threads of their own, and names to look up have one.
pub fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let runtime = builder
        .worker_threads(2)
        .max_blocking_threads(DRAWN_AT_ONCE + 1)
        .enable_all()
        .build();
    runtime.map_err(|error| Failure::could_not_run(format!("cannot start: {error}")))
}

/// Completes at the first SIGTERM or SIGINT.
pub fn stop_signal() -> Result<impl Future<Output = ()> + Send, Failure> {
    let listen = |kind| {
        signal(kind)
            .map_err(|error| Failure::could_not_run(format!("cannot listen to signals: {error}")))
    };
    let mut terminate: Signal = listen(SignalKind::terminate())?;
    let mut interrupt: Signal = listen(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
