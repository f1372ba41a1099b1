//! A running endpoint that follows a repository.

use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::{sleep, timeout};

use crate::endpoint::running::{Running, endpoint};
use crate::support::bot::{Bot, Start};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;
use crate::support::origin::Origin;

/// Long enough for every `git` that a test waits for.
const PATIENCE: Duration = Duration::from_secs(30);

/// A bot that follows a repository.
pub struct Following {
    pub running: Running,
}

/// A bot that is about to follow a repository, with a cache next to it.
pub fn following(fake: &FakeDiscord, origin: &Origin, address: &str) -> Start {
    let cache = cache(origin);
    let start = endpoint(fake).without("WEIGHIN_KNOWLEDGE_PATH");
    start
        .with("WEIGHIN_KNOWLEDGE_GIT", address)
        .with("WEIGHIN_KNOWLEDGE_CACHE", cache.to_str().expect("UTF-8"))
        // Tests ask for each fetch themselves.
        .with("WEIGHIN_KNOWLEDGE_EVERY", "1h")
}

pub fn cache(origin: &Origin) -> PathBuf {
    origin.next_to("cache")
}

impl Following {
    pub async fn start(origin: &Origin) -> Self {
        Self::at(origin, &origin.file_address()).await
    }

    pub async fn at(origin: &Origin, address: &str) -> Self {
        Self::with(origin, address, |start| start).await
    }

    pub async fn with(origin: &Origin, address: &str, adapt: impl FnOnce(Start) -> Start) -> Self {
        let fake = FakeDiscord::start().await;
        let bot = adapt(following(&fake, origin, address)).start();
        Self::of(fake, bot).await
    }

    pub async fn of(fake: FakeDiscord, bot: Bot) -> Self {
        let running = Running::of(fake, bot).await;
        Self { running }
    }

    /// Asks for a fetch, and waits until it has come to its end.
    pub async fn fetch(&self) {
        let before = self.metric("weighin_fetches_total").await;
        self.running.bot.signal("HUP");
        let fetched = async {
            while self.metric("weighin_fetches_total").await <= before {
                sleep(Duration::from_millis(10)).await;
            }
        };
        let came = timeout(PATIENCE, fetched).await;
        assert!(came.is_ok(), "{:#?}", self.running.bot.stderr());
    }

    /// The title of the answer about lights.
    pub async fn title(&self) -> String {
        let asked = slash("compare")
            .text("topic", "lights")
            .text("criterion", "speed");
        let answer = self.running.ask(asked).await;
        let title = answer["data"]["embeds"][0]["title"].as_str();
        title.expect("a title").to_owned()
    }

    /// What `/help` says.
    pub async fn help(&self) -> String {
        let answer: Value = self.running.ask(slash("help")).await;
        answer["data"].to_string()
    }

    /// The value of a metric; 0 if it is not there.
    pub async fn metric(&self, name: &str) -> f64 {
        let (_, text) = self.running.told("/metrics").await;
        let value = text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        value.map_or(0.0, |value| value.parse().expect("a number"))
    }

    /// How often a fetch failed for this reason.
    pub async fn failures(&self, reason: &str) -> f64 {
        let name = format!("weighin_fetch_failures_total{{reason=\"{reason}\"}}");
        self.metric(&name).await
    }

    /// The last line of the log that holds this text.
    pub async fn line(&self, text: &str) -> String {
        self.running.bot.until_logged(text, 1).await;
        let lines = self.running.bot.stderr();
        let mut found = lines.into_iter().filter(|line| line.contains(text));
        found.next_back().expect("the line")
    }
}
