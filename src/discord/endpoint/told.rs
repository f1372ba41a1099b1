//! What the log says of requests that are refused: each kind in its own words, with its own remedy,
//! and once in a while.

use super::PATH;
use super::signature::{Refusal, SIGNATURE, TIMESTAMP};
use axum::http::HeaderMap;
use std::sync::atomic::{AtomicI64, Ordering};

/// How many seconds lie between two log lines of one kind: a stranger could cause any number of
/// them.
const EVERY: i64 = 60;
/// How much of a stranger's path is shown.
const LONGEST_PATH: usize = 100;

/// When the log last told of each kind of refusal, in seconds since 1970.
#[derive(Default)]
pub struct Told {
    unsigned: AtomicI64,
    clock: AtomicI64,
    stale: AtomicI64,
    wrong: AtomicI64,
    path: AtomicI64,
}

impl Told {
    /// Says why a request was refused, unless that was said a moment ago.
    pub fn refused(&self, refusal: Refusal, now: i64) {
        let last = match refusal {
            Refusal::Missing | Refusal::Malformed => &self.unsigned,
            Refusal::Clock { .. } => &self.clock,
            Refusal::Stale => &self.stale,
            Refusal::Wrong => &self.wrong,
        };
        if !is_due(last, now) {
            return;
        }
        let signature = refusal.name();
        match refusal {
            Refusal::Missing | Refusal::Malformed => tracing::warn!(
                signature,
                "a request without a whole signature was refused; if Discord's never get through, \
                 see that the proxy hands on the headers X-Signature-Ed25519 and X-Signature-Timestamp"
            ),
            Refusal::Clock { seconds_ago } => tracing::warn!(
                signature,
                "a request was refused although Discord signed it: by this machine's clock {}; \
                 set the clock, for instance by NTP (discord.public_key is right; \
                 one such request may also be an old one that somebody sent again)",
                apart(seconds_ago)
            ),
            Refusal::Stale => tracing::warn!(
                signature,
                "a request was refused whose time and signature are both wrong: it does not come from Discord, \
                 or this machine's clock and discord.public_key are both wrong"
            ),
            Refusal::Wrong => tracing::warn!(
                signature,
                "a request with a wrong signature was refused; Discord tries this itself at times, \
                 but if it never gets through, compare discord.public_key"
            ),
        }
    }

    /// Says that a request that looks like Discord's was sent to another path.
    pub fn elsewhere(&self, path: &str, headers: &HeaderMap, now: i64) {
        let looks_signed = headers.contains_key(SIGNATURE) && headers.contains_key(TIMESTAMP);
        if looks_signed && is_due(&self.path, now) {
            let path: String = path.chars().take(LONGEST_PATH).collect();
            tracing::warn!(
                ?path,
                "a signed request came to another path than {PATH} and was refused; \
                 set the Interactions Endpoint URL to https://your.host{PATH}, or have the proxy hand on the whole path"
            );
        }
    }
}

fn is_due(last: &AtomicI64, now: i64) -> bool {
    let due = now.saturating_sub(last.load(Ordering::Relaxed)) >= EVERY;
    if due {
        last.store(now, Ordering::Relaxed);
    }
    due
}

/// How far the times are apart, in words.
fn apart(seconds_ago: i64) -> String {
    let seconds = seconds_ago.unsigned_abs();
    if seconds_ago < 0 {
        format!("it was signed {seconds} s in the future, so the clock is slow by about that much")
    } else {
        format!("it was signed {seconds} s ago, so the clock is fast by about that much")
    }
}
