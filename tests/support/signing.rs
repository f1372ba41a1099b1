//! Requests signed as Discord signs them, with a key of our own.

use std::time::{SystemTime, UNIX_EPOCH};

use ed25519_dalek::{Signer, SigningKey};

/// The private half of the key that acts as Discord's.
fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The public half, as an operator copies it.
pub fn public_key() -> String {
    hex::encode(key().verifying_key().to_bytes())
}

/// Seconds since 1970.
pub fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("a time after 1970");
    i64::try_from(since.as_secs()).expect("a time before the sun is out")
}

/// The signature of a body with its timestamp, in hexadecimal.
pub fn signature(timestamp: &str, body: &[u8]) -> String {
    hex::encode(
        key()
            .sign(&[timestamp.as_bytes(), body].concat())
            .to_bytes(),
    )
}

/// The bytes of a request that is signed now, to be written to a socket.
pub fn raw(body: &str) -> Vec<u8> {
    let (timestamp, length) = (now().to_string(), body.len());
    let signature = signature(&timestamp, body.as_bytes());
    format!(
        "POST /interactions HTTP/1.1\r\nHost: weighin\r\nContent-Type: application/json\r\nX-Signature-Ed25519: {signature}\r\n\
         X-Signature-Timestamp: {timestamp}\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}
