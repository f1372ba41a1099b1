//! What the test does to the program, and when: so that the reason for each missing answer is
//! known.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use tokio::time::Instant;

/// Discord takes no answer later than this.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);

/// Which program is in trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Gateway,
    Rest,
    Endpoint,
}

/// Everything that was done so far.
#[derive(Default)]
pub struct Troubles(Mutex<Vec<Trouble>>);

struct Trouble {
    side: Side,
    what: &'static str,
    from: Instant,
    /// When the program worked again.
    until: Option<Instant>,
}

impl Troubles {
    /// Something begins to go wrong; gives its number.
    pub fn begin(&self, side: Side, what: &'static str) -> usize {
        let mut all = self.lock();
        all.push(Trouble {
            side,
            what,
            from: Instant::now(),
            until: None,
        });
        all.len() - 1
    }

    /// The program works again.
    pub fn end(&self, number: usize) {
        self.lock()[number].until = Some(Instant::now());
    }

    /// What went wrong on a side while a question that was asked then could be answered.
    pub fn that_met(&self, side: Side, asked: Instant) -> Option<&'static str> {
        let too_late = asked + ANSWER_WITHIN;
        let all = self.lock();
        let mut met = all.iter().filter(|trouble| {
            trouble.side == side
                && trouble.from < too_late
                && trouble.until.is_none_or(|until| until > asked)
        });
        met.next_back().map(|trouble| trouble.what)
    }

    /// How often each went wrong.
    pub fn report(&self) -> String {
        let mut counts: BTreeMap<(Side, &str), usize> = BTreeMap::new();
        for trouble in self.lock().iter() {
            *counts.entry((trouble.side, trouble.what)).or_default() += 1;
        }
        let rows = counts
            .iter()
            .map(|((side, what), count)| format!("| {side:?} | {what} | {count} |\n"));
        format!(
            "\n| trouble with | what | times |\n|---|---|---|\n{}",
            rows.collect::<String>()
        )
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Trouble>> {
        self.0.lock().expect("no writer panics")
    }
}
