//! A program that is started again after it was killed or stopped, each time with changed articles.

use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::support::bot::{Bot, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::port::free_address;
use crate::support::signing::public_key;

const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge");
/// Longer than any wait of the program between two connections.
pub const BACK_WITHIN: Duration = Duration::from_secs(300);

/// One program, with its articles and addresses.
pub struct Keeper {
    pub name: &'static str,
    /// Where the endpoint takes interactions.
    pub address: String,
    variables: Vec<(&'static str, String)>,
    status: String,
    articles: TempDir,
    bot: tokio::sync::Mutex<Option<Bot>>,
    id: AtomicU32,
    /// The version of the library that it last answered from.
    version: Mutex<String>,
}

impl Keeper {
    pub async fn of_bot(fake: &FakeDiscord) -> Self {
        Self::start("gateway", fake, Vec::new()).await
    }

    pub async fn of_endpoint(fake: &FakeDiscord) -> Self {
        let variables = vec![
            ("WEIGHIN_DISCORD_TRANSPORT", "endpoint".to_owned()),
            ("WEIGHIN_DISCORD_PUBLIC_KEY", public_key()),
        ];
        Self::start("endpoint", fake, variables).await
    }

    async fn start(
        name: &'static str,
        fake: &FakeDiscord,
        mut variables: Vec<(&'static str, String)>,
    ) -> Self {
        let articles = TempDir::new().expect("a temporary folder");
        copy(Path::new(ARTICLES), articles.path());
        let [address, status] = [free_address(), free_address()];
        variables.extend([
            (
                "WEIGHIN_KNOWLEDGE_PATH",
                articles.path().display().to_string(),
            ),
            ("WEIGHIN_ENDPOINT_LISTEN", address.clone()),
            ("WEIGHIN_STATUS_LISTEN", status.clone()),
            ("WEIGHIN_LOG_LEVEL", "warn".to_owned()),
        ]);
        let keeper = Self {
            name,
            address,
            variables,
            status,
            articles,
            bot: tokio::sync::Mutex::default(),
            id: AtomicU32::default(),
            version: Mutex::default(),
        };
        keeper.begin(fake).await;
        keeper
    }

    async fn begin(&self, fake: &FakeDiscord) {
        let start = weighin(fake, &["run"]);
        let start = self
            .variables
            .iter()
            .fold(start, |start, (name, value)| start.with(name, value));
        let bot = start.start();
        self.id.store(bot.id(), Ordering::Relaxed);
        *self.bot.lock().await = Some(bot);
    }

    /// Ends the process, by force or as an operator does, and starts it with changed articles.
    pub async fn restart(&self, fake: &FakeDiscord, by_force: bool) {
        self.assert_no_panic().await;
        let mut bot = self.bot.lock().await.take().expect("it runs");
        self.id.store(0, Ordering::Relaxed);
        if !by_force {
            bot.terminate();
            assert_eq!(bot.exit_code().await, 0, "{:#?}", bot.stderr());
        }
        drop(bot);

        self.change_articles();
        self.begin(fake).await;
        let before = self.version.lock().expect("no writer panics").clone();
        self.is_ready().await;
        let after = self.version.lock().expect("no writer panics").clone();
        assert_ne!(before, after, "it answers from the changed articles");
    }

    fn change_articles(&self) {
        let file = self.articles.path().join("relational-database.md");
        let text = fs::read_to_string(&file).expect("the article");
        fs::write(file, text + "\n").expect("a written article");
    }

    /// Waits until the process says that it is ready.
    pub async fn is_ready(&self) {
        let url = format!("http://{}/readyz", self.status);
        let ready = async {
            loop {
                if let Ok(response) = reqwest::get(&url).await
                    && response.status().is_success()
                {
                    return response.text().await.expect("a text");
                }
                sleep(Duration::from_millis(50)).await;
            }
        };
        let Ok(text) = timeout(BACK_WITHIN, ready).await else {
            panic!("{} is not ready: {:#?}", self.name, self.log().await);
        };
        *self.version.lock().expect("no writer panics") = text;
    }

    /// The id of its process, while there is one.
    pub fn id(&self) -> Option<u32> {
        Some(self.id.load(Ordering::Relaxed)).filter(|id| *id != 0)
    }

    /// What the present process has logged.
    pub async fn log(&self) -> Vec<String> {
        self.bot
            .lock()
            .await
            .as_ref()
            .map(Bot::stderr)
            .unwrap_or_default()
    }

    pub async fn assert_no_panic(&self) {
        let log = self.log().await;
        assert!(
            !log.iter().any(|line| line.contains("panicked")),
            "{log:#?}"
        );
    }
}

fn copy(from: &Path, to: &Path) {
    for file in fs::read_dir(from).expect("the articles") {
        let file = file.expect("a file");
        fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
    }
}
