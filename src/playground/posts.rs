//! Unprompted messages: they are in the channel for as long as the playground runs, and an edit
//! changes them there.

use crate::answer::Answer;
use crate::decisions::Moment;
use crate::discord::attachment::Attachment;
use crate::discord::message::{OwnMessage, json};
use crate::discord::pictures::Pictures;
use crate::metrics::Metrics;
use crate::outbox::{SendFailure, Sender, Unsent};
use crate::store::{Outgoing, Store, Trouble};
use axum::body::Bytes;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// How many messages the channel keeps: the oldest go first.
const MOST: usize = 200;
/// Discord's epoch, the start of 2015, in Unix milliseconds.
const EPOCH: i64 = 1_420_070_400_000;
/// The timestamp's position in a Discord id (snowflake); the lower bits are a counter.
const TIME_SHIFT: u32 = 22;

/// A message as it is now.
#[derive(Clone)]
pub struct Post {
    /// What the outbox calls it.
    outgoing: String,
    /// Made from its time, as Discord makes ids.
    pub id: String,
    /// How often it was written: 1 until it is edited.
    pub version: u64,
    pub edited: Option<Moment>,
    pub json: Bytes,
    pub(super) attachments: Vec<Attachment>,
}

/// The messages of the channel, in the order in which they were posted.
pub struct Posts {
    /// It has the clock.
    store: Store,
    pictures: Pictures,
    posts: Mutex<Vec<Post>>,
    changes: watch::Sender<()>,
}

impl Posts {
    /// No message yet.
    pub fn new(store: Store, metrics: Arc<Metrics>) -> Self {
        Self {
            store,
            pictures: Pictures::new(metrics),
            posts: Mutex::default(),
            changes: watch::Sender::new(()),
        }
    }

    /// The messages as they are now.
    pub fn all(&self) -> Vec<Post> {
        self.lock().clone()
    }

    /// A message by its id.
    pub fn find(&self, id: &str) -> Option<Post> {
        self.lock().iter().find(|post| post.id == id).cloned()
    }

    /// Changes each time that a message is posted or edited, and when the clock is moved.
    pub fn changes(&self) -> watch::Receiver<()> {
        self.changes.subscribe()
    }

    /// Lets the pages look again.
    pub fn tell_pages(&self) {
        self.changes.send_replace(());
    }

    /// Puts a message into the channel, or changes the one that is there; gives its id.
    fn put(
        &self,
        outgoing: &Outgoing,
        json: Bytes,
        attachments: Vec<Attachment>,
        now: Moment,
    ) -> String {
        let mut posts = self.lock();
        if let Some(post) = posts.iter_mut().find(|post| post.outgoing == outgoing.id) {
            post.version += 1;
            post.edited = Some(now);
            (post.json, post.attachments) = (json, attachments);
            return post.id.clone();
        }

        let last = posts.last().map(|post| post.id.as_str());
        let id = id_after(last, now);
        posts.push(Post {
            outgoing: outgoing.id.clone(),
            id: id.clone(),
            version: 1,
            edited: None,
            json,
            attachments,
        });
        if posts.len() > MOST {
            posts.remove(0);
        }
        id
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Post>> {
        // Nothing panics while the lock is held; if it did, the messages would still be whole.
        self.posts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sender for Arc<Posts> {
    async fn send(&self, message: &Outgoing, answer: &Answer) -> Result<String, Unsent> {
        let picture = self.pictures.draw(answer).await;
        let attachments = Attachment::all(answer, picture.clone());
        let own = OwnMessage::new(answer, picture.as_deref());
        let json = json(&own, attachments.len()).map_err(unwritten)?;

        let now = self.store.time().await.map_err(not_now)?;
        let id = self.put(message, json.into(), attachments, now);
        self.tell_pages();
        Ok(id)
    }
}

/// An id for a message that is posted now, later than the last one.
fn id_after(last: Option<&str>, now: Moment) -> String {
    let first = now.milliseconds().saturating_sub(EPOCH).max(0) << TIME_SHIFT;
    let next = last.and_then(|last| last.parse::<i64>().ok());
    let next = next.map_or(0, |last| last.saturating_add(1));
    first.max(next).to_string()
}

fn unwritten(error: serde_json::Error) -> Unsent {
    Unsent {
        failure: SendFailure::Trouble(Trouble::Refused),
        reason: error.to_string(),
    }
}

fn not_now(error: crate::store::StoreError) -> Unsent {
    Unsent {
        failure: SendFailure::Later {
            wait: Some(Duration::from_secs(1)),
            everything: true,
        },
        reason: error.to_string(),
    }
}
