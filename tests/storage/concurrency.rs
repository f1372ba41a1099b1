//! Several replicas at once.

use super::database::{Database, act, lasting, open, show};
use super::on_both;
use crate::decisions::given::{cast, close};
use tokio::task::JoinSet;
use weighin::decisions::{Decision, Phase, Receipt};
use weighin::store::ActError;

on_both!(
    replicas_keep_every_ballot_once,
    one_click_at_two_replicas_is_one_act,
    a_close_among_ballots_keeps_those_before_it,
);

async fn replicas_keep_every_ballot_once(database: &Database) {
    let replicas = [database.store.clone(), database.replica().await];
    open(&replicas[0], "d1", lasting()).await;
    let mut clicks = JoinSet::new();
    for at in 0..40 {
        let store = replicas[at % 2].clone();
        clicks.spawn(async move {
            let name = format!("member-{}", at / 2);
            act(&store, "d1", &at.to_string(), &name, cast(&[5, 1]))
                .await
                .expect("kept")
                .receipt
        });
    }
    let receipts = clicks.join_all().await;
    let first = receipts
        .iter()
        .filter(|receipt| **receipt == Receipt::First)
        .count();
    let changed = receipts
        .iter()
        .filter(|receipt| **receipt == Receipt::Changed)
        .count();
    assert_eq!((first, changed), (20, 20));
    assert_eq!(show(&replicas[1], "d1").await.round().present(), 20);
}

async fn one_click_at_two_replicas_is_one_act(database: &Database) {
    let replicas = [database.store.clone(), database.replica().await];
    open(&replicas[0], "d1", lasting()).await;
    let mut clicks = JoinSet::new();
    for at in 0..20 {
        let store = replicas[at % 2].clone();
        clicks.spawn(async move {
            let id = (at / 2).to_string();
            let name = format!("member-{id}");
            act(&store, "d1", &id, &name, cast(&[5, 1]))
                .await
                .expect("an answer")
                .receipt
        });
    }
    let receipts = clicks.join_all().await;
    let repeated = receipts
        .iter()
        .filter(|receipt| **receipt == Receipt::Repeated)
        .count();
    assert_eq!(repeated, 10);
}

/// Whatever order the database finds, it is one of single acts: what was confirmed before the close
/// counts, what was refused does not.
async fn a_close_among_ballots_keeps_those_before_it(database: &Database) {
    let replicas = [database.store.clone(), database.replica().await];
    open(&replicas[0], "d1", lasting()).await;
    let mut clicks = JoinSet::new();
    for at in 0..30 {
        let store = replicas[at % 2].clone();
        clicks.spawn(async move {
            let (name, change) = match at {
                15 => ("olga".to_owned(), close()),
                at => (format!("member-{at}"), cast(&[5, 1])),
            };
            match act(&store, "d1", &at.to_string(), &name, change).await {
                Ok(done) => usize::from(done.receipt == Receipt::First),
                Err(ActError::Refused(_)) => 0,
                Err(error) => panic!("{error}"),
            }
        });
    }
    let confirmed: usize = clicks.join_all().await.into_iter().sum();
    let decision: Decision = show(&replicas[1], "d1").await;
    assert_eq!(decision.phase(), Phase::Closed);
    assert_eq!(decision.round().present(), confirmed);
}
