//! The playground plays `/decide`: unprompted messages, and a clock that can be put forward.

use futures_util::{Stream, StreamExt, stream};
use reqwest::Response;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::timeout;

use crate::playground::running::{Running, folder, opened, playground};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::{Interaction, forged_click, slash};

/// `/decide open` and the like: the options belong to the part.
fn part(name: &str, asked: Interaction) -> Value {
    let mut asked = Value::from(asked);
    let options = asked["data"]["options"].take();
    let options = if options.is_null() {
        json!([])
    } else {
        options
    };
    asked["data"]["options"] = json!([{ "type": 1, "name": name, "options": options }]);
    asked
}

fn opening() -> Value {
    let asked = slash("decide").text("topic", "lights");
    part("open", asked.text("closes", "in 2 days"))
}

/// The names and the data of the events that a page gets.
async fn heard(running: &Running) -> impl Stream<Item = (String, Value)> + Unpin + use<> {
    let response: Response = running.get("/events").send().await.expect("an answer");
    let parts = stream::unfold(response, async |mut response| {
        let part = response.chunk().await.expect("a part")?;
        Some((String::from_utf8(part.to_vec()).expect("UTF-8"), response))
    });
    Box::pin(parts.flat_map(|part| {
        let events: Vec<(String, Value)> = part.split("\n\n").filter_map(event).collect();
        stream::iter(events)
    }))
}

fn event(text: &str) -> Option<(String, Value)> {
    let (name, data) = text
        .trim()
        .strip_prefix("event: ")?
        .split_once("\ndata: ")?;
    Some((name.to_owned(), serde_json::from_str(data).expect("JSON")))
}

/// The data of the next event of this name; a test that waits for it in vain fails.
async fn next(events: &mut (impl Stream<Item = (String, Value)> + Unpin), name: &str) -> Value {
    let found = async {
        loop {
            let (heard, data) = events.next().await.expect("an event");
            if heard == name {
                return data;
            }
        }
    };
    let found = timeout(Duration::from_secs(20), found).await;
    found.unwrap_or_else(|_| panic!("no {name} in time"))
}

/// An unprompted message, as the page gets it.
async fn post(running: &Running, news: &Value) -> String {
    let id = news["id"].as_str().expect("an id");
    let response = running.get(&format!("/posts/{id}")).send().await;
    let response = response.expect("an answer");
    assert_eq!(response.status(), 200);
    String::from_utf8_lossy(&response.bytes().await.expect("a body")).into_owned()
}

async fn answer(running: &Running, asked: impl Into<Value>) -> Value {
    let body = running.ask(asked).await.bytes().await.expect("a body");
    serde_json::from_slice(&body).expect("JSON")
}

/// Somebody clicks on the button with this label under an unprompted message.
async fn clicks(running: &Running, who: &str, news: &Value, label: &str) -> Value {
    let mut message: Value = serde_json::from_str(&post(running, news).await).expect("JSON");
    message["id"] = news["id"].clone();
    let rows = message["components"].as_array().expect("rows").iter();
    let mut buttons = rows.flat_map(|row| row["components"].as_array().expect("buttons"));
    let button = buttons.find(|button| button["label"] == label);
    let id = button.expect(label)["custom_id"].as_str().expect("an id");
    answer(running, forged_click(&message, id).by(who)).await
}

async fn put_forward(running: &Running, hours: u32) -> Response {
    let body = json!({ "hours": hours }).to_string();
    let sent = running.post("/clock", body).send().await;
    sent.expect("an answer")
}

#[tokio::test]
async fn a_board_is_posted_once_and_edited() {
    let running = Running::start().await;
    let mut events = heard(&running).await;
    let opened = answer(&running, opening()).await;
    assert_eq!(opened["data"]["flags"], 64, "{opened}");
    let board = next(&mut events, "post").await;
    assert_eq!(
        (&board["version"], &board["edited"]),
        (&json!(1), &Value::Null)
    );
    assert!(post(&running, &board).await.contains("Weigh in"));

    let receipt = clicks(&running, "bob", &board, "Abstain").await;
    assert_eq!(receipt["data"]["flags"], 64, "{receipt}");
    let edited = next(&mut events, "post").await;
    assert_eq!(
        (&edited["id"], &edited["version"]),
        (&board["id"], &json!(2))
    );
    assert!(edited["edited"].is_number(), "{edited}");

    // A page that is loaded now hears of it once, as it is, and then that this was all.
    let mut later = heard(&running).await;
    assert_eq!(next(&mut later, "post").await, edited);
    let (name, _) = later.next().await.expect("an event");
    assert_eq!(name, "up-to-date");
}

#[tokio::test]
async fn a_clock_put_forward_closes_what_is_due() {
    let running = Running::start().await;
    let mut events = heard(&running).await;
    assert_eq!(next(&mut events, "clock").await["ahead"], 0);
    answer(&running, opening()).await;
    let board = next(&mut events, "post").await;

    assert_eq!(put_forward(&running, 72).await.status(), 200);
    // The board is edited, and the outcome is a message of its own, in either order.
    let mut posted = HashSet::new();
    while posted.len() < 2 {
        posted.insert(next(&mut events, "post").await["id"].to_string());
    }
    assert!(
        posted.contains(&board["id"].to_string()),
        "the board is edited: {posted:?}"
    );
    let closed = post(&running, &board).await;
    assert!(
        !closed.contains("late"),
        "it closes on its own time: {closed}"
    );

    let mut later = heard(&running).await;
    let ahead = next(&mut later, "clock").await["ahead"]
        .as_i64()
        .expect("a number");
    assert!((72 * 3_600_000 - ahead).abs() < 60_000, "{ahead}");
}

#[tokio::test]
async fn the_clock_goes_ten_years_forward_at_most() {
    let running = Running::start().await;
    assert_eq!(put_forward(&running, 87_600).await.status(), 200);
    assert_eq!(put_forward(&running, 1).await.status(), 422);
    let nonsense = running.post("/clock", r#"{"hours": -1}"#).send().await;
    assert_eq!(nonsense.expect("an answer").status(), 422);
    // It still tells the time.
    let opened = answer(&running, opening()).await;
    assert_eq!(opened["data"]["flags"], 64, "{opened}");
}

#[tokio::test]
async fn the_answer_to_a_form_opens_a_decision() {
    let running = Running::start().await;
    let asked = part("open", slash("decide"));
    let form = answer(&running, asked.clone()).await;
    assert_eq!(form["type"], 9, "{form}");

    let texts = [("topic", "lights"), ("closes", "in 2 days")];
    let rows = texts.map(|(name, value)| {
        json!({ "type": 1, "components": [{ "type": 4, "custom_id": name, "value": value }] })
    });
    let mut filled = asked;
    filled["type"] = 5.into();
    filled["data"] = json!({ "custom_id": form["data"]["custom_id"], "components": rows });
    let mut events = heard(&running).await;
    let opened = answer(&running, filled).await;
    assert_eq!(
        (&opened["type"], &opened["data"]["flags"]),
        (&json!(4), &json!(64))
    );
    next(&mut events, "post").await;
}

#[tokio::test]
async fn a_missing_post_is_not_found() {
    let running = Running::start().await;
    let response = running.get("/posts/1").send().await.expect("an answer");
    assert_eq!(response.status(), 404);
}

#[tokio::test]
async fn its_decisions_are_gone_when_it_ends() {
    let (fake, folder, temporary) = (FakeDiscord::start().await, folder(), TempDir::new());
    let temporary = temporary.expect("a temporary folder");
    let start = playground(&fake, folder.path(), &["--listen", "127.0.0.1:0"]);
    let path = temporary.path().to_str().expect("a path in UTF-8");
    let mut bot = start.with("TMPDIR", path).start();
    let address = opened(&bot).await;
    let events = reqwest::get(format!("http://{address}/events")).await;
    assert_eq!(events.expect("an answer").status(), 200);
    assert_eq!(entries(&temporary), 1);

    let order = format!("kill -TERM {}", bot.id());
    let killed = std::process::Command::new("sh")
        .args(["-c", &order])
        .status();
    assert!(killed.expect("a shell").success());
    assert_eq!(bot.exit_code().await, 0);
    assert_eq!(entries(&temporary), 0);
}

fn entries(folder: &TempDir) -> usize {
    std::fs::read_dir(folder.path()).expect("a folder").count()
}
