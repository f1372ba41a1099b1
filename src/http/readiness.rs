//! Whether a running process answers.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whether the process answers, and why not.
#[derive(Default)]
pub struct Readiness {
    phase: Mutex<ServingPhase>,
    /// What does not work, though the process answers.
    degraded: Mutex<Option<String>>,
}

#[derive(Default, PartialEq, Eq)]
enum ServingPhase {
    #[default]
    Starting,
    Ready,
    NotReady(String),
    /// For good.
    Stopping,
}

impl Readiness {
    /// It is no longer blocked, but still starting.
    pub(crate) fn starting(&self) {
        self.enter(ServingPhase::Starting);
    }

    /// From now on it answers.
    pub(crate) fn ready(&self) {
        self.enter(ServingPhase::Ready);
    }

    /// From now on it does not answer, for a reason that an operator can read.
    pub(crate) fn not_ready(&self, reason: String) {
        self.enter(ServingPhase::NotReady(reason));
    }

    /// From now on no new requests should be sent here.
    pub(crate) fn stopping(&self) {
        self.enter(ServingPhase::Stopping);
    }

    /// What does not work from now on, though the process answers; `None` if all does.
    pub(crate) fn set_degraded(&self, degraded: Option<String>) {
        *held(&self.degraded) = degraded;
    }

    /// What does not work, though the process answers.
    pub(crate) fn degraded(&self) -> Option<String> {
        held(&self.degraded).clone()
    }

    /// Why it does not answer; `None` if it does.
    pub fn fault(&self) -> Option<String> {
        match &*self.phase() {
            ServingPhase::Ready => None,
            ServingPhase::Starting => Some("starting".to_owned()),
            ServingPhase::NotReady(reason) => Some(format!("not ready: {reason}")),
            ServingPhase::Stopping => Some("stopping".to_owned()),
        }
    }

    /// Every change is logged once.
    fn enter(&self, next: ServingPhase) {
        let mut phase = self.phase();
        // A process that is stopping never becomes ready again.
        if *phase == ServingPhase::Stopping || *phase == next {
            return;
        }

        match (&*phase, &next) {
            (ServingPhase::Ready, ServingPhase::NotReady(reason)) => {
                tracing::warn!(reason, "not ready")
            }
            (ServingPhase::NotReady(_), ServingPhase::Ready) => {
                tracing::info!("ready for interactions")
            }
            _ => {}
        }
        *phase = next;
    }

    fn phase(&self) -> MutexGuard<'_, ServingPhase> {
        held(&self.phase)
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while the lock is held.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
