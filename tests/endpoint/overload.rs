//! An endpoint that is behind with its work: what it refuses, and what it says about that. A process that
//! the test stops for a while is as far behind as one that gets no processor.

use reqwest::StatusCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::running::{Running, assert_valid, parts, ping};
use crate::support::fake_discord::interactions::slash;

/// Longer than the program waits before it says that it is overloaded.
const LONG: Duration = Duration::from_millis(5_500);
/// Longer than a request may be late.
const SHORT: Duration = Duration::from_millis(700);
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn an_endpoint_far_behind_for_long_is_not_ready_until_it_has_caught_up() {
    let running = Running::start().await;
    running.bot.signal("STOP");
    sleep(LONG).await;
    running.bot.signal("CONT");

    running.bot.until_logged("not ready reason=\"overloaded: for 5 s", 1).await;
    let refused = "not ready: overloaded: for 5 s it has been more than 500 ms behind with its work, \
                   so it refuses all requests\n";
    assert_eq!(running.told("/readyz").await, (StatusCode::SERVICE_UNAVAILABLE, refused.to_owned()));
    assert_eq!(running.told("/healthz").await.0, StatusCode::OK);

    running.bot.until_logged("ready for interactions", 1).await;
    assert_eq!(running.told("/readyz").await.0, StatusCode::OK);
    running.ask(ping()).await;
}

#[tokio::test]
async fn a_request_refused_for_overload_leaves_the_endpoint_ready() {
    let running = Running::start().await;
    // A request may be begun a moment after the process has caught up; the next one then is not.
    let refused = async { while !is_refused(&running).await {} };
    timeout(PATIENCE, refused).await.expect("a request that is refused");

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
    assert!(!is_refused || response.headers()["retry-after"] == "1", "{response:?}");
    is_refused
}

/// More than can be drawn in half a second, on any machine.
const PICTURES: u32 = 400;

/// The answer to a question for a recommendation with weights of its own, and how many pictures it has.
async fn recommendation(running: &Running, number: u32) -> usize {
    let weights =
        format!("speed {}, learning curve {}, ecosystem {}", number % 9 + 1, number / 9 % 9 + 1, number / 81 + 1);
    let asked = serde_json::Value::from(slash("recommend").text("priorities", &weights));
    let response = running.post(asked.to_string()).send().await.expect("an answer");
    let (body, files) = parts(response).await;
    assert_valid(&asked, &body, files.len());
    files.len()
}

#[tokio::test]
async fn answers_go_out_without_pictures_that_would_wait_for_long() {
    let running = Arc::new(Running::start().await);
    let mut asking = JoinSet::new();
    for number in 0..PICTURES {
        let running = Arc::clone(&running);
        asking.spawn(async move { (number, recommendation(&running, number).await) });
    }
    let answers = asking.join_all().await;
    let drawn = answers.iter().filter(|(_, pictures)| *pictures == 1).count();
    let (without, _) = answers.iter().find(|(_, pictures)| *pictures == 0).expect("one without a picture");
    assert!(drawn > 0, "some are drawn all the same");

    let (_, text) = running.told("/metrics").await;
    let left_out = format!("weighin_pictures_left_out_total {}\n", answers.len() - drawn);
    assert!(text.contains(&left_out), "{left_out} is missing in {text}");
    assert_eq!(recommendation(&running, *without).await, 1, "the answer without a picture is not kept");
}
