//! Articles that change the outcome of a decision: the channel hears it once.

use super::given::{Server, Way, decide, says};
use crate::support::bot::assert_clean;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::places::CHANNEL;
use std::time::Duration;
use tokio::time::sleep;

const NEWS: &str = "The evidence has changed";
/// Longer than from one look at the library to the next.
const A_LOOK: Duration = Duration::from_millis(2_500);

fn news(fake: &FakeDiscord) -> usize {
    let messages = fake.messages(CHANNEL);
    messages
        .iter()
        .filter(|message| says(message, NEWS))
        .count()
}

async fn decided(way: Way) -> Server {
    let server = Server::start(way).await;
    let opened = decide("open")
        .text("topic", "lights")
        .text("closes", "in 2 days");
    server.does(opened).await.says("The decision is open");
    server
        .weighs_in("ben", "speed")
        .await
        .says("Your ballot is in");
    server
        .does(decide("close"))
        .await
        .says("The decision is closed");
    server.board("Next").await;
    server
}

async fn is_told_once(server: &mut Server) {
    server.fake.until(NEWS, |fake| news(fake) == 1).await;
    server.restart().await;
    sleep(A_LOOK).await;
    server.is_settled().await;
    assert_eq!(news(&server.fake), 1);
    assert_eq!(server.messages().len(), 3, "board, outcome, news");
    assert_clean(&server.fake);
}

#[tokio::test]
async fn a_reloaded_article_is_told_once() {
    let mut server = decided(Way::Gateway).await;
    server
        .knowledge
        .edit("lights.md", "lamp = 4, torch = 2", "lamp = 1, torch = 5");
    server.bot().signal("HUP");
    is_told_once(&mut server).await;
}

#[tokio::test]
async fn a_change_during_downtime_is_told_once() {
    let mut server = decided(Way::Endpoint).await;
    server.is_settled().await;
    server.kill();
    server
        .knowledge
        .edit("lights.md", "lamp = 4, torch = 2", "lamp = 1, torch = 5");
    server.run().await;
    is_told_once(&mut server).await;
}

#[tokio::test]
async fn a_change_without_consequences_is_not_told() {
    let mut server = decided(Way::Endpoint).await;
    server
        .knowledge
        .edit("lights.md", "lamp = 4, torch = 2", "lamp = 5, torch = 2");
    server.restart().await;
    sleep(A_LOOK).await;
    server.is_settled().await;
    assert_eq!(news(&server.fake), 0);
}
