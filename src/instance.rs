//! What a running instance answers from: its editions, the operator's settings, and the clock that
//! the core does not have.

use crate::commands::{AnswerSettings, CommitInUse, Context};
use crate::edition::{Editions, Fetched};
use crate::language::Language;
use crate::store::Access;
use arc_swap::ArcSwap;
use std::sync::Arc;
use time::{Date, Duration, OffsetDateTime};

/// Editions with settings; every way in answers from one of these.
pub struct Instance {
    editions: ArcSwap<Editions>,
    settings: AnswerSettings,
    access: ArcSwap<Access>,
}

impl Instance {
    /// An instance that answers from a library and its translations.
    pub fn new(editions: Editions, settings: AnswerSettings) -> Self {
        Self {
            editions: ArcSwap::from_pointee(editions),
            settings,
            access: ArcSwap::default(),
        }
    }

    /// Whether decisions can be kept now, and where.
    pub fn access(&self) -> Arc<Access> {
        self.access.load_full()
    }

    /// Keeps decisions elsewhere from now on.
    pub(crate) fn keep_in(&self, access: Access) {
        self.access.store(Arc::new(access));
    }

    /// The editions in use now. Hold them for one answer, no longer: they keep replaced articles in
    /// memory.
    pub fn editions(&self) -> Arc<Editions> {
        self.editions.load_full()
    }

    /// Answers from other editions from now on; answers that are being made keep theirs.
    pub fn replace(&self, editions: Editions) {
        self.editions.store(Arc::new(editions));
    }

    /// What a question that is asked now in a language is answered from, by anyone.
    pub(crate) fn context<'a>(&'a self, editions: &'a Editions, language: Language) -> Context<'a> {
        let edition = editions.in_language(language);
        Context {
            commit: editions.fetched().map(commit_in_use),
            ..edition.context(&self.settings, language, today())
        }
    }
}

/// A commit as it is now.
fn commit_in_use(fetched: &Fetched) -> CommitInUse<'_> {
    CommitInUse {
        id: &fetched.commit,
        // The clock that wrote the commit may be ahead of this one.
        age: fetched.time.elapsed().unwrap_or_default(),
        newer_has_errors: fetched.newer_has_errors,
    }
}

/// The day, in UTC.
pub fn today() -> Date {
    OffsetDateTime::now_utc().date()
}

/// The latest day that is today somewhere on earth: later dates lie in the future for everybody.
pub fn latest_today() -> Date {
    latest_day(OffsetDateTime::now_utc())
}

/// The day where it is latest: in UTC+14, on the Line Islands.
fn latest_day(now: OffsetDateTime) -> Date {
    now.saturating_add(Duration::hours(14)).date()
}

#[cfg(test)]
mod tests {
    use super::latest_day;
    use time::macros::{date, datetime};

    /// At 10:00 UTC of the day before: somewhere on Earth, the day has begun.
    #[test]
    fn the_latest_day_starts_at_ten_utc() {
        assert_eq!(
            latest_day(datetime!(2026-11-23 9:59 UTC)),
            date!(2026 - 11 - 23)
        );
        assert_eq!(
            latest_day(datetime!(2026-11-23 10:00 UTC)),
            date!(2026 - 11 - 24)
        );
    }
}
