//! Answers that meet trouble on their way.

use std::time::{Duration, Instant};

use crate::support::bot::{assert_clean, connected, requests};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::slash;

const CALLBACK: &str = "POST /interactions/*/*/callback";

fn callbacks(fake: &FakeDiscord) -> usize {
    requests(fake, "POST", "/callback")
}

#[tokio::test]
async fn a_rate_limited_answer_is_sent_again_later() {
    let (fake, bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::RateLimited { retry_after: 0.4 }, 2);
    let reply = fake.interact(slash("help")).await;
    let waited = Duration::from_millis(800)..Duration::from_millis(1_800);
    assert!(waited.contains(&reply.elapsed), "{:?}", reply.elapsed);
    assert_eq!(callbacks(&fake), 3);
    bot.assert_logged("wait_ms=400", 2).await;
    bot.assert_logged("ERROR", 0).await;
    assert_clean(&fake);
}

/// Also after a connection that was cut.
#[tokio::test]
async fn an_answer_is_repeated_after_an_error() {
    let (fake, bot) = connected().await;
    let faults = [Fault::Status(500), Fault::Status(502), Fault::Disconnect];
    for (number, fault) in faults.into_iter().enumerate() {
        fake.fail_next(CALLBACK, fault, 2);
        fake.interact(slash("help")).await;
        assert_eq!(callbacks(&fake), 3 * (number + 1), "{fault:?}");
    }
    bot.assert_logged("trying again", 6).await;
    bot.assert_logged("ERROR", 0).await;
    assert_clean(&fake);
}

#[tokio::test]
async fn an_answer_with_lost_receipt_counts_as_sent() {
    let (fake, bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::LostReply, 1);
    fake.interact(slash("help")).await;
    fake.until("the second try", |fake| callbacks(fake) == 2)
        .await;
    fake.interact(slash("topics")).await;
    assert_eq!(callbacks(&fake), 3);
    bot.assert_logged("trying again", 1).await;
    bot.assert_logged("ERROR", 0).await;
    assert_clean(&fake);
}

/// The bot goes on.
#[tokio::test]
async fn a_delayed_answer_is_dropped_after_a_limit() {
    let (fake, bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::RateLimited { retry_after: 0.8 }, 4);
    let lost = fake.send(slash("compare"));
    bot.until_logged("ERROR", 1).await;
    assert_eq!(callbacks(&fake), 4, "at 0, 0.8, 1.6 and 2.4 s");
    assert!(
        bot.stderr()
            .last()
            .is_some_and(|line| line.contains("an answer was lost")),
        "{:#?}",
        bot.stderr()
    );
    drop(lost);
    fake.fail_next(CALLBACK, Fault::RateLimited { retry_after: 3.0 }, 1);
    let lost = fake.send(slash("compare"));
    bot.until_logged("ERROR", 2).await;
    assert_eq!(callbacks(&fake), 5, "there is no time for a second try");
    drop(lost);
    fake.interact(slash("help")).await;
    bot.assert_logged("trying again", 3).await;
    bot.assert_logged("ERROR an answer was lost", 2).await;
    bot.assert_logged("ERROR", 2).await;
    assert_clean(&fake);
}

#[tokio::test]
async fn a_refused_answer_is_not_sent_again() {
    let (fake, bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::Status(404), 1);
    let lost = fake.send(slash("compare"));
    bot.until_logged("ERROR", 1).await;
    drop(lost);
    fake.interact(slash("help")).await;
    assert_eq!(callbacks(&fake), 2);
    bot.assert_logged("trying again", 0).await;
    assert_clean(&fake);
}

#[tokio::test]
async fn slow_answers_do_not_hold_up_others() {
    let (fake, bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::Slow(Duration::from_secs(2)), 20);
    let slow: Vec<_> = (0..20).map(|_| fake.send(slash("compare"))).collect();
    fake.until("the slow ones to be on their way", |fake| {
        callbacks(fake) == 20
    })
    .await;
    let asked = Instant::now();
    for _ in 0..10 {
        fake.interact(slash("help")).await;
    }
    assert!(
        asked.elapsed() < Duration::from_secs(1),
        "{:?}",
        asked.elapsed()
    );
    for slow in slow {
        slow.answer()
            .await
            .unwrap_or_else(|reason| panic!("{reason}"));
    }
    assert_eq!(callbacks(&fake), 30);
    bot.assert_logged("WARN", 0).await;
    assert_clean(&fake);
}
