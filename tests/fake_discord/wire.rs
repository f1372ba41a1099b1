//! Bare clients that say exactly what a test wants to be said.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Duration, timeout};
use tokio_websockets::{ClientBuilder, MaybeTlsStream, Message, WebSocketStream};

use crate::support::fake_discord::FakeDiscord;

/// Longer than anything on loopback takes.
const PATIENCE: Duration = Duration::from_secs(10);

/// A gateway client.
pub struct Gateway(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Gateway {
    /// Connects and hears HELLO.
    pub async fn connect(fake: &FakeDiscord) -> Self {
        let builder = ClientBuilder::new()
            .uri(fake.gateway_url())
            .expect("an address");
        let (socket, _) = builder.connect().await.expect("the fake listens");
        let mut gateway = Self(socket);
        assert_eq!(gateway.hear().await["op"], 10);
        gateway
    }

    /// Connects, identifies, and hears READY, from which it gives the session's id.
    pub async fn ready(fake: &FakeDiscord) -> (Self, String) {
        let mut gateway = Self::connect(fake).await;
        gateway.say(&identify(fake.token())).await;
        let ready = gateway.hear().await;
        assert_eq!(ready["t"], "READY");
        let session = ready["d"]["session_id"]
            .as_str()
            .expect("READY names the session");
        (gateway, session.to_owned())
    }

    /// Sends a payload.
    pub async fn say(&mut self, payload: &Value) {
        let text = Message::text(payload.to_string());
        self.0.send(text).await.expect("the connection is open");
    }

    /// The next payload.
    pub async fn hear(&mut self) -> Value {
        let message = self.next().await.expect("a payload");
        let text = message
            .as_text()
            .unwrap_or_else(|| panic!("expected a payload, not {message:?}"));
        serde_json::from_str(text).expect("payloads are JSON")
    }

    /// The code with which the fake closes the connection; `None` when it is cut.
    pub async fn closed(&mut self) -> Option<u16> {
        while let Some(message) = self.next().await {
            if let Some((code, _)) = message.as_close() {
                return Some(code.into());
            }
        }
        None
    }

    async fn next(&mut self) -> Option<Message> {
        let next = timeout(PATIENCE, self.0.next()).await;
        next.expect("the fake answers quickly")?.ok()
    }
}

/// An IDENTIFY for the only shard.
pub fn identify(token: &str) -> Value {
    let properties = json!({"os": "test", "browser": "test", "device": "test"});
    json!({"op": 2, "d": {"token": token, "intents": 0, "properties": properties}})
}

/// What came back for a request: nothing at all when the connection was cut.
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Value,
}

/// Sends a request with the right token and waits for the reply.
pub async fn request(fake: &FakeDiscord, line: &str, body: &Value) -> Option<Reply> {
    let authorization = format!("Bot {}", fake.token());
    request_as(
        fake,
        &authorization,
        line,
        "application/json",
        body.to_string().as_bytes(),
    )
    .await
}

/// Sends any request, and waits for the reply.
pub async fn request_as(
    fake: &FakeDiscord,
    authorization: &str,
    line: &str,
    content_type: &str,
    body: &[u8],
) -> Option<Reply> {
    let (method, path) = line.split_once(' ').expect("a method and a path");
    let head = format!(
        "{method} /api/v10{path} HTTP/1.1\r\nHost: fake\r\nConnection: close\r\n\
         Authorization: {authorization}\r\nContent-Type: {content_type}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    let address = fake.base_url().replace("http://", "");
    let mut stream = TcpStream::connect(address).await.expect("the fake listens");
    stream
        .write_all(head.as_bytes())
        .await
        .expect("the fake reads");
    stream.write_all(body).await.expect("the fake reads");
    let mut reply = String::new();
    let read = timeout(PATIENCE, stream.read_to_string(&mut reply)).await;
    read.expect("the fake answers quickly").ok()?;
    parse(&reply)
}

fn parse(reply: &str) -> Option<Reply> {
    let (head, body) = reply.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1).expect("a status line");
    Some(Reply {
        status: status.parse().expect("a status is a number"),
        head: head.to_ascii_lowercase(),
        body: serde_json::from_str(body).unwrap_or_default(),
    })
}
