//! Two replicas of the endpoint behind nginx, configured as in `deploy/nginx.conf`. Needs nginx and
//! PostgreSQL, so `.ci/run` runs it separately: `cargo test --test all replicas:: -- --ignored`.

mod deciding;
mod nginx;

use crate::endpoint::running::{Running, signed};
use crate::support::fake_discord::interactions::messages::after;
use crate::support::fake_discord::interactions::{click, slash};
use crate::support::signing::{now, raw};
use nginx::Nginx;
use reqwest::{Client, StatusCode};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use weighin::discord::endpoint::LONGEST_BODY;

/// How many clients ask at the same time.
const ASKERS: usize = 8;

/// Asks again and again until it is stopped.
struct Load {
    askers: JoinSet<()>,
    enough: Arc<AtomicBool>,
    answered: Arc<AtomicUsize>,
    failed: Arc<AtomicUsize>,
}

impl Load {
    fn start(url: &str) -> Self {
        let mut load = Self {
            askers: JoinSet::new(),
            enough: Arc::default(),
            answered: Arc::default(),
            failed: Arc::default(),
        };
        for _ in 0..ASKERS {
            let (url, enough) = (url.to_owned(), Arc::clone(&load.enough));
            let (answered, failed) = (Arc::clone(&load.answered), Arc::clone(&load.failed));
            load.askers.spawn(async move {
                let client = Client::new();
                let body = Value::from(slash("compare").text("criterion", "speed")).to_string();
                while !enough.load(Ordering::Relaxed) {
                    let sent = signed(&client, &url, body.clone().into_bytes(), now())
                        .send()
                        .await;
                    let good = sent.is_ok_and(|response| response.status() == StatusCode::OK);
                    if good { &answered } else { &failed }.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        load
    }

    /// Waits until this many more were answered.
    async fn until_answered(&self, more: usize) {
        let least = self.answered.load(Ordering::Relaxed) + more;
        let waiting = async {
            while self.answered.load(Ordering::Relaxed) < least {
                sleep(Duration::from_millis(10)).await;
            }
        };
        timeout(Duration::from_secs(60), waiting)
            .await
            .expect("requests are answered");
    }

    /// How many requests failed in all.
    async fn stop(self) -> usize {
        self.enough.store(true, Ordering::Relaxed);
        self.askers.join_all().await;
        self.failed.load(Ordering::Relaxed)
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs nginx: run by .ci/run"]
async fn a_killed_replica_loses_only_its_own_requests() {
    let (first, second) = (Running::start().await, Running::start().await);
    let nginx = Nginx::before(&[&first.address, &second.address]).await;
    let load = Load::start(&nginx.url());
    load.until_answered(500).await;
    drop(first.bot);
    load.until_answered(500).await;
    let failed = load.stop().await;
    assert!(failed <= ASKERS, "{failed} requests failed");
}

/// Under load.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs nginx: run by .ci/run"]
async fn a_stopped_replica_loses_no_request() {
    let (mut first, second) = (Running::start().await, Running::start().await);
    let nginx = Nginx::before(&[&first.address, &second.address]).await;
    let load = Load::start(&nginx.url());
    load.until_answered(500).await;
    first.bot.terminate();
    assert_eq!(first.bot.exit_code().await, 0);
    load.until_answered(500).await;
    assert_eq!(load.stop().await, 0);
}

/// More than both replicas take at the same time.
const CROWD: usize = 1_000;
/// How often each of them asks.
const TIMES: usize = 3;

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs nginx: run by .ci/run"]
async fn a_crowd_is_answered_or_told_to_retry() {
    let (first, second) = (Running::start().await, Running::start().await);
    let nginx = Nginx::before(&[&first.address, &second.address]).await;
    let body = Value::from(slash("compare").text("criterion", "speed")).to_string();
    let client = Client::new();
    let mut crowd = JoinSet::new();
    for _ in 0..CROWD {
        let (client, url, body) = (client.clone(), nginx.url(), body.clone());
        crowd.spawn(async move {
            let mut answers = Vec::new();
            for _ in 0..TIMES {
                let answer = signed(&client, &url, body.clone().into_bytes(), now())
                    .send()
                    .await
                    .expect("an answer");
                answers.push((
                    answer.status(),
                    answer.headers().contains_key("retry-after"),
                ));
            }
            answers
        });
    }

    let answers = crowd.join_all().await.concat();
    let answered = answers
        .iter()
        .filter(|(status, _)| *status == StatusCode::OK)
        .count();
    let refused = answers
        .iter()
        .filter(|answer| **answer == (StatusCode::SERVICE_UNAVAILABLE, true))
        .count();
    assert_eq!(answered + refused, CROWD * TIMES, "nothing else comes back");
    // How many depends on the machine: `benches/endpoint/overload.rs` counts them.
    assert!(answered > 0, "{refused} refused");

    let load = Load::start(&nginx.url());
    load.until_answered(500).await;
    load.stop().await;
}

/// Clients without the key who hold back the end of a body, as many as two replicas take.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs nginx: run by .ci/run"]
async fn foreign_clients_with_held_bodies_prevent_no_answer() {
    const STRANGERS: usize = 1_000;
    let (first, second) = (Running::start().await, Running::start().await);
    let nginx = Nginx::before(&[&first.address, &second.address]).await;
    let mut begun = raw(&" ".repeat(LONGEST_BODY));
    begun.pop();
    let mut held = Vec::new();
    for _ in 0..STRANGERS {
        let mut stream = TcpStream::connect(nginx.address())
            .await
            .expect("a connection");
        // nginx may close it in the middle.
        let _ = timeout(Duration::from_secs(5), stream.write_all(&begun)).await;
        held.push(stream);
    }

    let load = Load::start(&nginx.url());
    load.until_answered(500).await;
    assert_eq!(load.stop().await, 0, "all honest requests are answered");
    for replica in [first.bot, second.bot] {
        let peak = replica.peak_resident_kb();
        assert!(peak < 128 * 1_024, "{peak} kB");
    }
    drop(held);
}

#[tokio::test]
#[ignore = "needs nginx: run by .ci/run"]
async fn one_replica_answers_the_buttons_of_another() {
    let (first, second) = (Running::start().await, Running::start().await);
    let asked = slash("recommend").text("topic", "database");
    let message = after(&asked.clone().into(), &first.ask(asked).await, &[]);
    let end = "w1:recommend:relational-database:wn:00000000:00000000:r";
    let answer = second.ask(click(&message, end)).await;
    assert_eq!(
        answer["data"]["embeds"][0]["title"],
        "Relational database: what matters to you?"
    );
}
