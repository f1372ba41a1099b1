//! Rate limits, outages and lost connections: everything is sent in the end, and once.

use super::given::{CHANNEL, OTHER_CHANNEL, Scene, ballot, board, open, open_in, outcome, title};
use crate::storage::database::lasting;
use crate::support::bot::assert_clean;
use crate::support::cases::at_the_same_time;
use crate::support::fake_discord::faults::Fault;
use std::time::{Duration, Instant};

const POST: &str = "POST /channels/*/messages";
const EDIT: &str = "PATCH /channels/*/messages/*";

#[tokio::test]
async fn one_channel_at_its_limit_delays_no_other() {
    let scene = Scene::new().await;
    let limited = format!("POST /channels/{CHANNEL}/messages");
    let fault = Fault::RateLimited { retry_after: 2.5 };
    scene.fake.fail_next(&limited, fault, 1);
    let begun = Instant::now();
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    open_in(
        scene.store(),
        OTHER_CHANNEL,
        "d2",
        lasting(),
        &[outcome("d2", "")],
    )
    .await;

    let _process = scene.process();
    let other =
        |fake: &crate::support::fake_discord::FakeDiscord| fake.messages(OTHER_CHANNEL).len() == 1;
    scene.fake.until("the other channel's message", other).await;
    assert_eq!(scene.messages().len(), 0);
    scene.posted(1).await;
    assert!(begun.elapsed() >= Duration::from_millis(2_500));
    assert_eq!(scene.requests("POST "), 3);
}

#[tokio::test]
async fn a_global_rate_limit_holds_up_everything() {
    let scene = Scene::new().await;
    let fault = Fault::RateLimitedEverywhere { retry_after: 2.5 };
    scene.fake.fail_next(POST, fault, 1);
    let begun = Instant::now();
    for at in 1..=6 {
        let id = format!("d{at}");
        open(scene.store(), &id, &[outcome(&id, "")]).await;
    }

    let _process = scene.process();
    scene.posted(1).await;
    assert!(begun.elapsed() >= Duration::from_millis(2_500));
    scene.posted(6).await;
    assert_eq!(scene.requests("POST "), 7);
}

#[tokio::test]
async fn an_outage_delays_a_message() {
    let faults = [Fault::Status(500), Fault::Status(503), Fault::Disconnect];
    at_the_same_time(faults, |fault| async move {
        let scene = Scene::new().await;
        scene.fake.fail_next(POST, fault, 2);
        open(scene.store(), "d1", &[outcome("d1", "")]).await;
        let _process = scene.process();
        scene.posted(1).await;
        scene.settled().await;
        assert_eq!((scene.messages().len(), scene.requests("POST ")), (1, 3));
        assert_eq!(scene.store().trouble("d1").await.expect("an answer"), None);
    })
    .await;
}

#[tokio::test]
async fn a_page_of_a_proxy_is_no_refusal() {
    at_the_same_time([403, 404], |status| async move {
        let scene = Scene::new().await;
        let body = "<html>Sorry</html>";
        scene
            .fake
            .fail_next(POST, Fault::Refused { status, body }, 1);
        open(scene.store(), "d1", &[outcome("d1", "")]).await;
        let _process = scene.process();
        scene.posted(1).await;
    })
    .await;
}

#[tokio::test]
async fn a_post_without_its_reply_is_there_once() {
    let scene = Scene::new().await;
    scene.fake.fail_next(POST, Fault::LostReply, 2);
    open(scene.store(), "d1", &[board("d1")]).await;
    let _process = scene.process();
    scene.posted(1).await;
    scene.settled().await;
    assert_eq!((scene.messages().len(), scene.requests("POST ")), (1, 3));

    // It is known which message it is.
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.says("board d1: 1").await;
    assert_eq!(scene.messages().len(), 1);
    assert_clean(&scene.fake);
}

#[tokio::test]
async fn a_post_without_its_reply_is_edited_later() {
    let scene = Scene::new().await;
    scene.fake.fail_next(POST, Fault::LostReply, 1);
    open(scene.store(), "d1", &[board("d1")]).await;
    let _process = scene.process();
    scene.posted(1).await;
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.says("board d1: 1").await;
    scene.settled().await;
    assert_eq!(scene.messages().len(), 1);
}

#[tokio::test]
async fn an_edit_whose_reply_is_lost_is_repeated() {
    let scene = Scene::new().await;
    open(scene.store(), "d1", &[board("d1")]).await;
    let _process = scene.process();
    scene.posted(1).await;
    scene.settled().await;
    scene.fake.fail_next(EDIT, Fault::LostReply, 1);
    scene.fake.fail_next(EDIT, Fault::Status(502), 1);
    scene
        .fake
        .fail_next(EDIT, Fault::RateLimited { retry_after: 0.2 }, 1);
    ballot(scene.store(), "d1", "ann", &[board("d1")]).await;
    scene.settled().await;
    let messages = scene.messages();
    assert_eq!(
        (messages.len(), title(&messages[0])),
        (1, "board d1: 1"),
        "{messages:#?}"
    );
    assert_eq!(scene.requests("PATCH "), 4);
}
