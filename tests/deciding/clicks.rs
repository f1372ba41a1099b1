//! Many clicks on endpoints that may be down, and what has to be true of those that were confirmed.

use super::given::{Seen, decide, post, says};
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::ids;
use crate::support::fake_discord::interactions::places::{CHANNEL, SERVER};
use crate::support::fake_discord::interactions::{Interaction, forged_click, messages};
use crate::support::library::TODAY;
use reqwest::Client;
use serde_json::{Value, json};
use sqlx::any::install_default_drivers;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::time::sleep;
use weighin::decisions::{ActingMember, Decision, PersonId, Phase};
use weighin::index::CriterionIndex;
use weighin::knowledge::{Library, Topic, load};
use weighin::question::decision::{DecisionStep, ballot, question};
use weighin::question::encode;
use weighin::question::wish::Wish;
use weighin::rating::Weight;
use weighin::store::Store;

/// How long a member waits until the next try: at first, and at most.
const AGAIN: Duration = Duration::from_millis(20);
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// Members who click, and what became of it.
pub struct Clicks {
    url: String,
    client: Client,
    library: Library,
    sent: Mutex<Vec<Click>>,
    confirmed: AtomicUsize,
    tries: AtomicUsize,
}

/// A ballot that a member sent.
struct Click {
    decision: String,
    who: String,
    /// Of the interaction.
    id: String,
    is_confirmed: bool,
}

/// A decision that was opened.
pub struct Opened {
    pub id: String,
    pub question: String,
}

impl Clicks {
    /// Nobody has clicked yet.
    pub fn at(url: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
        Self {
            url: url.to_owned(),
            client: Client::new(),
            library: load(&path, TODAY).expect("the folder is there").library,
            sent: Mutex::default(),
            confirmed: AtomicUsize::new(0),
            tries: AtomicUsize::new(0),
        }
    }

    /// What the decisions are about.
    pub fn topic(&self) -> &Topic {
        self.library.topic("lights").expect("an article")
    }

    /// The version of the articles.
    pub fn version(&self) -> &str {
        self.library.version()
    }

    /// How many ballots were confirmed so far.
    pub fn confirmed(&self) -> usize {
        self.confirmed.load(Ordering::Relaxed)
    }

    /// How many requests were sent so far.
    pub fn tries(&self) -> usize {
        self.tries.load(Ordering::Relaxed)
    }

    /// Waits until this many ballots were confirmed.
    pub async fn until_confirmed(&self, count: usize) {
        while self.confirmed() < count {
            sleep(Duration::from_millis(2)).await;
        }
    }

    /// Opens a decision.
    pub async fn open(&self, asked: &str) -> Opened {
        let open = decide("open")
            .text("topic", "lights")
            .text("question", asked)
            .text("closes", "in 2 days");
        let seen = self.insist(open).await;
        seen.says("The decision is open");
        Opened {
            id: seen.asked["id"].as_str().expect("an id").to_owned(),
            question: asked.to_owned(),
        }
    }

    /// The opener presses "Close now".
    pub async fn close(&self, decision: &str) {
        self.insist(pressed(&encoded(question(DecisionStep::Close, decision))))
            .await;
    }

    /// A member sends a ballot on which one criterion matters, which another click may replace.
    pub async fn cast(&self, decision: &str, who: &str, criterion: usize) {
        let mut wish = Wish::new(self.topic());
        wish.weights[CriterionIndex::from(criterion)] = Weight::HEAVIEST;
        let click = pressed(&encoded(ballot(DecisionStep::Send, decision, &wish)));
        let asked = Value::from(click.by(who));
        let id = asked["id"].as_str().expect("an id").to_owned();
        let at = self.note(Click {
            decision: decision.to_owned(),
            who: who.to_owned(),
            id,
            is_confirmed: false,
        });

        let seen = self.insist_on(asked).await;
        if seen.says_it("Your ballot is") {
            self.sent()[at].is_confirmed = true;
            self.confirmed.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn note(&self, click: Click) -> usize {
        let mut sent = self.sent();
        sent.push(click);
        sent.len() - 1
    }

    async fn insist(&self, interaction: Interaction) -> Seen {
        self.insist_on(interaction.into()).await
    }

    /// Sends the same interaction until an answer comes that speaks of the decision.
    async fn insist_on(&self, asked: Value) -> Seen {
        let mut wait = AGAIN;
        loop {
            self.tries.fetch_add(1, Ordering::Relaxed);
            let seen = post(&self.client, &self.url, &asked).await;
            if let Some(seen) = seen
                && !seen.says_it("be reached right now")
            {
                return seen;
            }
            sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    fn sent(&self) -> std::sync::MutexGuard<'_, Vec<Click>> {
        self.sent.lock().expect("no writer panics")
    }

    /// Each confirmed ballot counts once, each decision is closed once, each message is there once.
    pub async fn assert_kept(&self, store: &Store, url: &str, fake: &FakeDiscord, all: &[Opened]) {
        install_default_drivers();
        let pool = sqlx::AnyPool::connect(url).await.expect("a connection");
        for opened in all {
            let acts: Vec<(String, String)> =
                sqlx::query_as("SELECT act, body FROM acts WHERE decision = $1 ORDER BY number")
                    .bind(&opened.id)
                    .fetch_all(&pool)
                    .await
                    .expect("an answer");
            let closes = acts.iter().filter(|act| act.1.contains("\"close\":{"));
            assert_eq!(closes.count(), 1, "{} is closed once", opened.question);

            let voters = self.assert_counted(&opened.id, &acts);
            let decision = closed(store, &opened.id).await;
            assert_eq!(decision.round().ballots().count(), voters);
            assert_posted_once(fake, opened, voters);
        }
        assert_eq!(fake.messages(CHANNEL).len(), 2 * all.len());
    }

    /// How many members have a ballot, all of whose confirmed clicks are in the list once.
    fn assert_counted(&self, decision: &str, acts: &[(String, String)]) -> usize {
        let mut voters = BTreeSet::new();
        for click in self.sent().iter().filter(|it| it.decision == decision) {
            let times = acts.iter().filter(|(id, _)| *id == click.id).count();
            assert!(times <= 1, "{} counts {times} times", click.id);
            assert!(times == 1 || !click.is_confirmed, "{} is lost", click.id);
            if times == 1 {
                voters.insert(click.who.clone());
            }
        }
        voters.len()
    }
}

/// The board and the outcome, both with what came of it in the end.
fn assert_posted_once(fake: &FakeDiscord, opened: &Opened, voters: usize) {
    let messages = fake.messages(CHANNEL);
    let of_it = messages.iter().filter(|it| {
        it["embeds"][0]["title"]
            .to_string()
            .contains(&opened.question)
    });
    let of_it: Vec<&Value> = of_it.collect();
    assert_eq!(of_it.len(), 2, "{}: {of_it:#?}", opened.question);
    let turnout = match voters {
        0 => "Nobody has weighed in".to_owned(),
        1 => "One member has weighed in".to_owned(),
        count => format!("{count} members have weighed in"),
    };
    let board = of_it.iter().find(|message| says(message, &turnout));
    assert!(board.is_some(), "{turnout} is not in {of_it:#?}");
}

async fn closed(store: &Store, id: &str) -> Decision {
    let ada = ActingMember {
        id: PersonId(ids::of_name("ada")),
        name: "ada".to_owned(),
        roles: Vec::new(),
        manages: false,
    };
    let shown = store.show(SERVER, id, &ada).await.expect("an answer");
    let decision = shown.expect("a decision").decision;
    assert_eq!(decision.phase(), Phase::Closed);
    decision
}

/// Somebody presses a button with this id on an unprompted message.
fn pressed(custom_id: &str) -> Interaction {
    forged_click(&messages::posted(CHANNEL, &json!({}), &[]), custom_id)
}

fn encoded(question: weighin::question::Question) -> String {
    encode(&question).expect("a short question")
}

/// What killed processes were sending becomes free, as it does after a minute. No process may run.
pub async fn free_messages(url: &str) {
    install_default_drivers();
    let pool = sqlx::AnyPool::connect(url).await.expect("a connection");
    sqlx::query("UPDATE outbox SET held = 0")
        .execute(&pool)
        .await
        .expect("an answer");
    pool.close().await;
}
