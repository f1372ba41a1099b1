//! When a message that was not sent is tried again.

use super::sender::Failure;
use crate::store::{NotSent, Outgoing, Trouble};
use std::time::Duration;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The wait after a first failure that passes by itself; it doubles each time.
const FIRST_WAIT: i64 = SECOND;
/// A chat remembers for minutes what was posted: waiting longer could post it twice.
const LONGEST_WAIT: i64 = MINUTE;

/// How often a message in trouble is tried again, and for how long, in milliseconds.
fn patience(trouble: Trouble) -> (i64, i64) {
    match trouble {
        // Nothing brings it back.
        Trouble::ChannelGone | Trouble::Refused => (0, 0),
        // A moderator notices, or grants it on purpose.
        Trouble::NoPermission => (10 * MINUTE, DAY),
        // It is open again once somebody writes there.
        Trouble::ThreadClosed => (HOUR, 30 * DAY),
    }
}

/// What becomes of a message that was not sent.
pub(super) fn again(message: &Outgoing, failure: Failure) -> NotSent {
    match failure {
        Failure::Later { wait, .. } => NotSent {
            trouble: None,
            again: Some(wait.map_or_else(|| longer(message.attempts), milliseconds)),
        },
        Failure::Trouble(trouble) => {
            let (every, limit) = patience(trouble);
            NotSent {
                trouble: Some(trouble),
                again: (message.troubled_for < limit).then_some(every),
            }
        }
    }
}

/// For how long nothing else is sent either.
pub(super) fn paused_for(failure: Failure) -> Option<Duration> {
    match failure {
        Failure::Later {
            wait,
            everything: true,
        } => Some(wait.unwrap_or(Duration::from_secs(1))),
        Failure::Later { .. } | Failure::Trouble(_) => None,
    }
}

fn longer(attempts: i64) -> i64 {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(16);
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

fn milliseconds(wait: Duration) -> i64 {
    // Not a moment too early.
    i64::try_from(wait.as_millis()).unwrap_or(LONGEST_WAIT) + 1
}
