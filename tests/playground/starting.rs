//! How it starts and stops.

use tokio::net::TcpListener;

use crate::running::{Running, folder, opened, playground};
use crate::support::fake_discord::FakeDiscord;

#[tokio::test]
async fn it_prints_a_sample_answer_and_where_to_go_on() {
    let mut running = Running::start().await;
    let printed = running.bot.stdout();
    assert_eq!(printed[0], "Speed: C, C++ and Go", "{printed:#?}");
    assert!(printed.iter().any(|line| line.contains("DISCORD_TOKEN")), "{printed:#?}");
    assert!(!printed.iter().any(|line| line.contains("--click")), "the page leads on: {printed:#?}");
    // A page that listens for events does not keep it from stopping.
    let _listening = running.get("/events").send().await.expect("an answer");
    running.bot.terminate();
    assert_eq!(running.bot.exit_code().await, 0);
}

#[tokio::test]
async fn an_address_that_others_reach_needs_to_be_meant_and_is_warned_of() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    let mut refused = playground(&fake, folder.path(), &["--listen", "0.0.0.0:0"]).start();
    assert_eq!(refused.exit_code().await, 2);
    assert!(refused.stderr()[0].contains("say --allow-remote if you mean that"), "{:?}", refused.stderr());
    let open = playground(&fake, folder.path(), &["--listen", "0.0.0.0:0", "--allow-remote"]).start();
    let address = opened(&open).await;
    assert!(open.stderr()[0].contains("warning: everyone who reaches 0.0.0.0:0"), "{:?}", open.stderr());
    let port = address.split(':').nth(1).expect("a port");
    let request = reqwest::Client::new().get(format!("http://127.0.0.1:{port}/")).header("host", "team.example");
    assert_eq!(request.send().await.expect("an answer").status(), 200);
}

#[tokio::test]
async fn a_taken_port_is_named_with_what_to_do() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    let other = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let taken = other.local_addr().expect("an address").to_string();
    let mut bot = playground(&fake, folder.path(), &["--listen", &taken]).start();
    assert_eq!(bot.exit_code().await, 2);
    let [line] = &bot.stderr()[..] else { panic!("{:?}", bot.stderr()) };
    assert!(
        line.contains(&format!("cannot listen on {taken}")) && line.contains("set --listen to another address"),
        "{line}"
    );
}

#[tokio::test]
async fn a_missing_folder_is_one_clear_line() {
    let (fake, folder) = (FakeDiscord::start().await, folder());
    std::fs::remove_dir_all(folder.path().join("knowledge")).expect("removed");
    let mut bot = playground(&fake, folder.path(), &["--listen", "127.0.0.1:0"]).start();
    assert_eq!(bot.exit_code().await, 2);
    assert!(bot.stderr()[0].contains("cannot read the knowledge folder"), "{:?}", bot.stderr());
}
