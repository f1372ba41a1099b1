//! The words in which people say when, in every language of the interface.

use crate::knowledge::spelling::normalise;
use jiff::civil::Weekday;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Says nothing about when.
    Filler,
    /// Before a span: `in 3 days`.
    In,
    /// Before a time: `at 17:00`.
    At,
    /// Before a span it is 1, before a time it means "at": `a`, `um`.
    OneOrAt,
    Count(u32),
    Unit(Unit),
    /// A unit that ends a span: `日後`.
    UnitLater(Unit),
    Today,
    Tomorrow,
    DayAfterTomorrow,
    /// Of "day after tomorrow".
    After,
    Weekday(Weekday),
    /// After the number of an hour: `Uhr`.
    Hour,
    /// After the number of an hour; elsewhere it is German and says nothing.
    Am,
    /// Before the number of an hour, or after it.
    Morning,
    Afternoon,
    /// After the number of a minute: `分`.
    Minute,
    Half,
    Year,
    Month,
    Day,
}

/// What spans are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
}

impl Unit {
    /// How many minutes it is.
    pub fn minutes(self) -> i64 {
        match self {
            Unit::Minute => 1,
            Unit::Hour => 60,
            Unit::Day => 24 * 60,
            Unit::Week => 7 * 24 * 60,
        }
    }

    /// Whether it is a day or several.
    pub fn is_of_days(self) -> bool {
        matches!(self, Unit::Day | Unit::Week)
    }
}

/// Each meaning with its words: English, German, French, Spanish, Portuguese, Japanese.
const WORDS: &[(Word, &str)] = &[
    (
        Word::Filler,
        "on the by until this and o clock t \
         den dem der bis zum und diesen \
         le ce et jusqua \
         el la este y de hasta \
         na no nesta neste feira ate e \
         の に まで",
    ),
    (Word::In, "in dans en dentro em daqui"),
    (Word::At, "at ab as las"),
    (Word::OneOrAt, "a um"),
    (
        Word::Count(1),
        "an one ein eine einem einer un une una uno uma",
    ),
    (Word::Count(2), "two zwei deux dos dois duas"),
    (Word::Count(3), "three drei trois tres"),
    (
        Word::Unit(Unit::Minute),
        "m min mins minute minutes minuten minuto minutos",
    ),
    (
        Word::Unit(Unit::Hour),
        "h hr hrs hour hours std stunde stunden heure heures hora horas 時間",
    ),
    (
        Word::Unit(Unit::Day),
        "d day days tag tage tagen j jour jours dia dias 日間",
    ),
    (
        Word::Unit(Unit::Week),
        "w wk wks week weeks woche wochen sem semaine semaines semana semanas 週間",
    ),
    (Word::UnitLater(Unit::Minute), "分後"),
    (Word::UnitLater(Unit::Hour), "時間後"),
    (Word::UnitLater(Unit::Day), "日後"),
    (Word::UnitLater(Unit::Week), "週間後 週後"),
    (Word::Today, "today heute aujourdhui hoy hoje 今日 本日"),
    (
        Word::Tomorrow,
        "tomorrow tmr morgen demain mañana amanhã 明日",
    ),
    (Word::DayAfterTomorrow, "übermorgen 明後日"),
    (Word::After, "after après pasado depois"),
    (
        Word::Weekday(Weekday::Monday),
        "monday mon montag mo lundi lun lunes segunda seg 月曜日 月曜",
    ),
    (
        Word::Weekday(Weekday::Tuesday),
        "tuesday tues tue dienstag di mardi mar martes terça ter 火曜日 火曜",
    ),
    (
        Word::Weekday(Weekday::Wednesday),
        "wednesday wed mittwoch mi mercredi mer miércoles mié quarta qua 水曜日 水曜",
    ),
    (
        Word::Weekday(Weekday::Thursday),
        "thursday thurs thur thu donnerstag do jeudi jeu jueves jue quinta qui 木曜日 木曜",
    ),
    (
        Word::Weekday(Weekday::Friday),
        "friday fri freitag fr vendredi ven viernes vie sexta sex 金曜日 金曜",
    ),
    (
        Word::Weekday(Weekday::Saturday),
        "saturday sat samstag sonnabend sa samedi sam sábado sáb 土曜日 土曜",
    ),
    (
        Word::Weekday(Weekday::Sunday),
        "sunday sun sonntag so dimanche dim domingo dom 日曜日 日曜",
    ),
    (Word::Hour, "oclock uhr 時"),
    (Word::Am, "am"),
    (Word::Morning, "午前"),
    (Word::Afternoon, "pm 午後"),
    (Word::Minute, "分"),
    (Word::Half, "半"),
    (Word::Year, "年"),
    (Word::Month, "月"),
    (Word::Day, "日"),
];

static BY_WORD: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let mut by_word = HashMap::new();
    for (meaning, words) in WORDS {
        for word in words.split_whitespace() {
            by_word.insert(normalise(word), *meaning);
        }
    }
    by_word
});

/// What a word means, in the form in which names are compared.
pub(super) fn meaning(word: &str) -> Option<Word> {
    BY_WORD.get(word).copied()
}

/// The longest word with which a text starts, and its length in bytes.
pub(super) fn longest(text: &str) -> Option<(Word, usize)> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut ends: Vec<usize> = ends.collect();
    ends.reverse();
    ends.into_iter()
        .find_map(|end| Some((meaning(&text[..end])?, end)))
}

/// The weekdays of which a word starts with this text.
pub(super) fn weekdays(start: &str) -> Vec<Weekday> {
    let start = normalise(start);
    let mut weekdays = Vec::new();
    for (meaning, words) in WORDS {
        let Word::Weekday(weekday) = meaning else {
            continue;
        };
        let mut words = words.split_whitespace().map(normalise);
        if !start.is_empty() && words.any(|word| word.starts_with(&start)) {
            weekdays.push(*weekday);
        }
    }
    weekdays
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_has_two_meanings() {
        let words = WORDS.iter().flat_map(|(_, words)| words.split_whitespace());
        let mut seen: Vec<String> = words.map(normalise).collect();
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all);
    }
}
