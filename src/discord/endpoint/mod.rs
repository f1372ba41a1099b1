//! The HTTP interactions endpoint: Discord posts each interaction, and the answer is that of the request.

mod signature;
mod told;

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
use std::time::Duration;
use time::OffsetDateTime;
use tokio::net::TcpListener;
use tokio::time::timeout;
use told::Told;

/// Where interactions are posted.
pub const PATH: &str = "/interactions";
/// The longest body that is read.
pub const LONGEST_BODY: usize = 1024 * 1024;

/// What the endpoint answers with.
pub struct Endpoint {
    responder: Responder,
    key: PublicKey,
    /// How old, or how far ahead, a signature may be.
    max_age: Duration,
    /// How long a client may take to send a body.
    body_within: Duration,
    told: Told,
}

/// Serves the endpoint until `stop` completes and what was begun is answered.
pub async fn run(endpoint: Endpoint, listener: TcpListener, limits: Limits, stop: impl Future<Output = ()>) {
    let router = Router::new()
        .route(PATH, post(interaction))
        // As some people write it, and some proxies.
        .route(&format!("{PATH}/"), post(interaction))
        .fallback(elsewhere)
        .with_state(Arc::new(endpoint));
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

/// Where nothing is.
async fn elsewhere(State(endpoint): State<Arc<Endpoint>>, request: Request) -> StatusCode {
    let now = OffsetDateTime::now_utc().unix_timestamp();
    endpoint.told.elsewhere(request.uri().path(), request.headers(), now);
    StatusCode::NOT_FOUND
}

impl Endpoint {
    /// An endpoint that answers what is signed with a key.
    pub fn new(responder: Responder, key: PublicKey, max_age: Duration, body_within: Duration) -> Self {
        Self { responder, key, max_age, body_within, told: Told::default() }
    }

    /// Counts a refusal, and says in the log what can be done about it.
    fn refused(&self, refusal: Refusal, now: i64) {
        self.responder.metrics().signature_failed(refusal.name());
        self.told.refused(refusal, now);
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
