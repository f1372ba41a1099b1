//! The HTTP interactions endpoint: Discord posts each interaction, and the answer is that of the request.

mod signature;

pub use signature::{PublicKey, Refusal, SIGNATURE, TIMESTAMP};

use super::http::{Unanswered, answer};
use super::responder::Responder;
use crate::http::{Limits, serve};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use time::OffsetDateTime;
use tokio::net::TcpListener;
use tokio::time::timeout;

/// Where interactions are posted.
pub const PATH: &str = "/interactions";
/// The longest body that is read.
pub const LONGEST_BODY: usize = 1024 * 1024;
/// How many seconds lie between two log lines that tell of refused requests.
const WARN_EVERY: i64 = 60;

/// What the endpoint answers with.
pub struct Endpoint {
    responder: Responder,
    key: PublicKey,
    /// How old, or how far ahead, a signature may be.
    max_age: Duration,
    /// How long a client may take to send a body.
    body_within: Duration,
    /// When the log last told of a refusal, in seconds since 1970.
    warned: AtomicI64,
}

/// Serves the endpoint until `stop` completes and what was begun is answered.
pub async fn run(endpoint: Endpoint, listener: TcpListener, limits: Limits, stop: impl Future<Output = ()>) {
    let router = Router::new().route(PATH, post(interaction)).with_state(Arc::new(endpoint));
    serve(listener, router, limits, stop).await;
}

async fn interaction(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = match endpoint.read(body).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let now = OffsetDateTime::now_utc().unix_timestamp();
    if let Err(refusal) = endpoint.key.check(&head.headers, &body, now, endpoint.max_age) {
        endpoint.refused(refusal, now);
        return StatusCode::UNAUTHORIZED.into_response();
    }
    match answer(&endpoint.responder, &body).await {
        Ok(response) => response,
        Err(Unanswered::NotRead(_)) => StatusCode::BAD_REQUEST.into_response(),
        Err(Unanswered::Unwritten(error)) => {
            tracing::error!(%error, "an answer was lost");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

impl Endpoint {
    /// An endpoint that answers what is signed with a key.
    pub fn new(responder: Responder, key: PublicKey, max_age: Duration, body_within: Duration) -> Self {
        Self { responder, key, max_age, body_within, warned: AtomicI64::new(0) }
    }

    /// Counts a refusal; every now and then the log tells of one, because all are refused where the public key is not the right one.
    fn refused(&self, refusal: Refusal, now: i64) {
        self.responder.metrics().signature_failed(refusal.name());
        if now - self.warned.load(Ordering::Relaxed) >= WARN_EVERY {
            self.warned.store(now, Ordering::Relaxed);
            tracing::warn!(
                signature = refusal.name(),
                "a request was refused; Discord tries this itself at times, but if it never gets through, compare discord.public_key"
            );
        }
    }

    /// The body, as long as it is neither too long nor too slow.
    async fn read(&self, body: Body) -> Result<Bytes, StatusCode> {
        let whole = timeout(self.body_within, Limited::new(body, LONGEST_BODY).collect()).await;
        match whole {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
            Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
            Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
        }
    }
}
