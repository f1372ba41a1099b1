//! What Prometheus sees.

use super::given::{CHANNEL, Process, Scene, open, outcome};
use crate::support::fake_discord::rest::channels::Condition;
use std::time::Duration;
use tokio::time::sleep;

const WAITING: &str = "weighin_messages_waiting";
const OLDEST: &str = "weighin_messages_oldest_seconds";

async fn until(process: &Process, what: &str, holds: impl Fn(f64) -> bool) {
    for _ in 0..1_000 {
        if process.metric(what).is_some_and(&holds) {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("{what} is {:?}", process.metric(what));
}

#[tokio::test]
async fn what_waits_and_since_when_is_measured() {
    let scene = Scene::new().await;
    scene.fake.set_channel(CHANNEL, Condition::Hidden);
    let process = scene.process();
    assert_eq!(process.metric(WAITING), Some(0.0));
    open(scene.store(), "d1", &[outcome("d1", "")]).await;
    open(scene.store(), "d2", &[outcome("d2", "")]).await;
    until(&process, WAITING, |waiting| waiting == 2.0).await;
    until(&process, OLDEST, |oldest| oldest > 1.0).await;

    scene.fake.set_channel(CHANNEL, Condition::Open);
    scene.pass(Duration::from_secs(600)).await;
    scene.posted(2).await;
    until(&process, WAITING, |waiting| waiting == 0.0).await;
    until(&process, OLDEST, |oldest| oldest == 0.0).await;
}
