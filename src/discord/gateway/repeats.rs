//! Keeps the log short if the same thing happens again and again.

use std::collections::HashMap;
use std::time::Duration;
use tokio::time::Instant;

/// How many different lines are remembered; in practice there are far fewer.
const REMEMBERED: usize = 64;

/// Which lines were logged lately.
pub struct Repeats {
    apart: Duration,
    lines: HashMap<String, (Instant, u64)>,
}

impl Repeats {
    /// The same line may be logged again only after this time.
    pub fn new(apart: Duration) -> Self {
        Self {
            apart,
            lines: HashMap::new(),
        }
    }

    /// Whether a line may be logged now, and how often it was left out since the last time.
    pub fn may_log(&mut self, line: &str) -> Option<u64> {
        let now = Instant::now();
        if let Some((logged, left_out)) = self.lines.get_mut(line) {
            if now.duration_since(*logged) < self.apart {
                *left_out += 1;
                return None;
            }

            let count = std::mem::take(left_out);
            *logged = now;
            return Some(count);
        }

        // Forgetting all at once costs a few repeated lines, and no bookkeeping.
        if self.lines.len() >= REMEMBERED {
            self.lines.clear();
        }
        self.lines.insert(line.to_owned(), (now, 0));
        Some(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_line_is_logged_only_once() {
        let mut repeats = Repeats::new(Duration::from_secs(60));
        assert_eq!(repeats.may_log("a"), Some(0));
        assert_eq!(repeats.may_log("a"), None);
        assert_eq!(repeats.may_log("b"), Some(0));

        let mut repeats = Repeats::new(Duration::ZERO);
        assert_eq!(
            (repeats.may_log("a"), repeats.may_log("a")),
            (Some(0), Some(0))
        );
    }
}
