//! Answers the interactions from the gateway.

use crate::discord::api::Api;
use crate::discord::incoming::{Interaction, ReplyTo, read, reply_to};
use crate::discord::responder::{Reply, Responder, Unwritten};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::RwLock;
use tokio::time::{Instant, timeout};

/// Answers interactions, each in its own task.
pub struct Answering {
    responder: Responder,
    api: Arc<Api>,
    /// Every answer in flight holds a read lock. A write lock means that there is none.
    in_flight: Arc<RwLock<()>>,
}

impl Answering {
    /// Answers from a responder, through an API.
    pub fn new(responder: Responder, api: Arc<Api>) -> Self {
        Self {
            responder,
            api,
            in_flight: Arc::default(),
        }
    }

    /// Starts to answer an interaction.
    pub async fn begin(self: &Arc<Self>, interaction: String) {
        let since = Instant::now();

        let in_flight = Arc::clone(&self.in_flight).read_owned().await;
        let answering = Arc::clone(self);
        tokio::spawn(async move {
            answering
                .reply_to_interaction(interaction.as_bytes(), since)
                .await;
            drop(in_flight);
        });
    }

    /// Waits until every answer has been sent.
    pub async fn finish(&self, within: Duration) {
        if timeout(within, self.in_flight.write()).await.is_err() {
            tracing::warn!("some answers were still being sent");
        }
    }

    /// Reads an interaction, and sends its reply; what goes wrong is logged.
    async fn reply_to_interaction(&self, interaction: &[u8], since: Instant) {
        let Some(reply_to) = reply_to(interaction) else {
            return unanswered("it has no id or no token to answer with");
        };

        match self.reply(interaction).await {
            Ok(Some(reply)) => self.send(&reply_to, &reply, since).await,
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "an answer was lost"),
        }
    }

    /// The reply to an interaction; `None` if it gets none.
    async fn reply(&self, interaction: &[u8]) -> Result<Option<Reply>, Unwritten> {
        match read(interaction) {
            Ok(Interaction::Event(event)) => self.responder.respond(&event).await.map(Some),
            Ok(Interaction::Unreadable(unreadable)) => {
                self.responder.respond_to_unreadable(&unreadable).map(Some)
            }
            Ok(Interaction::Ping) => Ok(None),
            // The error itself could quote what someone wrote.
            Err(_) => {
                unanswered("it has no type");
                Ok(None)
            }
        }
    }

    async fn send(&self, reply_to: &ReplyTo, reply: &Reply, since: Instant) {
        let ReplyTo { id, token } = reply_to;
        if let Err(error) = self.api.send_reply(*id, token, reply, since).await {
            tracing::error!(%error, command = reply.command(), "an answer was lost");
        }
    }
}

/// Logs that an interaction gets no answer.
fn unanswered(reason: &'static str) {
    tracing::warn!(
        way = "gateway",
        reason,
        "an interaction could not be read, so it gets no answer"
    );
}
