//! Draws the pictures of answers on separate threads, a few at a time, and caches the latest.

use crate::answer::Answer;
use crate::metrics::Metrics;
use crate::render::chart::{Chart, Picture};
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How many pictures are kept. In a channel, the same questions come again and again; a picture
/// takes some 20 kB.
const KEPT: NonZeroUsize = NonZeroUsize::new(128).unwrap();
/// How many pictures are drawn at once; more wait, so that they cannot take all memory.
pub const DRAWN_AT_ONCE: usize = 4;
/// How long an answer waits for its turn to be drawn. Then it goes out without a picture: its text
/// says the same, and Discord takes no answer after three seconds.
const DRAWN_WITHIN: Duration = Duration::from_millis(500);

/// Draws pictures, and keeps the latest.
pub struct Pictures {
    metrics: Arc<Metrics>,
    /// By what they show, written out.
    kept: Mutex<LruCache<String, Arc<Picture>>>,
    drawing: Arc<Semaphore>,
}

impl Pictures {
    /// No picture yet.
    pub fn new(metrics: Arc<Metrics>) -> Self {
        Self {
            metrics,
            kept: Mutex::new(LruCache::new(KEPT)),
            drawing: Arc::new(Semaphore::new(DRAWN_AT_ONCE)),
        }
    }

    /// The picture that goes with an answer. An answer goes out without one if drawing fails or its
    /// turn does not come in time.
    pub async fn draw(&self, answer: &Answer) -> Option<Arc<Picture>> {
        let chart = Chart::of(answer)?;

        let shown = format!("{chart:?}");
        if let Some(picture) = self.kept().get(&shown) {
            return Some(Arc::clone(picture));
        }

        let Some(drawn) = self.draw_aside(chart).await else {
            self.metrics.picture_left_out();
            return None;
        };

        match drawn {
            Ok(picture) => {
                self.kept().put(shown, Arc::clone(&picture));
                Some(picture)
            }
            Err(error) => {
                tracing::error!(error, title = answer.title, "a picture could not be drawn");
                None
            }
        }
    }

    /// Draws on a separate thread, because it would hold up other answers; `None` if the turn does
    /// not come in time.
    async fn draw_aside(&self, chart: Chart) -> Option<Result<Arc<Picture>, String>> {
        let turn = timeout(DRAWN_WITHIN, Arc::clone(&self.drawing).acquire_owned()).await;
        // It fails only if the semaphore is closed, and nothing closes it.
        let turn = turn.ok()?.ok()?;

        // The turn ends with the drawing, even if nobody waits for the picture any more.
        let drawn = spawn_blocking(move || {
            let picture = chart.draw();
            drop(turn);
            picture
        });

        Some(match drawn.await {
            Ok(Ok(picture)) => Ok(Arc::new(picture)),
            Ok(Err(error)) => Err(error.to_string()),
            Err(error) => Err(error.to_string()),
        })
    }

    fn kept(&self) -> MutexGuard<'_, LruCache<String, Arc<Picture>>> {
        // Nothing panics while the lock is held; if it did, the pictures would still be whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
