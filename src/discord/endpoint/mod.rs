//! The HTTP interactions endpoint: Discord posts each interaction, and the answer is that of the request.

mod signature;

pub use signature::{PublicKey, Refusal, SIGNATURE, TIMESTAMP};

use super::http::{Unanswered, answer};
use super::responder::Responder;
use crate::http::{Bodies, BodyLimits, Limits, Pressure, Trust, Unread, serve};
use axum::Router;
use axum::body::Body;
use axum::extract::{Extension, Request, State};
use axum::http::header::{CONTENT_LENGTH, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use time::OffsetDateTime;
use tokio::net::TcpListener;

/// Where interactions are posted.
pub const PATH: &str = "/interactions";
/// The longest body that is read. Most interactions have 1 to 3 KiB. The longest are those that carry a message: its text,
/// embeds, poll and one forwarded message, each as long as Discord lets it be and written with `\u` escapes, come to
/// 175 KiB; `tests/endpoint/longest.rs` builds it from the limits in Discord's description of its API.
pub const LONGEST_BODY: usize = 256 * 1024;
/// How many bytes of unfinished bodies are kept at once, for all clients together.
const BODIES_BUDGET: usize = 8 * 1024 * 1024;
/// How far behind the process may be with its work before it refuses more. Discord waits for 3 s; a request that is let in
/// at this point still has time to be answered.
const MOST_BEHIND: Duration = Duration::from_millis(500);
/// When a client that was refused because of overload should ask again, in seconds.
const ASK_AGAIN_AFTER: &str = "1";
/// How many seconds lie between two log lines that tell of refused requests.
const WARN_EVERY: i64 = 60;

/// What the endpoint answers with.
pub struct Endpoint {
    responder: Responder,
    key: PublicKey,
    /// How old, or how far ahead, a signature may be.
    max_age: Duration,
    bodies: Bodies,
    pressure: Arc<Pressure>,
    /// When the log last told of a refusal, in seconds since 1970.
    warned: AtomicI64,
}

/// Serves the endpoint until `stop` completes and what was begun is answered.
pub async fn run(endpoint: Endpoint, listener: TcpListener, limits: Limits, stop: impl Future<Output = ()>) {
    let pressure = Arc::clone(&endpoint.pressure);
    let router = Router::new().route(PATH, post(interaction)).with_state(Arc::new(endpoint));
    tokio::select! {
        () = serve(listener, router, limits, stop) => {}
        () = pressure.measure() => {}
    }
}

/// Answers a request, refusing it as early as its fault shows: nothing of a body is read for a head that cannot be Discord's.
async fn interaction(
    State(endpoint): State<Arc<Endpoint>>,
    Extension(connection): Extension<Trust>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let now = OffsetDateTime::now_utc().unix_timestamp();
    if let Err(refusal) = endpoint.key.check_head(&head.headers, now, endpoint.max_age) {
        return endpoint.refused(refusal, now);
    }
    if endpoint.pressure.behind() > MOST_BEHIND {
        return endpoint.overloaded();
    }

    let body = match endpoint.read(&head.headers, body).await {
        Ok(body) => body,
        Err(Unread::GivenUp) => return endpoint.overloaded(),
        Err(unread) => return status_of(unread).into_response(),
    };
    if let Err(refusal) = endpoint.key.check(&head.headers, &body, now, endpoint.max_age) {
        return endpoint.refused(refusal, now);
    }
    connection.proven();

    match answer(&endpoint.responder, &body).await {
        Ok(response) => response,
        Err(Unanswered::NotRead(_)) => StatusCode::BAD_REQUEST.into_response(),
        Err(Unanswered::Unwritten(error)) => {
            tracing::error!(%error, "an answer was lost");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn status_of(unread: Unread) -> StatusCode {
    match unread {
        Unread::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        Unread::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Unread::Broken => StatusCode::BAD_REQUEST,
        Unread::GivenUp => StatusCode::SERVICE_UNAVAILABLE,
    }
}

impl Endpoint {
    /// An endpoint that answers what is signed with a key. A client may take `body_within` to send a body.
    pub fn new(responder: Responder, key: PublicKey, max_age: Duration, body_within: Duration) -> Self {
        let limits = BodyLimits { longest: LONGEST_BODY, within: body_within, budget: BODIES_BUDGET };
        Self {
            responder,
            key,
            max_age,
            bodies: Bodies::new(limits),
            pressure: Arc::default(),
            warned: AtomicI64::new(0),
        }
    }

    /// Counts a refusal; every now and then the log tells of one, because all are refused where the public key is not the right one.
    fn refused(&self, refusal: Refusal, now: i64) -> Response {
        self.responder.metrics().signature_failed(refusal.name());
        if now - self.warned.load(Ordering::Relaxed) >= WARN_EVERY {
            self.warned.store(now, Ordering::Relaxed);
            tracing::warn!(
                signature = refusal.name(),
                "a request was refused; Discord tries this itself at times, but if it never gets through, compare discord.public_key"
            );
        }
        StatusCode::UNAUTHORIZED.into_response()
    }

    /// Refuses a request that would come too late or cost too much, so that those let in are answered in time.
    fn overloaded(&self) -> Response {
        self.responder.metrics().shed();
        (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, ASK_AGAIN_AFTER)]).into_response()
    }

    async fn read(&self, headers: &HeaderMap, body: Body) -> Result<axum::body::Bytes, Unread> {
        let announced = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        if announced.is_some_and(|length| length > LONGEST_BODY) {
            return Err(Unread::TooLong);
        }
        self.bodies.read(body).await
    }
}
