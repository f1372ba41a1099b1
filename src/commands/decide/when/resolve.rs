//! A day and a time -> the moment, by the clocks of a time zone.

use super::error::WhenError;
use super::parser::{Day, TimeReading};
use crate::decisions::Moment;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Span, Timestamp, ToSpan};

/// The time that a day without one means: 17:00, in minutes.
const END_OF_DAY: i64 = 17 * 60;

/// The moment that a text says.
pub(super) fn resolve(
    reading: &TimeReading,
    now: Moment,
    zone: Option<&TimeZone>,
) -> Result<Moment, WhenError> {
    if let Some(span) = reading.span {
        let milliseconds = span.minutes.saturating_mul(60 * 1000);
        return Ok(now.plus(milliseconds));
    }

    let zone = zone.ok_or(WhenError::NeedsZone)?;
    let clock = reading.clock.unwrap_or(END_OF_DAY);
    moment_of(reading.day, clock, now, zone).ok_or(WhenError::TooFar)
}

/// `None` if no calendar here has the day.
fn moment_of(day: Option<Day>, clock: i64, now: Moment, zone: &TimeZone) -> Option<Moment> {
    let today = today(now, zone)?;
    let at = |date: Date| on_clock(date, clock, zone);
    match day {
        None => {
            let moment = at(today)?;
            if moment > now {
                Some(moment)
            } else {
                at(after(today, 1)?)
            }
        }
        Some(Day::After(days)) => at(after(today, days)?),
        Some(Day::Date(date)) => at(date),
        Some(Day::Next(weekday)) => {
            let date = after(today, today.weekday().until(weekday).into())?;
            let moment = at(date)?;
            if moment > now {
                Some(moment)
            } else {
                at(after(date, 7)?)
            }
        }
        Some(Day::OfYear { month, day }) => {
            // Eight years ahead there is a 29 February.
            let years = today.year()..=today.year().saturating_add(8);
            let dates = years.filter_map(|year| Date::new(year, month, day).ok());
            dates.filter_map(at).find(|moment| *moment > now)
        }
    }
}

/// The day in a time zone.
pub(super) fn today(now: Moment, zone: &TimeZone) -> Option<Date> {
    let now = Timestamp::from_millisecond(now.milliseconds()).ok()?;
    Some(zone.to_datetime(now).date())
}

/// The day this many days later.
pub(super) fn after(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// The moment at which clocks show this many minutes after midnight, on a day.
pub(super) fn on_clock(date: Date, clock: i64, zone: &TimeZone) -> Option<Moment> {
    let midnight: DateTime = date.at(0, 0, 0, 0);
    let shown = midnight
        .checked_add(Span::new().try_minutes(clock).ok()?)
        .ok()?;

    let ambiguous = zone.to_ambiguous_timestamp(shown);
    let offset = ambiguous.offset();
    let timestamp = ambiguous.compatible().ok()?;
    let timestamp = match offset {
        // This is the time by clocks that were not put forward; wanted is the change itself.
        AmbiguousOffset::Gap { .. } => {
            let later = timestamp.checked_add(1.second()).ok()?;
            zone.preceding(later).next()?.timestamp()
        }
        // The first of both.
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => timestamp,
    };
    Some(Moment::new(timestamp.as_millisecond()))
}
