//! The language of answers, whom they ping, and what a message is read as.

use crate::support::bot::connected;
use crate::support::fake_discord::ids;
use crate::support::fake_discord::interactions::{Interaction, click, on_message, slash};
use serde_json::{Value, json};

fn title(body: &Value) -> &str {
    body["data"]["embeds"][0]["title"]
        .as_str()
        .unwrap_or_default()
}

fn description(body: &Value) -> &str {
    body["data"]["embeds"][0]["description"]
        .as_str()
        .unwrap_or_default()
}

fn compare() -> Interaction {
    slash("compare")
        .text("criterion", "speed")
        .text("topic", "backend-runtime")
}

#[tokio::test]
async fn public_answers_speak_the_language_of_the_server() {
    let (fake, _bot) = connected().await;
    let reply = fake
        .interact(compare().in_locale("fr").in_server_locale("de"))
        .await;
    assert!(
        description(&reply.body).contains("führt bei"),
        "{}",
        reply.body
    );
    let reply = fake
        .interact(compare().in_locale("fr").in_server_locale("en-US"))
        .await;
    assert!(
        description(&reply.body).contains("leads on"),
        "{}",
        reply.body
    );
}

#[tokio::test]
async fn private_answers_speak_the_language_of_the_asker() {
    let (fake, _bot) = connected().await;
    let reply = fake
        .interact(
            compare()
                .flag("private", true)
                .in_locale("de")
                .in_server_locale("ja"),
        )
        .await;
    assert!(
        description(&reply.body).contains("führt bei"),
        "{}",
        reply.body
    );
    // What is declined is private, too.
    let reply = fake
        .interact(slash("compare").text("topic", "pizza").in_locale("es-419"))
        .await;
    assert!(title(&reply.body).contains("«pizza»"), "{}", reply.body);
    let reply = fake
        .interact(compare().in_direct_message().in_locale("pt-BR"))
        .await;
    assert!(
        description(&reply.body).contains("lidera em"),
        "{}",
        reply.body
    );
}

#[tokio::test]
async fn an_unsupported_language_gets_english() {
    let (fake, _bot) = connected().await;
    let reply = fake
        .interact(compare().flag("private", true).in_locale("vi"))
        .await;
    assert!(
        description(&reply.body).contains("leads on"),
        "{}",
        reply.body
    );
}

#[tokio::test]
async fn a_public_click_keeps_the_servers_language() {
    let (fake, _bot) = connected().await;
    let reply = fake
        .interact(compare().in_locale("fr").in_server_locale("de"))
        .await;
    let message = reply.message();
    let sources = "w1:compare:backend-runtime:speed:-:s1";
    let private = fake
        .interact(
            click(&message, sources)
                .in_locale("fr")
                .in_server_locale("de"),
        )
        .await;
    assert!(
        title(&private.body).starts_with("Sources"),
        "{}",
        private.body
    );
    let private = fake
        .interact(
            click(&message, sources)
                .in_locale("de")
                .in_server_locale("fr"),
        )
        .await;
    assert!(
        title(&private.body).starts_with("Quellen"),
        "{}",
        private.body
    );
}

#[tokio::test]
async fn a_private_click_keeps_the_askers_language() {
    let (fake, _bot) = connected().await;
    let help = slash("help")
        .flag("private", true)
        .in_locale("fr")
        .in_server_locale("de");
    let message = fake.interact(help).await.message();
    let turned = fake
        .interact(
            click(&message, "w1:topics")
                .in_locale("fr")
                .in_server_locale("de"),
        )
        .await;
    assert_eq!(
        (&turned.body["type"], title(&turned.body)),
        (&json!(7), "Sujets")
    );
}

#[tokio::test]
async fn the_same_question_is_kept_for_each_language() {
    let (fake, _bot) = connected().await;
    for _ in 0..2 {
        for (server, expected) in [("de", "Themen"), ("ja", "トピック"), ("en-US", "Topics")] {
            let public = fake
                .interact(slash("topics").in_server_locale(server))
                .await;
            assert_eq!(title(&public.body), expected);
        }
        for (asker, expected) in [("de", "Themen"), ("fr", "Sujets")] {
            let private = slash("topics")
                .flag("private", true)
                .in_locale(asker)
                .in_server_locale("ja");
            assert_eq!(title(&fake.interact(private).await.body), expected);
        }
    }
}

#[tokio::test]
async fn only_the_addressed_member_is_pinged() {
    let (fake, _bot) = connected().await;
    for command in [
        compare(),
        slash("ask").text("question", "does python scale on many cores"),
        slash("recommend")
            .text("topic", "backend-runtime")
            .text("priorities", "speed"),
    ] {
        let reply = fake.interact(command.member("for", "bob")).await;
        let bob = ids::of_name("bob");
        assert_eq!(reply.body["data"]["content"], format!("<@{bob}>"));
        assert_eq!(
            reply.body["data"]["allowed_mentions"],
            json!({"parse": [], "users": [bob], "roles": []})
        );
    }
}

#[tokio::test]
async fn a_private_or_declined_answer_pings_no_member() {
    let (fake, _bot) = connected().await;
    for asked in [
        compare().member("for", "bob").flag("private", true),
        compare().member("for", "bob").in_direct_message(),
        slash("compare").text("topic", "pizza").member("for", "bob"),
    ] {
        let reply = fake.interact(asked).await;
        assert_eq!(reply.body["data"]["content"], Value::Null, "{}", reply.body);
        assert_eq!(reply.body["data"]["allowed_mentions"]["users"], json!([]));
    }
}

#[tokio::test]
async fn a_click_pings_no_member_again() {
    let (fake, _bot) = connected().await;
    let message = fake
        .interact(compare().member("for", "bob"))
        .await
        .message();
    let other = fake
        .interact(click(&message, "w1:compare:backend-runtime:speed:-:s1"))
        .await;
    assert_eq!(other.body["data"]["allowed_mentions"]["users"], json!([]));
}

#[tokio::test]
async fn a_weighed_message_is_private_but_shareable() {
    let (fake, _bot) = connected().await;
    let reply = fake
        .interact(on_message(
            "Weigh in on this",
            "postgres or sqlite? backup worries me",
        ))
        .await;
    assert_eq!(reply.body["data"]["flags"], 64);
    assert_eq!(
        title(&reply.body),
        "Ease of operation: PostgreSQL and SQLite"
    );
    let share = "w1:compare:relational-database:operations:postgresql+sqlite:c";
    let shared = fake.interact(click(&reply.message(), share)).await;
    assert_eq!(
        (&shared.body["type"], &shared.body["data"]["flags"]),
        (&json!(4), &Value::Null)
    );
    assert!(
        description(&shared.body).contains("Asked by **ada**"),
        "{}",
        shared.body
    );
}

#[tokio::test]
async fn a_message_without_names_is_offered_the_topics() {
    let (fake, _bot) = connected().await;
    let reply = fake
        .interact(on_message(
            "Weigh in on this",
            "let's go, the rest can wait",
        ))
        .await;
    assert_eq!(reply.body["data"]["flags"], 64);
    assert_eq!(title(&reply.body), "Nothing to weigh in on");
    fake.interact(click(&reply.message(), "w1:topics")).await;
}
