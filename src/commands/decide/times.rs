//! The times that were typed, in the person's own time zone.

use super::when::{self, WhenError};
use crate::commands::command::{Context, NotUnderstood};
use crate::commands::options::Options;
use crate::commands::reading::{declined, echo};
use crate::decisions::Moment;
use crate::say;
use jiff::tz::TimeZone;

/// When a round closes unless a time was typed.
const USUAL: &str = "3d";

/// Reads when a round closes.
pub fn closes(cx: &Context, options: &Options) -> Result<Moment, NotUnderstood> {
    let typed = options.text("closes").unwrap_or(USUAL);
    let zone = zone(cx, options)?;
    when::read(typed, cx.stored.now, zone.as_ref(), cx.language)
        .map_err(|error| refused(cx, typed, error))
}

/// The time zone that was typed, or the one that is remembered.
fn zone(cx: &Context, options: &Options) -> Result<Option<TimeZone>, NotUnderstood> {
    if let Some(typed) = options.text("time_zone") {
        return match when::zone(typed) {
            Some(zone) => Ok(Some(zone)),
            None => Err(unknown_zone(cx, typed)),
        };
    }
    Ok(cx.stored.zone.as_deref().and_then(when::zone))
}

/// The time zone to remember: one that was typed just now.
pub fn zone_to_remember(options: &Options) -> Option<String> {
    let typed = options.text("time_zone")?;
    when::zone(typed).map(|_| typed.to_owned())
}

fn refused(cx: &Context, typed: &str, error: WhenError) -> NotUnderstood {
    let typed = echo(cx.language, typed);
    let text = match error {
        WhenError::NotUnderstood => say!(cx.language, "decide-time-text"),
        WhenError::Past | WhenError::TooSoon => say!(cx.language, "decide-time-past"),
        WhenError::TooFar => say!(cx.language, "decide-time-far"),
        WhenError::NeedsZone => say!(cx.language, "decide-time-zone"),
    };
    declined(
        say!(cx.language, "decide-time-unread", typed = typed),
        text,
        Vec::new(),
    )
}

fn unknown_zone(cx: &Context, typed: &str) -> NotUnderstood {
    let typed = echo(cx.language, typed);
    declined(
        say!(cx.language, "decide-zone-unknown", typed = typed),
        say!(cx.language, "decide-zone-unknown-text"),
        Vec::new(),
    )
}

/// A time that was typed and can be read.
pub fn closes_if_typed(cx: &Context, options: &Options) -> Option<Moment> {
    options.text("closes")?;
    closes(cx, options).ok()
}
