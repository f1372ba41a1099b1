//! The HTTP interactions endpoint: Discord posts each interaction, and the answer is in the
//! response.

mod path;
mod refusal_log;
mod signature;

pub(crate) use path::PATH;
pub use signature::PublicKey;

use super::http::{Unanswered, respond_to_body};
use super::responder::Responder;
use crate::http::{Bodies, BodyLimits, Limits, Pressure, Readiness, Trust, Unread, serve};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Extension, Request, State};
use axum::http::header::{CONTENT_LENGTH, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use refusal_log::RefusalLog;
use signature::{SignatureRefusal, Signed};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, SemaphorePermit, TryAcquireError};

/// The longest body that is read. Most interactions have 1 to 3 KiB. The longest are those that
/// carry a message: its text, embeds, poll and one forwarded message, each as long as Discord lets
/// it be and written with `\u` escapes, come to 175 KiB; `tests/endpoint/longest.rs` builds it from
/// the limits in Discord's description of its API.
pub const LONGEST_BODY: usize = 256 * 1024;
/// How many bytes of unfinished bodies are kept at the same time, for all clients together.
const BODIES_BUDGET: usize = 8 * 1024 * 1024;
/// How long work may be delayed before the process refuses more. Discord waits for 3 s; a request
/// that is accepted at this point can still be answered in time.
const MOST_BEHIND: Duration = Duration::from_millis(500);
/// After how many seconds a client should retry if it was refused because of overload.
const ASK_AGAIN_AFTER: &str = "1";

/// What the endpoint needs to answer.
pub struct Endpoint {
    responder: Responder,
    key: PublicKey,
    /// How old a signature may be, or how far in the future.
    max_age: Duration,
    bodies: Bodies,
    pressure: Arc<Pressure>,
    refusal_log: RefusalLog,
    /// Held by the one request whose body is read even though its time is wrong.
    clock_check: Semaphore,
}

/// Serves the endpoint until `stop` completes and all started requests are answered. It is ready
/// from the start.
pub async fn run(
    endpoint: Endpoint,
    readiness: Arc<Readiness>,
    listener: TcpListener,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    readiness.ready();
    let measuring = tokio::spawn(Arc::clone(&endpoint.pressure).measure(readiness));

    let router = Router::new()
        .route(PATH, post(interaction))
        // Some people and some proxies write it like this.
        .route(&format!("{PATH}/"), post(interaction))
        .fallback(elsewhere)
        .with_state(Arc::new(endpoint));

    serve(listener, router, limits, stop).await;
    measuring.abort();
}

/// Answers a request, or refuses it as early as possible: if the headers cannot be Discord's, the
/// body is not read.
async fn interaction(
    State(endpoint): State<Arc<Endpoint>>,
    Extension(connection): Extension<Trust>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();

    // What costs least is checked first: the headers, then the load, then the body.
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let signed = match Signed::read(&head.headers, now, endpoint.max_age) {
        Ok(signed) => signed,
        Err(refusal) => return endpoint.refused(refusal, now),
    };
    let Ok(_clock_check) = endpoint.admit(&signed) else {
        // It is unknown whether its signature is wrong too, so the log could only guess.
        return endpoint.counted(SignatureRefusal::Stale);
    };
    if endpoint.pressure.is_too_high() {
        return endpoint.overloaded();
    }

    let body = match endpoint.read_body(&head.headers, body).await {
        Ok(body) => body,
        Err(Unread::GivenUp) => return endpoint.overloaded(),
        Err(unread) => return status_of(unread).into_response(),
    };
    if let Err(refusal) = endpoint.key.check(&signed, &body) {
        return endpoint.refused(refusal, now);
    }
    // From here on, the client is known to be Discord.
    connection.proven();

    match respond_to_body(&endpoint.responder, &body).await {
        Ok(response) => response,
        Err(Unanswered::NotRead(_)) => StatusCode::BAD_REQUEST.into_response(),
        Err(Unanswered::Unwritten(error)) => {
            tracing::error!(%error, "an answer was lost");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Other paths.
async fn elsewhere(State(endpoint): State<Arc<Endpoint>>, request: Request) -> StatusCode {
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let path = request.uri().path();
    endpoint.refusal_log.elsewhere(path, request.headers(), now);

    StatusCode::NOT_FOUND
}

fn announced_length(headers: &HeaderMap) -> Option<usize> {
    let length = headers.get(CONTENT_LENGTH)?;
    length.to_str().ok()?.parse().ok()
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
    /// An endpoint that answers requests signed with a key. A client may take `body_within` to send
    /// a body.
    pub fn new(
        responder: Responder,
        key: PublicKey,
        max_age: Duration,
        body_within: Duration,
    ) -> Self {
        let limits = BodyLimits {
            longest: LONGEST_BODY,
            within: body_within,
            budget: BODIES_BUDGET,
        };

        Self {
            responder,
            key,
            max_age,
            bodies: Bodies::new(limits),
            pressure: Arc::new(Pressure::new(MOST_BEHIND)),
            refusal_log: RefusalLog::default(),
            clock_check: Semaphore::new(1),
        }
    }

    /// Decides by the headers whether the body of a request is read. One request at a time is
    /// accepted even though its time is wrong: the signature can only be checked with the body, and
    /// shows whether the clock of this machine is wrong. A client gains nothing by holding back
    /// this body.
    fn admit(&self, signed: &Signed) -> Result<Option<SemaphorePermit<'_>>, TryAcquireError> {
        if signed.is_recent() {
            return Ok(None);
        }

        self.clock_check.try_acquire().map(Some)
    }

    /// Counts a refusal, and logs what can be done about it.
    fn refused(&self, refusal: SignatureRefusal, now: i64) -> Response {
        self.refusal_log.refused(refusal, now);
        self.counted(refusal)
    }

    /// Counts a refusal.
    fn counted(&self, refusal: SignatureRefusal) -> Response {
        self.responder.metrics().signature_failed(refusal.name());
        StatusCode::UNAUTHORIZED.into_response()
    }

    /// Refuses a request that would be answered too late or cost too much, so that the others are
    /// answered in time.
    fn overloaded(&self) -> Response {
        self.responder.metrics().shed();

        let headers = [(RETRY_AFTER, ASK_AGAIN_AFTER)];
        (StatusCode::SERVICE_UNAVAILABLE, headers).into_response()
    }

    /// The body, unless it is too long, or says so itself.
    async fn read_body(&self, headers: &HeaderMap, body: Body) -> Result<Bytes, Unread> {
        if announced_length(headers).is_some_and(|length| length > LONGEST_BODY) {
            return Err(Unread::TooLong);
        }

        self.bodies.read(body).await
    }
}
