//! What the endpoint answers: the same as the gateway.

use hyper::Request;
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use reqwest::{Body, Version};
use serde_json::{Value, json};
use tokio::net::TcpStream;

use crate::endpoint::running::{Running, assert_valid, parts, ping, signed};
use crate::support::bot::{connected, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::controls::all_clicks;
use crate::support::fake_discord::interactions::messages::after;
use crate::support::fake_discord::interactions::{Interaction, on_message, slash};
use crate::support::fake_discord::options::Options;
use crate::support::signing::now;

#[tokio::test]
async fn a_ping_gets_a_pong() {
    let running = Running::start().await;
    assert_eq!(running.ask(ping()).await, json!({"type": 1}));
}

fn questions() -> Vec<Interaction> {
    vec![
        slash("compare").text("criterion", "speed"),
        slash("compare")
            .text("topic", "database")
            .flag("private", true),
        slash("recommend").text("priorities", "speed > learning curve"),
        slash("recommend"),
        slash("topics"),
        slash("help").in_direct_message(),
        slash("decide"),
        slash("topics").in_locale("fr").in_server_locale("de"),
        slash("topics")
            .in_locale("fr")
            .in_server_locale("de")
            .flag("private", true),
        slash("topics").in_locale("ja").in_direct_message(),
        slash("compare")
            .text("criterion", "speed")
            .member("for", "bob"),
        slash("compare")
            .text("criterion", "speed")
            .member("for", "bob")
            .in_direct_message(),
        on_message("Weigh in on this", "postgres or sqlite? backup worries me"),
        slash("compare").typing("criterion", "sca"),
        slash("recommend")
            .by_user_install()
            .text("topic", "database")
            .typing("use_case", ""),
    ]
}

#[tokio::test]
async fn the_endpoint_and_the_gateway_answer_alike() {
    let running = Running::start().await;
    let (gateway, _bot) = connected().await;
    for asked in questions() {
        let own = running.ask(asked.clone()).await;
        assert_eq!(own, gateway.interact(asked.clone()).await.body, "{asked:?}");
        let message = after(&asked.into(), &own, &[]);
        for click in all_clicks(&message).into_iter().take(4) {
            assert_eq!(
                running.ask(click.clone()).await,
                gateway.interact(click).await.body
            );
        }
    }
}

/// What was recorded of Discord, or is like it: forwarded messages, polls, flags that nobody knows,
/// missing fields.
fn recorded() -> Vec<(String, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/wire");
    let files = std::fs::read_dir(folder).expect("the folder of recorded bodies");
    let paths = files.map(|file| file.expect("a file").path());
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a readable body");
        (
            path.display().to_string(),
            serde_json::from_str(&text).expect("JSON"),
        )
    };
    paths.map(read).collect()
}

/// Over the endpoint and over the gateway.
#[tokio::test]
async fn recorded_bodies_get_the_same_answer_both_ways() {
    let running = Running::start().await;
    // Discord does not describe a body for the answer to an unknown type.
    let gateway = FakeDiscord::start_with(Options {
        check_bodies: false,
        ..Options::default()
    })
    .await;
    let bot = weighin(&gateway, &["run"]).start();
    bot.ready(&gateway).await;
    let recorded = recorded();
    assert!(recorded.len() >= 11, "the bodies are there");
    for (number, (name, mut body)) in recorded.into_iter().enumerate() {
        // Each is a question of its own to the fake Discord.
        body["id"] = json!((number + 1).to_string());
        body["token"] = json!(format!("token-{number}"));
        let response = running
            .post(body.to_string())
            .send()
            .await
            .expect("an answer");
        let (own, _) = parts(response).await;
        let other = gateway.interact(body).await.body;
        assert_eq!(own, other, "{name}");
        assert!(
            own["data"]["embeds"][0]["title"].is_string(),
            "{name}: {own}"
        );
    }
    // A click on nothing, and a type that nobody knows.
    bot.assert_logged(
        "an interaction could not be read and gets a friendly reply",
        2,
    )
    .await;
}

#[tokio::test]
async fn all_parts_of_a_message_are_weighed() {
    let running = Running::start().await;
    for (name, body) in recorded() {
        if body["data"]["name"] == "Weigh in on this" {
            let answer = running.ask(body).await;
            let shown = answer.to_string();
            assert!(
                shown.contains("PostgreSQL") && shown.contains("MySQL"),
                "{name}: {shown}"
            );
        }
    }
}

#[tokio::test]
async fn a_picture_is_sent_within_the_answer() {
    let running = Running::start().await;
    let asked = Value::from(slash("recommend").text("priorities", "speed > learning curve"));
    let response = running
        .post(asked.to_string())
        .send()
        .await
        .expect("an answer");
    let (body, files) = parts(response).await;
    assert_valid(&asked, &body, 1);
    assert!(
        files.len() == 1 && files[0].starts_with(b"\x89PNG\r\n\x1a\n"),
        "{} files",
        files.len()
    );
    assert_eq!(
        body["data"]["embeds"][0]["image"]["url"],
        "attachment://weighin.png"
    );
}

#[tokio::test]
async fn an_unknown_interaction_gets_a_friendly_private_reply() {
    let running = Running::start().await;
    let known = Value::from(slash("help"));
    for (change, value) in [("type", json!(99)), ("data", json!(null))] {
        let mut asked = known.clone();
        asked[change] = value;
        let response = running
            .post(asked.to_string())
            .send()
            .await
            .expect("an answer");
        let (body, _) = parts(response).await;
        assert_valid(&known, &body, 0);
        assert_eq!(
            (&body["type"], &body["data"]["flags"]),
            (&json!(4), &json!(64)),
            "{change}"
        );
        assert_eq!(body["data"]["embeds"][0]["title"], "I can’t answer this");
    }
    running
        .bot
        .until_logged("an interaction could not be read", 2)
        .await;
}

#[tokio::test]
async fn an_unreadable_keystroke_gets_no_choices() {
    let running = Running::start().await;
    let mut asked = Value::from(slash("compare").typing("criterion", "sp"));
    asked["data"]["name"] = json!(null);
    assert_eq!(
        running.ask(asked).await,
        json!({"type": 8, "data": {"choices": []}})
    );
}

#[tokio::test]
async fn http_2_without_encryption_is_understood() {
    let running = Running::start().await;
    let stream = TcpStream::connect(&running.address)
        .await
        .expect("a connection");
    let (mut client, connection) = http2::handshake(TokioExecutor::new(), TokioIo::new(stream))
        .await
        .expect("HTTP/2");
    tokio::spawn(connection);

    let asked = Value::from(slash("help"));
    let body = asked.to_string().into_bytes();
    let request = signed(&running.client, &running.url(), body, now()).build();
    let request = Request::try_from(request.expect("a request")).expect("a request");
    let response = client.send_request(request).await.expect("an answer");
    assert_eq!(response.version(), Version::HTTP_2);
    let (body, _) = parts(response.map(Body::wrap).into()).await;
    assert_valid(&asked, &body, 0);
}
