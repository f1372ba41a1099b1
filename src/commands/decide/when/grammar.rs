//! The parts of a text -> the day, the time and the span that it says.

use super::parser::{Day, Parser, TimeReading};
use super::tokens::TimeToken;
use super::words::{TimeUnit, TimeWord};
use crate::language::Language;

/// What the parts say; `None` if they say nothing, something twice, or something else.
pub(super) fn reading(tokens: &[TimeToken], language: Language) -> Option<TimeReading> {
    let names_day = |token: &TimeToken| {
        matches!(
            token,
            TimeToken::Word(
                TimeWord::Today
                    | TimeWord::Tomorrow
                    | TimeWord::DayAfterTomorrow
                    | TimeWord::Weekday(_)
            )
        )
    };
    let mut parser = Parser {
        tokens,
        at: 0,
        reading: TimeReading::default(),
        says_in: tokens.contains(&TimeToken::Word(TimeWord::In)),
        says_at: tokens.iter().any(names_day),
        after: false,
        half_of_day: None,
        language,
    };
    while parser.at < tokens.len() {
        parser.step()?;
    }
    parser.finish()
}

impl Parser<'_> {
    /// Reads one thing, and goes on after it.
    fn step(&mut self) -> Option<()> {
        match self.peek(0)? {
            TimeToken::Unknown => None,
            TimeToken::Number(number, digits) => self.numeral(number, digits),
            TimeToken::Mark(mark) => self.separator(mark),
            TimeToken::Word(word) => self.plain_word(word),
        }
    }

    /// A mark that says nothing; a minus before a number would.
    fn separator(&mut self, mark: char) -> Option<()> {
        let after_word = self.at > 0 && matches!(self.tokens[self.at - 1], TimeToken::Word(_));
        match mark {
            ',' if self.at > 0 => self.pass(1),
            '.' if after_word => self.pass(1),
            '-' if after_word && self.word(1).is_some() => self.pass(1),
            _ => None,
        }
    }

    fn plain_word(&mut self, word: TimeWord) -> Option<()> {
        match word {
            TimeWord::Filler | TimeWord::In | TimeWord::Am => {}
            TimeWord::At => self.says_at = true,
            TimeWord::OneOrAt => match self.word(1) {
                Some(TimeWord::Unit(_)) => return self.counted(1),
                _ => self.says_at = true,
            },
            TimeWord::Count(count) => return self.counted(count),
            // "The day after tomorrow".
            TimeWord::Unit(TimeUnit::Day) if self.word(1) == Some(TimeWord::After) => {}
            TimeWord::After if !self.after => self.after = true,
            TimeWord::Today => self.set_day(Day::After(0))?,
            TimeWord::Tomorrow if self.after => {
                self.after = false;
                self.set_day(Day::After(2))?;
            }
            TimeWord::Tomorrow => self.set_day(Day::After(1))?,
            TimeWord::DayAfterTomorrow => self.set_day(Day::After(2))?,
            TimeWord::Weekday(weekday) => self.set_day(Day::Next(weekday))?,
            TimeWord::Morning | TimeWord::Afternoon if self.half_of_day.is_none() => {
                self.half_of_day = Some(word);
            }
            _ => return None,
        }
        self.pass(1)
    }

    /// A number in words, which only a span has.
    fn counted(&mut self, count: u32) -> Option<()> {
        let (TimeWord::Unit(unit) | TimeWord::UnitLater(unit)) = self.word(1)? else {
            return None;
        };
        self.add_span(count, unit)?;
        self.pass(2)
    }

    fn finish(self) -> Option<TimeReading> {
        let mut reading = self.reading;
        // Half a phrase: "after", "pm".
        if self.after || (self.half_of_day.is_some() && reading.clock.is_none()) {
            return None;
        }

        match (reading.span, reading.day, reading.clock) {
            (None, None, None) | (Some(_), Some(_), _) => return None,
            (Some(span), None, Some(_)) if span.of_days => {
                reading.day = Some(Day::After(span.minutes / TimeUnit::Day.minutes()));
                reading.span = None;
            }
            (Some(_), None, Some(_)) => return None,
            _ => {}
        }
        Some(reading)
    }
}
