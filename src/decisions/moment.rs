//! A point in time. The store's clock tells it; nothing in this layer asks a clock.

use serde::{Deserialize, Serialize};
use std::fmt;
use time::{Date, UtcDateTime};

/// Milliseconds since the start of 1970 in UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The moment this many milliseconds after the start of 1970.
    pub const fn new(milliseconds: i64) -> Self {
        Self(milliseconds)
    }

    /// Milliseconds since the start of 1970.
    pub const fn milliseconds(self) -> i64 {
        self.0
    }

    /// The moment this many milliseconds later.
    pub const fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// Whole seconds since the start of 1970, as chats show times.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The day in UTC; `None` for a year that no calendar here has.
    pub fn date(self) -> Option<Date> {
        let moment = UtcDateTime::from_unix_timestamp(self.seconds()).ok()?;
        Some(moment.date())
    }
}

impl fmt::Display for Moment {
    /// The moment as RFC 3339 writes it, to the second, in UTC.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match UtcDateTime::from_unix_timestamp(self.seconds()) {
            Ok(moment) => {
                let (date, (hour, minute, second)) = (moment.date(), moment.time().as_hms());
                write!(f, "{date}T{hour:02}:{minute:02}:{second:02}Z")
            }
            Err(_) => write!(f, "{} ms", self.0),
        }
    }
}
