//! The HTTP interactions endpoint: Discord posts each interaction, and the answer is that of the request.

mod signature;

pub use signature::{PublicKey, SIGNATURE, TIMESTAMP};

use super::http::{Exchange, HttpAnswer};
use crate::http::{Limits, serve};
use crate::instance::Instance;
use crate::metrics::Metrics;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};
use time::OffsetDateTime;
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Where interactions are posted.
pub const PATH: &str = "/interactions";
/// The longest body that is read.
pub const LONGEST_BODY: usize = 1024 * 1024;

/// What the endpoint answers with.
pub struct Endpoint {
    pub instance: Arc<Instance>,
    pub metrics: Arc<Metrics>,
    pub key: PublicKey,
    /// How old, or how far ahead, a signature may be.
    pub max_age: Duration,
    /// How long a client may take to send a body.
    pub body_within: Duration,
}

/// Serves the endpoint until `stop` completes and what was begun is answered.
pub async fn run(endpoint: Endpoint, listener: TcpListener, limits: Limits, stop: impl Future<Output = ()>) {
    let router = Router::new().route(PATH, post(interaction)).with_state(Arc::new(endpoint));
    serve(listener, router, limits, stop).await;
}

async fn interaction(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    let since = Instant::now();
    let (head, body) = request.into_parts();
    let body = match endpoint.read(body).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let now = OffsetDateTime::now_utc().unix_timestamp();
    if let Err(refusal) = endpoint.key.check(&head.headers, &body, now, endpoint.max_age) {
        endpoint.metrics.signature_failed(refusal.name());
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(exchange) = Exchange::begin(&endpoint.instance, &body, "endpoint") else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let (command, outcome) = (exchange.command(), exchange.outcome());
    let answer = finish(exchange).await;
    endpoint.metrics.answered(command, outcome, since.elapsed());
    answer.map_or_else(|| StatusCode::INTERNAL_SERVER_ERROR.into_response(), response)
}

impl Endpoint {
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

/// The answer in bytes. A picture is drawn aside: it would hold up the answers of others.
async fn finish(exchange: Exchange) -> Option<HttpAnswer> {
    if !exchange.draws() {
        return exchange.answer().ok();
    }
    spawn_blocking(move || exchange.answer()).await.ok()?.ok()
}

fn response(answer: HttpAnswer) -> Response {
    let HttpAnswer { content_type, body } = answer;
    let content_type = HeaderValue::try_from(content_type.into_owned());
    let mut response = Response::new(Body::from(body));
    response.headers_mut().extend(content_type.ok().map(|value| (header::CONTENT_TYPE, value)));
    response
}
