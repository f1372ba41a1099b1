//! The program is killed at random moments while decisions are opened, weighed in on and closed:
//! what was confirmed counts once, each message is there once, each decision is closed once.

use super::clicks::{Clicks, Opened, free_messages};
use super::given::{Server, Way, settled};
use crate::support::bot::assert_clean;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use tokio::time::sleep;
use weighin::store::Store;

const MEMBERS: usize = 6;
/// How often each of them changes a ballot.
const CHANGES: usize = 3;
/// The longest time from the first confirmed ballot to the kill, in milliseconds.
const LONGEST_LIFE: u64 = 400;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_lose_nothing_and_double_nothing() {
    survives(8).await;
}

/// `WEIGHIN_KILLS` says how often.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes"]
async fn many_kills_lose_nothing_and_double_nothing() {
    let kills =
        std::env::var("WEIGHIN_KILLS").map_or(200, |kills| kills.parse().expect("a number"));
    survives(kills).await;
}

async fn survives(kills: usize) {
    let begun = Instant::now();
    let mut server = Server::start(Way::Endpoint).await;
    let clicks = Arc::new(Clicks::at(&server.url()));
    let enough = Arc::new(AtomicBool::new(false));
    let playing = tokio::spawn(play(Arc::clone(&clicks), Arc::clone(&enough)));

    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..kills {
        clicks.until_confirmed(clicks.confirmed() + 1).await;
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        sleep(Duration::from_millis((random >> 33) % LONGEST_LIFE)).await;
        server.kill();
        free_messages(&server.database()).await;
        server.run().await;
    }
    enough.store(true, Ordering::Relaxed);
    let all = playing.await.expect("decisions");

    let store = Store::open(&server.database()).await.expect("a store");
    settled(&store).await;
    clicks
        .assert_kept(&store, &server.database(), &server.fake, &all)
        .await;
    assert_clean(&server.fake);
    eprintln!(
        "{kills} kills, {} decisions, {} ballots confirmed, {} requests, {:.1} s",
        all.len(),
        clicks.confirmed(),
        clicks.tries(),
        begun.elapsed().as_secs_f64()
    );
}

/// Decides on one thing after the other until it is enough.
async fn play(clicks: Arc<Clicks>, enough: Arc<AtomicBool>) -> Vec<Opened> {
    let mut all = Vec::new();
    while !enough.load(Ordering::Relaxed) {
        let opened = clicks.open(&format!("Light number {}?", all.len())).await;
        let mut members = JoinSet::new();
        for member in 0..MEMBERS {
            let (clicks, id) = (Arc::clone(&clicks), opened.id.clone());
            members.spawn(async move {
                for change in 0..CHANGES {
                    let who = format!("member{member}");
                    clicks.cast(&id, &who, (member + change) % 2).await;
                }
                // Some are still clicking then.
                if member == 0 {
                    clicks.close(&id).await;
                }
            });
        }
        members.join_all().await;
        all.push(opened);
    }
    all
}
