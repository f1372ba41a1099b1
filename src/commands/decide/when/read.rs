//! A text -> the moment that it means, if a decision may close then.

use super::error::WhenError;
use super::{grammar, resolve, tokens};
use crate::decisions::Moment;
use crate::language::Language;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The soonest that a decision may close, in milliseconds.
pub const SOONEST: i64 = 60 * 1000;
/// The latest that a decision may close, in milliseconds: after a year.
pub const LATEST: i64 = 366 * 24 * 60 * 60 * 1000;

/// Longer texts mean no time.
const LONGEST: usize = 100;

/// Reads when a decision closes.
///
/// # Errors
/// If the text is not understood, if its moment is in the past, too soon or too far away, or if it
/// needs a time zone and there is none.
pub fn read(
    typed: &str,
    now: Moment,
    zone: Option<&TimeZone>,
    language: Language,
) -> Result<Moment, WhenError> {
    if typed.chars().count() > LONGEST {
        return Err(WhenError::NotUnderstood);
    }

    let moment = match exact(typed.trim()) {
        Some(moment) => moment,
        None => {
            let reading = grammar::reading(&tokens::tokens(typed), language)
                .ok_or(WhenError::NotUnderstood)?;
            resolve::resolve(&reading, now, zone)?
        }
    };

    let away = moment.milliseconds().saturating_sub(now.milliseconds());
    match away {
        ..=0 => Err(WhenError::Past),
        1..SOONEST => Err(WhenError::TooSoon),
        SOONEST..=LATEST => Ok(moment),
        _ => Err(WhenError::TooFar),
    }
}

/// A moment with its offset, or as people copy it in a chat: `<t:1796400000:F>`.
fn exact(text: &str) -> Option<Moment> {
    if let Some(inner) = text
        .strip_prefix("<t:")
        .and_then(|text| text.strip_suffix('>'))
    {
        let (seconds, _style) = inner.split_once(':').unwrap_or((inner, ""));
        let seconds: i64 = seconds.parse().ok()?;
        return Some(Moment::new(seconds.checked_mul(1000)?));
    }

    let timestamp: Timestamp = text.parse().ok()?;
    Some(Moment::new(timestamp.as_millisecond()))
}
