//! How it starts and stops.

use std::path::Path;
use std::process::Command;
use tokio::net::TcpListener;

use crate::playground::running::{Running, folder, opened, playground};
use crate::support::fake_discord::FakeDiscord;

const ANYWHERE: &[&str] = &["--listen", "127.0.0.1:0"];

#[tokio::test]
async fn the_start_prints_a_sample_and_next_steps() {
    let running = Running::start().await;
    // The last line, so that nothing is still to come.
    running.bot.until_printed("DISCORD_TOKEN").await;
    let printed = running.bot.stdout();
    assert_eq!(printed[0], "Speed: C, C++ and Go", "{printed:#?}");
    assert!(
        !printed.iter().any(|line| line.contains("--click")),
        "the page leads on: {printed:#?}"
    );
    assert_eq!(running.bot.stderr(), [""; 0], "nobody else can come in");
}

/// The first line that a playground prints on these articles.
async fn first_line(folder: &Path, default_topic: &str) -> String {
    let fake = FakeDiscord::start().await;
    let bot = playground(&fake, folder, ANYWHERE)
        .with("WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC", default_topic)
        .start();
    opened(&bot).await;
    bot.stdout()[0].clone()
}

#[tokio::test]
async fn the_sample_uses_the_default_topic() {
    let folder = folder();
    assert_eq!(
        first_line(folder.path(), "lights").await,
        "Speed: Lamp and Torch"
    );
    assert_eq!(
        first_line(folder.path(), "storage").await,
        "Storage: Attic, Cellar and Shed"
    );
    assert_eq!(
        first_line(folder.path(), "gone").await,
        "Speed: C, C++ and Go"
    );
}

/// Stops a playground to which a page listens with a signal; gives its exit code.
async fn stopped_by(signal: &str) -> i32 {
    let mut running = Running::start().await;
    let _listening = running.get("/events").send().await.expect("an answer");
    let order = format!("kill -{signal} {}", running.bot.id());
    assert!(
        Command::new("sh")
            .args(["-c", &order])
            .status()
            .expect("a shell")
            .success()
    );
    running.bot.exit_code().await
}

#[tokio::test]
async fn each_signal_stops_it_although_a_page_listens() {
    assert_eq!(stopped_by("TERM").await, 0);
    // A terminal that is closed says this.
    assert_eq!(stopped_by("HUP").await, 0);
    assert_eq!(stopped_by("INT").await, 0);
}

#[tokio::test]
async fn a_public_address_needs_a_flag_and_warns() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:8080"] {
        let mut refused = playground(&fake, folder.path(), &["--listen", address]).start();
        assert_eq!((refused.exit_code().await, refused.stdout()), (2, vec![]));
        let [line] = &refused.stderr()[..] else {
            panic!("{:?}", refused.stderr())
        };
        assert!(
            line.contains("add --allow-remote if you want that"),
            "{line}"
        );
    }
    let open = playground(
        &fake,
        folder.path(),
        &["--listen", "0.0.0.0:0", "--allow-remote"],
    )
    .start();
    let address = opened(&open).await;
    assert!(
        open.stderr()[0].contains("warning: everyone who reaches 0.0.0.0:0"),
        "{:?}",
        open.stderr()
    );
    let port = address.split(':').nth(1).expect("a port");
    let request = reqwest::Client::new()
        .get(format!("http://127.0.0.1:{port}/"))
        .header("host", "team.example");
    assert_eq!(request.send().await.expect("an answer").status(), 200);
}

#[tokio::test]
async fn a_taken_port_is_named_with_a_remedy() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    let other = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let taken = other.local_addr().expect("an address").to_string();
    let mut bot = playground(&fake, folder.path(), &["--listen", &taken]).start();
    assert_eq!((bot.exit_code().await, bot.stdout()), (2, vec![]));
    let [line] = &bot.stderr()[..] else {
        panic!("{:?}", bot.stderr())
    };
    assert!(
        line.contains(&format!("cannot listen on {taken}")),
        "{line}"
    );
    let (_, remedy) = line.split_once("weighin playground ").expect("a command");
    let words: Vec<&str> = remedy.split(' ').collect();
    assert_eq!(words, ANYWHERE);
    opened(&playground(&fake, folder.path(), &words).start()).await;
}

#[tokio::test]
async fn a_single_article_is_previewed_and_reread() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    let file = folder.path().join("knowledge/lights.md");
    let article = file.to_str().expect("a path in UTF-8");
    let bot = playground(&fake, folder.path(), ANYWHERE)
        .with("WEIGHIN_KNOWLEDGE_PATH", article)
        .start();
    let url = format!("http://{}", opened(&bot).await);
    let mut events = reqwest::get(format!("{url}/events"))
        .await
        .expect("an answer");
    std::fs::write(&file, "no article").expect("saved");

    // First comes the time.
    let mut heard = String::new();
    while !heard.contains("event: library") {
        let event = events.chunk().await.expect("an event").expect("an event");
        heard.push_str(&String::from_utf8_lossy(&event));
    }
    assert!(heard.contains("\"errors\":1"), "{heard}");
}

#[tokio::test]
async fn a_missing_folder_is_one_clear_line() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    std::fs::remove_dir_all(folder.path().join("knowledge")).expect("removed");
    let mut bot = playground(&fake, folder.path(), ANYWHERE).start();
    assert_eq!(bot.exit_code().await, 2);
    assert!(
        bot.stderr()[0].contains("cannot read the knowledge folder"),
        "{:?}",
        bot.stderr()
    );
}
