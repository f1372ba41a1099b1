//! What a running instance answers from: a library, the operator's settings, and the clock that the core does not have.

use crate::commands::{Context, Settings};
use crate::knowledge::Library;
use time::{Date, OffsetDateTime};

/// A library with settings; every way in answers from one of these.
pub struct Instance {
    library: Library,
    settings: Settings,
}

impl Instance {
    /// An instance that answers from a library.
    pub fn new(library: Library, settings: Settings) -> Self {
        Self { library, settings }
    }

    /// What a question that is asked now is answered from, whoever asks.
    pub fn context(&self) -> Context<'_> {
        Context { library: &self.library, settings: &self.settings, today: today(), asker: "" }
    }
}

/// The day, in UTC.
pub fn today() -> Date {
    OffsetDateTime::now_utc().date()
}
