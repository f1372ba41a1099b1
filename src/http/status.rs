//! Health, readiness and metrics, on a separate address that is not reachable from outside.
//!
//! They are served from a separate thread: a runtime that is stuck could not report it.

use super::{Limits, Readiness, serve};
use crate::instance::Instance;
use crate::metrics::Metrics;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{io, thread};
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::time::sleep;

/// What can be asked of a running process.
pub struct ProcessStatus {
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    readiness: Arc<Readiness>,
    /// When the runtime that answers was last seen working.
    pulse: Mutex<Instant>,
}

/// How often the runtime shows that it works.
const PULSE_EVERY: Duration = Duration::from_secs(1);
/// A runtime that shows nothing for this long is stuck.
const STUCK_AFTER: Duration = Duration::from_secs(10);

impl ProcessStatus {
    /// The status of a process.
    pub fn new(instance: Arc<Instance>, metrics: Arc<Metrics>, readiness: Arc<Readiness>) -> Self {
        Self {
            instance,
            metrics,
            readiness,
            pulse: Mutex::new(Instant::now()),
        }
    }

    /// Shows regularly that the runtime that answers works: it has to run on that runtime.
    pub async fn keep_pulse(self: Arc<Self>) {
        loop {
            *self.pulse() = Instant::now();
            sleep(PULSE_EVERY).await;
        }
    }

    fn pulse(&self) -> MutexGuard<'_, Instant> {
        self.pulse.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The metrics' format.
const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Answers `/healthz`, `/readyz` and `/metrics` for ever.
async fn run(status: Arc<ProcessStatus>, listener: TcpListener) {
    let router = Router::new()
        .route("/healthz", get(alive))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .with_state(status);
    let limits = Limits {
        connections: 64,
        ..Limits::default()
    };
    serve(listener, router, limits, pending()).await;
}

/// Serves the status on a separate thread with its own runtime, until the process ends.
///
/// # Errors
/// If no thread can be started, or the listener cannot be used.
pub fn run_aside(status: Arc<ProcessStatus>, listener: std::net::TcpListener) -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let listener = {
        // tokio registers a listener with the runtime that it is created in.
        let _inside = runtime.enter();
        TcpListener::from_std(listener)?
    };

    thread::Builder::new()
        .name("status".to_owned())
        .spawn(move || runtime.block_on(run(status, listener)))?;
    Ok(())
}

async fn alive(State(status): State<Arc<ProcessStatus>>) -> impl IntoResponse {
    let since = status.pulse().elapsed();
    if since > STUCK_AFTER {
        let text = format!("stuck for {} s\n", since.as_secs());
        return (StatusCode::SERVICE_UNAVAILABLE, text);
    }
    (StatusCode::OK, "alive\n".to_owned())
}

async fn ready(State(status): State<Arc<ProcessStatus>>) -> impl IntoResponse {
    if let Some(fault) = status.readiness.fault() {
        return (StatusCode::SERVICE_UNAVAILABLE, format!("{fault}\n"));
    }

    let editions = status.instance.editions();
    let library = &editions.original().library;
    let (version, topics) = (library.version(), library.topics().len());
    let mut text = format!("ready, library {version}, topics {topics}\n");
    if let Some(degraded) = status.readiness.degraded() {
        text += &format!("{degraded}\n");
    }
    (StatusCode::OK, text)
}

async fn metrics(State(status): State<Arc<ProcessStatus>>) -> impl IntoResponse {
    let editions = status.instance.editions();
    let text = status.metrics.text(&editions.original().library);
    ([(header::CONTENT_TYPE, OPENMETRICS)], text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::AnswerSettings;
    use crate::edition::Editions;
    use crate::knowledge::Library;

    async fn health(since_pulse: Duration) -> StatusCode {
        let editions = Editions::new(Library::default(), Vec::new());
        let instance = Arc::new(Instance::new(editions, AnswerSettings::default()));
        let status = ProcessStatus::new(instance, Arc::default(), Arc::default());
        let seen = Instant::now()
            .checked_sub(since_pulse)
            .expect("the machine runs for longer");
        *status.pulse.lock().expect("nobody panicked") = seen;
        alive(State(Arc::new(status)))
            .await
            .into_response()
            .status()
    }

    #[tokio::test]
    async fn a_runtime_without_a_pulse_is_not_alive() {
        assert_eq!(health(Duration::ZERO).await, StatusCode::OK);
        assert_eq!(health(STUCK_AFTER - PULSE_EVERY).await, StatusCode::OK);
        assert_eq!(
            health(STUCK_AFTER + PULSE_EVERY).await,
            StatusCode::SERVICE_UNAVAILABLE
        );
    }
}
