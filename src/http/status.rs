//! Health, readiness and metrics, on an address of their own that the outside does not reach.

use super::{Limits, serve};
use crate::instance::Instance;
use crate::metrics::Metrics;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::net::TcpListener;

/// What can be asked of a running process.
pub struct Status {
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    ready: AtomicBool,
}

impl Status {
    /// The status of a process that is ready from now on.
    pub fn new(instance: Arc<Instance>, metrics: Arc<Metrics>) -> Self {
        Self { instance, metrics, ready: AtomicBool::new(true) }
    }

    /// From now on no new requests should be sent here.
    pub fn stopping(&self) {
        self.ready.store(false, Ordering::Relaxed);
    }
}

/// The metrics' format.
const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Answers `/healthz`, `/readyz` and `/metrics` until `stop` completes.
pub async fn run(status: Arc<Status>, listener: TcpListener, stop: impl Future<Output = ()>) {
    let router = Router::new()
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .with_state(status);
    serve(listener, router, Limits { connections: 64, ..Limits::default() }, stop).await;
}

async fn ready(State(status): State<Arc<Status>>) -> impl IntoResponse {
    if !status.ready.load(Ordering::Relaxed) {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n".to_owned());
    }
    let editions = status.instance.editions();
    let library = &editions.original().library;
    (StatusCode::OK, format!("ready, library {}, topics {}\n", library.version(), library.topics().len()))
}

async fn metrics(State(status): State<Arc<Status>>) -> impl IntoResponse {
    let editions = status.instance.editions();
    ([(header::CONTENT_TYPE, OPENMETRICS)], status.metrics.text(&editions.original().library))
}
