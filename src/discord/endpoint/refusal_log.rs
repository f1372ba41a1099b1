//! What the log says about refused requests: each kind with its own message and advice, and only
//! once in a while.

use super::PATH;
use super::signature::{SIGNATURE, SignatureRefusal, TIMESTAMP};
use axum::http::HeaderMap;
use std::sync::atomic::{AtomicI64, Ordering};

/// Seconds between two log lines of one kind: a stranger could cause any number of them.
const EVERY: i64 = 60;
/// How much of a stranger's path is shown.
const LONGEST_PATH: usize = 100;

/// When each kind of refusal was last logged, in seconds since 1970.
#[derive(Default)]
pub struct RefusalLog {
    unsigned: AtomicI64,
    clock: AtomicI64,
    stale: AtomicI64,
    wrong: AtomicI64,
    path: AtomicI64,
}

impl RefusalLog {
    /// Logs why a request was refused, unless that was logged a moment ago.
    pub fn refused(&self, refusal: SignatureRefusal, now: i64) {
        let last = match refusal {
            SignatureRefusal::Missing | SignatureRefusal::Malformed => &self.unsigned,
            SignatureRefusal::Clock { .. } => &self.clock,
            SignatureRefusal::Stale => &self.stale,
            SignatureRefusal::Wrong => &self.wrong,
        };
        if !is_due(last, now) {
            return;
        }

        let signature = refusal.name();
        match refusal {
            SignatureRefusal::Missing | SignatureRefusal::Malformed => tracing::warn!(
                signature,
                "a request without a complete signature was refused; if Discord's requests never get through, \
                 make sure that the proxy passes on the headers X-Signature-Ed25519 and X-Signature-Timestamp"
            ),
            SignatureRefusal::Clock { seconds_ago } => tracing::warn!(
                signature,
                "a request was refused although Discord signed it: by this machine's clock {}; \
                 set the clock, for example with NTP (discord.public_key is right; \
                 a single such request may also be an old one, sent again)",
                apart(seconds_ago)
            ),
            SignatureRefusal::Stale => tracing::warn!(
                signature,
                "a request was refused because its time and its signature are both wrong: it does not come from Discord, \
                 or this machine's clock and discord.public_key are both wrong"
            ),
            SignatureRefusal::Wrong => tracing::warn!(
                signature,
                "a request with a wrong signature was refused; Discord sends such requests as a test, \
                 but if its requests never get through, check discord.public_key"
            ),
        }
    }

    /// Logs that a request that looks like Discord's was sent to another path.
    pub fn elsewhere(&self, path: &str, headers: &HeaderMap, now: i64) {
        let looks_signed = headers.contains_key(SIGNATURE) && headers.contains_key(TIMESTAMP);

        if looks_signed && is_due(&self.path, now) {
            let path: String = path.chars().take(LONGEST_PATH).collect();
            tracing::warn!(
                ?path,
                "a signed request was refused because its path is not {PATH}; \
                 set the Interactions Endpoint URL to https://your.host{PATH}, or make the proxy pass on the whole path"
            );
        }
    }
}

/// Whether a kind may be logged now. Two requests at the same moment may both be logged: that does
/// no harm.
fn is_due(last: &AtomicI64, now: i64) -> bool {
    let due = now.saturating_sub(last.load(Ordering::Relaxed)) >= EVERY;

    if due {
        last.store(now, Ordering::Relaxed);
    }
    due
}

/// How far apart the times are, in words.
fn apart(seconds_ago: i64) -> String {
    let seconds = seconds_ago.unsigned_abs();

    if seconds_ago < 0 {
        format!("it was signed {seconds} s in the future, so the clock is slow by about that much")
    } else {
        format!("it was signed {seconds} s ago, so the clock is fast by about that much")
    }
}
