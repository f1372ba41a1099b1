//! What is kept can be read, by those to whom it belongs.

use super::database::{
    Database, act, all, attempt, closing_in, lasting, open, place, ratings, show,
};
use super::on_both;
use crate::decisions::given::{cast, close, member, person, reopen};
use weighin::decisions::{ActRefusal, Change, DecisionPlace, Phase, Receipt, Terms, Who};
use weighin::store::{ActError, Store, StoreError, sqlite_url};

on_both!(
    the_same_interaction_twice_is_one_act,
    what_was_kept_is_there_after_a_restart,
    two_servers_never_see_each_others_decisions,
    lists_show_the_latest_first,
    decisions_of_several_pages_are_all_read,
    refused_acts_are_not_kept,
    the_time_of_an_act_is_the_databases,
    anonymous_ballots_are_kept_without_names,
    a_snapshot_is_kept_once,
);

async fn the_same_interaction_twice_is_one_act(database: &Database) {
    let store = &database.store;
    let first = open(store, "d1", lasting()).await;
    assert_eq!(first.receipt, Receipt::Done);
    assert_eq!(
        open(store, "d1", lasting()).await.receipt,
        Receipt::Repeated
    );
    for expected in [Receipt::First, Receipt::Repeated] {
        let done = act(store, "d1", "click", "ann", cast(&[5, 1]))
            .await
            .expect("kept");
        assert_eq!(done.receipt, expected);
    }
    assert_eq!(
        store.list("server", None, 10).await.expect("a list").len(),
        1
    );
    assert_eq!(show(store, "d1").await.round().present(), 1);
}

async fn what_was_kept_is_there_after_a_restart(database: &Database) {
    open(&database.store, "d1", lasting()).await;
    act(&database.store, "d1", "1", "ann", cast(&[5, 1]))
        .await
        .expect("kept");
    act(&database.store, "d1", "2", "ann", cast(&[1, 5]))
        .await
        .expect("kept");
    let before = show(&database.store, "d1").await;
    database.store.close().await;
    let store = database.replica().await;
    assert_eq!(show(&store, "d1").await, before);
    store.ping().await.expect("an answer");
}

async fn two_servers_never_see_each_others_decisions(database: &Database) {
    let store = &database.store;
    open(store, "d1", lasting()).await;
    let other = DecisionPlace {
        server: "other".to_owned(),
        ..place()
    };
    let opening = attempt("d2", "olga", Change::Open(lasting()));
    store
        .open_decision(&other, opening, &ratings(), &[])
        .await
        .expect("sound terms");

    for (server, own, foreign) in [("server", "d1", "d2"), ("other", "d2", "d1")] {
        let list = store.list(server, None, 10).await.expect("a list");
        assert_eq!(list.len(), 1);
        assert_eq!(list[0].decision, own);
        let shown = store
            .show(server, foreign, &member("olga"))
            .await
            .expect("an answer");
        assert!(shown.is_none());
        let tried = store
            .act(server, foreign, attempt("x", "olga", close()), None, &[])
            .await;
        assert!(matches!(tried, Err(ActError::NotFound)), "{tried:?}");
    }
    assert_eq!(show(store, "d1").await.phase(), Phase::Open);
}

async fn lists_show_the_latest_first(database: &Database) {
    let store = &database.store;
    for id in ["d1", "d2", "d3"] {
        open(store, id, lasting()).await;
    }
    act(store, "d2", "1", "ann", cast(&[5, 1]))
        .await
        .expect("kept");
    act(store, "d2", "2", "olga", close()).await.expect("kept");
    let list = store
        .list("server", Some("channel"), 2)
        .await
        .expect("a list");
    let seen: Vec<_> = list
        .iter()
        .map(|line| (line.decision.as_str(), line.phase))
        .collect();
    assert_eq!(seen, [("d3", Phase::Open), ("d2", Phase::Closed)]);
    assert_eq!(list[1].ballots, 1);
    assert!(
        store
            .list("server", Some("elsewhere"), 10)
            .await
            .expect("a list")
            .is_empty()
    );
    assert_eq!(all(store).await.len(), 3);
}

async fn decisions_of_several_pages_are_all_read(database: &Database) {
    let store = &database.store;
    let mut ids = Vec::new();
    for number in 0..1_001 {
        let id = format!("d{number:04}");
        open(store, &id, lasting()).await;
        ids.push(id);
    }
    act(store, "d0500", "1", "ann", cast(&[5, 1]))
        .await
        .expect("kept");

    let read = all(store).await;
    let read_ids: Vec<&str> = read.iter().map(|(_, read)| read.id.as_str()).collect();
    assert_eq!(read_ids, ids);
    for (at, (of, decision)) in read.iter().enumerate() {
        assert_eq!(*of, place());
        let ballots = usize::from(at == 500);
        assert_eq!(
            decision.round().ballots().count(),
            ballots,
            "{}",
            decision.id
        );
    }
}

async fn refused_acts_are_not_kept(database: &Database) {
    let store = &database.store;
    open(store, "d1", lasting()).await;
    let refused = act(store, "d1", "1", "ann", close())
        .await
        .expect_err("not in charge");
    assert_eq!(refused.refusal(), Some(&ActRefusal::NotInCharge));
    assert_eq!(show(store, "d1").await.phase(), Phase::Open);
    let opening = attempt("d2", "olga", Change::Open(closing_in(-1)));
    let refused = store
        .open_decision(&place(), opening, &ratings(), &[])
        .await;
    assert!(
        matches!(
            refused,
            Err(ActError::Refused(ActRefusal::DeadlineTooEarly))
        ),
        "{refused:?}"
    );
    assert_eq!(all(store).await.len(), 1);
}

async fn the_time_of_an_act_is_the_databases(database: &Database) {
    let opened = open(&database.store, "d1", lasting()).await.shown.decision;
    let apart = lasting().closes_at.milliseconds() - opened.round().opened_at.milliseconds();
    assert!((900_000..=1_000_500).contains(&apart), "{apart}");
}

async fn anonymous_ballots_are_kept_without_names(database: &Database) {
    let store = &database.store;
    let who = Who::Members(vec![person("ann"), person("ben")]);
    open(
        store,
        "d1",
        Terms {
            anonymous: true,
            who,
            ..lasting()
        },
    )
    .await;
    act(store, "d1", "1", "ann", cast(&[5, 1]))
        .await
        .expect("kept");
    let changed = act(store, "d1", "2", "ann", cast(&[1, 5]))
        .await
        .expect("kept");
    assert_eq!(changed.receipt, Receipt::Changed);

    let shown = store
        .show("server", "d1", &member("ann"))
        .await
        .expect("an answer")
        .expect("one");
    assert!(shown.own.is_some());
    assert_eq!(shown.missing, Some(vec![person("ben")]));
    act(store, "d1", "3", "olga", close())
        .await
        .expect("closed");
    let shown = store
        .show("server", "d1", &member("ann"))
        .await
        .expect("an answer")
        .expect("one");
    assert!(shown.own.is_none());
    assert_eq!((shown.missing, shown.decision.round().present()), (None, 1));

    // The next round has a key of its own.
    act(store, "d1", "4", "olga", again())
        .await
        .expect("reopened");
    act(store, "d1", "5", "ann", cast(&[1, 5]))
        .await
        .expect("kept");
    let shown = store
        .show("server", "d1", &member("ann"))
        .await
        .expect("an answer")
        .expect("one");
    assert!(shown.own.is_some());

    let mut backup = Vec::new();
    store.backup(&mut backup).await.expect("a backup");
    let acts = String::from_utf8(backup).expect("text");
    let ballots: Vec<&str> = acts
        .lines()
        .filter(|line| line.contains("weights"))
        .collect();
    assert_eq!(
        ballots.len(),
        2,
        "the replaced ballot of the closed round is gone"
    );
    assert!(
        ballots.iter().all(|line| !line.contains("id-ann")),
        "{ballots:?}"
    );
}

fn again() -> Change {
    let Change::Reopen { snapshot, .. } = reopen() else {
        panic!("no reopening")
    };
    Change::Reopen {
        closes_at: lasting().closes_at,
        snapshot,
    }
}

async fn a_snapshot_is_kept_once(database: &Database) {
    let store = &database.store;
    open(store, "d1", lasting()).await;
    open(store, "d2", lasting()).await;
    let found = store.snapshot(&ratings().id()).await.expect("an answer");
    assert_eq!(found, Some(ratings()));
    assert_eq!(store.snapshot("another").await.expect("an answer"), None);
}

#[tokio::test]
async fn addresses_of_no_database_are_refused() {
    for url in [
        "decisions.db",
        "sqlite:",
        "mysql://root:secret@localhost/x",
        "",
    ] {
        let error = Store::open(url).await.expect_err("no database");
        assert!(matches!(error, StoreError::Address(_)), "{url}: {error:?}");
        assert!(!error.to_string().contains("secret"), "{error}");
    }
}

#[tokio::test]
async fn a_file_of_any_name_holds_the_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("what? 100 % of #1.db");
    let store = Store::open(&sqlite_url(&file)).await.expect("a store");
    store.close().await;
    assert!(file.exists());
}

#[tokio::test]
async fn failing_to_make_the_file_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("missing/decisions.db");
    let error = Store::open(&sqlite_url(&file))
        .await
        .expect_err("no folder");
    assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    let database = Database::sqlite().await;
    database.store.close().await;
    let pool = sqlx::AnyPool::connect(&database.url)
        .await
        .expect("the database");
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (999, 'of a later version', TRUE, x'00', 0)",
    )
    .execute(&pool)
    .await
    .expect("written");
    pool.close().await;
    let error = Store::open(&database.url)
        .await
        .expect_err("a newer schema");
    assert!(matches!(error, StoreError::Schema(_)), "{error:?}");
}

/// SQLite keeps what is not yet in the file in a second one, which the last connection removes.
#[tokio::test(flavor = "multi_thread")]
async fn a_store_closed_when_busy_leaves_one_file() {
    for _ in 0..20 {
        let database = Database::sqlite().await;
        for _ in 0..8 {
            let store = database.store.clone();
            tokio::spawn(async move { while store.ping().await.is_ok() {} });
        }
        database.store.ping().await.expect("an answer");
        database.store.close().await;
        assert!(!database.file("decisions.db-wal").exists());
    }
}
