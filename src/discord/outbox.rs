//! Messages that the bot sends unprompted: posted in their channel, and edited there.

use super::api::{Api, ApiError, FailedCall, Upload};
use super::attachment::Attachment;
use super::message::OwnMessage;
use super::pictures::Pictures;
use crate::answer::Answer;
use crate::metrics::Metrics;
use crate::outbox::{SendFailure, Sender, Unsent};
use crate::render::chart::Picture;
use crate::store::{Outgoing, Trouble};
use serenity::model::id::{ChannelId, GuildId, MessageId};
use sha2::{Digest, Sha256};
use std::num::NonZeroU64;
use std::sync::Arc;

/// Discord's codes for refusals that have an answer of their own.
const UNKNOWN_CHANNEL: u64 = 10_003;
const UNKNOWN_SERVER: u64 = 10_004;
const UNKNOWN_MESSAGE: u64 = 10_008;
const OF_ANOTHER_AUTHOR: u64 = 50_005;
const THREAD_ARCHIVED: u64 = 50_083;
const THREAD_LOCKED: u64 = 160_005;

/// How many bytes of a hash make a nonce: Discord takes 25 characters.
const NONCE_BYTES: usize = 12;

/// Sends to Discord; a clone sends over the same connections.
#[derive(Clone)]
pub struct Discord {
    api: Arc<Api>,
    pictures: Arc<Pictures>,
}

impl Discord {
    /// Sends through an API that has the bot's token.
    pub fn new(api: Arc<Api>, metrics: Arc<Metrics>) -> Self {
        Self {
            api,
            pictures: Arc::new(Pictures::new(metrics)),
        }
    }

    /// Posts a message, so that it is there once however often this is tried.
    async fn post(
        &self,
        message: &Outgoing,
        draft: &ChannelPost<'_>,
    ) -> Result<MessageId, FailedCall> {
        let nonce = nonce(message);
        let upload = draft.upload(Some(&nonce));
        let posted = self.api.post_message(draft.channel, &upload).await?;

        // The nonce may have brought back a message with the text of an earlier try.
        if message.may_be_posted {
            let upload = draft.upload(None);
            self.api
                .edit_message(draft.channel, posted, &upload)
                .await?;
        }
        Ok(posted)
    }

    /// Edits a message; false if it is not there any more.
    async fn edit(&self, posted: MessageId, draft: &ChannelPost<'_>) -> Result<bool, FailedCall> {
        let upload = draft.upload(None);
        match self.api.edit_message(draft.channel, posted, &upload).await {
            Ok(()) => Ok(true),
            Err(failed) if is_gone(&failed.error) => Ok(false),
            Err(failed) => Err(failed),
        }
    }

    async fn post_or_edit(
        &self,
        message: &Outgoing,
        draft: &ChannelPost<'_>,
    ) -> Result<MessageId, FailedCall> {
        if let Some(posted) = message.posted.as_deref().and_then(id)
            && self.edit(posted.into(), draft).await?
        {
            return Ok(posted.into());
        }
        self.post(message, draft).await
    }
}

impl Sender for Discord {
    async fn send(&self, message: &Outgoing, answer: &Answer) -> Result<String, Unsent> {
        let Some(channel) = id(&message.place.channel) else {
            return Err(Unsent {
                failure: SendFailure::Trouble(Trouble::ChannelGone),
                reason: "its channel is none of Discord's".to_owned(),
            });
        };

        let picture = self.pictures.draw(answer).await;
        let draft = ChannelPost {
            channel: channel.into(),
            answer,
            attachments: Attachment::all(answer, picture.clone()),
            picture,
        };
        let sent = self.post_or_edit(message, &draft).await;
        sent.map(|id| id.to_string()).map_err(unsent)
    }

    async fn is_member(&self, server: &str) -> Option<bool> {
        let server = GuildId::from(id(server)?);
        match self.api.server(server).await {
            Ok(()) => Some(true),
            // Without a code, it comes from something between here and Discord.
            Err(ApiError::Refused {
                status: 403 | 404,
                code,
                ..
            }) if code != 0 => Some(false),
            Err(_) => None,
        }
    }
}

/// What is sent, and where.
struct ChannelPost<'a> {
    channel: ChannelId,
    answer: &'a Answer,
    picture: Option<Arc<Picture>>,
    attachments: Vec<Attachment>,
}

impl ChannelPost<'_> {
    fn upload<'a>(&'a self, nonce: Option<&'a str>) -> Upload<'a> {
        let message = OwnMessage::new(self.answer, self.picture.as_deref());
        Upload {
            message: match nonce {
                Some(nonce) => message.once(nonce),
                None => message,
            },
            attachments: &self.attachments,
        }
    }
}

/// The same for every try to post a message, whatever it says by then; another one once it was
/// posted, so that it can be posted again after it was deleted.
///
/// Discord remembers a nonce for some minutes, and a lost answer is followed by another try within
/// one. Only if no try succeeds for longer than that can a message be there twice.
fn nonce(message: &Outgoing) -> String {
    let before = message.posted.as_deref().unwrap_or_default();
    let hash = Sha256::new()
        .chain_update(&message.id)
        .chain_update([0])
        .chain_update(before)
        .finalize();
    hex::encode(&hash[..NONCE_BYTES])
}

fn id(text: &str) -> Option<NonZeroU64> {
    text.parse().ok()
}

/// Whether a message cannot be edited because it was deleted, or is that of another application.
fn is_gone(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::Refused {
            code: UNKNOWN_MESSAGE | OF_ANOTHER_AUTHOR,
            ..
        }
    )
}

fn unsent(failed: FailedCall) -> Unsent {
    let trouble = trouble(&failed.error);
    let failure = match trouble {
        Some(trouble) => SendFailure::Trouble(trouble),
        None => SendFailure::Later {
            wait: failed.asked_wait,
            // An ordinary rate limit is that of one channel; all else that passes concerns all.
            everything: failed.global || failed.asked_wait.is_none(),
        },
    };
    Unsent {
        failure,
        reason: failed.error.to_string(),
    }
}

/// What is in the way, if that is more than an outage.
fn trouble(error: &ApiError) -> Option<Trouble> {
    let ApiError::Refused { status, code, .. } = error else {
        return None;
    };
    match (status, *code) {
        (_, UNKNOWN_CHANNEL | UNKNOWN_SERVER) => Some(Trouble::ChannelGone),
        (_, THREAD_ARCHIVED | THREAD_LOCKED) => Some(Trouble::ThreadClosed),
        // Without a code, it comes from something between here and Discord.
        (_, 0) => None,
        (403, _) => Some(Trouble::NoPermission),
        (400 | 404 | 405 | 413, _) => Some(Trouble::Refused),
        _ => None,
    }
}
