//! How much the work of the process is delayed, measured by how long a message from outside waits
//! for its turn.
//!
//! The message comes from a separate thread, so that it queues after all the work that is ready. A
//! timer of the runtime would not work: what it wakes overtakes the work that is already waiting.

use super::Readiness;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// How often a message is sent.
const EVERY: Duration = Duration::from_millis(20);
/// How long the work has to be delayed too much, without a break, before the process says that it
/// is not ready. A process that catches up now and then refuses part of its load and answers the
/// rest: taking it out of service would only send its load to other replicas, which have too much
/// themselves.
const OVERLOADED_AFTER: Duration = Duration::from_secs(5);
/// How long it then has to keep up before it is ready again.
const CALM_AFTER: Duration = Duration::from_secs(5);

/// How late work starts at present.
pub struct Pressure {
    /// How long work may be delayed before the process refuses more.
    most: Duration,
    start: Instant,
    /// When the next message is due, in microseconds since `start`.
    due: AtomicU64,
    /// How late the last one came, in microseconds.
    late: AtomicU64,
}

impl Pressure {
    /// The pressure of a process that refuses work if the delay is longer than this.
    pub fn new(most: Duration) -> Self {
        Self {
            most,
            start: Instant::now(),
            due: AtomicU64::new(u64::MAX),
            late: AtomicU64::new(0),
        }
    }

    /// Measures for ever, and reports when the delay is so long that the process answers nothing.
    /// It has to be a task on the runtime that answers: elsewhere it would not wait as answers do.
    pub async fn measure(self: Arc<Self>, readiness: Arc<Readiness>) {
        let (sender, mut messages) = channel(1);
        let sending = thread::Builder::new()
            .name("pressure".to_owned())
            .spawn(move || send(&sender));
        if let Err(error) = sending {
            tracing::error!(%error, "overload cannot be measured, so no request is refused because of it");
            return pending().await;
        }

        let mut overload = Overload::at(Instant::now());
        while let Some(late) = self.next(&mut messages).await {
            match overload.note(Instant::now(), late > self.most) {
                Some(Transition::Began) => readiness.not_ready(self.overloaded()),
                Some(Transition::Ended) => readiness.ready(),
                None => {}
            }
        }
    }

    /// How late the next message comes.
    async fn next(&self, messages: &mut Receiver<()>) -> Option<Duration> {
        // Stored before waiting: while the runtime is blocked, requests are judged by this.
        let due = micros((Instant::now() + EVERY) - self.start);
        self.due.store(due, Ordering::Relaxed);
        messages.recv().await?;

        let late = micros(self.start.elapsed()).saturating_sub(due);
        self.late.store(late, Ordering::Relaxed);
        Some(Duration::from_micros(late))
    }

    /// Whether work that begins now would be too late.
    pub fn is_too_high(&self) -> bool {
        self.behind() > self.most
    }

    /// How late work that is ready now would be.
    fn behind(&self) -> Duration {
        let now = micros(self.start.elapsed());
        let overdue = now.saturating_sub(self.due.load(Ordering::Relaxed));
        let late = self.late.load(Ordering::Relaxed);

        // A message that has not arrived yet says more than the last one that has.
        Duration::from_micros(overdue.max(late))
    }

    /// Why no request is answered.
    fn overloaded(&self) -> String {
        format!(
            "overloaded: for {} s, work has been delayed by more than {} ms, so all requests are refused",
            OVERLOADED_AFTER.as_secs(),
            self.most.as_millis()
        )
    }
}

/// Sends a message again and again, as long as someone receives them.
fn send(messages: &Sender<()>) {
    while !messages.is_closed() {
        // If the last one is still waiting, that is enough.
        let _ = messages.try_send(());
        thread::sleep(EVERY);
    }
}

/// Whether the process keeps up, from one measurement to the next.
struct Overload {
    /// When it was last seen to keep up.
    kept_up: Instant,
    /// When the delay was last seen to be too long.
    too_late: Option<Instant>,
    lasts: bool,
}

/// What one measurement changes.
#[derive(Debug, PartialEq, Eq)]
enum Transition {
    Began,
    Ended,
}

impl Overload {
    fn at(start: Instant) -> Self {
        Self {
            kept_up: start,
            too_late: None,
            lasts: false,
        }
    }

    /// Records one measurement, and returns what it changes.
    fn note(&mut self, now: Instant, is_too_late: bool) -> Option<Transition> {
        if is_too_late {
            self.too_late = Some(now);
        } else {
            self.kept_up = now;
        }

        if !self.lasts && is_too_late && now - self.kept_up >= OVERLOADED_AFTER {
            self.lasts = true;
            return Some(Transition::Began);
        }
        if self.lasts && self.too_late.is_none_or(|at| now - at >= CALM_AFTER) {
            self.lasts = false;
            return Some(Transition::Ended);
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
    use tokio::runtime::Builder;
    use tokio::sync::Notify;

    const SECOND: Duration = Duration::from_secs(1);
    const MOST: Duration = Duration::from_millis(200);

    fn measured() -> Arc<Pressure> {
        let pressure = Arc::new(Pressure::new(MOST));
        let measuring = Arc::clone(&pressure);
        tokio::spawn(measuring.measure(Arc::default()));
        pressure
    }

    #[tokio::test]
    async fn work_that_blocks_the_runtime_shows_as_pressure() {
        let pressure = measured();
        tokio::time::sleep(EVERY * 2).await;
        assert!(!pressure.is_too_high(), "before: {:?}", pressure.behind());
        thread::sleep(MOST * 2);
        assert!(
            pressure.is_too_high(),
            "while it is blocked: {:?}",
            pressure.behind()
        );
    }

    /// Each of the tasks is short; what is woken last waits for a second.
    #[test]
    fn many_short_tasks_show_as_pressure() {
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        let pressure = runtime.block_on(async { measured() });
        let crowd = Arc::new(Notify::new());
        for _ in 0..2_000 {
            let crowd = Arc::clone(&crowd);
            runtime.spawn(async move {
                crowd.notified().await;
                thread::sleep(SECOND / 1_000);
            });
        }
        runtime.block_on(async { tokio::time::sleep(SECOND / 2).await });
        runtime.spawn(async move { crowd.notify_waiters() });

        let within = Instant::now() + SECOND * 2;
        while !pressure.is_too_high() {
            assert!(Instant::now() < within, "{:?}", pressure.behind());
            thread::sleep(EVERY);
        }
        runtime.shutdown_background();
    }

    /// What changes after this many seconds, if each second is measured as too late or not.
    fn changes(too_late: impl IntoIterator<Item = bool>) -> Vec<(usize, Transition)> {
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
    fn a_process_that_sometimes_catches_up_stays_ready() {
        let mostly_late = (1..1_000).map(|second| second % 5 != 0);
        assert_eq!(changes(mostly_late), []);
    }

    #[test]
    fn overload_begins_and_ends_only_after_a_while() {
        let late_for_a_while = (1..100).map(|second| second <= 20);
        assert_eq!(
            changes(late_for_a_while),
            [(5, Transition::Began), (25, Transition::Ended)]
        );
    }

    #[test]
    fn overload_that_returns_at_once_is_reported_once() {
        let with_breaks = (1..100).map(|second| second <= 10 || second % 4 == 0);
        assert_eq!(changes(with_breaks), [(5, Transition::Began)]);
    }

    /// The process was paused, or the machine was busy with something else.
    #[test]
    fn one_very_late_measurement_is_overload_too() {
        let start = Instant::now();
        let mut overload = Overload::at(start);
        assert_eq!(overload.note(start + SECOND * 4, true), None);
        let mut overload = Overload::at(start);
        assert_eq!(
            overload.note(start + SECOND * 60, true),
            Some(Transition::Began)
        );
    }
}
