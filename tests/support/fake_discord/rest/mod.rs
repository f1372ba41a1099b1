//! The REST side: one handler that records, checks, and routes every request.
//!
//! | file | what it does |
//! |---|---|
//! | `application`, `commands` | the bot and the gateway's address; the registered commands |
//! | `stored_command` | a command as Discord keeps it |
//! | `callbacks`, `webhooks` | the answer to an interaction; its edits and further messages |
//! | `channels` | messages that the bot posts unprompted |
//! | `multipart` | reads bodies with files |
//! | `replies` | replies in Discord's forms |
//! | `listener` | connections that can be cut inside a request |

mod application;
mod callbacks;
pub mod channels;
pub mod commands;
mod listener;
pub mod multipart;
mod replies;
mod stored_command;
mod webhooks;

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::contract::Violation;
use super::faults::Fault;
use super::state::Shared;
use listener::{Line, Loopback};

/// Larger than any upload that Discord takes from a bot.
const BODY_LIMIT: usize = 26 * 1024 * 1024;

/// A request, read to its end.
pub struct Call {
    method: String,
    /// The path without `/api/v10`.
    path: String,
    query: String,
    authorization: String,
    content_type: String,
    body: Bytes,
    read_at: Instant,
}

/// Answers requests until it is stopped.
pub async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let service = Router::new()
        .fallback(handle)
        .with_state(shared)
        .into_make_service_with_connect_info::<Line>();
    axum::serve(Loopback(listener), service).await.ok(); // It never ends by itself.
}

async fn handle(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
) -> Response {
    let Some(call) = read(request).await else {
        return replies::error(413, 40005, "Request entity too large");
    };
    let name = format!("{} {}", call.method, call.path);
    shared.record.note(|log| log.requests.push(name));
    let fault = shared.faults.take(&call.method, &call.path);
    if let (Some(fault), ["", "interactions", id, ..]) =
        (fault, &call.path.split('/').collect::<Vec<_>>()[..])
    {
        shared.ledger.met(id, fault);
    }
    match fault {
        Some(Fault::RateLimited { retry_after }) => {
            return replies::rate_limited(retry_after, false);
        }
        Some(Fault::RateLimitedEverywhere { retry_after }) => {
            return replies::rate_limited(retry_after, true);
        }
        Some(Fault::Status(status)) => return replies::failure(status),
        Some(Fault::Slow(delay)) => tokio::time::sleep(delay).await,
        Some(Fault::Disconnect) => return line.cut().await,
        Some(Fault::LostReply) => {
            route(&shared, &call);
            return line.cut().await;
        }
        Some(Fault::LateReply(delay)) => {
            let reply = route(&shared, &call);
            tokio::time::sleep(delay).await;
            return reply;
        }
        Some(Fault::Refused { status, body }) => return replies::text(status, body),
        None => {}
    }
    route(&shared, &call)
}

async fn read(request: Request) -> Option<Call> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, BODY_LIMIT).await.ok()?;
    let path = parts.uri.path();
    let outside = || format!("/(not below /api/v10){path}");
    Some(Call {
        method: parts.method.to_string(),
        path: path
            .strip_prefix("/api/v10")
            .map_or_else(outside, str::to_owned),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        authorization: header(&parts.headers, &AUTHORIZATION),
        content_type: header(&parts.headers, &CONTENT_TYPE),
        body,
        read_at: Instant::now(),
    })
}

fn header(headers: &HeaderMap, name: &HeaderName) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}

fn route(shared: &Shared, call: &Call) -> Response {
    let segments: Vec<&str> = call.path.trim_start_matches('/').split('/').collect();
    let open = matches!(segments[0], "interactions" | "webhooks") || call.path == "/gateway";
    if !open && !is_authorized(shared, call) {
        return replies::error(401, 0, "401: Unauthorized");
    }
    match (call.method.as_str(), segments.as_slice()) {
        ("GET", ["gateway"]) => application::gateway(shared),
        ("GET", ["gateway", "bot"]) => application::gateway_for_bots(shared),
        ("GET", ["users", "@me"]) => application::user(),
        ("GET", ["guilds", id]) => replies::json(200, &json!({ "id": id, "name": "A server" })),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => {
            application::application()
        }
        (
            _,
            ["applications", _, "commands", ..] | ["applications", _, "guilds", _, "commands", ..],
        ) => commands::route(shared, call, &segments),
        ("POST", ["interactions", id, token, "callback"]) => {
            callbacks::answer(shared, call, id, token)
        }
        (_, ["channels", channel, "messages", rest @ ..]) => {
            channels::route(shared, call, channel, rest)
        }
        (_, ["webhooks", _, _, ..]) => webhooks::route(shared, call, &segments),
        _ => unexpected(shared, call),
    }
}

fn is_authorized(shared: &Shared, call: &Call) -> bool {
    call.authorization.starts_with("Bot ") && shared.knows(&call.authorization)
}

/// What happens to a request that this Discord does not know.
fn unexpected(shared: &Shared, call: &Call) -> Response {
    let name = format!("{} {}", call.method, call.path);
    shared.record.note(|log| log.unexpected.push(name));
    replies::error(404, 0, "404: Not Found")
}

/// Records what is wrong with a body, and refuses it.
fn refuse(shared: &Shared, call: &Call, mut violations: Vec<Violation>) -> Response {
    for violation in &mut violations {
        violation.request = format!("{} {}", call.method, call.path);
    }
    let reply = replies::invalid_form_body(&violations);
    shared.record.note(|log| log.violations.extend(violations));
    reply
}

/// The JSON of a body, or the reply to one that holds none.
fn json_of(body: &[u8]) -> Result<Value, Box<Response>> {
    serde_json::from_slice(body).map_err(|_| {
        let message = "The request body contains invalid JSON.";
        Box::new(replies::error(400, 50109, message))
    })
}
