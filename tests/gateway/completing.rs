//! What is offered while an option is being typed.

use serde_json::Value;

use crate::gateway::article;
use crate::support::bot::{assert_clean, connected};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::answers::Callback;
use crate::support::fake_discord::interactions::slash;

/// The longest text that Discord lets a person type into an option.
const LONGEST: usize = 6_000;

fn values(reply: &Callback) -> Vec<&str> {
    assert_eq!(reply.body["type"], 8);
    let choices = reply.body["data"]["choices"]
        .as_array()
        .expect("choices, though there may be none");
    assert!(choices.len() <= 25);
    choices
        .iter()
        .map(|choice| choice["value"].as_str().expect("a text"))
        .collect()
}

/// Command and option, for everything that is registered with autocomplete.
fn completed_options(fake: &FakeDiscord) -> Vec<(String, String)> {
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let commands = fake.commands(None).into_iter();
    let options = commands.flat_map(|command| {
        let options = command["options"].as_array().cloned().unwrap_or_default();
        let completed = options
            .into_iter()
            .filter(|option| option["autocomplete"] == true);
        completed
            .map(|option| (name(&command), name(&option)))
            .collect::<Vec<_>>()
    });
    options.collect()
}

#[tokio::test]
async fn every_option_takes_every_input() {
    let (fake, bot) = connected().await;
    bot.until_logged("+ /compare", 1).await;
    let options = completed_options(&fake);
    assert!(options.len() >= 4, "{options:?}");
    let (ascii, wide) = ("x".repeat(LONGEST), "🦀".repeat(LONGEST / 2));
    let inputs = [
        "",
        " ",
        "speed",
        "Python",
        "spe",
        "perfomance",
        "zebra crossing",
        "\u{0}\u{202e}*`@here`*",
        &ascii,
        &wide,
    ];
    for (command, option) in options {
        for input in inputs {
            let reply = fake.interact(slash(&command).typing(&option, input)).await;
            let offered = values(&reply);
            assert!(
                !input.trim().is_empty() || !offered.is_empty(),
                "/{command} {option} starts with offers"
            );
        }
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn twenty_five_of_forty_technologies_are_offered() {
    let fake = FakeDiscord::start().await;
    let _bot = article::connected_to(&fake, 2, 20).await;
    for input in ["", "te", "tech"] {
        let reply = fake.interact(slash("compare").typing("first", input)).await;
        assert_eq!(values(&reply).len(), 25, "{input:?}");
    }
    let reply = fake
        .interact(slash("compare").typing("first", "tech 1 19"))
        .await;
    assert_eq!(
        values(&reply).first(),
        Some(&"tech-1-19"),
        "though it is the last of all"
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn the_best_match_is_offered_first() {
    let (fake, _bot) = connected().await;
    let cases = [
        ("criterion", "speed", "speed"),
        ("criterion", "SCALAB", "scalability"),
        ("criterion", "lerning curve", "learning-curve"),
        ("topic", "", "backend-runtime"),
        ("topic", "database", "relational-database"),
        ("topic", "bakend", "backend-runtime"),
        ("first", "node js", "nodejs"),
        ("first", "postgers", "postgresql"),
        ("second", "py", "python"),
    ];
    for (option, input, first) in cases {
        let reply = fake.interact(slash("compare").typing(option, input)).await;
        assert_eq!(values(&reply).first(), Some(&first), "{option}: {input:?}");
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn the_other_options_narrow_the_offers() {
    let (fake, _bot) = connected().await;
    let asked = slash("compare")
        .text("topic", "relational-database")
        .text("first", "sqlite")
        .typing("second", "");
    let reply = fake.interact(asked).await;
    let mut offered = values(&reply);
    offered.sort_unstable();
    assert_eq!(offered, ["mysql", "postgresql"]);
    assert_clean(&fake);
}

#[tokio::test]
async fn unknown_commands_and_options_get_no_choices() {
    let (fake, _bot) = connected().await;
    for asked in [
        slash("vote").typing("criterion", "s"),
        slash("compare").typing("colour", "s"),
    ] {
        let reply = fake.interact(asked).await;
        assert!(values(&reply).is_empty());
    }
    assert_clean(&fake);
}
