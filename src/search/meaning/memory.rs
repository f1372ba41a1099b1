//! The meanings of all texts that are in use.

use super::vector::Vector;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

/// Tells texts apart by their content.
pub type TextKey = [u8; 16];

/// What a text means, as soon as it is computed.
#[derive(Debug, Default)]
pub struct Meaning {
    vector: OnceLock<Vector>,
}

impl Meaning {
    /// The vector; `None` until it is computed.
    pub fn vector(&self) -> Option<&Vector> {
        self.vector.get()
    }
}

/// A text whose meaning is still to be computed.
#[derive(Debug)]
struct Pending {
    text: Arc<str>,
    meaning: Weak<Meaning>,
}

/// How many vectors are kept on disk whose texts are not in use: 4 MB.
const UNUSED: usize = 10_000;

/// The meanings of all texts that are in use, and the texts that are still to be computed.
#[derive(Debug, Default)]
pub struct Memory {
    state: Mutex<Option<MemoryState>>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct MemoryState {
    meanings: HashMap<TextKey, Weak<Meaning>>,
    /// Vectors from the disk whose texts did not come up yet.
    stored: HashMap<TextKey, Vector>,
    pending: VecDeque<Pending>,
    /// How many texts are being computed now.
    in_work: usize,
    /// How many texts were computed, so that the disk is only written after a change.
    computed: usize,
}

impl Memory {
    /// No meaning yet.
    pub const fn new() -> Self {
        Self {
            state: Mutex::new(None),
            changed: Condvar::new(),
        }
    }

    /// What a text means. The same for the same text, for as long as somebody holds it.
    pub fn meaning(&self, text: &str) -> Arc<Meaning> {
        let key = key(text);
        let mut guard = self.lock();
        let state = guard.get_or_insert_default();
        if let Some(known) = state.meanings.get(&key).and_then(Weak::upgrade) {
            return known;
        }

        let meaning = Arc::new(Meaning::default());
        state.meanings.insert(key, Arc::downgrade(&meaning));
        match state.stored.remove(&key) {
            Some(vector) => drop(meaning.vector.set(vector)),
            None => state.pending.push_back(Pending {
                text: text.into(),
                meaning: Arc::downgrade(&meaning),
            }),
        }
        drop(guard);

        self.changed.notify_all();
        meaning
    }

    /// Computes the meaning of the next text, unless it is known by now or no longer in use;
    /// `false` if there is no text to compute.
    pub fn compute_next(&self, embed: impl FnOnce(&str) -> Option<Vector>) -> bool {
        let mut guard = self.lock();
        let state = guard.get_or_insert_default();
        let Some(next) = state.pending.pop_front() else {
            return false;
        };
        state.in_work += 1;
        drop(guard);

        // Nobody waits for the lock while the model works.
        let mut is_computed = false;
        if let Some(meaning) = next.meaning.upgrade()
            && meaning.vector().is_none()
            && let Some(vector) = embed(&next.text)
        {
            // A vector that is there already is the same.
            meaning.vector.set(vector).ok();
            is_computed = true;
        }

        let mut guard = self.lock();
        let state = guard.get_or_insert_default();
        state.in_work -= 1;
        state.computed += usize::from(is_computed);
        drop(guard);
        self.changed.notify_all();
        true
    }

    /// Waits until no text is being computed. Texts that came up meanwhile are not waited for:
    /// perhaps nobody computes them.
    pub fn wait_until_done(&self) {
        let is_busy =
            |state: &mut Option<MemoryState>| state.as_ref().is_some_and(|state| state.in_work > 0);
        drop(self.changed.wait_while(self.lock(), is_busy));
    }

    /// Waits until there is a text to compute.
    pub fn wait(&self) {
        let is_idle = |state: &mut Option<MemoryState>| {
            state.as_ref().is_none_or(|state| state.pending.is_empty())
        };
        drop(self.changed.wait_while(self.lock(), is_idle));
    }

    /// How many texts were computed so far.
    pub fn computed(&self) -> usize {
        self.lock().as_ref().map_or(0, |state| state.computed)
    }

    /// Takes vectors from the disk, for texts that have come up or will.
    pub fn store(&self, vectors: impl IntoIterator<Item = (TextKey, Vector)>) {
        let mut guard = self.lock();
        let state = guard.get_or_insert_default();

        for (key, vector) in vectors {
            match state.meanings.get(&key).and_then(Weak::upgrade) {
                // A vector that is there already is the same.
                Some(meaning) => drop(meaning.vector.set(vector)),
                None => drop(state.stored.insert(key, vector)),
            }
        }
    }

    /// The vectors of all texts that are in use, for the disk; and some that were: somebody may go
    /// back to an older article.
    pub fn vectors(&self) -> Vec<(TextKey, Vector)> {
        let mut guard = self.lock();
        let state = guard.get_or_insert_default();
        state
            .meanings
            .retain(|_, meaning| meaning.strong_count() > 0);

        let mut vectors = Vec::new();
        for (key, meaning) in &state.meanings {
            if let Some(meaning) = meaning.upgrade()
                && let Some(vector) = meaning.vector()
            {
                vectors.push((*key, vector.clone()));
            }
        }
        let unused = state.stored.iter().take(UNUSED);
        vectors.extend(unused.map(|(key, vector)| (*key, vector.clone())));
        vectors
    }

    /// Nothing in here is ever left half changed, so a panic elsewhere does no harm.
    fn lock(&self) -> MutexGuard<'_, Option<MemoryState>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn key(text: &str) -> TextKey {
    let mut key = TextKey::default();
    key.copy_from_slice(&Sha256::digest(text)[..16]);
    key
}
