//! What a page hears while it is open.

use super::decisions::Decisions;
use super::state::Playground;
use crate::decisions::Moment;
use crate::discord::http;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, stream};
use serde_json::json;
use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::future::pending;
use tokio::sync::watch;

/// Tells a page what the bot has posted so far, and that this was all; then, as long as it listens,
/// what else it posts and edits, when the clock is moved, and each time that the articles were read
/// again.
pub async fn events(
    State(playground): State<Playground>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let listening = Listening::new(playground);
    let events = stream::unfold(listening, Listening::next);
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// An unprompted message, as an interaction's response is sent: with its attachments.
///
/// # Errors
/// When there is no such message any more.
pub async fn post(
    State(playground): State<Playground>,
    Path(id): Path<String>,
) -> Result<Response, StatusCode> {
    let post = playground
        .decisions
        .and_then(|decisions| decisions.posts.find(&id));
    let post = post.ok_or(StatusCode::NOT_FOUND)?;
    Ok(http::response(&post.json, &post.attachments))
}

/// What the events of a page are made from.
struct Listening {
    playground: Playground,
    reads: watch::Receiver<u64>,
    posts: Option<watch::Receiver<()>>,
    /// Which version of each message the page knows.
    told: HashMap<String, u64>,
    /// How far the clock is ahead, as the page knows it.
    ahead: Option<i64>,
    waiting: VecDeque<Event>,
}

impl Listening {
    fn new(playground: Playground) -> Self {
        let decisions = playground.decisions.as_ref();
        let posts = decisions.map(|decisions| decisions.posts.changes());

        let mut listening = Self {
            reads: playground.shelf.reads(),
            posts,
            playground,
            told: HashMap::new(),
            ahead: None,
            waiting: VecDeque::new(),
        };
        listening.look();
        listening.waiting.push_back(event("up-to-date", &json!({})));
        listening
    }

    /// The next event; none when the playground ends.
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some((Ok(event), self));
            }

            tokio::select! {
                read = self.reads.changed() => {
                    read.ok()?;
                    self.waiting.push_back(library(&self.playground));
                }
                changed = change(&mut self.posts) => {
                    changed.ok()?;
                    self.look();
                }
            }
        }
    }

    /// Finds what the page does not know of the bot's messages and of the clock.
    fn look(&mut self) {
        let Some(Decisions { store, posts, .. }) = &self.playground.decisions else {
            return;
        };

        let ahead = Some(store.ahead());
        if self.ahead != ahead {
            self.ahead = ahead;
            self.waiting
                .push_back(event("clock", &json!({ "ahead": ahead })));
        }

        for post in posts.all() {
            let known = self.told.insert(post.id.clone(), post.version);
            if known != Some(post.version) {
                let edited = post.edited.map(Moment::milliseconds);
                let data = json!({ "id": post.id, "version": post.version, "edited": edited });
                self.waiting.push_back(event("post", &data));
            }
        }
    }
}

/// Waits for a change; for ever where nothing can change.
async fn change(posts: &mut Option<watch::Receiver<()>>) -> Result<(), watch::error::RecvError> {
    match posts {
        Some(posts) => posts.changed().await,
        None => pending().await,
    }
}

fn library(playground: &Playground) -> Event {
    let version = playground.shelf.instance().editions().version().to_owned();
    let data = json!({ "version": version, "errors": playground.shelf.errors() });
    event("library", &data)
}

fn event(name: &str, data: &serde_json::Value) -> Event {
    Event::default().event(name).data(data.to_string())
}
