//! The token of a repository, and what else must not get out or in.

use std::os::unix::fs::PermissionsExt;

use crate::fetching::host::{Host, basic};
use crate::fetching::running::{Following, cache, following};
use crate::support::bot::Start;
use crate::support::fake_discord::FakeDiscord;
use crate::support::origin::Origin;

const TOKEN: &str = "glpat-sEcReT0123456789";

/// A file with a token that only its owner can read.
fn token_file(origin: &Origin, token: &str) -> String {
    let file = origin.next_to("token");
    std::fs::write(&file, format!("{token}\n")).expect("saved");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("rights");
    file.to_str().expect("UTF-8").to_owned()
}

/// Neither in the log, nor in the cache, nor among the arguments of any process.
fn assert_hidden(bot: &Following, hosts: &[&Host], origin: &Origin) {
    let log = bot.running.bot.stderr().join("\n");
    assert!(
        !log.contains(TOKEN) && !log.contains(&basic(TOKEN)[6..]),
        "{log}"
    );
    for host in hosts {
        for request in host.requests() {
            assert!(request.processes.contains("ls-remote") || request.processes.contains("fetch"));
            assert!(!request.processes.contains(TOKEN));
            assert!(!request.processes.contains(&basic(TOKEN)[6..]));
        }
    }
    let found = std::process::Command::new("grep")
        .args(["-r", TOKEN])
        .arg(cache(origin))
        .status()
        .expect("grep");
    assert!(!found.success(), "the token is in the cache");
}

#[tokio::test]
async fn a_private_repository_is_fetched_with_the_token() {
    let origin = Origin::new();
    let host = Host::with_token(&origin.next_to(""), TOKEN).await;
    let token = token_file(&origin, TOKEN);
    let with = |start: Start| {
        let start = start.with("WEIGHIN_KNOWLEDGE_TOKEN_FILE", &token);
        start.with("WEIGHIN_LOG_LEVEL", "trace")
    };
    let bot = Following::with(&origin, &host.url(), with).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    origin.rename_lamp("Lantern");
    bot.fetch().await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
    assert_hidden(&bot, &[&host], &origin);
}

#[tokio::test]
async fn a_reported_wrong_token_can_be_replaced() {
    let origin = Origin::new();
    let host = Host::with_token(&origin.next_to(""), "another").await;
    let (fake, token) = (FakeDiscord::start().await, token_file(&origin, TOKEN));
    let start = following(&fake, &origin, &host.url());
    let bot = start.with("WEIGHIN_KNOWLEDGE_TOKEN_FILE", &token).start();
    bot.until_logged("Authentication failed", 1).await;
    bot.until_logged(
        "check the token in the file that knowledge.token_file names",
        1,
    )
    .await;

    token_file(&origin, "another");
    bot.signal("HUP");
    let bot = Following::of(fake, bot).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    assert!(bot.failures("credentials").await >= 1.0);
    assert_hidden(&bot, &[&host], &origin);
}

#[tokio::test]
async fn a_repository_without_its_token_is_named_private() {
    let origin = Origin::new();
    let host = Host::with_token(&origin.next_to(""), TOKEN).await;
    let bot = following(&FakeDiscord::start().await, &origin, &host.url()).start();
    bot.until_logged("if the repository is private, set knowledge.token_file", 1)
        .await;
}

#[tokio::test]
async fn a_token_does_not_follow_to_another_host() {
    let origin = Origin::new();
    let other = Host::with_token(&origin.next_to(""), TOKEN).await;
    let host = Host::moved(&origin.next_to(""), &other).await;
    let (fake, token) = (FakeDiscord::start().await, token_file(&origin, TOKEN));
    let start = following(&fake, &origin, &host.url());
    let bot = start.with("WEIGHIN_KNOWLEDGE_TOKEN_FILE", &token).start();
    bot.until_logged("there is no knowledge to answer from yet", 1)
        .await;
    let requests = other.requests();
    assert!(!requests.is_empty(), "it was sent on");
    assert!(
        requests
            .iter()
            .all(|request| request.authorization.is_none())
    );
}

/// Of the user who runs it: settings and hooks are for other work.
#[tokio::test]
async fn the_configuration_of_the_user_has_no_effect() {
    let origin = Origin::new();
    let home = origin.next_to("home");
    std::fs::create_dir(&home).expect("a folder");
    let ran = home.join("ran");
    let settings = format!(
        "[url \"file:///nowhere/\"]\n\tinsteadOf = file://\n\
         [core]\n\thooksPath = {0}\n\tfsmonitor = touch {1}\n\
         [credential]\n\thelper = \"!touch {1}\"\n",
        home.display(),
        ran.display()
    );
    std::fs::write(home.join(".gitconfig"), settings).expect("saved");
    for hook in ["reference-transaction", "post-checkout", "post-merge"] {
        let path = home.join(hook);
        std::fs::write(&path, format!("#!/bin/sh\ntouch {}\n", ran.display())).expect("saved");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("rights");
    }

    let home = home.to_str().expect("UTF-8").to_owned();
    let at_home = |start: Start| start.with("HOME", &home).with("GIT_TRACE", "1");
    let bot = Following::with(&origin, &origin.file_address(), at_home).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    assert!(!ran.exists());
}
