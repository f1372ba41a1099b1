//! What is offered while a person types when a decision closes. Each value is one that is read back
//! as what was shown.

use super::read::read;
use super::resolve::{after, on_clock, today};
use super::words::weekdays;
use crate::answer::surface::CHOICES;
use crate::decisions::Moment;
use crate::knowledge::spelling::words;
use crate::language::Language;
use crate::say;
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

/// The time of the days that are offered, in minutes.
const TIME: i64 = 17 * 60;

/// What is shown, and what is filled in.
type Offer = (String, String);

/// When and where offers are made.
struct Scene<'z> {
    now: Moment,
    zone: Option<&'z TimeZone>,
    language: Language,
}

/// What fits the text that was typed so far: what it means, what it could mean, or else what is
/// usual. Days are offered only where the time zone is known.
pub fn offers(
    typed: &str,
    now: Moment,
    zone: Option<&TimeZone>,
    language: Language,
) -> Vec<(String, String)> {
    let scene = Scene {
        now,
        zone,
        language,
    };

    let mut offers = Vec::new();
    offers.extend(scene.understood(typed));
    offers.extend(scene.named_weekdays(typed));
    offers.extend(scene.counted(typed));
    if offers.is_empty() {
        offers = scene.usual();
        let fitting: Vec<Offer> = offers
            .iter()
            .filter(|offer| fits(offer, typed))
            .cloned()
            .collect();
        if !fitting.is_empty() {
            offers = fitting;
        }
    }
    without_repeats(offers)
}

/// Whether what is shown has the words that were typed, the last of them perhaps in part.
fn fits((shown, _): &Offer, typed: &str) -> bool {
    let shown = words(shown);
    let has = |word: &String| shown.iter().any(|known| known.starts_with(word));
    words(typed).iter().all(has)
}

fn without_repeats(offers: Vec<Offer>) -> Vec<Offer> {
    let mut kept: Vec<Offer> = Vec::new();
    for offer in offers {
        let is_new = kept
            .iter()
            .all(|(shown, value)| *shown != offer.0 && *value != offer.1);
        if is_new && kept.len() < CHOICES {
            kept.push(offer);
        }
    }
    kept
}

impl Scene<'_> {
    fn usual(&self) -> Vec<Offer> {
        let mut offers = vec![self.hours(1)];
        offers.extend(self.days_ahead(1));
        offers.extend(self.weekday(Weekday::Friday, 0));
        offers.push(self.days(3));
        offers.push(self.weeks(1));
        offers
    }

    /// What was typed, if it means something already.
    fn understood(&self, typed: &str) -> Option<Offer> {
        match read(typed, self.now, self.zone, self.language) {
            Ok(moment) => match self.zone {
                Some(zone) => self.shown_in(moment, zone),
                // A span.
                None => Some((typed.trim().to_owned(), typed.trim().to_owned())),
            },
            Err(_) => None,
        }
    }

    /// The weekdays that the words could become, and those a week later: "next friday" is either.
    fn named_weekdays(&self, typed: &str) -> Vec<Offer> {
        let mut offers = Vec::new();
        for word in words(typed) {
            for weekday in weekdays(&word) {
                offers.extend(self.weekday(weekday, 0));
                offers.extend(self.weekday(weekday, 1));
            }
        }
        offers
    }

    /// What a single number could count or tell.
    fn counted(&self, typed: &str) -> Vec<Offer> {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let has_others = words(typed).len() != 1 || typed.contains([':', '.', '-']);
        let Ok(count) = digits.parse::<u32>() else {
            return Vec::new();
        };
        if has_others || count == 0 || !typed.trim().starts_with(|c: char| c.is_ascii_digit()) {
            return Vec::new();
        }

        let mut offers = Vec::new();
        if count <= 24 {
            offers.extend(self.next_at(i64::from(count) * 60));
        }
        offers.extend([self.hours(count), self.days(count), self.weeks(count)]);
        // Some would be too far away.
        offers.retain(|(_, value)| read(value, self.now, self.zone, self.language).is_ok());
        offers
    }

    fn hours(&self, count: u32) -> Offer {
        let shown = say!(self.language, "when-in-hours", count = count);
        (shown, format!("in {count}h"))
    }

    fn days(&self, count: u32) -> Offer {
        let shown = say!(self.language, "when-in-days", count = count);
        (shown, format!("in {count}d"))
    }

    fn weeks(&self, count: u32) -> Offer {
        let shown = say!(self.language, "when-in-weeks", count = count);
        (shown, format!("in {count}w"))
    }

    fn days_ahead(&self, days: i64) -> Option<Offer> {
        let zone = self.zone?;
        let date = after(today(self.now, zone)?, days)?;
        self.shown_in(on_clock(date, TIME, zone)?, zone)
    }

    /// The next day with this name, or the one this many weeks later.
    fn weekday(&self, weekday: Weekday, weeks: i64) -> Option<Offer> {
        let zone = self.zone?;
        let today = today(self.now, zone)?;
        let first = after(today, today.weekday().until(weekday).into())?;
        let has_passed = on_clock(first, TIME, zone)? <= self.now;
        let date = after(first, 7 * (weeks + i64::from(has_passed)))?;
        self.shown_in(on_clock(date, TIME, zone)?, zone)
    }

    /// Today or tomorrow at a time.
    fn next_at(&self, clock: i64) -> Option<Offer> {
        let zone = self.zone?;
        let today = today(self.now, zone)?;
        let first = on_clock(today, clock, zone)?;
        let moment = if first > self.now {
            first
        } else {
            on_clock(after(today, 1)?, clock, zone)?
        };
        self.shown_in(moment, zone)
    }

    /// A moment as clocks of the zone show it; filled in is the moment with its offset, so that it
    /// stays the same in any zone. `None` if it is no moment to close at.
    fn shown_in(&self, moment: Moment, zone: &TimeZone) -> Option<Offer> {
        let timestamp = Timestamp::from_millisecond(moment.milliseconds()).ok()?;
        let local = zone.to_datetime(timestamp);
        let offset = zone.to_offset(timestamp);
        let value = format!("{}", timestamp.display_with_offset(offset));
        read(&value, self.now, self.zone, self.language).ok()?;

        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        let shown = self.day_and_time(local.date(), time, zone)?;
        Some((shown, value))
    }

    fn day_and_time(&self, date: Date, time: String, zone: &TimeZone) -> Option<String> {
        let today = today(self.now, zone)?;
        if date == today {
            return Some(say!(self.language, "when-today", time = time));
        }
        if date == after(today, 1)? {
            return Some(say!(self.language, "when-tomorrow", time = time));
        }

        let weekday = i64::from(date.weekday().to_monday_one_offset());
        let weekday = say!(self.language, "when-weekday", day = weekday);
        let month = say!(self.language, "when-month", month = i64::from(date.month()));
        let day = say!(
            self.language,
            "when-date",
            day = i64::from(date.day()),
            month = month
        );
        Some(say!(
            self.language,
            "when-on-day",
            weekday = weekday,
            time = time,
            date = day
        ))
    }
}
