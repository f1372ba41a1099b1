//! Memory stays flat, however much is asked.

use crate::support::bot::{Bot, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;

/// How many interactions are in flight at the same time: with more, the allocator's own ups and
/// downs would hide a small leak.
const AT_ONCE: usize = 10;

/// A fake that does not check bodies: that would take most of the time.
async fn started() -> (FakeDiscord, Bot) {
    let fake = FakeDiscord::start_with(Options {
        check_bodies: false,
        ..Options::default()
    })
    .await;
    let bot = weighin(&fake, &["run"]).start();
    bot.ready(&fake).await;
    (fake, bot)
}

/// Plays this many interactions; gives the resident memory afterwards, in kilobytes.
async fn play(fake: &FakeDiscord, bot: &Bot, interactions: usize) -> u64 {
    for _ in 0..interactions / AT_ONCE {
        let asked: Vec<_> = (0..AT_ONCE)
            .map(|_| fake.send(slash("compare").text("criterion", "speed")))
            .collect();
        for asked in asked {
            asked
                .answer()
                .await
                .unwrap_or_else(|reason| panic!("{reason}"));
        }
    }
    bot.resident_kb()
}

/// A rate limiter that kept an entry for each interaction, as serenity's does, would take 860 kB
/// here.
#[tokio::test]
async fn three_thousand_interactions_leave_nothing_behind() {
    let (fake, bot) = started().await;
    let before = play(&fake, &bot, 1_000).await;
    let after = play(&fake, &bot, 2_000).await;
    println!("resident after 1,000 interactions: {before} kB, after 3,000: {after} kB");
    // The allocator's ups and downs come to some 400 kB where the machine is busy.
    assert!(after < before + 600, "grew from {before} kB to {after} kB");
}

#[tokio::test]
#[ignore = "slow: about a minute, in release; cargo test --release --test all a_hundred_thousand -- --ignored"]
async fn a_hundred_thousand_interactions_leave_nothing_behind() {
    let (fake, bot) = started().await;
    let idle = bot.resident_kb();
    let before = play(&fake, &bot, 20_000).await;
    let after = play(&fake, &bot, 80_000).await;
    println!(
        "resident when idle: {idle} kB, after 20,000 interactions: {before} kB, after 100,000: {after} kB"
    );
    assert!(
        after < before + 2_000,
        "grew from {before} kB to {after} kB"
    );
}
