//! Clicks that no message of this bot offers: a client may send anything.

use serde_json::{Value, json};

use crate::gateway::answering::{MESSAGE, delivery, title};
use crate::support::bot::{assert_clean, connected};
use crate::support::fake_discord::answers::Callback;
use crate::support::fake_discord::interactions::{forged_choice, forged_click, slash};

const NO_LONGER_WORKS: &str = "This button no longer works";

/// It says so to the one who clicked, and shows a way on.
#[track_caller]
fn assert_friendly(reply: &Callback, expected: &str, what: &str) {
    assert_eq!(
        (delivery(reply), title(reply)),
        ((MESSAGE, true), expected),
        "{what}"
    );
    let ways_on = reply.body["data"]["components"][0]["components"].as_array();
    assert!(
        ways_on.is_some_and(|buttons| buttons.len() >= 2),
        "{what}: a dead end"
    );
}

#[tokio::test]
async fn a_forged_button_is_answered_in_private() {
    let (fake, _bot) = connected().await;
    let message = fake.interact(slash("compare")).await.message();
    let hundred = format!("w1:compare:{}", "a".repeat(89));
    let ids = [
        "",
        "w1",
        "w1:",
        "w1:compare",
        "w1:compare::",
        "w1:compare:?",
        "w1:compare:backend-runtime:?",
        "w1:compare:backend-runtime:speed:nodejs+haskell",
        "w1:compare:backend-runtime:speed:nodejs+nodejs",
        "w1:compare:backend-runtime:speed:nodejs:d0",
        "w1:compare:backend-runtime:speed:nodejs:d99999999999999999999",
        "w1:compare:backend-runtime:speed:nodejs:d1:more",
        "w1:compare:Backend-Runtime:speed",
        "w1:compare:backend-runtime:speed\u{202e}",
        "w1:topics:99999999999999999999",
        "w1:help:me",
        "w1:vote:backend-runtime",
        "w0:compare:backend-runtime:speed",
        "w2:compare:backend-runtime:speed",
        "poll:7:yes",
        "{\"custom_id\": null}",
        "🦀",
        &hundred,
    ];
    assert_eq!(hundred.len(), 100);
    for id in ids {
        let reply = fake.interact(forged_click(&message, id)).await;
        assert_friendly(&reply, NO_LONGER_WORKS, id);
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn a_value_never_offered_gets_a_private_answer() {
    let (fake, _bot) = connected().await;
    let message = fake.interact(slash("compare")).await.message();
    let hundred = "v".repeat(100);
    let values: [&[&str]; 8] = [
        &[],
        &[""],
        &["haskell"],
        &["?"],
        &["speed", "scalability"],
        &["speed:nodejs"],
        &["<@1> @everyone **bold**"],
        &[&hundred],
    ];
    for chosen in values {
        let reply = fake
            .interact(forged_choice(
                &message,
                "w1:compare:backend-runtime:?",
                chosen,
            ))
            .await;
        assert_friendly(&reply, NO_LONGER_WORKS, &format!("{chosen:?}"));
    }
    assert_clean(&fake);
}

#[tokio::test]
async fn a_foreign_command_or_form_is_answered_privately() {
    let (fake, _bot) = connected().await;
    for asked in [
        slash("vote"),
        slash("vote")
            .text("criterion", "speed")
            .flag("private", false),
    ] {
        let reply = fake.interact(asked).await;
        assert_friendly(&reply, "Unknown command", "/vote");
    }
    let mut form = Value::from(slash("help"));
    form["type"] = json!(5);
    form["data"] = json!({"custom_id": "w0:help", "components": []});
    let reply = fake.interact(form).await;
    assert_friendly(&reply, NO_LONGER_WORKS, "a form");
    assert_clean(&fake);
}
