//! The outbox: a message is sent, or still there.

use super::database::{Database, attempt, lasting, message, open};
use super::on_both;
use crate::decisions::given::{cast, close};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;
use weighin::decisions::Moment;
use weighin::store::{Message, Store};

on_both!(
    a_message_is_queued_with_its_act,
    a_message_is_taken_by_one_sender,
    a_sender_that_dies_loses_no_message,
    a_sent_message_is_not_taken_again,
    a_failed_message_is_tried_again_or_given_up,
    a_message_waits_until_it_is_due,
);

/// Queues messages with a ballot.
async fn queue(store: &Store, messages: &[Message]) {
    open(store, "d1", lasting()).await;
    let ballot = attempt("ballot", "ann", cast(&[5, 1]));
    store
        .act("server", "d1", ballot, None, messages)
        .await
        .expect("kept");
}

async fn take(store: &Store) -> Option<String> {
    let taken = store.take_message(60_000).await.expect("an answer");
    taken.map(|message| message.id)
}

async fn a_message_is_queued_with_its_act(database: &Database) {
    let store = &database.store;
    queue(store, &[message("one")]).await;
    let two = [message("two")];
    let refused = store.act("server", "d1", attempt("x", "ann", close()), None, &two);
    assert!(refused.await.is_err());
    let again = attempt("ballot", "ann", cast(&[5, 1]));
    store
        .act("server", "d1", again, None, &[message("three")])
        .await
        .expect("repeated");
    let other = attempt("other", "ben", cast(&[5, 1]));
    store
        .act("server", "d1", other, None, &[message("one")])
        .await
        .expect("kept");
    assert_eq!(take(store).await.as_deref(), Some("one"));
    assert_eq!(take(store).await, None);
}

async fn a_message_is_taken_by_one_sender(database: &Database) {
    let replicas = [database.store.clone(), database.replica().await];
    let messages: Vec<Message> = (0..20).map(|at| message(&at.to_string())).collect();
    queue(&replicas[0], &messages).await;
    let mut senders = JoinSet::new();
    for at in 0..4 {
        let store = replicas[at % 2].clone();
        senders.spawn(async move {
            let mut taken = Vec::new();
            while let Some(id) = take(&store).await {
                taken.push(id);
            }
            taken
        });
    }
    let taken = senders.join_all().await.concat();
    let different: BTreeSet<&String> = taken.iter().collect();
    assert_eq!((taken.len(), different.len()), (20, 20));
}

async fn a_sender_that_dies_loses_no_message(database: &Database) {
    let store = &database.store;
    queue(store, &[message("one")]).await;
    let first = store
        .take_message(200)
        .await
        .expect("an answer")
        .expect("a message");
    assert_eq!((first.attempts, take(store).await), (1, None));
    sleep(Duration::from_millis(250)).await;
    let second = store
        .take_message(200)
        .await
        .expect("an answer")
        .expect("the same");
    assert_eq!((second.id.as_str(), second.attempts), ("one", 2));
}

async fn a_sent_message_is_not_taken_again(database: &Database) {
    let store = &database.store;
    queue(store, &[message("one")]).await;
    store
        .take_message(0)
        .await
        .expect("an answer")
        .expect("a message");
    store.message_sent("one", "1234").await.expect("an answer");
    assert_eq!(take(store).await, None);
    let mut backup = Vec::new();
    store.backup(&mut backup).await.expect("a backup");
    let text = String::from_utf8(backup).expect("text");
    let line = text
        .lines()
        .find(|line| line.contains("\"outbox\""))
        .expect("a message");
    assert!(
        line.contains("1234") && line.contains(r#""body":"""#),
        "{line}"
    );
}

async fn a_failed_message_is_tried_again_or_given_up(database: &Database) {
    let store = &database.store;
    queue(store, &[message("one")]).await;
    assert!(take(store).await.is_some());
    store
        .message_failed("one", Some(0))
        .await
        .expect("an answer");
    assert!(take(store).await.is_some());
    store.message_failed("one", None).await.expect("an answer");
    assert_eq!(take(store).await, None);
}

async fn a_message_waits_until_it_is_due(database: &Database) {
    let store = &database.store;
    let due = lasting().closes_at;
    let later = Message {
        due,
        ..message("later")
    };
    let sooner = Message {
        due: Moment::new(1),
        ..message("sooner")
    };
    queue(store, &[later, message("now"), sooner]).await;
    assert_eq!(take(store).await.as_deref(), Some("now"));
    assert_eq!(take(store).await.as_deref(), Some("sooner"));
    assert_eq!(take(store).await, None);
}
