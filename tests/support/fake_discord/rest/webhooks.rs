//! Edits of an answer and further messages: `/webhooks/{application}/{token}`.

use axum::response::Response;
use serde_json::Value;

use super::multipart::{Upload, upload};
use super::{Call, refuse, replies, unexpected};
use crate::support::fake_discord::contract;
use crate::support::fake_discord::interactions::messages;
use crate::support::fake_discord::ledger::Refusal;
use crate::support::fake_discord::state::Shared;

/// Answers a request below `/webhooks/{application}/{token}`.
pub fn route(shared: &Shared, call: &Call, segments: &[&str]) -> Response {
    let token = segments[2];
    let reply = match (call.method.as_str(), &segments[3..]) {
        ("GET", ["messages", "@original"]) => original(shared, token),
        ("PATCH", ["messages", "@original"]) => edit(shared, call, token),
        ("DELETE", ["messages", "@original"]) => delete(shared, token),
        ("POST", []) => follow_up(shared, call, token),
        _ => return unexpected(shared, call),
    };
    reply.unwrap_or_else(replies::refusal)
}

fn original(shared: &Shared, token: &str) -> Result<Response, Refusal> {
    let (_, message) = shared.ledger.behind(token)?;
    Ok(replies::json(200, &message))
}

fn edit(shared: &Shared, call: &Call, token: &str) -> Result<Response, Refusal> {
    let (_, before) = shared.ledger.behind(token)?;
    let Upload { body, files } = match checked(shared, call, Some(&before)) {
        Ok(upload) => upload,
        Err(reply) => return Ok(*reply),
    };
    let message = messages::edited(&before, &body, &files);
    let reply = replies::json(200, &message);
    shared.ledger.replace_message(token, Some(message));
    shared.record.ring();
    Ok(reply)
}

fn delete(shared: &Shared, token: &str) -> Result<Response, Refusal> {
    shared.ledger.behind(token)?;
    shared.ledger.replace_message(token, None);
    shared.record.ring();
    Ok(replies::no_content())
}

/// The first further message after a deferral takes the place of "is thinking", as on Discord.
fn follow_up(shared: &Shared, call: &Call, token: &str) -> Result<Response, Refusal> {
    let (asked, before) = shared.ledger.behind(token)?;
    let Upload { body, files } = match checked(shared, call, None) {
        Ok(upload) => upload,
        Err(reply) => return Ok(*reply),
    };
    if messages::is_thinking(&before) {
        let message = messages::edited(&before, &body, &files);
        shared.ledger.replace_message(token, Some(message.clone()));
        shared.record.ring();
        return Ok(replies::json(200, &message));
    }
    Ok(replies::json(
        200,
        &messages::follow_up(&asked, &body, &files),
    ))
}

fn checked(shared: &Shared, call: &Call, before: Option<&Value>) -> Result<Upload, Box<Response>> {
    let upload = upload(call)?;
    if shared.options.check_bodies {
        let violations = contract::webhook(&upload.body, upload.files.len(), before);
        if !violations.is_empty() {
            return Err(Box::new(refuse(shared, call, violations)));
        }
    }
    Ok(upload)
}
