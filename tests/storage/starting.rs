//! The bot starts with a store, without one, and with one that does not answer.

use super::postgres::Postgres;
use crate::support::bot::{Bot, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;
use std::time::Duration;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// Longer than the bot needs to notice that a database does not answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the status address of a bot tells under a path, and whether it says that all is well.
async fn asked(bot: &Bot, path: &str) -> (bool, String) {
    let address = bot.address("serving health and metrics").await;
    let answer = reqwest::get(format!("http://{address}{path}")).await;
    let answer = answer.expect("an answer");
    (
        answer.status().is_success(),
        answer.text().await.expect("a text"),
    )
}

/// What `/metrics` tells.
async fn metrics(bot: &Bot) -> String {
    let (is_well, text) = asked(bot, "/metrics").await;
    assert!(is_well, "{text}");
    text
}

/// Waits until the bot is ready and what `/readyz` tells fits, and returns that. A session that
/// the gateway has begun may not have reached the bot yet.
async fn ready(bot: &Bot, fits: impl Fn(&str) -> bool) -> String {
    let told = async {
        loop {
            let (is_ready, text) = asked(bot, "/readyz").await;
            if is_ready && fits(&text) {
                return text;
            }
            sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(PATIENCE, told).await.expect("it fits in time")
}

fn lacks(text: &str) -> bool {
    text.contains("decisions cannot be kept")
}

async fn assert_answers(fake: &FakeDiscord) {
    let answer = fake
        .send(slash("compare").text("criterion", "speed"))
        .answer()
        .await;
    answer.unwrap_or_else(|reason| panic!("{reason}"));
}

#[tokio::test]
async fn everything_else_answers_without_a_working_store() {
    let fake = FakeDiscord::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("later");
    let url = format!("sqlite:{}", missing.join("weighin.db").display());
    let mut bot = weighin(&fake, &["run"])
        .with("WEIGHIN_STORAGE_URL", &url)
        .start();
    bot.ready(&fake).await;

    bot.until_logged("decisions cannot be kept", 1).await;
    let text = ready(&bot, |text| text.contains("unable to open")).await;
    assert!(text.starts_with("ready, library "), "{text}");
    assert!(
        text.contains(&format!("\ndecisions cannot be kept in {url}: ")),
        "{text}"
    );
    assert!(
        metrics(&bot)
            .await
            .contains("weighin_store_up{database=\"sqlite\"} 0\n")
    );
    assert_answers(&fake).await;

    // The reason is logged once, not at each attempt.
    sleep(Duration::from_secs(1)).await;
    assert_eq!(bot.logged("decisions cannot be kept"), 1);

    std::fs::create_dir(&missing).expect("a folder");
    bot.until_logged("decisions are kept", 1).await;
    ready(&bot, |text| !lacks(text)).await;
    let metrics = metrics(&bot).await;
    assert!(
        metrics.contains("weighin_store_up{database=\"sqlite\"} 1\n"),
        "{metrics}"
    );
    assert!(
        !metrics.contains("weighin_store_errors_total 0\n"),
        "{metrics}"
    );
    assert!(missing.join("weighin.db").exists());

    bot.terminate();
    assert_eq!(bot.exit_code().await, 0);
    assert!(
        !missing.join("weighin.db-wal").exists(),
        "it was not closed"
    );
}

#[tokio::test]
async fn nothing_is_written_or_lacking_without_a_store() {
    let fake = FakeDiscord::start().await;
    let bot = weighin(&fake, &["run"]).start();
    bot.ready(&fake).await;
    bot.until_logged("decisions are not kept: storage.url is off", 1)
        .await;
    assert!(!lacks(&ready(&bot, |_| true).await));
    assert!(!metrics(&bot).await.contains("weighin_store_up{"));
    assert_answers(&fake).await;
}

/// It is where the operator looks first.
#[tokio::test]
async fn the_database_is_made_beside_the_config_file() {
    let fake = FakeDiscord::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("weighin.toml");
    std::fs::write(&config, "").expect("a written file");
    let words = ["run", "--config", config.to_str().expect("a plain path")];
    let bot = weighin(&fake, &words)
        .without("WEIGHIN_STORAGE_URL")
        .start();
    bot.until_logged("decisions are kept", 1).await;
    assert!(folder.path().join("weighin.db").exists());
}

/// A way to a server that can be cut.
struct Way {
    address: std::net::SocketAddr,
    open: watch::Sender<bool>,
}

impl Way {
    async fn to(server: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (open, opened) = watch::channel(false);
        tokio::spawn(async move {
            loop {
                let (mut client, _) = listener.accept().await.expect("a client");
                let (server, mut opened) = (server.clone(), opened.clone());
                tokio::spawn(async move {
                    if !*opened.borrow() {
                        return;
                    }
                    let mut server = TcpStream::connect(server).await.expect("a server");
                    tokio::select! {
                        _ = copy_bidirectional(&mut client, &mut server) => {}
                        _ = opened.wait_for(|open| !open) => {}
                    }
                });
            }
        });
        Self { address, open }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: run by .ci/run"]
async fn a_lost_database_is_noticed_and_used_again() {
    let server = tokio::task::spawn_blocking(Postgres::shared)
        .await
        .expect("a server");
    let direct = server.database();
    let (host, name) = direct
        .rsplit_once('@')
        .expect("a user")
        .1
        .split_once('/')
        .expect("a name");
    let way = Way::to(host.to_owned()).await;
    let url = format!("postgres://weighin:hunter2@{}/{name}", way.address);

    let fake = FakeDiscord::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("database");
    std::fs::write(&file, &url).expect("a written file");
    let bot = weighin(&fake, &["run"])
        .with(
            "WEIGHIN_STORAGE_URL_FILE",
            file.to_str().expect("a plain path"),
        )
        .with("WEIGHIN_LOG_LEVEL", "trace")
        .start();
    bot.ready(&fake).await;
    ready(&bot, lacks).await;
    assert_answers(&fake).await;

    way.open.send_replace(true);
    ready(&bot, |text| !lacks(text)).await;
    way.open.send_replace(false);
    let text = ready(&bot, lacks).await;
    assert!(
        text.contains(&format!("postgres://weighin@{}/{name}", way.address)),
        "{text}"
    );
    assert_answers(&fake).await;
    way.open.send_replace(true);
    ready(&bot, |text| !lacks(text)).await;
    bot.until_logged("decisions are kept again", 1).await;

    let printed = [bot.stderr(), bot.stdout()].concat().join("\n");
    assert!(!printed.contains("hunter2"), "the password is in {printed}");
}
