//! What was asked, and what came of it.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

/// The questions on one way in.
pub struct Tally {
    place: &'static str,
    counts: Mutex<Counts>,
}

#[derive(Default)]
struct Counts {
    asked: usize,
    answered: usize,
    refused: BTreeMap<String, usize>,
    /// What nobody can explain.
    lost: Vec<String>,
    slowest: Duration,
}

impl Tally {
    pub fn new(place: &'static str) -> Self {
        Self {
            place,
            counts: Mutex::default(),
        }
    }

    pub fn asked(&self) {
        self.lock().asked += 1;
    }

    pub fn answered(&self, took: Duration) {
        let mut counts = self.lock();
        counts.answered += 1;
        counts.slowest = counts.slowest.max(took);
    }

    /// There is no answer, for this reason.
    pub fn refused(&self, reason: impl Into<String>) {
        *self.lock().refused.entry(reason.into()).or_default() += 1;
    }

    /// There is no answer, and there should be one.
    pub fn lost(&self, what: String) {
        eprintln!("lost {}: {what}", self.place);
        self.lock().lost.push(what);
    }

    pub fn report(&self) -> String {
        let counts = self.lock();
        let refused: usize = counts.refused.values().sum();
        let mut report = format!(
            "\nasked {}: {}; answered: {}, the slowest after {} ms; refused: {refused}; lost: {}\n",
            self.place,
            counts.asked,
            counts.answered,
            counts.slowest.as_millis(),
            counts.lost.len()
        );
        for (reason, count) in &counts.refused {
            report.push_str(&format!("  {count:>7} {reason}\n"));
        }
        report
    }

    /// Asked is answered and refused.
    pub fn assert_explained(&self) {
        let counts = self.lock();
        let refused: usize = counts.refused.values().sum();
        assert!(
            counts.lost.is_empty(),
            "lost {}: {:#?}",
            self.place,
            counts.lost
        );
        assert_eq!(counts.asked, counts.answered + refused, "{}", self.place);
        assert!(counts.answered > 0, "nothing was answered {}", self.place);
    }

    fn lock(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().expect("no writer panics")
    }
}
