//! The token: nobody sees it but Discord. The tokens of interactions are nobody's business either.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;

use secrecy::ExposeSecret;
use serde_json::Value;
use weighin::config::Config;

use crate::support::bot::{Bot, weighin};
use crate::support::cases::at_the_same_time;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;

const TOKEN: &str = "MTAwMDAwMDAwMDAwMDAwMDAwMQ.GsEcRe.tHaT_nObOdY-mAy-EvEr-sEe";
const CALLBACK: &str = "POST /interactions/*/*/callback";

async fn fake_with_secret() -> FakeDiscord {
    FakeDiscord::start_with(Options {
        token: TOKEN.to_owned(),
        ..Options::default()
    })
    .await
}

/// Neither the token, nor a part of it, nor the token of an interaction.
#[track_caller]
fn assert_keeps_secrets(bot: &Bot) {
    let printed = [bot.stderr(), bot.stdout()].concat();
    for secret in TOKEN.split('.').chain(["aW50ZXJhY3Rpb246"]) {
        let leaks: Vec<_> = printed
            .iter()
            .filter(|line| line.contains(secret))
            .collect();
        assert!(leaks.is_empty(), "{leaks:#?}");
    }
}

/// Everything that makes the bot, or a library, say something.
async fn trouble(fake: &FakeDiscord, bot: &Bot) {
    let limited = Fault::RateLimited { retry_after: 0.01 };
    for fault in [
        limited,
        Fault::Status(500),
        Fault::Disconnect,
        Fault::LostReply,
        Fault::Status(404),
    ] {
        fake.fail_next(CALLBACK, fault, 1);
        let asked = fake.send(slash("compare"));
        if fault == Fault::Status(404) {
            bot.until_logged("an answer was lost", 1).await;
        } else {
            asked
                .answer()
                .await
                .unwrap_or_else(|reason| panic!("{reason}"));
        }
    }
    for missing in ["type", "data"] {
        let mut broken = Value::from(slash("compare"));
        broken.as_object_mut().expect("an object").remove(missing);
        drop(fake.send(broken));
    }
    fake.drop_connections();
    fake.interact(slash("help")).await;
    fake.close_connections(4000);
    fake.interact(slash("help")).await;
    fake.invalidate_sessions(true);
    fake.interact(slash("help")).await;
}

#[tokio::test]
async fn the_log_holds_no_token_at_any_level() {
    at_the_same_time(["text", "json"], |format| async move {
        let fake = fake_with_secret().await;
        for call in [
            "GET /applications/@me",
            "GET /gateway/bot",
            "GET /applications/*/commands",
        ] {
            fake.fail_next(call, Fault::Status(500), 1);
            fake.fail_next(call, Fault::Disconnect, 1);
        }
        let start = weighin(&fake, &["run"])
            .with("WEIGHIN_LOG_LEVEL", "trace")
            .with("WEIGHIN_LOG_FORMAT", format);
        let mut bot = start.start();
        bot.ready(&fake).await;
        trouble(&fake, &bot).await;
        bot.terminate();
        assert_eq!(bot.exit_code().await, 0);
        assert!(bot.stderr().len() > 20, "{:#?}", bot.stderr());
        assert_keeps_secrets(&bot);
    })
    .await;
}

#[tokio::test]
async fn a_complaint_holds_no_token() {
    let fake = FakeDiscord::start().await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("token");
    std::fs::write(&file, format!("{TOKEN}\n")).expect("a written file");
    let file = file.to_str().expect("a plain path");
    let broken = format!("{TOKEN}\u{7f}");
    let run = || weighin(&fake, &["run"]).with("WEIGHIN_LOG_LEVEL", "trace");
    let starts = [
        run().with("DISCORD_TOKEN", TOKEN),
        run()
            .without("DISCORD_TOKEN")
            .with("WEIGHIN_DISCORD_TOKEN_FILE", file),
        run().with("DISCORD_TOKEN", &broken),
        run()
            .with("DISCORD_TOKEN", TOKEN)
            .with("WEIGHIN_LOG_LEVEL", "loud"),
        run()
            .with("DISCORD_TOKEN", TOKEN)
            .with("WEIGHIN_NO_SUCH_KEY", "1"),
        weighin(&fake, &["register"]).with("DISCORD_TOKEN", TOKEN),
        weighin(&fake, &["register", "--guild", "x"]).with("DISCORD_TOKEN", TOKEN),
    ];
    for start in starts {
        let mut bot = start.start();
        assert_ne!(bot.exit_code().await, 0);
        assert_keeps_secrets(&bot);
    }
}

#[test]
fn a_debug_print_holds_no_token() {
    let environment = HashMap::from([("DISCORD_TOKEN".to_owned(), TOKEN.to_owned())]);
    let config = Config::load(Some("/dev/null".as_ref()), &environment).expect("the defaults");
    let token = config
        .token(&environment)
        .expect("a sound token")
        .expect("a token");
    assert_eq!(token.expose_secret(), TOKEN);
    let printed = format!("{config:?} {config:#?} {token:?}");
    assert!(
        !printed.contains("sEcRe") && !printed.contains(TOKEN),
        "{printed}"
    );
}

#[tokio::test]
async fn a_proxy_gets_no_token_in_clear_text() {
    let fake = fake_with_secret().await;
    let proxy = TcpListener::bind("127.0.0.1:0").expect("a port");
    proxy.set_nonblocking(true).expect("a socket");
    let address = format!("http://{}", proxy.local_addr().expect("an address"));
    let mut register = weighin(&fake, &["register"]);
    for variable in [
        "http_proxy",
        "HTTP_PROXY",
        "https_proxy",
        "HTTPS_PROXY",
        "all_proxy",
        "ALL_PROXY",
    ] {
        register = register.with(variable, &address);
    }
    assert_eq!(register.start().exit_code().await, 0);
    let asked = proxy.accept().map_err(|error| error.kind());
    assert_eq!(
        asked.err(),
        Some(ErrorKind::WouldBlock),
        "nobody asked the proxy"
    );
}

#[tokio::test]
async fn a_readable_token_file_is_used_with_warning() {
    let fake = fake_with_secret().await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("token");
    std::fs::write(&file, format!("\u{feff}DISCORD_TOKEN=\"Bot {TOKEN}\"\r\n"))
        .expect("a written file");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("rights");
    let start = weighin(&fake, &["run"]).without("DISCORD_TOKEN");
    let bot = start
        .with(
            "WEIGHIN_DISCORD_TOKEN_FILE",
            file.to_str().expect("a plain path"),
        )
        .start();
    bot.ready(&fake).await;
    bot.assert_logged("can be read or changed by others", 1)
        .await;
    assert_keeps_secrets(&bot);
}
