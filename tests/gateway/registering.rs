//! Commands at Discord: only what differs is touched, and it is said what that was.

use std::fs::File;
use std::process::Command;

use reqwest::Method;
use serde_json::{Value, json};
use tokio::task::spawn_blocking;

use crate::support::bot::{Bot, assert_clean, requests, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::places::{APPLICATION, SERVER};

/// Runs `weighin register` with these words to its end; gives what it printed.
async fn register(fake: &FakeDiscord, words: &[&str]) -> Vec<String> {
    let mut bot = weighin(fake, &[&["register"], words].concat()).start();
    assert_eq!((bot.exit_code().await, bot.stderr()), (0, vec![]));
    bot.stdout()
}

/// Runs the bot until it has compared the commands; gives what it logged of the difference.
async fn run(fake: &FakeDiscord, last: &str) -> Vec<String> {
    let bot = weighin(fake, &["run"]).start();
    bot.until_logged(last, 1).await;
    differences(&bot)
}

fn differences(bot: &Bot) -> Vec<String> {
    let said = |line: &String| {
        let said = line.split_once(" INFO ")?.1.trim();
        let change = said
            .strip_prefix("registered change=\"")
            .and_then(|change| change.strip_suffix('"'));
        Some(change.unwrap_or(said).to_owned())
    };
    let marks = ["+ ", "~ ", "- ", "commands are"];
    bot.stderr()
        .iter()
        .filter_map(said)
        .filter(|said| marks.iter().any(|mark| said.starts_with(mark)))
        .collect()
}

/// Does something to the stored commands, as the developer portal would.
async fn change(fake: &FakeDiscord, method: Method, path: &str, body: &Value) {
    let url = format!(
        "{}/api/v10/applications/{APPLICATION}/commands{path}",
        fake.base_url()
    );
    let request = reqwest::Client::new()
        .request(method, url)
        .header("Authorization", format!("Bot {}", fake.token()));
    let reply = request.json(body).send().await.expect("the fake answers");
    assert!(
        reply.status().is_success(),
        "{}",
        reply.text().await.unwrap_or_default()
    );
}

/// The stored command of this name.
fn stored(fake: &FakeDiscord, name: &str) -> Value {
    let commands = fake.commands(None);
    commands
        .into_iter()
        .find(|command| command["name"] == name)
        .unwrap_or_else(|| panic!("no /{name}"))
}

fn path_of(command: &Value) -> String {
    format!("/{}", command["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn at_start_only_a_difference_is_sent() {
    let fake = FakeDiscord::start().await;
    assert_eq!(
        run(&fake, "+ Weigh in on this").await,
        [
            "+ /ask",
            "+ /compare",
            "+ /recommend",
            "+ /decide",
            "+ /topics",
            "+ /help",
            "+ Weigh in on this"
        ]
    );
    let first = fake.commands(None);
    assert_eq!(
        run(&fake, "commands are").await,
        ["commands are up to date (7)"]
    );
    assert_eq!(
        (requests(&fake, "PUT", ""), fake.commands(None) == first),
        (1, true),
        "nothing is sent again"
    );

    let compare = stored(&fake, "compare");
    change(
        &fake,
        Method::PATCH,
        &path_of(&compare),
        &json!({"description": "Weighs"}),
    )
    .await;
    change(
        &fake,
        Method::POST,
        "",
        &json!({"name": "old", "description": "Was once here"}),
    )
    .await;
    assert_eq!(run(&fake, "- /old").await, ["~ /compare", "- /old"]);
    assert_eq!(requests(&fake, "PUT", ""), 2);
    let without_version = |mut command: Value| {
        command["version"].take();
        command
    };
    let now: Vec<Value> = fake
        .commands(None)
        .into_iter()
        .map(without_version)
        .collect();
    assert_eq!(
        now,
        first.into_iter().map(without_version).collect::<Vec<_>>(),
        "with the ids that they had"
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn every_kind_of_change_is_noticed_and_corrected() {
    let fake = FakeDiscord::start().await;
    register(&fake, &[]).await;
    let good = stored(&fake, "compare");
    let mut options = good["options"].clone();
    options[0]["autocomplete"] = false.into();
    let mut renamed = good["options"].clone();
    renamed[0]["name_localizations"]["de"] = "merkmal".into();
    let swapped = json!([good["options"][1], good["options"][0]]);
    let changes = [
        json!({"description": "Weighs"}),
        json!({"contexts": [0]}),
        json!({"integration_types": [1]}),
        json!({"nsfw": true}),
        json!({"name_localizations": {"de": "wiegen"}}),
        json!({"description_localizations": null}),
        json!({"options": renamed}),
        json!({"options": options}),
        json!({"options": swapped}),
        json!({"options": []}),
    ];
    for changed in changes {
        change(&fake, Method::PATCH, &path_of(&good), &changed).await;
        assert_eq!(
            register(&fake, &["--dry-run"]).await,
            ["would change:", "~ /compare"],
            "{changed}"
        );
        assert_eq!(
            register(&fake, &[]).await,
            ["changed:", "~ /compare"],
            "{changed}"
        );
        assert_eq!(
            register(&fake, &[]).await,
            ["commands are up to date (7)"],
            "{changed}"
        );
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn another_form_of_a_command_is_no_difference() {
    let fake = FakeDiscord::start().await;
    register(&fake, &[]).await;
    let good = stored(&fake, "compare");
    let same = [
        json!({"contexts": [2, 0, 1], "integration_types": [1, 0]}),
        json!({"default_member_permissions": null}),
    ];
    for changed in same {
        change(&fake, Method::PATCH, &path_of(&good), &changed).await;
        assert_eq!(
            register(&fake, &[]).await,
            ["commands are up to date (7)"],
            "{changed}"
        );
    }
    let other = [
        json!({"contexts": [2, 0]}),
        json!({"integration_types": [1]}),
    ];
    for changed in other {
        change(&fake, Method::PATCH, &path_of(&good), &changed).await;
        assert_eq!(
            register(&fake, &[]).await,
            ["changed:", "~ /compare"],
            "{changed}"
        );
    }
    assert_eq!(requests(&fake, "PUT", ""), 3);
    assert_clean(&fake);
}

#[tokio::test]
async fn a_dry_run_changes_nothing_without_a_gateway() {
    let fake = FakeDiscord::start().await;
    assert_eq!(
        register(&fake, &["--dry-run"]).await,
        [
            "would change:",
            "+ /ask",
            "+ /compare",
            "+ /recommend",
            "+ /decide",
            "+ /topics",
            "+ /help",
            "+ Weigh in on this"
        ]
    );
    assert_eq!(
        (requests(&fake, "PUT", ""), fake.commands(None)),
        (0, vec![])
    );
    assert_eq!(
        register(&fake, &[]).await,
        [
            "changed:",
            "+ /ask",
            "+ /compare",
            "+ /recommend",
            "+ /decide",
            "+ /topics",
            "+ /help",
            "+ Weigh in on this"
        ]
    );
    assert_eq!(fake.commands(None).len(), 7);
    assert_eq!(register(&fake, &[]).await, ["commands are up to date (7)"]);
    assert_eq!(
        (
            requests(&fake, "PUT", ""),
            requests(&fake, "GET", "/gateway"),
            fake.log().connections
        ),
        (1, 0, 0)
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn commands_can_be_registered_in_one_server_alone() {
    let fake = FakeDiscord::start().await;
    assert_eq!(
        register(&fake, &["--guild", SERVER, "--dry-run"]).await,
        [
            "would change:",
            "+ /ask",
            "+ /compare",
            "+ /recommend",
            "+ /decide",
            "+ /topics",
            "+ /help",
            "+ Weigh in on this"
        ]
    );
    assert_eq!(
        register(&fake, &["--guild", SERVER]).await,
        [
            "changed:",
            "+ /ask",
            "+ /compare",
            "+ /recommend",
            "+ /decide",
            "+ /topics",
            "+ /help",
            "+ Weigh in on this"
        ]
    );
    assert_eq!(
        register(&fake, &["--guild", SERVER]).await,
        ["commands are up to date (7)"]
    );
    assert_eq!(
        (fake.commands(Some(SERVER)).len(), fake.commands(None).len()),
        (7, 0)
    );
    let there = format!("PUT /applications/{APPLICATION}/guilds/{SERVER}/commands");
    assert_eq!(
        (requests(&fake, &there, ""), requests(&fake, "PUT", "")),
        (1, 1)
    );
    let removed = [
        "changed:",
        "- /ask",
        "- /compare",
        "- /recommend",
        "- /decide",
        "- /topics",
        "- /help",
        "- Weigh in on this",
    ];
    assert_eq!(
        register(&fake, &["--guild", SERVER, "--remove"]).await,
        removed
    );
    assert_eq!(fake.commands(Some(SERVER)).len(), 0);
    assert_eq!(
        (requests(&fake, "GET", "/gateway"), fake.log().connections),
        (0, 0)
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn the_entry_point_of_an_activity_stays_unchanged() {
    let fake = FakeDiscord::start().await;
    let names = json!({"de": "Starten"});
    let launch = json!({"name": "launch", "type": 4, "handler": 2, "name_localizations": names});
    change(&fake, Method::POST, "", &launch).await;
    let before = stored(&fake, "launch");
    assert_eq!(
        register(&fake, &[]).await,
        [
            "changed:",
            "+ /ask",
            "+ /compare",
            "+ /recommend",
            "+ /decide",
            "+ /topics",
            "+ /help",
            "+ Weigh in on this"
        ]
    );
    assert_eq!(
        stored(&fake, "launch"),
        before,
        "not even its version changes"
    );
    assert_eq!(register(&fake, &[]).await, ["commands are up to date (7)"]);
    assert_eq!(fake.commands(None).len(), 8);
    assert_clean(&fake);
}

#[tokio::test]
async fn commands_and_options_are_registered_in_every_language() {
    let fake = FakeDiscord::start().await;
    register(&fake, &[]).await;
    for part in fake
        .commands(None)
        .iter()
        .flat_map(|command| [vec![command.clone()], options_of(command)].concat())
    {
        let keys = ["name_localizations", "description_localizations"];
        // The command of a message has no description.
        for key in keys
            .into_iter()
            .take(if part["description"] == "" { 1 } else { 2 })
        {
            let codes: Vec<&String> = part[key]
                .as_object()
                .expect("translations")
                .keys()
                .collect();
            assert_eq!(
                codes,
                ["de", "es-419", "es-ES", "fr", "ja", "pt-BR"],
                "{part}"
            );
        }
    }
    assert_eq!(stored(&fake, "compare")["name_localizations"]["ja"], "比較");
    assert_eq!(
        stored(&fake, "recommend")["options"][1]["name_localizations"]["de"],
        "anwendungsfall"
    );
    assert_clean(&fake);
}

fn options_of(command: &Value) -> Vec<Value> {
    command["options"].as_array().cloned().unwrap_or_default()
}

#[tokio::test]
async fn an_unwritable_difference_is_a_failure() {
    let fake = FakeDiscord::start().await;
    let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
    command
        .args(["register", "--dry-run"])
        .env_clear()
        .env("DISCORD_TOKEN", fake.token());
    command.env("WEIGHIN_DISCORD_API_BASE", fake.base_url());
    command.stdout(
        File::options()
            .write(true)
            .open("/dev/full")
            .expect("Linux has it"),
    );
    let ended = spawn_blocking(move || command.output())
        .await
        .expect("no panic")
        .expect("the program starts");
    assert_eq!(
        ended.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
}
