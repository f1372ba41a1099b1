//! Messages that come of answers, as Discord sends them back with a click or an edit.

use serde_json::{Value, json};

use super::echo;
use super::people;
use super::{APPLICATION, COMPONENT, MODAL};
use crate::support::fake_discord::answers::File;
use crate::support::fake_discord::ids;

const SENT: &str = "2026-11-22T09:00:00.000000+00:00";
const EDITED: &str = "2026-11-22T09:00:01.000000+00:00";

const REPLY: u8 = 19;
const CHAT_INPUT_COMMAND: u8 = 20;

const EPHEMERAL: u64 = 1 << 6;
const LOADING: u64 = 1 << 7;

/// The message that people see after this answer to this interaction.
pub fn after(asked: &Value, callback: &Value, files: &[File]) -> Value {
    let data = &callback["data"];
    match callback["type"].as_u64() {
        Some(4) => answered(asked, data, files),
        Some(5) => {
            let mut message = answered(asked, data, files);
            let flags = message["flags"].as_u64().unwrap_or_default();
            message["flags"] = (flags | LOADING).into();
            message
        }
        Some(6) => asked["message"].clone(),
        Some(7) => edited(&asked["message"], data, files),
        _ => Value::Null,
    }
}

/// A message after an edit that says only what changes.
pub fn edited(before: &Value, change: &Value, files: &[File]) -> Value {
    let mut message = before.clone();
    let flags = before["flags"].as_u64().unwrap_or_default();
    message["flags"] = (flags & !LOADING).into();
    message["edited_timestamp"] = EDITED.into();
    message["attachments"] = echo::attachments(before, change, files);
    if let Some(content) = change["content"].as_str() {
        message["content"] = content.into();
    }
    if change["embeds"].is_array() {
        message["embeds"] = echo::embeds(&change["embeds"], &message["attachments"]);
    }
    if change["components"].is_array() {
        message["components"] = echo::components(&change["components"]);
    }
    message
}

/// A further message after an answer.
pub fn follow_up(asked: &Value, data: &Value, files: &[File]) -> Value {
    let mut message = answered(asked, data, files);
    message["id"] = ids::next().into();
    message
}

/// A message that the bot posts unprompted.
pub fn posted(channel: &str, data: &Value, files: &[File]) -> Value {
    let blank = json!({
        "id": ids::next(),
        "type": 0,
        "channel_id": channel,
        "author": people::bot(),
        "content": "",
        "embeds": [],
        "components": [],
        "attachments": [],
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": false,
        "pinned": false,
        "tts": false,
        "flags": 0,
        "timestamp": SENT,
        "edited_timestamp": null,
        "nonce": data["nonce"],
    });
    let mut message = edited(&blank, data, files);
    message["edited_timestamp"] = Value::Null;
    message
}

/// Whether a message only says that the bot is thinking.
pub fn is_thinking(message: &Value) -> bool {
    message["flags"].as_u64().unwrap_or_default() & LOADING != 0
}

fn answered(asked: &Value, data: &Value, files: &[File]) -> Value {
    let mut message = blank(asked);
    if data["flags"].as_u64().unwrap_or_default() & EPHEMERAL != 0 {
        message["flags"] = EPHEMERAL.into();
    }
    if asked["type"] == COMPONENT {
        refer_to(&mut message, &asked["message"]);
    }
    let mut message = edited(&message, data, files);
    message["edited_timestamp"] = Value::Null;
    message
}

fn blank(asked: &Value) -> Value {
    let id = asked["id"].as_str().expect("interactions have an id");
    json!({
        "id": ids::derived_from(id),
        "type": CHAT_INPUT_COMMAND,
        "channel_id": asked["channel_id"],
        "author": people::bot(),
        "application_id": APPLICATION,
        "webhook_id": APPLICATION,
        "content": "",
        "embeds": [],
        "components": [],
        "attachments": [],
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": false,
        "pinned": false,
        "tts": false,
        "flags": 0,
        "position": 0,
        "timestamp": SENT,
        "edited_timestamp": null,
        "interaction_metadata": metadata(asked),
    })
}

/// Who asked for the message, and how.
fn metadata(asked: &Value) -> Value {
    let in_server = &asked["member"]["user"];
    let user = if in_server.is_null() {
        &asked["user"]
    } else {
        in_server
    };
    let mut metadata = json!({
        "id": asked["id"],
        "type": asked["type"],
        "user": user,
        "authorizing_integration_owners": asked["authorizing_integration_owners"],
    });
    if asked["type"] == COMPONENT {
        metadata["interacted_message_id"] = asked["message"]["id"].clone();
    } else if asked["type"] == MODAL {
        let mut triggering = metadata.clone();
        triggering["type"] = COMPONENT.into();
        metadata["triggering_interaction_metadata"] = triggering;
    } else {
        metadata["name"] = asked["data"]["name"].clone();
        metadata["command_type"] = 1.into();
    }
    metadata
}

fn refer_to(message: &mut Value, original: &Value) {
    message["type"] = REPLY.into();
    message["message_reference"] = json!({
        "type": 0,
        "channel_id": original["channel_id"],
        "message_id": original["id"],
    });
}
