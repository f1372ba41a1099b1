//! Ballots from click to confirmation, while the same bot answers `/compare`, kept by SQLite and by
//! PostgreSQL.
//!
//! The bot, the load, the fake Discord whose messages are edited, and PostgreSQL share all
//! processors. Ten decisions of 50 members get two ballots of each member; no two clicks are the
//! same. Open loop: latency counts from when a click was due.

use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use weighin::index::CriterionIndex;
use weighin::instance::today;
use weighin::knowledge::{Topic, load};
use weighin::question::decision::{DecisionStep, ballot};
use weighin::question::encode;
use weighin::question::wish::Wish;
use weighin::rating::Weight;
use weighin::store::{Store, sqlite_url};

use crate::load::Load;
use crate::percentile::percentile;
use crate::postgres::Postgres;
use crate::support::bot::{Bot, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::places::{CHANNEL, SERVER};
use crate::support::fake_discord::interactions::{forged_click, messages, slash};
use crate::support::signing::public_key;

const KNOWLEDGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge");
const TOPIC: &str = "backend-runtime";
const DECISIONS: usize = 10;
const MEMBERS: usize = 50;
const BALLOTS: usize = 2 * DECISIONS * MEMBERS;
/// Requests a second.
const BALLOT_RATE: u32 = 100;
const COMPARE_RATE: u32 = 400;
const HOW_LONG: Duration = Duration::from_secs(10);

/// Measures both databases.
pub async fn run() {
    println!("| kept by | asked | a second | p50 | p99 | slowest |");
    println!("|---|---|---|---|---|---|");

    let folder = TempDir::new().expect("a folder");
    measure("SQLite", &sqlite_url(&folder.path().join("decisions.db"))).await;
    let server = Postgres::start();
    measure("PostgreSQL", &server.database()).await;
}

async fn measure(name: &str, database: &str) {
    let fake = FakeDiscord::start().await;
    let bot = started(&fake, database).await;
    let address = bot.address("taking interactions").await;
    let store = Store::open(database).await.expect("a store");

    Load::of(&address, &openings()).each_once().await;
    let lines = store.list(SERVER, Some(CHANNEL), 99).await.expect("a list");
    let decisions: Vec<String> = lines.into_iter().map(|line| line.decision).collect();
    assert_eq!(decisions.len(), DECISIONS);

    let ballots = Load::of(&address, &ballots(&decisions));
    let compare = Load::of(&address, &[compare()]);
    let (ballots, compare) = tokio::join!(
        ballots.open(BALLOT_RATE, HOW_LONG),
        compare.open(COMPARE_RATE, HOW_LONG)
    );
    row(name, "a ballot", BALLOT_RATE, &ballots);
    row(name, "`/compare`", COMPARE_RATE, &compare);

    for line in store.list(SERVER, Some(CHANNEL), 99).await.expect("a list") {
        assert_eq!(line.ballots, MEMBERS as i64, "each ballot was kept");
    }
}

fn row(name: &str, asked: &str, rate: u32, latencies: &[f64]) {
    let [median, p99, slowest] = [50, 99, 100].map(|percent| percentile(latencies, percent));
    println!("| {name} | {asked} | {rate} | {median:.2} ms | {p99:.2} ms | {slowest:.2} ms |");
}

async fn started(fake: &FakeDiscord, database: &str) -> Bot {
    let bot = weighin(fake, &["run"])
        .with("WEIGHIN_DISCORD_TRANSPORT", "endpoint")
        .with("WEIGHIN_DISCORD_PUBLIC_KEY", &public_key())
        .with("WEIGHIN_KNOWLEDGE_PATH", KNOWLEDGE)
        .with("WEIGHIN_STORAGE_URL", database)
        .start();
    bot.until_logged("decisions are kept", 1).await;
    bot
}

fn openings() -> Vec<String> {
    let mut openings = Vec::new();
    for number in 0..DECISIONS {
        let opening = slash("decide")
            .part("open")
            .text("topic", TOPIC)
            .text("question", &format!("Which runtime, number {number}?"))
            .text("closes", "in 2 days");
        openings.push(Value::from(opening).to_string());
    }
    openings
}

fn ballots(decisions: &[String]) -> Vec<String> {
    let knowledge = load(Path::new(KNOWLEDGE), today()).expect("the articles");
    let topic = knowledge.library.topic(TOPIC).expect("the article");

    let mut ballots = Vec::new();
    for number in 0..BALLOTS {
        let member = format!("member{}", number / DECISIONS % MEMBERS);
        let id = ballot_id(topic, &decisions[number % DECISIONS], number);
        let board = messages::posted(CHANNEL, &json!({}), &[]);
        let click = forged_click(&board, &id).by(&member);
        ballots.push(Value::from(click).to_string());
    }
    ballots
}

/// The id of a button that sends a ballot, on which two criteria matter.
fn ballot_id(topic: &Topic, decision: &str, number: usize) -> String {
    let mut wish = Wish::new(topic);
    let count = topic.criteria.len();
    wish.weights[CriterionIndex::from(number % count)] = Weight::HEAVIEST;
    wish.weights[CriterionIndex::from((number + 1) % count)] = Weight::USUAL;
    encode(&ballot(DecisionStep::Send, decision, &wish)).expect("a short id")
}

fn compare() -> String {
    Value::from(slash("compare").text("criterion", "speed")).to_string()
}
