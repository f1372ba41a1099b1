//! Posts and edits the messages that the bot sends unprompted. Each call is one try: what failed
//! waits in the database, not here.

use super::call::{Call, FailedCall, read_json};
use super::{Api, ApiError};
use crate::discord::attachment::Attachment;
use crate::discord::message::{self, OwnMessage};
use reqwest::Method;
use serde::Deserialize;
use serenity::model::id::{ChannelId, MessageId};

const POST: &str = "post a message";
const EDIT: &str = "edit a message";

/// A message with what is uploaded with it.
pub(crate) struct Upload<'a> {
    pub message: OwnMessage<'a>,
    pub attachments: &'a [Attachment],
}

/// What is read of a message that was posted.
#[derive(Deserialize)]
struct Posted {
    id: MessageId,
}

impl Api {
    /// Posts a message in a channel. Returns its id, which is that of an earlier message if that
    /// was posted under the same nonce minutes ago.
    pub(crate) async fn post_message(
        &self,
        channel: ChannelId,
        upload: &Upload<'_>,
    ) -> Result<MessageId, FailedCall> {
        let path = format!("/channels/{channel}/messages");
        let call = call(POST, Method::POST, &path, upload)?;
        let posted: Posted = self.try_once(&call, &read_json).await?;
        Ok(posted.id)
    }

    /// Edits an unprompted message, so that it says something else.
    pub(crate) async fn edit_message(
        &self,
        channel: ChannelId,
        message: MessageId,
        upload: &Upload<'_>,
    ) -> Result<(), FailedCall> {
        let path = format!("/channels/{channel}/messages/{message}");
        let call = call(EDIT, Method::PATCH, &path, upload)?;
        self.try_once(&call, |_| Ok(())).await
    }
}

fn call<'a>(
    what: &'static str,
    method: Method,
    path: &'a str,
    upload: &'a Upload<'_>,
) -> Result<Call<'a>, FailedCall> {
    let body = message::json(&upload.message, upload.attachments.len());
    let body = body.map_err(|error| {
        FailedCall::new(ApiError::Malformed {
            what,
            reason: error.to_string(),
        })
    })?;

    Ok(Call {
        what,
        method,
        path,
        body: Some(body),
        attachments: upload.attachments,
        authorised: true,
    })
}
