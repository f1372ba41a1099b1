//! Messages that the bot posts unprompted: `/channels/{channel}/messages`.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

use axum::response::Response;
use serde_json::Value;

use super::multipart::{Upload, upload};
use super::{Call, refuse, replies, unexpected};
use crate::support::fake_discord::contract;
use crate::support::fake_discord::interactions::messages;
use crate::support::fake_discord::state::Shared;

/// What the bot can do in a channel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Condition {
    #[default]
    Open,
    /// The bot may not see it.
    Hidden,
    /// The bot may not write in it.
    ReadOnly,
    /// A thread that opens again with the next message.
    Archived,
    /// A thread that only moderators can open again.
    Locked,
    Deleted,
}

/// All channels in which something was posted, or that are not open.
#[derive(Default)]
pub struct Channels {
    by_id: Mutex<HashMap<String, Channel>>,
}

#[derive(Default)]
struct Channel {
    condition: Condition,
    messages: Vec<Value>,
    /// The message that was posted with each nonce, and when.
    nonces: HashMap<String, (Value, Instant)>,
}

/// Answers a request below `/channels/{channel}/messages`.
pub fn route(shared: &Shared, call: &Call, channel: &str, rest: &[&str]) -> Response {
    let reply = match (call.method.as_str(), rest) {
        ("POST", []) => post(shared, call, channel),
        ("PATCH", [message]) => edit(shared, call, channel, message),
        _ => return unexpected(shared, call),
    };
    shared.record.ring();
    reply.unwrap_or_else(|reply| *reply)
}

type Reply = Result<Response, Box<Response>>;

fn post(shared: &Shared, call: &Call, channel: &str) -> Reply {
    shared.channels.may_post(channel)?;
    let Upload { body, files } = checked(shared, call, None)?;

    let mut channels = shared.channels.by_id();
    let channel_id = channel;
    let channel = channels.entry(channel.to_owned()).or_default();
    if let Some(nonce) = body["nonce"].as_str()
        && body["enforce_nonce"] == true
        && let Some((id, posted)) = channel.nonces.get(nonce)
        && posted.elapsed() < shared.options.nonce_kept
        && let Some(message) = channel.messages.iter().find(|it| it["id"] == *id)
    {
        return Ok(replies::json(200, message));
    }

    let message = messages::posted(channel_id, &body, &files);
    if let Some(nonce) = body["nonce"].as_str() {
        let entry = (message["id"].clone(), Instant::now());
        channel.nonces.insert(nonce.to_owned(), entry);
    }
    channel.messages.push(message.clone());
    // A message opens an archived thread again.
    channel.condition = Condition::Open;
    Ok(replies::json(200, &message))
}

fn edit(shared: &Shared, call: &Call, channel: &str, id: &str) -> Reply {
    shared.channels.may_edit(channel)?;
    let before = shared.channels.messages(channel);
    let before = before.iter().find(|message| message["id"] == id);
    let before = before.ok_or_else(|| refusal(404, 10008, "Unknown Message"))?;
    let Upload { body, files } = checked(shared, call, Some(before))?;

    let message = messages::edited(before, &body, &files);
    let mut channels = shared.channels.by_id();
    let channel = channels.entry(channel.to_owned()).or_default();
    for place in &mut channel.messages {
        if place["id"] == id {
            *place = message.clone();
        }
    }
    Ok(replies::json(200, &message))
}

fn checked(shared: &Shared, call: &Call, before: Option<&Value>) -> Result<Upload, Box<Response>> {
    let upload = upload(call)?;
    if shared.options.check_bodies {
        let violations = contract::own_message(&upload.body, upload.files.len(), before);
        if !violations.is_empty() {
            return Err(Box::new(refuse(shared, call, violations)));
        }
    }
    Ok(upload)
}

fn refusal(status: u16, code: u32, message: &str) -> Box<Response> {
    Box::new(replies::error(status, code, message))
}

impl Channels {
    /// The messages of a channel, the oldest first.
    pub fn messages(&self, channel: &str) -> Vec<Value> {
        let channels = self.by_id();
        let channel = channels.get(channel);
        channel.map_or_else(Vec::new, |channel| channel.messages.clone())
    }

    /// Removes a message.
    pub fn delete(&self, message: &Value) {
        for channel in self.by_id().values_mut() {
            channel.messages.retain(|kept| kept["id"] != message["id"]);
        }
    }

    /// Puts a channel into a condition.
    pub fn set(&self, channel: &str, condition: Condition) {
        let mut channels = self.by_id();
        channels.entry(channel.to_owned()).or_default().condition = condition;
    }

    /// The condition that a channel is in.
    pub fn condition(&self, channel: &str) -> Condition {
        let channels = self.by_id();
        let channel = channels.get(channel);
        channel.map(|channel| channel.condition).unwrap_or_default()
    }

    fn may_post(&self, channel: &str) -> Result<(), Box<Response>> {
        match self.condition(channel) {
            Condition::Open | Condition::Archived => Ok(()),
            Condition::ReadOnly => Err(refusal(403, 50013, "Missing Permissions")),
            Condition::Locked => Err(refusal(403, 160_005, "Thread is locked")),
            Condition::Hidden | Condition::Deleted => Err(self.unseen(channel)),
        }
    }

    fn may_edit(&self, channel: &str) -> Result<(), Box<Response>> {
        match self.condition(channel) {
            // Whoever may see a message of their own may edit it.
            Condition::Open | Condition::ReadOnly => Ok(()),
            Condition::Archived | Condition::Locked => {
                Err(refusal(400, 50083, "Thread is archived"))
            }
            Condition::Hidden | Condition::Deleted => Err(self.unseen(channel)),
        }
    }

    fn unseen(&self, channel: &str) -> Box<Response> {
        match self.condition(channel) {
            Condition::Deleted => refusal(404, 10003, "Unknown Channel"),
            _ => refusal(403, 50001, "Missing Access"),
        }
    }

    fn by_id(&self) -> MutexGuard<'_, HashMap<String, Channel>> {
        self.by_id.lock().expect("no writer panics")
    }
}
