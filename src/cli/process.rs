//! What the subcommands that run for a while or reach Discord share: token, runtime, signals.

use super::failure::Failure;
use crate::config::{Config, Environment};
use crate::discord::api::ApiError;
use crate::discord::pictures::DRAWN_AT_ONCE;
use secrecy::SecretString;
use std::future::Future;
use tokio::runtime::{Builder, Runtime};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// Logs what works and should still be changed, and what has no effect.
pub fn log_warnings(config: &Config, environment: &Environment) {
    for warning in config.warnings(environment) {
        tracing::warn!("{warning}");
    }
    if let Some(ignored) = config.ignored(environment) {
        tracing::info!("{ignored}");
    }
}

/// The token; a failure that says how to give one where there is none.
pub fn token(config: &Config, environment: &Environment) -> Result<SecretString, Failure> {
    config.token(environment)?.ok_or_else(|| {
        Failure::could_not_run(
            "there is no bot token: put it into DISCORD_TOKEN, or name a file that holds it with discord.token_file",
        )
    })
}

/// A failure with the exit code that tells a supervisor whether another start can help.
pub fn api_failure(error: &ApiError) -> Failure {
    if error.is_final() {
        Failure::refused(error.to_string())
    } else {
        Failure::problems(error.to_string())
    }
}

/// Two threads: while one makes an answer, the other hears the network and signals. Pictures have
/// threads of their own, and names to look up have one.
pub fn runtime() -> Result<Runtime, Failure> {
    Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(DRAWN_AT_ONCE + 1)
        .enable_all()
        .build()
        .map_err(|error| Failure::could_not_run(format!("cannot start: {error}")))
}

/// Completes at the first SIGTERM or SIGINT, or when the terminal is closed. For commands that do
/// not read articles again at SIGHUP.
pub fn stop_or_closed() -> Result<impl Future<Output = ()> + Send, Failure> {
    let stop = stop_signal()?;
    let mut hangup = listen_to(SignalKind::hangup())?;

    Ok(async move {
        tokio::select! {
            () = stop => {}
            _ = hangup.recv() => {}
        }
    })
}

/// Completes at the first SIGTERM or SIGINT. It listens from now on, not only once it is polled.
pub fn stop_signal() -> Result<impl Future<Output = ()> + Send, Failure> {
    let mut terminate = listen_to(SignalKind::terminate())?;
    let mut interrupt = listen_to(SignalKind::interrupt())?;

    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Completes when the process is to stop.
pub async fn stopped(mut stop: watch::Receiver<bool>) {
    // An error means that the sender is gone, and with it the only part that could ask to go on.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// A signal from now on.
pub fn listen_to(kind: SignalKind) -> Result<Signal, Failure> {
    signal(kind)
        .map_err(|error| Failure::could_not_run(format!("cannot listen to signals: {error}")))
}
