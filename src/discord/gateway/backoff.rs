//! Waits that double, with jitter, so that many shards or bots do not come back at the same moment.

use std::time::Duration;

/// The waits between tries.
#[derive(Debug)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    failures: u32,
}

impl Backoff {
    /// A backoff whose waits grow from one length to another.
    pub fn new(first: Duration, longest: Duration) -> Self {
        Self {
            first,
            longest,
            failures: 0,
        }
    }

    /// The wait before the next try: random, up to a limit that doubles; after the first try, at
    /// least half of the limit.
    pub fn wait(&mut self) -> Duration {
        let factor = 2_u32.saturating_pow(self.failures);
        let whole = self.first.saturating_mul(factor).min(self.longest);

        let part = if self.failures == 0 {
            fastrand::f64()
        } else {
            0.5 + fastrand::f64() / 2.0
        };

        self.failures = self.failures.saturating_add(1);
        whole.mul_f64(part)
    }

    /// The next wait is the shortest again.
    pub fn reset(&mut self) {
        self.failures = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest_wait() {
        let mut backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(120));
        assert!(backoff.wait() <= Duration::from_millis(500));
        for failures in 1..100 {
            let whole = Duration::from_millis(500).saturating_mul(2_u32.saturating_pow(failures));
            let whole = whole.min(Duration::from_secs(120));
            let wait = backoff.wait();
            assert!(
                wait >= whole / 2 && wait <= whole,
                "{wait:?} after {failures} failures"
            );
        }
        backoff.reset();
        assert!(backoff.wait() <= Duration::from_millis(500));
    }
}
