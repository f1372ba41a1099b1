//! A running endpoint, and requests that are signed as Discord signs them.

use ed25519_dalek::{Signer, SigningKey};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::bot::{Bot, Start, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::contract;

/// The private half of the key that stands for Discord's.
pub fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The public half, as an operator copies it.
pub fn public_key() -> String {
    hex::encode(key().verifying_key().to_bytes())
}

/// A `weighin run` that is an endpoint with a token.
pub fn endpoint(fake: &FakeDiscord) -> Start {
    let start = weighin(fake, &["run"]).with("WEIGHIN_DISCORD_TRANSPORT", "endpoint");
    start.with("WEIGHIN_DISCORD_PUBLIC_KEY", &public_key())
}

/// An endpoint that takes requests.
pub struct Running {
    pub bot: Bot,
    pub fake: FakeDiscord,
    pub client: Client,
    /// `127.0.0.1:port` of the endpoint.
    pub address: String,
    /// `127.0.0.1:port` of health and metrics.
    pub status: String,
}

impl Running {
    pub async fn start() -> Self {
        let fake = FakeDiscord::start().await;
        let bot = endpoint(&fake).start();
        Self::of(fake, bot).await
    }

    pub async fn of(fake: FakeDiscord, bot: Bot) -> Self {
        bot.until_logged("taking interactions", 1).await;
        let (address, status) = (address(&bot, "taking interactions"), address(&bot, "serving health"));
        Self { bot, fake, client: Client::new(), address, status }
    }

    /// Where interactions are posted.
    pub fn url(&self) -> String {
        format!("http://{}/interactions", self.address)
    }

    /// A body, signed now.
    pub fn post(&self, body: impl Into<Vec<u8>>) -> RequestBuilder {
        signed(&self.client, &self.url(), body.into(), now())
    }

    /// The valid answer to an interaction, without its files.
    pub async fn ask(&self, interaction: impl Into<Value>) -> Value {
        let asked = interaction.into();
        let response = self.post(asked.to_string()).send().await.expect("an answer");
        let (body, files) = parts(response).await;
        assert_valid(&asked, &body, files.len());
        body
    }

    /// What a path of health and metrics says.
    pub async fn told(&self, path: &str) -> (StatusCode, String) {
        let response = self.client.get(format!("http://{}{path}", self.status)).send().await.expect("an answer");
        (response.status(), response.text().await.expect("a text"))
    }
}

/// The address in the line that says so.
pub fn address(bot: &Bot, line: &str) -> String {
    let lines = bot.stderr();
    let line = lines.iter().find(|text| text.contains(line)).expect("the line");
    let after = line.split("address=").nth(1).expect("an address");
    after.split(' ').next().expect("a word").to_owned()
}

/// Seconds since 1970.
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a time after 1970");
    i64::try_from(since.as_secs()).expect("a time before the sun is out")
}

/// The signature of a body with its timestamp, in hexadecimal.
pub fn signature(timestamp: &str, body: &[u8]) -> String {
    hex::encode(key().sign(&[timestamp.as_bytes(), body].concat()).to_bytes())
}

/// A body, signed at a time.
pub fn signed(client: &Client, url: &str, body: Vec<u8>, at: i64) -> RequestBuilder {
    let timestamp = at.to_string();
    let request = client.post(url).header("content-type", "application/json");
    let request = request.header("X-Signature-Ed25519", signature(&timestamp, &body));
    request.header("X-Signature-Timestamp", timestamp).body(body)
}

/// The bytes of a signed request, to be written to a socket.
pub fn raw(body: &str) -> Vec<u8> {
    let (timestamp, length) = (now().to_string(), body.len());
    let signature = signature(&timestamp, body.as_bytes());
    format!(
        "POST /interactions HTTP/1.1\r\nHost: weighin\r\nX-Signature-Ed25519: {signature}\r\n\
         X-Signature-Timestamp: {timestamp}\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// A ping as Discord sends it.
pub fn ping() -> Value {
    json!({"application_id": "1", "id": "1", "token": "t", "type": 1, "version": 1})
}

/// The JSON of an answer and its files.
pub async fn parts(response: Response) -> (Value, Vec<Vec<u8>>) {
    assert_eq!(response.status(), StatusCode::OK);
    let kind = response.headers()["content-type"].to_str().expect("a readable type").to_owned();
    let bytes = response.bytes().await.expect("a body");
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
    let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") else {
        assert_eq!(kind, "application/json");
        return (serde_json::from_slice(&bytes).expect("JSON"), Vec::new());
    };
    let mut bodies = form(&bytes, boundary).into_iter();
    let (head, json) = bodies.next().expect("a first part");
    assert!(head.contains("name=\"payload_json\"") && head.contains("Content-Type: application/json"), "{head}");
    let files = bodies.map(|(head, file)| {
        assert!(head.contains("name=\"files[0]\"; filename=\"weighin.png\"") && head.contains("image/png"), "{head}");
        file
    });
    (serde_json::from_slice(&json).expect("JSON"), files.collect())
}

/// The parts of a form, each with its head.
fn form(bytes: &[u8], boundary: &str) -> Vec<(String, Vec<u8>)> {
    let line = format!("--{boundary}");
    let at = |from: usize, what: &[u8]| {
        bytes[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let mut parts = Vec::new();
    let mut start = at(0, line.as_bytes()).expect("a boundary") + line.len();
    while bytes[start..].starts_with(b"\r\n") {
        let head = at(start, b"\r\n\r\n").expect("a head");
        let end = at(head, format!("\r\n{line}").as_bytes()).expect("a last boundary");
        let text = String::from_utf8_lossy(&bytes[start..head]).into_owned();
        parts.push((text, bytes[head + 4..end].to_vec()));
        start = end + 2 + line.len();
    }
    assert_eq!(&bytes[start..], b"--\r\n");
    parts
}

/// Discord would take the answer.
#[track_caller]
pub fn assert_valid(asked: &Value, body: &Value, files: usize) {
    let violations = contract::callback(asked, body, files);
    assert!(violations.is_empty(), "{violations:?} in {body:#}");
}
