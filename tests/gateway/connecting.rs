//! From start to the first answer.

use crate::support::bot::{assert_clean, requests, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::{click, slash};
use crate::support::fake_discord::options::Options;

#[tokio::test]
async fn it_connects_one_shard_without_intents() {
    let fake = FakeDiscord::start().await;
    let bot = weighin(&fake, &["run"]).start();
    bot.ready(&fake).await;
    let [identify] = &fake.identifies()[..] else {
        panic!("one shard")
    };
    assert_eq!(
        (identify.accepted, identify.intents, identify.shard),
        (true, 0, (0, 1))
    );
    let reply = fake.interact(slash("help")).await;
    assert_eq!(reply.body["data"]["embeds"][0]["title"], "What you can ask");
    assert_clean(&fake);
}

/// The second one comes 5 s after the first: Discord wants it so.
#[tokio::test]
async fn it_connects_every_shard_that_is_recommended() {
    let fake = FakeDiscord::start_with(Options {
        shards: 2,
        ..Options::default()
    })
    .await;
    let bot = weighin(&fake, &["run"]).start();
    let early = fake.interact(slash("help").in_direct_message()).await;
    assert_eq!(
        fake.identifies().len(),
        1,
        "the first shard answers before the second is there"
    );
    fake.interact(click(&early.message(), "w1:topics")).await;
    bot.ready(&fake).await;
    let shards: Vec<_> = fake
        .identifies()
        .iter()
        .map(|identify| (identify.shard, identify.intents))
        .collect();
    assert_eq!(shards, [((0, 2), 0), ((1, 2), 0)]);
    fake.interact(slash("help").in_server()).await;
    bot.assert_logged(" ready shard=", 2).await;
    assert_eq!(
        requests(&fake, "PUT", "/commands"),
        1,
        "one shard alone registers the commands"
    );

    fake.drop_connections();
    for asked in [slash("help").in_server(), slash("help").in_direct_message()] {
        fake.interact(asked).await;
    }
    fake.until("both resumes", |fake| fake.resumes().len() == 2)
        .await;
    assert!(fake.resumes().iter().all(|resume| resume.accepted));
    assert_eq!(fake.identifies().len(), 2);
    assert_clean(&fake);
}

#[tokio::test]
async fn the_bot_retries_failed_calls_at_start() {
    let limited = Fault::RateLimited { retry_after: 0.05 };
    let calls = [
        "GET /applications/@me",
        "GET /gateway/bot",
        "GET /applications/*/commands",
        "PUT /applications/*/commands",
    ];
    let fake = FakeDiscord::start().await;
    for call in calls {
        for fault in [limited, Fault::Status(500), Fault::Disconnect] {
            fake.fail_next(call, fault, 1);
        }
    }
    let bot = weighin(&fake, &["run"]).start();
    fake.interact(slash("help")).await;
    bot.until_logged("+ /compare", 1).await;
    for (method, part) in [
        ("GET", "/@me"),
        ("GET", "/gateway/bot"),
        ("GET", "/commands"),
        ("PUT", "/commands"),
    ] {
        assert_eq!(requests(&fake, method, part), 4, "{method} {part}");
    }
    bot.assert_logged("trying again", 12).await;
    assert_eq!(fake.commands(None).len(), 7);
    assert_clean(&fake);
}
