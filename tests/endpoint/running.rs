//! A running endpoint, and requests that are signed as Discord signs them.

use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::sleep;

use crate::support::bot::{Bot, Start, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::answers::File;
use crate::support::fake_discord::contract;
use crate::support::fake_discord::rest::multipart;
use crate::support::signing::{now, public_key, signature};

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
        let (address, status) = (
            bot.address("taking interactions").await,
            bot.address("serving health").await,
        );
        Self {
            bot,
            fake,
            client: Client::new(),
            address,
            status,
        }
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
        let (body, files) = parts(self.answer(&asked.to_string()).await).await;
        assert_valid(&asked, &body, files.len());
        body
    }

    /// The answer to a body. If other tests keep the processor busy, it may be refused as overload,
    /// and is sent again.
    pub async fn answer(&self, body: &str) -> Response {
        loop {
            let response = self.post(body.to_owned()).send().await.expect("an answer");
            if response.status() != StatusCode::SERVICE_UNAVAILABLE {
                return response;
            }
        }
    }

    /// What a path of health and metrics says.
    pub async fn told(&self, path: &str) -> (StatusCode, String) {
        let response = self
            .client
            .get(format!("http://{}{path}", self.status))
            .send()
            .await
            .expect("an answer");
        (response.status(), response.text().await.expect("a text"))
    }
}

impl Running {
    /// What is said when it is ready. Until then it is asked again: if other tests keep the
    /// processor busy, it may be overloaded for a moment.
    pub async fn ready(&self) -> String {
        loop {
            let (status, text) = self.told("/readyz").await;
            if status == StatusCode::OK {
                return text;
            }
            let is_passing = text.contains("overloaded") || text == "starting\n";
            assert!(is_passing, "{text}");
            sleep(Duration::from_millis(50)).await;
        }
    }
}

/// A body, signed at a time.
pub fn signed(client: &Client, url: &str, body: Vec<u8>, at: i64) -> RequestBuilder {
    let timestamp = at.to_string();
    let request = client.post(url).header("content-type", "application/json");
    let request = request.header("X-Signature-Ed25519", signature(&timestamp, &body));
    request
        .header("X-Signature-Timestamp", timestamp)
        .body(body)
}

/// A ping as Discord sends it.
pub fn ping() -> Value {
    json!({"application_id": "1", "id": "1", "token": "t", "type": 1, "version": 1})
}

/// The JSON of an answer and its picture.
pub async fn parts(response: Response) -> (Value, Vec<Vec<u8>>) {
    let (body, files) = read(response).await;
    let pictures = files.into_iter().map(|(name, kind, bytes)| {
        assert_eq!((name.as_str(), kind.as_str()), ("weighin.png", "image/png"));
        bytes
    });
    (body, pictures.collect())
}

/// The JSON of an answer and its files.
pub async fn read(response: Response) -> (Value, Vec<File>) {
    assert_eq!(response.status(), StatusCode::OK);
    let kind = response.headers()["content-type"]
        .to_str()
        .expect("a readable type")
        .to_owned();
    let bytes = response.bytes().await.expect("a body");
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
    if !kind.starts_with("multipart/form-data; boundary=") {
        assert_eq!(kind, "application/json");
        return (serde_json::from_slice(&bytes).expect("JSON"), Vec::new());
    }
    assert!(bytes.ends_with(b"--\r\n"), "the form ends");
    let mut parts = multipart::parts(&kind, &bytes)
        .expect("a whole form")
        .into_iter();
    let json = parts.next().expect("a first part");
    assert_eq!(
        (json.name.as_str(), json.content_type.as_str()),
        ("payload_json", "application/json")
    );
    let files = parts.enumerate().map(|(at, file)| {
        assert_eq!(file.name, format!("files[{at}]"));
        let name = file.filename.expect("the name of a file");
        (name, file.content_type, file.bytes.to_vec())
    });
    let files = files.collect();
    (serde_json::from_slice(json.bytes).expect("JSON"), files)
}

/// Discord would take the answer.
#[track_caller]
pub fn assert_valid(asked: &Value, body: &Value, files: usize) {
    let violations = contract::callback(asked, body, files);
    assert!(violations.is_empty(), "{violations:?} in {body:#}");
}
