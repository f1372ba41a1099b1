//! The words in which people say when, in every language of the interface.

use crate::knowledge::spelling::normalise;
use jiff::civil::Weekday;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeWord {
    /// Says nothing about when.
    Filler,
    /// Before a span: `in 3 days`.
    In,
    /// Before a time: `at 17:00`.
    At,
    /// Before a span it is 1, before a time it means "at": `a`, `um`.
    OneOrAt,
    Count(u32),
    Unit(TimeUnit),
    /// A unit that ends a span: `日後`.
    UnitLater(TimeUnit),
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
pub(super) enum TimeUnit {
    Minute,
    Hour,
    Day,
    Week,
}

impl TimeUnit {
    /// How many minutes it is.
    pub fn minutes(self) -> i64 {
        match self {
            TimeUnit::Minute => 1,
            TimeUnit::Hour => 60,
            TimeUnit::Day => 24 * 60,
            TimeUnit::Week => 7 * 24 * 60,
        }
    }

    /// Whether it is a day or several.
    pub fn is_of_days(self) -> bool {
        matches!(self, TimeUnit::Day | TimeUnit::Week)
    }
}

/// Each meaning with its words: English, German, French, Spanish, Portuguese, Japanese.
const WORDS: &[(TimeWord, &str)] = &[
    (
        TimeWord::Filler,
        "on the by until this and o clock t \
         den dem der bis zum und diesen \
         le ce et jusqua \
         el la este y de hasta \
         na no nesta neste feira ate e \
         の に まで",
    ),
    (TimeWord::In, "in dans en dentro em daqui"),
    (TimeWord::At, "at ab as las"),
    (TimeWord::OneOrAt, "a um"),
    (
        TimeWord::Count(1),
        "an one ein eine einem einer un une una uno uma",
    ),
    (TimeWord::Count(2), "two zwei deux dos dois duas"),
    (TimeWord::Count(3), "three drei trois tres"),
    (
        TimeWord::Unit(TimeUnit::Minute),
        "m min mins minute minutes minuten minuto minutos",
    ),
    (
        TimeWord::Unit(TimeUnit::Hour),
        "h hr hrs hour hours std stunde stunden heure heures hora horas 時間",
    ),
    (
        TimeWord::Unit(TimeUnit::Day),
        "d day days tag tage tagen j jour jours dia dias 日間",
    ),
    (
        TimeWord::Unit(TimeUnit::Week),
        "w wk wks week weeks woche wochen sem semaine semaines semana semanas 週間",
    ),
    (TimeWord::UnitLater(TimeUnit::Minute), "分後"),
    (TimeWord::UnitLater(TimeUnit::Hour), "時間後"),
    (TimeWord::UnitLater(TimeUnit::Day), "日後"),
    (TimeWord::UnitLater(TimeUnit::Week), "週間後 週後"),
    (TimeWord::Today, "today heute aujourdhui hoy hoje 今日 本日"),
    (
        TimeWord::Tomorrow,
        "tomorrow tmr morgen demain mañana amanhã 明日",
    ),
    (TimeWord::DayAfterTomorrow, "übermorgen 明後日"),
    (TimeWord::After, "after après pasado depois"),
    (
        TimeWord::Weekday(Weekday::Monday),
        "monday mon montag mo lundi lun lunes segunda seg 月曜日 月曜",
    ),
    (
        TimeWord::Weekday(Weekday::Tuesday),
        "tuesday tues tue dienstag di mardi mar martes terça ter 火曜日 火曜",
    ),
    (
        TimeWord::Weekday(Weekday::Wednesday),
        "wednesday wed mittwoch mi mercredi mer miércoles mié quarta qua 水曜日 水曜",
    ),
    (
        TimeWord::Weekday(Weekday::Thursday),
        "thursday thurs thur thu donnerstag do jeudi jeu jueves jue quinta qui 木曜日 木曜",
    ),
    (
        TimeWord::Weekday(Weekday::Friday),
        "friday fri freitag fr vendredi ven viernes vie sexta sex 金曜日 金曜",
    ),
    (
        TimeWord::Weekday(Weekday::Saturday),
        "saturday sat samstag sonnabend sa samedi sam sábado sáb 土曜日 土曜",
    ),
    (
        TimeWord::Weekday(Weekday::Sunday),
        "sunday sun sonntag so dimanche dim domingo dom 日曜日 日曜",
    ),
    (TimeWord::Hour, "oclock uhr 時"),
    (TimeWord::Am, "am"),
    (TimeWord::Morning, "午前"),
    (TimeWord::Afternoon, "pm 午後"),
    (TimeWord::Minute, "分"),
    (TimeWord::Half, "半"),
    (TimeWord::Year, "年"),
    (TimeWord::Month, "月"),
    (TimeWord::Day, "日"),
];

static BY_WORD: LazyLock<HashMap<String, TimeWord>> = LazyLock::new(|| {
    let mut by_word = HashMap::new();
    for (meaning, words) in WORDS {
        for word in words.split_whitespace() {
            by_word.insert(normalise(word), *meaning);
        }
    }
    by_word
});

/// What a word means, in the form in which names are compared.
pub(super) fn meaning(word: &str) -> Option<TimeWord> {
    BY_WORD.get(word).copied()
}

/// The longest word with which a text starts, and its length in bytes.
pub(super) fn longest(text: &str) -> Option<(TimeWord, usize)> {
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
        let TimeWord::Weekday(weekday) = meaning else {
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
