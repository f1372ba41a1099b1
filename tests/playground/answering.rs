//! What the page gets: itself, the commands, the answers.

use reqwest::Response;
use serde_json::Value;
use std::path::Path;

use crate::playground::guarding::assert_keeps_to_itself;
use crate::playground::running::Running;
use crate::support::bot::weighin;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::contract;
use crate::support::fake_discord::interactions::places::APPLICATION;
use crate::support::fake_discord::interactions::slash;

/// The file names and the texts of the modules in the repository.
fn modules() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/playground/page/modules");
    let mut modules = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of the modules") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .expect("a name");
            modules.push((
                name.to_owned(),
                std::fs::read_to_string(&path).expect("a text"),
            ));
        }
    }
    assert!(!modules.is_empty());
    modules
}

/// The server sends this file as it is in the repository, and its own policy lets it work.
async fn assert_served(running: &Running, path: &str, kind: &str, text: &str) {
    let response = running.get(path).send().await.expect("an answer");
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(
        response.headers()["content-type"],
        format!("{kind}; charset=utf-8"),
        "{path}"
    );
    assert_keeps_to_itself(response.headers(), path);
    assert_eq!(response.text().await.expect("a text"), text, "{path}");
    assert!(
        !text.contains("innerHTML") && !text.contains(" style=\""),
        "{path} would not pass its own policy"
    );
}

#[tokio::test]
async fn the_page_is_the_one_in_the_repository() {
    let running = Running::start().await;
    for (path, kind, text) in [
        (
            "/",
            "text/html",
            include_str!("../../src/playground/page/index.html"),
        ),
        (
            "/gallery",
            "text/html",
            include_str!("../../src/playground/page/gallery.html"),
        ),
        (
            "/import",
            "text/html",
            include_str!("../../src/playground/page/import.html"),
        ),
        (
            "/style.css",
            "text/css",
            include_str!("../../src/playground/page/style.css"),
        ),
    ] {
        assert_served(&running, path, kind, text).await;
    }
}

#[tokio::test]
async fn every_page_module_is_served_and_imported() {
    let running = Running::start().await;
    let pages = [
        include_str!("../../src/playground/page/index.html"),
        include_str!("../../src/playground/page/gallery.html"),
        include_str!("../../src/playground/page/import.html"),
    ];
    let modules = modules();
    for (name, text) in &modules {
        assert_served(
            &running,
            &format!("/modules/{name}"),
            "text/javascript",
            text,
        )
        .await;

        let import = format!("from \"./{name}\"");
        let script = format!("<script type=\"module\" src=\"/modules/{name}\"");
        let is_imported = modules.iter().any(|(_, other)| other.contains(&import));
        let is_entry = pages.iter().any(|page| page.contains(&script));
        assert!(is_imported || is_entry, "nothing imports {name}");
    }
    let elsewhere = running
        .get("/modules/package.json")
        .send()
        .await
        .expect("an answer");
    assert_eq!(elsewhere.status(), 404, "only the modules are served");
}

#[tokio::test]
async fn the_commands_are_those_that_discord_gets() {
    let running = Running::start().await;
    let (registered, shown) = (FakeDiscord::start().await, FakeDiscord::start().await);
    assert_eq!(
        weighin(&registered, &["register"])
            .start()
            .exit_code()
            .await,
        0
    );
    let url = format!(
        "{}/api/v10/applications/{APPLICATION}/commands",
        shown.base_url()
    );
    let request = running
        .client
        .put(url)
        .header("authorization", format!("Bot {}", shown.token()));
    let taken = request
        .json(&running.json("/commands.json").await)
        .send()
        .await
        .expect("an answer");
    assert_eq!(taken.status(), 200);
    assert_eq!(stored(&shown), stored(&registered));
    assert!(!stored(&shown).is_empty());
}

/// The commands that Discord has, without the ids that change each time.
fn stored(fake: &FakeDiscord) -> Vec<Value> {
    let mut commands = fake.commands(None);
    for command in commands.iter_mut().filter_map(Value::as_object_mut) {
        command.retain(|key, _| !["id", "version"].contains(&key.as_str()));
    }
    commands
}

/// What `weighin ask` prints for the same articles.
async fn asked_in_the_terminal(running: &Running, words: &[&str]) -> String {
    let fake = FakeDiscord::start().await;
    let knowledge = running.file("").display().to_string();
    let mut bot = weighin(&fake, &[&["ask"], words].concat())
        .with("WEIGHIN_KNOWLEDGE_PATH", &knowledge)
        .start();
    assert_eq!((bot.exit_code().await, bot.stderr()), (0, vec![]));
    bot.stdout().join("\n")
}

/// The JSON of an answer, and its picture.
async fn parts(response: Response) -> (Value, Vec<u8>) {
    let kind = response.headers()["content-type"]
        .to_str()
        .expect("text")
        .to_owned();
    let body = response.bytes().await.expect("a body").to_vec();
    let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") else {
        assert_eq!(kind, "application/json");
        return (serde_json::from_slice(&body).expect("JSON"), Vec::new());
    };
    let [json, picture] = [
        "name=\"payload_json\"",
        "name=\"files[0]\"; filename=\"weighin.png\"",
    ]
    .map(|name| {
        let start = find(&body, name) + find(&body[find(&body, name)..], "\r\n\r\n") + 4;
        body[start..start + find(&body[start..], &format!("\r\n--{boundary}"))].to_vec()
    });
    (serde_json::from_slice(&json).expect("JSON"), picture)
}

fn find(body: &[u8], text: &str) -> usize {
    let found = body
        .windows(text.len())
        .position(|window| window == text.as_bytes());
    found.unwrap_or_else(|| panic!("{text:?} is not there"))
}

#[tokio::test]
async fn discord_terminal_and_playground_answer_alike() {
    let running = Running::start().await;
    for (asked, line) in [
        (
            slash("compare")
                .text("criterion", "speed")
                .text("topic", "lights"),
            "/compare speed lights",
        ),
        (
            slash("compare")
                .text("criterion", "sped")
                .text("topic", "lights"),
            "/compare sped lights",
        ),
        (
            slash("compare")
                .text("criterion", "nonsense")
                .flag("private", true),
            "/compare nonsense private:yes",
        ),
        (slash("topics"), "/topics"),
    ] {
        let asked = Value::from(asked);
        let (answer, picture) = parts(running.ask(asked.clone()).await).await;
        assert_eq!(contract::callback(&asked, &answer, 0), []);
        let printed = asked_in_the_terminal(&running, &["--json", line]).await;
        assert_eq!(
            answer,
            serde_json::from_str::<Value>(&printed).expect("JSON"),
            "{line}"
        );
        assert_eq!(picture, b"", "{line}");
        assert!(
            !answer.to_string().contains("lights.md"),
            "where an answer stands is no part of it"
        );
    }
}

#[tokio::test]
async fn an_answer_with_a_picture_is_a_form() {
    let running = Running::start().await;
    for (asked, line) in [
        (
            slash("compare").text("topic", "lights"),
            "/compare topic:lights",
        ),
        (
            slash("recommend")
                .text("topic", "lights")
                .text("priorities", "speed"),
            "/recommend lights priorities:speed",
        ),
    ] {
        let (answer, picture) = parts(running.ask(asked).await).await;
        let file = running.file("picture.png");
        let file = file.to_str().expect("a path in UTF-8");
        let printed = asked_in_the_terminal(&running, &["--json", line, "--chart", file]).await;
        assert_eq!(
            answer,
            serde_json::from_str::<Value>(&printed).expect("JSON"),
            "{line}"
        );
        assert!(
            picture.starts_with(b"\x89PNG") && picture == std::fs::read(file).expect("the picture"),
            "{line}"
        );
    }
}

#[tokio::test]
async fn an_unfinished_option_is_completed() {
    let running = Running::start().await;
    let typing = slash("compare")
        .text("topic", "lights")
        .typing("criterion", "le");
    let (answer, _) = parts(running.ask(typing).await).await;
    assert_eq!(answer["type"], 8);
    assert!(
        answer["data"]["choices"][0]["name"]
            .as_str()
            .is_some_and(|name| name.starts_with("Learning curve"))
    );
}
