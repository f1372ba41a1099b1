//! Articles that change while the bot is connected, and what SIGHUP means.

use crate::gateway::answering::title;
use crate::support::bot::{Bot, assert_clean, weighin};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::{Interaction, click, slash};
use crate::support::knowledge::Knowledge;

const NEW: &str = "answering from new knowledge";

async fn connected_to(knowledge: &Knowledge) -> (FakeDiscord, Bot) {
    let fake = FakeDiscord::start().await;
    let path = knowledge.path();
    let start = weighin(&fake, &["run"]).with(
        "WEIGHIN_KNOWLEDGE_PATH",
        path.to_str().expect("a path in UTF-8"),
    );
    let bot = start.start();
    bot.ready(&fake).await;
    (fake, bot)
}

fn speed_of_lights() -> Interaction {
    slash("compare")
        .text("topic", "lights")
        .text("criterion", "speed")
}

#[tokio::test]
async fn a_saved_article_answers_on_the_same_connection() {
    let knowledge = Knowledge::copied();
    let (fake, bot) = connected_to(&knowledge).await;
    let before = fake.interact(speed_of_lights()).await;
    assert_eq!(title(&before), "Speed: Lamp and Torch");

    knowledge.rename_lamp("Lantern");
    bot.until_logged(NEW, 1).await;
    let after = fake.interact(speed_of_lights()).await;
    assert_eq!(title(&after), "Speed: Lantern and Torch");

    // A message from before leads to what is known now.
    let clicked = click(&before.message(), "w1:compare:lights:speed:lamp:d1");
    let clicked = fake.interact(clicked).await;
    assert!(title(&clicked).contains("Lantern"), "{}", title(&clicked));
    assert_eq!(fake.identifies().len(), 1);
    assert_clean(&fake);
}

#[tokio::test]
async fn an_article_with_an_error_changes_no_answer() {
    let knowledge = Knowledge::copied();
    let (fake, bot) = connected_to(&knowledge).await;
    let sound = knowledge.text("lights.md");
    knowledge.edit("lights.md", "lamp = 4", "lamp = 9");
    bot.until_logged("an error in the knowledge folder", 1)
        .await;
    let reply = fake.interact(speed_of_lights()).await;
    assert_eq!(title(&reply), "Speed: Lamp and Torch");
    knowledge.save("lights.md", &sound);
    bot.until_logged(
        "the fault is gone; the articles are the ones already in use",
        1,
    )
    .await;
    assert_clean(&fake);
}

#[tokio::test]
async fn a_bot_stops_when_its_terminal_is_closed() {
    let fake = FakeDiscord::start().await;
    let bot = weighin(&fake, &["run"]).in_terminal().start();
    bot.ready(&fake).await;
    bot.signal("KILL");
    fake.until("the bot to leave", |fake| !fake.closes().is_empty())
        .await;
    assert_eq!(fake.closes(), [Some(1000)]);
}
