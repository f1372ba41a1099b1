//! Computes the meanings of a library's texts in the background, and keeps them on disk.
//!
//! Until a text's meaning is computed, the search finds it by its words alone.

mod cache;

#[cfg(feature = "semantic")]
use crate::search::meaning::SentenceModel;
use crate::search::meaning::{MEMORY, Memory};
use std::path::{Path, PathBuf};
use std::thread;

/// After how many texts the file is written, while there are more to compute.
#[cfg(feature = "semantic")]
const BATCH: usize = 256;

/// Where meanings are kept between two runs of the program. Without a file, or with one that cannot
/// be used, they are only in memory: what a text means can always be computed again.
pub struct MeaningStore {
    memory: &'static Memory,
    file: Option<PathBuf>,
    /// How many texts had been computed when the file was read: what came later is not in it.
    computed: usize,
}

impl MeaningStore {
    /// Takes what a file holds into memory. Without a file, nothing is kept.
    pub fn open(file: Option<&Path>) -> Self {
        let mut store = Self {
            memory: &MEMORY,
            file: file.map(Path::to_owned),
            computed: MEMORY.computed(),
        };

        if let Some(file) = file {
            match cache::read(file) {
                Ok(vectors) => store.memory.store(vectors),
                Err(error) => store.give_up_on(file.to_owned(), &error),
            }
        }
        store
    }

    /// Starts the thread that computes the meanings of all texts that come up, one after the other.
    /// The program does not wait for it at its end.
    pub(crate) fn compute_in_background(self) {
        let started = thread::Builder::new()
            .name("meanings".to_owned())
            .spawn(move || self.compute_for_ever());

        if let Err(error) = started {
            tracing::warn!(%error, "cannot compute meanings; /ask compares words only");
        }
    }

    /// Computes the meanings of all texts that have come up, on as many processors as there are.
    pub fn compute_all(mut self) {
        let processors = thread::available_parallelism().map_or(1, usize::from);

        thread::scope(|scope| {
            for _ in 0..processors {
                scope.spawn(|| compute_pending(self.memory, usize::MAX));
            }
        });
        // Another thread may still compute a text that it took before.
        #[cfg(feature = "semantic")]
        self.memory.wait_until_done();

        // Another thread may have computed a text before this one started.
        if self.memory.computed() > self.computed {
            self.save();
        }
    }

    #[cfg(feature = "semantic")]
    fn compute_for_ever(mut self) {
        loop {
            self.memory.wait();
            compute_pending(self.memory, BATCH);
            self.save();
        }
    }

    #[cfg(not(feature = "semantic"))]
    fn compute_for_ever(self) {}

    fn save(&mut self) {
        let Some(file) = self.file.clone() else {
            return;
        };
        if let Err(error) = cache::write(&file, &self.memory.vectors()) {
            self.give_up_on(file, &error);
        }
    }

    /// What failed once would fail again after every text: it is said once.
    fn give_up_on(&mut self, file: PathBuf, error: &std::io::Error) {
        let file = file.display().to_string();
        tracing::warn!(
            file,
            %error,
            "the file with the meanings of texts cannot be used; they are computed at every start"
        );
        self.file = None;
    }
}

/// Computes the next texts, at most `most` of them.
#[cfg(feature = "semantic")]
fn compute_pending(memory: &Memory, most: usize) {
    let model = SentenceModel::new();
    for _ in 0..most {
        if !memory.compute_next(|text| model.embed(text)) {
            return;
        }
    }
}

#[cfg(not(feature = "semantic"))]
fn compute_pending(_: &Memory, _: usize) {}
