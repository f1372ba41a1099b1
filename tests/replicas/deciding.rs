//! Fifty members click a thousand times at once on two decisions, at two replicas with one
//! PostgreSQL: a replica is killed, the database is killed, and a deadline passes meanwhile.

use super::nginx::Nginx;
use crate::deciding::clicks::{Clicks, Opened, free_messages};
use crate::deciding::given::settled;
use crate::decisions::given::terms;
use crate::endpoint::running::endpoint;
use crate::storage::database::all;
use crate::storage::postgres::Postgres;
use crate::support::bot::{Bot, assert_clean};
use crate::support::fake_discord::interactions::places::{CHANNEL, SERVER};
use crate::support::fake_discord::{FakeDiscord, ids};
use crate::support::port::free_address;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::{JoinSet, spawn_blocking};
use tokio::time::{sleep, timeout};
use weighin::decisions::{
    ActingMember, Change, Decision, DecisionPlace, PersonId, Phase, Snapshot, Terms,
};
use weighin::store::{NewAct, Store, announcements};

const MEMBERS: usize = 50;
const CLICKS: usize = 1_000;
/// When the second decision closes, in milliseconds after it was opened.
const DEADLINE: i64 = 8_000;
/// How long all of it may take.
const PATIENCE: Duration = Duration::from_secs(180);

/// A replica at an address of its own.
async fn replica(fake: &FakeDiscord, address: &str, database: &str) -> Bot {
    let articles = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/library");
    let bot = endpoint(fake)
        .with("WEIGHIN_ENDPOINT_LISTEN", address)
        .with("WEIGHIN_KNOWLEDGE_PATH", articles)
        .with("WEIGHIN_STORAGE_URL", database)
        .start();
    bot.until_logged("taking interactions", 1).await;
    bot
}

/// Opens a decision that closes soon, which the command does not do.
async fn closing_soon(clicks: &Clicks, store: &Store) -> Opened {
    let snapshot = Snapshot::of(clicks.version(), clicks.topic());
    let opened = Opened {
        id: ids::next(),
        question: "Closed by its deadline?".to_owned(),
    };
    let terms = Terms {
        topic: clicks.topic().id.clone(),
        title: clicks.topic().title.clone(),
        question: opened.question.clone(),
        closes_at: store.time().await.expect("a clock").plus(DEADLINE),
        snapshot: snapshot.id(),
        ..terms()
    };
    let place = DecisionPlace {
        server: SERVER.to_owned(),
        channel: CHANNEL.to_owned(),
    };
    let attempt = NewAct {
        id: opened.id.clone(),
        by: ActingMember {
            id: PersonId(ids::of_name("ada")),
            name: "ada".to_owned(),
            roles: Vec::new(),
            manages: false,
        },
        change: Change::Open(terms),
    };
    let messages = announcements(&opened.id, 1, &opened.id, &attempt.change);
    let done = store.open_decision(&place, attempt, &snapshot, &messages);
    done.await.expect("sound terms");
    opened
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs nginx and PostgreSQL: run by .ci/run"]
async fn a_thousand_clicks_survive_killed_replicas_and_databases() {
    timeout(PATIENCE, survives()).await.expect("an end");
}

async fn survives() {
    let server = Arc::new(spawn_blocking(Postgres::start).await.expect("a server"));
    let database = server.database();
    let fake = FakeDiscord::start().await;
    let addresses = [free_address(), free_address()];
    let first = replica(&fake, &addresses[0], &database).await;
    let second = replica(&fake, &addresses[1], &database).await;
    first.until_logged("decisions are kept", 1).await;
    second.until_logged("decisions are kept", 1).await;
    let nginx = Nginx::before(&[&addresses[0], &addresses[1]]).await;

    let clicks = Arc::new(Clicks::at(&nginx.url()));
    let store = Store::open(&database).await.expect("a store");
    let all = [
        clicks.open("Closed by hand?").await,
        closing_soon(&clicks, &store).await,
    ];
    let begun = Instant::now();
    let members = all_click(&clicks, &all);

    clicks.until_confirmed(150).await;
    drop(first);
    clicks.until_confirmed(300).await;
    let crashing = Arc::clone(&server);
    spawn_blocking(move || crashing.crash())
        .await
        .expect("a crash");
    let first = replica(&fake, &addresses[0], &database).await;
    members.join_all().await;
    let took = begun.elapsed();

    // Once more than once.
    let mut closing = JoinSet::new();
    for _ in 0..10 {
        let (clicks, id) = (Arc::clone(&clicks), all[0].id.clone());
        closing.spawn(async move { clicks.close(&id).await });
    }
    closing.join_all().await;
    until_closed(&store).await;

    drop((first, second));
    free_messages(&database).await;
    let _last = replica(&fake, &addresses[0], &database).await;
    settled(&store).await;
    clicks.assert_kept(&store, &database, &fake, &all).await;
    assert_clean(&fake);
    eprintln!(
        "{CLICKS} clicks, {} ballots confirmed, {} requests, {:.1} s, {:.1} s in all",
        clicks.confirmed(),
        clicks.tries(),
        took.as_secs_f64(),
        begun.elapsed().as_secs_f64()
    );
}

/// Each member clicks again and again on both decisions, all of it at once.
fn all_click(clicks: &Arc<Clicks>, all: &[Opened; 2]) -> JoinSet<()> {
    let mut members = JoinSet::new();
    for at in 0..CLICKS {
        let clicks = Arc::clone(clicks);
        let id = all[at / MEMBERS % 2].id.clone();
        members.spawn(async move {
            let who = format!("member{}", at % MEMBERS);
            clicks.cast(&id, &who, at % 2).await;
        });
    }
    members
}

/// Waits until every decision is closed.
async fn until_closed(store: &Store) {
    let is_open = |(_, decision): &(DecisionPlace, Decision)| decision.phase() == Phase::Open;
    while all(store).await.iter().any(is_open) {
        sleep(Duration::from_millis(100)).await;
    }
}
