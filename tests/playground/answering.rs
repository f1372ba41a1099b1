//! What the page gets: the commands, the answers, the lines that they come from, the gallery.

use serde_json::{Value, json};

use crate::running::Running;
use crate::support::fake_discord::contract;
use crate::support::fake_discord::interactions::slash;

#[tokio::test]
async fn the_page_and_what_it_needs_are_served_with_a_policy_that_lets_nothing_else_in() {
    let running = Running::start().await;
    let kinds =
        [("/", "text/html"), ("/gallery", "text/html"), ("/style.css", "text/css"), ("/app.js", "text/javascript")];
    for (path, kind) in kinds {
        let response = running.get(path).send().await.expect("an answer");
        let header = |name: &str| response.headers()[name].to_str().expect("text").to_owned();
        assert!(header("content-type").starts_with(kind), "{path}");
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(
            (header("x-content-type-options"), header("referrer-policy")),
            ("nosniff".into(), "no-referrer".into())
        );
        let text = response.text().await.expect("a text");
        assert!(!text.contains("innerHTML") && !text.contains(" style=\""), "{path}");
    }
    assert_eq!(running.get("/elsewhere").send().await.expect("an answer").status(), 404);
}

#[tokio::test]
async fn the_commands_are_those_that_are_registered() {
    let running = Running::start().await;
    assert_eq!(running.json("/commands.json").await, json!(weighin::discord::register::everywhere()));
}

#[tokio::test]
async fn an_interaction_is_answered_as_discord_would_get_it() {
    let running = Running::start().await;
    let asked = Value::from(slash("compare").text("criterion", "speed").text("topic", "lights"));
    let response = running.ask(asked.clone()).await;
    assert_eq!(response.headers()["content-type"], "application/json");
    let answer: Value = serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
    assert_eq!(contract::callback(&asked, &answer, 0), []);
    assert_eq!(answer["data"]["embeds"][0]["title"], "Speed: Lamp and Torch");
    let picture = running.ask(slash("compare").text("topic", "lights")).await;
    assert!(picture.headers()["content-type"].to_str().expect("text").starts_with("multipart/form-data; boundary="));
}

/// The lines that the origins of an answer name, as the file has them.
#[tokio::test]
async fn the_origins_of_an_answer_are_the_lines_of_its_sections() {
    let running = Running::start().await;
    let file = std::fs::read_to_string(running.file("lights.md")).expect("the article");
    let lines: Vec<&str> = file.lines().collect();
    for asked in [
        slash("compare").text("criterion", "speed").text("topic", "lights"),
        slash("compare").text("topic", "lights"),
        slash("recommend").text("topic", "lights").text("priorities", "speed"),
    ] {
        let asked = Value::from(asked).to_string();
        let response = running.post("/origins", asked).send().await.expect("an answer");
        let found: Value = serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
        let origins = found["origins"].as_array().expect("a list");
        assert!(!origins.is_empty());
        for origin in origins {
            let [first, last] = ["first", "last"].map(|key| origin[key].as_u64().expect("a line") as usize);
            assert!(origin["path"].as_str().expect("a path").ends_with("knowledge/lights.md"));
            assert_eq!(origin["text"], lines[first - 1..last].join("\n"));
            assert!(lines[first - 1].starts_with("### ") || lines[first - 1].starts_with("ratings = "), "{origin}");
            assert!(!lines[last - 1].is_empty() && !lines[last - 1].starts_with("[^"), "{origin}");
        }
    }
    let none = running.post("/origins", Value::from(slash("help")).to_string()).send().await.expect("an answer");
    assert_eq!(none.text().await.expect("a text"), r#"{"origins":[]}"#);
}

#[tokio::test]
async fn the_gallery_has_every_criterion_and_its_warnings_in_place() {
    let running = Running::start().await;
    let gallery = running.json("/gallery.json").await;
    let topics = gallery["topics"].as_array().expect("a list");
    assert_eq!(
        topics.iter().map(|topic| topic["id"].as_str().expect("an id")).collect::<Vec<_>>(),
        ["languages", "lights", "storage"]
    );
    let storage = &topics[2];
    let gaps = |criterion: &Value| {
        criterion["problems"].as_array().expect("a list").iter().filter(|p| p["rule"] == "gap").count()
    };
    assert_eq!(storage["criteria"].as_array().expect("a list").iter().map(gaps).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(storage["problems"][0]["rule"], "old-review");
    assert_eq!(storage["criteria"][1]["response"]["data"]["embeds"][0]["title"], "Reach: Attic, Cellar and Shed");
}
