//! Outages at start pass: the bot waits for their end, and answers as soon as it can.

use std::process::{Command, Stdio};
use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::{Instant, sleep, timeout};

use crate::support::bot::{assert_clean, connected, requests, weighin};
use crate::support::cases::at_the_same_time;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::gateway::behaviour::Behaviour;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;
use crate::support::meanings::cache;

const CALLBACK: &str = "POST /interactions/*/*/callback";
/// Longer than a command that someone waits for would try.
const LONG: Fault = Fault::RateLimited { retry_after: 40.0 };
/// What a hotel's network says in Discord's place.
const LOGIN_PAGE: Fault = Fault::Refused {
    status: 200,
    body: "<html>Log in</html>",
};

#[tokio::test]
async fn a_long_outage_at_start_is_survived() {
    for call in ["GET /gateway/bot", "GET /applications/@me"] {
        let fake = FakeDiscord::start().await;
        fake.fail_next(call, LONG, 1);
        let mut bot = weighin(&fake, &["run"]).start();
        bot.until_logged("wait_ms=40000", 1).await;
        bot.terminate();
        assert_eq!(
            bot.exit_code().await,
            0,
            "it still ran: {:#?}",
            bot.stderr()
        );
    }
}

#[tokio::test]
async fn it_answers_while_the_commands_cannot_be_compared() {
    for call in [
        "GET /applications/@me",
        "GET /applications/*/commands",
        "PUT /applications/*/commands",
    ] {
        let fake = FakeDiscord::start().await;
        fake.fail_next(call, LONG, 1);
        let bot = weighin(&fake, &["run"]).start();
        bot.until_logged("wait_ms=40000", 1).await;
        fake.interact(slash("help")).await;
        bot.assert_logged("ERROR", 0).await;
    }
}

/// A page that is not Discord's, such as that of a proxy.
#[tokio::test]
async fn a_block_or_a_foreign_page_is_survived() {
    let fake = FakeDiscord::start().await;
    for call in [
        "GET /gateway/bot",
        "GET /applications/@me",
        "GET /applications/*/commands",
    ] {
        for fault in [
            Fault::Status(403),
            LOGIN_PAGE,
            Fault::Status(503),
            Fault::Disconnect,
        ] {
            fake.fail_next(call, fault, 1);
        }
    }
    let bot = weighin(&fake, &["run"]).start();
    fake.interact(slash("help")).await;
    bot.until_logged("+ /compare", 1).await;
    bot.assert_logged("trying again", 12).await;
    assert_clean(&fake);
}

#[tokio::test]
async fn a_permanent_refusal_has_its_own_exit_code() {
    for (call, fault) in [
        ("GET /gateway/bot", Fault::Status(401)),
        ("GET /applications/@me", Fault::Status(404)),
        ("PUT /applications/*/commands", Fault::Status(400)),
        (
            "GET /applications/*/commands",
            Fault::Refused {
                status: 403,
                body: r#"{"code": 50001, "message": "No"}"#,
            },
        ),
    ] {
        let fake = FakeDiscord::start().await;
        fake.fail_next(call, fault, 1);
        let mut bot = weighin(&fake, &["run"]).start();
        assert_eq!(bot.exit_code().await, 3, "{call}: {:#?}", bot.stderr());
        assert_eq!(bot.logged("trying again"), 0, "{call}");
    }
}

#[tokio::test]
async fn the_register_command_ends_with_an_outage() {
    let fake = FakeDiscord::start().await;
    fake.fail_next("GET /applications/@me", LONG, 1);
    let mut bot = weighin(&fake, &["register"]).start();
    assert_eq!(bot.exit_code().await, 1, "{:#?}", bot.stderr());
    fake.fail_next("GET /applications/@me", Fault::Status(403), 1);
    let mut bot = weighin(&fake, &["register"]).start();
    assert_eq!(
        (bot.exit_code().await, bot.logged("trying again")),
        (1, 0),
        "{:#?}",
        bot.stderr()
    );
}

#[tokio::test]
async fn endless_short_rate_limits_are_dropped_soon() {
    let (fake, bot) = connected().await;
    fake.fail_next(CALLBACK, Fault::RateLimited { retry_after: 0.0 }, 1_000);
    let lost = fake.send(slash("compare"));
    bot.until_logged("an answer was lost", 1).await;
    let tries = requests(&fake, "POST", "/callback");
    assert!((3..=6).contains(&tries), "{tries} tries in three seconds");
    assert_eq!(bot.logged("panicked"), 0, "{:#?}", bot.stderr());
    drop(lost);
}

#[tokio::test]
async fn a_burst_of_interactions_needs_few_open_files() {
    // How soon they are answered is not what this is about.
    let fake = FakeDiscord::start_with(Options {
        check_bodies: false,
        answer_within: Duration::from_secs(60),
        patience: Duration::from_secs(60),
        ..Options::default()
    })
    .await;
    let bot = weighin(&fake, &["run"]).with_open_files(128).start();
    bot.ready(&fake).await;

    let burst: Vec<_> = (0..1_000).map(|_| fake.send(slash("help"))).collect();
    for waiting in burst {
        waiting
            .answer()
            .await
            .unwrap_or_else(|reason| panic!("{reason}: {:#?}", bot.stderr()));
    }
    bot.assert_logged("an answer was lost", 0).await;
}

/// More lines than a pipe holds, which is 64 KiB.
#[tokio::test]
async fn a_log_without_a_reader_blocks_nothing() {
    let fake = FakeDiscord::start_with(Options {
        check_bodies: false,
        ..Options::default()
    })
    .await;
    let (read, write) = std::io::pipe().expect("a pipe");
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
    command
        .arg("run")
        .env_clear()
        .env("DISCORD_TOKEN", fake.token())
        .env("WEIGHIN_DISCORD_API_BASE", fake.base_url());
    command.env(
        "WEIGHIN_KNOWLEDGE_PATH",
        concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge"),
    );
    command.env("WEIGHIN_SEARCH_CACHE", cache());
    command.env("WEIGHIN_STATUS_LISTEN", "");
    command.env("WEIGHIN_STORAGE_URL", "off");
    // As in `weighin run 2>&1 | reader`, with a reader that hangs.
    command
        .stdin(Stdio::null())
        .stdout(write.try_clone().expect("a pipe"))
        .stderr(write);
    let mut child = command.spawn().expect("the binary was built");
    drop(command);

    fake.ready().await;
    for _ in 0..1_000 {
        fake.interact(slash("help")).await;
    }
    let order = format!("kill -TERM {}", child.id());
    assert!(
        Command::new("sh")
            .args(["-c", &order])
            .status()
            .expect("a shell")
            .success()
    );
    let ended = timeout(
        Duration::from_secs(20),
        spawn_blocking(move || child.wait()),
    );
    let status = ended
        .await
        .expect("it ends")
        .expect("no panic")
        .expect("a status");
    assert_eq!(status.code(), Some(0));
    drop(read);
}

/// Discord's own are shorter than a kilobyte.
#[tokio::test]
async fn a_huge_error_fills_neither_memory_nor_log() {
    const MEGABYTES: usize = 64;
    let body: &'static str = "x".repeat(MEGABYTES * 1_024 * 1_024).leak();
    let message: &'static str = format!(
        r#"{{"code": 1, "message": "{}"}}"#,
        &body[..4 * 1_024 * 1_024]
    )
    .leak();
    let (fake, bot) = connected().await;
    let before = bot.resident_kb();
    for (number, body) in [body, message].into_iter().enumerate() {
        fake.fail_next(CALLBACK, Fault::Refused { status: 400, body }, 1);
        let lost = fake.send(slash("compare"));
        bot.until_logged("an answer was lost", number + 1).await;
        drop(lost);
    }

    let grown = bot.peak_resident_kb().saturating_sub(before);
    assert!(grown < 40 * 1_024, "{grown} kB");
    let longest = bot.stderr().iter().map(String::len).max();
    assert!(longest < Some(4_096), "{longest:?} bytes in a line");
    fake.interact(slash("help")).await;
}

/// The process has work only when it tries again.
#[tokio::test]
async fn endless_close_codes_use_no_processor_time() {
    at_the_same_time([4003, 4010, 4011], |code| async move {
        let fake = FakeDiscord::start().await;
        fake.behave(Behaviour::CloseOnIdentify { code, shard: None });
        let mut bot = weighin(&fake, &["run"]).start();
        bot.until_logged(&format!("code {code}"), 1).await;

        let (before, since) = (bot.processor_time(), Instant::now());
        let health = format!("http://{}/healthz", bot.address("serving health").await);
        for _ in 0..10 {
            sleep(Duration::from_millis(200)).await;
            let answer = timeout(Duration::from_secs(1), reqwest::get(&health)).await;
            assert!(matches!(answer, Ok(Ok(_))), "{code}: {answer:?}");
        }
        let busy = bot.processor_time() - before;
        assert!(busy < since.elapsed() / 10, "{code}: {busy:?}");

        let asked = Instant::now();
        bot.terminate();
        assert_eq!(bot.exit_code().await, 0, "{code}");
        assert!(asked.elapsed() < Duration::from_secs(5), "{code}");
    })
    .await;
}
