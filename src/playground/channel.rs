//! What the channel asks: the commands, the answer to an interaction, and the lines that it comes
//! from.

use super::state::Playground;
use crate::chat;
use crate::commands::{Event, Response as Said};
use crate::discord::http::{self, Unanswered};
use crate::discord::incoming::{self, Interaction};
use crate::discord::register;
use crate::instance::Instance;
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
    match http::respond_to_body(&playground.responder, &body).await {
        Ok(response) => response,
        Err(error) => refusal(&error),
    }
}

/// What is answered where an interaction has no answer.
pub fn refusal(error: &Unanswered) -> Response {
    let status = match error {
        Unanswered::NotRead(_) => StatusCode::BAD_REQUEST,
        Unanswered::Unwritten(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    (status, format!("{error}\n")).into_response()
}

/// The lines of articles that the answer to an interaction is drawn from.
pub async fn origins(State(playground): State<Playground>, body: Bytes) -> Response {
    let origins = match incoming::read(&body) {
        Ok(Interaction::Event(event)) => {
            let instance = playground.shelf.instance();
            let text_of = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
            origins_of(&instance, &event, text_of)
        }
        Ok(_) => Vec::new(),
        Err(error) => return refusal(&error.into()),
    };
    Json(json!({ "origins": origins })).into_response()
}

/// The lines that the answer to an event is drawn from; `text_of` gives the text of an article.
pub fn origins_of(
    instance: &Instance,
    event: &Event,
    text_of: impl Fn(&str) -> String,
) -> Vec<Value> {
    let editions = instance.editions();
    let context = |language| instance.context(&editions, language);
    let Said::Answer(answer) = chat::answer_without_acting(context, event).response else {
        return Vec::new();
    };

    // Each file is read once, however often the answer quotes it.
    let mut files = HashMap::new();
    let mut origins = Vec::new();
    for origin in &answer.origins {
        let file = files
            .entry(origin.path.as_str())
            .or_insert_with_key(|path| text_of(path));
        origins.push(with_text(origin, file));
    }
    origins
}

/// The lines, with their text as it is now.
fn with_text(Origin { path, lines }: &Origin, file: &str) -> Value {
    let before = lines.start().saturating_sub(1);
    let count = (lines.end() + 1).saturating_sub(*lines.start());
    let text: Vec<&str> = file.lines().skip(before).take(count).collect();

    json!({ "path": path, "first": lines.start(), "last": lines.end(), "text": text.join("\n") })
}
