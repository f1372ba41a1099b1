//! Time zones, found by their city, their country, their id or their offset from UTC.

use super::places::{COUNTRIES, MAIN, OTHER_CITIES};
use crate::answer::surface::CHOICES;
use crate::decisions::Moment;
use crate::knowledge::spelling::normalise;
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone, db};

/// No clock on earth is further from UTC, in minutes.
const FARTHEST: i32 = 14 * 60;
/// The parts of the world that have cities; other ids are older names of the same zones.
const AREAS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

/// A time zone by its id, such as `Europe/Berlin` or `+02:00`; `None` if there is none.
pub fn zone(id: &str) -> Option<TimeZone> {
    match fixed(id) {
        Some(minutes) => Offset::from_seconds(minutes * 60).ok().map(TimeZone::fixed),
        None => TimeZone::get(id).ok(),
    }
}

/// The time zones that fit what was typed, each as it is shown, with its present offset, and its
/// id.
pub fn zones(typed: &str, now: Moment) -> Vec<(String, String)> {
    if let Some(minutes) = fixed(typed) {
        let id = offset_text(minutes);
        return vec![(format!("UTC{}", short_offset(minutes)), id)];
    }

    let mut found: Vec<(String, String)> = Vec::new();
    for (place, id) in places(typed) {
        let is_new = found.iter().all(|(_, known)| *known != id);
        if !is_new || found.len() == CHOICES {
            continue;
        }
        if let Some(minutes) = offset_at(&id, now) {
            let shown = format!("{place} ({id}, UTC{})", short_offset(minutes));
            found.push((shown, id));
        }
    }
    found
}

/// Places with the ids of their zones, those that fit best first.
fn places(typed: &str) -> Vec<(String, String)> {
    let wanted = normalise(typed);
    if typed.trim().is_empty() {
        return MAIN.iter().map(|id| (city(id), (*id).to_owned())).collect();
    }

    let mut places = RankedPlaces {
        wanted,
        found: Vec::new(),
    };
    places.consider("UTC", "UTC".to_owned(), "UTC");
    places.consider("GMT", "UTC".to_owned(), "UTC");
    for (countries, ids) in COUNTRIES {
        for id in ids.split(' ') {
            for country in countries.split('|') {
                places.consider(country, city(id), id);
            }
        }
    }
    for (cities, id) in OTHER_CITIES {
        for name in cities.split('|') {
            places.consider(name, name.to_owned(), id);
        }
    }
    for id in db().available() {
        let id = id.as_str();
        if AREAS.iter().any(|area| id.split('/').next() == Some(area)) {
            places.consider(&city(id), city(id), id);
            places.consider(id, city(id), id);
        }
    }
    places.best_first()
}

/// The places whose names fit what was typed.
struct RankedPlaces {
    wanted: String,
    /// How well each fits, the place, and the id of its zone.
    found: Vec<(u8, String, String)>,
}

impl RankedPlaces {
    /// Adds a place if a name of it fits.
    fn consider(&mut self, name: &str, place: String, id: &str) {
        if let Some(rank) = rank(&normalise(name), &self.wanted) {
            self.found.push((rank, place, id.to_owned()));
        }
    }

    fn best_first(mut self) -> Vec<(String, String)> {
        // Sorting keeps the order of those that fit equally well.
        self.found.sort_by_key(|(rank, ..)| *rank);
        let found = self.found.into_iter();
        found.map(|(_, place, id)| (place, id)).collect()
    }
}

/// How well a name fits, 0 best; `None` if it does not.
fn rank(name: &str, wanted: &str) -> Option<u8> {
    if wanted.is_empty() {
        None
    } else if name == wanted {
        Some(0)
    } else if name.starts_with(wanted) {
        Some(1)
    } else if name.contains(wanted) {
        Some(2)
    } else {
        None
    }
}

/// `America/Argentina/Buenos_Aires` -> `Buenos Aires`.
fn city(id: &str) -> String {
    let city = id.rsplit('/').next().unwrap_or(id);
    city.replace('_', " ")
}

fn offset_at(id: &str, now: Moment) -> Option<i32> {
    let timestamp = Timestamp::from_millisecond(now.milliseconds()).ok()?;
    let zone = TimeZone::get(id).ok()?;
    Some(zone.to_offset(timestamp).seconds() / 60)
}

/// `UTC+2`, `gmt-3:30`, `+02:00`, `-0530`: minutes east of UTC.
fn fixed(text: &str) -> Option<i32> {
    let text = text.trim().to_ascii_lowercase().replace('−', "-");
    let text = text
        .strip_prefix("utc")
        .or_else(|| text.strip_prefix("gmt"))
        .unwrap_or(&text);
    let text = text.trim_start();
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, text.strip_prefix('-')?),
    };

    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "0"),
    };
    let minutes = number(hours)? * 60 + number(minutes).filter(|minutes| *minutes < 60)?;
    (minutes <= FARTHEST).then_some(sign * minutes)
}

/// A number of one or two digits.
fn number(text: &str) -> Option<i32> {
    let is_short = (1..=2).contains(&text.len());
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_short && is_number {
        text.parse().ok()
    } else {
        None
    }
}

/// `+02:00`
fn offset_text(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// `+2`, `-3:30`; nothing for UTC itself.
fn short_offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => String::new(),
        (hours, 0) => format!("{sign}{hours}"),
        (hours, minutes) => format!("{sign}{hours}:{minutes:02}"),
    }
}
