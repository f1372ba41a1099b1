//! A database, a fake Discord, and processes that send from one to the other.

use crate::decisions::given::{cast, snapshot};
use crate::storage::database::{Database, attempt, lasting, ratings};
use crate::support::fake_discord::FakeDiscord;
use secrecy::SecretString;
use serde_json::Value;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::sleep;
use weighin::answer::{Answer, AnswerKind, Body, Rated, RatingRow, ShownValue as Shown, TextFile};
use weighin::decisions::{Change, DecisionPlace, Moment, Snapshot, Terms};
use weighin::discord::api::Api;
use weighin::discord::outbox::Discord;
use weighin::knowledge::Library;
use weighin::knowledge::prose::Span;
use weighin::metrics::Metrics;
use weighin::outbox::{MessageWriter, Outbox};
use weighin::question::Member;
use weighin::rating::Rating;
use weighin::store::{
    AtDeadline, MessageKind, Outgoing, QueuedMessage, Store, StoreError, Trouble,
};

/// Where decisions are made unless a test says otherwise.
pub const CHANNEL: &str = "1000000000000000003";
pub const OTHER_CHANNEL: &str = "1000000000000000033";

/// What a test starts with.
pub struct Scene {
    pub database: Database,
    pub fake: FakeDiscord,
}

/// A process that sends.
pub struct Process {
    pub metrics: Arc<Metrics>,
    stop: Option<oneshot::Sender<()>>,
    running: JoinHandle<()>,
}

impl Scene {
    pub async fn new() -> Self {
        Self {
            database: Database::sqlite().await,
            fake: FakeDiscord::start().await,
        }
    }

    pub fn store(&self) -> &Store {
        &self.database.store
    }

    /// A process with the store of the test.
    pub fn process(&self) -> Process {
        Process::start(self.store().clone(), &self.fake)
    }

    /// The messages of the usual channel.
    pub fn messages(&self) -> Vec<Value> {
        self.fake.messages(CHANNEL)
    }

    /// Waits until the usual channel has this many messages.
    pub async fn posted(&self, count: usize) -> Vec<Value> {
        let what = format!("{count} messages");
        let has = |fake: &FakeDiscord| fake.messages(CHANNEL).len() == count;
        self.fake.until(&what, has).await;
        self.messages()
    }

    /// Waits until a message of the usual channel says this.
    pub async fn says(&self, text: &str) {
        let says = |fake: &FakeDiscord| fake.messages(CHANNEL).iter().any(|it| title(it) == text);
        self.fake.until(text, says).await;
    }

    /// Waits until nothing is due and not sent.
    pub async fn settled(&self) {
        for _ in 0..1_000 {
            let waiting = self.store().waiting_messages().await.expect("an answer");
            if waiting.count == 0 {
                return;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("messages still wait");
    }

    /// Waits until a decision has this trouble.
    pub async fn troubled(&self, decision: &str, trouble: Option<Trouble>) {
        for _ in 0..1_000 {
            if self.store().trouble(decision).await.expect("an answer") == trouble {
                return;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("{decision} has not the trouble {trouble:?}");
    }

    /// Lets this much time pass for messages that wait: moves everything in their rows that much
    /// further into the past.
    pub async fn pass(&self, time: Duration) {
        let milliseconds = i64::try_from(time.as_millis()).expect("a short time");
        let pool = sqlx::AnyPool::connect(&self.database.url).await;
        sqlx::query("UPDATE outbox SET held = held - $1, troubled_at = troubled_at - $1")
            .bind(milliseconds)
            .execute(&pool.expect("a connection"))
            .await
            .expect("an answer");
    }

    /// How many requests so far begin with this.
    pub fn requests(&self, line: &str) -> usize {
        let requests = self.fake.requests();
        requests.iter().filter(|it| it.starts_with(line)).count()
    }
}

impl Process {
    pub fn start(store: Store, fake: &FakeDiscord) -> Self {
        let metrics = Arc::new(Metrics::default());
        let token = SecretString::from(fake.token().to_owned());
        let api = Api::new(&fake.base_url(), token).expect("an address");
        let discord = Discord::new(Arc::new(api), Arc::clone(&metrics));
        let texts = Texts {
            store: store.clone(),
        };

        let outbox = Outbox::new(store, discord, texts, Arc::clone(&metrics));
        let (stop, stopped) = oneshot::channel();
        let running = tokio::spawn(outbox.run(async {
            if stopped.await.is_err() {
                pending().await
            }
        }));
        Self {
            metrics,
            stop: Some(stop),
            running,
        }
    }

    /// Ends it in the middle of whatever it does.
    pub async fn kill(self) {
        self.running.abort();
        // It ends by being cancelled.
        self.running.await.expect_err("a running process");
    }

    /// Tells it to stop, and waits until it has.
    pub async fn stop(mut self) {
        let stop = self.stop.take().expect("told once");
        stop.send(()).expect("a running process");
        self.running.await.expect("an ordinary end");
    }

    /// A line of its metrics, without the name.
    pub fn metric(&self, name: &str) -> Option<f64> {
        let text = self.metrics.text(&Library::default());
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|value| value.trim().parse().ok())
    }
}

/// What the tests' messages say.
struct Texts {
    store: Store,
}

impl AtDeadline for Texts {
    fn snapshot(&self, _: &str) -> Option<Snapshot> {
        Some(ratings())
    }
}

impl MessageWriter for Texts {
    /// Its kind, and how many have weighed in by now. `body` says what else it carries.
    async fn write(&self, message: &Outgoing) -> Result<Option<Answer>, StoreError> {
        let decision = message.decision.as_deref().unwrap_or_default();
        let member = crate::decisions::given::member("olga");
        let Some(shown) = self.store.show("server", decision, &member).await? else {
            return Ok(None);
        };

        let present = shown.decision.round().present();
        let title = format!("{} {decision}: {present}", message.kind.name());
        let mut answer = Answer::new(AnswerKind::Answered, title, vec![Span::plain("Said.")]);
        match message.body.as_str() {
            "nothing" => return Ok(None),
            "pings" => answer.addressees = vec![named("501"), named("502"), named("everyone")],
            "files" => {
                answer.body = ratings_shown();
                answer.files = vec![file("the \"record\".md", "# Record"), file("a.json", "{}")];
            }
            "file" => answer.files = vec![file("b.json", "{}")],
            _ => {}
        }
        Ok(Some(answer))
    }
}

fn named(id: &str) -> Member {
    Member {
        id: id.to_owned(),
        name: id.to_owned(),
    }
}

fn file(name: &str, content: &str) -> TextFile {
    TextFile {
        name: name.to_owned(),
        content: content.to_owned(),
    }
}

/// What a picture is drawn of.
fn ratings_shown() -> Body {
    let rated = |name: &str, rating: i64| Rated {
        name: name.to_owned(),
        id: name.to_owned(),
        value: Shown::Rating(Rating::new(rating).expect("a rating")),
    };
    Body::Ratings(vec![RatingRow {
        heading: "Speed".to_owned(),
        id: "speed".to_owned(),
        ratings: vec![rated("pg", 5), rated("my", 2)],
    }])
}

/// The board of a decision, with what it carries.
pub fn board_with(decision: &str, body: &str) -> QueuedMessage {
    QueuedMessage {
        id: format!("board:{decision}"),
        kind: MessageKind::Board,
        body: body.to_owned(),
        due: Moment::new(0),
    }
}

pub fn board(decision: &str) -> QueuedMessage {
    board_with(decision, "")
}

/// A message that is posted once.
pub fn outcome(decision: &str, body: &str) -> QueuedMessage {
    QueuedMessage {
        id: format!("outcome:{decision}:1"),
        kind: MessageKind::Outcome,
        ..board_with(decision, body)
    }
}

/// Opens a decision in a channel with its first messages.
pub async fn open_in(
    store: &Store,
    channel: &str,
    id: &str,
    terms: Terms,
    messages: &[QueuedMessage],
) {
    let place = DecisionPlace {
        server: "server".to_owned(),
        channel: channel.to_owned(),
    };
    let opening = attempt(id, "olga", Change::Open(terms));
    let ratings = snapshot(&[("pg", &[5, 2]), ("my", &[2, 5])]);
    let opened = store.open_decision(&place, opening, &ratings, messages);
    opened.await.expect("sound terms");
}

/// Opens a decision in the usual channel with its first messages.
pub async fn open(store: &Store, id: &str, messages: &[QueuedMessage]) {
    open_in(store, CHANNEL, id, lasting(), messages).await;
}

/// Casts the ballot of a member, with the messages that it causes.
pub async fn ballot(store: &Store, decision: &str, by: &str, messages: &[QueuedMessage]) {
    let ballot = attempt(by, by, cast(&[5, 1]));
    let kept = store.act("server", decision, ballot, None, messages).await;
    kept.expect("kept");
}

/// The title of the only embed of a message.
pub fn title(message: &Value) -> &str {
    message["embeds"][0]["title"].as_str().unwrap_or_default()
}
