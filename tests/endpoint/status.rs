//! Health, readiness and metrics, and how the process stops.

use reqwest::StatusCode;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UnixDatagram};
use tokio::time::timeout;

use crate::endpoint::running::{Running, ping};
use crate::support::bot::{Bot, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::gateway::behaviour::Behaviour;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;
use crate::support::process::until_stopped;
use crate::support::signing::raw;

/// Together with the version of its library.
#[tokio::test]
async fn the_endpoint_reports_alive_and_ready() {
    let running = Running::start().await;
    assert_eq!(
        running.told("/healthz").await,
        (StatusCode::OK, "alive\n".to_owned())
    );
    let text = running.ready().await;
    assert!(
        text.starts_with("ready, library ") && text.ends_with(", topics 2\n"),
        "{text}"
    );
    let outside = running
        .client
        .get(format!("http://{}/metrics", running.address))
        .send()
        .await
        .expect("an answer");
    assert_eq!(
        outside.status(),
        StatusCode::NOT_FOUND,
        "the endpoint's own address tells nothing"
    );
}

#[tokio::test]
async fn metrics_count_commands_and_hold_no_typed_text() {
    let running = Running::start().await;
    for _ in 0..2 {
        running
            .ask(slash("compare").text("criterion", "speed"))
            .await;
    }
    running
        .ask(
            slash("compare")
                .text("criterion", "zebra")
                .text("topic", "database"),
        )
        .await;
    running.ask(slash("xyzzy")).await;
    running
        .ask(slash("compare").typing("criterion", "sp"))
        .await;
    let (_, text) = running.told("/metrics").await;
    for line in [
        "weighin_interactions_total{command=\"compare\",outcome=\"answered\"} 2",
        "weighin_interactions_total{command=\"compare\",outcome=\"declined\"} 1",
        "weighin_interactions_total{command=\"compare\",outcome=\"completed\"} 1",
        "weighin_interactions_total{command=\"unknown\",outcome=\"declined\"} 1",
        "weighin_answer_seconds_count{command=\"compare\"} 4",
        "weighin_answer_seconds_bucket{le=\"1.0\",command=\"compare\"} 4",
        "weighin_library_topics 2",
        "# EOF",
    ] {
        assert!(
            text.lines().any(|found| found == line),
            "{line} is missing in {text}"
        );
    }
    assert!(text.contains("weighin_library{version=\""), "{text}");
    assert!(!text.contains("zebra") && !text.contains("xyzzy"), "{text}");
}

/// Interactions, shards, reconnections and heartbeats.
#[tokio::test]
async fn the_gateway_reports_metrics_of_its_connections() {
    let fake = FakeDiscord::start_with(Options {
        heartbeat_interval: Duration::from_millis(200),
        ..Options::default()
    });
    let fake = fake.await;
    let bot = weighin(&fake, &["run"]).start();
    bot.ready(&fake).await;
    let status = bot.address("serving health").await;
    fake.interact(slash("help")).await;
    fake.drop_connections();
    bot.until_logged("resumed", 1).await;
    let client = reqwest::Client::new();
    let expected = [
        "weighin_interactions_total{command=\"help\",outcome=\"answered\"} 1",
        "weighin_gateway_shards 1",
        "weighin_gateway_reconnects_total 1",
    ];
    let all = async {
        loop {
            let response = client
                .get(format!("http://{status}/metrics"))
                .send()
                .await
                .expect("an answer");
            let text = response.text().await.expect("a text");
            if expected
                .iter()
                .all(|line| text.lines().any(|found| found == *line))
                && heartbeat(&text)
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(Duration::from_secs(20), all)
        .await
        .expect("all of it within 20 s");
}

/// Whether the first shard's latency is reported, in seconds.
fn heartbeat(metrics: &str) -> bool {
    let told = metrics
        .lines()
        .find_map(|line| line.strip_prefix("weighin_gateway_heartbeat_seconds{shard=\"0\"} "));
    told.and_then(|seconds| seconds.parse().ok())
        .is_some_and(|seconds: f64| seconds > 0.0 && seconds < 1.0)
}

#[tokio::test]
async fn the_gateway_is_ready_with_all_shards_connected() {
    let fake = FakeDiscord::start_with(Options {
        shards: 2,
        starts_at_once: 2,
        ..Options::default()
    })
    .await;
    fake.behave(Behaviour::CloseOnIdentify {
        code: 4003,
        shard: Some(1),
    });
    let bot = weighin(&fake, &["run"]).start();
    fake.until("both shards' tries", |fake| fake.identifies().len() >= 2)
        .await;
    let status = bot.address("serving health").await;
    let ask = async |path: &str| {
        let response = reqwest::get(format!("http://{status}{path}"))
            .await
            .expect("an answer");
        (response.status(), response.text().await.expect("a text"))
    };
    let refused = "not ready: shard 2 of 2 is not connected to Discord yet: \
                   the gateway closed the connection with code 4003\n";
    bot.until_logged("closed the connection with code 4003", 1)
        .await;
    assert_eq!(
        ask("/readyz").await,
        (StatusCode::SERVICE_UNAVAILABLE, refused.to_owned())
    );
    assert_eq!(ask("/healthz").await.0, StatusCode::OK);
    assert!(
        ask("/metrics")
            .await
            .1
            .contains("weighin_gateway_shards 1\n")
    );

    fake.behave(Behaviour::Sound);
    bot.until_logged("ready for interactions", 1).await;
    assert_eq!(ask("/readyz").await.0, StatusCode::OK);
    assert!(
        ask("/metrics")
            .await
            .1
            .contains("weighin_gateway_shards 2\n")
    );
}

/// A bot that systemd wants to hear from within this many microseconds, the socket that hears it,
/// and the folder with the socket.
fn watched_bot(fake: &FakeDiscord, microseconds: &str) -> (Bot, UnixDatagram, TempDir) {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("notify");
    let systemd = UnixDatagram::bind(&path).expect("a socket");
    let start = weighin(fake, &["run"]).with("NOTIFY_SOCKET", path.to_str().expect("a plain path"));
    let bot = start.with("WATCHDOG_USEC", microseconds).start();
    (bot, systemd, folder)
}

#[tokio::test]
async fn systemd_hears_repeatedly_from_a_working_process() {
    let fake = FakeDiscord::start().await;
    let (_bot, systemd, _folder) = watched_bot(&fake, "200000");
    let mut heard = [0; 64];
    for _ in 0..3 {
        let length = timeout(Duration::from_secs(20), systemd.recv(&mut heard))
            .await
            .expect("it hears something")
            .expect("a word");
        assert_eq!(&heard[..length], b"WATCHDOG=1");
    }
}

#[tokio::test]
async fn systemd_hears_nothing_from_a_stuck_process() {
    let fake = FakeDiscord::start().await;
    let (bot, systemd, _folder) = watched_bot(&fake, "100000");
    bot.ready(&fake).await;

    bot.signal("STOP");
    until_stopped(bot.id()).await;
    let mut heard = [0; 64];
    while systemd.try_recv(&mut heard).is_ok() {}
    let silence = timeout(Duration::from_millis(500), systemd.recv(&mut heard)).await;
    assert!(silence.is_err(), "{:?}", String::from_utf8_lossy(&heard));
    bot.signal("CONT");
    let word = timeout(Duration::from_secs(20), systemd.recv(&mut heard)).await;
    assert!(word.is_ok(), "it goes on");
}

/// What the shipped files ask for is there: a supervisor that asks in vain restarts a sound bot.
#[tokio::test]
async fn supervisors_ask_for_what_the_program_answers() {
    let running = Running::start().await;
    let kubernetes = include_str!("../../deploy/kubernetes/weighin.yaml");
    let probes: Vec<&str> = kubernetes
        .lines()
        .filter_map(|line| line.trim().strip_prefix("httpGet: { path: "))
        .collect();
    assert_eq!(
        probes,
        ["/readyz, port: status }", "/healthz, port: status }"]
    );
    running.ready().await;
    assert_eq!(running.told("/healthz").await.0, StatusCode::OK);

    let unit = include_str!("../../deploy/weighin.service");
    let reload = "ExecReload=/bin/kill -HUP $MAINPID";
    for line in ["WatchdogSec=30", reload, "RestartPreventExitStatus=2 3"] {
        assert!(unit.lines().any(|found| found == line), "{line}");
    }
}

/// A request whose body is still on its way when the order comes.
#[tokio::test]
async fn sigterm_finishes_begun_requests_before_the_end() {
    let mut running = Running::start().await;
    let body = ping().to_string();
    let request = raw(&body);
    let (begun, rest) = request.split_at(request.len() - body.len() + 3);
    let mut stream = TcpStream::connect(&running.address)
        .await
        .expect("a connection");
    stream.write_all(begun).await.expect("written");
    running.bot.terminate();
    running.bot.until_logged("stopping", 1).await;
    assert_eq!(
        running.told("/readyz").await,
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n".to_owned())
    );
    assert_eq!(running.told("/healthz").await.0, StatusCode::OK);
    stream.write_all(rest).await.expect("written");
    let mut answer = vec![0; 4096];
    let read = stream.read(&mut answer).await.expect("an answer");
    assert!(String::from_utf8_lossy(&answer[..read]).starts_with("HTTP/1.1 200 OK"));
    drop(stream);
    let ended = timeout(Duration::from_secs(10), running.bot.exit_code()).await;
    assert_eq!(ended.expect("an end within ten seconds"), 0);
}
