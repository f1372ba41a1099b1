//! A decision from its opening to its record, with restarts in between.

use super::given::{Seen, Server, Way, decide, press};
use crate::support::bot::{assert_clean, requests};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::faults::Fault;
use crate::support::fake_discord::interactions::places::CHANNEL;
use serde_json::Value;
use std::time::Duration;

const VIEW_CHANNEL: u64 = 1 << 10;
const EMBED_LINKS: u64 = 1 << 14;

#[tokio::test]
async fn a_team_decides_over_the_gateway() {
    decides(Way::Gateway).await;
}

#[tokio::test]
async fn a_team_decides_at_the_endpoint() {
    decides(Way::Endpoint).await;
}

async fn decides(way: Way) {
    let mut server = Server::start(way).await;
    opens(&server).await;

    let sent = server.weighs_in("ben", "speed").await;
    sent.says("Your ballot is in");
    sent.says("By your weights alone, you would get Lamp.");
    server.restart().await;
    server
        .weighs_in("ben", "speed")
        .await
        .says("Your ballot is changed");
    server
        .weighs_in("cem", "speed")
        .await
        .says("Your ballot is in");
    server.board("2 members have weighed in").await;

    closes(&server).await;
    proposes(&server).await;
    server.restart().await;
    consents(&server).await;
    keeps_a_record(&server).await;

    server.is_settled().await;
    assert_eq!(server.messages().len(), 2, "a board and an outcome");
    assert_clean(&server.fake);
}

async fn opens(server: &Server) {
    let opened = decide("open")
        .text("topic", "lights")
        .text("question", "Which light for the hall?")
        .text("closes", "in 2 days");
    server.does(opened).await.says("The decision is open");
    let board = server.board("Open until").await;
    assert_eq!(board["embeds"][0]["title"], "Which light for the hall?");
}

async fn closes(server: &Server) {
    let refused = server.does(decide("close").by("ben")).await;
    refused.says("Only ada, who opened it");
    server
        .does(decide("close"))
        .await
        .says("The decision is closed");
    server.board("Both of you").await;
    let outcome = |fake: &FakeDiscord| fake.messages(CHANNEL).len() == 2;
    server.fake.until("the outcome", outcome).await;
}

async fn proposes(server: &Server) {
    let board = server.board("Next").await;
    let form = server.does(press(&board, "Propose Lamp")).await;
    let proposed = server.does(form.submit(&[("review", "6")])).await;
    proposed.says("Your proposal is in the channel");
    server.board("To be reviewed on").await;
}

async fn consents(server: &Server) {
    let board = server.board("Proposal: we take").await;
    let consent = server.does(press(&board, "Consent").by("ben")).await;
    consent.says("You consent");
    server.board("We take").await;

    let form = server.does(press(&board, "Object").by("cem")).await;
    let objection = form.submit(&[("reason", "It has a cord.")]);
    server
        .does(objection)
        .await
        .says("Your objection is in the channel");
    server.board("One objection has no answer yet").await;
}

async fn keeps_a_record(server: &Server) {
    let record = server.does(decide("record").by("cem")).await;
    let names: Vec<&str> = record.files.iter().map(|file| file.0.as_str()).collect();
    assert_eq!(names, ["decision.md", "decision.json"]);
    let text = String::from_utf8(record.files[0].2.clone()).expect("a text");
    assert!(text.contains("It has a cord."), "{text}");
    let json: Value = serde_json::from_slice(&record.files[1].2).expect("JSON");
    assert_eq!(json["question"], "Which light for the hall?", "{json:#}");
}

#[tokio::test]
async fn a_stopped_program_finishes_what_it_sends() {
    let mut server = Server::start(Way::Gateway).await;
    opens(&server).await;
    let slow = Fault::Slow(Duration::from_secs(2));
    server
        .fake
        .fail_next("PATCH /channels/*/messages/*", slow, 1);
    server.weighs_in("ben", "speed").await;
    let begun = |fake: &FakeDiscord| requests(fake, "PATCH", "/messages/") == 1;
    server.fake.until("an edit", begun).await;

    server.restart().await;
    // Cut off in the middle, the message would be held back for a minute.
    server.board("One member has weighed in").await;
    assert_clean(&server.fake);
}

#[tokio::test]
async fn a_decision_opens_by_a_form() {
    let server = Server::start(Way::Gateway).await;
    let form = server.does(decide("open")).await;
    let texts = [("topic", "lights"), ("closes", "in 2 days")];
    let opened = server.does(form.submit(&texts)).await;
    opened.says("The decision is open");
    server.board("Open until").await;
    assert_clean(&server.fake);
}

#[tokio::test]
async fn nothing_opens_where_the_bot_may_not_speak() {
    let server = Server::start(Way::Gateway).await;
    let open = || {
        decide("open")
            .text("topic", "lights")
            .text("closes", "in 2 days")
    };
    let mute = server
        .does(open().with_bot_permissions(VIEW_CHANNEL | EMBED_LINKS))
        .await;
    mute.says("I may not send messages here");
    mute.says("Send Messages and Attach Files");

    let alone = server.does(open().by_user_install()).await;
    alone.says("not a member of this server");
    assert!(links(&alone).contains("/oauth2/authorize?client_id="));
    let direct = server.does(open().in_direct_message()).await;
    direct.says("Decisions belong to a server");

    server.is_settled().await;
    assert_eq!(server.messages().len(), 0);
    assert_clean(&server.fake);
}

fn links(seen: &Seen) -> String {
    seen.body["data"]["components"].to_string()
}

#[tokio::test]
async fn a_role_says_who_may_weigh_in() {
    let server = Server::start(Way::Endpoint).await;
    let opened = decide("open")
        .text("topic", "lights")
        .text("closes", "in 2 days")
        .text("who", "<@&77>");
    server.does(opened).await.says("The decision is open");
    let board = server.board("<@&77>").await;

    let stranger = server.does(press(&board, "Abstain").by("ben")).await;
    assert!(!stranger.says_it("You abstain"), "{:#}", stranger.body);
    let member = press(&board, "Abstain").by("ben").with_roles(&["77"]);
    server.does(member).await.says("You abstain");
    // Others than the opener close it only if they may manage messages.
    let moderator = decide("close").by("mia").with_permissions(1 << 13);
    server.does(moderator).await.says("The decision is closed");
}
