//! The REST side, spoken to by a bare client.

use std::time::Duration;

use serde_json::{Value, json};

use crate::fake_discord::wire::{Gateway, Reply, request, request_as};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::contract::node::Node;
use crate::support::fake_discord::contract::openapi;
use crate::support::fake_discord::contract::report::Report;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::places::APPLICATION;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;

/// The path under which the interaction that a gateway client hears next is answered.
async fn next_callback(gateway: &mut Gateway) -> String {
    let event = gateway.hear().await;
    let part = |key: &str| event["d"][key].as_str().expect("a string").to_owned();
    format!("/interactions/{}/{}/callback", part("id"), part("token"))
}

fn answer() -> Value {
    let mentions = json!({"parse": []});
    json!({"type": 4, "data": {"content": "Hello", "allowed_mentions": mentions}})
}

async fn reply(fake: &FakeDiscord, line: &str, body: &Value) -> Reply {
    request(fake, line, body).await.expect("a reply")
}

#[tokio::test]
async fn an_interaction_is_answered_once() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    let waiting = fake.send(slash("help"));
    let line = format!("POST {}", next_callback(&mut gateway).await);
    assert_eq!(reply(&fake, &line, &answer()).await.status, 204);
    let callback = waiting.answer().await.expect("answered");
    assert_eq!(callback.body, answer());
    let again = reply(&fake, &line, &answer()).await;
    assert_eq!((again.status, &again.body["code"]), (400, &json!(40060)));
    let other = reply(&fake, "POST /interactions/1/no/callback", &answer()).await;
    assert_eq!((other.status, &other.body["code"]), (404, &json!(10062)));
}

#[tokio::test]
async fn a_late_answer_finds_no_interaction() {
    let options = Options {
        answer_within: Duration::ZERO,
        ..Options::default()
    };
    let fake = FakeDiscord::start_with(options).await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    fake.send(slash("help"));
    let line = format!("POST {}", next_callback(&mut gateway).await);
    let late = reply(&fake, &line, &answer()).await;
    assert_eq!((late.status, &late.body["code"]), (404, &json!(10062)));
}

#[tokio::test]
async fn a_chart_arrives_with_the_answer() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    let waiting = fake.send(slash("compare"));
    let line = format!("POST {}", next_callback(&mut gateway).await);
    let mut body = b"--b\r\nContent-Disposition: form-data; name=\"files[0]\"; \
        filename=\"chart.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n--\x00\r\n--b\r\n\
        Content-Disposition: form-data; name=\"payload_json\"\r\n\r\n"
        .to_vec();
    body.extend(answer().to_string().bytes());
    body.extend(b"\r\n--b--\r\n");
    let kind = "multipart/form-data; boundary=b";
    let sent = request_as(&fake, "", &line, kind, &body)
        .await
        .expect("a reply");
    assert_eq!(sent.status, 204);
    let callback = waiting.answer().await.expect("answered");
    let png = b"\x89PNG\r\n--\x00".to_vec();
    assert_eq!(
        callback.files,
        [("chart.png".into(), "image/png".into(), png)]
    );
    assert_eq!(
        callback.message()["attachments"][0]["filename"],
        "chart.png"
    );
}

#[tokio::test]
async fn a_bad_answer_is_refused_and_recorded() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    let waiting = fake.send(slash("help"));
    let line = format!("POST {}", next_callback(&mut gateway).await);
    let mut bad = answer();
    bad["data"]["content"] = "x".repeat(2_001).into();
    let refused = reply(&fake, &line, &bad).await;
    assert_eq!(
        (refused.status, &refused.body["code"]),
        (400, &json!(50035))
    );
    let error = &refused.body["errors"]["data"]["content"]["_errors"][0];
    assert_eq!(error["code"], "BASE_TYPE_MAX_LENGTH");
    assert_eq!(fake.violations()[0].path, "data.content");
    let reason = waiting.answer().await.expect_err("refused").to_string();
    assert!(reason.contains("2000 or fewer"), "{reason}");
    assert_eq!(
        reply(&fake, &line, &answer()).await.status,
        204,
        "a better one is taken"
    );
}

#[tokio::test]
async fn an_answer_can_be_edited_read_and_deleted() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    let waiting = fake.send(slash("help"));
    let callback = next_callback(&mut gateway).await;
    let token = callback.split('/').nth(3).expect("a token").to_owned();
    let original = format!("/webhooks/{APPLICATION}/{token}/messages/@original");
    let early = reply(&fake, &format!("GET {original}"), &json!(null)).await;
    assert_eq!((early.status, &early.body["code"]), (404, &json!(10015)));

    reply(&fake, &format!("POST {callback}"), &json!({"type": 5})).await;
    let change = json!({"content": "Done", "allowed_mentions": {"parse": []}});
    let edited = reply(&fake, &format!("PATCH {original}"), &change).await;
    assert_eq!(
        (edited.status, &edited.body["content"]),
        (200, &json!("Done"))
    );
    let callback = waiting.answer().await.expect("answered");
    assert_eq!(fake.message_of(&callback), Some(edited.body));
    let further = reply(
        &fake,
        &format!("POST /webhooks/{APPLICATION}/{token}"),
        &change,
    )
    .await;
    assert_ne!(further.body["id"], callback.message()["id"]);

    let deleted = reply(&fake, &format!("DELETE {original}"), &json!(null)).await;
    assert_eq!(deleted.status, 204);
    let gone = reply(&fake, &format!("GET {original}"), &json!(null)).await;
    assert_eq!((gone.status, &gone.body["code"]), (404, &json!(10008)));
}

#[tokio::test]
async fn faults_come_as_often_as_they_were_ordered() {
    let fake = FakeDiscord::start().await;
    let line = "GET /users/@me";
    fake.fail_next(line, Fault::RateLimited { retry_after: 0.3 }, 1);
    fake.fail_next("* /users/*", Fault::Status(500), 1);
    fake.fail_next("GET /**", Fault::Disconnect, 1);
    fake.fail_next(line, Fault::Slow(Duration::from_millis(20)), 1);

    let limited = reply(&fake, line, &json!(null)).await;
    assert_eq!(
        (limited.status, &limited.body["retry_after"]),
        (429, &json!(0.3))
    );
    assert!(
        limited.head.contains("retry-after: 1\r\n"),
        "{}",
        limited.head
    );
    assert!(
        limited.head.contains("x-ratelimit-reset-after: 0.300"),
        "{}",
        limited.head
    );
    let failed = reply(&fake, line, &json!(null)).await;
    assert_eq!(failed.status, 500);
    assert_eq!(failed.body["message"], "500: Internal Server Error");
    assert!(request(&fake, line, &json!(null)).await.is_none(), "cut");
    fake.fail_next(
        line,
        Fault::Refused {
            status: 400,
            body: r#"{"code": 7}"#,
        },
        1,
    );
    let asked = std::time::Instant::now();
    assert_eq!(reply(&fake, line, &json!(null)).await.status, 200);
    assert!(asked.elapsed() >= Duration::from_millis(20));
    let refused = reply(&fake, line, &json!(null)).await;
    assert_eq!((refused.status, refused.body), (400, json!({"code": 7})));
}

#[tokio::test]
async fn an_answer_with_a_lost_reply_is_taken() {
    let fake = FakeDiscord::start().await;
    let (mut gateway, _) = Gateway::ready(&fake).await;
    let waiting = fake.send(slash("help"));
    let line = format!("POST {}", next_callback(&mut gateway).await);
    fake.fail_next(&line, Fault::LostReply, 1);
    assert!(request(&fake, &line, &answer()).await.is_none(), "cut");
    assert!(waiting.answer().await.is_ok());
    assert_eq!(reply(&fake, &line, &answer()).await.body["code"], 40060);
}

#[tokio::test]
async fn foreign_tokens_and_unknown_paths_are_refused() {
    let fake = FakeDiscord::start().await;
    let line = "GET /users/@me";
    let stranger = request_as(&fake, "Bot wrong", line, "", b"")
        .await
        .expect("a reply");
    assert_eq!(stranger.status, 401);
    assert_eq!(
        stranger.body,
        json!({"message": "401: Unauthorized", "code": 0})
    );
    assert_eq!(
        request_as(&fake, "", "GET /gateway", "", b"")
            .await
            .expect("a reply")
            .status,
        200
    );
    assert_eq!(
        reply(&fake, "GET /nowhere/1", &json!(null)).await.status,
        404
    );
    assert_eq!(fake.unexpected(), ["GET /nowhere/1"]);
}

#[tokio::test]
async fn commands_keep_their_id_and_change_their_version() {
    let fake = FakeDiscord::start().await;
    let path = format!("/applications/{APPLICATION}/commands");
    let choice = json!({"name": "Speed", "value": "speed"});
    let option = json!({
        "type": 3, "name": "criterion", "description": "Which", "required": false,
        "choices": [choice], "options": [],
    });
    let command = json!({"name": "compare", "description": "Compares", "options": [option]});
    let put = format!("PUT {path}");
    let first = reply(&fake, &put, &json!([command])).await.body;
    let again = reply(&fake, &put, &json!([command])).await.body;
    assert_eq!(first, again, "nothing changed");
    assert_eq!(
        first[0]["options"][0].get("required"),
        None,
        "Discord leaves out what is false"
    );
    assert_eq!(first[0]["integration_types"], json!([0]));

    let id = first[0]["id"].as_str().expect("an id");
    let change = json!({"description": "Weighs"});
    let changed = reply(&fake, &format!("PATCH {path}/{id}"), &change)
        .await
        .body;
    assert_eq!(
        (&changed["id"], &changed["name"]),
        (&first[0]["id"], &json!("compare"))
    );
    assert_ne!(changed["version"], first[0]["version"]);
    assert_eq!(fake.commands(None), [changed]);

    let listed = reply(&fake, &format!("GET {path}"), &json!(null))
        .await
        .body;
    assert_eq!(listed[0].get("name_localizations"), None);
    let full = format!("GET {path}?&with_localizations=true");
    let listed = reply(&fake, &full, &json!(null)).await.body;
    assert_eq!(listed[0]["name_localizations"], json!(null));

    let deleted = reply(&fake, &format!("DELETE {path}/{id}"), &json!(null)).await;
    assert_eq!((deleted.status, fake.commands(None).len()), (204, 0));
    let created = reply(&fake, &format!("POST {path}"), &command).await;
    assert_eq!(created.status, 201);
    assert_eq!(
        reply(&fake, &format!("POST {path}"), &command).await.status,
        200
    );
}

#[tokio::test]
async fn a_stored_command_fits_discords_own_description() {
    let fake = FakeDiscord::start().await;
    let option =
        json!({"type": 3, "name": "criterion", "description": "Which one", "autocomplete": true});
    let commands =
        json!([{"name": "compare", "description": "Compares technologies", "options": [option]}]);
    let line = format!("PUT /applications/{APPLICATION}/commands");
    assert_eq!(reply(&fake, &line, &commands).await.status, 200);

    let stored = json!(fake.commands(None));
    assert_eq!(stored[0]["options"][0]["autocomplete"], true);
    let mut report = Report::default();
    openapi::check(
        "ApplicationCommandResponse",
        &Node::root(&stored).elements()[0],
        &mut report,
    );
    assert_eq!(report.found, []);
}
