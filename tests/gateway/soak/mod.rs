//! The running program under trouble that does not end: what is asked is answered or refused for a
//! known reason, and the process stays as small as it was.
//!
//! | file | what it holds |
//! |---|---|
//! | `questions` | what is asked |
//! | `gateway`, `endpoint` | who asks there, and what goes wrong there |
//! | `keeper` | a program that is started again after it was killed or stopped |
//! | `troubles` | what the test does to the program, and when |
//! | `tally` | what was asked, and what came of it |
//! | `lives` | what each process held while it ran |

mod endpoint;
mod gateway;
mod keeper;
mod lives;
mod questions;
mod tally;
mod troubles;

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;
use crate::support::fake_discord::options::Options;
use keeper::Keeper;
use lives::Lives;
use tally::Tally;
use troubles::Troubles;

/// How long after its question an answer counts as missing; Discord gives three seconds.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the long soak takes, unless the environment says otherwise.
const MINUTES: u64 = 60;

/// How fast a soak goes.
struct Pace {
    length: Duration,
    /// Between two questions.
    question: Duration,
    /// Between two troubles with the gateway.
    gateway: Range<f64>,
    /// Between two troubles with REST.
    rest: Range<f64>,
    /// Between two troubles with the endpoint.
    endpoint: Range<f64>,
    /// How long what Discord withholds is withheld, and strangers hold what they hold.
    withheld: Duration,
    /// How many clients ask at the same time for overload.
    crowd: usize,
    sample: Duration,
}

/// Everything that the parts of a soak share.
struct Soak {
    pace: Pace,
    start: Instant,
    fake: FakeDiscord,
    bot: Keeper,
    endpoint: Keeper,
    troubles: Troubles,
    asked_at_gateway: Tally,
    asked_at_endpoint: Tally,
    asked_by_crowd: Tally,
    lives: Lives,
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_is_answered_or_refused_for_reason() {
    run(Pace {
        length: Duration::from_secs(12),
        question: Duration::from_millis(100),
        gateway: 0.5..1.5,
        rest: 0.5..1.5,
        endpoint: 0.5..1.5,
        withheld: Duration::from_millis(200),
        crowd: 50,
        sample: Duration::from_secs(1),
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "an hour; WEIGHIN_SOAK_MINUTES=60 cargo test --release --test all an_hour -- --ignored --nocapture"]
async fn an_hour_of_trouble_leaves_nothing_behind() {
    let minutes = std::env::var("WEIGHIN_SOAK_MINUTES").ok();
    let minutes = minutes.map_or(MINUTES, |minutes| {
        minutes.parse().expect("WEIGHIN_SOAK_MINUTES is a number")
    });
    run(Pace {
        length: Duration::from_secs(60 * minutes),
        question: Duration::from_millis(100),
        gateway: 15.0..75.0,
        rest: 5.0..20.0,
        endpoint: 15.0..45.0,
        withheld: Duration::from_secs(3),
        crowd: 1_000,
        sample: Duration::from_secs(5),
    })
    .await;
}

async fn run(pace: Pace) {
    let soak = Arc::new(Soak::start(pace).await);
    let mut parts = JoinSet::new();
    parts.spawn(gateway::ask(Arc::clone(&soak)));
    parts.spawn(gateway::cut(Arc::clone(&soak)));
    parts.spawn(gateway::fail(Arc::clone(&soak)));
    parts.spawn(endpoint::ask(Arc::clone(&soak)));
    parts.spawn(endpoint::disturb(Arc::clone(&soak)));
    parts.spawn(lives::watch(Arc::clone(&soak)));
    while let Some(ended) = parts.join_next().await {
        ended.expect("no part panics");
    }
    println!("{}", soak.report());
    soak.assert_sound().await;
}

impl Soak {
    async fn start(pace: Pace) -> Self {
        let fake = FakeDiscord::start_with(Options {
            patience: PATIENCE,
            ..Options::default()
        })
        .await;
        let soak = Self {
            pace,
            start: Instant::now(),
            bot: Keeper::of_bot(&fake).await,
            endpoint: Keeper::of_endpoint(&fake).await,
            fake,
            troubles: Troubles::default(),
            asked_at_gateway: Tally::new("over the gateway"),
            asked_at_endpoint: Tally::new("at the endpoint"),
            asked_by_crowd: Tally::new("at the endpoint, by crowds"),
            lives: Lives::default(),
        };
        soak.bot.is_ready().await;
        soak.endpoint.is_ready().await;
        soak
    }

    fn goes_on(&self) -> bool {
        self.start.elapsed() < self.pace.length
    }

    /// Processes are killed in the first half alone: a leak shows in one that runs for long.
    fn may_kill(&self) -> bool {
        self.start.elapsed() < self.pace.length / 2
    }

    fn report(&self) -> String {
        let tallies = [
            &self.asked_at_gateway,
            &self.asked_at_endpoint,
            &self.asked_by_crowd,
        ];
        let tallies: String = tallies.iter().map(|tally| tally.report()).collect();
        let minutes = self.start.elapsed().as_secs_f64() / 60.0;
        format!(
            "{minutes:.1} minutes\n{tallies}{}{}",
            self.troubles.report(),
            self.lives.report()
        )
    }

    async fn assert_sound(&self) {
        for tally in [
            &self.asked_at_gateway,
            &self.asked_at_endpoint,
            &self.asked_by_crowd,
        ] {
            tally.assert_explained();
        }
        self.lives.assert_flat();
        assert_eq!(self.fake.violations(), []);
        assert_eq!(self.fake.unexpected(), [""; 0]);
        self.bot.assert_no_panic().await;
        self.endpoint.assert_no_panic().await;
        self.fake.fail_no_more();
        for _ in 0..10 {
            self.fake.interact(slash("help")).await;
            assert!(endpoint::is_answered(self).await);
        }
    }
}

/// Waits for a random time from this range, in seconds, or until the soak ends.
async fn pause(soak: &Soak, seconds: &Range<f64>) {
    let wait = seconds.start + fastrand::f64() * (seconds.end - seconds.start);
    let left = soak.pace.length.saturating_sub(soak.start.elapsed());
    sleep(Duration::from_secs_f64(wait).min(left)).await;
}
