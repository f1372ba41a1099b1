//! The playground: a local page that looks like a Discord channel and is answered like one, and a
//! gallery of every answer; and a page where a text becomes a draft that is answered at once.
//!
//! | file | what it does |
//! |---|---|
//! | `page`, `page/` | the page itself: plain HTML, CSS and small modules, embedded in the program |
//! | `guard`, `visitors` | keep other web pages and other machines out |
//! | `channel` | commands, interactions, and the lines that an answer comes from |
//! | `gallery` | every topic and criterion as its answer, with the problems of the articles |
//! | `import` | what people bring -> a draft with its report |
//! | `draft` | the problems and the answers of a draft that a page holds |
//! | `desk` | reads and works on what people bring, within limits |
//! | `shelf` | the articles and their problems, read again when one is saved |
//! | `decisions` | keeps what is decided until the playground ends |
//! | `posts` | the unprompted messages in the channel |
//! | `events` | tells the page that articles were read again, and what the bot has posted |
//! | `clock` | puts the clock forward, so that deadlines can be tried out |
//! | `state` | what every request is answered from |

mod channel;
mod clock;
mod decisions;
mod desk;
mod draft;
mod events;
mod gallery;
mod guard;
mod import;
mod page;
mod posts;
mod shelf;
mod state;
mod visitors;

pub(crate) use shelf::Shelf;
pub(crate) use visitors::{PublicUrl, Visitors};

use crate::discord::endpoint::LONGEST_BODY;
use crate::discord::responder::Responder;
use crate::http::{Limits, serve};
use crate::metrics::Metrics;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use decisions::PlaygroundDecisions;
use desk::Desk;
use state::Playground;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// The page listens for events for hours, and need not be waited for at the end.
const LIMITS: Limits = Limits {
    connections: 256,
    per_address: usize::MAX,
    idle: Duration::from_secs(24 * 60 * 60),
    unread: Duration::from_secs(10),
    drain: Duration::from_millis(200),
};

/// Serves the playground until `stop` completes.
pub(crate) async fn run(
    shelf: Arc<Shelf>,
    visitors: Visitors,
    listener: TcpListener,
    stop: impl Future<Output = ()>,
) {
    let metrics = Arc::new(Metrics::default());
    let responder = Responder::new(shelf.instance(), Arc::clone(&metrics), "playground");
    let kept = keep_decisions(&shelf, metrics).await;

    let playground = Playground {
        responder: Arc::new(responder),
        decisions: kept.as_ref().map(PlaygroundDecisions::decisions),
        shelf,
        visitors: Arc::new(visitors),
        desk: Arc::new(Desk::new()),
    };

    // Layers hold for the routes before them: the guard is in front of all.
    let router = page::files()
        .route("/commands.json", get(channel::commands))
        .route("/interactions", post(channel::interaction))
        .route("/origins", post(channel::origins))
        .route("/import", post(import::from_texts))
        .route("/new", post(import::from_nothing))
        .route("/draft/check", post(draft::check))
        .route("/draft/interactions", post(draft::interaction))
        .route("/draft/origins", post(draft::origins))
        .route("/gallery.json", get(gallery::gallery))
        .route("/events", get(events::events))
        .route("/posts/{id}", get(events::post))
        .route("/clock", post(clock::forward))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .layer(from_fn_with_state(playground.clone(), guard::guard))
        .with_state(playground);
    serve(listener, router, LIMITS, stop).await;

    if let Some(kept) = kept {
        kept.end().await;
    }
}

/// Without a place for decisions, everything else is answered all the same.
async fn keep_decisions(shelf: &Shelf, metrics: Arc<Metrics>) -> Option<PlaygroundDecisions> {
    match PlaygroundDecisions::open(shelf.instance(), metrics).await {
        Ok(kept) => Some(kept),
        Err(error) => {
            tracing::warn!(%error, "the playground keeps no decisions");
            None
        }
    }
}
