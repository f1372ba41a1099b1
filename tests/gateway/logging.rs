//! The log: a line an interaction, and nothing of what people wrote.

use serde_json::{Value, json};

use crate::support::bot::{Bot, assert_clean, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::{choose, forged_click, slash};

/// Nothing of the knowledge, the code or the protocol has this in it.
const DISTINCT: &str = "quokkazanzibar";

async fn started(fake: &FakeDiscord, format: &str, level: &str) -> Bot {
    let start = weighin(fake, &["run"])
        .with("WEIGHIN_LOG_FORMAT", format)
        .with("WEIGHIN_LOG_LEVEL", level);
    let bot = start.start();
    bot.ready(fake).await;
    bot
}

/// Everything that people can write, with the distinct word in it.
async fn write_everywhere(fake: &FakeDiscord) {
    for option in ["criterion", "topic", "first", "second"] {
        fake.interact(slash("compare").text(option, DISTINCT)).await;
        fake.interact(slash("compare").typing(option, DISTINCT))
            .await;
    }
    fake.interact(slash(DISTINCT).by(DISTINCT)).await;
    let message = fake.interact(slash("compare").by(DISTINCT)).await.message();
    fake.interact(forged_click(&message, DISTINCT)).await;
    fake.interact(forged_click(&message, &format!("w1:{DISTINCT}:{DISTINCT}")))
        .await;
    let mut broken = Value::from(slash("compare").text("criterion", DISTINCT));
    broken.as_object_mut().expect("an object").remove("type");
    drop(fake.send(broken));
    fake.interact(slash("help")).await;
}

#[tokio::test]
async fn an_interaction_is_one_line() {
    let fake = FakeDiscord::start().await;
    let bot = started(&fake, "json", "info").await;
    let message = fake
        .interact(slash("compare").text("criterion", "speed"))
        .await
        .message();
    fake.interact(choose(
        &message,
        "w1:compare:backend-runtime:?",
        &["scalability"],
    ))
    .await;
    fake.interact(slash("compare").typing("criterion", "s"))
        .await;
    fake.interact(slash("compare").text("criterion", "no such thing"))
        .await;
    fake.interact(slash("vote")).await;
    bot.until_logged("\"interaction\"", 5).await;
    let lines: Vec<Value> = bot
        .stderr()
        .iter()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let said: Vec<Value> = lines
        .into_iter()
        .filter(|line| line["message"] == "interaction")
        .collect();
    let expected = [
        ("compare", "answered"),
        ("compare", "answered"),
        ("compare", "completed"),
        ("compare", "declined"),
    ];
    for (line, (command, outcome)) in said
        .iter()
        .zip(expected.into_iter().chain([("unknown", "declined")]))
    {
        let keys: Vec<&String> = line.as_object().expect("an object").keys().collect();
        assert_eq!(
            keys,
            [
                "command",
                "level",
                "message",
                "microseconds",
                "outcome",
                "target",
                "timestamp",
                "way"
            ]
        );
        assert_eq!(
            (&line["command"], &line["outcome"]),
            (&json!(command), &json!(outcome))
        );
        assert_eq!(
            (&line["way"], &line["level"]),
            (&json!("gateway"), &json!("INFO"))
        );
        assert!(
            line["microseconds"]
                .as_u64()
                .is_some_and(|time| time < 1_000_000),
            "{line}"
        );
    }
    assert_eq!(said.len(), 5);
    assert_clean(&fake);
}

#[tokio::test]
async fn nothing_that_people_write_is_logged() {
    for (format, level) in [("text", "info"), ("text", "trace"), ("json", "trace")] {
        let fake = FakeDiscord::start().await;
        let bot = started(&fake, format, level).await;
        write_everywhere(&fake).await;
        bot.until_logged("an interaction could not be read", 1)
            .await;
        bot.until_logged("help", 2).await;
        bot.assert_logged(DISTINCT, 0).await;
        assert_clean(&fake);
    }
}

/// Nor is something that looks like an interaction but contains invalid text.
#[tokio::test]
async fn a_frame_without_json_is_not_logged_either() {
    let fake = FakeDiscord::start().await;
    let bot = started(&fake, "text", "trace").await;
    fake.say(&format!(
        r#"{{"t": "INTERACTION_CREATE", "s": 2, "op": 0, "d": {{"data": "{DISTINCT}\ud800"}}}}"#
    ));
    fake.say(&format!(r#"{{"op": 0, "d": "{DISTINCT}"#));
    fake.say_binary(DISTINCT);
    bot.until_logged("WARN", 3).await;
    fake.interact(slash("help")).await;
    bot.assert_logged("WARN", 3).await;
    bot.assert_logged(DISTINCT, 0).await;
    assert_clean(&fake);
}

#[tokio::test]
async fn every_line_is_json_when_configured() {
    let fake = FakeDiscord::start().await;
    let mut bot = started(&fake, "json", "trace").await;
    write_everywhere(&fake).await;
    fake.drop_connections();
    fake.interact(slash("help")).await;
    bot.terminate();
    assert_eq!(bot.exit_code().await, 0);
    for line in bot.stderr() {
        let line: Value =
            serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
        assert!(
            line["timestamp"].is_string() && line["level"].is_string(),
            "{line}"
        );
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn a_higher_level_says_less() {
    let fake = FakeDiscord::start().await;
    let mut bot = started(&fake, "text", "warn").await;
    fake.interact(slash("help")).await;
    bot.terminate();
    assert_eq!((bot.exit_code().await, bot.stderr()), (0, vec![]));
    assert_clean(&fake);
}
