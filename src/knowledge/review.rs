//! How long a review counts: `review_every` in the front matter.

use std::fmt;
use time::{Date, Duration, Month};

/// How long a review counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewEvery {
    count: u16,
    unit: ReviewUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReviewUnit {
    Day,
    Week,
    Month,
    Year,
}

/// Each unit with its name, and the most of it that makes sense: ten years.
const UNITS: &[(&str, ReviewUnit, u16)] = &[
    ("day", ReviewUnit::Day, 3_650),
    ("week", ReviewUnit::Week, 520),
    ("month", ReviewUnit::Month, 120),
    ("year", ReviewUnit::Year, 10),
];

/// A year, where an article says nothing.
impl Default for ReviewEvery {
    fn default() -> Self {
        Self {
            count: 1,
            unit: ReviewUnit::Year,
        }
    }
}

impl ReviewEvery {
    /// Reads `6 months`, `1 year`, `90 days`.
    pub fn parse(text: &str) -> Option<Self> {
        let (count, name) = text.trim().split_once(' ')?;
        let count: u16 = count.parse().ok()?;
        let name = name.trim();
        let name = name.strip_suffix('s').unwrap_or(name);

        let (_, unit, most) = UNITS.iter().find(|(unit, ..)| *unit == name)?;
        (1..=*most)
            .contains(&count)
            .then_some(Self { count, unit: *unit })
    }

    /// The day on which the next review is due.
    pub fn due(self, reviewed: Date) -> Date {
        let count = i64::from(self.count);
        match self.unit {
            ReviewUnit::Day => reviewed.saturating_add(Duration::days(count)),
            ReviewUnit::Week => reviewed.saturating_add(Duration::weeks(count)),
            ReviewUnit::Month => months_later(reviewed, i32::from(self.count)),
            ReviewUnit::Year => months_later(reviewed, 12 * i32::from(self.count)),
        }
    }

    /// Whether a review does not count any more.
    pub(crate) fn is_over(self, reviewed: Date, today: Date) -> bool {
        today > self.due(reviewed)
    }
}

/// The same day some months later, or the last one of a shorter month.
fn months_later(date: Date, months: i32) -> Date {
    let month = i32::from(u8::from(date.month())) - 1 + months;
    let year = date.year() + month.div_euclid(12);
    let month = u8::try_from(month.rem_euclid(12) + 1).map(Month::try_from);
    let Ok(Ok(month)) = month else {
        return Date::MAX;
    };
    let day = date.day().min(month.length(year));
    Date::from_calendar_date(year, month, day).unwrap_or(Date::MAX)
}

impl fmt::Display for ReviewEvery {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut units = UNITS.iter().filter(|(_, unit, _)| *unit == self.unit);
        let name = units.next().map_or("", |(name, ..)| name);
        match self.count {
            1 => write!(f, "a {name}"),
            count => write!(f, "{count} {name}s"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_review_is_due_after_its_time() {
        let cases = [
            ("1 year", date!(2025 - 11 - 29), date!(2026 - 11 - 29)),
            ("1 year", date!(2024 - 02 - 29), date!(2025 - 02 - 28)),
            ("6 months", date!(2026 - 08 - 31), date!(2027 - 02 - 28)),
            ("12 weeks", date!(2026 - 01 - 01), date!(2026 - 03 - 26)),
            ("1 day", date!(2026 - 12 - 31), date!(2027 - 01 - 01)),
            ("10 years", date!(9999 - 01 - 01), Date::MAX),
        ];
        for (every, reviewed, due) in cases {
            let every = ReviewEvery::parse(every).expect("a time");
            assert_eq!(every.due(reviewed), due, "{every} after {reviewed}");
            assert!(!every.is_over(reviewed, due));
        }
    }

    #[test]
    fn only_times_that_make_sense_are_read() {
        for text in [
            "",
            "year",
            "0 days",
            "11 years",
            "6  fortnights",
            "-1 year",
            "1.5 years",
            "6months",
        ] {
            assert_eq!(ReviewEvery::parse(text), None, "{text}");
        }
    }
}
