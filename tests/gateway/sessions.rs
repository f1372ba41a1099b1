//! How often connections and sessions start, whatever the gateway answers.

use std::time::Duration;

use weighin::discord::api::ApiError;
use weighin::discord::gateway::{RunError, Timing};

use crate::gateway::short::{Client, start, timing};
use crate::support::bot::requests;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::gateway::behaviour::Behaviour;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;
use crate::support::port::free_address;

/// The waits that were logged, in milliseconds.
fn waits(client: &Client) -> Vec<u64> {
    let wait = |line: String| {
        let (_, after) = line.split_once("wait_ms=")?;
        after.split(' ').next()?.parse().ok()
    };
    client
        .logged("wait_ms=")
        .into_iter()
        .filter_map(wait)
        .collect()
}

/// Waits that double six times, and never delay a recovery for long. The deadline is what a busy
/// machine needs when the gateway is sound.
fn doubling(deadline: Duration) -> Timing {
    Timing {
        step: deadline,
        hello: deadline,
        greeting: deadline,
        send: deadline,
        longest_wait: Duration::from_secs(1),
        ..timing()
    }
}

/// Each wait is at least half of 10 ms doubled once per failure.
fn assert_doubles(waits: &[u64]) {
    for (failures, wait) in waits.iter().enumerate().skip(1) {
        let least = (10 << failures) / 2;
        assert!(
            *wait >= least,
            "{wait} ms after {failures} failures: {waits:?}"
        );
    }
}

#[tokio::test]
async fn short_connections_are_repeated_ever_more_slowly() {
    let faults = [
        Behaviour::ReconnectOnGreeting,
        Behaviour::CloseOnGreeting(4000),
        Behaviour::CloseOnGreeting(1001),
        Behaviour::CloseOnGreeting(4009),
        Behaviour::CloseOnIdentify {
            code: 4003,
            shard: None,
        },
        Behaviour::CloseOnIdentify {
            code: 4007,
            shard: None,
        },
        Behaviour::CloseOnIdentify {
            code: 4010,
            shard: None,
        },
        Behaviour::CloseOnIdentify {
            code: 4011,
            shard: None,
        },
    ];
    for behaviour in faults {
        repeats_ever_more_slowly(behaviour, Duration::from_secs(10)).await;
    }
}

#[tokio::test]
async fn silent_connections_are_repeated_ever_more_slowly() {
    repeats_ever_more_slowly(Behaviour::NoUpgrade, Duration::from_secs(1)).await;
}

async fn repeats_ever_more_slowly(behaviour: Behaviour, deadline: Duration) {
    let fake = FakeDiscord::start().await;
    fake.behave(behaviour);
    let client = start(&fake, doubling(deadline));
    client
        .until("six waits", |client| waits(client).len() >= 6)
        .await;
    assert_doubles(&waits(&client)[..6]);

    // After any failure it continues, and it stops when asked to.
    fake.behave(Behaviour::Sound);
    fake.ready().await;
    client.ready().await;
    fake.interact(slash("help")).await;
    client.stop().await;
}

#[tokio::test]
async fn the_same_trouble_is_logged_once_a_minute() {
    let fake = FakeDiscord::start().await;
    fake.behave(Behaviour::ReconnectOnGreeting);
    let client = start(
        &fake,
        Timing {
            same_line: Duration::from_secs(60),
            ..timing()
        },
    );
    fake.until("many resumes", |fake| fake.resumes().len() >= 8)
        .await;
    assert_eq!(
        client.logged("the gateway asked to reconnect").len(),
        1,
        "{:#?}",
        client.logged("")
    );
}

#[tokio::test]
async fn while_one_shard_is_refused_the_other_answers() {
    for code in [4003, 4009, 4010, 4011] {
        let fake = FakeDiscord::start_with(Options {
            shards: 2,
            ..Options::default()
        })
        .await;
        fake.behave(Behaviour::CloseOnIdentify {
            code,
            shard: Some(1),
        });
        let client = start(&fake, timing());
        fake.until("several refusals", |fake| fake.identifies().len() >= 5)
            .await;
        for _ in 0..3 {
            fake.interact(slash("help").in_direct_message()).await;
        }
        assert_eq!(client.shards(), "1");
        client
            .not_ready("shard 2 of 2 is not connected to Discord yet")
            .await;
        client.stop().await;
    }
}

#[tokio::test]
async fn too_few_shards_are_corrected_by_asking_discord() {
    for code in [4010, 4011] {
        let fake = FakeDiscord::start().await;
        fake.behave(Behaviour::CloseOnIdentify { code, shard: None });
        let client = start(&fake, timing());
        fake.until("a refusal", |fake| !fake.identifies().is_empty())
            .await;
        fake.recommend_shards(2);
        fake.behave(Behaviour::Sound);
        fake.ready().await;
        client.ready().await;
        assert_eq!(client.shards(), "2");
        let shards: Vec<_> = fake
            .identifies()
            .iter()
            .map(|identify| identify.shard)
            .rev()
            .take(2)
            .collect();
        assert!(
            shards.contains(&(0, 2)) && shards.contains(&(1, 2)),
            "{shards:?}"
        );
        assert!(requests(&fake, "GET", "/gateway/bot") >= 2);
        client.stop().await;
    }
}

#[tokio::test]
async fn permanent_close_codes_end_the_bot_with_reasons() {
    for (code, reason) in [
        (4012, "no longer supported"),
        (4013, "does not know the requested intents"),
        (4014, "does not allow"),
    ] {
        let fake = FakeDiscord::start().await;
        fake.behave(Behaviour::CloseOnIdentify { code, shard: None });
        match start(&fake, timing()).outcome().await {
            Err(RunError::Gateway(told)) => assert!(told.contains(reason), "{told}"),
            other => panic!("{code}: {other:?}"),
        }
        assert_eq!(fake.identifies().len(), 1, "{code}");
    }
    let fake = FakeDiscord::start().await;
    fake.behave(Behaviour::CloseOnIdentify {
        code: 4004,
        shard: None,
    });
    let ended = start(&fake, timing()).outcome().await;
    assert!(
        matches!(ended, Err(RunError::Api(ApiError::WrongToken))),
        "{ended:?}"
    );
}

#[tokio::test]
async fn without_sessions_left_the_bot_waits_for_more() {
    let fake = FakeDiscord::start_with(Options {
        starts: (0, 3_600_000),
        ..Options::default()
    })
    .await;
    let client = start(&fake, timing());
    client
        .not_ready("0 more sessions may start today, so the next one waits")
        .await;
    assert_eq!((fake.log().opened, fake.identifies().len()), (0, 0));
    client.stop().await;

    let fake = FakeDiscord::start_with(Options {
        starts: (0, 300),
        ..Options::default()
    })
    .await;
    let client = start(&fake, timing());
    client.ready().await;
    assert_eq!(client.logged("0 more sessions may start today").len(), 1);
}

#[tokio::test]
async fn few_remaining_sessions_are_spread_over_time() {
    let fake = FakeDiscord::start_with(Options {
        starts: (400, 3_600_000),
        ..Options::default()
    })
    .await;
    fake.behave(Behaviour::CloseOnIdentify {
        code: 4009,
        shard: None,
    });
    let client = start(&fake, timing());
    client
        .not_ready("399 more sessions may start today, so the next one waits")
        .await;
    assert_eq!(
        fake.identifies().len(),
        1,
        "the first is free, so that a restart is quick"
    );
}

#[tokio::test]
async fn a_resume_address_that_leads_elsewhere_is_unused() {
    for elsewhere in [
        "wss://gateway.discord.gg",
        "ws://192.0.2.1:1",
        "http://127.0.0.1",
        "no address",
    ] {
        let fake = FakeDiscord::start_with(Options {
            resume_url: Some(elsewhere.to_owned()),
            ..Options::default()
        });
        let fake = fake.await;
        let client = start(&fake, timing());
        client.ready().await;
        assert_eq!(
            client.logged("the address for resuming is not used").len(),
            1,
            "{elsewhere}"
        );
        fake.drop_connections();
        fake.until("a resume", |fake| fake.resumes().len() == 1)
            .await;
        fake.interact(slash("help")).await;
    }
}

#[tokio::test]
async fn the_gateway_replaces_a_dead_resume_address() {
    let gone = free_address();
    let fake = FakeDiscord::start_with(Options {
        resume_url: Some(format!("ws://{gone}")),
        ..Options::default()
    })
    .await;
    let client = start(&fake, timing());
    client.ready().await;
    fake.drop_connections();
    fake.until("a resume", |fake| fake.resumes().len() == 1)
        .await;
    assert_eq!(
        client.logged("cannot open a connection").len(),
        2,
        "{:#?}",
        client.logged("")
    );
}
