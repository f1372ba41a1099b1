//! An endpoint whose work is delayed: what it refuses, and what it says about that. A process that
//! the test pauses is like one that gets no processor time.

use reqwest::StatusCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::endpoint::running::{Running, assert_valid, parts, ping};
use crate::support::fake_discord::interactions::slash;

/// Longer than the program waits before it says that it is overloaded.
const LONG: Duration = Duration::from_millis(5_500);
/// Longer than a request may be late.
const SHORT: Duration = Duration::from_millis(700);
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_late_endpoint_is_unready_until_recovered() {
    let running = Running::start().await;
    running.ask(ping()).await;
    running.bot.signal("STOP");
    sleep(LONG).await;
    running.bot.signal("CONT");

    running
        .bot
        .until_logged("not ready reason=\"overloaded: for 5 s", 1)
        .await;
    let refused = "not ready: overloaded: for 5 s, work has been delayed by more than 500 ms, \
                   so all requests are refused\n";
    assert_eq!(
        running.told("/readyz").await,
        (StatusCode::SERVICE_UNAVAILABLE, refused.to_owned())
    );
    assert_eq!(running.told("/healthz").await.0, StatusCode::OK);

    running.bot.until_logged("ready for interactions", 1).await;
    running.ready().await;
    running.ask(ping()).await;
}

/// It is refused for overload.
#[tokio::test]
async fn a_refused_request_leaves_the_endpoint_ready() {
    let running = Running::start().await;
    // A request may be begun a moment after the process has caught up; the next one then is not.
    let refused = async { while !is_refused(&running).await {} };
    timeout(PATIENCE, refused)
        .await
        .expect("a request that is refused");

    assert_eq!(running.told("/readyz").await.0, StatusCode::OK);
    assert_eq!(running.bot.logged("not ready"), 0);
}

/// Whether a request that comes while the process is stopped is refused as overload.
async fn is_refused(running: &Running) -> bool {
    running.bot.signal("STOP");
    let request = tokio::spawn(running.post(ping().to_string()).send());
    sleep(SHORT).await;
    running.bot.signal("CONT");

    let response = request.await.expect("no panic").expect("an answer");
    let is_refused = response.status() == StatusCode::SERVICE_UNAVAILABLE;
    assert!(
        !is_refused || response.headers()["retry-after"] == "1",
        "{response:?}"
    );
    is_refused
}

/// More than can be drawn in half a second.
const PICTURES: u32 = 200;

/// Priorities of its own for each number.
fn weights(number: u32) -> String {
    format!(
        "speed {}, learning curve {}, ecosystem {}",
        number % 9 + 1,
        number / 9 % 9 + 1,
        number / 81 % 9 + 1
    )
}

/// How many pictures a recommendation has; `None` where the question is refused for overload.
async fn pictures(running: &Running, number: u32) -> Option<usize> {
    let asked = serde_json::Value::from(slash("recommend").text("priorities", &weights(number)));
    let response = running
        .post(asked.to_string())
        .send()
        .await
        .expect("an answer");
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        return None;
    }
    let (body, files) = parts(response).await;
    assert_valid(&asked, &body, files.len());
    Some(files.len())
}

#[tokio::test]
async fn answers_omit_pictures_that_would_wait_long() {
    let running = Arc::new(Running::start().await);
    let mut asking = JoinSet::new();
    for number in 0..PICTURES {
        let running = Arc::clone(&running);
        asking.spawn(async move { (number, pictures(&running, number).await) });
    }
    let answers = asking.join_all().await;
    let with = |count| {
        answers
            .iter()
            .filter(move |(_, pictures)| *pictures == Some(count))
    };
    assert!(with(1).count() > 0, "some are drawn all the same");

    let (_, text) = running.told("/metrics").await;
    let left_out = format!("weighin_pictures_left_out_total {}\n", with(0).count());
    assert!(text.contains(&left_out), "{left_out} is missing in {text}");
    let (without, _) = with(0).next().expect("one without a picture");
    assert_eq!(
        pictures(&running, *without).await,
        Some(1),
        "the answer without a picture is not kept"
    );
}

/// More than can be answered in half a second.
const CROWD: u32 = 700;

#[tokio::test]
async fn a_crowd_is_answered_or_told_to_retry() {
    let running = Arc::new(Running::start().await);
    let mut asking = JoinSet::new();
    for number in 0..CROWD {
        let running = Arc::clone(&running);
        let question = slash("recommend").text("priorities", &weights(number));
        asking.spawn(async move {
            let body = serde_json::Value::from(question).to_string();
            let response = running.post(body).send().await.expect("an answer");
            (
                response.status(),
                response.headers().contains_key("retry-after"),
            )
        });
    }

    let answers = asking.join_all().await;
    let answered = answers
        .iter()
        .filter(|answer| **answer == (StatusCode::OK, false))
        .count();
    let refused = answers
        .iter()
        .filter(|answer| **answer == (StatusCode::SERVICE_UNAVAILABLE, true))
        .count();
    assert_eq!(answered + refused, answers.len(), "nothing else comes back");
    running.ask(ping()).await;
}
