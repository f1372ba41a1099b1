//! When a message that was not sent is tried again.

use super::sender::SendFailure;
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
pub(super) fn again(message: &Outgoing, failure: SendFailure) -> NotSent {
    match failure {
        SendFailure::Later { wait, .. } => NotSent {
            trouble: None,
            again: Some(wait.map_or_else(|| longer(message.attempts), milliseconds)),
        },
        SendFailure::Trouble(trouble) => {
            let (every, limit) = patience(trouble);
            NotSent {
                trouble: Some(trouble),
                again: (message.troubled_for < limit).then_some(every),
            }
        }
    }
}

/// How long nothing else is sent either.
pub(super) fn paused_for(failure: SendFailure) -> Option<Duration> {
    match failure {
        SendFailure::Later {
            wait,
            everything: true,
        } => Some(wait.unwrap_or(Duration::from_secs(1))),
        SendFailure::Later { .. } | SendFailure::Trouble(_) => None,
    }
}

fn longer(attempts: i64) -> i64 {
    let doublings = (attempts - 1).clamp(0, 16);
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

fn milliseconds(wait: Duration) -> i64 {
    // Not a moment too early.
    i64::try_from(wait.as_millis()).unwrap_or(LONGEST_WAIT) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::DecisionPlace;
    use crate::store::MessageKind;

    fn message(attempts: i64, troubled_for: i64) -> Outgoing {
        Outgoing {
            id: "board:1".to_owned(),
            place: DecisionPlace {
                server: "1".to_owned(),
                channel: "2".to_owned(),
            },
            decision: None,
            kind: MessageKind::Board,
            body: String::new(),
            version: 1,
            attempts,
            posted: None,
            may_be_posted: false,
            troubled_for,
        }
    }

    #[test]
    fn waits_double_up_to_a_minute() {
        let outage = SendFailure::Later {
            wait: None,
            everything: true,
        };
        let waits = [1, 2, 3, 6, 7, 1_000, i64::MAX].map(|attempts| {
            let next = again(&message(attempts, 0), outage).again;
            next.unwrap_or_default() / SECOND
        });
        assert_eq!(waits, [1, 2, 4, 32, 60, 60, 60]);
    }

    #[test]
    fn a_chat_that_asks_for_time_gets_it() {
        let limited = |seconds| SendFailure::Later {
            wait: Some(Duration::from_secs_f64(seconds)),
            everything: false,
        };
        let next = |seconds| again(&message(9, 0), limited(seconds)).again;
        assert_eq!(next(0.5), Some(501));
        assert_eq!(next(600.0), Some(600_001));
    }

    #[test]
    fn each_trouble_has_its_own_patience() {
        let next = |trouble, since| again(&message(1, since), SendFailure::Trouble(trouble)).again;
        assert_eq!(next(Trouble::NoPermission, DAY - 1), Some(10 * MINUTE));
        assert_eq!(next(Trouble::NoPermission, DAY), None);
        assert_eq!(next(Trouble::ThreadClosed, 30 * DAY - 1), Some(HOUR));
        assert_eq!(next(Trouble::ThreadClosed, 30 * DAY), None);
        assert_eq!(next(Trouble::ChannelGone, 0), None);
        assert_eq!(next(Trouble::Refused, 0), None);
    }
}
