//! The state of reading a text: where in its parts, and what they have said so far.

use super::tokens::TimeToken;
use super::words::{TimeUnit, TimeWord};
use crate::language::Language;
use jiff::civil::{Date, Weekday};

/// What a text says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TimeReading {
    pub day: Option<Day>,
    /// Minutes since midnight; 24:00 is the end of the day.
    pub clock: Option<i64>,
    pub span: Option<TimeSpan>,
}

/// A day of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// This many days after today.
    After(i64),
    Next(Weekday),
    Date(Date),
    /// Of this year or the next.
    OfYear {
        month: i8,
        day: i8,
    },
}

/// A length of time, counted from now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TimeSpan {
    pub minutes: i64,
    /// Whether it is counted in days and weeks alone.
    pub of_days: bool,
}

/// Reads the parts one after the other.
pub(super) struct Parser<'t> {
    pub tokens: &'t [TimeToken],
    pub at: usize,
    pub reading: TimeReading,
    /// Whether an hour without a colon can only be a span, or only a time.
    pub says_in: bool,
    pub says_at: bool,
    /// After "day after".
    pub after: bool,
    pub half_of_day: Option<TimeWord>,
    pub language: Language,
}

impl Parser<'_> {
    pub(super) fn peek(&self, ahead: usize) -> Option<TimeToken> {
        self.tokens.get(self.at + ahead).copied()
    }

    pub(super) fn word(&self, ahead: usize) -> Option<TimeWord> {
        match self.peek(ahead) {
            Some(TimeToken::Word(word)) => Some(word),
            _ => None,
        }
    }

    pub(super) fn number(&self, ahead: usize) -> Option<(u32, usize)> {
        match self.peek(ahead) {
            Some(TimeToken::Number(number, digits)) => Some((number, digits)),
            _ => None,
        }
    }

    pub(super) fn mark(&self, ahead: usize) -> Option<char> {
        match self.peek(ahead) {
            Some(TimeToken::Mark(mark)) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn pass(&mut self, tokens: usize) -> Option<()> {
        self.at += tokens;
        Some(())
    }

    pub(super) fn set_day(&mut self, day: Day) -> Option<()> {
        if self.reading.day.is_some() {
            return None;
        }
        self.reading.day = Some(day);
        Some(())
    }

    pub(super) fn set_clock(&mut self, hour: u32, minute: u32) -> Option<()> {
        let hour = match (self.half_of_day, hour) {
            (None, _) => hour,
            (Some(_), 0 | 13..) => return None,
            (Some(TimeWord::Afternoon), 12) => 12,
            (Some(TimeWord::Afternoon), _) => hour + 12,
            (Some(_), 12) => 0,
            (Some(_), _) => hour,
        };
        let clock = i64::from(hour) * 60 + i64::from(minute);
        if minute > 59 || clock > 24 * 60 || self.reading.clock.is_some() {
            return None;
        }
        self.reading.clock = Some(clock);
        Some(())
    }

    pub(super) fn add_span(&mut self, count: u32, unit: TimeUnit) -> Option<()> {
        let span = self.reading.span.get_or_insert(TimeSpan {
            minutes: 0,
            of_days: true,
        });
        let minutes = i64::from(count).checked_mul(unit.minutes())?;
        span.minutes = span.minutes.checked_add(minutes)?;
        span.of_days &= unit.is_of_days();
        Some(())
    }
}
