//! Two processes with one database post each message once.

use super::given::{CHANNEL, ballot};
use super::given::{Process, board, open, open_in, outcome, title};
use crate::storage::database::{Database, closing_in, show};
use crate::storage::on_both;
use crate::support::fake_discord::FakeDiscord;
use std::collections::BTreeSet;
use tokio::task::JoinSet;
use weighin::decisions::Phase;

on_both!(
    two_processes_post_each_message_once,
    two_processes_close_each_decision_once,
    a_board_of_many_ballots_ends_right,
);

const DECISIONS: usize = 30;

fn titles(fake: &FakeDiscord) -> BTreeSet<String> {
    let messages = fake.messages(CHANNEL);
    messages.iter().map(|it| title(it).to_owned()).collect()
}

async fn two_processes_post_each_message_once(database: &Database) {
    let fake = FakeDiscord::start().await;
    let _one = Process::start(database.store.clone(), &fake);
    let _two = Process::start(database.replica().await, &fake);
    for at in 0..DECISIONS {
        let id = format!("d{at}");
        open(&database.store, &id, &[board(&id), outcome(&id, "")]).await;
    }

    let all = |fake: &FakeDiscord| titles(fake).len() == 2 * DECISIONS;
    fake.until("all messages", all).await;
    settled(database).await;
    assert_eq!(fake.messages(CHANNEL).len(), 2 * DECISIONS);
    let posts = fake.requests().len();
    assert_eq!(posts, 2 * DECISIONS, "no message was tried twice");
}

async fn two_processes_close_each_decision_once(database: &Database) {
    let fake = FakeDiscord::start().await;
    let _one = Process::start(database.store.clone(), &fake);
    let _two = Process::start(database.replica().await, &fake);
    for at in 0..DECISIONS {
        let id = format!("d{at}");
        open_in(
            &database.store,
            CHANNEL,
            &id,
            closing_in(500),
            &[board(&id)],
        )
        .await;
    }

    let all = |fake: &FakeDiscord| titles(fake).len() == 2 * DECISIONS;
    fake.until("all outcomes", all).await;
    settled(database).await;
    assert_eq!(fake.messages(CHANNEL).len(), 2 * DECISIONS);
    for at in 0..DECISIONS {
        let decision = show(&database.store, &format!("d{at}")).await;
        assert_eq!(decision.phase(), Phase::Closed);
    }
}

async fn a_board_of_many_ballots_ends_right(database: &Database) {
    let fake = FakeDiscord::start().await;
    let _one = Process::start(database.store.clone(), &fake);
    let _two = Process::start(database.replica().await, &fake);
    open(&database.store, "d1", &[board("d1")]).await;

    let mut clicks = JoinSet::new();
    for at in 0..40 {
        let store = database.store.clone();
        clicks.spawn(async move {
            ballot(&store, "d1", &format!("member-{at}"), &[board("d1")]).await;
        });
    }
    clicks.join_all().await;
    let says = |fake: &FakeDiscord| titles(fake).contains("board d1: 40");
    fake.until("the last ballot", says).await;
    settled(database).await;
    assert_eq!(titles(&fake), BTreeSet::from(["board d1: 40".to_owned()]));
    assert_eq!(fake.messages(CHANNEL).len(), 1);
    assert!(fake.requests().len() < 15, "{:?}", fake.requests());
}

async fn settled(database: &Database) {
    for _ in 0..1_000 {
        let waiting = database.store.waiting_messages().await.expect("an answer");
        if waiting.count == 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("messages still wait");
}
