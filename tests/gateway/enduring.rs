//! What the gateway and the network do to a connection, and that it comes back.

use std::time::Duration;

use crate::gateway::short::{start, timing};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::gateway::behaviour::Behaviour;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;

/// What never comes, and what is said about it.
const SILENCES: [(Behaviour, &str); 3] = [
    (
        Behaviour::NoUpgrade,
        "cannot upgrade to a WebSocket: no answer within 0.2 s",
    ),
    (Behaviour::NoHello, "HELLO did not come within 0.2 s"),
    (
        Behaviour::NoGreeting,
        "READY after IDENTIFY did not come within 0.2 s",
    ),
];

#[tokio::test]
async fn each_first_step_of_connecting_has_a_deadline() {
    for (behaviour, reason) in SILENCES {
        let fake = FakeDiscord::start().await;
        fake.behave(behaviour);
        let client = start(&fake, timing());
        fake.until("a second try", |fake| fake.log().opened >= 2)
            .await;
        client
            .not_ready(&format!(
                "shard 1 of 1 is not connected to Discord yet: {reason}"
            ))
            .await;
        assert_eq!(client.shards(), "0", "{reason}");
        assert!(
            !client.logged(reason).is_empty(),
            "{reason}: {:#?}",
            client.logged("")
        );

        fake.behave(Behaviour::Sound);
        client.ready().await;
        assert_eq!(client.shards(), "1", "{reason}");
        fake.interact(slash("help")).await;
        client.stop().await;
    }
}

#[tokio::test]
async fn each_step_of_connecting_has_a_deadline_later() {
    for (behaviour, _) in SILENCES {
        let fake = FakeDiscord::start().await;
        let client = start(&fake, timing());
        client.ready().await;
        fake.behave(behaviour);
        fake.drop_connections();
        client
            .not_ready("shard 1 of 1 has had no connection to Discord for over 0 s")
            .await;
        assert_eq!(client.shards(), "0", "{behaviour:?}");
        assert_eq!(
            client.logged(" not ready reason=").len(),
            1,
            "it is told once: {:#?}",
            client.logged("")
        );

        fake.behave(Behaviour::Sound);
        client.ready().await;
        fake.interact(slash("help")).await;
        client.stop().await;
    }
}

#[tokio::test]
async fn an_unfinished_encryption_handshake_has_a_deadline() {
    let fake = FakeDiscord::start_with(Options {
        claims_encryption: true,
        ..Options::default()
    })
    .await;
    fake.behave(Behaviour::NoUpgrade);
    let client = start(&fake, timing());
    client
        .not_ready("cannot agree on encryption: no answer within 0.2 s")
        .await;
    client.stop().await;
}

#[tokio::test]
async fn the_bot_stops_at_once_without_gateway_replies() {
    for (behaviour, _) in SILENCES {
        let fake = FakeDiscord::start().await;
        fake.behave(behaviour);
        let hour = Duration::from_secs(3_600);
        let client = start(
            &fake,
            weighin::discord::gateway::Timing {
                step: hour,
                hello: hour,
                greeting: hour,
                ..timing()
            },
        );
        fake.until("a connection", |fake| fake.log().opened == 1)
            .await;
        client.stop().await;
    }
}

#[tokio::test]
async fn a_session_without_heartbeat_acknowledgements_is_resumed() {
    let options = Options {
        heartbeat_interval: Duration::from_millis(100),
        ..Options::default()
    };
    let fake = FakeDiscord::start_with(options).await;
    let client = start(&fake, timing());
    client.ready().await;
    fake.ignore_heartbeats(true);
    fake.until("a resume", |fake| !fake.resumes().is_empty())
        .await;
    assert!(
        !client
            .logged("the gateway acknowledged no heartbeat")
            .is_empty()
    );
    fake.ignore_heartbeats(false);
    fake.interact(slash("help")).await;
    assert_eq!(fake.identifies().len(), 1, "the session goes on");
}

#[tokio::test]
async fn a_reply_that_no_client_needs_is_survived() {
    let fake = FakeDiscord::start().await;
    let client = start(&fake, timing());
    client.ready().await;
    let garbage = [
        "",
        "garbage",
        "[]",
        "null",
        "{}",
        r#"{"op": 99}"#,
        r#"{"op": "0"}"#,
        r#"{"op": 10, "d": 7}"#,
    ];
    for text in garbage {
        fake.say(text);
        fake.say_binary(text);
    }
    fake.say(r#"{"op": 0, "t": "INTERACTION_CREATE", "d": null}"#);
    fake.say(r#"{"op": 0, "t": "SOMETHING_NEW", "s": "x", "d": [[[[]]]]}"#);
    fake.say(&"[".repeat(100_000));
    fake.interact(slash("help")).await;
    let log = fake.log();
    assert_eq!(
        (log.connections, log.identifies.len(), log.resumes.len()),
        (1, 1, 0)
    );
}

/// It would come again after every resume.
#[tokio::test]
async fn a_too_long_frame_ends_only_the_session() {
    let fake = FakeDiscord::start().await;
    let client = start(&fake, timing());
    client.ready().await;
    fake.say(&"x".repeat(3 * 1024 * 1024));
    fake.until("a second session", |fake| fake.identifies().len() == 2)
        .await;
    assert_eq!(client.logged("it is longer than 2097152 bytes").len(), 1);
    fake.interact(slash("help")).await;
    assert_eq!(fake.resumes(), []);
}
