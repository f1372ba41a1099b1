//! What a proposal or a person's own decision needs: a technology, a reason, a day for a review.

use super::open;
use crate::commands::command::{Context, NotUnderstood};
use crate::commands::options::Options;
use crate::commands::reading::{declined, echo};
use crate::knowledge::Topic;
use crate::question::Member;
use crate::say;
use time::macros::format_description;
use time::{Date, Month};

/// The most months until a review.
const MOST_MONTHS: u32 = 60;

/// The id of the technology that was typed, of the topic of a decision.
pub fn technology(
    cx: &Context,
    options: &Options,
    decision: &str,
) -> Result<String, NotUnderstood> {
    let line = cx
        .stored
        .lines
        .iter()
        .find(|line| line.decision == decision);
    let topic = line.and_then(|line| cx.library.topic(&line.topic));
    let Some(topic) = topic else {
        return Err(declined(
            say!(cx.language, "decide-topic-gone"),
            say!(cx.language, "decide-topic-gone-text"),
            Vec::new(),
        ));
    };
    let Some(typed) = options.text("technology") else {
        return Err(which(cx, topic));
    };

    let found = open::technology(topic, typed);
    found
        .cloned()
        .ok_or_else(|| open::not_of_topic(cx, topic, typed))
}

fn which(cx: &Context, topic: &Topic) -> NotUnderstood {
    let mut names = Vec::new();
    for technology in &topic.technologies {
        names.push(technology.name.as_str());
    }
    let names = cx.language.list(&names);
    declined(
        say!(cx.language, "decide-which-technology"),
        say!(cx.language, "decide-likely", names = names),
        Vec::new(),
    )
}

/// Who has decided.
pub fn by<'o>(cx: &Context, options: &'o Options) -> Result<&'o Member, NotUnderstood> {
    options.member("by").ok_or_else(|| {
        declined(
            say!(cx.language, "decide-by-missing"),
            say!(cx.language, "decide-by-missing-text"),
            Vec::new(),
        )
    })
}

/// Why.
pub fn reason<'o>(cx: &Context, options: &'o Options) -> Result<&'o str, NotUnderstood> {
    options.text("reason").ok_or_else(|| {
        declined(
            say!(cx.language, "decide-reason-missing"),
            say!(cx.language, "decide-reason-missing-text"),
            Vec::new(),
        )
    })
}

/// The day of the review; none if nothing was typed.
pub fn review(cx: &Context, options: &Options) -> Result<Option<Date>, NotUnderstood> {
    let Some(typed) = options.text("review") else {
        return Ok(None);
    };
    let day = read_review(typed, today(cx));
    day.map(Some).ok_or_else(|| {
        let typed = echo(cx.language, typed);
        declined(
            say!(cx.language, "decide-review-unread", typed = typed),
            say!(cx.language, "decide-review-unread-text"),
            Vec::new(),
        )
    })
}

/// A date such as `2027-05-01`, which is not past, or a number of months such as `6` or `6 months`.
fn read_review(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim();
    if let Ok(day) = Date::parse(typed, format_description!("[year]-[month]-[day]")) {
        return (day > today).then_some(day);
    }

    let digits = typed
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(typed.len());
    let months: u32 = typed[..digits].parse().ok()?;
    (1..=MOST_MONTHS)
        .contains(&months)
        .then(|| after(today, months))
}

/// The day by the clock by which decisions close, which a playground can put forward.
pub fn today(cx: &Context) -> Date {
    cx.stored.now.date().unwrap_or(cx.today)
}

/// The day this many months later; the last day of the month if that is shorter.
pub fn after(today: Date, months: u32) -> Date {
    let month = u32::from(u8::from(today.month())) - 1 + months;
    let year = today.year() + i32::try_from(month / 12).unwrap_or(0);
    let month = u8::try_from(month % 12 + 1).unwrap_or(1);
    let month = Month::try_from(month).unwrap_or(Month::January);
    let day = today.day().min(month.length(year));
    Date::from_calendar_date(year, month, day).unwrap_or(today)
}
