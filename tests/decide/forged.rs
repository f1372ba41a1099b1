//! Forged button ids, and genuine ones sent from elsewhere: nothing changes, and each gets an
//! answer.

use super::world::{Seen, World, weigh_in};
use fastrand::Rng;
use weighin::answer::{Action, FollowUpRow};
use weighin::commands::Request;
use weighin::question::decision::{DecisionStep, question, written};
use weighin::question::{Question, decode, encode};

/// Who sends them: a member who is not invited, and an invited one from elsewhere; with the server
/// and the channel.
const SENDERS: [(&str, &str, &str); 3] = [
    ("eve", "1", "2"),
    ("olga", "other", "2"),
    ("olga", "1", "elsewhere"),
];
/// What ids are written with, and two letters that they are not.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789:+-_A";

#[tokio::test]
async fn forged_and_foreign_ids_change_nothing() {
    sends_forged_ids(7, 4_000).await;
}

#[tokio::test]
#[ignore = "takes a minute: run by .ci/run"]
async fn fifty_thousand_forged_ids_change_nothing() {
    sends_forged_ids(8, 50_000).await;
}

#[tokio::test]
#[ignore = "takes a minute: run by .ci/run"]
async fn fifty_thousand_others_change_nothing() {
    sends_forged_ids(9, 50_000).await;
}

async fn sends_forged_ids(seed: u64, tries: usize) {
    let mut world = World::new().await;
    let decisions = decisions(&mut world).await;
    let genuine = genuine(&mut world, &decisions).await;
    let before = backup(&world).await;

    let mut random = Rng::with_seed(seed);
    let mut understood = 0;
    for at in 0..tries {
        let (who, server, channel) = SENDERS[at % SENDERS.len()];
        (world.server, world.channel) = (server.to_owned(), channel.to_owned());
        let question = decode(&forged(&mut random, &genuine, &decisions));
        understood += usize::from(question.is_some());
        world.does(who, request(&mut random, question)).await;
    }

    assert!(understood > tries / 2, "{understood}");
    assert_eq!(backup(&world).await, before);
}

/// A decision in each phase, all of the same channel.
async fn decisions(world: &mut World) -> Vec<String> {
    let options = [
        ("topic", "lights"),
        ("closes", "in 2 days"),
        ("who", "<@&77>"),
    ];
    for _ in 0..5 {
        world.sends("olga", "open", &options).await.says("is open");
    }
    let lines = world.store.list("1", None, 9).await.expect("a list");
    let ids: Vec<String> = lines.into_iter().map(|line| line.decision).collect();

    for id in &ids[1..] {
        world.votes("ann", id, &["speed"]).await;
    }
    for id in &ids[2..] {
        world
            .asks("olga", question(DecisionStep::Close, id), &[])
            .await;
    }
    world
        .asks("olga", question(DecisionStep::Cancel, &ids[4]), &[])
        .await;
    ids
}

/// The ids of everything that members and others are offered.
async fn genuine(world: &mut World, decisions: &[String]) -> Vec<String> {
    let mut ids = Vec::new();
    for decision in decisions {
        for who in ["olga", "ann", "mod"] {
            let shown = world
                .asks(who, question(DecisionStep::Show, decision), &[])
                .await;
            ids.extend(offered(&shown));
            let panel = world.asks(who, weigh_in(decision), &[]).await;
            ids.extend(offered(&panel));
        }
        for step in [
            DecisionStep::Consent,
            DecisionStep::Abstain,
            DecisionStep::Remind,
            DecisionStep::Reopen,
        ] {
            ids.extend(encode(&question(step, decision)));
        }
    }
    ids
}

fn offered(seen: &Seen) -> Vec<String> {
    let mut questions: Vec<&Question> = Vec::new();
    for row in &seen.answer().follow_ups {
        match row {
            FollowUpRow::Menu(menu) => questions.push(&menu.question),
            FollowUpRow::Buttons(buttons) => {
                for button in buttons {
                    if let Action::Ask(question) = &button.action {
                        questions.push(question);
                    }
                }
            }
        }
    }
    questions.into_iter().filter_map(encode).collect()
}

/// A genuine id, mostly with some of it exchanged.
fn forged(random: &mut Rng, genuine: &[String], decisions: &[String]) -> String {
    let mut id = genuine[random.usize(..genuine.len())].clone();
    if random.u8(..4) == 0 {
        return id;
    }

    if random.bool() {
        let (from, to) = (
            random.usize(..decisions.len()),
            random.usize(..decisions.len()),
        );
        id = id.replace(&written(&decisions[from]), &written(&decisions[to]));
    }
    let mut words: Vec<&str> = id.split(':').collect();
    if random.bool() && words.len() > 2 {
        let other = &genuine[random.usize(..genuine.len())];
        words[2] = other.split(':').nth(2).unwrap_or_default();
    }
    if random.u8(..4) == 0 {
        words.truncate(random.usize(..=words.len()));
    }

    let mut bytes = words.join(":").into_bytes();
    for _ in 0..random.usize(..3) {
        let at = random.usize(..bytes.len() + 1);
        let letter = LETTERS[random.usize(..LETTERS.len())];
        if at < bytes.len() && random.bool() {
            bytes[at] = letter;
        } else {
            bytes.insert(at, letter);
        }
    }
    String::from_utf8(bytes).expect("letters")
}

/// A click, a choice in a menu, or a form that was filled in.
fn request(random: &mut Rng, question: Option<Question>) -> Request {
    let values = [
        "speed",
        "price",
        "lamp",
        "1",
        "0",
        "x",
        "<@5>",
        "2027-01-01",
    ];
    let value = || values[random.usize(..values.len())].to_owned();
    let some: Vec<String> = std::iter::repeat_with(value).take(3).collect();
    if random.u8(..3) == 0 {
        let names = [
            "reason",
            "until",
            "closes",
            "technology",
            "review",
            "who",
            "answer",
        ];
        let text = |name: &str| (name.to_owned(), some[0].clone());
        let texts = names.map(text).into_iter().collect();
        return Request::Submit { question, texts };
    }
    let values = some[..random.usize(..=some.len())].to_vec();
    Request::Click { question, values }
}

async fn backup(world: &World) -> String {
    let mut to = Vec::new();
    world.store.backup(&mut to).await.expect("a backup");
    String::from_utf8(to).expect("text")
}
