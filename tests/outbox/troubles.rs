//! Deleted channels, lost permissions, closed threads: nothing is lost, and the decision says why
//! it is silent.

use super::given::{CHANNEL, Scene, ballot, board, open, open_in, outcome};
use crate::storage::database::{lasting, show};
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::rest::channels::Condition;
use std::time::Duration;
use tokio::time::sleep;
use weighin::store::Trouble;

const TEN_MINUTES: Duration = Duration::from_secs(600);
const DAY: Duration = Duration::from_secs(86_400);
/// Longer than from one look to the next.
const A_LOOK: Duration = Duration::from_millis(1_500);

#[tokio::test]
async fn a_lost_permission_is_retried_every_ten_minutes() {
    let scene = Scene::new().await;
    scene.fake.set_channel(CHANNEL, Condition::Hidden);
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    let _process = scene.process();
    scene.troubled("d1", Some(Trouble::NoPermission)).await;
    sleep(A_LOOK).await;
    assert_eq!(scene.requests("POST "), 1);

    scene.pass(TEN_MINUTES).await;
    scene
        .fake
        .until("a second try", |fake| fake.requests().len() == 2)
        .await;
    sleep(A_LOOK).await;
    assert_eq!(scene.requests("POST "), 2);

    scene.fake.set_channel(CHANNEL, Condition::Open);
    scene.pass(TEN_MINUTES).await;
    scene.posted(1).await;
    scene.troubled("d1", None).await;
}

#[tokio::test]
async fn tries_without_permission_end_after_a_day() {
    let scene = Scene::new().await;
    scene.fake.set_channel(CHANNEL, Condition::ReadOnly);
    open(scene.store(), "d1", &[board("d1")]).await;
    let process = scene.process();
    scene.troubled("d1", Some(Trouble::NoPermission)).await;
    scene.pass(DAY).await;
    scene.settled().await;
    let name = "weighin_messages_failed_total{reason=\"no_permission\"}";
    assert_eq!(process.metric(name), Some(1.0));
    let trouble = scene.store().trouble("d1").await.expect("an answer");
    assert_eq!(trouble, Some(Trouble::NoPermission));

    // What happens later is a new reason to try.
    scene.fake.set_channel(CHANNEL, Condition::Open);
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.says("board d1: 1").await;
    scene.troubled("d1", None).await;
}

#[tokio::test]
async fn a_board_is_edited_without_permission_to_write() {
    let scene = Scene::new().await;
    open(scene.store(), "d1", &[board("d1")]).await;
    let _process = scene.process();
    scene.posted(1).await;
    scene.settled().await;
    scene.fake.set_channel(CHANNEL, Condition::ReadOnly);
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.says("board d1: 1").await;
}

#[tokio::test]
async fn a_deleted_channel_loses_no_ballot() {
    let scene = Scene::new().await;
    open(scene.store(), "d1", &[board("d1")]).await;
    let process = scene.process();
    scene.posted(1).await;
    scene.settled().await;
    scene.fake.set_channel(CHANNEL, Condition::Deleted);
    ballot(
        scene.store(),
        "d1",
        "ann",
        &[board("d1"), outcome("d1", "")],
    )
    .await;
    scene.settled().await;
    scene.troubled("d1", Some(Trouble::ChannelGone)).await;
    assert_eq!(show(scene.store(), "d1").await.round().present(), 1);
    let name = "weighin_messages_failed_total{reason=\"channel_gone\"}";
    assert_eq!(process.metric(name), Some(2.0));

    scene.pass(DAY).await;
    sleep(A_LOOK).await;
    assert_eq!(scene.requests("POST "), 2, "one before, one after");
}

#[tokio::test]
async fn a_channel_of_another_chat_is_no_channel() {
    let scene = Scene::new().await;
    open_in(scene.store(), "general", "d1", lasting(), &[board("d1")]).await;
    let _process = scene.process();
    scene.troubled("d1", Some(Trouble::ChannelGone)).await;
    assert_eq!(scene.fake.requests().len(), 0);
}

#[tokio::test]
async fn a_post_opens_archived_threads_and_edits_follow() {
    let scene = Scene::new().await;
    open(scene.store(), "d1", &[board("d1")]).await;
    let _process = scene.process();
    scene.posted(1).await;
    scene.settled().await;
    scene.fake.set_channel(CHANNEL, Condition::Archived);
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.troubled("d1", Some(Trouble::ThreadClosed)).await;
    sleep(A_LOOK).await;
    assert_eq!(scene.requests("PATCH "), 1);

    ballot(scene.store(), "d1", "ben", &[outcome("d1", "")]).await;
    scene.says("board d1: 2").await;
    assert!(scene.fake.channel_is(CHANNEL, Condition::Open));
    assert_eq!(scene.messages().len(), 2);
    scene.troubled("d1", None).await;
}

#[tokio::test]
async fn a_locked_thread_keeps_its_messages_waiting() {
    let scene = Scene::new().await;
    scene.fake.set_channel(CHANNEL, Condition::Locked);
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    let _process = scene.process();
    scene.troubled("d1", Some(Trouble::ThreadClosed)).await;
    for _ in 0..3 {
        scene.pass(DAY).await;
        sleep(A_LOOK).await;
    }
    scene.fake.set_channel(CHANNEL, Condition::Open);
    scene.pass(DAY).await;
    scene.posted(1).await;
}

#[tokio::test]
async fn a_text_that_discord_refuses_stops_no_other() {
    let scene = Scene::new().await;
    let body = r#"{"code": 50035, "message": "Invalid Form Body"}"#;
    let fault = Fault::Refused { status: 400, body };
    let post = format!("POST /channels/{CHANNEL}/messages");
    scene.fake.fail_next(&post, fault, 1);
    open(scene.store(), "d1", &[board("d1")]).await;
    let _process = scene.process();
    scene.troubled("d1", Some(Trouble::Refused)).await;
    open(scene.store(), "d2", &[board("d2")]).await;
    scene.says("board d2: 0").await;
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.says("board d1: 1").await;
}
