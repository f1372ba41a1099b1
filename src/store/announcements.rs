//! Which unprompted messages an act causes.

use super::outbox::{MessageKind, QueuedMessage};
use crate::decisions::{Change, Moment};
use time::Date;
use time::macros::time;

/// The hour in UTC at which a review is due on its day.
const REVIEW_AT: time::Time = time!(09:00);

/// The messages that a change of a decision causes in its present round. What they say is written
/// when they are sent.
pub fn announcements(
    decision: &str,
    round: usize,
    act: &str,
    change: &Change,
) -> Vec<QueuedMessage> {
    let mut messages = vec![at_once(MessageKind::Board, decision.to_owned())];
    match change {
        Change::Close { .. } => {
            messages.push(at_once(MessageKind::Outcome, format!("{decision}:{round}")));
        }
        Change::Remind => {
            messages.push(at_once(MessageKind::Reminder, format!("{decision}:{act}")));
        }
        Change::Propose { review, .. } | Change::Decide { review, .. } => {
            messages.extend(review.map(|day| review_on(decision, day)));
        }
        _ => {}
    }
    messages
}

/// The message that another library changes what comes of a decision; `change` identifies how.
pub fn evidence(decision: &str, change: &str) -> QueuedMessage {
    at_once(MessageKind::Evidence, format!("{decision}:{change}"))
}

fn at_once(kind: MessageKind, of: String) -> QueuedMessage {
    QueuedMessage {
        id: format!("{}:{of}", kind.name()),
        kind,
        body: String::new(),
        due: Moment::new(0),
    }
}

fn review_on(decision: &str, day: Date) -> QueuedMessage {
    let seconds = day.with_time(REVIEW_AT).assume_utc().unix_timestamp();
    QueuedMessage {
        due: Moment::new(seconds.saturating_mul(1000)),
        body: day.to_string(),
        ..at_once(MessageKind::Review, format!("{decision}:{day}"))
    }
}
