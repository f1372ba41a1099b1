//! A start with and without a network, and with and without an earlier commit.

use reqwest::{Client, StatusCode};
use std::time::Duration;
use tokio::time::sleep;

use crate::fetching::host::Host;
use crate::fetching::running::{Following, cache, following};
use crate::support::bot::Bot;
use crate::support::fake_discord::FakeDiscord;
use crate::support::origin::Origin;

const LAST: &str = "answering from the commit that was used last";
const NOTHING: &str = "there is no knowledge to answer from yet";

/// Waits until `/readyz` says this and that it is not ready.
async fn until_not_ready(bot: &Bot, text: &str) {
    let status = bot.address("serving health").await;
    let client = Client::new();
    loop {
        let url = format!("http://{status}/readyz");
        let response = client.get(url).send().await.expect("an answer");
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        if response.text().await.expect("a text").contains(text) {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
}

/// A host that is not there, and its address.
async fn closed(origin: &Origin) -> (std::net::SocketAddr, String) {
    let host = Host::of(&origin.next_to("")).await;
    (host.address(), host.url())
}

#[tokio::test]
async fn without_network_it_starts_from_the_last_commit() {
    let origin = Origin::new();
    let commit = origin.rename_lamp("Lantern");
    let (host, fake) = (
        Host::of(&origin.next_to("")).await,
        FakeDiscord::start().await,
    );
    let (address, url) = (host.address(), host.url());
    drop(Following::at(&origin, &url).await);
    drop(host);

    let bot = following(&fake, &origin, &url).start();
    let bot = Following::of(fake, bot).await;
    assert!(bot.line(LAST).await.contains(&commit));
    bot.line("cannot look for new knowledge").await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");

    origin.rename_lamp("Candle");
    let _host = Host::again_at(&origin.next_to(""), address).await;
    bot.fetch().await;
    bot.line("changed=\"lights\"").await;
    assert_eq!(bot.title().await, "Speed: Candle and Torch");
}

#[tokio::test]
async fn without_network_or_commit_it_waits() {
    let origin = Origin::new();
    let (address, url) = closed(&origin).await;
    let fake = FakeDiscord::start().await;
    let bot = following(&fake, &origin, &url).start();
    until_not_ready(
        &bot,
        "no knowledge to answer from yet: git: unable to access",
    )
    .await;
    bot.until_logged(NOTHING, 1).await;
    assert_eq!(bot.logged("taking interactions"), 0, "it answers nobody");

    let _host = Host::again_at(&origin.next_to(""), address).await;
    let bot = Following::of(fake, bot).await;
    bot.running.ready().await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    bot.running.bot.assert_logged(NOTHING, 1).await;
}

#[tokio::test]
async fn waiting_ends_at_the_signal_to_stop() {
    let origin = Origin::new();
    let (_, url) = closed(&origin).await;
    let mut bot = following(&FakeDiscord::start().await, &origin, &url).start();
    bot.until_logged(NOTHING, 1).await;
    bot.terminate();
    assert_eq!(bot.exit_code().await, 0);
}

#[tokio::test]
async fn a_start_waits_for_a_missing_branch() {
    let origin = Origin::new();
    let fake = FakeDiscord::start().await;
    let start = following(&fake, &origin, &origin.file_address());
    let bot = start.with("WEIGHIN_KNOWLEDGE_BRANCH", "live").start();
    until_not_ready(&bot, "no branch `live`; set knowledge.branch").await;
    origin.git(&["branch", "live"]);
    let bot = Following::of(fake, bot).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
}

#[tokio::test]
async fn without_the_program_git_it_says_so() {
    let origin = Origin::new();
    let fake = FakeDiscord::start().await;
    let start = following(&fake, &origin, &origin.file_address());
    let bot = start.with("PATH", "/nowhere").start();
    until_not_ready(&bot, "cannot start the program `git`").await;
}

/// There is no older library to keep: what is sound is used.
#[tokio::test]
async fn the_first_start_leaves_out_broken_articles() {
    let origin = Origin::new();
    origin.break_lights();
    let bot = Following::start(&origin).await;
    bot.line("left out a file of the knowledge folder").await;
    assert_eq!(bot.metric("weighin_library_topics").await, 2.0);
    assert_eq!(bot.metric("weighin_library_healthy").await, 0.0);
    origin.edit("lights.md", "lamp = 9", "lamp = 4");
    origin.commit();
    bot.fetch().await;
    assert_eq!(bot.metric("weighin_library_topics").await, 3.0);
}

#[tokio::test]
async fn restarts_during_errors_keep_the_last_good_commit() {
    let origin = Origin::new();
    let good = origin.rename_lamp("Lantern");
    let bot = Following::start(&origin).await;
    let broken = origin.break_lights();
    bot.fetch().await;
    drop(bot);

    let bot = Following::start(&origin).await;
    assert!(bot.line(LAST).await.contains(&good));
    assert!(
        bot.line("the new knowledge is not used")
            .await
            .contains(&broken)
    );
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
    assert_eq!(bot.metric("weighin_library_topics").await, 3.0);
}

#[tokio::test]
async fn the_cache_may_be_deleted_or_damaged() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    std::fs::remove_dir_all(cache(&origin)).expect("deleted");
    bot.fetch().await;
    origin.rename_lamp("Lantern");
    bot.fetch().await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
    drop(bot);

    for entry in std::fs::read_dir(cache(&origin)).expect("the cache") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            std::fs::write(path.join(".weighin"), "commit = 7").expect("damaged");
        }
    }
    std::fs::create_dir_all(cache(&origin).join("fetching/repository")).expect("left over");
    let bot = Following::start(&origin).await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
}

/// Nothing of another repository is answered, although its commits are in the same cache.
#[tokio::test]
async fn another_repository_starts_from_nothing() {
    let (first, second) = (Origin::new(), Origin::new());
    drop(Following::start(&first).await);
    second.rename_lamp("Candle");
    let bot = Following::at(&first, &second.file_address()).await;
    assert_eq!(bot.title().await, "Speed: Candle and Torch");
    assert_eq!(bot.running.bot.logged(LAST), 0);
}
