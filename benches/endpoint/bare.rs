//! A server that does the least that Discord asks for: it verifies the signature and returns a
//! constant embed.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use tokio::net::TcpListener;

/// The environment variable that makes this program the bare server, with the public key.
pub const KEY: &str = "BARE_SERVER_PUBLIC_KEY";

const ANSWER: &str = r#"{"type":4,"data":{"embeds":[{"title":"Speed","description":"Node.js answers more quickly than Python."}],"allowed_mentions":{"parse":[]}}}"#;

/// Says on standard error where it listens, and runs until it is killed.
pub fn run() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let key = hex::decode(std::env::var(KEY).expect("a key")).expect("hexadecimal digits");
        let key = VerifyingKey::from_bytes(&key.try_into().expect("32 bytes")).expect("a key");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        eprintln!(
            "taking interactions address={}",
            listener.local_addr().expect("an address")
        );
        let answer =
            move |headers: HeaderMap, body: Bytes| async move { answer(&key, &headers, &body) };
        axum::serve(listener, Router::new().route("/interactions", post(answer)))
            .await
            .expect("it serves");
    });
}

fn answer(key: &VerifyingKey, headers: &HeaderMap, body: &[u8]) -> Response {
    let verified = || {
        let signature = hex::decode(headers.get("x-signature-ed25519")?).ok()?;
        let signature = Signature::from_slice(&signature).ok()?;
        let message = [headers.get("x-signature-timestamp")?.as_bytes(), body].concat();
        key.verify(&message, &signature).ok()
    };
    match verified() {
        Some(()) => ([(header::CONTENT_TYPE, "application/json")], ANSWER).into_response(),
        None => StatusCode::UNAUTHORIZED.into_response(),
    }
}
