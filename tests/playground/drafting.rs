//! A draft that a page holds is checked and answered without being stored.

use serde_json::{Value, json};
use std::collections::BTreeMap;

use crate::playground::importing::{post, posted, table_draft};
use crate::playground::running::{Running, folder};
use crate::support::fake_discord::interactions::slash;

/// The names and contents of the articles of a playground.
fn stored(running: &Running) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(running.file("")).expect("the folder") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        files.insert(path.display().to_string(), text);
    }
    files
}

#[tokio::test]
async fn problems_of_a_draft_have_their_lines() {
    let running = Running::start().await;
    let mut draft = table_draft(&running).await;
    let checked = posted(&running, "/draft/check", &draft).await;
    assert_eq!(checked["topic"]["criteria"][0], "open-source");
    assert_eq!(checked["topic"]["telling"], "support");
    assert_eq!(checked["topic"]["rated"], json!([]));
    let severities = checked["problems"].as_array().expect("a list");
    assert!(
        severities
            .iter()
            .all(|problem| problem["severity"] == "warning")
    );

    let text = draft["text"].as_str().expect("a text");
    let broken = text.replace("better = \"lower\"", "better = \"cheaper\"");
    let line = broken.lines().position(|line| line.contains("cheaper"));
    draft["text"] = broken.into();
    let checked = posted(&running, "/draft/check", &draft).await;
    assert_eq!(checked["topic"], Value::Null);
    let problems = checked["problems"].as_array().expect("a list");
    let error = problems
        .iter()
        .find(|problem| problem["severity"] == "error")
        .expect("an error");
    assert_eq!(error["line"], line.expect("the line") + 1);
    assert_eq!(error["path"], "databases.md");
}

#[tokio::test]
async fn an_answer_too_long_for_discord_is_named() {
    let running = Running::start().await;
    let mut draft = table_draft(&running).await;
    let text = draft["text"].as_str().expect("a text");
    // Each may be as long as that; together their links overflow an embed.
    let links = format!("[x](https://example.org/{}) ", "y".repeat(280)).repeat(20);
    draft["text"] = text
        .replace("\nMail and a chat", &format!("\n{links}"))
        .into();
    let checked = posted(&running, "/draft/check", &draft).await;
    assert!(checked.to_string().contains("does not fit Discord"));
}

#[tokio::test]
async fn a_draft_is_answered_as_a_saved_article() {
    let running = Running::start().await;
    let draft = table_draft(&running).await;
    let before = stored(&running);
    let gallery = running.json("/gallery.json").await;

    let folder = folder();
    let saved = folder.path().join("knowledge/databases.md");
    std::fs::write(saved, draft["text"].as_str().expect("a text")).expect("an article");
    let with_article = Running::of(folder).await;

    for asked in [
        slash("compare")
            .text("topic", "databases")
            .text("criterion", "support"),
        slash("compare")
            .text("topic", "databases")
            .text("criterion", "price"),
        slash("recommend").text("topic", "databases"),
    ] {
        let asked = Value::from(asked);
        let expected: Value = with_article
            .ask(asked.clone())
            .await
            .json()
            .await
            .expect("JSON");
        let held = json!({ "draft": draft, "interaction": asked });
        let answer = posted(&running, "/draft/interactions", &held).await;
        for key in ["title", "description", "fields"] {
            let of = |answer: &Value| answer["data"]["embeds"][0][key].clone();
            assert_eq!(of(&answer), of(&expected), "{key} of {asked}");
        }
    }
    assert_eq!(stored(&running), before, "nothing is written");
    assert_eq!(running.json("/gallery.json").await, gallery);
}

#[tokio::test]
async fn the_overview_of_a_draft_has_its_picture() {
    let running = Running::start().await;
    let draft = table_draft(&running).await;
    let asked = Value::from(slash("compare"));
    let held = json!({ "draft": draft, "interaction": asked });
    let answer = running.post("/draft/interactions", held.to_string()).send();
    let answer = answer.await.expect("an answer");
    let kind = answer.headers()["content-type"].to_str().expect("a type");
    assert!(kind.starts_with("multipart/form-data"), "{kind}");
    let body = answer.bytes().await.expect("a body");
    assert!(body.windows(4).any(|window| window == b"\x89PNG"));
}

#[tokio::test]
async fn a_draft_with_errors_has_no_answers() {
    let running = Running::start().await;
    let draft = json!({ "id": "x", "text": "+++\n+++\n" });
    let held = json!({ "draft": draft, "interaction": Value::from(slash("help")) });
    for path in ["/draft/interactions", "/draft/origins"] {
        let (status, why) = post(&running, path, &held).await;
        assert_eq!(status, 422, "{path}");
        assert!(why.contains("has errors"), "{why}");
    }
}

#[tokio::test]
async fn sources_of_answers_are_lines_of_the_draft() {
    let running = Running::start().await;
    let draft = table_draft(&running).await;
    let asked = slash("compare")
        .text("topic", "databases")
        .text("criterion", "support");
    let held = json!({ "draft": draft, "interaction": Value::from(asked) });
    let origins = posted(&running, "/draft/origins", &held).await;
    let text = draft["text"].as_str().expect("a text");
    let first = &origins["origins"][0];
    let line = usize::try_from(first["first"].as_u64().expect("a line")).expect("a line");
    let quoted = first["text"].as_str().expect("a text").lines().next();
    assert_eq!(text.lines().nth(line - 1), quoted);
    assert!(
        origins
            .to_string()
            .contains("Community forum on the free plan")
    );
}

#[tokio::test]
async fn an_id_that_is_known_is_named() {
    let running = Running::start().await;
    let mut draft = table_draft(&running).await;
    assert_eq!(
        posted(&running, "/draft/check", &draft).await["replaces"],
        Value::Null
    );
    draft["id"] = "lights".into();
    let title = running.json("/gallery.json").await["topics"]
        .as_array()
        .and_then(|topics| topics.iter().find(|topic| topic["id"] == "lights").cloned())
        .expect("the topic")["title"]
        .clone();
    assert_eq!(
        posted(&running, "/draft/check", &draft).await["replaces"],
        title
    );
}

#[tokio::test]
async fn an_id_cannot_lead_to_other_files() {
    let running = Running::start().await;
    let mut draft = table_draft(&running).await;
    for id in ["../../etc/passwd", "/etc/passwd", "a/b", "", "\0"] {
        draft["id"] = id.into();
        let checked = posted(&running, "/draft/check", &draft).await;
        assert_eq!(checked["topic"], Value::Null, "{id}");
        assert_eq!(checked["problems"][0]["rule"], "file-name", "{id}");
    }
}
