//! How `weighin run` does under load: 200 times `/compare speed` a second, for 10 s, against the
//! fake Discord on loopback.
//!
//! `cargo bench --bench gateway` measures the bot; `-- bare` also a bare bot on the same machine,
//! turn about; a number says how many rounds to play, of which the medians are shown. Linux only:
//! memory and processor time come from `/proc`.
//!
//! The load is an open loop: interactions are sent when they are due, whether or not the bot has
//! kept up. Latency counts from writing an interaction's frame until its answer has been read. The
//! fake and the generator share one thread of this process, the bot is a process of its own.

#[path = "gateway/bare.rs"]
mod bare;
#[path = "gateway/bot.rs"]
mod bot;
#[path = "gateway/figures.rs"]
mod figures;
#[path = "common/percentile.rs"]
mod percentile;
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use bot::{Bot, Kind};
use figures::Figures;
use serde_json::Value;
use support::fake_discord::FakeDiscord;
use support::fake_discord::interactions::slash;
use support::fake_discord::options::Options;
use tokio::time::{MissedTickBehavior, interval, sleep};

const INTERVAL: Duration = Duration::from_millis(5);
const WARM_UP: usize = 400;
const LOAD: usize = 2_000;
const STARTS: usize = 5;
/// How long the bot is left alone before its memory counts as that of an idle bot.
const SETTLE: Duration = Duration::from_secs(1);

fn main() {
    if let Ok(address) = std::env::var(bare::ADDRESS) {
        return bare::run(&address);
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let bare = arguments.iter().any(|argument| argument == "bare");
    let rounds = arguments
        .iter()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(1);
    let kinds = if bare {
        &[Kind::Weighin, Kind::Bare][..]
    } else {
        &[Kind::Weighin]
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let mut measured: Vec<Vec<Figures>> = vec![Vec::new(); kinds.len()];
    for _ in 0..rounds {
        for (kind, measured) in kinds.iter().zip(&mut measured) {
            measured.push(runtime.block_on(measure(*kind)));
        }
    }
    println!("{}", Figures::HEAD);
    for (kind, measured) in kinds.iter().zip(&measured) {
        println!("{}", Figures::medians(measured).row(kind.name()));
    }
}

async fn measure(kind: Kind) -> Figures {
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        starts.push(start_to_first_answer(kind).await);
    }
    let fake = fake().await;
    let bot = Bot::start(kind, &fake);
    fake.ready().await;
    sleep(SETTLE).await;
    let idle = bot.resident_kb();
    load(&fake, WARM_UP).await;
    let before = bot.processor_seconds();
    let latencies = load(&fake, LOAD).await;
    let processor = (bot.processor_seconds() - before) * 1_000.0 / LOAD as f64;
    let megabytes = |kb: u64| kb as f64 / 1_024.0;
    Figures {
        p50: percentile::percentile(&latencies, 50),
        p99: percentile::percentile(&latencies, 99),
        idle: megabytes(idle),
        after: megabytes(bot.resident_kb()),
        processor,
        start: figures::median(starts),
    }
}

async fn fake() -> FakeDiscord {
    FakeDiscord::start_with(Options {
        check_bodies: false,
        ..Options::default()
    })
    .await
}

/// In milliseconds.
async fn start_to_first_answer(kind: Kind) -> f64 {
    let fake = fake().await;
    let started = Instant::now();
    let _bot = Bot::start(kind, &fake);
    fake.interact(question()).await;
    started.elapsed().as_secs_f64() * 1_000.0
}

/// Asks this many questions, one every five milliseconds; gives the latencies in milliseconds.
async fn load(fake: &FakeDiscord, questions: usize) -> Vec<f64> {
    let questions: Vec<Value> = (0..questions).map(|_| question()).collect();
    let mut due = interval(INTERVAL);
    due.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let mut waiting = Vec::with_capacity(questions.len());
    for question in questions {
        due.tick().await;
        waiting.push(fake.send(question));
    }
    let mut latencies = Vec::with_capacity(waiting.len());
    for waiting in waiting {
        let reply = waiting
            .answer()
            .await
            .unwrap_or_else(|reason| panic!("{reason}"));
        latencies.push(reply.elapsed.as_secs_f64() * 1_000.0);
    }
    latencies
}

fn question() -> Value {
    slash("compare").text("criterion", "speed").into()
}
