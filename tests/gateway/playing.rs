//! Every button and every menu option of each command's first reply, and of the replies to those.

use serde_json::Value;

use crate::gateway::answering::{first_questions, title};
use crate::gateway::article;
use crate::support::bot::{assert_clean, connected};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::Interaction;
use crate::support::fake_discord::interactions::controls::all_clicks;

/// How many clicks are in flight at the same time.
const AT_ONCE: usize = 50;

/// Plays the clicks; gives the messages that they lead to. A refused answer, or none, panics.
async fn play(fake: &FakeDiscord, clicks: Vec<Interaction>) -> Vec<Value> {
    let mut messages = Vec::new();
    for some in clicks.chunks(AT_ONCE) {
        let waiting: Vec<_> = some.iter().map(|click| fake.send(click.clone())).collect();
        for (waiting, click) in waiting.into_iter().zip(some) {
            let reply = waiting
                .answer()
                .await
                .unwrap_or_else(|reason| panic!("{click:?}: {reason}"));
            assert!(!title(&reply).contains("no longer works"), "{click:?}");
            messages.push(reply.message());
        }
    }
    messages
}

async fn play_two_levels(fake: &FakeDiscord) -> usize {
    let mut played = 0;
    for asked in first_questions() {
        let mut messages = vec![fake.interact(asked).await.message()];
        for _ in 0..2 {
            let clicks: Vec<Interaction> = messages.iter().flat_map(all_clicks).collect();
            played += clicks.len();
            messages = play(fake, clicks).await;
        }
    }
    played
}

#[tokio::test]
async fn every_click_leads_to_a_valid_reply() {
    let (fake, bot) = connected().await;
    let played = play_two_levels(&fake).await;
    assert!(played > 200, "only {played} clicks");
    bot.until_logged("outcome=", played).await;
    bot.assert_logged("outcome=\"declined\"", 0).await;
    assert_clean(&fake);
}

/// With five technologies, pairs are chosen from a menu, two at a time.
#[tokio::test]
async fn a_wide_library_gives_only_valid_replies() {
    let fake = FakeDiscord::start().await;
    let bot = article::connected_to(&fake, 1, 5).await;
    let played = play_two_levels(&fake).await;
    assert!(played > 200, "only {played} clicks");
    bot.until_logged("outcome=", played).await;
    bot.assert_logged("outcome=\"declined\"", 0).await;
    assert_clean(&fake);
}
