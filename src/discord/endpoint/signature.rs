//! Whether a request comes from Discord: an Ed25519 signature over its timestamp and body.
//!
//! Source: "Receiving and Responding", section "Security and Authorization", in Discord's developer
//! documentation.

use axum::http::HeaderMap;
use ed25519_dalek::{PUBLIC_KEY_LENGTH, SIGNATURE_LENGTH, Signature, Verifier, VerifyingKey};
use std::time::Duration;

/// The headers with the signature and the time when it was made, in seconds since 1970.
pub const SIGNATURE: &str = "x-signature-ed25519";
pub const TIMESTAMP: &str = "x-signature-timestamp";

/// Discord's key for one application.
#[derive(Debug, Clone)]
pub struct PublicKey(VerifyingKey);

/// Why a text is not a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "it is 64 hexadecimal digits; copy it from the General Information page of your application"
)]
pub struct NoKey;

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureRefusal {
    /// A header is missing.
    Missing,
    /// A header has the wrong form.
    Malformed,
    /// Discord made the signature, but its time is too long ago, or too far ahead (less than zero
    /// seconds ago).
    Clock { seconds_ago: i64 },
    /// The time is wrong, and so is the signature.
    Stale,
    /// It was made with another key, or something was changed.
    Wrong,
}

impl SignatureRefusal {
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

/// What the headers of a request say.
pub struct Signed<'h> {
    timestamp: &'h str,
    signature: Signature,
    /// How long ago it was signed, in seconds; less than zero for the future.
    seconds_ago: i64,
    is_recent: bool,
}

impl PublicKey {
    /// Reads the key as Discord shows it.
    ///
    /// # Errors
    /// If it is not 64 hexadecimal digits, not a point of the curve, or a point with which
    /// signatures prove nothing.
    pub fn read(text: &str) -> Result<Self, NoKey> {
        let mut bytes = [0; PUBLIC_KEY_LENGTH];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| NoKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NoKey)?;

        if key.is_weak() {
            return Err(NoKey);
        }
        Ok(Self(key))
    }

    /// Checks the signature of a request.
    ///
    /// `verify_strict` would take about a third longer. What it refuses beyond this are keys of
    /// small order, which [`PublicKey::read`] refuses, and signatures with a commitment of small
    /// order, which only the holder of the private key can make: that is Discord.
    ///
    /// # Errors
    /// If the signature is wrong.
    pub fn check(&self, signed: &Signed, body: &[u8]) -> Result<(), SignatureRefusal> {
        let message = [signed.timestamp.as_bytes(), body].concat();
        let is_discords = self.0.verify(&message, &signed.signature).is_ok();

        match (is_discords, signed.is_recent) {
            (true, true) => Ok(()),
            (true, false) => Err(SignatureRefusal::Clock {
                seconds_ago: signed.seconds_ago,
            }),
            (false, true) => Err(SignatureRefusal::Wrong),
            (false, false) => Err(SignatureRefusal::Stale),
        }
    }
}

impl<'h> Signed<'h> {
    /// Reads the headers; `now` is in seconds since 1970, and `max_age` is how far from it the
    /// timestamp may be.
    ///
    /// # Errors
    /// If a header is missing or malformed.
    pub fn read(
        headers: &'h HeaderMap,
        now: i64,
        max_age: Duration,
    ) -> Result<Self, SignatureRefusal> {
        let signature = text(headers, SIGNATURE)?;
        let timestamp = text(headers, TIMESTAMP)?;

        let mut bytes = [0; SIGNATURE_LENGTH];
        hex::decode_to_slice(signature, &mut bytes).map_err(|_| SignatureRefusal::Malformed)?;
        let seconds: i64 = timestamp.parse().map_err(|_| SignatureRefusal::Malformed)?;

        let seconds_ago = now.saturating_sub(seconds);
        let is_recent = seconds_ago.unsigned_abs() <= max_age.as_secs();

        Ok(Self {
            timestamp,
            signature: Signature::from_bytes(&bytes),
            seconds_ago,
            is_recent,
        })
    }

    /// Whether the timestamp is neither too old nor too far in the future.
    pub fn is_recent(&self) -> bool {
        self.is_recent
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Result<&'h str, SignatureRefusal> {
    let value = headers.get(name).ok_or(SignatureRefusal::Missing)?;
    value.to_str().map_err(|_| SignatureRefusal::Malformed)
}
