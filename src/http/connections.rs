//! The open connections of a server, up to a limit.
//!
//! When all places are taken, an idle connection gives its place to a new one. So clients that only
//! hold connections cannot lock others out.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep};

/// The open connections of one server.
pub struct Connections {
    most: usize,
    /// How many of them one address may have.
    most_per_address: usize,
    open: Mutex<OpenConnections>,
    /// Signals that a connection closed. Only the accept loop waits for it.
    closed: Notify,
}

#[derive(Default)]
struct OpenConnections {
    next_id: u64,
    by_id: HashMap<u64, Activity>,
}

/// What is known about one open connection.
struct Activity {
    address: IpAddr,
    /// Whether a request with a proven sender came over it.
    trusted: bool,
    /// How many requests are being answered.
    requests: usize,
    /// When it was opened, or a request last began or ended.
    since: Instant,
    /// Tells its task to close it.
    close: Arc<Notify>,
}

impl Connections {
    /// No connections yet, with room for `most` in total and `most_per_address` from one address.
    pub fn new(most: usize, most_per_address: usize) -> Arc<Self> {
        Arc::new(Self {
            most,
            most_per_address,
            open: Mutex::default(),
            closed: Notify::new(),
        })
    }

    /// A place for a new connection, as soon as there is one; `None` if its address already has too
    /// many.
    pub async fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Connection> {
        loop {
            // In a block of its own: the lock must not be held while this waits.
            {
                let mut open = self.lock();
                if open.from(address) >= self.most_per_address {
                    return None;
                }
                if open.by_id.len() < self.most {
                    return Some(self.admit(&mut open, address));
                }

                if let Some(least_useful) = open.least_useful() {
                    least_useful.close.notify_one();
                }
            }

            self.closed.notified().await;
        }
    }

    fn admit(self: &Arc<Self>, open: &mut OpenConnections, address: IpAddr) -> Connection {
        let id = open.next_id;
        open.next_id += 1;

        let close = Arc::new(Notify::new());
        let activity = Activity {
            address,
            trusted: false,
            requests: 0,
            since: Instant::now(),
            close: Arc::clone(&close),
        };
        open.by_id.insert(id, activity);

        Connection {
            id,
            all: Arc::clone(self),
            close,
        }
    }

    fn lock(&self) -> MutexGuard<'_, OpenConnections> {
        // Nothing panics while the lock is held; if it did, the counts would still be right.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl OpenConnections {
    /// How many connections an address has.
    fn from(&self, address: IpAddr) -> usize {
        let all = self.by_id.values();
        all.filter(|activity| activity.address == address).count()
    }

    /// The least useful connection: first those that never brought a proven request, and among them
    /// the one that has been idle for the longest time. A connection that is waiting for the answer
    /// to a proven request stays.
    fn least_useful(&self) -> Option<&Activity> {
        let all = self.by_id.values();
        let may_close = all.filter(|activity| !activity.trusted || activity.requests == 0);
        may_close.min_by_key(|activity| (activity.trusted, activity.since))
    }
}

/// One open connection. Dropping it frees its place.
pub struct Connection {
    id: u64,
    all: Arc<Connections>,
    close: Arc<Notify>,
}

impl Connection {
    /// Completes when the connection has to close: because its place is needed, or because no
    /// request came for too long.
    pub async fn must_close(&self, idle: Duration) {
        tokio::select! {
            () = self.close.notified() => {}
            () = self.idle_for(idle) => {}
        }
    }

    /// Completes when no request has been answered for this long.
    async fn idle_for(&self, limit: Duration) {
        loop {
            let left = self.idle_time_left(limit);
            if left.is_zero() {
                return;
            }
            // A request may begin or end meanwhile, so the time is looked at again.
            sleep(left).await;
        }
    }

    fn idle_time_left(&self, limit: Duration) -> Duration {
        match self.all.lock().by_id.get(&self.id) {
            Some(activity) if activity.requests == 0 => {
                limit.saturating_sub(activity.since.elapsed())
            }
            Some(_) => limit,
            None => Duration::ZERO,
        }
    }

    /// What its requests can report about it.
    pub fn trust(&self) -> Trust {
        Trust {
            id: self.id,
            all: Arc::clone(&self.all),
        }
    }

    /// A request that begins now and ends when this is dropped.
    pub fn begin_request(&self) -> RequestUnderWay {
        let request = RequestUnderWay {
            id: self.id,
            all: Arc::clone(&self.all),
        };
        request.note(|requests| requests + 1);
        request
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.all.lock().by_id.remove(&self.id);
        self.all.closed.notify_one();
    }
}

/// Lets a request report that its sender was proven, so that its connection is kept longer than
/// others.
#[derive(Clone)]
pub struct Trust {
    id: u64,
    all: Arc<Connections>,
}

impl Trust {
    /// From now on the connection counts as one that brings proven requests.
    pub fn proven(&self) {
        if let Some(activity) = self.all.lock().by_id.get_mut(&self.id) {
            activity.trusted = true;
        }
    }
}

/// A request that is being answered.
pub struct RequestUnderWay {
    id: u64,
    all: Arc<Connections>,
}

impl RequestUnderWay {
    fn note(&self, count: impl FnOnce(usize) -> usize) {
        if let Some(activity) = self.all.lock().by_id.get_mut(&self.id) {
            activity.requests = count(activity.requests);
            activity.since = Instant::now();
        }
    }
}

impl Drop for RequestUnderWay {
    fn drop(&mut self) {
        self.note(|requests| requests.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
    const MOMENT: Duration = Duration::from_millis(20);
    /// Longer than any test takes.
    const NEVER: Duration = Duration::from_secs(1_000);

    /// A connection that was opened a moment ago.
    async fn opened(all: &Arc<Connections>) -> Connection {
        let connection = all.enter(HERE).await.expect("a place");
        sleep(MOMENT).await;
        connection
    }

    /// Which of these has to close so that a new one may enter.
    async fn gives_way(all: &Arc<Connections>, among: Vec<Connection>) -> usize {
        let waiting = tokio::spawn({
            let all = Arc::clone(all);
            async move { all.enter(HERE).await }
        });
        let mut closing = tokio::task::JoinSet::new();
        for (number, connection) in among.into_iter().enumerate() {
            closing.spawn(async move {
                connection.must_close(NEVER).await;
                number
            });
        }
        let first = closing
            .join_next()
            .await
            .expect("one of them")
            .expect("no panic");
        waiting.await.expect("no panic").expect("a place");
        first
    }

    #[tokio::test]
    async fn the_connection_idle_for_longest_gives_way() {
        let all = Connections::new(3, usize::MAX);
        let held = vec![opened(&all).await, opened(&all).await, opened(&all).await];
        drop(held[0].begin_request());
        assert_eq!(gives_way(&all, held).await, 1);
    }

    #[tokio::test]
    async fn a_connection_without_proven_requests_gives_way_first() {
        let all = Connections::new(2, usize::MAX);
        let held = vec![opened(&all).await, opened(&all).await];
        held[0].trust().proven();
        assert_eq!(gives_way(&all, held).await, 1);
    }

    #[tokio::test]
    async fn a_connection_with_a_proven_request_is_kept() {
        let all = Connections::new(2, usize::MAX);
        let held = vec![opened(&all).await, opened(&all).await];
        held.iter()
            .for_each(|connection| connection.trust().proven());
        let _request = held[0].begin_request();
        sleep(MOMENT).await;
        drop(held[1].begin_request());
        assert_eq!(gives_way(&all, held).await, 1);
    }

    #[tokio::test]
    async fn one_address_gets_no_more_than_its_share() {
        let all = Connections::new(10, 2);
        let held = [all.enter(HERE).await, all.enter(HERE).await];
        assert!(held.iter().all(Option::is_some) && all.enter(HERE).await.is_none());
        let elsewhere = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));
        assert!(all.enter(elsewhere).await.is_some());
        drop(held);
        assert!(all.enter(HERE).await.is_some());
    }

    #[tokio::test]
    async fn a_connection_without_requests_closes_after_a_while() {
        let all = Connections::new(1, usize::MAX);
        let before = Instant::now();
        let connection = opened(&all).await;
        connection.must_close(MOMENT * 5).await;
        assert!(before.elapsed() >= MOMENT * 5);

        let request = connection.begin_request();
        sleep(MOMENT * 10).await;
        let ended = Instant::now();
        drop(request);
        connection.must_close(MOMENT * 5).await;
        assert!(
            ended.elapsed() >= MOMENT * 5,
            "it counts from the end of its last request"
        );
    }
}
