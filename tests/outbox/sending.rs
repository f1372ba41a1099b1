//! What people see of a message.

use super::given::{Scene, ballot, board, board_with, open, outcome, title};
use crate::support::bot::assert_clean;
use serde_json::json;
use std::time::{Duration, Instant};

#[tokio::test]
async fn a_message_is_posted_in_its_channel() {
    let scene = Scene::new().await;
    let process = scene.process();
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    let messages = scene.posted(1).await;
    scene.settled().await;
    assert_eq!(title(&messages[0]), "outcome d1: 0");
    assert_eq!(messages[0]["mentions"], json!([]));
    let name = "weighin_messages_sent_total{kind=\"outcome\"}";
    assert_eq!(process.metric(name), Some(1.0));
    assert_clean(&scene.fake);
}

#[tokio::test]
async fn a_board_is_edited_and_not_posted_again() {
    let scene = Scene::new().await;
    let _process = scene.process();
    open(scene.store(), "d1", &[board("d1")]).await;
    let first = scene.posted(1).await;
    for name in ["ann", "ben", "cleo"] {
        ballot(scene.store(), "d1", name, &[board("d1")]).await;
    }
    scene.says("board d1: 3").await;
    scene.settled().await;
    assert_eq!(scene.messages().len(), 1);
    assert_eq!(scene.messages()[0]["id"], first[0]["id"]);
    assert_eq!(scene.requests("POST "), 1);
    assert_clean(&scene.fake);
}

#[tokio::test]
async fn a_deleted_board_is_posted_again() {
    let scene = Scene::new().await;
    let _process = scene.process();
    open(scene.store(), "d1", &[board("d1")]).await;
    let first = scene.posted(1).await;
    scene.settled().await;
    scene.fake.delete_message(&first[0]);

    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.says("board d1: 1").await;
    scene.settled().await;
    ballot(scene.store(), "d1", "ben", &[board("d1")]).await;
    scene.says("board d1: 2").await;
    assert_eq!(scene.messages().len(), 1);
    assert_ne!(scene.messages()[0]["id"], first[0]["id"]);
    assert_clean(&scene.fake);
}

#[tokio::test]
async fn an_outdated_message_is_not_sent() {
    let scene = Scene::new().await;
    let _process = scene.process();
    open(scene.store(), "d1", &[outcome("d1", "nothing")]).await;
    scene.settled().await;
    assert_eq!(scene.requests("POST "), 0);
}

#[tokio::test]
async fn a_message_pings_the_members_it_names() {
    let scene = Scene::new().await;
    let _process = scene.process();
    open(scene.store(), "d1", &[outcome("d1", "pings")]).await;
    let messages = scene.posted(1).await;
    // The fake refuses a message that could ping anybody else.
    assert_eq!(messages[0]["content"], "<@501> <@502>");
    assert_clean(&scene.fake);
}

#[tokio::test]
async fn files_come_with_the_picture_and_are_replaced() {
    let scene = Scene::new().await;
    let _process = scene.process();
    open(scene.store(), "d1", &[board_with("d1", "files")]).await;
    let messages = scene.posted(1).await;
    scene.settled().await;
    let names = |message: &serde_json::Value| -> Vec<String> {
        let listed = message["attachments"].as_array().into_iter().flatten();
        listed.map(|it| it["filename"].to_string()).collect()
    };
    let expected = [r#""weighin.png""#, r#""the--record-.md""#, r#""a.json""#];
    assert_eq!(names(&messages[0]), expected);
    assert_eq!(messages[0]["attachments"][1]["size"], 8);
    assert!(messages[0]["embeds"][0]["image"]["url"].is_string());

    ballot(scene.store(), "d1", "ann", &[board_with("d1", "file")]).await;
    scene.says("board d1: 1").await;
    assert_eq!(names(&scene.messages()[0]), [r#""b.json""#]);
    assert!(scene.messages()[0]["embeds"][0]["image"].is_null());
    assert_clean(&scene.fake);
}

#[tokio::test]
async fn what_is_queued_is_sent_at_once() {
    let scene = Scene::new().await;
    let _process = scene.process();
    let begun = Instant::now();
    for at in 1..=6 {
        let id = format!("d{at}");
        open(scene.store(), &id, &[outcome(&id, "")]).await;
        scene.posted(at).await;
    }
    assert!(begun.elapsed() < Duration::from_secs(3), "{begun:?}");
}

#[tokio::test]
async fn a_process_that_stops_finishes_what_it_sends() {
    let scene = Scene::new().await;
    let late = crate::support::fake_discord::faults::Fault::LateReply(Duration::from_millis(500));
    scene.fake.fail_next("POST /channels/*/messages", late, 1);
    let process = scene.process();
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    scene.posted(1).await;
    process.stop().await;
    let waiting = scene.store().waiting_messages().await.expect("an answer");
    assert_eq!(waiting.count, 0);
}

#[tokio::test]
async fn a_process_stops_though_its_store_is_gone() {
    let scene = Scene::new().await;
    let process = scene.process();
    scene.store().close().await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    process.stop().await;
}
