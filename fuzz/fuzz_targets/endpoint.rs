//! Any bytes as a request to the endpoint, over a real connection: never accepted, for nobody can sign them, and never an error of the
//! server. After a first byte of 0, the rest is the body of a request whose signature held: refused, or answered with what Discord takes.
//!
//! `cargo +nightly fuzz run endpoint -- -max_total_time=60`

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use time::macros::date;
use tokio::net::TcpListener;
use weighin::chat::answer_without_acting;
use weighin::commands::AnswerSettings;
use weighin::discord::endpoint::{Endpoint, PublicKey, run};
use weighin::discord::incoming::{Interaction, read};
use weighin::discord::message::response;
use weighin::discord::responder::Responder;
use weighin::edition::{Edition, Editions};
use weighin::http::Limits;
use weighin::instance::Instance;
use weighin::knowledge::{Library, load};
use weighin::language::Language;
use weighin::metrics::Metrics;

static SETTINGS: LazyLock<AnswerSettings> = LazyLock::new(AnswerSettings::default);

static EDITION: LazyLock<Edition> = LazyLock::new(|| {
    let knowledge = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../knowledge"));
    let library = load(knowledge, date!(2026 - 11 - 28))
        .expect("the shipped knowledge")
        .library;
    Edition::new(library, Language::English)
});

/// A public key whose private half nothing here has.
const KEY: &str = "ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c";
/// Longer than any answer takes.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running endpoint.
static ADDRESS: LazyLock<SocketAddr> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            tell.send(listener.local_addr().expect("an address"))
                .expect("somebody waits");
            let instance = Arc::new(Instance::new(
                Editions::new(Library::default(), Vec::new()),
                AnswerSettings::default(),
            ));
            let responder = Responder::new(instance, Arc::new(Metrics::default()), "fuzz");
            let endpoint = Endpoint::new(
                responder,
                PublicKey::read(KEY).expect("a key"),
                PATIENCE,
                PATIENCE,
            );
            run(
                endpoint,
                listener,
                Limits::default(),
                std::future::pending(),
            )
            .await;
        });
    });
    told.recv().expect("an address")
});

fuzz_target!(|bytes: &[u8]| match bytes.split_first() {
    Some((0, body)) => signed(body),
    _ => unsigned(bytes),
});

fn unsigned(bytes: &[u8]) {
    let mut stream = TcpStream::connect(*ADDRESS).expect("it listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a stream");
    // The server may have refused, and closed, before all of it was written.
    let _ = stream
        .write_all(bytes)
        .and_then(|()| stream.shutdown(Shutdown::Write));
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer);
    assert!(
        !answer.contains("HTTP/1.1 2") && !answer.contains("HTTP/1.1 5"),
        "{answer}"
    );
}

fn signed(body: &[u8]) {
    let cx = EDITION.context(&SETTINGS, Language::English, date!(2026 - 11 - 28));
    let handled = match read(body) {
        Ok(Interaction::Event(event)) => answer_without_acting(|_| cx, &event),
        Ok(Interaction::Unreadable(unreadable)) => unreadable.handled(),
        Ok(Interaction::Ping) | Err(_) => return,
    };
    // Drawing takes so long that little else would be tried; any picture can be drawn, as `tests/chart.rs` shows.
    let answer: Value =
        serde_json::to_value(response(&handled, None)).expect("every answer can be written");
    assert!(
        [4, 7, 8].contains(&answer["type"].as_u64().expect("a type")),
        "{answer}"
    );
    assert!(
        answer["data"]["allowed_mentions"]["parse"]
            .as_array()
            .is_none_or(Vec::is_empty),
        "{answer}"
    );
}
