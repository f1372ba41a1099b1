//! How the endpoint starts, with a token and without, and what keeps it from starting.

use tokio::net::TcpListener;

use crate::endpoint::running::{Running, endpoint, ping};
use crate::support::bot::Bot;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;

#[tokio::test]
async fn a_token_registers_the_commands_at_start() {
    let running = Running::start().await;
    running.bot.until_logged("+ /compare", 1).await;
    assert_eq!(running.fake.commands(None).len(), 7);
    assert_eq!(running.fake.log().connections, 0, "no gateway");
}

#[tokio::test]
async fn a_missing_token_is_logged_and_questions_answered() {
    let fake = FakeDiscord::start().await;
    let bot = endpoint(&fake).without("DISCORD_TOKEN").start();
    let running = Running::of(fake, bot).await;
    running
        .bot
        .until_logged(
            "there is no bot token, so the commands at Discord were not compared",
            1,
        )
        .await;
    running.ask(ping()).await;
    assert_eq!(running.fake.requests(), [""; 0]);
}

#[tokio::test]
async fn it_answers_also_when_discord_refuses_the_commands() {
    let fake = FakeDiscord::start().await;
    fake.fail_next("GET /applications/@me", Fault::Status(404), 1);
    let bot = endpoint(&fake).start();
    let running = Running::of(fake, bot).await;
    running
        .bot
        .until_logged("the commands at Discord were not brought up to date", 1)
        .await;
    running.ask(ping()).await;
}

/// It ended with this code, and its last line holds these words.
async fn assert_ended(mut bot: Bot, code: i32, words: &[&str]) {
    assert_eq!(bot.exit_code().await, code, "{:#?}", bot.stderr());
    let lines = bot.stderr();
    let last = lines.last().expect("a line");
    assert!(words.iter().all(|word| last.contains(word)), "{last}");
}

/// It says where to copy the key from.
#[tokio::test]
async fn a_wrong_public_key_gets_a_helpful_message() {
    let fake = FakeDiscord::start().await;
    let weak = "0100000000000000000000000000000000000000000000000000000000000000";
    for key in [
        "",
        "abc",
        &"zz".repeat(32),
        &format!("02{}", "00".repeat(31)),
        weak,
    ] {
        let bot = endpoint(&fake)
            .with("WEIGHIN_DISCORD_PUBLIC_KEY", key)
            .start();
        assert_ended(
            bot,
            2,
            &[
                "discord.public_key",
                "64 hexadecimal digits",
                "General Information",
            ],
        )
        .await;
    }
}

#[tokio::test]
async fn an_unusable_address_is_named_with_its_key() {
    let fake = FakeDiscord::start().await;
    let other = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let taken = other.local_addr().expect("an address").to_string();
    for (variable, key) in [
        ("WEIGHIN_ENDPOINT_LISTEN", "endpoint.listen"),
        ("WEIGHIN_STATUS_LISTEN", "status.listen"),
    ] {
        let bot = endpoint(&fake).with(variable, &taken).start();
        // A supervisor may start it again: what has the address may end.
        assert_ended(bot, 1, &["cannot listen on", &taken, key]).await;
    }
    let bot = endpoint(&fake)
        .with("WEIGHIN_STATUS_LISTEN", "nowhere")
        .start();
    assert_ended(
        bot,
        2,
        &[
            "WEIGHIN_STATUS_LISTEN",
            "`nowhere` is not an address with a port",
        ],
    )
    .await;
    let bot = endpoint(&fake)
        .with("WEIGHIN_ENDPOINT_LISTEN", "nowhere")
        .start();
    assert_ended(bot, 2, &["WEIGHIN_ENDPOINT_LISTEN", "127.0.0.1:3000"]).await;
}

#[tokio::test]
async fn health_and_metrics_can_be_left_out() {
    let fake = FakeDiscord::start().await;
    let bot = endpoint(&fake).with("WEIGHIN_STATUS_LISTEN", "").start();
    bot.until_logged("taking interactions", 1).await;
    assert_eq!(bot.logged("serving health"), 0);
}
