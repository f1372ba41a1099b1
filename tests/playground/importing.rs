//! A text that is brought becomes a draft with its report.

use reqwest::StatusCode;
use serde_json::{Value, json};
use std::path::Path;
use weighin::knowledge::import::{Hints, InputText, blank, import};

use crate::playground::guarding::assert_keeps_to_itself;
use crate::playground::running::Running;
use crate::support::bodies::of_untold_length;
use crate::support::fake_discord::interactions::slash;

const MIB: usize = 1024 * 1024;
const PATHS: [&str; 5] = [
    "/import",
    "/new",
    "/draft/check",
    "/draft/interactions",
    "/draft/origins",
];

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import");
    std::fs::read_to_string(folder.join(name)).expect("a fixture")
}

/// The status of the answer to JSON, and the answer.
pub async fn post(running: &Running, path: &str, asked: &Value) -> (StatusCode, String) {
    let answer = running.post(path, asked.to_string()).send().await;
    let answer = answer.expect("an answer");
    let status = answer.status();
    (status, answer.text().await.expect("a text"))
}

pub async fn posted(running: &Running, path: &str, asked: &Value) -> Value {
    let (status, text) = post(running, path, asked).await;
    assert_eq!(status, 200, "{path}: {text}");
    serde_json::from_str(&text).expect("JSON")
}

fn brought(name: &str, content: &str) -> Value {
    json!({ "texts": [{ "name": name, "content": content }] })
}

/// The draft of the table of managed databases, as a page holds it.
pub async fn table_draft(running: &Running) -> Value {
    let asked = brought("databases.md", &fixture("table-5x8.md"));
    let made = posted(running, "/import", &asked).await;
    json!({ "id": made["id"], "text": made["draft"] })
}

#[tokio::test]
async fn a_text_becomes_the_draft_of_the_terminal() {
    let running = Running::start().await;
    for name in [
        "table-5x8.md",
        "madr.md",
        "unfinished.md",
        "confluence.html",
    ] {
        let text = InputText {
            name: name.to_owned(),
            content: fixture(name),
        };
        let made = posted(&running, "/import", &brought(name, &text.content)).await;
        let expected = import(&[text], &Hints::default());
        assert!(expected.draft.is_some(), "{name}");
        assert_eq!(
            made,
            serde_json::to_value(expected).expect("JSON"),
            "{name}"
        );
    }
}

#[tokio::test]
async fn the_report_has_guesses_with_lines_and_gaps() {
    let running = Running::start().await;
    let asked = brought("databases.md", &fixture("table-5x8.md"));
    let made = posted(&running, "/import", &asked).await;
    assert_eq!(
        made["guesses"][0]["place"],
        json!({ "text": 0, "line": 10 })
    );
    assert_eq!(made["missing"][0], "Regions: add the fact about Aiven");
    assert_eq!(made["placed"][0]["to"], "introduction");
}

#[tokio::test]
async fn headings_that_are_unclear_are_offered() {
    let running = Running::start().await;
    let text = "# Notes\n\n## Walls\n\nThick.\n\n## Roofs\n\nFlat.\n";
    let mut asked = brought("notes.md", text);
    let made = posted(&running, "/import", &asked).await;
    assert_eq!(made["draft"], Value::Null);
    assert_eq!(
        made["unclear"],
        json!([
            ["Walls", { "text": 0, "line": 3 }],
            ["Roofs", { "text": 0, "line": 7 }],
        ])
    );

    asked["technologies"] = json!([" Walls ", "Roofs", ""]);
    asked["criteria"] = json!(["Cost"]);
    let made = posted(&running, "/import", &asked).await;
    assert_eq!(made["technologies"], json!(["Walls", "Roofs"]));
    assert!(made["draft"].is_string());
}

#[tokio::test]
async fn a_question_and_names_become_a_draft() {
    let running = Running::start().await;
    let asked = json!({
        "question": "Which queue should we use?", "topic": " ",
        "technologies": ["Kafka", "RabbitMQ"], "criteria": ["Speed"],
    });
    let made = posted(&running, "/new", &asked).await;
    let hints = Hints {
        topic: None,
        technologies: vec!["Kafka".to_owned(), "RabbitMQ".to_owned()],
        criteria: vec!["Speed".to_owned()],
    };
    let expected = blank("Which queue should we use?", &hints);
    assert_eq!(made, serde_json::to_value(expected).expect("JSON"));

    let draft = json!({ "id": made["id"], "text": made["draft"] });
    let checked = posted(&running, "/draft/check", &draft).await;
    assert_eq!(checked["topic"]["title"], "Queue");
}

#[tokio::test]
async fn more_than_a_mebibyte_is_refused() {
    let running = Running::start().await;
    let text = "Kafka is fast. ".repeat(MIB);
    let name = "x.md";
    let most = MIB - name.len();
    let (status, _) = post(&running, "/import", &brought(name, &text[..most])).await;
    assert_eq!(status, 200);
    let (status, why) = post(&running, "/import", &brought(name, &text[..most + 1])).await;
    assert_eq!(status, 413);
    assert!(why.contains("1 MiB"), "{why}");

    for path in PATHS {
        let body = vec![b' '; 4 * MIB + 1];
        for request in [
            running.post(path, body.clone()),
            running.post(path, "").body(of_untold_length(&body)),
        ] {
            let answer = request.send().await.expect("an answer");
            assert_eq!(answer.status(), 413, "{path}");
            assert_keeps_to_itself(answer.headers(), path);
        }
    }
}

#[tokio::test]
async fn what_is_not_as_expected_is_refused() {
    let running = Running::start().await;
    for path in PATHS {
        for body in ["", "{", "[]", "{}", "{\"texts\":1}", "\u{0}"] {
            let answer = running.post(path, body).send().await.expect("an answer");
            assert_eq!(answer.status(), 400, "{path} {body}");
            assert_keeps_to_itself(answer.headers(), path);
        }
    }
    let draft = table_draft(&running).await;
    let held = json!({ "draft": draft, "interaction": {} });
    for path in ["/draft/interactions", "/draft/origins"] {
        assert_eq!(post(&running, path, &held).await.0, 400, "{path}");
    }
}

#[tokio::test]
async fn other_web_pages_cannot_bring_texts() {
    let running = Running::start().await;
    for path in PATHS {
        let foreign = running
            .post(path, "{}")
            .header("origin", "http://evil.example");
        assert_eq!(
            foreign.send().await.expect("an answer").status(),
            403,
            "{path}"
        );
        let plain = format!("http://{}{path}", running.address);
        let plain = running
            .client
            .post(plain)
            .header("content-type", "text/plain");
        let plain = plain.body("{}").send().await.expect("an answer");
        assert_eq!(plain.status(), 403, "{path}");
        let named = running.post(path, "{}").header("host", "rebound.example");
        assert_eq!(
            named.send().await.expect("an answer").status(),
            403,
            "{path}"
        );
    }
}

/// More texts than are worked on at once, each of which takes seconds.
#[tokio::test]
async fn long_imports_hold_up_no_answer() {
    let running = Running::start().await;
    let asked = brought("x.md", &"# a\n".repeat(MIB / 16)).to_string();
    let mut imports = Vec::new();
    for _ in 0..6 {
        imports.push(tokio::spawn(running.post("/import", asked.clone()).send()));
    }
    // Each answer is awaited before the next is asked for, so that the imports arrive meanwhile.
    for _ in 0..20 {
        assert_eq!(running.ask(slash("help")).await.status(), 200);
    }
    assert!(imports.iter().any(|import| !import.is_finished()));
    for import in imports {
        import.abort();
    }
}
