//! Logs messages that are not sent. Each kind of trouble is logged only now and then, because it
//! can affect all channels of a chat.

use super::sender::{SendFailure, Unsent};
use crate::store::{Outgoing, StoreError, Trouble};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Between two log lines of one kind.
const EVERY: Duration = Duration::from_secs(60);

/// When each kind was last logged.
#[derive(Default)]
pub(super) struct UnsentLog(Mutex<HashMap<&'static str, Instant>>);

impl UnsentLog {
    /// Logs that the store does not answer.
    pub(super) fn store_failed(&self, error: &StoreError) {
        if self.is_due("store") {
            tracing::error!(%error, "messages wait, and deadlines too, because the store does not answer");
        }
    }

    /// Logs why a message was not sent, and in how many milliseconds it is tried again.
    pub(super) fn not_sent(&self, message: &Outgoing, unsent: &Unsent, again: Option<i64>) {
        let Unsent { failure, reason } = unsent;
        let (message, channel) = (message.id.as_str(), message.place.channel.as_str());

        match (*failure, again) {
            (SendFailure::Later { .. }, _) if self.is_due("later") => {
                tracing::warn!(message, channel, reason, "a message could not be sent yet");
            }
            (SendFailure::Trouble(trouble), Some(_)) if self.is_due(trouble.name()) => {
                let remedy = remedy(trouble);
                tracing::warn!(message, channel, reason, remedy, "a message waits");
            }
            (SendFailure::Trouble(trouble), None) if self.is_due(given_up(trouble)) => {
                let remedy = remedy(trouble);
                tracing::error!(message, channel, reason, remedy, "a message was given up");
            }
            _ => {}
        }
    }

    fn is_due(&self, kind: &'static str) -> bool {
        let now = Instant::now();
        // Nothing panics while the lock is held; if it did, the times would still be right.
        let mut last_logged = self.0.lock().unwrap_or_else(PoisonError::into_inner);

        let is_due = last_logged
            .get(kind)
            .is_none_or(|last| now.duration_since(*last) >= EVERY);
        if is_due {
            last_logged.insert(kind, now);
        }
        is_due
    }
}

fn given_up(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::ChannelGone => "given up: channel gone",
        Trouble::NoPermission => "given up: no permission",
        Trouble::ThreadClosed => "given up: thread closed",
        Trouble::Refused => "given up: refused",
    }
}

fn remedy(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::ChannelGone => "the channel was deleted; /decide shows the decision elsewhere",
        Trouble::NoPermission => "grant View Channel and Send Messages there",
        Trouble::ThreadClosed => "open the thread again",
        Trouble::Refused => "this is a mistake in the program; please report it",
    }
}

#[cfg(test)]
mod tests {
    use super::UnsentLog;

    #[test]
    fn each_kind_is_logged_once_in_a_while() {
        let log = UnsentLog::default();
        assert!(log.is_due("later") && log.is_due("store"));
        assert!(!log.is_due("later") && !log.is_due("store"));
    }
}
