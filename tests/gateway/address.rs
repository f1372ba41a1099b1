//! The bot talks to the configured address and to nothing else.

use std::net::TcpListener;

use crate::support::bot::{assert_clean, connected, requests, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::slash;

const LOOK_UP: &str = "GET /gateway/bot";

/// Nothing is dialled meanwhile.
#[tokio::test]
async fn a_missing_gateway_address_is_requested_again() {
    let fake = FakeDiscord::start().await;
    fake.fail_next(LOOK_UP, Fault::Status(500), usize::MAX);
    let trap = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let proxy = format!("http://{}", trap.local_addr().expect("an address"));
    let mut bot = weighin(&fake, &["run"]).with("HTTPS_PROXY", &proxy).start();
    bot.until_logged("trying again", 5).await;
    bot.terminate();
    assert_eq!(bot.exit_code().await, 0);
    trap.set_nonblocking(true).expect("a socket");
    assert!(trap.accept().is_err(), "it looked for the real Discord");
    assert!(
        requests(&fake, "GET", "/gateway/bot") >= 5,
        "it asked again each time"
    );
    assert_eq!((fake.log().connections, bot.logged("ERROR")), (0, 0));
    assert_eq!(
        bot.logged("WARN"),
        bot.logged("trying again"),
        "{:#?}",
        bot.stderr()
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn the_bot_requests_only_known_paths() {
    let (fake, bot) = connected().await;
    fake.interact(slash("help")).await;
    bot.until_logged("+ /help", 1).await;
    let mut seen = fake.requests();
    seen.retain(|line| !line.ends_with("/callback"));
    seen.sort();
    let commands = "/applications/1000000000000000001/commands";
    let expected = [
        format!("GET {commands}"),
        "GET /applications/@me".to_owned(),
        LOOK_UP.to_owned(),
        format!("PUT {commands}"),
    ];
    assert_eq!(seen, expected, "each once, and no other");
    assert_clean(&fake);
}
