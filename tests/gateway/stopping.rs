//! SIGTERM: the bot ends within five seconds, and answers first what it was asked.

use std::time::{Duration, Instant};

use crate::support::bot::{Bot, assert_clean, connected, requests, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::slash;

const CALLBACK: &str = "POST /interactions/*/*/callback";

/// Ends with 0, in time, and without a complaint.
async fn assert_stops(bot: &mut Bot) {
    let asked = Instant::now();
    bot.terminate();
    assert_eq!(bot.exit_code().await, 0, "{:#?}", bot.stderr());
    assert!(
        asked.elapsed() < Duration::from_secs(5),
        "{:?}",
        asked.elapsed()
    );
    assert_eq!(bot.logged("ERROR"), 0, "{:#?}", bot.stderr());
}

#[tokio::test]
async fn it_says_goodbye_when_idle() {
    let (fake, mut bot) = connected().await;
    bot.until_logged("+ /help", 1).await;
    assert_stops(&mut bot).await;
    assert_eq!(fake.closes(), [Some(1000)]);
    assert_eq!(bot.logged("WARN"), 0, "{:#?}", bot.stderr());
    assert_clean(&fake);
}

#[tokio::test]
async fn answers_in_flight_arrive_first() {
    let (fake, mut bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::Slow(Duration::from_millis(1_500)), 20);
    let asked: Vec<_> = (0..20).map(|_| fake.send(slash("compare"))).collect();
    fake.until("all to be on their way", |fake| {
        requests(fake, "POST", "/callback") == 20
    })
    .await;
    assert_stops(&mut bot).await;
    for asked in asked {
        asked
            .answer()
            .await
            .unwrap_or_else(|reason| panic!("{reason}"));
    }
    assert_eq!(bot.logged("WARN"), 0, "{:#?}", bot.stderr());
    assert_clean(&fake);
}

#[tokio::test]
async fn answers_that_wait_for_another_try_arrive_first() {
    let (fake, mut bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::RateLimited { retry_after: 1.5 }, 20);
    let asked: Vec<_> = (0..20).map(|_| fake.send(slash("compare"))).collect();
    bot.until_logged("trying again", 20).await;
    assert_stops(&mut bot).await;
    for asked in asked {
        asked
            .answer()
            .await
            .unwrap_or_else(|reason| panic!("{reason}"));
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn it_stops_before_it_is_connected() {
    let fake = FakeDiscord::start().await;
    fake.fail_next("GET /gateway/bot", Fault::Status(500), usize::MAX);
    let mut bot = weighin(&fake, &["run"]).start();
    bot.until_logged("trying again", 2).await;
    assert_stops(&mut bot).await;
    assert_eq!(fake.log().connections, 0);
}

#[tokio::test]
async fn it_stops_while_discord_does_not_answer() {
    let fake = FakeDiscord::start().await;
    fake.fail_next(
        "GET /applications/*/commands",
        Fault::Slow(Duration::from_secs(60)),
        1,
    );
    let mut bot = weighin(&fake, &["run"]).start();
    bot.ready(&fake).await;
    fake.fail_next(CALLBACK, Fault::Slow(Duration::from_secs(60)), 1);
    let lost = fake.send(slash("compare"));
    fake.until("it to be on its way", |fake| {
        requests(fake, "POST", "/callback") == 1
    })
    .await;
    assert_stops(&mut bot).await;
    assert_eq!(bot.logged("some answers were still being sent"), 1);
    drop(lost);
}

#[tokio::test]
async fn it_stops_while_it_reconnects() {
    let (fake, mut bot) = connected().await;
    fake.invalidate_sessions(false);
    assert_stops(&mut bot).await;
}
