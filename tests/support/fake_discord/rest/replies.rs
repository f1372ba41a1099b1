//! Replies in the forms that Discord gives them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::support::fake_discord::contract::Violation;
use crate::support::fake_discord::ledger::Refusal;

/// A JSON body.
pub fn json(status: u16, body: &Value) -> Response {
    build(status, &[], Body::from(body.to_string()))
}

/// A body that is written out already.
pub fn text(status: u16, body: &'static str) -> Response {
    build(status, &[], Body::from(body))
}

/// Success without a body.
pub fn no_content() -> Response {
    build(204, &[], Body::empty())
}

/// An error in Discord's form.
pub fn error(status: u16, code: u32, message: &str) -> Response {
    json(status, &json!({"message": message, "code": code}))
}

/// An error without a cause of its own, such as an outage.
pub fn failure(status: u16) -> Response {
    let status_code = axum::http::StatusCode::from_u16(status).expect("a valid status");
    let reason = status_code.canonical_reason().unwrap_or("Unknown");
    error(status, 0, &format!("{status}: {reason}"))
}

/// The reply to an interaction, a webhook or a message that cannot be had.
pub fn refusal(refusal: Refusal) -> Response {
    match refusal {
        Refusal::UnknownInteraction => error(404, 10062, "Unknown interaction"),
        Refusal::AlreadyAnswered => error(400, 40060, "Interaction has already been acknowledged."),
        Refusal::UnknownWebhook => error(404, 10015, "Unknown Webhook"),
        Refusal::UnknownMessage => error(404, 10008, "Unknown Message"),
    }
}

/// The reply to a request too many.
pub fn rate_limited(retry_after: f64, everywhere: bool) -> Response {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let reset = now.expect("now is after 1970") + Duration::from_secs_f64(retry_after);
    let headers = [
        ("retry-after", retry_after.ceil().to_string()),
        ("x-ratelimit-limit", "5".to_owned()),
        ("x-ratelimit-remaining", "0".to_owned()),
        ("x-ratelimit-reset", format!("{:.3}", reset.as_secs_f64())),
        ("x-ratelimit-reset-after", format!("{retry_after:.3}")),
        (
            "x-ratelimit-bucket",
            "fake0000000000000000000000000000".to_owned(),
        ),
        (
            "x-ratelimit-scope",
            if everywhere { "global" } else { "user" }.to_owned(),
        ),
    ];
    let body = json!({
        "message": "You are being rate limited.",
        "retry_after": retry_after,
        "global": everywhere,
    });
    build(429, &headers, Body::from(body.to_string()))
}

/// The reply to a body that breaks the contract.
pub fn invalid_form_body(violations: &[Violation]) -> Response {
    let mut errors = json!({});
    for violation in violations {
        let mut place = &mut errors;
        for key in violation.path.split('.').filter(|key| !key.is_empty()) {
            place = member(place, key).or_insert_with(|| json!({}));
        }
        let list = member(place, "_errors").or_insert_with(|| json!([]));
        let error = json!({"code": violation.code, "message": violation.message});
        list.as_array_mut()
            .expect("a list from the start")
            .push(error);
    }
    let body = json!({"message": "Invalid Form Body", "code": 50035, "errors": errors});
    json(400, &body)
}

fn member<'a>(place: &'a mut Value, key: &str) -> serde_json::map::Entry<'a> {
    let map: &mut Map<String, Value> = place.as_object_mut().expect("an object from the start");
    map.entry(key)
}

fn build(status: u16, headers: &[(&str, String)], body: Body) -> Response {
    let mut reply = Response::builder().status(status);
    if status != 204 {
        reply = reply.header(CONTENT_TYPE, "application/json");
    }
    for (name, value) in headers {
        reply = reply.header(*name, value);
    }
    reply.body(body).expect("well-formed headers")
}
