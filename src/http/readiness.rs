//! Whether a running process answers.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whether the process answers, and why not.
#[derive(Default)]
pub struct Readiness {
    phase: Mutex<Phase>,
    /// What does not work, though the process answers.
    lack: Mutex<Option<String>>,
}

#[derive(Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Starting,
    Ready,
    NotReady(String),
    /// For good.
    Stopping,
}

impl Readiness {
    /// What it waited for at the start is there now.
    pub(crate) fn starting(&self) {
        self.enter(Phase::Starting);
    }

    /// From now on it answers.
    pub(crate) fn ready(&self) {
        self.enter(Phase::Ready);
    }

    /// From now on it does not answer, for a reason that an operator can read.
    pub(crate) fn not_ready(&self, reason: String) {
        self.enter(Phase::NotReady(reason));
    }

    /// From now on no new requests should be sent here.
    pub(crate) fn stopping(&self) {
        self.enter(Phase::Stopping);
    }

    /// What does not work from now on, though the process answers; `None` if all does.
    pub fn lacks(&self, lack: Option<String>) {
        *held(&self.lack) = lack;
    }

    /// What does not work, though the process answers.
    pub fn lack(&self) -> Option<String> {
        held(&self.lack).clone()
    }

    /// Why it does not answer; `None` if it does.
    pub fn fault(&self) -> Option<String> {
        match &*self.phase() {
            Phase::Ready => None,
            Phase::Starting => Some("starting".to_owned()),
            Phase::NotReady(reason) => Some(format!("not ready: {reason}")),
            Phase::Stopping => Some("stopping".to_owned()),
        }
    }

    /// Every change is logged once.
    fn enter(&self, next: Phase) {
        let mut phase = self.phase();
        // A process that is stopping never becomes ready again.
        if *phase == Phase::Stopping || *phase == next {
            return;
        }

        match (&*phase, &next) {
            (Phase::Ready, Phase::NotReady(reason)) => tracing::warn!(reason, "not ready"),
            (Phase::NotReady(_), Phase::Ready) => tracing::info!("ready for interactions"),
            _ => {}
        }
        *phase = next;
    }

    fn phase(&self) -> MutexGuard<'_, Phase> {
        held(&self.phase)
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while the lock is held.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
