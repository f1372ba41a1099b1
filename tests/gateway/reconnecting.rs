//! What happens when the gateway's connection does not last.

use std::time::Duration;

use crate::support::bot::{Bot, assert_clean, connected, requests, weighin};
use crate::support::cases::at_the_same_time;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;

type Interruption = fn(&FakeDiscord);

#[tokio::test]
async fn it_resumes_and_answers_what_was_missed() {
    let interruptions: [(&str, Interruption); 5] = [
        ("a dropped connection", FakeDiscord::drop_connections),
        ("a close frame", |fake| fake.close_connections(4000)),
        ("a rate limit", |fake| fake.close_connections(4008)),
        ("a request to reconnect", FakeDiscord::ask_to_reconnect),
        ("an invalid session that can be resumed", |fake| {
            fake.invalidate_sessions(true)
        }),
    ];
    at_the_same_time(interruptions, |(what, interrupt)| async move {
        let (fake, bot) = connected().await;
        bot.until_logged("+ /help", 1).await;
        // Twice: a session that was resumed can be resumed again.
        for resumes in 1..=2 {
            interrupt(&fake);
            let missed: Vec<_> = (0..3).map(|_| fake.send(slash("help"))).collect();
            for missed in missed {
                let answer = missed.answer().await;
                answer.unwrap_or_else(|reason| panic!("{what}: {reason}"));
            }
            fake.until(what, |fake| fake.resumes().len() == resumes)
                .await;
            assert!(fake.resumes()[resumes - 1].accepted, "{what}");
            bot.until_logged(" resumed shard=0", resumes).await;
        }

        assert_eq!(fake.identifies().len(), 1, "{what}: never a new session");
        let answers = requests(&fake, "POST", "/callback");
        assert_eq!(answers, 6, "{what}: nothing is answered twice");
        let registrations = requests(&fake, "PUT", "/commands");
        assert_eq!(registrations, 1, "{what}: only at start");
        assert_clean(&fake);
    })
    .await;
}

#[tokio::test]
async fn a_new_session_replaces_one_that_cannot_resume() {
    let (fake, bot) = patient(Options::default()).await;
    fake.invalidate_sessions(false);
    fake.until("a second session", |fake| fake.identifies().len() == 2)
        .await;
    fake.interact(slash("help")).await;
    bot.assert_logged(" ready shard=0", 2).await;
    assert_eq!(fake.resumes(), []);
    assert_clean(&fake);
}

/// Heartbeats that nobody acknowledges: the connection is open, and dead.
#[tokio::test]
async fn it_resumes_when_no_heartbeat_is_acknowledged() {
    let (fake, bot) = patient(Options {
        heartbeat_interval: Duration::from_millis(300),
        ..Options::default()
    })
    .await;
    fake.until("heartbeats", |fake| fake.heartbeats() >= 2)
        .await;
    fake.ignore_heartbeats(true);
    fake.until("a resume", |fake| !fake.resumes().is_empty())
        .await;
    fake.ignore_heartbeats(false);
    fake.interact(slash("help")).await;
    bot.until_logged("the gateway acknowledged no heartbeat", 1)
        .await;
    assert_eq!(fake.identifies().len(), 1, "the session goes on");
    assert_clean(&fake);
}

/// A fake that waits longer than usual, and a bot that is connected to it.
async fn patient(options: Options) -> (FakeDiscord, Bot) {
    let fake = FakeDiscord::start_with(Options {
        patience: Duration::from_secs(20),
        ..options
    })
    .await;
    let bot = weighin(&fake, &["run"]).start();
    bot.ready(&fake).await;
    (fake, bot)
}
