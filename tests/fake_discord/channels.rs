//! Channels of the fake: what the bot posts unprompted, as Discord would take it.

use serde_json::{Value, json};
use std::time::Duration;

use crate::fake_discord::wire::{Reply, request};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::contract;
use crate::support::fake_discord::contract::node::Node;
use crate::support::fake_discord::contract::openapi;
use crate::support::fake_discord::contract::report::Report;
use crate::support::fake_discord::options::Options;
use crate::support::fake_discord::rest::channels::Condition;

const POST: &str = "POST /channels/7/messages";

fn post(nonce: &str) -> Value {
    json!({
        "content": "<@5>",
        "embeds": [{"title": "Which database?"}],
        "allowed_mentions": {"parse": [], "users": ["5"]},
        "attachments": [],
        "nonce": nonce,
        "enforce_nonce": true,
    })
}

fn edit(text: &str) -> Value {
    json!({
        "content": "",
        "embeds": [{"title": text}],
        "allowed_mentions": {"parse": []},
        "attachments": [],
    })
}

async fn reply(fake: &FakeDiscord, line: &str, body: &Value) -> Reply {
    request(fake, line, body).await.expect("a reply")
}

#[tokio::test]
async fn posts_with_one_nonce_are_one_message() {
    let fake = FakeDiscord::start_with(Options {
        nonce_kept: Duration::from_millis(500),
        ..Options::default()
    })
    .await;
    let first = reply(&fake, POST, &post("n")).await;
    let again = reply(&fake, POST, &post("n")).await;
    let other = reply(&fake, POST, &post("m")).await;
    assert_eq!(first.status, 200);
    assert_eq!(first.body["id"], again.body["id"]);
    assert_ne!(first.body["id"], other.body["id"]);
    tokio::time::sleep(Duration::from_millis(550)).await;
    let late = reply(&fake, POST, &post("n")).await;
    assert_ne!(first.body["id"], late.body["id"], "Discord forgets nonces");
    assert_eq!(fake.messages("7").len(), 3);

    let mut report = Report::default();
    openapi::check("MessageResponse", &Node::root(&first.body), &mut report);
    assert_eq!(report.found, []);
}

#[tokio::test]
async fn a_message_is_edited_until_it_is_deleted() {
    let fake = FakeDiscord::start().await;
    let posted = reply(&fake, POST, &post("n")).await.body;
    let line = format!(
        "PATCH /channels/7/messages/{}",
        posted["id"].as_str().expect("an id")
    );
    let edited = reply(&fake, &line, &edit("Closed")).await;
    assert_eq!(edited.body["embeds"][0]["title"], "Closed");
    assert_eq!(fake.messages("7")[0], edited.body);
    fake.delete_message(&posted);
    let gone = reply(&fake, &line, &edit("Late")).await;
    assert_eq!((gone.status, &gone.body["code"]), (404, &json!(10008)));
}

#[tokio::test]
async fn each_condition_refuses_in_its_own_way() {
    use Condition::{Archived, Deleted, Hidden, Locked, Open, ReadOnly};
    let fake = FakeDiscord::start().await;
    let posted = reply(&fake, POST, &post("n")).await.body;
    let line = format!(
        "PATCH /channels/7/messages/{}",
        posted["id"].as_str().expect("an id")
    );
    for (condition, on_post, on_edit) in [
        (Hidden, 50001, 50001),
        (ReadOnly, 50013, 0),
        (Locked, 160_005, 50083),
        (Archived, 0, 50083),
        (Deleted, 10003, 10003),
        (Open, 0, 0),
    ] {
        fake.set_channel("7", condition);
        let edited = reply(&fake, &line, &edit("Text")).await.body;
        assert_eq!(
            edited["code"].as_u64().unwrap_or(0),
            on_edit,
            "{condition:?}"
        );
        let nonce = format!("{condition:?}");
        let said = reply(&fake, POST, &post(&nonce)).await.body;
        assert_eq!(said["code"].as_u64().unwrap_or(0), on_post, "{condition:?}");
    }
}

#[test]
fn bad_messages_of_the_bots_own_are_refused() {
    let found = |change: fn(&mut Value), files| {
        let mut body = post("n");
        change(&mut body);
        let found = contract::own_message(&body, files, None);
        found.into_iter().map(|it| it.path).collect::<Vec<_>>()
    };
    assert_eq!(found(|_| {}, 0), [""; 0]);
    assert_eq!(
        found(|it| it["nonce"] = "x".repeat(26).into(), 0),
        ["nonce"]
    );
    assert_eq!(found(|it| it["nonce"] = Value::Null, 0), ["nonce"]);
    assert_eq!(
        found(|it| it["enforce_nonce"] = false.into(), 0),
        ["enforce_nonce"]
    );
    assert_eq!(found(|it| it["content"] = "<@6>".into(), 0), ["content"]);
    assert_eq!(
        found(|it| it["content"] = "@everyone".into(), 0),
        ["content"]
    );
    assert_eq!(
        found(|it| it["allowed_mentions"]["parse"] = json!(["users"]), 0),
        ["allowed_mentions"]
    );
    assert_eq!(found(|it| it["colour"] = 1.into(), 0), ["colour"]);
    assert_eq!(found(|_| {}, 1), ["attachments"]);
    let twice = |it: &mut Value| {
        it["attachments"] = json!([{"id": 0, "filename": "a"}, {"id": 0, "filename": "b"}]);
    };
    assert_eq!(found(twice, 2), ["attachments", "attachments"]);

    let nonce = contract::own_message(&post("n"), 0, Some(&json!({})));
    let paths: Vec<_> = nonce.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths, ["enforce_nonce", "nonce"]);
}
