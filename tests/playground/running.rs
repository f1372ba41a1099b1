//! A running playground with its own copy of the test library.

use reqwest::{Client, RequestBuilder, Response};
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

use crate::support::bot::{Bot, Start, weighin};
use crate::support::fake_discord::FakeDiscord;

pub struct Running {
    pub bot: Bot,
    pub client: Client,
    /// `127.0.0.1:port`
    pub address: String,
    folder: TempDir,
    _fake: FakeDiscord,
}

/// A folder with a copy of the test library in `knowledge`.
pub fn folder() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let knowledge = folder.path().join("knowledge");
    std::fs::create_dir(&knowledge).expect("a folder");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
    for entry in std::fs::read_dir(fixtures).expect("the test library") {
        let entry = entry.expect("an entry");
        std::fs::copy(entry.path(), knowledge.join(entry.file_name())).expect("a copy");
    }
    folder
}

/// A playground on the articles of a folder; without a token, wherever it is.
pub fn playground(fake: &FakeDiscord, folder: &Path, words: &[&str]) -> Start {
    let start = weighin(fake, &[&["playground"], words].concat()).without("DISCORD_TOKEN");
    start.with(
        "WEIGHIN_KNOWLEDGE_PATH",
        folder.join("knowledge").to_str().expect("a path in UTF-8"),
    )
}

impl Running {
    pub async fn start() -> Self {
        Self::of(folder()).await
    }

    pub async fn of(folder: TempDir) -> Self {
        let fake = FakeDiscord::start().await;
        let bot = playground(&fake, folder.path(), &["--listen", "127.0.0.1:0"]).start();
        let address = opened(&bot).await;
        Self {
            bot,
            client: Client::new(),
            address,
            folder,
            _fake: fake,
        }
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("knowledge").join(name)
    }

    pub fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("http://{}{path}", self.address))
    }

    pub async fn json(&self, path: &str) -> Value {
        let response = self.get(path).send().await.expect("an answer");
        serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON")
    }

    pub fn post(&self, path: &str, body: impl Into<Vec<u8>>) -> RequestBuilder {
        let request = self.client.post(format!("http://{}{path}", self.address));
        request
            .header("content-type", "application/json")
            .body(body.into())
    }

    pub async fn ask(&self, interaction: impl Into<Value>) -> Response {
        self.post("/interactions", interaction.into().to_string())
            .send()
            .await
            .expect("an answer")
    }
}

/// The address that a playground says it has opened.
pub async fn opened(bot: &Bot) -> String {
    bot.until_printed("Open http://").await;
    let lines = bot.stdout();
    let line = lines
        .iter()
        .find_map(|line| line.strip_prefix("Open http://"))
        .expect("the line");
    line.split(' ').next().expect("a word").to_owned()
}
