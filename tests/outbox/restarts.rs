//! A process that dies in the middle posts nothing twice.

use super::given::{Scene, ballot, board, open, outcome, title};
use crate::support::fake_discord::faults::Fault;
use std::time::Duration;

const POST: &str = "POST /channels/*/messages";
const LATE: Fault = Fault::LateReply(Duration::from_secs(8));
/// Longer than a message belongs to a process that died.
const A_LEASE: Duration = Duration::from_secs(61);

#[tokio::test]
async fn a_death_between_post_and_record_posts_once() {
    let scene = Scene::new().await;
    scene.fake.fail_next(POST, LATE, 1);
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    let first = scene.process();
    scene.posted(1).await;
    first.kill().await;

    scene.pass(A_LEASE).await;
    let _second = scene.process();
    scene.settled().await;
    assert_eq!((scene.messages().len(), scene.requests("POST ")), (1, 2));
}

#[tokio::test]
async fn changes_after_a_death_join_the_same_message() {
    let scene = Scene::new().await;
    scene.fake.fail_next(POST, LATE, 1);
    open(scene.store(), "d1", &[board("d1")]).await;
    let first = scene.process();
    scene.posted(1).await;
    first.kill().await;
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;

    scene.pass(A_LEASE).await;
    let _second = scene.process();
    scene.settled().await;
    let messages = scene.messages();
    assert_eq!((messages.len(), title(&messages[0])), (1, "board d1: 1"));
}

#[tokio::test]
async fn a_death_while_reposting_a_board_posts_once() {
    let scene = Scene::new().await;
    open(scene.store(), "d1", &[board("d1")]).await;
    let first = scene.process();
    let messages = scene.posted(1).await;
    scene.settled().await;
    scene.fake.delete_message(&messages[0]);
    scene.fake.fail_next(POST, LATE, 1);
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.says("board d1: 1").await;
    first.kill().await;

    scene.pass(A_LEASE).await;
    let _second = scene.process();
    scene.settled().await;
    assert_eq!(scene.messages().len(), 1);
}

#[tokio::test]
async fn a_death_before_the_post_loses_nothing() {
    let scene = Scene::new().await;
    let slow = Fault::Slow(Duration::from_secs(8));
    scene.fake.fail_next(POST, slow, 1);
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    let first = scene.process();
    let asked = |fake: &crate::support::fake_discord::FakeDiscord| fake.requests().len() == 1;
    scene.fake.until("a request", asked).await;
    first.kill().await;

    scene.pass(A_LEASE).await;
    let _second = scene.process();
    scene.posted(1).await;
    scene.settled().await;
}
