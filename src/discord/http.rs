//! An interaction as the bytes of an HTTP request -> its response as the bytes of an HTTP answer. Who sent it was checked before.

use super::interaction::{Handled, Outgoing, handle};
use crate::answer::{Answer, Kind};
use crate::commands::{Request, Response};
use crate::instance::Instance;
use crate::knowledge::prose::Span;
use crate::render::chart::Picture;
use crate::render::discord::{Delivery, PICTURE};
use serde::Deserialize;
use serenity::builder::CreateInteractionResponse;
use serenity::model::application::Interaction;
use std::borrow::Cow;

/// An answer to an HTTP request.
pub struct HttpAnswer {
    /// The value of the header `Content-Type`.
    pub content_type: Cow<'static, str>,
    pub body: Vec<u8>,
}

/// An interaction that was understood, with its answer, which is yet to be put into bytes.
pub enum Exchange {
    /// Discord asks whether anybody is there.
    Ping,
    Interaction(Handled),
}

/// Why a body is no interaction: it is not JSON, or no object with a type.
#[derive(Debug, thiserror::Error)]
#[error("the body is no interaction: {0}")]
pub struct Malformed(serde_json::Error);

/// The part of an interaction that every one of them has.
#[derive(Deserialize)]
struct Typed {
    #[serde(rename = "type")]
    kind: u64,
}

/// The type of a ping, and the answer to it: serenity would add an empty message.
const PING: u64 = 1;
const PONG: &[u8] = br#"{"type":1}"#;

const JSON: &str = "application/json";

impl Exchange {
    /// Answers the interaction in a body; `way` says in the log which way it came in.
    ///
    /// # Errors
    /// When the body is no interaction. One that cannot be read further, such as one of an unknown type, is answered with a friendly
    /// reply.
    pub fn begin(instance: &Instance, body: &[u8], way: &'static str) -> Result<Self, Malformed> {
        let Typed { kind } = serde_json::from_slice(body).map_err(Malformed)?;
        if kind == PING {
            return Ok(Self::Ping);
        }
        let library = instance.library();
        let interaction: Result<Interaction, _> = serde_json::from_slice(body);
        let handled = interaction.ok().and_then(|interaction| handle(&instance.context(&library), &interaction, way));
        Ok(Self::Interaction(handled.unwrap_or_else(|| {
            tracing::warn!(kind, way, "an interaction could not be read and gets a friendly reply");
            unreadable()
        })))
    }

    /// The command that was asked, or what it was instead: for metrics.
    pub fn command(&self) -> &'static str {
        match self {
            Self::Ping => "ping",
            Self::Interaction(handled) => handled.request.command(),
        }
    }

    /// How it went: for metrics.
    pub fn outcome(&self) -> &'static str {
        match self {
            Self::Ping => "answered",
            Self::Interaction(handled) => handled.response.outcome(),
        }
    }

    /// Whether a picture is to be drawn, which takes some milliseconds.
    pub fn draws(&self) -> bool {
        matches!(self, Self::Interaction(handled) if handled.chart().is_some())
    }

    /// The answer in bytes.
    ///
    /// # Errors
    /// Only by a mistake in this program: every answer can be written as JSON.
    pub fn answer(&self) -> Result<HttpAnswer, serde_json::Error> {
        match self {
            Self::Ping => Ok(HttpAnswer { content_type: JSON.into(), body: PONG.to_vec() }),
            Self::Interaction(handled) => match handled.outgoing() {
                Outgoing { body, picture: None } => json(&body),
                Outgoing { body, picture: Some(picture) } => with_picture(&body, &picture),
            },
        }
    }
}

fn json(response: &CreateInteractionResponse) -> Result<HttpAnswer, serde_json::Error> {
    Ok(HttpAnswer { content_type: JSON.into(), body: serde_json::to_vec(response)? })
}

/// Both parts of a form, as Discord takes them.
fn with_picture(response: &CreateInteractionResponse, picture: &Picture) -> Result<HttpAnswer, serde_json::Error> {
    let response = serde_json::to_vec(response)?;
    let boundary = boundary(&response);
    let head = |name: &str, kind: &str| {
        format!("--{boundary}\r\nContent-Disposition: form-data; name={name}\r\nContent-Type: {kind}\r\n\r\n")
    };
    let mut body = Vec::with_capacity(response.len() + picture.png.len() + 512);
    body.extend(head("\"payload_json\"", JSON).bytes());
    body.extend(response);
    body.extend(b"\r\n");
    body.extend(head(&format!("\"files[0]\"; filename=\"{PICTURE}\""), "image/png").bytes());
    body.extend(&picture.png);
    body.extend(format!("\r\n--{boundary}--\r\n").bytes());
    Ok(HttpAnswer { content_type: format!("multipart/form-data; boundary={boundary}").into(), body })
}

/// A line that stands nowhere in the JSON; in a PNG, whose chunks are compressed or short, none of that length and form occurs.
fn boundary(json: &[u8]) -> String {
    let is_free = |candidate: &String| !json.windows(candidate.len()).any(|window| window == candidate.as_bytes());
    let mut candidates = (0..).map(|number| format!("weighin-part-of-a-form-{number}"));
    candidates.find(is_free).unwrap_or_default()
}

/// What is said to an interaction of a kind that this version does not know.
fn unreadable() -> Handled {
    let verdict =
        "Discord sent something that this version of Weighin cannot read. Ask with a command such as /help instead.";
    let answer = Answer::new(Kind::Declined, "This cannot be answered here", vec![Span::plain(verdict)]);
    Handled {
        request: Request::Click { question: None, values: Vec::new() },
        response: Response::Answer(Box::new(answer)),
        delivery: Delivery::Private,
    }
}
