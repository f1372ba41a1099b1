//! The parts that replies and unprompted messages have in common.

use crate::answer::{Answer, TextFile};
use crate::discord::attachment::{PICTURE, file_name};
use crate::discord::limits;
use crate::render::chart::Picture;
use serde::Serialize;
use serde_json::Value;
use serenity::builder::CreateAttachment;
use serenity::model::id::UserId;
use std::num::NonZeroU64;

/// What the JSON says of everything that is attached; the bytes go into parts of their own.
pub(super) fn attachments(answer: &Answer, picture: Option<&Picture>) -> Vec<CreateAttachment> {
    let mut listed = Vec::new();
    if let Some(Picture { alt_text, .. }) = picture {
        listed.push(CreateAttachment::bytes([], PICTURE).description(alt_text));
    }
    for TextFile { name, .. } in &answer.files {
        listed.push(CreateAttachment::bytes([], file_name(name)));
    }

    listed.truncate(limits::ATTACHMENTS);
    listed
}

/// The members that an answer is for, as Discord knows them.
pub(super) fn addressed(answer: &Answer) -> Vec<UserId> {
    let mut users = Vec::new();
    for member in answer.addressees.iter().take(limits::MENTIONS) {
        if let Ok(id) = member.id.parse::<NonZeroU64>() {
            users.push(id.into());
        }
    }
    users
}

/// The text that mentions them.
pub(super) fn mentions(users: &[UserId]) -> String {
    let mentions: Vec<String> = users.iter().map(|user| format!("<@{user}>")).collect();
    mentions.join(" ")
}

/// A message or a response as JSON, with this many attachments. Each has the number of the part in
/// which it is uploaded: serenity fills that in only when it sends a message itself.
pub(crate) fn json(message: &impl Serialize, attachments: usize) -> serde_json::Result<Vec<u8>> {
    if attachments < 2 {
        // The number of the first is 0 already.
        return serde_json::to_vec(message);
    }

    let mut message = serde_json::to_value(message)?;
    for path in ["/attachments", "/data/attachments"] {
        let listed = message.pointer_mut(path).and_then(Value::as_array_mut);
        for (number, attachment) in listed.into_iter().flatten().enumerate() {
            attachment["id"] = number.into();
        }
    }
    serde_json::to_vec(&message)
}
