//! What /decide says where it cannot do what was asked.

use super::world::{World, weigh_in};
use weighin::commands::{Permission, Speaking};
use weighin::question::decision::{DecisionStep, question};
use weighin::store::Access;

const OPTIONS: [(&str, &str); 2] = [("topic", "lights"), ("closes", "in 2 days")];

#[tokio::test]
async fn without_a_store_it_says_so() {
    let mut world = World::new().await;
    world.access = Access::Off;
    let answer = world.sends("olga", "open", &OPTIONS).await;
    answer.says("No decisions are kept here");
    world.access = Access::Down;
    let answer = world.sends("olga", "list", &[]).await;
    answer.says("The database does not answer, so nothing was changed.");
}

#[tokio::test]
async fn where_the_bot_may_not_speak_nothing_opens() {
    let mut world = World::new().await;
    world.speaking = Speaking::Forbidden(vec![Permission::SendMessages, Permission::EmbedLinks]);
    let answer = world.sends("olga", "open", &OPTIONS).await;
    answer.says("allow my role: Send Messages and Embed Links.");
    world.speaking = Speaking::NotAMember { add: None };
    let answer = world.sends("olga", "open", &OPTIONS).await;
    answer.says("I’m not a member of this server");
    assert!(
        world
            .store
            .list("1", None, 9)
            .await
            .expect("a list")
            .is_empty()
    );
}

#[tokio::test]
async fn names_tally_and_anonymity_together_are_refused() {
    let mut world = World::new().await;
    let mut options = OPTIONS.to_vec();
    options.extend([("live", ""), ("anonymous", "")]);
    let answer = world.sends("olga", "open", &options).await;
    answer.says("would tell whose ballot each is");
    options.push(("hide_names", ""));
    world.sends("olga", "open", &options).await.says("is open");
}

#[tokio::test]
async fn unreadable_input_is_named_with_a_way_on() {
    let mut world = World::new().await;
    for (option, text, expected) in [
        ("topic", "zebras", "zebras"),
        ("closes", "soonish", "Write it like this"),
        ("closes", "friday 17:00", "I don’t know your time zone"),
        (
            "time_zone",
            "Atlantis",
            "I don’t know the time zone “Atlantis”",
        ),
        (
            "quorum",
            "many",
            "I can’t read “many” as a number of members",
        ),
        (
            "shortlist",
            "lamp, candle",
            "“candle” is not one of the technologies",
        ),
        ("shortlist", "lamp", "at least two technologies"),
        ("who", "everybody's uncle", "I can’t tell who"),
        ("who", "<@12>", ""),
    ] {
        let mut options = OPTIONS.to_vec();
        options.retain(|(name, _)| *name != option);
        options.push((option, text));
        let answer = world.sends("olga", "open", &options).await;
        answer.says(expected);
    }
}

#[tokio::test]
async fn strangers_and_other_servers_change_nothing() {
    let mut world = World::new().await;
    let mut options = OPTIONS.to_vec();
    options.push(("who", "<@&99>"));
    world.sends("olga", "open", &options).await.says("is open");
    let id = world.store.list("1", None, 1).await.expect("a list")[0]
        .decision
        .clone();
    world
        .asks("ann", weigh_in(&id), &[])
        .await
        .says("you are not among them");

    world.server = "other".to_owned();
    let answer = world
        .asks("olga", question(DecisionStep::Close, &id), &[])
        .await;
    assert!(!answer.text().contains("closed"), "{}", answer.text());
    world.server = "1".to_owned();
    let lines = world.store.list("1", None, 1).await.expect("a list");
    assert_eq!(lines[0].phase, weighin::decisions::Phase::Open);
}
