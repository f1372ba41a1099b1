//! Puts the clock of the playground forward, so that deadlines can be tried out.

use super::state::Playground;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(60 * 60);
/// How far the clock can be ahead, in hours: ten years.
const FURTHEST: u32 = 10 * 365 * 24;

/// How far to put it forward.
#[derive(Deserialize)]
pub struct Forward {
    hours: u32,
}

/// Puts the clock forward, and says by how many milliseconds it is ahead now.
///
/// # Errors
/// When there is no clock, or it would be too far ahead.
pub async fn forward(
    State(playground): State<Playground>,
    Json(Forward { hours }): Json<Forward>,
) -> Result<Json<Value>, (StatusCode, &'static str)> {
    let Some(decisions) = &playground.decisions else {
        let why = "The playground keeps no decisions on this machine.\n";
        return Err((StatusCode::SERVICE_UNAVAILABLE, why));
    };

    let ahead = u64::try_from(decisions.store.ahead()).unwrap_or(0);
    let by = HOUR * hours.min(FURTHEST);
    if Duration::from_millis(ahead) + by > HOUR * FURTHEST {
        let why = "The clock can be at most ten years ahead; restart the playground to reset it.\n";
        return Err((StatusCode::UNPROCESSABLE_ENTITY, why));
    }

    if let Err(error) = decisions.put_forward(by).await {
        tracing::warn!(%error, "the clock was not put forward");
        let why = "The clock could not be put forward; the log says why.\n";
        return Err((StatusCode::INTERNAL_SERVER_ERROR, why));
    }
    Ok(Json(json!({ "ahead": decisions.store.ahead() })))
}
