//! Acts are done once, however often a chat delivers their event.

use crate::commands::{Act, Event};
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

/// How many events are remembered. Discord delivers an event again within seconds, if at all.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(10_000).unwrap();

/// Where acts are kept.
pub trait Store: Send + Sync {
    /// Keeps an act.
    fn keep(&self, event: &Event, act: Act);
}

/// Keeps nothing: no command has acts yet.
pub struct Nothing;

impl Store for Nothing {
    fn keep(&self, _: &Event, _: Act) {}
}

/// Does the act of each event once.
pub struct Acts {
    store: Arc<dyn Store>,
    /// The ids of the events whose acts were done.
    done: Mutex<LruCache<String, ()>>,
}

impl Acts {
    /// Keeps acts in a store.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self {
            store,
            done: Mutex::new(LruCache::new(REMEMBERED)),
        }
    }

    /// Does an act, unless that of the same event was done before.
    pub(super) fn once(&self, event: &Event, act: Act) {
        // Nothing panics while the lock is held; if it did, the ids would still be right.
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);

        // Under the lock, so that the same event in another task waits for the act.
        if done.put(event.id.clone(), ()).is_none() {
            self.store.keep(event, act);
        }
    }
}
