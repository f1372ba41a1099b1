//! Killed in the middle: what was confirmed is there.

use super::database::{Database, act, lasting, open, show};
use super::postgres::Postgres;
use crate::decisions::given::cast;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;
use weighin::decisions::Voter;
use weighin::store::Store;

/// How often the writer is killed.
const KILLS: u64 = 40;

/// The writer: casts ballots until it is killed, and says which ones were confirmed.
#[tokio::test]
#[ignore = "started by the tests here, to be killed"]
async fn writes_until_it_is_killed() {
    let Ok(url) = std::env::var("WRITER_STORE") else {
        return;
    };
    let run = std::env::var("WRITER_RUN").expect("which run it is");
    let store = Store::open(&url).await.expect("a store");
    for at in 0.. {
        let name = format!("{run}-{at}");
        act(&store, "d1", &name, &name, cast(&[5, 1]))
            .await
            .expect("kept");
        let mut out = std::io::stdout().lock();
        // The line is out before the next ballot is begun.
        writeln!(out, "kept id-{name}").expect("a reader");
        out.flush().expect("a reader");
    }
}

/// Runs a writer, kills it after a while, and returns what it said was kept.
fn killed_writer(url: &str, run: u64, after: Duration) -> Vec<String> {
    let mut writer = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "storage::crash::writes_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env("WRITER_STORE", url)
        .env("WRITER_RUN", run.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a writer");
    let mut lines = BufReader::new(writer.stdout.take().expect("its output")).lines();

    let mut kept = Vec::new();
    let is_first = |line: &Option<String>| line.as_ref().is_none_or(|line| line.contains("kept "));
    // The clock starts with the first ballot.
    let mut line = lines.next().transpose().expect("text");
    while !is_first(&line) {
        line = lines.next().transpose().expect("text");
    }
    std::thread::sleep(after);
    writer.kill().expect("a running writer");
    writer.wait().expect("its end");

    let rest = lines.map_while(Result::ok);
    for line in line.into_iter().chain(rest) {
        if let Some((_, name)) = line.split_once("kept ") {
            kept.push(name.to_owned());
        }
    }
    kept
}

async fn missing(store: &Store, kept: &[String]) -> Vec<String> {
    let decision = show(store, "d1").await;
    let mut missing = kept.to_vec();
    for voter in decision.round().responses.keys() {
        if let Voter::Named(person) = voter {
            missing.retain(|name| *name != person.0);
        }
    }
    missing
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_writer_loses_no_confirmed_ballot() {
    let database = Database::sqlite().await;
    open(&database.store, "d1", lasting()).await;
    database.store.close().await;
    let (mut kept, mut random) = (Vec::new(), 0x2545_f491_4f6c_dd1d_u64);
    for run in 0..KILLS {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let after = Duration::from_micros((random >> 33) % 20_000);
        let url = database.url.clone();
        let said = tokio::task::spawn_blocking(move || killed_writer(&url, run, after));
        kept.extend(said.await.expect("a writer"));

        let store = database.replica().await;
        let missing = missing(&store, &kept).await;
        assert!(missing.is_empty(), "after kill {run}: {missing:?}");
        store.close().await;
    }
    assert!(kept.len() > 50, "only {} ballots were kept", kept.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: run by .ci/run"]
async fn a_killed_postgres_loses_no_confirmed_ballot() {
    let server = tokio::task::spawn_blocking(Postgres::start)
        .await
        .expect("a server");
    let server = std::sync::Arc::new(server);
    let store = Store::open(&server.database()).await.expect("a store");
    open(&store, "d1", lasting()).await;

    let mut kept = Vec::new();
    for crash in 0..3 {
        let crashing = std::sync::Arc::clone(&server);
        let crashing = tokio::task::spawn_blocking(move || {
            std::thread::sleep(Duration::from_millis(50 + crash * 70));
            crashing.crash();
        });
        for at in 0..2_000 {
            let name = format!("{crash}-{at}");
            // One that meets the crash fails, or waits for the new server.
            if act(&store, "d1", &name, &name, cast(&[5, 1])).await.is_ok() {
                kept.push(format!("id-{name}"));
            }
            if crashing.is_finished() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        crashing.await.expect("a crash");
        let missing = missing(&store, &kept).await;
        assert!(missing.is_empty(), "after crash {crash}: {missing:?}");
    }
    assert!(kept.len() > 20, "only {} ballots were kept", kept.len());
}
