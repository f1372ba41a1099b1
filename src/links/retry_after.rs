//! How long a host asks to wait.

use reqwest::header::{HeaderMap, RETRY_AFTER};
use std::time::Duration;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

/// A date as HTTP writes it, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
const HTTP_DATE: &[BorrowedFormatItem] = format_description!(
    "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
);

/// The wait that an answer asks for, in seconds or up to a date.
pub fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    wait(
        headers.get(RETRY_AFTER)?.to_str().ok()?,
        OffsetDateTime::now_utc(),
    )
}

fn wait(text: &str, now: OffsetDateTime) -> Option<Duration> {
    let text = text.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }

    let until = PrimitiveDateTime::parse(text, HTTP_DATE).ok()?.assume_utc();
    let wait = Duration::try_from(until - now);
    // A date in the past asks for no wait.
    Some(wait.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_wait_is_seconds_or_a_date() {
        let now = datetime!(1994-11-06 08:49:30 UTC);
        let cases = [
            ("120", Some(120)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(7)),
            ("Sat, 05 Nov 1994 08:49:37 GMT", Some(0)),
            ("soon", None),
            ("-1", None),
        ];
        for (text, seconds) in cases {
            assert_eq!(wait(text, now), seconds.map(Duration::from_secs), "{text}");
        }
    }
}
