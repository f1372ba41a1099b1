//! Articles that are saved while the playground runs.

use futures_util::{Stream, StreamExt, stream};
use reqwest::Response;
use serde_json::Value;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::timeout;

use crate::playground::running::{Running, folder};
use crate::support::fake_discord::interactions::slash;
use crate::support::knowledge::renamed_lamp;

/// The data of the events that the page gets.
pub async fn events(running: &Running) -> impl Stream<Item = Value> + Unpin + use<> {
    let response: Response = running.get("/events").send().await.expect("an answer");
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let parts = stream::unfold(response, async |mut response| {
        let part = response.chunk().await.expect("a part")?;
        Some((part, response))
    });
    Box::pin(parts.filter_map(async |part| {
        let text = String::from_utf8(part.to_vec()).expect("UTF-8");
        let data = text.strip_prefix("event: library\ndata: ")?;
        Some(serde_json::from_str(data.trim()).expect("JSON"))
    }))
}

/// The next event; a test that waits for it in vain fails.
pub async fn next(events: &mut (impl Stream<Item = Value> + Unpin)) -> Value {
    timeout(Duration::from_secs(20), events.next())
        .await
        .expect("an event in time")
        .expect("an event")
}

fn text(running: &Running) -> String {
    std::fs::read_to_string(running.file("lights.md")).expect("the article")
}

/// The title of the answer about lights, as Discord would get it.
async fn title(running: &Running) -> String {
    let response = running
        .ask(
            slash("compare")
                .text("topic", "lights")
                .text("criterion", "speed"),
        )
        .await;
    let answer: Value =
        serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
    answer["data"]["embeds"][0]["title"]
        .as_str()
        .expect("a title")
        .to_owned()
}

async fn topics(running: &Running) -> Vec<String> {
    let gallery = running.json("/gallery.json").await;
    let topics = gallery["topics"].as_array().expect("a list").iter();
    topics
        .map(|topic| topic["id"].as_str().expect("an id").to_owned())
        .collect()
}

async fn errors(running: &Running) -> Vec<Value> {
    let gallery = running.json("/gallery.json").await;
    let problems = gallery["problems"].as_array().expect("a list").iter();
    problems
        .filter(|problem| problem["severity"] == "error")
        .cloned()
        .collect()
}

#[tokio::test]
async fn a_saved_article_changes_answers_and_page() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    assert_eq!(title(&running).await, "Speed: Lamp and Torch");
    let before = running.json("/gallery.json").await["version"].clone();
    std::fs::write(
        running.file("lights.md"),
        renamed_lamp(&text(&running), "Lantern"),
    )
    .expect("saved");
    let event = next(&mut events).await;
    assert_eq!(event["errors"], 0);
    assert_ne!(event["version"], before);
    assert_eq!(
        event["version"],
        running.json("/gallery.json").await["version"]
    );
    assert_eq!(title(&running).await, "Speed: Lantern and Torch");
}

#[tokio::test]
async fn saved_questions_are_read_too() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    let before = running.json("/gallery.json").await["version"].clone();
    std::fs::write(
        running.file("lights.questions.toml"),
        "[speed]\nlamp = [\"is it bright at once\"]\n",
    )
    .expect("saved");
    let event = next(&mut events).await;
    assert_eq!(event["errors"], 0);
    assert_ne!(event["version"], before);
    std::fs::write(
        running.file("lights.questions.toml"),
        "[speed]\nlmap = [\"is it bright at once\"]\n",
    )
    .expect("saved");
    assert_eq!(next(&mut events).await["errors"], 1);
    assert_eq!(errors(&running).await[0]["remedy"], "did you mean `lamp`?");
}

#[tokio::test]
async fn repeated_saves_by_replacement_are_noticed() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    for name in ["Lantern", "Lighthouse"] {
        let changed = renamed_lamp(&text(&running), name);
        let temporary = running.file(".lights.md.new");
        std::fs::write(&temporary, changed).expect("written");
        std::fs::rename(&temporary, running.file("lights.md")).expect("moved");
        assert_eq!(next(&mut events).await["errors"], 0);
        assert_eq!(title(&running).await, format!("Speed: {name} and Torch"));
    }
}

#[tokio::test]
async fn added_and_removed_articles_change_the_answers() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    std::fs::remove_file(running.file("languages.md")).expect("removed");
    next(&mut events).await;
    assert_eq!(topics(&running).await, ["lights", "storage"]);
    let other = text(&running).replace("title = \"Lights\"", "title = \"Lamps\"");
    std::fs::write(running.file("lamps.md"), other).expect("saved");
    next(&mut events).await;
    assert_eq!(topics(&running).await, ["lamps", "lights", "storage"]);
}

/// The other articles stay until it is corrected.
#[tokio::test]
async fn a_broken_article_is_shown_with_its_line() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    let whole = text(&running);
    std::fs::write(
        running.file("lights.md"),
        whole.replace("lamp = 4", "lamp = 9"),
    )
    .expect("saved");
    let told = next(&mut events).await["errors"].clone();
    let found = errors(&running).await;
    let error = found.first().expect("an error");
    assert_eq!(told, found.len());
    let line = whole
        .lines()
        .position(|line| line.contains("lamp = 4"))
        .expect("the line")
        + 1;
    assert_eq!(
        (&error["line"], &error["path"]),
        (
            &line.into(),
            &running.file("lights.md").display().to_string().into()
        )
    );
    assert!(
        error["remedy"]
            .as_str()
            .is_some_and(|remedy| !remedy.is_empty()),
        "{error}"
    );
    assert_eq!(topics(&running).await, ["languages", "storage"]);
    std::fs::write(running.file("lights.md"), &whole).expect("fixed");
    assert_eq!(next(&mut events).await["errors"], 0);
    assert_eq!(
        (topics(&running).await.len(), errors(&running).await.len()),
        (3, 0)
    );
    assert_eq!(title(&running).await, "Speed: Lamp and Torch");
}

#[tokio::test]
async fn problems_of_rendered_answers_are_reported_too() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    // Each may be as long as that; together their links overflow an embed.
    let links = (0..20)
        .map(|n| format!("[x{n}](https://example.org/{})", "y".repeat(280)))
        .collect::<Vec<_>>()
        .join(" ");
    let long = text(&running).replace("What is said of Torch under speed.", &links);
    std::fs::write(running.file("lights.md"), long).expect("saved");
    while errors(&running)
        .await
        .iter()
        .all(|error| error["rule"] != "discord-limit")
    {
        next(&mut events).await;
    }
}

#[tokio::test]
async fn the_playground_starts_broken_and_recovers() {
    let folder = folder();
    let whole =
        std::fs::read_to_string(folder.path().join("knowledge/lights.md")).expect("the article");
    for entry in std::fs::read_dir(folder.path().join("knowledge")).expect("a folder") {
        std::fs::write(entry.expect("an entry").path(), "+++\n").expect("broken");
    }
    let running = Running::of(folder).await;
    assert_eq!(
        (topics(&running).await.len(), errors(&running).await.len()),
        (0, 3)
    );
    let printed = running.bot.stdout().join("\n");
    for name in ["languages", "lights", "storage"] {
        assert!(printed.contains(&format!("{name}.md:1:1")), "{printed}");
    }
    assert!(
        printed.contains("3 errors in the articles, shown at http://"),
        "{printed}"
    );
    let mut events = events(&running).await;
    std::fs::write(running.file("lights.md"), whole).expect("fixed");
    assert_eq!(next(&mut events).await["errors"], 2);
    assert_eq!(title(&running).await, "Speed: Lamp and Torch");
}

#[tokio::test]
async fn a_foreign_file_is_shown_and_changes_nothing() {
    let folder = folder();
    std::fs::write(folder.path().join("knowledge/LICENSE.md"), "MIT").expect("a file");
    let running = Running::of(folder).await;
    assert!(
        running
            .bot
            .stderr()
            .iter()
            .any(|line| line.contains("left out") && line.contains("LICENSE.md"))
    );
    assert_eq!(title(&running).await, "Speed: Lamp and Torch");
    let mut events = events(&running).await;
    std::fs::write(running.file("other.MD"), text(&running)).expect("a file");
    assert_eq!(next(&mut events).await["errors"], 0);
    let gallery = running.json("/gallery.json").await;
    let rules: Vec<&str> = gallery["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|problem| problem["rule"].as_str())
        .filter(|rule| rule.starts_with("not-"))
        .collect();
    assert_eq!(rules, ["not-an-article", "not-read"]);
}

/// Makes a name lead to something, in place of what it led to before.
fn link(name: &Path, target: &Path) {
    let new = name.with_extension("new");
    symlink(target, &new).expect("a link");
    std::fs::rename(&new, name).expect("moved");
}

/// A playground whose knowledge folder is a link to one of two folders, in which the lamp has
/// another name.
async fn linked() -> Running {
    let folder = folder();
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    let knowledge = folder.path().join("knowledge");
    std::fs::create_dir(&second).expect("a folder");
    for entry in std::fs::read_dir(&knowledge).expect("the articles") {
        let entry = entry.expect("an entry");
        let article = std::fs::read_to_string(entry.path()).expect("an article");
        std::fs::write(
            second.join(entry.file_name()),
            renamed_lamp(&article, "Lantern"),
        )
        .expect("a copy");
    }
    std::fs::rename(&knowledge, &first).expect("moved");
    link(&knowledge, Path::new("first"));
    Running::of(folder).await
}

#[tokio::test]
async fn a_linked_knowledge_folder_is_followed_and_watched() {
    let running = linked().await;
    let mut events = events(&running).await;
    assert_eq!(title(&running).await, "Speed: Lamp and Torch");
    let knowledge = running
        .file("lights.md")
        .parent()
        .expect("the folder")
        .to_owned();
    link(&knowledge, Path::new("second"));
    next(&mut events).await;
    assert_eq!(title(&running).await, "Speed: Lantern and Torch");
    std::fs::write(
        running.file("lights.md"),
        renamed_lamp(&text(&running), "Lighthouse"),
    )
    .expect("saved");
    next(&mut events).await;
    assert_eq!(title(&running).await, "Speed: Lighthouse and Torch");
}

#[tokio::test]
async fn a_recreated_folder_is_watched_again() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    let article = text(&running);
    let knowledge = running
        .file("lights.md")
        .parent()
        .expect("the folder")
        .to_owned();
    std::fs::remove_dir_all(&knowledge).expect("removed");
    std::fs::create_dir(&knowledge).expect("a folder");
    for name in ["Lantern", "Lighthouse"] {
        std::fs::write(running.file("lights.md"), renamed_lamp(&article, name)).expect("saved");
        while title(&running).await != format!("Speed: {name} and Torch") {
            next(&mut events).await;
        }
    }
}

#[tokio::test]
async fn a_linked_article_is_reread_after_saving() {
    let folder = folder();
    let (article, real) = (
        folder.path().join("knowledge/lights.md"),
        folder.path().join("knowledge/.real"),
    );
    std::fs::create_dir(&real).expect("a folder");
    std::fs::rename(&article, real.join("lights.md")).expect("moved");
    symlink(".real/lights.md", &article).expect("a link");
    let running = Running::of(folder).await;
    let mut events = events(&running).await;
    let changed = renamed_lamp(&text(&running), "Lantern");
    std::fs::write(running.file(".real/lights.md"), changed).expect("saved");
    next(&mut events).await;
    assert_eq!(title(&running).await, "Speed: Lantern and Torch");
}

#[tokio::test]
async fn an_empty_folder_answers_after_its_first_article() {
    let whole =
        std::fs::read_to_string(folder().path().join("knowledge/lights.md")).expect("the article");
    let empty = TempDir::new().expect("a temporary folder");
    std::fs::create_dir(empty.path().join("knowledge")).expect("a folder");
    let running = Running::of(empty).await;
    let printed = running.bot.stdout().join("\n");
    assert!(
        printed.contains("there is no article in this folder"),
        "{printed}"
    );
    assert!(printed.contains("1 error in the articles"), "{printed}");
    assert_eq!(errors(&running).await[0]["rule"], "empty-library");
    let mut events = events(&running).await;
    std::fs::write(running.file("lights.md"), whole).expect("saved");
    assert_eq!(next(&mut events).await["errors"], 0);
    assert_eq!(title(&running).await, "Speed: Lamp and Torch");
}
