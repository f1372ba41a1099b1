//! Answers interactions: every way in that runs calls one of these, which logs, measures, and keeps
//! the latest answers.

use super::incoming::{Incoming, Languages, Place};
use super::interaction::{Handled, handle, unreadable};
use crate::answer::Audience;
use crate::commands::{Request, Response};
use crate::instance::{Instance, today};
use crate::metrics::Metrics;
use crate::render::chart::{Chart, Picture};
use axum::body::Bytes;
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use time::Date;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How many answers are kept. In a channel, the same questions come again and again; with its
/// picture one takes some 30 kB.
const KEPT: NonZeroUsize = NonZeroUsize::new(128).unwrap();
/// Questions that are longer, in bytes of what was typed, come once.
const LONGEST_KEPT: usize = 200;
/// How many pictures are drawn at once; more wait, so that they cannot take all memory.
pub const DRAWN_AT_ONCE: usize = 4;
/// How long an answer waits for its turn to be drawn. Then it goes out without a picture: its text
/// says the same, and Discord takes no answer after three seconds.
const DRAWN_WITHIN: Duration = Duration::from_millis(500);

/// What is sent back.
pub struct Reply {
    /// The body of the interaction response, in JSON.
    pub body: Bytes,
    /// What to attach to it.
    pub picture: Option<Picture>,
    command: &'static str,
    outcome: &'static str,
}

/// Answers from an instance.
pub struct Responder {
    instance: Arc<Instance>,
    metrics: Arc<Metrics>,
    /// Which way in this is, for the log.
    way: &'static str,
    kept: Mutex<LruCache<Key, Kept>>,
    drawing: Arc<Semaphore>,
}

/// What an answer depends on, apart from the library and the day.
type Key = (Request, Place, Languages);

struct Kept {
    library: String,
    day: Date,
    reply: Arc<Reply>,
}

/// An answer that could not be put into bytes: a mistake in this program.
#[derive(Debug, thiserror::Error)]
#[error("an answer could not be written: {0}")]
pub struct Unwritten(String);

impl Responder {
    /// A responder for one way in.
    pub fn new(instance: Arc<Instance>, metrics: Arc<Metrics>, way: &'static str) -> Self {
        let (kept, drawing) = (
            Mutex::new(LruCache::new(KEPT)),
            Arc::new(Semaphore::new(DRAWN_AT_ONCE)),
        );
        Self {
            instance,
            metrics,
            way,
            kept,
            drawing,
        }
    }

    /// What is measured of it.
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Answers an interaction.
    ///
    /// # Errors
    /// Only by a mistake in this program.
    pub async fn respond(&self, incoming: Incoming) -> Result<Arc<Reply>, Unwritten> {
        let since = Instant::now();
        let Incoming {
            request,
            place,
            languages,
            asker,
        } = incoming;
        let key = (request, place, languages);
        let reply = match self.find(&key) {
            Some(reply) => reply,
            None => self.make(key, asker).await?,
        };
        self.note(&reply, since);
        Ok(reply)
    }

    /// Answers an interaction that cannot be read, so that the person who sent it is not left
    /// alone.
    ///
    /// # Errors
    /// Only by a mistake in this program.
    pub fn respond_to_unknown(
        &self,
        kind: u64,
        reason: &'static str,
    ) -> Result<Arc<Reply>, Unwritten> {
        let since = Instant::now();
        tracing::warn!(
            kind,
            way = self.way,
            reason,
            "an interaction could not be read and gets a friendly reply"
        );
        let reply = Arc::new(Reply::finish(&unreadable(kind), None)?);
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

    fn find(&self, key: &Key) -> Option<Arc<Reply>> {
        if !is_kept(key) {
            return None;
        }
        // Nothing panics while the lock is held; if it did, the answers would still be whole.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let Kept {
            library,
            day,
            reply,
        } = kept.get(key)?;
        let valid = *library == self.instance.editions().version() && *day == today();
        valid.then(|| Arc::clone(reply))
    }

    async fn make(&self, key: Key, asker: String) -> Result<Arc<Reply>, Unwritten> {
        let editions = self.instance.editions();
        let (request, place, languages) = key;
        let incoming = Incoming {
            request,
            place,
            languages,
            asker,
        };
        let handled = handle(
            |language| self.instance.context(&editions, language),
            &incoming,
        );
        let names_its_asker =
            matches!(&handled.response, Response::Answer(a) if a.audience == Audience::Shared);
        let has_picture = handled.chart().is_some();
        let reply = Arc::new(self.finish(handled).await?);
        let is_whole = reply.picture.is_some() || !has_picture;
        let key = (incoming.request, incoming.place, languages);
        if is_kept(&key) && is_whole && !names_its_asker {
            let kept = Kept {
                library: editions.version().to_owned(),
                day: today(),
                reply: Arc::clone(&reply),
            };
            self.kept
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .put(key, kept);
        }
        Ok(reply)
    }

    /// Puts an answer into bytes. A picture is drawn aside: it would hold up the answers of others.
    async fn finish(&self, handled: Handled) -> Result<Reply, Unwritten> {
        let Some(chart) = handled.chart() else {
            return Reply::finish(&handled, None);
        };
        let Some(turn) = self.turn_to_draw().await else {
            self.metrics.picture_left_out();
            return Reply::finish(&handled, None);
        };

        let drawn = spawn_blocking(move || {
            let reply = Reply::finish(&handled, Some(chart));
            drop(turn);
            reply
        });
        drawn
            .await
            .unwrap_or_else(|error| Err(Unwritten(error.to_string())))
    }

    /// The turn to draw a picture; `None` where it does not come in time.
    async fn turn_to_draw(&self) -> Option<OwnedSemaphorePermit> {
        let turn = timeout(DRAWN_WITHIN, Arc::clone(&self.drawing).acquire_owned()).await;
        // It fails only where the semaphore is closed, and nothing closes it.
        turn.ok()?.ok()
    }
}

/// Keystrokes hardly ever come twice.
fn is_kept((request, ..): &Key) -> bool {
    match request {
        Request::Ask { command, options } => {
            let texts = options
                .texts
                .iter()
                .map(|(name, text)| name.len() + text.len());
            command.len() + texts.sum::<usize>() + options.flags.len() <= LONGEST_KEPT
        }
        Request::Click { question, values } => {
            question.is_some() && values.iter().map(String::len).sum::<usize>() <= LONGEST_KEPT
        }
        Request::Complete { .. } => false,
    }
}

impl Reply {
    /// The command that it answers.
    pub fn command(&self) -> &'static str {
        self.command
    }

    /// Draws the picture; an answer whose picture fails goes out without.
    fn finish(handled: &Handled, chart: Option<Chart>) -> Result<Self, Unwritten> {
        let (command, outcome) = (handled.command, handled.response.outcome());
        let picture = chart
            .map(|chart| chart.draw())
            .transpose()
            .unwrap_or_else(|error| {
                tracing::error!(%error, command, "a picture could not be drawn");
                None
            });
        let body = serde_json::to_vec(&handled.body(picture.as_ref()));
        let body = body.map_err(|error| Unwritten(error.to_string()))?.into();
        Ok(Self {
            body,
            picture,
            command,
            outcome,
        })
    }
}
