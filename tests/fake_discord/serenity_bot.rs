//! A bare serenity bot lives with the fake as it would with Discord.

use std::time::Duration;

use serde_json::json;
use serenity::all::{Command, CommandOptionType, CreateCommand, CreateCommandOption, GatewayError, HttpBuilder};

use crate::bare_bot;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::contract::node::Node;
use crate::support::fake_discord::contract::openapi;
use crate::support::fake_discord::contract::report::Report;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::{click, slash};
use crate::support::fake_discord::options::Options;

#[tokio::test]
async fn it_connects_answers_and_is_clicked() {
    let fake = FakeDiscord::start().await;
    bare_bot::start(&fake).await;
    let identify = &fake.identifies()[0];
    assert_eq!((identify.accepted, identify.intents, identify.shard), (true, 0, (0, 1)));

    let reply = fake.interact(slash("help")).await;
    assert_eq!(reply.body["data"]["content"], "Asked");
    assert!(reply.elapsed < Duration::from_secs(1));
    let update = fake.interact(click(&reply.message(), "again")).await;
    assert_eq!(update.body["type"], 7);
    let choices = fake.interact(slash("help").typing("criterion", "s")).await;
    assert_eq!(choices.body["data"]["choices"][0]["value"], "speed");
    assert_eq!((fake.unexpected().len(), fake.violations().len()), (0, 0));
}

#[tokio::test]
async fn its_files_arrive() {
    let fake = FakeDiscord::start().await;
    bare_bot::start(&fake).await;
    let reply = fake.interact(slash("chart")).await;
    let png = ("chart.png".to_owned(), "image/png".to_owned(), b"PNG".to_vec());
    assert_eq!(reply.files, [png]);
}

#[tokio::test]
async fn it_resumes_after_every_kind_of_interruption() {
    let fake = FakeDiscord::start().await;
    bare_bot::start(&fake).await;
    let interruptions: [fn(&FakeDiscord); 4] = [
        FakeDiscord::drop_connections,
        |fake| fake.close_connections(4000),
        FakeDiscord::ask_to_reconnect,
        |fake| fake.invalidate_sessions(true),
    ];
    for (number, interrupt) in interruptions.iter().enumerate() {
        interrupt(&fake);
        let missed = fake.send(slash("help"));
        assert!(missed.answer().await.is_ok(), "interruption {number}");
        let resumed = |fake: &FakeDiscord| fake.resumes().len() == number + 1;
        fake.until("a resume", resumed).await;
    }
    assert!(fake.resumes().iter().all(|resume| resume.accepted));
    assert_eq!(fake.identifies().len(), 1, "never a new session");
}

#[tokio::test]
async fn it_tries_again_after_faults() {
    let fake = FakeDiscord::start().await;
    bare_bot::start(&fake).await;
    let callback = "POST /interactions/*/*/callback";
    fake.fail_next(callback, Fault::RateLimited { retry_after: 0.01 }, 1);
    fake.fail_next(callback, Fault::Disconnect, 1);
    fake.interact(slash("help")).await;
    let callbacks = fake.requests().iter().filter(|line| line.contains("callback")).count();
    assert_eq!(callbacks, 3);
}

#[tokio::test]
async fn it_sends_heartbeats() {
    let options = Options { heartbeat_interval: Duration::from_millis(50), ..Options::default() };
    let fake = FakeDiscord::start_with(options).await;
    bare_bot::start(&fake).await;
    fake.until("a heartbeat", |fake| fake.heartbeats() > 0).await;
}

#[tokio::test]
async fn it_stops_when_the_token_is_wrong() {
    let fake = FakeDiscord::start().await;
    let error = bare_bot::client(&fake, "wrong").await.start().await;
    let error = error.expect_err("no session");
    let invalid = GatewayError::InvalidAuthentication;
    assert_eq!(error.to_string(), invalid.to_string());
    assert!(!fake.identifies()[0].accepted);
}

#[tokio::test]
async fn it_registers_commands_and_reads_them_back() {
    let fake = FakeDiscord::start().await;
    let http = HttpBuilder::new(fake.token()).proxy(fake.base_url()).ratelimiter_disabled(true).build();
    let application = http.get_current_application_info().await.expect("the application");
    http.set_application_id(application.id);
    assert_eq!(http.get_current_user().await.expect("the bot").id.get(), application.id.get());
    assert_eq!(http.get_bot_gateway().await.expect("the gateway").shards, 1);

    let option = CreateCommandOption::new(CommandOptionType::String, "criterion", "Which one").set_autocomplete(true);
    let command = CreateCommand::new("compare").description("Compares technologies").add_option(option);
    let set = Command::set_global_commands(&http, vec![command]).await.expect("registered");
    let read = http.get_global_commands_with_localizations().await.expect("commands");
    assert_eq!((set.len(), set[0].id, set[0].version), (1, read[0].id, read[0].version));
    assert!(read[0].options[0].autocomplete);

    let mut report = Report::default();
    let stored = json!(fake.commands(None));
    let stored = &Node::root(&stored).elements()[0];
    openapi::check("ApplicationCommandResponse", stored, &mut report);
    assert_eq!(report.found, []);
}
