//! The gateway's protocol, spoken by a bare client.

use std::time::Duration;

use serde_json::json;

use crate::fake_discord::wire::{Gateway, identify};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;

#[tokio::test]
async fn missed_events_are_replayed_before_resumed() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, session) = Gateway::ready(&fake).await;
    fake.send(slash("heard"));
    assert_eq!(gateway.hear().await["s"], 2);

    fake.drop_connections();
    fake.send(slash("missed"));
    assert_eq!(gateway.closed().await, None, "cut without a close frame");

    let mut gateway = Gateway::connect(&fake).await;
    let resume = json!({"token": fake.token(), "session_id": session, "seq": 2});
    gateway.say(&json!({"op": 6, "d": resume})).await;
    let missed = gateway.hear().await;
    assert_eq!(
        (&missed["s"], &missed["d"]["data"]["name"]),
        (&json!(3), &json!("missed"))
    );
    assert_eq!(gateway.hear().await["t"], "RESUMED");
    assert!(fake.resumes()[0].accepted);
}

#[tokio::test]
async fn an_unknown_session_cannot_be_resumed() {
    let fake = FakeDiscord::start().await;
    let (_, session) = Gateway::ready(&fake).await;
    fake.invalidate_sessions(false);
    let mut gateway = Gateway::connect(&fake).await;
    let resume = json!({"token": fake.token(), "session_id": session, "seq": 1});
    gateway.say(&json!({"op": 6, "d": resume})).await;
    let reply = gateway.hear().await;
    assert_eq!((&reply["op"], &reply["d"]), (&json!(9), &json!(false)));
    assert!(!fake.resumes()[0].accepted);
    gateway.say(&identify(fake.token())).await;
    assert_eq!(gateway.hear().await["t"], "READY");
}

#[tokio::test]
async fn heartbeats_are_acknowledged_unless_told_otherwise() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    fake.ignore_heartbeats(true);
    gateway.say(&json!({"op": 1, "d": 1})).await;
    fake.until("the heartbeat", |fake| fake.heartbeats() == 1)
        .await;
    fake.ask_to_reconnect();
    assert_eq!(
        gateway.hear().await["op"],
        7,
        "no acknowledgement before it"
    );

    fake.ignore_heartbeats(false);
    gateway.say(&json!({"op": 1, "d": 1})).await;
    assert_eq!(gateway.hear().await["op"], 11);
}

#[tokio::test]
async fn a_client_breaking_the_protocol_is_disconnected() {
    let fake = FakeDiscord::start().await;
    let mut wrong_shard = identify(fake.token());
    wrong_shard["d"]["shard"] = json!([1, 1]);
    let cases = [
        (identify("wrong"), 4004),
        (wrong_shard, 4010),
        (json!({"op": 3, "d": {}}), 4003),
    ];
    for (payload, code) in cases {
        let mut gateway = Gateway::connect(&fake).await;
        gateway.say(&payload).await;
        assert_eq!(gateway.closed().await, Some(code), "{payload}");
    }
    for (payload, code) in [(identify(fake.token()), 4005), (json!({"op": 99}), 4001)] {
        let (mut gateway, _) = Gateway::ready(&fake).await;
        gateway.say(&payload).await;
        assert_eq!(gateway.closed().await, Some(code), "{payload}");
    }
    assert!(
        fake.closes().is_empty(),
        "replies to a close frame are no farewells"
    );
}

#[tokio::test]
async fn orders_reach_every_connection() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    fake.invalidate_sessions(true);
    let payload = gateway.hear().await;
    assert_eq!((&payload["op"], &payload["d"]), (&json!(9), &json!(true)));
    fake.close_connections(4000);
    assert_eq!(gateway.closed().await, Some(4000));
}

#[tokio::test]
async fn interactions_go_to_the_shard_of_their_server() {
    let options = Options {
        shards: 2,
        heartbeat_interval: Duration::from_secs(1),
        ..Options::default()
    };
    let fake = FakeDiscord::start_with(options).await;
    for shard in 0..2 {
        let mut gateway = Gateway::connect(&fake).await;
        let mut payload = identify(fake.token());
        payload["d"]["shard"] = json!([shard, 2]);
        gateway.say(&payload).await;
        assert_eq!(gateway.hear().await["t"], "READY");
        if shard == 0 {
            fake.send(slash("help").in_direct_message());
            assert_eq!(gateway.hear().await["t"], "INTERACTION_CREATE");
        }
    }
    let shards: Vec<_> = fake
        .identifies()
        .iter()
        .map(|identify| identify.shard)
        .collect();
    assert_eq!(shards, [(0, 2), (1, 2)]);
}
