//! What a running instance answers from: a library, the operator's settings, and the clock that the core does not have.

use crate::commands::{Context, Settings};
use crate::knowledge::Library;
use crate::language::Language;
use arc_swap::ArcSwap;
use std::sync::Arc;
use time::{Date, OffsetDateTime};

/// A library with settings; every way in answers from one of these.
pub struct Instance {
    library: ArcSwap<Library>,
    settings: Settings,
}

impl Instance {
    /// An instance that answers from a library.
    pub fn new(library: Library, settings: Settings) -> Self {
        Self { library: ArcSwap::from_pointee(library), settings }
    }

    /// The library as it stands: hold it for one answer, no longer.
    pub fn library(&self) -> Arc<Library> {
        self.library.load_full()
    }

    /// Answers from another library from now on; answers that are being made keep theirs.
    pub fn replace_library(&self, library: Library) {
        self.library.store(Arc::new(library));
    }

    /// What a question that is asked now is answered from, whoever asks.
    pub fn context<'a>(&'a self, library: &'a Library) -> Context<'a> {
        Context { library, language: Language::English, settings: &self.settings, today: today(), asker: "" }
    }
}

/// The day, in UTC.
pub fn today() -> Date {
    OffsetDateTime::now_utc().date()
}
