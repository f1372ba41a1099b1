//! The gallery: every criterion as its answer, with the problems of the articles at their places.

use serde_json::Value;

use crate::playground::running::Running;
use crate::support::fake_discord::interactions::slash;

#[tokio::test]
async fn the_gallery_has_every_criterion_with_its_answer() {
    let running = Running::start().await;
    let gallery = running.json("/gallery.json").await;
    let version = &gallery["version"];
    assert!(
        version.as_str().is_some_and(|version| version.len() == 12),
        "{version}"
    );
    let mut seen = Vec::new();
    for topic in gallery["topics"].as_array().expect("a list") {
        let [id, title] = ["id", "title"].map(|key| topic[key].as_str().expect("a text"));
        assert_eq!(
            topic["path"],
            running.file(&format!("{id}.md")).display().to_string()
        );
        for criterion in topic["criteria"].as_array().expect("a list") {
            let name = criterion["name"].as_str().expect("a name");
            let response = running
                .ask(
                    slash("compare")
                        .text("topic", title)
                        .text("criterion", name),
                )
                .await;
            let answer: Value =
                serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
            assert_eq!(criterion["response"], answer, "{title}, {name}");
            seen.push(format!("{id}/{}", criterion["id"].as_str().expect("an id")));
        }
    }
    assert_eq!(
        seen,
        [
            "languages/speed",
            "languages/safety",
            "languages/learning-curve",
            "lights/speed",
            "lights/learning-curve",
            "storage/dryness",
            "storage/reach"
        ]
    );
}

#[tokio::test]
async fn a_warning_is_shown_with_article_and_criterion() {
    let running = Running::start().await;
    let gallery = running.json("/gallery.json").await;
    let storage = gallery["topics"]
        .as_array()
        .and_then(|topics| topics.last())
        .expect("a topic");
    let rules = |place: &Value| {
        let problems = place["problems"].as_array().expect("a list").iter();
        problems
            .map(|problem| problem["rule"].as_str().expect("a rule").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(rules(storage), ["old-review", "gap"]);
    assert_eq!(rules(&storage["criteria"][0]), ["gap"]);
    assert_eq!(rules(&storage["criteria"][1]), [""; 0]);
    let file = std::fs::read_to_string(running.file("storage.md")).expect("the article");
    let line = file
        .lines()
        .position(|line| line == "id = \"dryness\"")
        .expect("the line")
        + 1;
    let gap = &storage["criteria"][0]["problems"][0];
    assert_eq!(
        (&gap["line"], &gap["column"], &gap["severity"]),
        (&line.into(), &6.into(), &"warning".into())
    );
    assert!(
        ["message", "remedy"]
            .iter()
            .all(|key| gap[key].as_str().is_some_and(|text| !text.is_empty())),
        "{gap}"
    );
    assert!(
        gallery["problems"]
            .as_array()
            .expect("a list")
            .contains(gap),
        "all problems are listed together too"
    );
}
