//! Reads the texts that people bring and works on them: within limits, so that nobody can take the
//! memory or the threads that answers need.

use crate::http::{Bodies, BodyLimits, Unread};
use axum::extract::Request;
use axum::http::StatusCode;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How much text can be brought at once, in bytes.
pub const LONGEST_TEXT: usize = 1024 * 1024;
/// A draft has the whole text and the front matter for it, and JSON escapes some characters.
const BODIES: BodyLimits = BodyLimits {
    longest: 4 * LONGEST_TEXT,
    within: Duration::from_secs(20),
    budget: 16 * LONGEST_TEXT,
};
/// How many texts are worked on at once; the others wait.
const AT_ONCE: usize = 2;
/// How long a text waits for its turn.
const WAIT: Duration = Duration::from_secs(10);

/// Where texts are worked on.
pub struct Desk {
    bodies: Bodies,
    turns: Arc<Semaphore>,
}

/// Why a text was not worked on, for the person who brought it.
pub type TextRefusal = (StatusCode, String);

impl Desk {
    /// A desk with nothing on it.
    pub fn new() -> Self {
        Self {
            bodies: Bodies::new(BODIES),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// Reads the JSON of a request.
    ///
    /// # Errors
    /// When it is too long, does not arrive, or is other JSON.
    pub async fn read<T: DeserializeOwned>(&self, request: Request) -> Result<T, TextRefusal> {
        let body = self.bodies.read(request.into_body()).await;
        let body = body.map_err(unread)?;
        serde_json::from_slice(&body).map_err(|error| {
            (
                StatusCode::BAD_REQUEST,
                format!("This is not JSON as expected: {error}.\n"),
            )
        })
    }

    /// Works on a separate thread, because it would hold up answers.
    ///
    /// # Errors
    /// When its turn does not come in time.
    pub async fn work<R: Send + 'static>(
        &self,
        work: impl FnOnce() -> R + Send + 'static,
    ) -> Result<R, TextRefusal> {
        let turn = timeout(WAIT, Arc::clone(&self.turns).acquire_owned()).await;
        let Ok(Ok(turn)) = turn else {
            return Err(busy());
        };

        // The turn ends with the work, even if nobody waits for it any more.
        let worked = spawn_blocking(move || {
            let result = work();
            drop(turn);
            result
        });
        worked.await.map_err(|error| {
            let text = format!("This text could not be worked on: {error}\n");
            (StatusCode::INTERNAL_SERVER_ERROR, text)
        })
    }
}

fn unread(why: Unread) -> TextRefusal {
    match why {
        Unread::TooLong => too_long(),
        Unread::TooSlow => (
            StatusCode::REQUEST_TIMEOUT,
            "The text did not arrive in time.\n".to_owned(),
        ),
        Unread::Broken => (
            StatusCode::BAD_REQUEST,
            "The text did not arrive whole.\n".to_owned(),
        ),
        Unread::GivenUp => busy(),
    }
}

/// The refusal of a text that is too long.
pub fn too_long() -> TextRefusal {
    let text = "This is more than 1 MiB of text. Bring it in parts, one topic each.\n";
    (StatusCode::PAYLOAD_TOO_LARGE, text.to_owned())
}

fn busy() -> TextRefusal {
    let text = "The playground is busy with the texts of others. Try again in a moment.\n";
    (StatusCode::SERVICE_UNAVAILABLE, text.to_owned())
}
