//! The lines of the article that an answer comes from.

use serde_json::Value;

use crate::playground::running::Running;
use crate::support::fake_discord::interactions::{Interaction, forged_click, slash};

async fn origins(running: &Running, asked: impl Into<Value>) -> Vec<Value> {
    let response = running
        .post("/origins", asked.into().to_string())
        .send()
        .await
        .expect("an answer");
    let found: Value =
        serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
    found["origins"].as_array().expect("a list").clone()
}

/// The text at each of the origins; what has no text is not an origin.
async fn named(running: &Running, article: &str, asked: impl Into<Value>) -> Vec<String> {
    let file = std::fs::read_to_string(running.file(article)).expect("the article");
    let lines: Vec<&str> = file.lines().collect();
    let origins = origins(running, asked).await;
    let name = |origin: &Value| {
        let [first, last] =
            ["first", "last"].map(|key| origin[key].as_u64().expect("a line") as usize);
        assert_eq!(origin["path"], running.file(article).display().to_string());
        assert_eq!(origin["text"], lines[first - 1..last].join("\n"));
        assert!(!lines[last - 1].is_empty(), "{origin}");
        let next = lines[last..].iter().find(|line| !line.is_empty());
        assert!(
            next.is_none_or(|line| line.starts_with(['#', '[', '+'])),
            "{origin} ends before {next:?}"
        );
        what_stands_at(&lines, first - 1)
    };
    origins.iter().map(name).collect()
}

fn what_stands_at(lines: &[&str], at: usize) -> String {
    let above = |start: &str| {
        lines[..at]
            .iter()
            .rev()
            .find_map(|line| line.strip_prefix(start))
            .expect("a heading")
    };
    let line = lines[at];
    match line.split_once(' ').expect("two words") {
        ("###", technology) => format!("{}/{technology}", above("## ")),
        ("##", criterion) => format!("meaning of {criterion}"),
        ("ratings", _) => format!("ratings of {}", above("id = ").trim_matches('"')),
        ("id", id) => format!("declaration of {}", id.trim_matches(['=', ' ', '"'])),
        (footnote, _) if footnote.starts_with("[^") => {
            format!("source {}", footnote.trim_matches(['[', '^', ']', ':']))
        }
        _ => panic!("nothing starts with {line:?}"),
    }
}

fn compare(topic: &str, criterion: &str) -> Interaction {
    slash("compare")
        .text("topic", topic)
        .text("criterion", criterion)
}

#[tokio::test]
async fn a_comparison_names_its_ratings_and_sections() {
    let running = Running::start().await;
    let lights = named(&running, "lights.md", compare("lights", "speed")).await;
    assert_eq!(lights, ["ratings of speed", "Speed/Lamp", "Speed/Torch"]);
    let three_of_five = named(&running, "languages.md", compare("languages", "speed")).await;
    assert_eq!(
        three_of_five,
        ["ratings of speed", "Speed/C", "Speed/C++", "Speed/Go"]
    );
    let with_a_gap = named(&running, "storage.md", compare("storage", "dryness")).await;
    assert_eq!(
        with_a_gap,
        ["ratings of dryness", "Dryness/Attic", "Dryness/Cellar"]
    );
    let overview = named(
        &running,
        "lights.md",
        slash("compare").text("topic", "lights"),
    )
    .await;
    assert_eq!(overview, ["ratings of speed", "ratings of learning-curve"]);
}

/// A section comes with its meaning, a list of sources from the footnotes.
#[tokio::test]
async fn a_section_and_its_sources_name_their_origins() {
    let running = Running::start().await;
    let response = running.ask(compare("lights", "speed")).await;
    let message: Value =
        serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
    let mut message = message["data"].clone();
    message["id"] = "1".into();
    let click = |label: &str| forged_click(&message, &custom_id(&message, label));
    assert_eq!(
        named(&running, "lights.md", click("Read more: Lamp")).await,
        ["declaration of speed", "meaning of Speed", "Speed/Lamp"]
    );
    assert_eq!(
        named(&running, "lights.md", click("Sources")).await,
        ["source lamp", "source torch"]
    );
}

fn custom_id(message: &Value, label: &str) -> String {
    let rows = message["components"].as_array().expect("rows").iter();
    let mut buttons = rows.flat_map(|row| row["components"].as_array().expect("buttons"));
    let button = buttons
        .find(|button| button["label"] == label)
        .expect("a button");
    button["custom_id"].as_str().expect("an id").to_owned()
}

#[tokio::test]
async fn a_recommendation_names_its_ratings_and_sections() {
    let running = Running::start().await;
    let ask = |topic, priorities, must| {
        slash("recommend")
            .text("topic", topic)
            .text("priorities", priorities)
            .text("must", must)
    };
    let one = named(&running, "lights.md", ask("lights", "speed", "")).await;
    assert_eq!(one, ["ratings of speed", "Speed/Lamp"]);
    let tied = named(
        &running,
        "lights.md",
        ask("lights", "speed, learning curve", ""),
    )
    .await;
    assert_eq!(
        tied,
        [
            "ratings of speed",
            "ratings of learning-curve",
            "Speed/Lamp"
        ],
        "a tie is no reason"
    );
    let against = named(
        &running,
        "storage.md",
        ask("storage", "reach=5, dryness=4", ""),
    )
    .await;
    assert_eq!(
        against,
        [
            "ratings of dryness",
            "ratings of reach",
            "Reach/Shed",
            "Dryness/Cellar"
        ]
    );
    let demanded = named(
        &running,
        "storage.md",
        ask("storage", "reach", "dryness >= 4"),
    )
    .await;
    assert_eq!(
        demanded,
        ["ratings of dryness", "ratings of reach", "Reach/Cellar"]
    );
    let panel = named(&running, "storage.md", ask("storage", "", "dryness >= 4")).await;
    assert_eq!(panel, ["ratings of dryness"]);
    let nobody = named(
        &running,
        "lights.md",
        ask("lights", "learning curve", "speed >= 5"),
    )
    .await;
    assert_eq!(nobody, ["ratings of speed", "ratings of learning-curve"]);
}

#[tokio::test]
async fn ratings_on_several_lines_are_named_whole() {
    let running = Running::start().await;
    let file = running.file("lights.md");
    let text = std::fs::read_to_string(&file).expect("the article");
    let ratings = "[criteria.ratings]\nlamp = 4\ntorch = 2";
    let mut events = crate::playground::reloading::events(&running).await;
    std::fs::write(
        &file,
        text.replace("ratings = { lamp = 4, torch = 2 }", ratings),
    )
    .expect("saved");
    crate::playground::reloading::next(&mut events).await;
    let found = origins(&running, slash("compare").text("topic", "lights")).await;
    assert_eq!(found[0]["text"], "lamp = 4\ntorch = 2");
}

#[tokio::test]
async fn an_answer_without_an_article_has_no_origin() {
    let running = Running::start().await;
    for asked in [
        slash("help"),
        slash("unknown"),
        compare("lights", "nonsense"),
        compare("lights", "x").typing("first", "l"),
    ] {
        assert_eq!(origins(&running, asked).await, [Value::Null; 0]);
    }
    let ping = running
        .post("/origins", r#"{"type":1}"#)
        .send()
        .await
        .expect("an answer");
    assert_eq!(ping.text().await.expect("a text"), r#"{"origins":[]}"#);
}
