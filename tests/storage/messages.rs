//! The outbox: a message is sent, or still there.

use super::database::{Database, attempt, lasting, message, open};
use super::on_both;
use crate::decisions::given::{cast, close};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;
use weighin::decisions::Moment;
use weighin::store::{MessageKind, NotSent, Outgoing, QueuedMessage, Store, Trouble};

on_both!(
    a_message_is_queued_with_its_act,
    a_message_is_taken_by_one_sender,
    a_decision_sends_its_messages_one_by_one,
    a_sender_that_dies_loses_no_message,
    a_sent_message_is_not_taken_again,
    what_was_told_once_is_not_told_again,
    a_board_that_is_queued_again_is_edited,
    a_board_queued_during_sending_is_sent_again,
    a_try_with_an_earlier_text_is_remembered,
    a_failed_message_is_retried_or_given_up,
    a_message_queued_again_is_not_given_up,
    trouble_is_told_until_the_message_is_sent,
    one_that_gets_through_frees_its_channel,
    a_message_waits_until_it_is_due,
    what_waits_is_counted,
);

const LATER: NotSent = NotSent {
    trouble: None,
    again: Some(60_000),
};
const AT_ONCE: NotSent = NotSent {
    trouble: None,
    again: Some(0),
};

/// How long a message stays as it is at least, and a little longer.
const STAYS: Duration = Duration::from_millis(1_050);

/// Queues messages of a decision, with a ballot.
async fn queue(store: &Store, decision: &str, messages: &[QueuedMessage]) {
    open(store, decision, lasting()).await;
    ballot(store, decision, "ballot", messages).await;
}

async fn ballot(store: &Store, decision: &str, id: &str, messages: &[QueuedMessage]) {
    let ballot = attempt(id, id, cast(&[5, 1]));
    store
        .act("server", decision, ballot, None, messages)
        .await
        .expect("kept");
}

fn board() -> QueuedMessage {
    QueuedMessage {
        kind: MessageKind::Board,
        ..message("board")
    }
}

async fn take(store: &Store) -> Option<Outgoing> {
    store.take_message(60_000).await.expect("an answer")
}

async fn taken(store: &Store) -> Outgoing {
    take(store).await.expect("a message")
}

async fn take_id(store: &Store) -> Option<String> {
    take(store).await.map(|message| message.id)
}

async fn sent(store: &Store, message: &Outgoing, posted: Option<&str>) {
    store
        .message_sent(&message.id, message.version, posted)
        .await
        .expect("an answer");
}

async fn failed(store: &Store, message: &Outgoing, failure: NotSent) {
    store
        .message_failed(message, failure)
        .await
        .expect("an answer");
}

async fn a_message_is_queued_with_its_act(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("one")]).await;
    let two = [message("two")];
    let refused = store.act("server", "d1", attempt("x", "ann", close()), None, &two);
    assert!(refused.await.is_err());
    ballot(store, "d1", "ballot", &[message("three")]).await;
    assert_eq!(store.waiting_messages().await.expect("an answer").count, 1);
    assert_eq!(take_id(store).await.as_deref(), Some("one"));
}

async fn a_message_is_taken_by_one_sender(database: &Database) {
    let replicas = [database.store.clone(), database.replica().await];
    for at in 0..20 {
        let id = at.to_string();
        queue(&replicas[0], &format!("d{at}"), &[message(&id)]).await;
    }
    let mut senders = JoinSet::new();
    for at in 0..4 {
        let store = replicas[at % 2].clone();
        senders.spawn(async move {
            let mut taken = Vec::new();
            while let Some(id) = take_id(&store).await {
                taken.push(id);
            }
            taken
        });
    }
    let taken = senders.join_all().await.concat();
    let different: BTreeSet<&String> = taken.iter().collect();
    assert_eq!((taken.len(), different.len()), (20, 20));
}

async fn a_decision_sends_its_messages_one_by_one(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("outcome"), board()]).await;
    queue(store, "d2", &[message("other")]).await;

    let first = taken(store).await;
    assert_eq!(first.id, "board");
    assert_eq!(take_id(store).await.as_deref(), Some("other"));
    assert_eq!(take_id(store).await, None);

    // One that has to wait keeps no other waiting.
    failed(store, &first, LATER).await;
    assert_eq!(take_id(store).await.as_deref(), Some("outcome"));
}

async fn a_sender_that_dies_loses_no_message(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("one")]).await;
    let first = store.take_message(200).await.expect("an answer");
    assert_eq!(first.expect("a message").attempts, 1);
    assert_eq!(take(store).await, None);
    sleep(Duration::from_millis(250)).await;
    let second = taken(store).await;
    assert_eq!((second.id.as_str(), second.attempts), ("one", 2));
    assert!(!second.may_be_posted, "its text is the same");
}

async fn a_sent_message_is_not_taken_again(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("one")]).await;
    let one = taken(store).await;
    sent(store, &one, Some("1234")).await;
    sleep(STAYS).await;
    assert_eq!(take(store).await, None);

    let mut backup = Vec::new();
    store.backup(&mut backup).await.expect("a backup");
    let text = String::from_utf8(backup).expect("text");
    let line = text.lines().find(|line| line.contains("\"outbox\""));
    let line = line.expect("a message");
    assert!(
        line.contains("1234") && line.contains(r#""body":"""#),
        "{line}"
    );
}

async fn what_was_told_once_is_not_told_again(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("one")]).await;
    ballot(store, "d1", "more", &[message("one")]).await;
    let one = taken(store).await;
    sent(store, &one, Some("1234")).await;
    ballot(store, "d1", "most", &[message("one")]).await;
    sleep(STAYS).await;
    assert_eq!(take(store).await, None);
}

async fn a_board_that_is_queued_again_is_edited(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[board()]).await;
    let first = taken(store).await;
    assert_eq!((first.version, first.posted.as_deref()), (1, None));
    sent(store, &first, Some("1234")).await;

    ballot(store, "d1", "more", &[board()]).await;
    ballot(store, "d1", "most", &[board()]).await;
    assert_eq!(take(store).await, None, "edited within a second");
    sleep(STAYS).await;
    let again = taken(store).await;
    assert_eq!((again.version, again.posted.as_deref()), (3, Some("1234")));
    assert_eq!(again.attempts, 1);

    // There was nothing to say any more: it keeps its name.
    sent(store, &again, None).await;
    ballot(store, "d1", "last", &[board()]).await;
    sleep(STAYS).await;
    assert_eq!(taken(store).await.posted.as_deref(), Some("1234"));
}

async fn a_board_queued_during_sending_is_sent_again(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[board()]).await;
    let first = taken(store).await;
    ballot(store, "d1", "more", &[board()]).await;
    assert_eq!(take(store).await, None, "it is being sent");
    sent(store, &first, Some("1234")).await;
    sleep(STAYS).await;
    let again = taken(store).await;
    assert_eq!((again.version, again.posted.as_deref()), (2, Some("1234")));
    assert!(!again.may_be_posted);
}

async fn a_try_with_an_earlier_text_is_remembered(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[board()]).await;
    let first = taken(store).await;
    failed(store, &first, AT_ONCE).await;
    ballot(store, "d1", "more", &[board()]).await;
    let second = taken(store).await;
    assert!(!first.may_be_posted && second.may_be_posted);
}

async fn a_failed_message_is_retried_or_given_up(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("one")]).await;
    let one = taken(store).await;
    failed(store, &one, AT_ONCE).await;
    let again = taken(store).await;
    let never = NotSent {
        trouble: Some(Trouble::Refused),
        again: None,
    };
    failed(store, &again, never).await;
    assert_eq!(take(store).await, None);
    assert_eq!(store.waiting_messages().await.expect("an answer").count, 0);
}

async fn a_message_queued_again_is_not_given_up(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[board()]).await;
    let first = taken(store).await;
    ballot(store, "d1", "more", &[board()]).await;
    let never = NotSent {
        trouble: Some(Trouble::Refused),
        again: None,
    };
    failed(store, &first, never).await;
    let second = taken(store).await;
    failed(store, &second, never).await;
    assert_eq!(take(store).await, None);
    ballot(store, "d1", "most", &[board()]).await;
    assert_eq!(taken(store).await.version, 3);
}

async fn trouble_is_told_until_the_message_is_sent(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("one")]).await;
    assert_eq!(store.trouble("d1").await.expect("an answer"), None);
    let one = taken(store).await;
    assert_eq!(one.troubled_for, 0);

    for trouble in Trouble::ALL {
        let failure = NotSent {
            trouble: Some(trouble),
            ..AT_ONCE
        };
        failed(store, &one, failure).await;
        assert_eq!(store.trouble("d1").await.expect("an answer"), Some(trouble));
    }
    // An outage meanwhile is no other trouble.
    failed(store, &one, AT_ONCE).await;
    sleep(Duration::from_millis(20)).await;
    let again = taken(store).await;
    assert!(again.troubled_for >= 20, "{again:?}");
    assert!(store.trouble("d1").await.expect("an answer").is_some());
    assert_eq!(store.trouble("d2").await.expect("an answer"), None);

    sent(store, &again, Some("1234")).await;
    assert_eq!(store.trouble("d1").await.expect("an answer"), None);
}

async fn one_that_gets_through_frees_its_channel(database: &Database) {
    let store = &database.store;
    queue(store, "d1", &[message("a")]).await;
    queue(store, "d2", &[message("b")]).await;
    queue(store, "d3", &[message("c")]).await;
    let closed = NotSent {
        trouble: Some(Trouble::ThreadClosed),
        ..LATER
    };
    let (a, b) = (taken(store).await, taken(store).await);
    failed(store, &a, closed).await;
    failed(store, &b, LATER).await;

    let c = taken(store).await;
    assert_eq!(take(store).await, None);
    sent(store, &c, Some("1234")).await;
    assert_eq!(take_id(store).await.as_deref(), Some("a"));
    assert_eq!(take(store).await, None, "an outage has its time");
}

async fn a_message_waits_until_it_is_due(database: &Database) {
    let store = &database.store;
    let later = QueuedMessage {
        due: lasting().closes_at,
        ..message("later")
    };
    let now = QueuedMessage {
        due: Moment::new(1),
        ..message("now")
    };
    queue(store, "d1", &[later, now]).await;
    let now = taken(store).await;
    assert_eq!(now.id, "now");
    sent(store, &now, None).await;
    assert_eq!(take(store).await, None);
}

async fn what_waits_is_counted(database: &Database) {
    let store = &database.store;
    let none = store.waiting_messages().await.expect("an answer");
    assert_eq!((none.count, none.oldest), (0, 0));
    queue(store, "d1", &[message("a"), message("b")]).await;
    sleep(Duration::from_millis(30)).await;
    let both = store.waiting_messages().await.expect("an answer");
    assert_eq!(both.count, 2);
    assert!((30..10_000).contains(&both.oldest), "{both:?}");

    let a = taken(store).await;
    assert_eq!(store.waiting_messages().await.expect("an answer").count, 2);
    sent(store, &a, None).await;
    assert_eq!(store.waiting_messages().await.expect("an answer").count, 1);
}
