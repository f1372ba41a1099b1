//! Reads the bodies of requests within a shared memory budget.
//!
//! If the budget is used up, the body that has been arriving for the longest time is dropped.
//! Bodies from Discord arrive within milliseconds, so this hits clients that hold back their
//! bodies.

use axum::body::{Body, Bytes};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;

/// The bodies that are being read.
pub struct Bodies {
    limits: BodyLimits,
    arriving: Mutex<Arriving>,
}

/// The limits on the bodies that a server reads.
#[derive(Debug, Clone, Copy)]
pub struct BodyLimits {
    /// The longest body, in bytes.
    pub longest: usize,
    /// How long a client may take to send one.
    pub within: Duration,
    /// How many bytes of unfinished bodies are kept at the same time.
    pub budget: usize,
}

/// Why a body was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    TooLong,
    TooSlow,
    /// The client disconnected, or sent invalid HTTP.
    Broken,
    /// Its memory was needed for others.
    GivenUp,
}

#[derive(Default)]
struct Arriving {
    next_id: u64,
    total: usize,
    /// The oldest first, because ids only grow.
    by_id: BTreeMap<u64, HeldBody>,
}

struct HeldBody {
    bytes: usize,
    give_up: Arc<Notify>,
}

impl Bodies {
    /// No body yet.
    pub fn new(limits: BodyLimits) -> Self {
        Self {
            limits,
            arriving: Mutex::default(),
        }
    }

    /// A whole body.
    ///
    /// # Errors
    /// If it is too long, takes too long, ends early, or is dropped to make room for others.
    pub async fn read(&self, body: Body) -> Result<Bytes, Unread> {
        let reading = self.begin();
        let whole = timeout(self.limits.within, self.read_to_end(body, &reading));
        tokio::select! {
            whole = whole => whole.unwrap_or(Err(Unread::TooSlow)),
            () = reading.give_up.notified() => Err(Unread::GivenUp),
        }
    }

    async fn read_to_end(
        &self,
        mut body: Body,
        reading: &ArrivingBody<'_>,
    ) -> Result<Bytes, Unread> {
        let mut whole = Vec::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| Unread::Broken)?;
            let Ok(data) = frame.into_data() else {
                continue; // Trailers say nothing here.
            };
            if whole.len() + data.len() > self.limits.longest {
                return Err(Unread::TooLong);
            }

            self.make_room(reading, data.len())?;
            // Copied, because a frame of one byte can keep a whole buffer of the connection alive.
            whole.extend_from_slice(&data);
        }
        Ok(whole.into())
    }

    fn begin(&self) -> ArrivingBody<'_> {
        let mut arriving = self.lock();
        let id = arriving.next_id;
        arriving.next_id += 1;

        let give_up = Arc::new(Notify::new());
        let held = HeldBody {
            bytes: 0,
            give_up: Arc::clone(&give_up),
        };
        arriving.by_id.insert(id, held);

        ArrivingBody {
            bodies: self,
            id,
            give_up,
        }
    }

    /// Makes room for more bytes of a body, by dropping older bodies if necessary.
    fn make_room(&self, reading: &ArrivingBody, bytes: usize) -> Result<(), Unread> {
        let mut arriving = self.lock();
        while arriving.total + bytes > self.limits.budget {
            match arriving.oldest() {
                Some(oldest) if oldest != reading.id => arriving.give_up(oldest),
                _ => return Err(Unread::GivenUp),
            }
        }

        // It may have been dropped itself, a moment ago.
        let held = arriving.by_id.get_mut(&reading.id).ok_or(Unread::GivenUp)?;
        held.bytes += bytes;
        arriving.total += bytes;
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Arriving> {
        // Nothing panics while the lock is held; if it did, the counts would still be right.
        self.arriving.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Arriving {
    fn oldest(&self) -> Option<u64> {
        self.by_id.first_key_value().map(|(id, _)| *id)
    }

    /// Forgets a body and tells the task that reads it.
    fn give_up(&mut self, id: u64) {
        if let Some(held) = self.by_id.remove(&id) {
            self.total -= held.bytes;
            held.give_up.notify_one();
        }
    }
}

/// A body that is being read. Dropping it frees its bytes.
struct ArrivingBody<'b> {
    bodies: &'b Bodies,
    id: u64,
    give_up: Arc<Notify>,
}

impl Drop for ArrivingBody<'_> {
    fn drop(&mut self) {
        self.bodies.lock().give_up(self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::StreamExt;
    use futures_util::stream;
    use std::convert::Infallible;

    const LIMITS: BodyLimits = BodyLimits {
        longest: 8,
        within: Duration::from_secs(1),
        budget: 10,
    };

    /// A body that sends this much and then nothing more.
    fn held_back(text: &'static str) -> Body {
        let sent = stream::iter([Ok::<_, Infallible>(text)]);
        Body::from_stream(sent.chain(stream::pending()))
    }

    #[tokio::test]
    async fn a_body_is_read_up_to_the_limit() {
        let bodies = Bodies::new(LIMITS);
        assert_eq!(
            bodies.read(Body::from("12345678")).await.as_deref(),
            Ok(&b"12345678"[..])
        );
        assert_eq!(
            bodies.read(Body::from("123456789")).await,
            Err(Unread::TooLong)
        );
        assert_eq!(bodies.lock().total, 0);
    }

    #[tokio::test]
    async fn a_body_that_never_ends_is_too_slow() {
        let bodies = Bodies::new(LIMITS);
        assert_eq!(bodies.read(held_back("1234")).await, Err(Unread::TooSlow));
        assert_eq!(bodies.lock().total, 0);
    }

    #[tokio::test]
    async fn the_oldest_body_is_dropped_over_budget() {
        let bodies = Arc::new(Bodies::new(LIMITS));
        let hold = |text| {
            let bodies = Arc::clone(&bodies);
            tokio::spawn(async move { bodies.read(held_back(text)).await })
        };
        let oldest = hold("1234");
        tokio::task::yield_now().await;
        let second = hold("1234");
        tokio::task::yield_now().await;

        assert_eq!(
            bodies.read(Body::from("123456")).await.as_deref(),
            Ok(&b"123456"[..])
        );
        assert_eq!(oldest.await.expect("no panic"), Err(Unread::GivenUp));
        assert_eq!(second.await.expect("no panic"), Err(Unread::TooSlow));
    }
}
