//! What the channel asks: the commands, the answer to an interaction, and the lines that it comes
//! from.

use super::state::Playground;
use crate::chat;
use crate::commands::{Event, Response as Said};
use crate::discord::http::{Unanswered, answer};
use crate::discord::incoming::{self, Body};
use crate::discord::register;
use crate::knowledge::origin::Origin;
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::collections::HashMap;

/// The commands as they are registered.
pub async fn commands() -> Json<Vec<Value>> {
    Json(register::everywhere())
}

/// Answers an interaction as the endpoint does.
pub async fn interaction(State(playground): State<Playground>, body: Bytes) -> Response {
    answer(&playground.responder, &body)
        .await
        .unwrap_or_else(|error| failed(&error))
}

fn failed(error: &Unanswered) -> Response {
    let status = match error {
        Unanswered::NotRead(_) => StatusCode::BAD_REQUEST,
        Unanswered::Unwritten(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    (status, format!("{error}\n")).into_response()
}

/// The lines of articles that the answer to an interaction is drawn from.
pub async fn origins(State(playground): State<Playground>, body: Bytes) -> Response {
    match incoming::read(&body) {
        Ok(Body::Event(event)) => {
            Json(json!({ "origins": found(&playground, &event) })).into_response()
        }
        Ok(_) => Json(json!({ "origins": [] })).into_response(),
        Err(error) => failed(&error.into()),
    }
}

fn found(playground: &Playground, event: &Event) -> Vec<Value> {
    let instance = playground.shelf.instance();
    let editions = instance.editions();
    let context = |language| instance.context(&editions, language);
    let Said::Answer(answer) = chat::answer(context, event).response else {
        return Vec::new();
    };
    let mut files = HashMap::new();
    answer
        .origins
        .iter()
        .map(|origin| lines(origin, &mut files))
        .collect()
}

/// The lines, with their text as it is now.
fn lines<'o>(Origin { path, lines }: &'o Origin, files: &mut HashMap<&'o str, String>) -> Value {
    let text = files
        .entry(path)
        .or_insert_with(|| std::fs::read_to_string(path).unwrap_or_default());
    let count = (lines.end() + 1).saturating_sub(*lines.start());
    let text: Vec<&str> = text
        .lines()
        .skip(lines.start().saturating_sub(1))
        .take(count)
        .collect();
    json!({ "path": path, "first": lines.start(), "last": lines.end(), "text": text.join("\n") })
}
