//! Recommendations: the panel that leads to one, its picture, and sharing it.

use serde_json::{Value, json};

use crate::gateway::answering::{MESSAGE, UPDATE, click_on, delivery, recommendation, title};
use crate::support::bot::{assert_clean, connected, weighin};
use crate::support::fake_discord::answers::Callback;
use crate::support::fake_discord::interactions::controls::controls;
use crate::support::fake_discord::interactions::{Interaction, choose, slash};

/// A choice by the asker in the menu whose `custom_id` ends so.
fn choose_in(message: &Value, end: &str, values: &[&str]) -> Interaction {
    let menu = controls(message)
        .into_iter()
        .find(|control| control.is_menu && control.custom_id.ends_with(end));
    choose(
        message,
        &menu.unwrap_or_else(|| panic!("no menu {end}")).custom_id,
        values,
    )
}

fn description(reply: &Callback) -> &str {
    reply.body["data"]["embeds"][0]["description"]
        .as_str()
        .expect("a description")
}

/// The alt text of the one picture that came along, a PNG that the embed shows.
fn picture(reply: &Callback) -> &str {
    let [(name, kind, bytes)] = &reply.files[..] else {
        panic!("one file, not {}", reply.files.len())
    };
    assert_eq!((name.as_str(), kind.as_str()), ("weighin.png", "image/png"));
    assert!(
        bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.len() <= 60_000,
        "{} bytes",
        bytes.len()
    );
    let data = &reply.body["data"];
    assert_eq!(
        data["embeds"][0]["image"]["url"],
        "attachment://weighin.png"
    );
    assert_eq!(
        (
            &data["attachments"][0]["id"],
            &data["attachments"][0]["filename"]
        ),
        (&json!(0), &json!("weighin.png"))
    );
    data["attachments"][0]["description"]
        .as_str()
        .expect("an alt text")
}

#[tokio::test]
async fn recommendation_and_overview_have_a_described_picture() {
    let (fake, _bot) = connected().await;
    let ranking = fake.interact(recommendation()).await;
    assert!(
        picture(&ranking)
            .starts_with("Back-end runtime: Node.js fits best. Scores from 0 to 100. Node.js 75")
    );
    let overview = fake.interact(slash("compare")).await;
    assert!(
        picture(&overview).contains("Speed: Node.js 4, Python 2."),
        "{}",
        picture(&overview)
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn an_update_replaces_or_removes_the_picture() {
    let (fake, _bot) = connected().await;
    let overview = fake.interact(slash("compare")).await.message();
    assert_eq!(overview["attachments"].as_array().map(Vec::len), Some(1));
    let criterion = fake.interact(choose_in(&overview, ":?", &["speed"])).await;
    assert_eq!(
        (delivery(&criterion), criterion.files.len()),
        ((UPDATE, false), 0)
    );
    assert_eq!(
        criterion.message()["attachments"],
        json!([]),
        "the picture is gone"
    );
    let again = fake
        .interact(choose_in(&criterion.message(), ":?", &["-"]))
        .await;
    assert_eq!(delivery(&again), (UPDATE, false));
    picture(&again);
    assert_eq!(
        again.message()["attachments"].as_array().map(Vec::len),
        Some(1)
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn the_panel_leads_to_a_shared_recommendation() {
    let (fake, _bot) = connected().await;
    let start = fake.interact(slash("recommend").by("ada")).await;
    assert_eq!(delivery(&start), (MESSAGE, true));
    let mut message = start.message();
    for (menu, values) in [
        ("recommend:?", &["backend-runtime"][..]),
        (":m:?", &["speed", "concurrency-model"]),
        (":a:?", &["learning-curve"]),
        (":g:?", &["extensibility"]),
        (":m:?", &["speed"]),
    ] {
        let reply = fake
            .interact(choose_in(&message, menu, values).by("ada"))
            .await;
        assert_eq!(
            (delivery(&reply).0, title(&reply)),
            (UPDATE, "Back-end runtime: what matters to you?")
        );
        message = reply.message();
    }
    let shown = fake.interact(click_on(&message, ":r").by("ada")).await;
    assert_eq!(
        (delivery(&shown).0, title(&shown)),
        (UPDATE, "Back-end runtime: Node.js fits best")
    );
    picture(&shown);
    let shared = fake
        .interact(click_on(&shown.message(), ":s").by("ada"))
        .await;
    assert_eq!(
        (delivery(&shared), title(&shared)),
        ((MESSAGE, false), "Back-end runtime: Node.js fits best")
    );
    picture(&shared);
    for part in [
        "Asked by **ada**, with their own weights.",
        "Weights: Speed 5 (71%)",
        "Must have: Extensibility at least 4.",
    ] {
        assert!(
            description(&shared).contains(part),
            "{part} is missing: {}",
            description(&shared)
        );
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn changing_public_weights_opens_a_private_panel() {
    let (fake, _bot) = connected().await;
    let public = fake.interact(recommendation().by("ada")).await.message();
    for who in ["ada", "bob"] {
        let panel = fake.interact(click_on(&public, ":p").by(who)).await;
        assert_eq!(
            (delivery(&panel), title(&panel)),
            ((MESSAGE, true), "Back-end runtime: what matters to you?")
        );
        assert!(
            description(&panel).contains("Weights: Speed 5"),
            "{}",
            description(&panel)
        );
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn a_panel_outlives_the_process_that_made_it() {
    let (fake, bot) = connected().await;
    let panel = fake
        .interact(slash("recommend").text("topic", "database"))
        .await
        .message();
    let chosen = fake
        .interact(choose_in(&panel, ":m:?", &["reliability"]))
        .await
        .message();
    drop(bot);
    let other = weighin(&fake, &["run"]).start();
    other.until_logged("ready", 1).await;
    let shown = fake.interact(click_on(&chosen, ":r")).await;
    assert_eq!(
        (delivery(&shown).0, title(&shown)),
        (UPDATE, "Relational database: PostgreSQL fits best")
    );
    assert_clean(&fake);
}
