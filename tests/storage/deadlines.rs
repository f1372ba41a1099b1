//! Deadlines by the clock of the database, each taken by one replica.

use super::database::{Closer, Database, act, closing_in, lasting, open, show};
use super::on_both;
use crate::decisions::given::cast;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;
use weighin::decisions::{ActRefusal, Phase};

on_both!(
    a_deadline_closes_once_and_tells_once,
    each_deadline_is_taken_by_one_replica,
    a_late_bot_closes_late_without_late_ballots,
);

async fn a_deadline_closes_once_and_tells_once(database: &Database) {
    let store = &database.store;
    open(store, "soon", closing_in(300)).await;
    open(store, "later", lasting()).await;
    act(store, "soon", "1", "ann", cast(&[5, 1]))
        .await
        .expect("kept");
    assert!(store.close_due(&Closer).await.expect("an answer").is_none());
    sleep(Duration::from_millis(350)).await;
    let closed = store
        .close_due(&Closer)
        .await
        .expect("an answer")
        .expect("one is due");
    assert_eq!(
        (closed.id.as_str(), closed.phase()),
        ("soon", Phase::Closed)
    );
    assert!(store.close_due(&Closer).await.expect("an answer").is_none());
    let mut told = Vec::new();
    while let Some(message) = store.take_message(60_000).await.expect("an answer") {
        let sent = store.message_sent(&message.id, message.version, Some("5"));
        sent.await.expect("written down");
        told.push(message.id);
    }
    assert_eq!(told, ["board:soon", "outcome:soon:1"]);
    assert_eq!(show(store, "later").await.phase(), Phase::Open);
}

async fn each_deadline_is_taken_by_one_replica(database: &Database) {
    let replicas = [database.store.clone(), database.replica().await];
    for at in 0..20 {
        open(&replicas[0], &format!("d{at}"), closing_in(1_000)).await;
    }
    sleep(Duration::from_millis(1_050)).await;
    let mut closing = JoinSet::new();
    for at in 0..4 {
        let store = replicas[at % 2].clone();
        closing.spawn(async move {
            let mut closed = Vec::new();
            while let Some(done) = store.close_due(&Closer).await.expect("an answer") {
                closed.push(done.id);
            }
            closed
        });
    }
    let mut closed = closing.join_all().await.concat();
    let taken = closed.len();
    closed.sort();
    closed.dedup();
    assert_eq!((taken, closed.len()), (20, 20));
    let mut told = 0;
    while replicas[0]
        .take_message(60_000)
        .await
        .expect("an answer")
        .is_some()
    {
        told += 1;
    }
    assert_eq!(told, 20);
}

async fn a_late_bot_closes_late_without_late_ballots(database: &Database) {
    let store = &database.store;
    open(store, "d1", closing_in(200)).await;
    sleep(Duration::from_millis(600)).await;
    let refused = act(store, "d1", "1", "ann", cast(&[5, 1]))
        .await
        .expect_err("too late");
    assert_eq!(refused.refusal(), Some(&ActRefusal::Closed));
    let closed = store
        .close_due(&Closer)
        .await
        .expect("an answer")
        .expect("one is due");
    assert!(closed.round().late_by() >= 300);
}
