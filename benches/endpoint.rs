//! How the endpoint does next to a bare axum server that verifies the signature and returns a
//! constant embed; asked the same question again and again, or 1,000 different ones in turn.
//!
//! `cargo bench --bench endpoint` plays three rounds, the servers turn about, and shows the
//! medians; `-- 5` plays five. `-- memory` sends the endpoint 1,000,000 questions and shows its
//! resident memory on the way. Linux only, with taskset: the server has the first processor, the
//! load the second.
//!
//! `-- overload` asks three times as much as two replicas can answer, directly and through nginx,
//! which it needs: see `endpoint/overload.rs`.
//!
//! `-- ballots` has members weigh in while `/compare` is asked, and needs PostgreSQL: see
//! `endpoint/ballots.rs`.
//!
//! `-- start` starts the program again and again, and measures the time to its first answer.
//!
//! Closed loop: each of 16 connections asks as soon as it has its answer; this gives answers a
//! second. Open loop: requests are due at a fixed rate on 64 connections, and latency counts from
//! the moment at which a request was due, so that a server that falls behind does not slow its own
//! measurement down.

#[path = "endpoint/ballots.rs"]
mod ballots;
#[path = "endpoint/bare.rs"]
mod bare;
#[path = "endpoint/figures.rs"]
mod figures;
#[path = "endpoint/load.rs"]
mod load;
#[path = "../tests/replicas/nginx.rs"]
mod nginx;
#[path = "endpoint/overload.rs"]
mod overload;
#[path = "common/percentile.rs"]
mod percentile;
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/storage/postgres.rs"]
mod postgres;
#[path = "endpoint/questions.rs"]
mod questions;
#[path = "endpoint/server.rs"]
mod server;
#[path = "endpoint/start.rs"]
mod start;
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/support/mod.rs"]
mod support;

use figures::Figures;
use load::Load;
use questions::Questions;
use server::{Kind, Server};
use std::time::Duration;

const CLOSED: Duration = Duration::from_secs(5);
const OPEN: Duration = Duration::from_secs(5);
/// Requests a second of the open loop: well below what either server can do, and near what it can.
const RATES: [u32; 2] = [1_000, 5_000];

fn main() {
    if std::env::var_os(bare::KEY).is_some() {
        return bare::run();
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    for argument in &arguments {
        match argument.as_str() {
            "memory" => return runtime.block_on(memory()),
            "overload" => return runtime.block_on(overload::run()),
            "ballots" => return runtime.block_on(ballots::run()),
            "start" => return runtime.block_on(start::run()),
            _ => {}
        }
    }
    let rounds = arguments
        .iter()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(3);
    for questions in Questions::ALL {
        let mut measured = [Vec::new(), Vec::new()];
        for _ in 0..rounds {
            for (kind, measured) in Kind::ALL.into_iter().zip(&mut measured) {
                measured.push(runtime.block_on(measure(kind, questions)));
            }
        }
        println!(
            "\nAsked: {}.\n\n{}",
            questions.name(),
            Figures::head(&RATES)
        );
        for (kind, measured) in Kind::ALL.into_iter().zip(&measured) {
            println!("{}", Figures::medians(measured).row(kind.name()));
        }
    }
}

async fn measure(kind: Kind, questions: Questions) -> Figures {
    let server = Server::start(kind);
    let load = Load::new(server.address(), questions);
    load.closed(Duration::from_secs(1)).await;
    let idle = server.resident_kb();
    let answers = load.closed(CLOSED).await;
    let mut latencies = Vec::new();
    for rate in RATES {
        latencies.push(load.open(rate, OPEN).await);
    }
    Figures {
        per_second: answers as f64 / CLOSED.as_secs_f64(),
        latencies,
        before: idle,
        after: server.resident_kb(),
    }
}

async fn memory() {
    let server = Server::start(Kind::Weighin);
    let mut answers = 0;
    for goal in [
        0, 1_000, 10_000, 100_000, 200_000, 400_000, 600_000, 800_000, 1_000_000,
    ] {
        while answers < goal {
            // New signatures, because old ones grow stale.
            answers += Load::new(server.address(), Questions::Same)
                .closed_until((goal - answers).min(50_000))
                .await;
        }
        println!(
            "{answers:>9} answers: {:.1} MB resident",
            server.resident_kb() as f64 / 1_024.0
        );
    }
}
