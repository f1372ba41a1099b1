//! How far the process is behind with its work, measured by how late a timer wakes up.

use super::Readiness;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// How often the timer is due.
const EVERY: Duration = Duration::from_millis(20);
/// How long a process has to be too far behind without a break before it says that it is not ready.
/// One that catches up now and then refuses a part of its load and answers the rest: to take it
/// out of service would only send its load to other replicas, which have too much themselves.
const OVERLOADED_AFTER: Duration = Duration::from_secs(5);
/// How long it then has to keep up before it says that it is ready again.
const CALM_AFTER: Duration = Duration::from_secs(5);

/// How late work is begun at present.
pub struct Pressure {
    /// How far the process may be behind before it refuses work.
    most: Duration,
    start: Instant,
    /// When the timer wakes next, in microseconds since `start`.
    due: AtomicU64,
    /// How late it woke last, in microseconds.
    late: AtomicU64,
}

impl Pressure {
    /// The pressure of a process that refuses work when it is further behind than this.
    pub fn new(most: Duration) -> Self {
        Self { most, start: Instant::now(), due: AtomicU64::new(u64::MAX), late: AtomicU64::new(0) }
    }

    /// Measures for ever, and says when the process is so far behind that it answers nothing.
    pub async fn measure(&self, readiness: &Readiness) {
        let mut overload = Overload::at(Instant::now());
        loop {
            let due = Instant::now() + EVERY;
            self.due.store(micros(due - self.start), Ordering::Relaxed);
            sleep_until(due).await;

            let late = due.elapsed();
            self.late.store(micros(late), Ordering::Relaxed);
            match overload.note(due + late, late > self.most) {
                Some(Change::Began) => readiness.not_ready(self.overloaded()),
                Some(Change::Ended) => readiness.ready(),
                None => {}
            }
        }
    }

    /// Whether work that begins now would be too late.
    pub fn is_too_high(&self) -> bool {
        self.behind() > self.most
    }

    /// By how much work that is ready now would be late.
    fn behind(&self) -> Duration {
        let now = micros(self.start.elapsed());
        // A timer that has not woken yet tells more than the last one that has.
        let overdue = now.saturating_sub(self.due.load(Ordering::Relaxed));
        Duration::from_micros(overdue.max(self.late.load(Ordering::Relaxed)))
    }

    /// Why nothing is answered.
    fn overloaded(&self) -> String {
        format!(
            "overloaded: for {} s it has been more than {} ms behind with its work, so it refuses all requests",
            OVERLOADED_AFTER.as_secs(),
            self.most.as_millis()
        )
    }
}

/// Whether the process keeps up, from one measurement to the next.
struct Overload {
    /// When it was last seen to keep up.
    kept_up: Instant,
    /// When it was last seen too far behind.
    too_late: Option<Instant>,
    lasts: bool,
}

#[derive(Debug, PartialEq, Eq)]
enum Change {
    Began,
    Ended,
}

impl Overload {
    fn at(start: Instant) -> Self {
        Self { kept_up: start, too_late: None, lasts: false }
    }

    /// Takes one measurement into account, and says what it changes.
    fn note(&mut self, now: Instant, is_too_late: bool) -> Option<Change> {
        match is_too_late {
            true => self.too_late = Some(now),
            false => self.kept_up = now,
        }

        if !self.lasts && is_too_late && now - self.kept_up >= OVERLOADED_AFTER {
            self.lasts = true;
            return Some(Change::Began);
        }
        if self.lasts && self.too_late.is_none_or(|at| now - at >= CALM_AFTER) {
            self.lasts = false;
            return Some(Change::Ended);
        }
        None
    }
}

fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::thread;
    use tokio::time::sleep;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test]
    async fn work_that_blocks_the_runtime_shows_as_pressure() {
        let pressure = Arc::new(Pressure::new(Duration::from_millis(200)));
        let measured = Arc::clone(&pressure);
        tokio::spawn(async move { measured.measure(&Readiness::default()).await });
        sleep(EVERY * 2).await;

        thread::sleep(Duration::from_millis(300));
        assert!(pressure.is_too_high(), "while it is blocked: {:?}", pressure.behind());
        sleep(EVERY / 2).await;
        assert!(pressure.is_too_high(), "just after: {:?}", pressure.behind());
    }

    /// What changes after so many seconds, when each second is measured as too late or not.
    fn changes(too_late: impl IntoIterator<Item = bool>) -> Vec<(usize, Change)> {
        let start = Instant::now();
        let mut overload = Overload::at(start);
        let mut changes = Vec::new();
        for (second, is_too_late) in (1..).zip(too_late) {
            let change = overload.note(start + SECOND * second, is_too_late);
            changes.extend(change.map(|change| (second as usize, change)));
        }
        changes
    }

    #[test]
    fn a_process_that_catches_up_now_and_then_stays_ready() {
        let mostly_late = (1..1_000).map(|second| second % 5 != 0);
        assert_eq!(changes(mostly_late), []);
    }

    #[test]
    fn overload_begins_and_ends_only_after_a_while() {
        let late_for_a_while = (1..100).map(|second| second <= 20);
        assert_eq!(changes(late_for_a_while), [(5, Change::Began), (25, Change::Ended)]);
    }

    #[test]
    fn overload_that_comes_back_at_once_is_told_once() {
        let with_breaks = (1..100).map(|second| second <= 10 || second % 4 == 0);
        assert_eq!(changes(with_breaks), [(5, Change::Began)]);
    }

    /// A process that was stopped, or a machine that did something else.
    #[test]
    fn one_measurement_that_comes_very_late_is_overload_too() {
        let start = Instant::now();
        let mut overload = Overload::at(start);
        assert_eq!(overload.note(start + SECOND * 4, true), None);
        let mut overload = Overload::at(start);
        assert_eq!(overload.note(start + SECOND * 60, true), Some(Change::Began));
    }
}
