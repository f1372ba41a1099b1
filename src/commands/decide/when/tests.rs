use super::{WhenError, offers, read, zone, zones};
use crate::decisions::Moment;
use crate::language::Language;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;

/// A Sunday, half past four in the afternoon in Berlin.
const NOW: &str = "2026-11-29T15:30:00Z";

fn moment(text: &str) -> Moment {
    let timestamp: Timestamp = text.parse().expect("a moment");
    Moment::new(timestamp.as_millisecond())
}

fn named(id: &str) -> TimeZone {
    zone(id).unwrap_or_else(|| panic!("{id} is a time zone"))
}

fn berlin(typed: &str) -> Result<String, WhenError> {
    let zone = named("Europe/Berlin");
    let read = read(typed, moment(NOW), Some(&zone), Language::English)?;
    Ok(read.to_string())
}

#[track_caller]
fn assert_all_mean(texts: &[&str], expected: &str) {
    for text in texts {
        assert_eq!(berlin(text), Ok(expected.to_owned()), "{text:?}");
    }
}

#[track_caller]
fn assert_refused(texts: &[&str], error: WhenError) {
    for text in texts {
        assert_eq!(berlin(text), Err(error), "{text:?}");
    }
}

#[test]
fn spans_count_from_now_in_every_language() {
    let three_days = [
        "in 3 days",
        "3d",
        "3 days",
        "In Three Days",
        "in 3 Tagen",
        "in drei Tagen",
        "dans 3 jours",
        "3j",
        "en 3 días",
        "dentro de 3 dias",
        "em 3 dias",
        "daqui a três dias",
        "3日後",
        "３日後",
        "72h",
        "in 2 days, 24 hours",
    ];
    assert_all_mean(&three_days, "2026-12-02T15:30:00Z");

    let two_hours = [
        "in 2 hours",
        "2h",
        "2 hrs",
        "in zwei Stunden",
        "dans 2 heures",
        "en 2 horas",
        "em duas horas",
        "daqui a 2 horas",
        "2時間後",
        "120m",
        "1h 60m",
    ];
    assert_all_mean(&two_hours, "2026-11-29T17:30:00Z");

    let week = [
        "in a week",
        "1w",
        "a week",
        "in einer Woche",
        "dans une semaine",
        "en una semana",
        "em uma semana",
        "1週間後",
        "7d",
    ];
    assert_all_mean(&week, "2026-12-06T15:30:00Z");
    assert_all_mean(&["2h30", "2h 30m", "2時間30分後"], "2026-11-29T18:00:00Z");
}

#[test]
fn moments_with_an_offset_are_that_moment() {
    let texts = [
        "2026-12-04T17:00:00+01:00",
        "2026-12-04T16:00Z",
        "2026-12-04 17:00+01:00",
        " 2026-12-04T16:00:00.000Z ",
        "<t:1796400000>",
        "<t:1796400000:F>",
    ];
    assert_all_mean(&texts, "2026-12-04T16:00:00Z");
}

#[test]
fn days_of_the_week_are_the_next_ones() {
    let friday = [
        "friday 17:00",
        "Friday",
        "fri 5pm",
        "fri. 5:00 p.m.",
        "17:00 friday",
        "friday at 17:00",
        "on Friday",
        "this friday, 5 pm",
        "Freitag 17 Uhr",
        "am Freitag um 17:00",
        "17.00 Uhr am Freitag",
        "17:00 am Freitag",
        "fr",
        "vendredi à 17h",
        "vendredi 17h00",
        "viernes a las 17:00",
        "sexta-feira às 17h",
        "sexta 17h",
        "金曜日17時",
        "金曜日の午後5時",
        "金曜 17:00",
    ];
    assert_all_mean(&friday, "2026-12-04T16:00:00Z");

    // Today, for the time has not passed; and a week later, for it has.
    assert_all_mean(&["sunday 17:00", "sunday"], "2026-11-29T16:00:00Z");
    assert_all_mean(&["sunday 16:00"], "2026-12-06T15:00:00Z");
}

#[test]
fn days_without_a_time_end_at_five() {
    let tomorrow = [
        "tomorrow",
        "morgen",
        "demain",
        "mañana",
        "manana",
        "amanhã",
        "明日",
        "in 1 day 17:00",
    ];
    assert_all_mean(&tomorrow, "2026-11-30T16:00:00Z");
    let overmorrow = [
        "day after tomorrow",
        "the day after tomorrow",
        "übermorgen",
        "après-demain",
        "pasado mañana",
        "depois de amanhã",
        "明後日",
    ];
    assert_all_mean(&overmorrow, "2026-12-01T16:00:00Z");
    assert_all_mean(
        &["today", "heute", "aujourd’hui", "hoy", "hoje", "今日"],
        "2026-11-29T16:00:00Z",
    );
}

#[test]
fn dates_are_read_as_they_are_written() {
    let texts = [
        "2026-12-04 17:00",
        "2026-12-04T17:00",
        "2026-12-04",
        "4.12.2026",
        "4.12. 17:00",
        "04.12.",
        "12月4日",
        "2026年12月4日17時",
        "17:00 2026-12-04",
        "2026-12-04 17:00:59",
    ];
    assert_all_mean(&texts, "2026-12-04T16:00:00Z");
    assert_all_mean(&["1.2.", "2月1日"], "2027-02-01T16:00:00Z");
    assert_all_mean(
        &["2026-12-04 24:00", "2026-12-05 0:00", "2026-12-05 12am"],
        "2026-12-04T23:00:00Z",
    );
    assert_all_mean(
        &["2026-12-04 12pm", "2026-12-04 12:00"],
        "2026-12-04T11:00:00Z",
    );
}

#[test]
fn times_alone_are_today_or_tomorrow() {
    assert_all_mean(
        &["17:00", "5pm", "at 5 pm", "17 Uhr", "à 17h", "17時"],
        "2026-11-29T16:00:00Z",
    );
    assert_all_mean(&["16:00", "4pm", "16時"], "2026-11-30T15:00:00Z");
}

#[test]
fn what_reads_in_two_ways_is_refused() {
    let texts = [
        "",
        " ",
        "later",
        "soon",
        "next friday",
        "next week",
        "4/12",
        "12/4/2026",
        "4.12",
        "friday 17",
        "17",
        "friday monday",
        "17:00 18:00",
        "in 3 hours 17:00",
        "friday in 3 days",
        "-3 days",
        "17:00-18:00",
        "25:00",
        "17:60",
        "24:01",
        "13pm",
        "0am",
        "2026-02-30",
        "2026-13-01",
        "pm",
        "after",
        "day",
        "in",
        "99999999999 days",
        "<t:>",
        "<t:x>",
        "1.5 hours",
        "+3 days",
    ];
    assert_refused(&texts, WhenError::NotUnderstood);
    assert_refused(
        &[&"1".repeat(5000), &"in ".repeat(500)],
        WhenError::NotUnderstood,
    );
}

/// In French, `17h` is a time as well as a span.
#[test]
fn an_hour_alone_depends_on_the_language() {
    let zone = named("Europe/Paris");
    let read = |typed, language| read(typed, moment(NOW), Some(&zone), language);
    for language in [
        Language::French,
        Language::Spanish,
        Language::BrazilianPortuguese,
    ] {
        assert_eq!(read("17h", language), Err(WhenError::NotUnderstood));
        assert_eq!(read("in 17h", language), Ok(moment("2026-11-30T08:30:00Z")));
    }
    assert_eq!(
        read("17h", Language::German),
        Ok(moment("2026-11-30T08:30:00Z"))
    );
}

#[test]
fn times_too_near_and_too_far_are_refused() {
    assert_refused(
        &[
            "2026-11-29T15:30:00Z",
            "2026-11-28",
            "today 16:00",
            "0 days",
        ],
        WhenError::Past,
    );
    assert_refused(&["2026-11-29T15:30:59Z"], WhenError::TooSoon);
    assert_refused(
        &[
            "2028-01-01",
            "400 days",
            "53 weeks",
            "9999-12-31",
            "999999999 weeks",
        ],
        WhenError::TooFar,
    );
    assert_eq!(berlin("1m"), Ok("2026-11-29T15:31:00Z".to_owned()));
    assert_eq!(berlin("366 days"), Ok("2027-11-30T15:30:00Z".to_owned()));
}

#[test]
fn only_times_on_a_clock_need_a_zone() {
    let read = |typed| read(typed, moment(NOW), None, Language::English);
    for typed in [
        "friday",
        "17:00",
        "tomorrow 5pm",
        "2026-12-04",
        "2026-12-04T17:00",
        "in 3 days 17:00",
    ] {
        assert_eq!(read(typed), Err(WhenError::NeedsZone), "{typed}");
    }
    for typed in ["in 3 days", "2h", "2026-12-04T17:00+01:00"] {
        assert!(read(typed).is_ok(), "{typed}");
    }
    assert_eq!(read("whenever"), Err(WhenError::NotUnderstood));
}

#[track_caller]
fn assert_on_clock(id: &str, now: &str, typed: &str, expected: &str) {
    let read = read(typed, moment(now), Some(&named(id)), Language::English);
    assert_eq!(read, Ok(moment(expected)), "{typed} in {id}");
}

#[test]
fn skipped_times_move_just_past_the_change() {
    // From 2:00 to 3:00 at 1:00 UTC.
    let now = "2027-03-26T12:00:00Z";
    for typed in [
        "2027-03-28 02:00",
        "2027-03-28 02:30",
        "2027-03-28 02:59",
        "2027-03-28 03:00",
    ] {
        assert_on_clock("Europe/Berlin", now, typed, "2027-03-28T01:00:00Z");
    }
    assert_on_clock(
        "Europe/Berlin",
        now,
        "2027-03-28 01:59",
        "2027-03-28T00:59:00Z",
    );
    assert_on_clock(
        "Europe/Berlin",
        now,
        "2027-03-28 03:01",
        "2027-03-28T01:01:00Z",
    );

    // From 2:00 to 3:00 at 7:00 UTC.
    let now = "2027-03-12T12:00:00Z";
    assert_on_clock(
        "America/New_York",
        now,
        "2027-03-14 2:30",
        "2027-03-14T07:00:00Z",
    );
    // By half an hour, from 2:00 to 2:30, at 15:30 UTC of the day before.
    let now = "2026-10-01T12:00:00Z";
    assert_on_clock(
        "Australia/Lord_Howe",
        now,
        "2026-10-04 2:15",
        "2026-10-03T15:30:00Z",
    );
    assert_on_clock(
        "Australia/Lord_Howe",
        now,
        "2026-10-04 2:30",
        "2026-10-03T15:30:00Z",
    );
}

#[test]
fn times_that_occur_twice_are_the_first() {
    let now = "2026-10-20T12:00:00Z";
    assert_on_clock(
        "Europe/Berlin",
        now,
        "2026-10-25 02:30",
        "2026-10-25T00:30:00Z",
    );
    assert_on_clock(
        "Europe/Berlin",
        now,
        "2026-10-25 03:00",
        "2026-10-25T02:00:00Z",
    );
    assert_on_clock(
        "America/New_York",
        now,
        "2026-11-01 1:30",
        "2026-11-01T05:30:00Z",
    );
    let now = "2027-04-01T12:00:00Z";
    assert_on_clock(
        "Australia/Lord_Howe",
        now,
        "2027-04-04 1:45",
        "2027-04-03T14:45:00Z",
    );
}

/// Wall clocks, not hours: the same time on the other side of a change.
#[test]
fn days_keep_their_time_over_clock_changes() {
    let now = "2026-10-23T12:00:00Z";
    assert_on_clock("Europe/Berlin", now, "friday 13:00", "2026-10-30T12:00:00Z");
    assert_on_clock(
        "Europe/Berlin",
        now,
        "in 3 days 17:00",
        "2026-10-26T16:00:00Z",
    );
    assert_on_clock("Europe/Berlin", now, "in 3 days", "2026-10-26T12:00:00Z");
}

fn shown(typed: &str, id: Option<&str>, language: Language) -> Vec<String> {
    let zone = id.map(named);
    let offers = offers(typed, moment(NOW), zone.as_ref(), language);
    offers.into_iter().map(|(shown, _)| shown).collect()
}

#[test]
fn usual_times_are_offered_in_every_language() {
    let expected = [
        (
            Language::English,
            "In 1 hour|Tomorrow 17:00|Friday 17:00 (4 Dec)|In 3 days|In a week",
        ),
        (
            Language::German,
            "In 1 Stunde|Morgen 17:00|Freitag 17:00 (4. Dezember)|In 3 Tagen|In einer Woche",
        ),
        (
            Language::French,
            "Dans 1 heure|Demain 17:00|Vendredi 17:00 (4 déc.)|Dans 3 jours|Dans une semaine",
        ),
        (
            Language::Spanish,
            "En 1 hora|Mañana 17:00|Viernes 17:00 (4 dic)|En 3 días|En una semana",
        ),
        (
            Language::BrazilianPortuguese,
            "Em 1 hora|Amanhã 17:00|Sexta-feira 17:00 (4 dez.)|Em 3 dias|Em uma semana",
        ),
        (
            Language::Japanese,
            "1時間後|明日17:00|金曜日17:00（12月4日）|3日後|1週間後",
        ),
    ];
    for (language, offers) in expected {
        assert_eq!(shown("", Some("Europe/Berlin"), language).join("|"), offers);
    }
    assert_eq!(
        shown("", None, Language::English).join("|"),
        "In 1 hour|In 3 days|In a week"
    );
}

#[test]
fn offers_follow_what_is_typed() {
    let shown = |typed| shown(typed, Some("Europe/Berlin"), Language::English).join("|");
    assert_eq!(
        shown("next fri"),
        "Friday 17:00 (4 Dec)|Friday 17:00 (11 Dec)"
    );
    assert_eq!(
        shown("t"),
        "Tuesday 17:00 (1 Dec)|Tuesday 17:00 (8 Dec)|Thursday 17:00 (3 Dec)|Thursday 17:00 (10 Dec)"
    );
    assert_eq!(shown("tom"), "Tomorrow 17:00");
    assert_eq!(shown("3"), "Tomorrow 03:00|In 3 hours|In 3 days|In 3 weeks");
    assert_eq!(
        shown("17h"),
        "Tomorrow 09:30|Today 17:00|In 17 hours|In 17 days|In 17 weeks"
    );
    assert_eq!(
        shown("friday 9:00"),
        "Friday 09:00 (4 Dec)|Friday 17:00 (4 Dec)|Friday 17:00 (11 Dec)"
    );
    assert_eq!(shown("2026-12-10 9:30"), "Thursday 09:30 (10 Dec)");
    assert_eq!(shown("whenever"), shown(""));
}

#[test]
fn zones_are_found_by_city_country_and_offset() {
    let found = |typed| {
        let zones = zones(typed, moment(NOW));
        zones
            .into_iter()
            .map(|(shown, _)| shown)
            .collect::<Vec<_>>()
    };
    assert_eq!(found("berlin"), ["Berlin (Europe/Berlin, UTC+1)"]);
    assert_eq!(found("new york"), ["New York (America/New_York, UTC-5)"]);
    assert_eq!(found("münchen"), ["München (Europe/Berlin, UTC+1)"]);
    assert_eq!(found("Deutschland"), ["Berlin (Europe/Berlin, UTC+1)"]);
    assert_eq!(found("日本"), ["Tokyo (Asia/Tokyo, UTC+9)"]);
    assert_eq!(found("kolkata"), ["Kolkata (Asia/Kolkata, UTC+5:30)"]);
    assert_eq!(found("utc+2"), ["UTC+2"]);
    assert_eq!(found("europe/par"), ["Paris (Europe/Paris, UTC+1)"]);
    assert_eq!(found("utc")[0], "UTC (UTC, UTC)");
    assert_eq!(found("usa")[0], "New York (America/New_York, UTC-5)");
    assert_eq!(found("").len(), 24);
    assert_eq!(found("a").len(), 25);
    assert_eq!(found("nowhere at all"), [""; 0]);
}

#[test]
fn offered_zones_are_zones() {
    for typed in ["", "a", "e", "utc+5:30", "-0330", "gmt-12", "usa", "brasil"] {
        for (shown, id) in zones(typed, moment(NOW)) {
            assert!(zone(&id).is_some(), "{id}");
            assert!(shown.chars().count() <= 100, "{shown}");
        }
    }
    assert_eq!(
        named("+05:30").to_offset(Timestamp::UNIX_EPOCH).seconds(),
        19_800
    );
    for id in [
        "",
        "Nowhere",
        "+15:00",
        "+1:75",
        "../etc/passwd",
        "utc+",
        "+-2",
    ] {
        assert!(zone(id).is_none(), "{id}");
    }
}

/// Every city in the tables of places has a zone.
#[test]
fn named_places_have_a_zone() {
    use super::places::{COUNTRIES, MAIN, OTHER_CITIES};
    let of_countries = COUNTRIES.iter().flat_map(|(_, ids)| ids.split(' '));
    let of_cities = OTHER_CITIES.iter().map(|(_, id)| *id);
    for id in of_countries.chain(of_cities).chain(MAIN) {
        assert!(zone(id).is_some(), "{id}");
    }
}

/// Texts made of the parts of times, which come closer to being times than any text.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[0-9]{1,4}",
        Just("-".to_owned()),
        Just(".".to_owned()),
        Just(":".to_owned()),
        Just(" ".to_owned()),
        Just("in ".to_owned()),
        Just(" days".to_owned()),
        Just("h".to_owned()),
        Just("friday".to_owned()),
        Just(" am ".to_owned()),
        Just("pm".to_owned()),
        Just("T".to_owned()),
        Just("Z".to_owned()),
        Just("+01:00".to_owned()),
        Just("時".to_owned()),
        Just("月".to_owned()),
        Just("日".to_owned()),
        Just("年".to_owned()),
        Just("a ".to_owned()),
        Just("tomorrow".to_owned()),
    ];
    prop_oneof![
        ".{0,120}",
        proptest::collection::vec(part, 0..12).prop_map(|parts| parts.concat()),
    ]
}

fn languages() -> impl Strategy<Value = Language> {
    proptest::sample::select(Language::ALL.to_vec())
}

proptest! {
    #[test]
    fn any_text_is_a_future_time_or_refused(
        text in text(),
        now in any::<i64>(),
        language in languages(),
    ) {
        let berlin = named("Europe/Berlin");
        for zone in [None, Some(&berlin)] {
            if let Ok(read) = read(&text, Moment::new(now), zone, language) {
                prop_assert!(read > Moment::new(now));
            }
        }
    }

    #[test]
    fn every_offer_is_understood(
        text in text(),
        days in 0_i64..3000,
        id in proptest::sample::select(vec!["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "+05:45"]),
        language in languages(),
    ) {
        let now = moment(NOW).plus(days * 7 * 3_600_000);
        let there = named(id);
        for zone in [None, Some(&there)] {
            for (shown, value) in offers(&text, now, zone, language) {
                prop_assert!(read(&value, now, zone, language).is_ok(), "{} {}", shown, value);
                // What is filled in means the same to somebody elsewhere.
                prop_assert_eq!(read(&value, now, None, language), read(&value, now, zone, language));
                prop_assert!(shown.chars().count() <= 100 && value.chars().count() <= 100);
            }
        }
    }

    #[test]
    fn any_text_finds_zones_that_exist(text in ".{0,40}", now in any::<i64>()) {
        for (_, id) in zones(&text, Moment::new(now)) {
            prop_assert!(zone(&id).is_some());
        }
        let _ = zone(&text);
    }
}
