//! The body of an HTTP request -> the HTTP answer: a reply as JSON, or, with attachments, all as
//! the parts of a form.

use super::attachment::Attachment;
use super::incoming::{self, Interaction};
use super::responder::{Responder, Unwritten};
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
    #[error("The body is not an interaction: {0}.")]
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

    Ok(response(&reply.body, &reply.attachments))
}

/// The HTTP answer with JSON and what is attached to it.
pub(crate) fn response(json: &Bytes, attachments: &[Attachment]) -> Response {
    if attachments.is_empty() {
        return with_type(HeaderValue::from_static(JSON), json.clone());
    }

    let boundary = boundary(json, attachments);
    let body = form(&boundary, json, attachments);
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

/// The parts of a form, with the names that Discord's documentation gives them in "Uploading
/// Files".
fn form(boundary: &str, json: &[u8], attachments: &[Attachment]) -> Bytes {
    // Room for all parts and the lines around them, so that nothing is copied twice.
    let bytes = attachments.iter().map(|file| file.bytes().len() + 256);
    let mut body = Vec::with_capacity(json.len() + bytes.sum::<usize>() + 256);

    let head = part_head(boundary, "name=\"payload_json\"", JSON);
    body.extend(head.bytes());
    body.extend(json);

    for (number, file) in attachments.iter().enumerate() {
        let name = format!("name=\"files[{number}]\"; filename=\"{}\"", file.name());
        body.extend(b"\r\n");
        body.extend(part_head(boundary, &name, file.kind()).bytes());
        body.extend(file.bytes());
    }

    body.extend(format!("\r\n--{boundary}--\r\n").bytes());
    body.into()
}

fn part_head(boundary: &str, name: &str, kind: &str) -> String {
    let disposition = format!("Content-Disposition: form-data; {name}");
    format!("--{boundary}\r\n{disposition}\r\nContent-Type: {kind}\r\n\r\n")
}

/// A line that neither the JSON nor a text contains; in a PNG, whose chunks are compressed or
/// short, nothing of that length and form occurs.
fn boundary(json: &[u8], attachments: &[Attachment]) -> String {
    let mut number = 0;
    loop {
        let candidate = format!("weighin-part-of-a-form-{number}");
        let line = candidate.as_bytes();
        let in_text = |file: &Attachment| match file {
            Attachment::Text(file) => contains(file.content.as_bytes(), line),
            Attachment::Picture(_) => false,
        };

        if !contains(json, line) && !attachments.iter().any(in_text) {
            return candidate;
        }
        number += 1;
    }
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::{boundary, form};
    use crate::answer::{Answer, AnswerKind, TextFile};
    use crate::chat::{Delivery, Handled};
    use crate::commands::Response;
    use crate::discord::responder::Reply;
    use crate::render::chart::Picture;
    use serde_json::Value;
    use std::sync::Arc;

    fn file(name: &str, content: &str) -> TextFile {
        TextFile {
            name: name.to_owned(),
            content: content.to_owned(),
        }
    }

    fn reply(files: Vec<TextFile>, picture: bool) -> Reply {
        let mut answer = Answer::new(AnswerKind::Answered, "Record", Vec::new());
        answer.files = files;
        let handled = Handled {
            command: "decide",
            response: Response::Answer(Box::new(answer)),
            delivery: Delivery::Private,
        };
        let picture = picture.then(|| {
            Arc::new(Picture {
                png: b"PNG".to_vec(),
                alt_text: "Speed".to_owned(),
            })
        });
        Reply::new(&handled, picture).expect("an answer in bytes")
    }

    #[test]
    fn each_listed_file_has_a_form_part() {
        let reply = reply(vec![file("a.md", "# A"), file("b\"\r\n.json", "{}")], true);
        let json: Value = serde_json::from_slice(&reply.body).expect("JSON");
        let listed = &json["data"]["attachments"];
        let numbers: Vec<_> = (0..3).map(|at| listed[at]["id"].as_u64()).collect();
        assert_eq!(numbers, [Some(0), Some(1), Some(2)]);
        assert_eq!(listed[2]["filename"], "b---.json");

        let form = String::from_utf8(form("line", &reply.body, &reply.attachments).to_vec())
            .expect("text");
        let parts: Vec<&str> = form.split("--line\r\n").skip(1).collect();
        assert_eq!(parts.len(), 4);
        for (number, (name, content)) in
            [("weighin.png", "PNG"), ("a.md", "# A"), ("b---.json", "{}")]
                .into_iter()
                .enumerate()
        {
            let head = format!("name=\"files[{number}]\"; filename=\"{name}\"\r\n");
            assert!(parts[number + 1].contains(&head), "{form}");
            assert!(
                parts[number + 1].contains(&format!("\r\n\r\n{content}\r\n")),
                "{form}"
            );
        }
        assert!(form.ends_with("\r\n--line--\r\n"));
    }

    #[test]
    fn no_text_ends_its_part_of_the_form() {
        let texts = "--weighin-part-of-a-form-0 --weighin-part-of-a-form-1";
        let reply = reply(vec![file("a.md", texts)], false);
        let boundary = boundary(&reply.body, &reply.attachments);
        assert_eq!(boundary, "weighin-part-of-a-form-2");
    }
}
