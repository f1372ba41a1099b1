//! A server that removed the bot is forgotten after a while, and no other.

use super::given::{CHANNEL, Scene};
use crate::storage::database::{attempt, lasting, ratings};
use crate::support::fake_discord::faults::Fault;
use secrecy::SecretString;
use std::sync::Arc;
use weighin::decisions::{Change, DecisionPlace};
use weighin::discord::api::Api;
use weighin::discord::outbox::Discord;
use weighin::metrics::Metrics;
use weighin::outbox::look;
use weighin::store::REMEMBERED;

const LOOK_UP: &str = "GET /guilds/81";
const GONE: Fault = Fault::Refused {
    status: 404,
    body: r#"{"code": 10004, "message": "Unknown Guild"}"#,
};

async fn with_a_decision() -> (Scene, Discord) {
    let scene = Scene::new().await;
    let place = DecisionPlace {
        server: "81".to_owned(),
        channel: CHANNEL.to_owned(),
    };
    let opening = attempt("d1", "olga", Change::Open(lasting()));
    let ratings = ratings();
    let opened = scene.store().open_decision(&place, opening, &ratings, &[]);
    opened.await.expect("sound terms");

    let token = SecretString::from(scene.fake.token().to_owned());
    let api = Api::new(&scene.fake.base_url(), token).expect("an address");
    let discord = Discord::new(Arc::new(api), Arc::new(Metrics::default()));
    (scene, discord)
}

/// Moves the time when the server was left this much further into the past.
async fn pass(scene: &Scene, milliseconds: i64) {
    let pool = sqlx::AnyPool::connect(&scene.database.url).await;
    sqlx::query("UPDATE servers SET left_at = left_at - $1")
        .bind(milliseconds)
        .execute(&pool.expect("a connection"))
        .await
        .expect("an answer");
}

async fn decisions(scene: &Scene) -> usize {
    let lines = scene.store().list("81", None, 9).await;
    lines.expect("an answer").len()
}

#[tokio::test]
async fn a_server_without_the_bot_is_forgotten_later() {
    let (scene, discord) = with_a_decision().await;
    scene.fake.fail_next(LOOK_UP, GONE, 3);
    assert_eq!(look(scene.store(), &discord).await.expect("an answer"), 0);
    pass(&scene, REMEMBERED / 2).await;
    // It is noticed once more, and counts from the first time.
    assert_eq!(look(scene.store(), &discord).await.expect("an answer"), 0);
    assert_eq!(decisions(&scene).await, 1);

    pass(&scene, REMEMBERED / 2).await;
    assert_eq!(look(scene.store(), &discord).await.expect("an answer"), 1);
    assert_eq!(decisions(&scene).await, 0);
}

#[tokio::test]
async fn a_server_with_the_bot_again_is_kept() {
    let (scene, discord) = with_a_decision().await;
    scene.fake.fail_next(LOOK_UP, GONE, 1);
    look(scene.store(), &discord).await.expect("an answer");
    pass(&scene, REMEMBERED * 2).await;
    assert_eq!(look(scene.store(), &discord).await.expect("an answer"), 0);
    assert_eq!(decisions(&scene).await, 1);
}
