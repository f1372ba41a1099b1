//! `weighin run`: connects to Discord and answers until it is told to stop.

use super::{Failure, instance, logging};
use crate::config::{Config, Environment};
use crate::discord::api::Api;
use crate::discord::gateway::{self, RunError};
use secrecy::SecretString;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Runs until SIGTERM or SIGINT, or until Discord refuses to go on.
pub fn main(config: &Config, environment: &Environment) -> Result<u8, Failure> {
    let token = token(config, environment)?;
    logging::start(&config.log, &token);
    let instance = instance(config)?;
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        library = instance.library().version(),
        topics = instance.library().topics().len(),
        "starting"
    );
    let api = Api::new(&config.discord.api_base, token).map_err(|error| Failure::could_not_run(error.to_string()))?;
    let runtime = runtime()?;
    let ended = runtime.block_on(async {
        let stop = stop_signal()?;
        gateway::run(instance, api, stop).await.map_err(|error: RunError| Failure::problems(error.to_string()))
    });
    // A shard that serenity leaves spinning would keep an ordinary end waiting for ever.
    runtime.shutdown_background();
    ended.map(|()| 0)
}

/// The token; a failure that says how to give one where there is none.
pub fn token(config: &Config, environment: &Environment) -> Result<SecretString, Failure> {
    config.token(environment)?.ok_or_else(|| {
        Failure::could_not_run(
            "there is no bot token: put it into DISCORD_TOKEN, or name a file that holds it with discord.token_file",
        )
    })
}

/// Two threads: the work between two waits takes microseconds, but after some close codes serenity's shard spins without a wait
/// until its next heartbeat is due, and must not keep the others, or a signal, from being heard.
pub fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(|error| Failure::could_not_run(format!("cannot start: {error}")))
}

/// Completes at the first SIGTERM or SIGINT.
fn stop_signal() -> Result<impl Future<Output = ()>, Failure> {
    let listen =
        |kind| signal(kind).map_err(|error| Failure::could_not_run(format!("cannot listen to signals: {error}")));
    let mut terminate: Signal = listen(SignalKind::terminate())?;
    let mut interrupt: Signal = listen(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
