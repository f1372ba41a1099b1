//! Articles that are saved while the playground runs.

use futures_util::{Stream, StreamExt};
use serde_json::Value;
use std::time::Duration;
use tokio::time::timeout;

use crate::running::{Running, folder};

/// The events that the page is told of, as their data.
async fn events(running: &Running) -> impl Stream<Item = Value> + Unpin {
    let response = running.get("/events").send().await.expect("an answer");
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    Box::pin(response.bytes_stream().filter_map(async |bytes| {
        let text = String::from_utf8(bytes.expect("a part").to_vec()).expect("UTF-8");
        let data = text.strip_prefix("event: library\ndata: ")?;
        Some(serde_json::from_str(data.trim()).expect("JSON"))
    }))
}

async fn next(events: &mut (impl Stream<Item = Value> + Unpin)) -> Value {
    timeout(Duration::from_secs(20), events.next()).await.expect("an event in time").expect("an event")
}

#[tokio::test]
async fn a_saved_article_is_read_again_whichever_way_it_is_saved() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    let file = running.file("lights.md");
    let text = std::fs::read_to_string(&file).expect("the article");
    std::fs::write(&file, text.replace("title = \"Lights\"", "title = \"Lanterns\"")).expect("saved");
    let first = next(&mut events).await;
    assert_eq!(
        (&first["errors"], running.json("/gallery.json").await["topics"][0]["title"].as_str()),
        (&0.into(), Some("Languages"))
    );
    assert_eq!(running.json("/gallery.json").await["topics"][1]["title"], "Lanterns");
    let beside = running.file("new.tmp");
    std::fs::write(&beside, text.replace("title = \"Lights\"", "title = \"Lamps\"")).expect("saved");
    std::fs::rename(&beside, &file).expect("moved");
    while running.json("/gallery.json").await["topics"][0]["title"] != "Lamps" {
        next(&mut events).await;
    }
}

#[tokio::test]
async fn a_broken_article_is_shown_with_its_line_and_the_others_stay_until_it_is_mended() {
    let running = Running::start().await;
    let mut events = events(&running).await;
    let file = running.file("lights.md");
    let text = std::fs::read_to_string(&file).expect("the article");
    std::fs::write(&file, text.replace("lamp = 4", "lamp = 9")).expect("saved");
    assert_ne!(next(&mut events).await["errors"], 0);
    let gallery = running.json("/gallery.json").await;
    let error =
        gallery["problems"].as_array().expect("a list").iter().find(|p| p["severity"] == "error").expect("an error");
    let line = text.lines().position(|line| line.contains("lamp = 4")).expect("the line") + 1;
    assert_eq!(error["line"], line);
    assert!(
        error["path"].as_str().expect("a path").ends_with("lights.md")
            && error["remedy"].as_str().is_some_and(|r| !r.is_empty())
    );
    assert_eq!(gallery["topics"].as_array().map(Vec::len), Some(2));
    std::fs::write(&file, &text).expect("mended");
    while running.json("/gallery.json").await["topics"].as_array().map(Vec::len) != Some(3) {
        next(&mut events).await;
    }
}

#[tokio::test]
async fn it_starts_also_when_everything_is_broken() {
    let folder = folder();
    for entry in std::fs::read_dir(folder.path().join("knowledge")).expect("a folder") {
        std::fs::write(entry.expect("an entry").path(), "no article").expect("broken");
    }
    let running = Running::of(folder).await;
    let gallery = running.json("/gallery.json").await;
    assert_eq!(gallery["topics"].as_array().map(Vec::len), Some(0));
    assert_eq!(gallery["problems"].as_array().map(Vec::len), Some(3));
    assert!(
        running.bot.stdout().iter().any(|line| line.starts_with("3 errors in the articles")),
        "{:?}",
        running.bot.stdout()
    );
}
