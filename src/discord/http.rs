//! The body of an HTTP request -> the HTTP answer: a reply as JSON, or, with a picture, both as the
//! parts of a form.

use super::incoming;
use super::responder::{Reply, Responder, Unwritten};
use crate::discord::message::PICTURE;
use crate::render::chart::Picture;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;

/// The answer to a ping.
const PONG: &[u8] = br#"{"type":1}"#;

const JSON: &str = "application/json";

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
pub async fn answer(responder: &Responder, body: &[u8]) -> Result<Response, Unanswered> {
    let reply = match incoming::read(body)? {
        incoming::Body::Ping => return Ok(pong()),
        incoming::Body::Event(event) => responder.respond(&event).await?,
        incoming::Body::Unreadable(unreadable) => responder.respond_to_unreadable(&unreadable)?,
    };
    Ok(response(&reply))
}

/// The HTTP answer with a reply.
fn response(reply: &Reply) -> Response {
    match &reply.picture {
        None => with_type(HeaderValue::from_static(JSON), reply.body.clone()),
        Some(picture) => {
            let boundary = boundary(&reply.body);
            let kind = HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"));
            let body = form(&boundary, &reply.body, picture);
            with_type(
                kind.unwrap_or(HeaderValue::from_static("multipart/form-data")),
                body,
            )
        }
    }
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

/// Both parts of a form, as Discord takes them.
fn form(boundary: &str, json: &[u8], picture: &Picture) -> Bytes {
    let head = |name: &str, kind: &str| {
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name={name}\r\nContent-Type: {kind}\r\n\r\n"
        )
    };
    let mut body = Vec::with_capacity(json.len() + picture.png.len() + 512);
    body.extend(head("\"payload_json\"", JSON).bytes());
    body.extend(json);
    body.extend(b"\r\n");
    body.extend(
        head(
            &format!("\"files[0]\"; filename=\"{PICTURE}\""),
            "image/png",
        )
        .bytes(),
    );
    body.extend(&picture.png);
    body.extend(format!("\r\n--{boundary}--\r\n").bytes());
    body.into()
}

/// A line that stands nowhere in the JSON; in a PNG, whose chunks are compressed or short, none of
/// that length and form occurs.
fn boundary(json: &[u8]) -> String {
    let is_free = |candidate: &String| {
        !json
            .windows(candidate.len())
            .any(|window| window == candidate.as_bytes())
    };
    let mut candidates = (0..).map(|number| format!("weighin-part-of-a-form-{number}"));
    candidates.find(is_free).unwrap_or_default()
}
