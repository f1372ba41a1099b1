//! What the outbox needs: somebody who knows what to say, and a chat to say it in.

use crate::answer::Answer;
use crate::store::{AtDeadline, Outgoing, StoreError, Trouble};
use std::future::Future;
use std::time::Duration;

/// Says what unprompted messages contain.
pub trait MessageWriter: AtDeadline {
    /// What a message says now; `None` if there is nothing to say any more.
    fn write(
        &self,
        message: &Outgoing,
    ) -> impl Future<Output = Result<Option<Answer>, StoreError>> + Send;
}

/// Sends messages to a chat.
pub trait Sender: Send + Sync {
    /// Posts a message, or edits it if it was posted before. It is tried again until it succeeds,
    /// so it must not be there twice if the answer to the first try was lost. Returns what the chat
    /// calls it.
    fn send(
        &self,
        message: &Outgoing,
        answer: &Answer,
    ) -> impl Future<Output = Result<String, Unsent>> + Send;

    /// Whether the bot is still in a server; `None` if that cannot be told now.
    fn is_member(&self, _server: &str) -> impl Future<Output = Option<bool>> + Send {
        std::future::ready(None)
    }
}

/// Why a message was not sent.
#[derive(Debug)]
pub struct Unsent {
    pub failure: SendFailure,
    /// For the log.
    pub reason: String,
}

/// What kind of failure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendFailure {
    /// It passes by itself: after the time that the chat asks for, if it does.
    Later {
        wait: Option<Duration>,
        /// Whether no other message can be sent before that.
        everything: bool,
    },
    /// Somebody has to do something about it.
    Trouble(Trouble),
}
