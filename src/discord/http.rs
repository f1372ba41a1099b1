//! The body of an HTTP request -> the HTTP answer: a reply as JSON, or, with a picture, both as the
//! parts of a form.

use super::incoming::{self, Interaction};
use super::responder::{Reply, Responder, Unwritten};
use crate::discord::message::PICTURE;
use crate::render::chart::Picture;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;

/// The answer to a ping.
const PONG: &[u8] = br#"{"type":1}"#;

const JSON: &str = "application/json";
const FORM: &str = "multipart/form-data";

/// Why a body has no answer.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error("The body is no interaction: {0}.")]
    NotRead(#[from] serde_json::Error),
    #[error(transparent)]
    Unwritten(#[from] Unwritten),
}

/// Answers the interaction in a body. Who sent it was checked before.
///
/// # Errors
/// When the body is no interaction; otherwise only by a mistake in this program.
pub async fn respond_to_body(responder: &Responder, body: &[u8]) -> Result<Response, Unanswered> {
    let reply = match incoming::read(body)? {
        Interaction::Ping => return Ok(pong()),
        Interaction::Event(event) => responder.respond(&event).await?,
        Interaction::Unreadable(unreadable) => responder.respond_to_unreadable(&unreadable)?,
    };

    Ok(response(&reply))
}

/// The HTTP answer with a reply.
fn response(reply: &Reply) -> Response {
    let Some(picture) = &reply.picture else {
        return with_type(HeaderValue::from_static(JSON), reply.body.clone());
    };

    let boundary = boundary(&reply.body);
    let body = form(&boundary, &reply.body, picture);
    // It cannot fail: a boundary has only letters, digits and hyphens.
    let kind = HeaderValue::try_from(format!("{FORM}; boundary={boundary}"));
    with_type(kind.unwrap_or(HeaderValue::from_static(FORM)), body)
}

/// The HTTP answer to a ping.
fn pong() -> Response {
    with_type(HeaderValue::from_static(JSON), Bytes::from_static(PONG))
}

fn with_type(kind: HeaderValue, body: Bytes) -> Response {
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// Both parts of a form, with the names that Discord's documentation gives them in "Uploading Files".
fn form(boundary: &str, json: &[u8], picture: &Picture) -> Bytes {
    let json_head = part_head(boundary, "name=\"payload_json\"", JSON);
    let file_name = format!("name=\"files[0]\"; filename=\"{PICTURE}\"");
    let file_head = part_head(boundary, &file_name, "image/png");

    // Room for both parts and the lines around them, so that nothing is copied twice.
    let mut body = Vec::with_capacity(json.len() + picture.png.len() + 512);
    body.extend(json_head.bytes());
    body.extend(json);
    body.extend(b"\r\n");
    body.extend(file_head.bytes());
    body.extend(&picture.png);
    body.extend(format!("\r\n--{boundary}--\r\n").bytes());
    body.into()
}

fn part_head(boundary: &str, name: &str, kind: &str) -> String {
    let disposition = format!("Content-Disposition: form-data; {name}");
    format!("--{boundary}\r\n{disposition}\r\nContent-Type: {kind}\r\n\r\n")
}

/// A line that the JSON does not contain; in a PNG, whose chunks are compressed or short, nothing of
/// that length and form occurs.
fn boundary(json: &[u8]) -> String {
    let mut number = 0;
    loop {
        let candidate = format!("weighin-part-of-a-form-{number}");
        if !contains(json, candidate.as_bytes()) {
            return candidate;
        }
        number += 1;
    }
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}
