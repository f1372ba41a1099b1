//! Clients without the key that hold connections, heads and bodies: they must not keep others out,
//! nor fill the memory.

use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use weighin::discord::endpoint::LONGEST_BODY;

use crate::endpoint::running::{Running, endpoint, ping};
use crate::support::fake_discord::FakeDiscord;
use crate::support::signing::{now, raw};

/// About the number of connections that the endpoint takes.
const CLIENTS: usize = 2_000;
/// What `deploy/kubernetes/weighin.yaml` allows.
const MEMORY_KB: u64 = 128 * 1024;
/// Longer than any answer takes, shorter than any limit on idle clients.
const AT_ONCE: Duration = Duration::from_secs(20);

/// The head of a request that could be Discord's, as far as a head can show.
fn plausible_head(length: usize) -> Vec<u8> {
    let signature = "5a".repeat(64);
    let timestamp = now();
    format!(
        "POST /interactions HTTP/1.1\r\nHost: weighin\r\nX-Signature-Ed25519: {signature}\r\n\
         X-Signature-Timestamp: {timestamp}\r\nContent-Length: {length}\r\n\r\n"
    )
    .into_bytes()
}

/// Connects this many clients, each of which sends these bytes and then nothing more.
async fn hold(address: &str, clients: usize, sent: Vec<u8>) -> Vec<TcpStream> {
    let sent: &'static [u8] = sent.leak();
    let mut connecting = JoinSet::new();
    for _ in 0..clients {
        let address = address.to_owned();
        connecting.spawn(async move {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            // The server may close it in the middle.
            let _ = timeout(AT_ONCE, stream.write_all(sent)).await;
            stream
        });
    }
    connecting.join_all().await
}

/// The start of the answer to a request on a connection of its own.
async fn answer(address: &str, request: &[u8]) -> String {
    timeout(AT_ONCE, try_answer(address, request))
        .await
        .expect("an answer in time")
        .expect("an answer")
}

async fn try_answer(address: &str, request: &[u8]) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request).await?;
    let mut start = [0; 12];
    stream.read_exact(&mut start).await?;
    Ok(String::from_utf8_lossy(&start).into_owned())
}

async fn assert_still_answers(running: &Running) {
    for _ in 0..10 {
        // If other tests keep the processor busy, it may be refused as overload, and is sent again.
        let answered = async {
            loop {
                let status = answer(&running.address, &raw(&ping().to_string())).await;
                if status != "HTTP/1.1 503" {
                    return status;
                }
            }
        };
        let status = timeout(AT_ONCE, answered)
            .await
            .expect("no overload for ever");
        assert_eq!(status, "HTTP/1.1 200");
    }
}

/// An endpoint that has no more memory than a pod, set up as `deploy/weighin.service` does it.
async fn start_in_a_pod() -> Running {
    let fake = FakeDiscord::start().await;
    let start = endpoint(&fake).with("MALLOC_TRIM_THRESHOLD_", "131072");
    let bot = start.with_memory_kb(MEMORY_KB).start();
    Running::of(fake, bot).await
}

/// A process that kept anything for a client that has gone would have no memory left for the next
/// flood.
#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_held_back_fill_no_memory() {
    const FLOODS: usize = 4;
    let running = start_in_a_pod().await;
    let mut request = plausible_head(LONGEST_BODY);
    request.resize(request.len() + LONGEST_BODY - 1, b' ');
    for _ in 0..FLOODS {
        let held = hold(&running.address, CLIENTS, request.clone()).await;
        assert_still_answers(&running).await;
        drop(held);
        assert_still_answers(&running).await;
    }

    let peak = running.bot.peak_resident_kb();
    assert!(peak < MEMORY_KB, "{peak} kB");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_implausible_head_is_refused_before_its_body() {
    let running = Running::start().await;
    let length = LONGEST_BODY.to_string();
    let heads = [
        format!("POST /interactions HTTP/1.1\r\nHost: w\r\nContent-Length: {length}\r\n\r\n"),
        String::from_utf8(plausible_head(LONGEST_BODY))
            .expect("ASCII")
            .replace("5a5a", "nohex"),
    ];
    for head in heads {
        assert_eq!(
            answer(&running.address, head.as_bytes()).await,
            "HTTP/1.1 401",
            "{head}"
        );
    }
    let too_long = plausible_head(LONGEST_BODY + 1);
    assert_eq!(answer(&running.address, &too_long).await, "HTTP/1.1 413");
}

/// The body of one at a time is read, to tell a wrong clock from a forged request.
#[tokio::test(flavor = "multi_thread")]
async fn only_one_body_with_wrong_time_is_read() {
    let running = Running::start().await;
    let head = String::from_utf8(plausible_head(LONGEST_BODY)).expect("ASCII");
    let stale = head.replace(&now().to_string(), "1000000000");
    let mut asking = JoinSet::new();
    for _ in 0..3 {
        let (address, stale) = (running.address.clone(), stale.clone());
        asking.spawn(async move { answer(&address, stale.as_bytes()).await });
    }
    for _ in 0..2 {
        assert_eq!(
            asking
                .join_next()
                .await
                .expect("two more")
                .expect("no panic"),
            "HTTP/1.1 401"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_without_requests_block_no_other_client() {
    let running = Running::start().await;
    let silent = hold(&running.address, CLIENTS + 100, Vec::new()).await;
    assert_still_answers(&running).await;
    let half_a_head = hold(
        &running.address,
        100,
        b"POST /interactions HTTP/1.1\r\nHost: w".to_vec(),
    )
    .await;
    assert_still_answers(&running).await;
    drop((silent, half_a_head));
}

/// What a client of HTTP/2 sends first: the preface and empty settings.
const HTTP2: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
/// `GET http://w/` as the first stream of a connection; the names are in HPACK's own table.
const HTTP2_GET: &[u8] = b"\0\0\x06\x01\x05\0\0\0\x01\x82\x86\x84\x41\x01w";

/// With and without a request that anybody could send: it is none of Discord's.
#[tokio::test(flavor = "multi_thread")]
async fn foreign_http2_connections_block_no_other_client() {
    for requests in [b"".as_slice(), HTTP2_GET] {
        let running = start_in_a_pod().await;
        let idle = hold(&running.address, CLIENTS + 100, [HTTP2, requests].concat()).await;
        assert_still_answers(&running).await;

        let peak = running.bot.peak_resident_kb();
        assert!(peak < MEMORY_KB, "{peak} kB");
        drop(idle);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn silent_connections_leave_the_status_port_open() {
    let running = Running::start().await;
    let silent = hold(&running.status, 200, Vec::new()).await;
    let (status, told) = running.told("/healthz").await;
    assert!(status.is_success(), "{told}");
    drop(silent);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_gets_no_more_connections_than_configured() {
    let fake = FakeDiscord::start().await;
    let bot = endpoint(&fake)
        .with("WEIGHIN_ENDPOINT_PER_ADDRESS", "3")
        .start();
    let running = Running::of(fake, bot).await;
    let mut held = hold(&running.address, 3, raw(&ping().to_string())).await;
    for stream in &mut held {
        stream.read_exact(&mut [0; 12]).await.expect("an answer");
    }

    let mut fourth = hold(&running.address, 1, raw(&ping().to_string()))
        .await
        .remove(0);
    let read = timeout(AT_ONCE, fourth.read_u8())
        .await
        .expect("it is closed at once");
    assert!(read.is_err(), "{read:?}");
    drop(held.pop());
    let request = raw(&ping().to_string());
    let next = async {
        // The server notices after a moment that a place is free.
        while try_answer(&running.address, &request).await.is_err() {}
    };
    timeout(AT_ONCE, next)
        .await
        .expect("the freed place is given to the next");
}
