//! Rate limits: one request at a time to each host, with a pause after it, and a limited number of
//! requests to all hosts together.

use super::problem::PageProblem;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as Turns, OwnedMutexGuard, Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep_until};
use url::Url;

/// After this many requests without an answer, a host is not asked any more: each of a hundred
/// addresses of a dead host would take a timeout.
const MOST_SILENCES: u8 = 3;

/// Whose turn it is.
pub struct Hosts {
    hosts: Mutex<HashMap<String, Arc<Turns<Host>>>>,
    at_once: Semaphore,
    pause: Duration,
}

/// What is known of a host.
struct Host {
    /// When it may be asked again.
    free_at: Instant,
    /// How many requests in a row it has not answered.
    silences: u8,
}

/// The right to send one request to a host.
pub struct Turn<'h> {
    host: OwnedMutexGuard<Host>,
    pause: Duration,
    _place: Option<SemaphorePermit<'h>>,
}

impl Hosts {
    /// No host has been asked yet.
    pub fn new(at_once: u16, pause: Duration) -> Self {
        Self {
            hosts: Mutex::default(),
            at_once: Semaphore::new(usize::from(at_once)),
            pause,
        }
    }

    /// Waits until a host may be asked.
    pub async fn turn(&self, url: &Url) -> Result<Turn<'_>, PageProblem> {
        let host = self.host(url).lock_owned().await;
        if host.silences >= MOST_SILENCES {
            return Err(PageProblem::SilentHost);
        }
        sleep_until(host.free_at).await;

        // Last: who waits for a host must not take the place of who could go on. It only fails if
        // the semaphore is closed, and nothing closes it.
        let place = self.at_once.acquire().await.ok();
        Ok(Turn {
            host,
            pause: self.pause,
            _place: place,
        })
    }

    fn host(&self, url: &Url) -> Arc<Turns<Host>> {
        let name = url.host_str().unwrap_or_default();
        let key = format!("{name}:{}", url.port_or_known_default().unwrap_or(0));
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);

        let host = hosts.entry(key).or_insert_with(|| {
            Arc::new(Turns::new(Host {
                free_at: Instant::now(),
                silences: 0,
            }))
        });
        host.clone()
    }
}

impl Turn<'_> {
    /// The host answered.
    pub fn answered(&mut self) {
        self.host.silences = 0;
    }

    /// The host did not answer.
    pub fn was_silent(&mut self) {
        self.host.silences = self.host.silences.saturating_add(1);
    }

    /// The host asked to be left alone for longer than anybody waits: it is not asked any more.
    pub fn give_up(&mut self) {
        self.host.silences = MOST_SILENCES;
    }

    /// The host asked to be left alone for longer than the pause.
    pub fn rest(&mut self, wait: Duration) {
        self.pause = self.pause.max(wait);
    }
}

/// The pause starts when the request is over, its body included.
impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.host.free_at = Instant::now() + self.pause;
    }
}
