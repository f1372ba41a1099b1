//! People, servers, and forgetting them.

use super::database::{Database, act, attempt, lasting, message, open, place, ratings, show};
use super::on_both;
use crate::decisions::given::{ballot, cast, close, person};
use weighin::decisions::DecisionPlace;
use weighin::decisions::{
    AssessmentTable, Ballot, Change, PersonId, Receipt, TeamOutcome, Terms, Turnout, Who,
};
use weighin::store::REMEMBERED;

on_both!(
    a_time_zone_is_remembered,
    a_forgotten_person_leaves_sums_and_nothing_else,
    forgetting_one_person_leaves_a_similar_id_alone,
    a_server_that_left_is_forgotten_later,
);

async fn a_time_zone_is_remembered(database: &Database) {
    let store = &database.store;
    assert_eq!(
        store.zone_of(&person("ann")).await.expect("an answer"),
        None
    );
    for zone in ["Europe/Paris", "Asia/Tokyo"] {
        store
            .set_zone(&person("ann"), zone)
            .await
            .expect("an answer");
        let found = store.zone_of(&person("ann")).await.expect("an answer");
        assert_eq!(found.as_deref(), Some(zone));
    }
}

async fn a_forgotten_person_leaves_sums_and_nothing_else(database: &Database) {
    let store = &database.store;
    let who = Who::Members(vec![person("ann"), person("ben"), person("olga")]);
    open(
        store,
        "d1",
        Terms {
            who,
            needs_reason: true,
            ..lasting()
        },
    )
    .await;
    let reason = |text: &str| {
        let reason = Some(text.to_owned());
        Change::Cast(Ballot {
            reason,
            ..ballot(&[5, 1])
        })
    };
    act(store, "d1", "1", "ann", reason("My secret."))
        .await
        .expect("kept");
    act(store, "d1", "2", "ben", reason("Mine."))
        .await
        .expect("kept");
    act(store, "d1", "3", "olga", close())
        .await
        .expect("closed");
    let review = None;
    let technology = "pg".to_owned();
    act(
        store,
        "d1",
        "4",
        "olga",
        Change::Propose { technology, review },
    )
    .await
    .expect("proposed");
    let reason = "A secret objection.".to_owned();
    act(store, "d1", "5", "ann", Change::Object { reason })
        .await
        .expect("kept");
    let to = person("ann");
    let answer = "An answer.".to_owned();
    act(store, "d1", "6", "olga", Change::Answer { to, answer })
        .await
        .expect("kept");
    store
        .set_zone(&person("ann"), "Europe/Paris")
        .await
        .expect("an answer");

    let before = show(store, "d1").await;
    assert_eq!(
        store
            .forget_person(&person("ann"))
            .await
            .expect("an answer"),
        1
    );
    let after = show(store, "d1").await;
    let outcome = |decision: &weighin::decisions::Decision| {
        let snapshot = ratings();
        let ballots = decision.round().ballots().map(|(_, ballot)| ballot);
        let turnout = Turnout::of(decision.round(), 0);
        TeamOutcome::new(&AssessmentTable::new(&snapshot, &[]), ballots, turnout)
            .expect("sound")
            .ranking
    };
    assert_eq!(outcome(&before), outcome(&after));
    assert_eq!(after.choice().expect("one").objections.len(), 1);

    let mut backup = Vec::new();
    store.backup(&mut backup).await.expect("a backup");
    let text = String::from_utf8(backup).expect("text");
    for trace in [
        "id-ann",
        "\\\"ann\\\"",
        "secret objection",
        "My secret",
        "Paris",
    ] {
        assert!(!text.contains(trace), "{trace} is still in {text}");
    }
    assert!(text.contains("id-ben"));
    assert_eq!(
        store
            .forget_person(&person("ann"))
            .await
            .expect("an answer"),
        0
    );
}

async fn forgetting_one_person_leaves_a_similar_id_alone(database: &Database) {
    let store = &database.store;
    open(store, "d1", lasting()).await;
    for name in ["ann", "anna", "a%", "a_"] {
        act(store, "d1", name, name, cast(&[5, 1]))
            .await
            .expect("kept");
    }
    for id in ["id-a%", "id-a_", "id-ann"] {
        assert_eq!(
            store
                .forget_person(&PersonId(id.to_owned()))
                .await
                .expect("an answer"),
            1
        );
    }
    let done = act(store, "d1", "again", "anna", cast(&[1, 5]))
        .await
        .expect("kept");
    assert_eq!(done.receipt, Receipt::Changed);
}

async fn a_server_that_left_is_forgotten_later(database: &Database) {
    let store = &database.store;
    open(store, "d1", lasting()).await;
    let stays = DecisionPlace {
        server: "stays".to_owned(),
        ..place()
    };
    let opening = attempt("d2", "olga", Change::Open(lasting()));
    store
        .open_decision(&stays, opening, &ratings(), &[message("m")])
        .await
        .expect("opened");
    let ballot = attempt("b", "ann", cast(&[5, 1]));
    store
        .act("server", "d1", ballot, None, &[message("n")])
        .await
        .expect("kept");

    store
        .set_server_left("server", true)
        .await
        .expect("an answer");
    assert_eq!(
        store
            .forget_left_servers(REMEMBERED)
            .await
            .expect("an answer"),
        0
    );
    store
        .set_server_left("server", false)
        .await
        .expect("an answer");
    assert_eq!(store.forget_left_servers(0).await.expect("an answer"), 0);
    store
        .set_server_left("server", true)
        .await
        .expect("an answer");
    assert_eq!(store.forget_left_servers(0).await.expect("an answer"), 1);

    assert!(
        store
            .list("server", None, 10)
            .await
            .expect("a list")
            .is_empty()
    );
    assert_eq!(
        store.list("stays", None, 10).await.expect("a list").len(),
        1
    );
    let message = store
        .take_message(60_000)
        .await
        .expect("an answer")
        .expect("a message");
    assert_eq!(message.id, "m");
    assert!(
        store
            .take_message(60_000)
            .await
            .expect("an answer")
            .is_none()
    );
}
