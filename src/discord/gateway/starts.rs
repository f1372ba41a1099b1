//! When a session may start. Discord allows a certain number per day, and resets the token of a bot
//! that starts more.

use crate::discord::api::StartLimit;
use std::sync::{Arc, Mutex as Lock, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::{Instant, sleep, sleep_until};

/// A day, after which Discord's limit resets.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Grants permits to start a session.
pub struct Starts {
    /// When the last IDENTIFY was sent, for each group of shards that Discord counts together.
    groups: Lock<Vec<Arc<Mutex<Option<Instant>>>>>,
    budget: Lock<Budget>,
    /// The least time between two IDENTIFYs of a group.
    between: Duration,
}

/// The permit to send one IDENTIFY. The other shards of the group wait until it is used or dropped.
pub struct Permit<'s> {
    starts: &'s Starts,
    last: OwnedMutexGuard<Option<Instant>>,
}

impl Starts {
    /// Starts within Discord's limit.
    pub fn new(limit: &StartLimit, between: Duration) -> Self {
        // Discord calls the number of groups `max_concurrency`. Whatever it says, it cannot take
        // all memory.
        let mut groups = Vec::new();
        for _ in 0..limit.max_concurrency.clamp(1, 1_024) {
            groups.push(Arc::default());
        }

        Self {
            groups: Lock::new(groups),
            budget: Lock::new(Budget::new(limit, Instant::now())),
            between,
        }
    }

    /// Takes Discord's new limit; earlier session starts still count.
    pub fn renew(&self, limit: &StartLimit) {
        let mut budget = lock(&self.budget);
        let last = budget.last;

        *budget = Budget {
            last,
            ..Budget::new(limit, Instant::now())
        };
    }

    /// Waits until a shard may start a session; `delayed` gets the reason for a long wait.
    pub async fn permit(&self, shard: u32, delayed: impl Fn(&str)) -> Permit<'_> {
        let last = self.group_of(shard).lock_owned().await;
        if let Some(last) = *last {
            sleep_until(last + self.between).await;
        }

        // Another group may take a session during the wait: then this one waits once more.
        loop {
            let wait = lock(&self.budget).wait(Instant::now());
            if wait.is_zero() {
                return Permit { starts: self, last };
            }

            let left = lock(&self.budget).remaining;
            delayed(&format!(
                "{left} more sessions may start today, so the next one waits {} s",
                wait.as_secs()
            ));
            sleep(wait).await;
        }
    }

    /// The group that Discord counts a shard in.
    fn group_of(&self, shard: u32) -> Arc<Mutex<Option<Instant>>> {
        let groups = lock(&self.groups);
        let group = shard as usize % groups.len();
        Arc::clone(&groups[group])
    }
}

impl Permit<'_> {
    /// The IDENTIFY was sent.
    pub fn used(mut self) {
        let now = Instant::now();

        *self.last = Some(now);
        lock(&self.starts.budget).spend(now);
    }
}

fn lock<T>(lock: &Lock<T>) -> std::sync::MutexGuard<'_, T> {
    // Nothing panics while a lock is held.
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many sessions may still start. The first half is free; the rest is spread over the time
/// until the limit resets.
#[derive(Debug)]
struct Budget {
    total: u64,
    remaining: u64,
    renewed_at: Instant,
    known_since: Instant,
    /// When the last session started; `None` if none did since the bot runs.
    last: Option<Instant>,
}

impl Budget {
    fn new(limit: &StartLimit, now: Instant) -> Self {
        let reset_after = Duration::from_millis(limit.reset_after).min(DAY);
        let remaining = limit.remaining.min(limit.total);

        Self {
            total: limit.total,
            remaining,
            renewed_at: now + reset_after,
            known_since: now,
            last: None,
        }
    }

    /// How long the next session has to wait.
    fn wait(&mut self, now: Instant) -> Duration {
        if now >= self.renewed_at {
            self.remaining = self.total;
            self.renewed_at = now + DAY;
        }

        let left = self.renewed_at - now;
        if self.remaining == 0 {
            return left;
        }
        if self.remaining > self.total / 2 {
            return Duration::ZERO;
        }
        // A restart does not have to wait, unless restarts have used up nearly all sessions.
        if self.last.is_none() && self.remaining > self.total / 10 {
            return Duration::ZERO;
        }

        // Every session gets an equal share of the time that is left.
        let share = left.div_f64(self.remaining as f64);
        let due = self.last.unwrap_or(self.known_since) + share;
        due.saturating_duration_since(now)
    }

    fn spend(&mut self, now: Instant) {
        self.remaining = self.remaining.saturating_sub(1);
        self.last = Some(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(total: u64, remaining: u64, hours: u64) -> StartLimit {
        StartLimit {
            total,
            remaining,
            reset_after: hours * 3_600_000,
            max_concurrency: 1,
        }
    }

    /// Starts sessions as fast as the budget allows, but with at least this many seconds between
    /// two.
    fn sessions_in_a_day(mut budget: Budget, mut now: Instant, pause: u64) -> (u64, u64) {
        let end = now + DAY;
        let (mut sessions, mut least_left) = (0, budget.remaining);
        while now < end {
            now += budget.wait(now).max(Duration::from_secs(pause));
            budget.spend(now);
            sessions += 1;
            least_left = least_left.min(budget.remaining);
        }
        (sessions, least_left)
    }

    #[test]
    fn a_day_of_failing_never_takes_all_sessions() {
        let now = Instant::now();
        let (sessions, least_left) =
            sessions_in_a_day(Budget::new(&limit(1_000, 1_000, 24), now), now, 5);
        assert!(sessions <= 1_000, "{sessions}");
        assert!(least_left <= 500, "the free half was used first");
    }

    #[test]
    fn without_any_session_left_it_waits_for_more() {
        let now = Instant::now();
        let mut budget = Budget::new(&limit(1_000, 0, 3), now);
        assert_eq!(budget.wait(now), Duration::from_secs(3 * 3_600));
        assert_eq!(
            budget.wait(now + Duration::from_secs(3 * 3_600)),
            Duration::ZERO
        );
        assert_eq!(budget.remaining, 1_000);
    }

    #[test]
    fn extreme_limits_neither_panic_nor_block_forever() {
        let now = Instant::now();
        for (total, remaining, reset_after) in
            [(0, 0, 0), (u64::MAX, u64::MAX, u64::MAX), (1, u64::MAX, 0)]
        {
            let limit = StartLimit {
                total,
                remaining,
                reset_after,
                max_concurrency: u64::MAX,
            };
            let mut budget = Budget::new(&limit, now);
            assert!(budget.wait(now) <= DAY);
            budget.spend(now);
            assert!(budget.wait(now) <= DAY);
        }
    }
}
