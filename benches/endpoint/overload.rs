//! How many good answers remain when three times as much is asked as can be answered.
//!
//! Two replicas share the first processor, directly or through nginx, configured as in
//! `deploy/nginx.conf`. First, a closed loop finds what they can do; then requests are due at three
//! times that rate, whether or not earlier ones were answered. A good answer has status 200 and
//! comes within three seconds, as Discord wants it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use tokio::task::LocalSet;
use tokio::time::{Instant, sleep_until};

use crate::load::{Answer, Connection};
use crate::nginx::Nginx;
use crate::percentile::percentile;
use crate::server::{Kind, Server};
use crate::support::fake_discord::interactions::slash;
use crate::support::signing::raw;

const CLOSED: Duration = Duration::from_secs(5);
const OPEN: Duration = Duration::from_secs(10);
/// Connections of the closed loop: enough that pictures are left out.
const ASKERS: usize = 256;
/// Connections of the open loop; a request that is due waits where all of them wait for answers.
const CONNECTIONS: usize = 1_500;
const TIMES: f64 = 3.0;
/// Discord takes no later answer.
const IN_TIME: Duration = Duration::from_secs(3);

/// What is asked.
#[derive(Clone, Copy)]
pub enum Question {
    /// The same again and again.
    Same,
    /// Each a recommendation of its own, with a picture.
    New,
}

impl Question {
    fn name(self) -> &'static str {
        match self {
            Self::Same => "/compare, the same",
            Self::New => "/recommend, each new",
        }
    }

    fn request(self) -> Vec<u8> {
        let interaction = match self {
            Self::Same => slash("compare").text("criterion", "speed"),
            Self::New => {
                let [speed, learning, ecosystem] = [(); 3].map(|()| fastrand::u8(1..=100));
                let weights =
                    format!("speed {speed}, learning curve {learning}, ecosystem {ecosystem}");
                slash("recommend").text("priorities", &weights)
            }
        };
        raw(&serde_json::Value::from(interaction).to_string())
    }
}

/// What came of the requests of one load.
#[derive(Default)]
struct Outcome {
    /// Milliseconds until each good answer, from when its request was sent.
    good: Vec<f64>,
    refused: usize,
    late: usize,
    lost: usize,
}

/// Measures each question, directly and through nginx.
pub async fn run() {
    println!(
        "| asked | way | capacity | offered | good | of capacity | 503 | late | lost | p50 | p99 |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for question in [Question::Same, Question::New] {
        let replicas = [Server::start(Kind::Weighin), Server::start(Kind::Weighin)];
        let addresses = [replicas[0].address(), replicas[1].address()];
        measure(question, "direct", &addresses).await;
        let nginx = Nginx::before(&addresses).await;
        measure(question, "nginx", &[nginx.address()]).await;
    }
}

async fn measure(question: Question, way: &str, addresses: &[&str]) {
    let requests: Rc<Vec<Vec<u8>>> = Rc::new((0..5_000).map(|_| question.request()).collect());
    load(addresses, ASKERS, &requests, None, CLOSED / 5).await;
    let closed = load(addresses, ASKERS, &requests, None, CLOSED).await;
    let capacity = closed.good.len() as f64 / CLOSED.as_secs_f64();

    let open = load(
        addresses,
        CONNECTIONS,
        &requests,
        Some(capacity * TIMES),
        OPEN,
    )
    .await;
    let all = open.good.len() + open.refused + open.late + open.lost;
    let [offered, good] = [all, open.good.len()].map(|count| count as f64 / OPEN.as_secs_f64());
    println!(
        "| {} | {way} | {capacity:.0}/s | {offered:.0}/s | {good:.0}/s | {:.0} % | {:.0} % | {} | {} | {:.0} ms | {:.0} ms |",
        question.name(),
        100.0 * good / capacity,
        100.0 * open.refused as f64 / all as f64,
        open.late,
        open.lost,
        percentile(&open.good, 50),
        percentile(&open.good, 99),
    );
}

/// Asks over this many connections for this long: at a rate, or each again as soon as it has its
/// answer.
async fn load(
    addresses: &[&str],
    connections: usize,
    requests: &Rc<Vec<Vec<u8>>>,
    rate: Option<f64>,
    how_long: Duration,
) -> Outcome {
    let outcome = Rc::new(RefCell::new(Outcome::default()));
    let mut open = Vec::new();
    for number in 0..connections {
        open.push(Connection::open(addresses[number % addresses.len()]).await);
    }

    let local = LocalSet::new();
    let next = Rc::new(RefCell::new(0));
    let start = Instant::now() + Duration::from_millis(50);
    for (index, mut connection) in open.into_iter().enumerate() {
        let (outcome, next, requests) =
            (Rc::clone(&outcome), Rc::clone(&next), Rc::clone(requests));
        let address = addresses[index % addresses.len()].to_owned();
        local.spawn_local(async move {
            while start.elapsed() < how_long {
                let number = next.replace_with(|number| *number + 1);
                if let Some(rate) = rate {
                    let due = start + Duration::from_secs_f64(number as f64 / rate);
                    if due > start + how_long {
                        return;
                    }
                    sleep_until(due).await;
                }
                let since = Instant::now();
                let answer = connection.try_ask(&requests[number % requests.len()]).await;
                outcome.borrow_mut().count(answer, since.elapsed());
                if answer == Answer::Lost || connection.closes {
                    connection = Connection::open(&address).await;
                }
            }
        });
    }
    local.await;
    outcome.take()
}

impl Outcome {
    fn count(&mut self, answer: Answer, took: Duration) {
        match answer {
            Answer::Good if took <= IN_TIME => self.good.push(took.as_secs_f64() * 1_000.0),
            Answer::Good => self.late += 1,
            Answer::Refused => self.refused += 1,
            Answer::Lost => self.lost += 1,
        }
    }
}
