//! How `weighin run` takes new knowledge into use: when articles change, and on SIGHUP.

use super::failure::Failure;
use super::open::{ArticleSource, chosen_default};
use super::process::listen_to;
use crate::config::Config;
use crate::git::{CommitSnapshot, Remote};
use crate::http::Readiness;
use crate::instance::Instance;
use crate::knowledge::Diagnostic;
use crate::metrics::Metrics;
use crate::reload::{Journal, Policy, ReloadAttempt, ReloadOutcome, Reloader};
use std::future::{Future, pending};
use std::io::{self, IsTerminal};
use std::sync::Arc;
use tokio::runtime::Runtime;
use tokio::signal::unix::{Signal, SignalKind};
use tokio::sync::watch;

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

/// What becomes true once there is a library to answer from.
pub type HasLibrary = watch::Receiver<bool>;

/// Takes new knowledge into use for as long as the runtime works. `problems` and `source` are those
/// of the articles that are in use.
pub fn start(
    config: &Config,
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    readiness: Arc<Readiness>,
    (problems, source): (Vec<Diagnostic>, ArticleSource),
    mut hangups: Signal,
) -> Result<HasLibrary, Failure> {
    let policy = Policy::KeepOnError {
        default_topic: chosen_default(config).map(str::to_owned),
        drafts: config.knowledge.drafts,
    };
    let mut journal = Journal::new(metrics, &problems);
    let (found, has_library) =
        watch::channel(!matches!(source, ArticleSource::Repository(_, None)));

    let tell = move |attempt: ReloadAttempt| {
        journal.note(&attempt);
        match &attempt.outcome {
            ReloadOutcome::Changed(_) if !*found.borrow() => {
                // In this order: with a library, it may be ready at once.
                readiness.starting();
                found.send_replace(true);
            }
            ReloadOutcome::Failed(fault) if !*found.borrow() => {
                readiness.not_ready(format!("no knowledge to answer from yet: {fault}"));
            }
            _ => {}
        }
    };
    let watching = match source {
        ArticleSource::Folder(seen) => {
            let reloader = Reloader::new(&config.knowledge.path, policy, instance, &problems);
            reloader.watch(seen, tell)
        }
        ArticleSource::Repository(remote, last) => {
            log_source(&remote, last.as_ref());
            let folder = last
                .as_ref()
                .map_or(remote.cache.as_path(), |last| &last.folder);
            let reloader = Reloader::new(folder, policy, instance, &problems);
            let read = last.map(|last| (last, problems));
            reloader.follow(*remote, config.knowledge.every, read, tell)
        }
    };
    let watching = watching.map_err(|error| {
        Failure::could_not_run(format!("cannot watch for new knowledge: {error}"))
    })?;

    // The task owns the watching, which ends when it is dropped.
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            watching.ask();
        }
    });
    Ok(has_library)
}

fn log_source(remote: &Remote, last: Option<&CommitSnapshot>) {
    let address = &remote.address;
    match last {
        Some(last) => tracing::info!(
            %address,
            commit = last.commit.short(),
            "answering from the commit that was used last, and asking for a newer one"
        ),
        None => tracing::info!(%address, "fetching knowledge; nothing is answered before that"),
    }
}
