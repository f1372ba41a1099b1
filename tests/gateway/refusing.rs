//! Starts that cannot succeed: one clear line and an exit code.

use crate::support::bot::{Bot, assert_clean, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;

/// Discord's answer to a name that another command has.
const TAKEN: &str = r#"{"message": "Invalid Form Body", "code": 50035, "errors": {"_errors": [
    {"code": "APPLICATION_COMMANDS_DUPLICATE_NAME", "message": "Application command names must be unique"}]}}"#;

/// It ended with this code, and said one thing, which holds all these words; anything before it was
/// no complaint.
async fn assert_refused(mut bot: Bot, code: i32, words: &[&str]) {
    assert_eq!(bot.exit_code().await, code, "{:#?}", bot.stderr());
    let mut lines = bot.stderr();
    let last = lines.pop().expect("a line");
    assert!(last.starts_with("weighin: "), "{last}");
    for word in words {
        assert!(last.contains(word), "{word:?} is missing: {last}");
    }
    assert!(
        lines.iter().all(|line| line.contains(" INFO ")),
        "{lines:#?}"
    );
    assert_eq!(bot.stdout(), [""; 0]);
}

#[tokio::test]
async fn a_wrong_token_is_named() {
    let fake = FakeDiscord::start().await;
    for words in [&["run"][..], &[], &["register"]] {
        let bot = weighin(&fake, words)
            .with("DISCORD_TOKEN", "a.wrong.token")
            .start();
        assert_refused(bot, 3, &["does not accept the bot token", "Bot page"]).await;
    }
    let quiet = weighin(&fake, &["run"])
        .with("DISCORD_TOKEN", "a.wrong.token")
        .with("WEIGHIN_LOG_LEVEL", "error");
    let mut quiet = quiet.start();
    assert_eq!((quiet.exit_code().await, quiet.stderr().len()), (3, 1));
    assert_eq!(fake.log().connections, 0);
    assert_clean(&fake);
}

#[tokio::test]
async fn a_token_withdrawn_later_is_named_too() {
    let (fake, mut bot) = crate::support::bot::connected().await;
    bot.until_logged("+ /help", 1).await;
    fake.close_connections(4004);
    assert_eq!(bot.exit_code().await, 3);
    let last = bot.stderr().pop().expect("a line");
    assert!(
        last.starts_with("weighin: Discord does not accept the bot token"),
        "{last}"
    );
    assert_clean(&fake);
}

#[tokio::test]
async fn no_token_is_named() {
    let fake = FakeDiscord::start().await;
    for words in ["run", "register"] {
        for empty in [
            weighin(&fake, &[words]).without("DISCORD_TOKEN"),
            weighin(&fake, &[words]).with("DISCORD_TOKEN", " "),
        ] {
            assert_refused(
                empty.start(),
                2,
                &["no bot token", "DISCORD_TOKEN", "discord.token_file"],
            )
            .await;
        }
    }
    assert_eq!(fake.requests(), [""; 0]);
}

#[tokio::test]
async fn a_missing_knowledge_folder_is_named() {
    let fake = FakeDiscord::start().await;
    let bot = weighin(&fake, &["run"])
        .with("WEIGHIN_KNOWLEDGE_PATH", "/no/such/folder")
        .start();
    assert_refused(bot, 2, &["/no/such/folder", "knowledge.path"]).await;
    assert_eq!(fake.requests(), [""; 0], "Discord is not bothered");
}

#[tokio::test]
async fn a_taken_command_name_is_named() {
    let fake = FakeDiscord::start().await;
    fake.fail_next(
        "PUT /applications/*/commands",
        Fault::Refused {
            status: 400,
            body: TAKEN,
        },
        2,
    );
    for words in ["run", "register"] {
        let bot = weighin(&fake, &[words]).start();
        assert_refused(
            bot,
            3,
            &[
                "has one of Weighin's command names",
                "remove that command",
                "compare, recommend, decide, topics, help",
            ],
        )
        .await;
    }
    assert_clean(&fake);
}
