//! Keeps what is decided in the playground: in a folder of its own, until the playground ends.

use super::posts::Posts;
use crate::instance::Instance;
use crate::metrics::Metrics;
use crate::outbox::{DecisionWriter, Outbox, watch};
use crate::store::{Access, Store, StoreError, sqlite_url};
use std::fs::{self, DirBuilder};
use std::future::pending;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// How many random bytes make the name of a folder that nobody else has.
const NAME_BYTES: usize = 8;

/// How many decisions are closed on the way when the clock is put forward.
const MOST_CLOSED: usize = 1000;

/// The decisions and what the bot says of them; a clone is the same.
#[derive(Clone)]
pub struct Decisions {
    pub store: Store,
    pub posts: Arc<Posts>,
    words: Arc<DecisionWriter>,
}

impl Decisions {
    /// Puts the clock forward. Each decision closes at its own time on the way, as it does where
    /// the bot runs all along.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn put_forward(&self, by: Duration) -> Result<(), StoreError> {
        let until = self.store.time().await?.milliseconds() + milliseconds(by);

        for _ in 0..MOST_CLOSED {
            let next = self.store.next_deadline().await?;
            let Some(next) = next.filter(|next| next.milliseconds() < until) else {
                break;
            };
            self.go_to(next.milliseconds()).await?;
            self.store.close_due(&*self.words).await?;
        }

        self.go_to(until).await?;
        self.posts.tell_pages();
        Ok(())
    }

    /// Puts the clock forward to a time; nothing if that is past.
    async fn go_to(&self, time: i64) -> Result<(), StoreError> {
        let left = time - self.store.time().await?.milliseconds();
        let left = u64::try_from(left).unwrap_or(0);
        self.store.move_clock(Duration::from_millis(left));
        Ok(())
    }
}

fn milliseconds(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(0)
}

/// Where the decisions are, and the tasks that work on them.
pub struct PlaygroundDecisions {
    instance: Arc<Instance>,
    decisions: Decisions,
    tasks: JoinSet<()>,
    _folder: TemporaryFolder,
}

/// Why decisions cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    #[error("no temporary folder: {0}")]
    Folder(#[from] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PlaygroundDecisions {
    /// Keeps the decisions of an instance from now on, closes them, and posts what there is to say.
    ///
    /// # Errors
    /// If this machine gives no temporary folder, or no database can be made in it.
    pub async fn open(instance: Arc<Instance>, metrics: Arc<Metrics>) -> Result<Self, NotKept> {
        let folder = TemporaryFolder::create()?;
        let store = Store::open(&sqlite_url(&folder.0.join("decisions.db"))).await?;
        instance.keep_in(Access::Open(store.clone()));

        let posts = Arc::new(Posts::new(store.clone(), Arc::clone(&metrics)));
        let words = || DecisionWriter {
            instance: Arc::clone(&instance),
            store: store.clone(),
        };
        let sender = Arc::clone(&posts);
        let outbox = Outbox::new(store.clone(), sender, words(), metrics);

        let decisions = Decisions {
            store: store.clone(),
            posts,
            words: Arc::new(words()),
        };

        let mut tasks = JoinSet::new();
        tasks.spawn(outbox.run(pending()));
        tasks.spawn(watch(Arc::clone(&instance), store));
        Ok(Self {
            instance,
            decisions,
            tasks,
            _folder: folder,
        })
    }

    /// What is kept.
    pub fn decisions(&self) -> Decisions {
        self.decisions.clone()
    }

    /// Ends the work on the decisions, and forgets them.
    pub async fn end(mut self) {
        self.tasks.shutdown().await;
        self.instance.keep_in(Access::Off);
        self.decisions.store.close().await;
    }
}

/// A temporary folder that only this user can read; it goes with this value.
struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    fn create() -> io::Result<Self> {
        let mut random = [0; NAME_BYTES];
        getrandom::getrandom(&mut random)?;
        let name = format!("weighin-playground-{}", hex::encode(random));
        let path = std::env::temp_dir().join(name);

        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        Ok(Self(path))
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, folder = %self.0.display(), "a temporary folder was left");
        }
    }
}
