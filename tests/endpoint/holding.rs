//! What the endpoint puts up with: many connections, slow ones, and ones that come to nothing.
//! Where it takes long in the program, the same server runs here with shorter limits.

use axum::Router;
use axum::routing::get;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tokio::time::timeout;
use weighin::commands::AnswerSettings;
use weighin::discord::endpoint::{Endpoint, PublicKey, run};
use weighin::discord::responder::Responder;
use weighin::edition::Editions;
use weighin::http::{Limits, serve};
use weighin::instance::Instance;
use weighin::knowledge::Library;
use weighin::metrics::Metrics;

use crate::endpoint::running::{Running, ping};
use crate::support::fake_discord::interactions::slash;
use crate::support::signing::{public_key, raw};

/// Longer than any limit here.
const PATIENCE: Duration = Duration::from_secs(10);
/// The limits here.
const SHORT: Duration = Duration::from_millis(200);

/// A server with short limits, until it is dropped.
struct Small {
    address: String,
    _stop: oneshot::Sender<()>,
}

async fn small(connections: usize) -> Small {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    let instance = Arc::new(Instance::new(
        Editions::new(Library::default(), Vec::new()),
        AnswerSettings::default(),
    ));
    let responder = Responder::new(instance, Arc::new(Metrics::default()), "endpoint");
    let key = PublicKey::read(&public_key()).expect("a key");
    let endpoint = Endpoint::new(responder, key, PATIENCE, SHORT);
    let limits = Limits {
        connections,
        per_address: usize::MAX,
        idle: SHORT * 2,
        unread: SHORT,
        drain: SHORT,
    };
    let (_stop, stopped) = oneshot::channel();
    tokio::spawn(run(endpoint, Arc::default(), listener, limits, async {
        let _ = stopped.await;
    }));
    Small { address, _stop }
}

/// Everything until the server closes the connection.
async fn until_closed(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = timeout(PATIENCE, stream.read_to_end(&mut bytes))
        .await
        .expect("the server closes the connection");
    // Closing with something unread may reset the connection instead.
    let _ = read;
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_client_that_says_nothing_is_cut_off() {
    let server = small(10).await;
    let mut silent = TcpStream::connect(&server.address)
        .await
        .expect("a connection");
    assert_eq!(until_closed(&mut silent).await, "");
}

#[tokio::test]
async fn a_client_with_a_slow_head_is_disconnected() {
    let server = small(10).await;
    let stream = TcpStream::connect(&server.address)
        .await
        .expect("a connection");
    let (mut read, mut write) = stream.into_split();
    let dribble = tokio::spawn(async move {
        for byte in raw("{}") {
            if write.write_all(&[byte]).await.is_err() {
                return;
            }
            tokio::time::sleep(SHORT / 4).await;
        }
    });
    let mut bytes = Vec::new();
    let _ = timeout(PATIENCE, read.read_to_end(&mut bytes))
        .await
        .expect("the server closes the connection");
    assert!(!String::from_utf8_lossy(&bytes).contains("200 OK"));
    dribble.abort();
}

/// It is told the reason first.
#[tokio::test]
async fn a_client_with_an_unfinished_body_is_disconnected() {
    let server = small(10).await;
    let request = raw(&ping().to_string());
    let mut stream = TcpStream::connect(&server.address)
        .await
        .expect("a connection");
    stream
        .write_all(&request[..request.len() - 1])
        .await
        .expect("written");
    let answer = until_closed(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer:?}");
}

#[tokio::test]
async fn a_client_that_reads_nothing_is_disconnected() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    // More than the system keeps for a reader.
    let router = Router::new().route("/", get(async || vec![0_u8; 32 * 1024 * 1024]));
    let limits = Limits {
        connections: 1,
        per_address: usize::MAX,
        idle: PATIENCE * 6,
        unread: SHORT,
        drain: SHORT,
    };
    tokio::spawn(serve(listener, router, limits, std::future::pending()));
    let ask = b"GET / HTTP/1.1\r\nHost: weighin\r\n\r\n";
    let mut idle = TcpStream::connect(address).await.expect("a connection");
    idle.write_all(ask).await.expect("written");
    let mut next = TcpStream::connect(address).await.expect("a connection");
    next.write_all(ask).await.expect("written");
    let mut answer = [0; 12];
    timeout(PATIENCE, next.read_exact(&mut answer))
        .await
        .expect("its turn comes")
        .expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 200");
}

#[tokio::test]
async fn a_new_connection_replaces_the_oldest_idle_one() {
    let server = small(2).await;
    let connect = || TcpStream::connect(&server.address);
    let mut held = [
        connect().await.expect("a connection"),
        connect().await.expect("a connection"),
    ];
    held[0]
        .write_all(&raw(&ping().to_string()))
        .await
        .expect("written");
    response(&mut held[0]).await;

    let mut third = connect().await.expect("a connection");
    third
        .write_all(&raw(&ping().to_string()))
        .await
        .expect("written");
    assert_eq!(response(&mut third).await.0, "http/1.1 200 ok");
    held[0]
        .write_all(&raw(&ping().to_string()))
        .await
        .expect("written");
    assert_eq!(
        response(&mut held[0]).await.0,
        "http/1.1 200 ok",
        "the one that was used stays"
    );
    assert_eq!(until_closed(&mut held[1]).await, "");
}

/// Reads a response with a Content-Length; gives its status line and body.
async fn response(stream: &mut TcpStream) -> (String, String) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(
            timeout(PATIENCE, stream.read_u8())
                .await
                .expect("in time")
                .expect("a byte"),
        );
    }
    let head = String::from_utf8(head).expect("ASCII").to_lowercase();
    let length = head
        .split("content-length: ")
        .nth(1)
        .and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    let mut body = vec![0; length.expect("a length")];
    stream.read_exact(&mut body).await.expect("a body");
    (
        head.lines().next().unwrap_or_default().to_owned(),
        String::from_utf8(body).expect("UTF-8"),
    )
}

#[tokio::test]
async fn a_connection_is_kept_and_accepts_pipelined_requests() {
    let running = Running::start().await;
    let mut stream = TcpStream::connect(&running.address)
        .await
        .expect("a connection");
    let help = serde_json::Value::from(slash("help")).to_string();
    let ahead = [
        raw(&ping().to_string()),
        raw(&help),
        raw(&ping().to_string()),
    ]
    .concat();
    for _ in 0..20 {
        stream.write_all(&ahead).await.expect("written");
        for part in ["{\"type\":1}", "What you can ask", "{\"type\":1}"] {
            let (status, body) = response(&mut stream).await;
            assert!(
                status == "http/1.1 200 ok" && body.contains(part),
                "{status} {body}"
            );
        }
    }
}

#[tokio::test]
async fn a_thousand_connections_are_answered() {
    let running = Running::start().await;
    let mut streams = JoinSet::new();
    for _ in 0..1_000 {
        streams.spawn(TcpStream::connect(running.address.clone()));
    }
    let mut streams: Vec<TcpStream> = streams
        .join_all()
        .await
        .into_iter()
        .map(|stream| stream.expect("a connection"))
        .collect();
    for stream in &mut streams {
        stream
            .write_all(&raw(&ping().to_string()))
            .await
            .expect("written");
    }
    for stream in &mut streams {
        let mut answer = response(stream).await;
        // If other tests keep the processor busy, it may be refused as overload, and is sent again.
        while answer.0.starts_with("http/1.1 503 ") {
            stream
                .write_all(&raw(&ping().to_string()))
                .await
                .expect("written");
            answer = response(stream).await;
        }
        assert_eq!(
            answer,
            ("http/1.1 200 ok".to_owned(), "{\"type\":1}".to_owned())
        );
    }
}
