//! How `weighin run` takes new knowledge into use: when articles change, and on SIGHUP.

use super::failure::Failure;
use super::open::chosen_default;
use super::process::listen_to;
use crate::config::Config;
use crate::instance::Instance;
use crate::knowledge::Diagnostic;
use crate::knowledge::load::Stamp;
use crate::metrics::Metrics;
use crate::reload::{Journal, Policy, Reloader};
use std::future::{Future, pending};
use std::io::{self, IsTerminal};
use std::sync::Arc;
use tokio::runtime::Runtime;
use tokio::signal::unix::{Signal, SignalKind};

/// SIGHUP from now on. Until then, it ends the process.
pub fn hangups(runtime: &Runtime) -> Result<Signal, Failure> {
    let _inside = runtime.enter();
    listen_to(SignalKind::hangup())
}

/// Completes once somebody has closed the terminal in which the program was started. SIGHUP says
/// that as well, and a bot that nobody sees any more must not go on next to the one that is started
/// in the next terminal.
pub fn terminal_closed() -> Result<impl Future<Output = ()> + Send, Failure> {
    let mut hangups = listen_to(SignalKind::hangup())?;
    let had_terminal = has_terminal();

    Ok(async move {
        while hangups.recv().await.is_some() {
            // A terminal that was closed is no longer one.
            if had_terminal && !has_terminal() {
                return;
            }
        }
        pending().await
    })
}

fn has_terminal() -> bool {
    io::stdin().is_terminal() || io::stderr().is_terminal()
}

/// Takes new knowledge into use for as long as the runtime works. `problems` and `seen` are those
/// of the articles that are in use.
pub fn start(
    config: &Config,
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    (problems, seen): (Vec<Diagnostic>, Stamp),
    mut hangups: Signal,
) -> Result<(), Failure> {
    let policy = Policy::KeepOnError {
        default_topic: chosen_default(config).map(str::to_owned),
    };
    let reloader = Reloader::new(&config.knowledge.path, policy, instance, &problems);
    let mut journal = Journal::new(metrics, &problems);

    let watching = reloader.watch(seen, move |attempt| journal.note(&attempt));
    let watching = watching.map_err(|error| {
        Failure::could_not_run(format!("cannot watch the knowledge folder: {error}"))
    })?;

    // The task owns the watching, which ends when it is dropped.
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            watching.ask();
        }
    });
    Ok(())
}
