//! How far the process is behind with its work, measured by how late a timer wakes up.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// How often the timer is due.
const EVERY: Duration = Duration::from_millis(20);

/// How late work is begun at present.
pub struct Pressure {
    start: Instant,
    /// When the timer wakes next, in microseconds since `start`.
    due: AtomicU64,
    /// How late it woke last, in microseconds.
    late: AtomicU64,
}

impl Default for Pressure {
    fn default() -> Self {
        Self { start: Instant::now(), due: AtomicU64::new(u64::MAX), late: AtomicU64::new(0) }
    }
}

impl Pressure {
    /// Measures for ever.
    pub async fn measure(&self) {
        loop {
            let due = Instant::now() + EVERY;
            self.due.store(micros(due - self.start), Ordering::Relaxed);
            sleep_until(due).await;
            self.late.store(micros(due.elapsed()), Ordering::Relaxed);
        }
    }

    /// By how much work that is ready now would be late.
    pub fn behind(&self) -> Duration {
        let now = micros(self.start.elapsed());
        // A timer that has not woken yet tells more than the last one that has.
        let overdue = now.saturating_sub(self.due.load(Ordering::Relaxed));
        Duration::from_micros(overdue.max(self.late.load(Ordering::Relaxed)))
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

    #[tokio::test]
    async fn work_that_blocks_the_runtime_shows_as_pressure() {
        let pressure = Arc::new(Pressure::default());
        let measured = Arc::clone(&pressure);
        tokio::spawn(async move { measured.measure().await });
        sleep(EVERY * 2).await;

        thread::sleep(Duration::from_millis(300));
        assert!(pressure.behind() >= Duration::from_millis(200), "while it is blocked: {:?}", pressure.behind());
        sleep(EVERY / 2).await;
        assert!(pressure.behind() >= Duration::from_millis(200), "just after: {:?}", pressure.behind());
    }
}
