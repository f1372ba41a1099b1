//! A server whose members decide with the real program: over the gateway or as an endpoint, with a
//! database and articles that outlive the process.

use crate::endpoint::running::{assert_valid, endpoint, read, signed};
use crate::support::bot::{Bot, Start, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::answers::File;
use crate::support::fake_discord::interactions::places::CHANNEL;
use crate::support::fake_discord::interactions::{
    Interaction, choose, click, forms, messages, slash,
};
use crate::support::knowledge::Knowledge;
use crate::support::port::free_address;
use crate::support::signing::now;
use reqwest::{Client, StatusCode};
use serde_json::Value;
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::sleep;
use weighin::store::{Store, sqlite_url};

/// How the program hears of what people do.
#[derive(Clone, Copy)]
pub enum Way {
    Gateway,
    Endpoint,
}

pub struct Server {
    pub fake: FakeDiscord,
    pub knowledge: Knowledge,
    way: Way,
    folder: TempDir,
    /// Where the endpoint listens, whichever process it is.
    address: String,
    bot: Option<Bot>,
}

/// What somebody sees who did something.
pub struct Seen {
    pub asked: Value,
    pub body: Value,
    pub files: Vec<File>,
}

impl Server {
    /// A server with a program that runs.
    pub async fn start(way: Way) -> Self {
        let mut server = Self {
            fake: FakeDiscord::start().await,
            knowledge: Knowledge::copied(),
            way,
            folder: TempDir::new().expect("a folder"),
            address: free_address(),
            bot: None,
        };
        server.run().await;
        server
    }

    /// Starts the program.
    pub async fn run(&mut self) {
        let fake = &self.fake;
        fake.until("the end of the last session", |fake| !fake.is_connected())
            .await;
        let start = match self.way {
            Way::Gateway => weighin(fake, &["run"]),
            Way::Endpoint => endpoint(fake).with("WEIGHIN_ENDPOINT_LISTEN", &self.address),
        };
        let bot = self.settled(start).start();
        bot.until_logged("decisions are kept", 1).await;
        match self.way {
            Way::Gateway => bot.ready(fake).await,
            Way::Endpoint => bot.until_logged("taking interactions", 1).await,
        }
        self.bot = Some(bot);
    }

    /// The articles and the database of this server.
    fn settled(&self, start: Start) -> Start {
        let articles = self.knowledge.path();
        let articles = articles.to_str().expect("a plain path");
        start
            .with("WEIGHIN_KNOWLEDGE_PATH", articles)
            .with("WEIGHIN_STORAGE_URL", &self.database())
    }

    /// The address of the database.
    pub fn database(&self) -> String {
        sqlite_url(&self.folder.path().join("decisions.db"))
    }

    /// Where the endpoint takes interactions.
    pub fn url(&self) -> String {
        format!("http://{}/interactions", self.address)
    }

    pub fn bot(&self) -> &Bot {
        self.bot.as_ref().expect("a program that runs")
    }

    /// Ends the program with SIGKILL.
    pub fn kill(&mut self) {
        self.bot = None;
    }

    /// Ends the program as an operator does, and starts it again.
    pub async fn restart(&mut self) {
        let mut bot = self.bot.take().expect("a program that runs");
        bot.terminate();
        assert_eq!(bot.exit_code().await, 0);
        self.run().await;
    }

    /// Does something, and waits for the answer.
    pub async fn does(&self, interaction: Interaction) -> Seen {
        let asked = Value::from(interaction);
        if matches!(self.way, Way::Gateway) {
            let answer = self.fake.interact(asked.clone()).await;
            return Seen {
                asked,
                body: answer.body,
                files: answer.files,
            };
        }

        let client = Client::new();
        loop {
            if let Some(seen) = post(&client, &self.url(), &asked).await {
                assert_valid(&asked, &seen.body, seen.files.len());
                return seen;
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until the first message of the channel, which is the board, says this.
    pub async fn board(&self, text: &str) -> Value {
        let says = |fake: &FakeDiscord| {
            let messages = fake.messages(CHANNEL);
            messages.first().is_some_and(|board| says(board, text))
        };
        self.fake.until(text, says).await;
        self.messages()[0].clone()
    }

    /// The messages that the bot sent unprompted.
    pub fn messages(&self) -> Vec<Value> {
        self.fake.messages(CHANNEL)
    }

    /// Waits until nothing is due and not sent.
    pub async fn is_settled(&self) {
        let store = Store::open(&self.database()).await.expect("a store");
        settled(&store).await;
        store.close().await;
    }

    /// Weighs in with one criterion that matters most, through the panel.
    pub async fn weighs_in(&self, who: &str, criterion: &str) -> Seen {
        let board = self.board("Open until").await;
        let panel = self.does(press(&board, "Weigh in").by(who)).await;
        panel.says("Your ballot: what matters to you?");
        let menu = menu(&panel.message(), "Matters most");
        let choice = choose(&panel.message(), &menu, &[criterion]);
        let panel = self.does(choice).await;
        self.does(press(&panel.message(), "Send")).await
    }
}

impl Seen {
    pub fn says_it(&self, text: &str) -> bool {
        says(&self.body["data"], text)
    }

    #[track_caller]
    pub fn says(&self, text: &str) {
        assert!(self.says_it(text), "{text:?} is not in {:#}", self.body);
    }

    /// The message that the person sees now.
    pub fn message(&self) -> Value {
        messages::after(&self.asked, &self.body, &self.files)
    }

    /// Fills in the form that came.
    pub fn submit(&self, texts: &[(&str, &str)]) -> Interaction {
        forms::submit(&self.asked, &self.body, texts)
    }
}

/// A part of the command.
pub fn decide(part: &str) -> Interaction {
    slash("decide").part(part)
}

/// A click on the button with this label.
#[track_caller]
pub fn press(message: &Value, label: &str) -> Interaction {
    let found = parts(message).find(|part| part["label"] == label);
    let button = found.unwrap_or_else(|| panic!("no button {label:?} in {message:#}"));
    click(message, button["custom_id"].as_str().expect("a button"))
}

fn menu(message: &Value, placeholder: &str) -> String {
    let found = parts(message).find(|part| part["placeholder"] == placeholder);
    let menu = found.unwrap_or_else(|| panic!("no menu {placeholder:?} in {message:#}"));
    menu["custom_id"].as_str().expect("a menu").to_owned()
}

fn parts(message: &Value) -> impl Iterator<Item = &Value> {
    let rows = message["components"].as_array().into_iter().flatten();
    rows.flat_map(|row| row["components"].as_array().into_iter().flatten())
}

/// Whether the embeds of a message have this text.
pub fn says(message: &Value, text: &str) -> bool {
    message["embeds"].to_string().contains(text)
}

/// Sends an interaction to an endpoint once; nothing comes back while it is down or overloaded.
pub async fn post(client: &Client, url: &str, asked: &Value) -> Option<Seen> {
    let body = asked.to_string().into_bytes();
    let response = signed(client, url, body, now()).send().await.ok()?;
    if response.status() != StatusCode::OK {
        return None;
    }
    let (body, files) = read(response).await;
    Some(Seen {
        asked: asked.clone(),
        body,
        files,
    })
}

/// Waits until nothing is due and not sent.
pub async fn settled(store: &Store) {
    for _ in 0..3_000 {
        let waiting = store.waiting_messages().await.expect("an answer");
        if waiting.count == 0 {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("messages still wait");
}
