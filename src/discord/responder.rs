//! Answers interactions: every way in that runs calls one of these, which logs and measures.

use super::attachment::Attachment;
use super::incoming::Unreadable;
use super::message::{json, response};
use super::pictures::Pictures;
use crate::chat::{Acts, Handled, Nothing, handle};
use crate::commands::{Event, Response};
use crate::instance::Instance;
use crate::metrics::Metrics;
use crate::render::chart::Picture;
use axum::body::Bytes;
use std::sync::Arc;
use std::time::Instant;

/// What is sent back.
pub(crate) struct Reply {
    /// The body of the interaction response, in JSON.
    pub body: Bytes,
    /// What to attach to it.
    pub attachments: Vec<Attachment>,
    command: &'static str,
    outcome: &'static str,
}

/// Answers from an instance.
pub struct Responder {
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    /// Which way in this is, for the log.
    way: &'static str,
    acts: Acts,
    pictures: Pictures,
}

/// An answer that could not be put into bytes: a mistake in this program.
#[derive(Debug, thiserror::Error)]
#[error("an answer could not be written: {0}")]
pub(crate) struct Unwritten(#[from] serde_json::Error);

impl Responder {
    /// A responder for one way in.
    pub fn new(instance: Arc<Instance>, metrics: Arc<Metrics>, way: &'static str) -> Self {
        Self {
            instance,
            way,
            acts: Acts::new(Arc::new(Nothing)),
            pictures: Pictures::new(Arc::clone(&metrics)),
            metrics,
        }
    }

    /// What is measured of it.
    pub(crate) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Does what an event does, and answers it.
    ///
    /// # Errors
    /// Only by a mistake in this program.
    pub(crate) async fn respond(&self, event: &Event) -> Result<Reply, Unwritten> {
        let since = Instant::now();

        // The editions are released before the picture is drawn: a reload can drop them meanwhile.
        let handled = {
            let editions = self.instance.editions();
            let context = |language| self.instance.context(&editions, language);
            handle(context, &self.acts, event)
        };

        let picture = match &handled.response {
            Response::Answer(answer) => self.pictures.draw(answer).await,
            Response::Choices(_) => None,
        };

        let reply = Reply::new(&handled, picture)?;
        self.note(&reply, since);
        Ok(reply)
    }

    /// Answers an interaction that cannot be read, so that the person who sent it is not left
    /// alone.
    ///
    /// # Errors
    /// Only by a mistake in this program.
    pub(crate) fn respond_to_unreadable(
        &self,
        unreadable: &Unreadable,
    ) -> Result<Reply, Unwritten> {
        let since = Instant::now();
        let Unreadable { kind, reason } = *unreadable;

        tracing::warn!(
            kind,
            way = self.way,
            reason,
            "an interaction could not be read and gets a friendly reply"
        );

        let reply = Reply::new(&unreadable.handled(), None)?;
        self.note(&reply, since);
        Ok(reply)
    }

    /// Logs and measures.
    fn note(&self, reply: &Reply, since: Instant) {
        let took = since.elapsed();

        self.metrics.answered(reply.command, reply.outcome, took);
        tracing::info!(
            command = reply.command,
            way = self.way,
            outcome = reply.outcome,
            microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
            "interaction"
        );
    }
}

impl Reply {
    pub(super) fn new(handled: &Handled, picture: Option<Arc<Picture>>) -> Result<Self, Unwritten> {
        let response = response(handled, picture.as_deref());
        let attachments = if let Response::Answer(answer) = &handled.response {
            Attachment::all(answer, picture)
        } else {
            Vec::new()
        };

        Ok(Self {
            body: json(&response, attachments.len())?.into(),
            attachments,
            command: handled.command,
            outcome: handled.response.outcome(),
        })
    }

    /// The command that it answers.
    pub(crate) fn command(&self) -> &'static str {
        self.command
    }
}
