//! The parts of a text -> the day, the time and the span that it says.

use super::parser::{Day, Parser, Reading};
use super::tokens::Token;
use super::words::{Unit, Word};
use crate::language::Language;

/// What the parts say; `None` if they say nothing, something twice, or something else.
pub(super) fn reading(tokens: &[Token], language: Language) -> Option<Reading> {
    let names_day = |token: &Token| {
        matches!(
            token,
            Token::Word(Word::Today | Word::Tomorrow | Word::DayAfterTomorrow | Word::Weekday(_))
        )
    };
    let mut parser = Parser {
        tokens,
        at: 0,
        reading: Reading::default(),
        says_in: tokens.contains(&Token::Word(Word::In)),
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
            Token::Unknown => None,
            Token::Number(number, digits) => self.numeral(number, digits),
            Token::Mark(mark) => self.separator(mark),
            Token::Word(word) => self.plain_word(word),
        }
    }

    /// A mark that says nothing; a minus before a number would.
    fn separator(&mut self, mark: char) -> Option<()> {
        let after_word = self.at > 0 && matches!(self.tokens[self.at - 1], Token::Word(_));
        match mark {
            ',' if self.at > 0 => self.pass(1),
            '.' if after_word => self.pass(1),
            '-' if after_word && self.word(1).is_some() => self.pass(1),
            _ => None,
        }
    }

    fn plain_word(&mut self, word: Word) -> Option<()> {
        match word {
            Word::Filler | Word::In | Word::Am => {}
            Word::At => self.says_at = true,
            Word::OneOrAt => match self.word(1) {
                Some(Word::Unit(_)) => return self.counted(1),
                _ => self.says_at = true,
            },
            Word::Count(count) => return self.counted(count),
            // "The day after tomorrow".
            Word::Unit(Unit::Day) if self.word(1) == Some(Word::After) => {}
            Word::After if !self.after => self.after = true,
            Word::Today => self.set_day(Day::After(0))?,
            Word::Tomorrow if self.after => {
                self.after = false;
                self.set_day(Day::After(2))?;
            }
            Word::Tomorrow => self.set_day(Day::After(1))?,
            Word::DayAfterTomorrow => self.set_day(Day::After(2))?,
            Word::Weekday(weekday) => self.set_day(Day::Next(weekday))?,
            Word::Morning | Word::Afternoon if self.half_of_day.is_none() => {
                self.half_of_day = Some(word);
            }
            _ => return None,
        }
        self.pass(1)
    }

    /// A number in words, which only a span has.
    fn counted(&mut self, count: u32) -> Option<()> {
        let (Word::Unit(unit) | Word::UnitLater(unit)) = self.word(1)? else {
            return None;
        };
        self.add_span(count, unit)?;
        self.pass(2)
    }

    fn finish(self) -> Option<Reading> {
        let mut reading = self.reading;
        // Half a phrase: "after", "pm".
        if self.after || (self.half_of_day.is_some() && reading.clock.is_none()) {
            return None;
        }

        match (reading.span, reading.day, reading.clock) {
            (None, None, None) | (Some(_), Some(_), _) => return None,
            (Some(span), None, Some(_)) if span.of_days => {
                reading.day = Some(Day::After(span.minutes / Unit::Day.minutes()));
                reading.span = None;
            }
            (Some(_), None, Some(_)) => return None,
            _ => {}
        }
        Some(reading)
    }
}
