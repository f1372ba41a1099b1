//! Who sees which answer, wherever it was asked.

use serde_json::{Value, json};

use crate::support::bot::{assert_clean, connected};
use crate::support::fake_discord::answers::Callback;
use crate::support::fake_discord::interactions::controls::controls;
use crate::support::fake_discord::interactions::{Interaction, click, slash};

/// The type of an answer that is a new message.
pub const MESSAGE: u64 = 4;
/// The type of an answer that takes the place of the message that was clicked.
pub const UPDATE: u64 = 7;
/// The flag of a message that one person alone sees.
const PRIVATE: u64 = 64;

/// The first reply of each command is an answer to one of these.
pub fn first_questions() -> Vec<Interaction> {
    vec![
        slash("compare").text("criterion", "speed"),
        slash("compare"),
        recommendation(),
        slash("topics"),
        slash("help"),
    ]
}

/// A question for a recommendation that is answered with one.
pub fn recommendation() -> Interaction {
    slash("recommend").text("priorities", "speed > learning curve")
}

/// The title of what was answered.
pub fn title(reply: &Callback) -> &str {
    reply.body["data"]["embeds"][0]["title"]
        .as_str()
        .expect("every answer is an embed with a title")
}

/// How it was answered: the type, and whether one person alone sees it.
pub fn delivery(reply: &Callback) -> (u64, bool) {
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    (
        number(&reply.body["type"]),
        number(&reply.body["data"]["flags"]) & PRIVATE != 0,
    )
}

#[tokio::test]
async fn every_command_is_answered_in_every_place() {
    let (fake, _bot) = connected().await;
    type Move = fn(Interaction) -> Interaction;
    let places: [Move; 4] = [
        Interaction::in_server,
        Interaction::in_direct_message,
        Interaction::in_group_chat,
        Interaction::by_user_install,
    ];
    let titles = [
        "Speed: Node.js and Python",
        "Back-end runtime: Node.js and Python",
        "Back-end runtime: Node.js fits best",
        "Topics",
        "What you can ask",
    ];
    for at in places {
        for (asked, expected) in first_questions().into_iter().zip(titles) {
            let reply = fake.interact(at(asked)).await;
            assert_eq!(
                (delivery(&reply), title(&reply)),
                ((MESSAGE, false), expected)
            );
        }
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn only_the_asker_gets_a_private_answer() {
    let (fake, _bot) = connected().await;
    for asked in first_questions() {
        let reply = fake.interact(asked.clone().flag("private", true)).await;
        assert_eq!(delivery(&reply), (MESSAGE, true));
        let reply = fake.interact(asked.flag("private", false)).await;
        assert_eq!(delivery(&reply), (MESSAGE, false));
    }
    assert_clean(&fake);
}

/// A click of somebody else is answered in private.
#[tokio::test]
async fn a_click_updates_only_its_askers_message() {
    let (fake, _bot) = connected().await;
    let help = fake.interact(slash("help").by("ada")).await.message();
    let own = fake.interact(click(&help, "w1:topics").by("ada")).await;
    assert_eq!((delivery(&own), title(&own)), ((UPDATE, false), "Topics"));
    let foreign = fake.interact(click(&help, "w1:topics").by("bob")).await;
    assert_eq!(
        (delivery(&foreign), title(&foreign)),
        ((MESSAGE, true), "Topics")
    );
    assert_clean(&fake);
}

/// A click by the asker on the first button whose `custom_id` ends so.
pub fn click_on(message: &Value, end: &str) -> Interaction {
    let control = controls(message)
        .into_iter()
        .find(|control| control.custom_id.ends_with(end));
    click(
        message,
        &control
            .unwrap_or_else(|| panic!("no button to {end}"))
            .custom_id,
    )
}

#[tokio::test]
async fn details_are_private_and_turn_pages_in_place() {
    let (fake, _bot) = connected().await;
    let public = fake
        .interact(slash("compare").text("criterion", "speed"))
        .await
        .message();
    let detail = fake.interact(click_on(&public, ":nodejs:d1")).await;
    assert_eq!(delivery(&detail), (MESSAGE, true));
    assert!(
        title(&detail).starts_with("Speed: Node.js") && title(&detail).contains("(1 of"),
        "{}",
        title(&detail)
    );
    let sources = fake.interact(click_on(&public, ":s1")).await;
    assert_eq!(delivery(&sources), (MESSAGE, true));
    let further = fake.interact(click_on(&detail.message(), ":d2")).await;
    assert_eq!(delivery(&further), (UPDATE, false));
    assert!(title(&further).contains("(2 of"), "{}", title(&further));
    assert_clean(&fake);
}

#[tokio::test]
async fn an_unreadable_interaction_is_logged_and_skipped() {
    let (fake, bot) = connected().await;
    for missing in ["token", "data", "type"] {
        let mut broken = Value::from(slash("help"));
        broken.as_object_mut().expect("an object").remove(missing);
        let broken = fake.send(broken);
        assert_eq!(
            title(&fake.interact(slash("help")).await),
            "What you can ask"
        );
        drop(broken);
    }
    assert_eq!(
        (fake.identifies().len(), fake.resumes().len()),
        (1, 0),
        "the connection stays"
    );
    bot.assert_logged("an interaction could not be read", 3)
        .await;
    for reason in [
        "it has no id or no token to answer with",
        "a command has no name",
        "it has no type",
    ] {
        bot.assert_logged(reason, 1).await;
    }
    assert_clean(&fake);
}

/// serenity's types once read them, and one such field cost the answer.
#[tokio::test]
async fn fields_that_are_not_needed_cost_no_answer() {
    let (fake, bot) = connected().await;
    let strange: [(&str, Value); 5] = [
        ("/member/user/public_flags", json!(1_u64 << 50)),
        ("/member/user/avatar", json!(7)),
        ("/locale", json!(null)),
        ("/context", json!(99)),
        ("/member/permissions", json!("x")),
    ];
    for (place, value) in strange {
        let mut asked = Value::from(slash("help"));
        *asked
            .pointer_mut(place)
            .unwrap_or_else(|| panic!("{place} is usual")) = value.clone();
        assert_eq!(
            title(&fake.interact(asked).await),
            "What you can ask",
            "{place} is {value}"
        );
    }
    bot.assert_logged("WARN", 0).await;
    assert_clean(&fake);
}
