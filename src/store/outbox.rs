//! Queues unprompted messages. A message is written in the transaction of the act that causes it,
//! so it is sent or still here.

use super::error::StoreError;
use super::rows::Tx;
use crate::decisions::{DecisionPlace, Moment};

/// A message to send. What it says is written when it is sent, from the decision as it is then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedMessage {
    /// A deduplication key: there is one message per id.
    pub id: String,
    pub kind: MessageKind,
    /// What cannot be found out again when it is sent.
    pub body: String,
    /// At once, if this has passed.
    pub due: Moment,
}

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// The one message of a decision that is kept up to date.
    Board,
    /// A round is closed.
    Outcome,
    /// Some have not said anything yet.
    Reminder,
    /// Another library changes the outcome.
    Evidence,
    /// The day has come to look at the decision again.
    Review,
}

/// Why a message is not sent, if that is more than an outage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// The channel is not there any more.
    ChannelGone,
    /// The bot may not see the channel, or not write there.
    NoPermission,
    /// The thread is archived or locked.
    ThreadClosed,
    /// The chat does not take what the message says.
    Refused,
}

impl MessageKind {
    /// All kinds.
    pub const ALL: [MessageKind; 5] = [
        MessageKind::Board,
        MessageKind::Outcome,
        MessageKind::Reminder,
        MessageKind::Evidence,
        MessageKind::Review,
    ];

    /// What the database and the log call it.
    pub fn name(self) -> &'static str {
        match self {
            MessageKind::Board => "board",
            MessageKind::Outcome => "outcome",
            MessageKind::Reminder => "reminder",
            MessageKind::Evidence => "evidence",
            MessageKind::Review => "review",
        }
    }

    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Trouble {
    /// All troubles.
    pub const ALL: [Trouble; 4] = [
        Trouble::ChannelGone,
        Trouble::NoPermission,
        Trouble::ThreadClosed,
        Trouble::Refused,
    ];

    /// What the database, the log and the metrics call it.
    pub fn name(self) -> &'static str {
        match self {
            Trouble::ChannelGone => "channel_gone",
            Trouble::NoPermission => "no_permission",
            Trouble::ThreadClosed => "thread_closed",
            Trouble::Refused => "refused",
        }
    }

    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.name() == name)
    }
}

/// If the message is queued already: a board shows the current state, so it is sent again. A sender
/// that is sending it keeps its lease.
const SENT_AGAIN: &str = "DO UPDATE SET version = outbox.version + 1, body = excluded.body, due = excluded.due, \
     state = CASE WHEN outbox.state = 'sending' THEN 'sending' ELSE 'waiting' END";
/// Everything else is told once.
const TOLD_ONCE: &str = "DO NOTHING";

/// Queues messages at a moment.
pub(super) async fn queue(
    tx: &mut Tx,
    place: &DecisionPlace,
    decision: Option<&str>,
    messages: &[QueuedMessage],
    now: Moment,
) -> Result<(), StoreError> {
    for message in messages {
        let again = match message.kind {
            MessageKind::Board => SENT_AGAIN,
            _ => TOLD_ONCE,
        };
        let query = format!(
            "INSERT INTO outbox (message, server, channel, decision, kind, body, due, state, version, held, attempts) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 1, 0, 0) ON CONFLICT (message) {again}"
        );
        // What is due at once takes its place after those that have waited.
        let due = message.due.max(now);

        sqlx::query(&query)
            .bind(message.id.as_str())
            .bind(place.server.as_str())
            .bind(place.channel.as_str())
            .bind(decision)
            .bind(message.kind.name())
            .bind(message.body.as_str())
            .bind(due.milliseconds())
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}
