//! Whether a request comes from Discord: an Ed25519 signature over its timestamp and body.
//!
//! Source: "Receiving and Responding", section "Security and Authorization", in Discord's developer documentation.

use axum::http::HeaderMap;
use ed25519_dalek::{PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH, Signature, Verifier, VerifyingKey};
use std::time::Duration;

/// The headers that carry the signature and the time at which it was made, in seconds since 1970.
pub const SIGNATURE: &str = "x-signature-ed25519";
pub const TIMESTAMP: &str = "x-signature-timestamp";

/// Discord's key for one application.
#[derive(Debug, Clone)]
pub struct PublicKey(VerifyingKey);

/// Why a text is no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is 64 hexadecimal digits; copy it from the General Information page of your application")]
pub struct NoKey;

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A header is not there.
    Missing,
    /// A header cannot be one.
    Malformed,
    /// Discord made the signature, but its time is too long ago, or too far ahead (less than zero seconds ago).
    Clock { seconds_ago: i64 },
    /// The time is wrong, and so is the signature.
    Stale,
    /// Somebody else made it, or something was changed.
    Wrong,
}

impl Refusal {
    /// The word for metrics.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Malformed => "malformed",
            Self::Clock { .. } => "clock",
            Self::Stale => "stale",
            Self::Wrong => "wrong",
        }
    }
}

/// What the headers say.
struct Signed<'h> {
    timestamp: &'h str,
    seconds: i64,
    signature: Signature,
}

impl PublicKey {
    /// Reads the key as Discord shows it.
    ///
    /// # Errors
    /// When it is not 64 hexadecimal digits, no point of the curve, or one with which signatures prove nothing.
    pub fn read(text: &str) -> Result<Self, NoKey> {
        let mut bytes = [0; PUBLIC_KEY_LENGTH];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| NoKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NoKey)?;
        if key.is_weak() { Err(NoKey) } else { Ok(Self(key)) }
    }

    /// Checks what the headers alone can show, before a body is read; `now` is in seconds since 1970.
    ///
    /// # Errors
    /// When a header is missing or malformed, or the timestamp is too old or too far ahead.
    pub fn check_head(&self, headers: &HeaderMap, now: i64, max_age: Duration) -> Result<(), Refusal> {
        Signed::read(headers)?.check_age(now, max_age)
    }

    /// Checks the signature of a request; `now` is in seconds since 1970.
    ///
    /// `verify_strict` would take about a third longer. What it refuses beyond this are keys of small order, which [`PublicKey::read`]
    /// refuses, and signatures with a commitment of small order, which only the holder of the private key can make: that is Discord.
    ///
    /// # Errors
    /// When it does not hold.
    pub fn check(&self, headers: &HeaderMap, body: &[u8], now: i64, max_age: Duration) -> Result<(), Refusal> {
        let signed = Signed::read(headers)?;
        let message = [signed.timestamp.as_bytes(), body].concat();
        let is_ours = self.0.verify(&message, &signed.signature).is_ok();
        let seconds_ago = now.saturating_sub(signed.seconds);
        let is_recent = seconds_ago.unsigned_abs() <= max_age.as_secs();
        match (is_ours, is_recent) {
            (true, true) => Ok(()),
            (true, false) => Err(Refusal::Clock { seconds_ago }),
            (false, true) => Err(Refusal::Wrong),
            (false, false) => Err(Refusal::Stale),
        }
    }
}

impl<'h> Signed<'h> {
    fn check_age(&self, now: i64, max_age: Duration) -> Result<(), Refusal> {
        let age = now.saturating_sub(self.seconds).unsigned_abs();
        if age > max_age.as_secs() { Err(Refusal::Stale) } else { Ok(()) }
    }

    fn read(headers: &'h HeaderMap) -> Result<Self, Refusal> {
        let text = |name: &str| headers.get(name).ok_or(Refusal::Missing)?.to_str().map_err(|_| Refusal::Malformed);
        let (signature, timestamp) = (text(SIGNATURE)?, text(TIMESTAMP)?);
        let mut bytes = [0; SIGNATURE_LENGTH];
        hex::decode_to_slice(signature, &mut bytes).map_err(|_| Refusal::Malformed)?;
        let seconds = timestamp.parse().map_err(|_| Refusal::Malformed)?;
        Ok(Self { timestamp, seconds, signature: Signature::from_bytes(&bytes) })
    }
}
