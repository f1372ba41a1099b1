//! What starts with a number: times, dates and spans, as each language writes them.

use super::parser::{Day, Parser};
use super::tokens::TimeToken;
use super::words::{TimeUnit, TimeWord};
use crate::language::Language;
use jiff::civil::Date;

impl Parser<'_> {
    /// Reads what starts with a number.
    pub(super) fn numeral(&mut self, number: u32, digits: usize) -> Option<()> {
        match self.peek(1) {
            Some(TimeToken::Mark(':')) => self.clock_with_colon(number),
            Some(TimeToken::Mark('-')) if digits == 4 => self.iso_date(number),
            Some(TimeToken::Mark('.')) => self.with_dots(number),
            Some(TimeToken::Word(word)) => self.number_before(number, word),
            _ => None,
        }
    }

    fn number_before(&mut self, number: u32, word: TimeWord) -> Option<()> {
        match word {
            TimeWord::Am | TimeWord::Morning | TimeWord::Afternoon => {
                self.half_of_day = self.half_after(number, word);
                self.set_clock(number, 0)?;
                self.pass(2)
            }
            TimeWord::Hour => self.hour(number),
            TimeWord::Unit(TimeUnit::Hour) => self.hour_or_hours(number),
            TimeWord::Unit(unit) | TimeWord::UnitLater(unit) => {
                self.add_span(number, unit)?;
                self.pass(2)
            }
            TimeWord::Year => self.japanese_date(Some(number), 2),
            TimeWord::Month => self.japanese_date(None, 0),
            _ => None,
        }
    }

    /// `17:00`, `17:00:00`, `5:00 pm`.
    fn clock_with_colon(&mut self, hour: u32) -> Option<()> {
        let (minute, 2) = self.number(2)? else {
            return None;
        };
        let mut length = 3;
        if self.mark(length) == Some(':') {
            // Seconds are left out: people who copy a time with them mean no more.
            let (second, 2) = self.number(length + 1)? else {
                return None;
            };
            if second > 59 {
                return None;
            }
            length += 2;
        }
        match self.word(length) {
            Some(word @ (TimeWord::Am | TimeWord::Morning | TimeWord::Afternoon)) => {
                self.half_of_day = self.half_after(hour, word);
                length += 1;
            }
            Some(TimeWord::Hour) => length += 1,
            _ => {}
        }
        self.set_clock(hour, minute)?;
        self.pass(length)
    }

    /// Which half of the day a word after an hour means: "17:00 am Freitag" has the German "am".
    fn half_after(&self, hour: u32, word: TimeWord) -> Option<TimeWord> {
        match word {
            TimeWord::Am if hour > 12 || self.language == Language::German => self.half_of_day,
            TimeWord::Am => Some(TimeWord::Morning),
            other => Some(other),
        }
    }

    /// `2026-12-04`.
    fn iso_date(&mut self, year: u32) -> Option<()> {
        let (month, 2) = self.number(2)? else {
            return None;
        };
        let ('-', (day, 2)) = (self.mark(3)?, self.number(4)?) else {
            return None;
        };
        self.set_day(Day::Date(date(year, month, day)?))?;
        self.pass(5)
    }

    /// `4.12.`, `4.12.2026`; `17.30 Uhr`. `4.12` alone could be either.
    fn with_dots(&mut self, first: u32) -> Option<()> {
        let (second, digits) = self.number(2)?;
        if self.word(3) == Some(TimeWord::Hour) && digits == 2 {
            self.set_clock(first, second)?;
            return self.pass(4);
        }
        if self.mark(3)? != '.' {
            return None;
        }
        match self.number(4) {
            Some((year, 4)) => {
                self.set_day(Day::Date(date(year, second, first)?))?;
                self.pass(5)
            }
            _ => {
                self.set_day(month_day(second, first)?)?;
                self.pass(4)
            }
        }
    }

    /// `12月4日`, `2026年12月4日`; `at` is where the month is.
    fn japanese_date(&mut self, year: Option<u32>, at: usize) -> Option<()> {
        let ((month, _), TimeWord::Month) = (self.number(at)?, self.word(at + 1)?) else {
            return None;
        };
        let ((day, _), TimeWord::Day) = (self.number(at + 2)?, self.word(at + 3)?) else {
            return None;
        };
        let day = match year {
            Some(year) => Day::Date(date(year, month, day)?),
            None => month_day(month, day)?,
        };
        self.set_day(day)?;
        self.pass(at + 4)
    }

    /// `17 Uhr`, `17 Uhr 30`, `17時30分`, `17時半`.
    fn hour(&mut self, hour: u32) -> Option<()> {
        if self.word(2) == Some(TimeWord::Half) {
            self.set_clock(hour, 30)?;
            return self.pass(3);
        }
        let (minute, length) = self.minutes_after(2);
        self.set_clock(hour, minute)?;
        self.pass(2 + length)
    }

    /// `17h`, which may be a time or a span.
    fn hour_or_hours(&mut self, number: u32) -> Option<()> {
        let (minutes, length) = self.minutes_after(2);
        let writes_times_so = matches!(
            self.language,
            Language::French | Language::Spanish | Language::BrazilianPortuguese
        );
        if self.says_at && !self.says_in {
            self.set_clock(number, minutes)?;
        } else if self.says_in || !writes_times_so {
            self.add_span(number, TimeUnit::Hour)?;
            self.add_span(minutes, TimeUnit::Minute)?;
        } else {
            return None;
        }
        self.pass(2 + length)
    }

    /// The minutes that follow an hour, and how many parts they are.
    fn minutes_after(&self, at: usize) -> (u32, usize) {
        match (self.number(at), self.word(at + 1)) {
            (Some((minutes, _)), Some(TimeWord::Minute | TimeWord::Unit(TimeUnit::Minute))) => {
                (minutes, 2)
            }
            (Some((minutes, 2)), word) if minutes < 60 && !is_unit(word) => (minutes, 1),
            _ => (0, 0),
        }
    }
}

fn is_unit(word: Option<TimeWord>) -> bool {
    matches!(word, Some(TimeWord::Unit(_) | TimeWord::UnitLater(_)))
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// A day of some year.
fn month_day(month: u32, day: u32) -> Option<Day> {
    // A leap year has every day that there is.
    let date = date(2028, month, day)?;
    Some(Day::OfYear {
        month: date.month(),
        day: date.day(),
    })
}
