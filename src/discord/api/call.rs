//! One call, with retries if they can help.

use super::{Api, ApiError};
use crate::discord::attachment::Attachment;
use reqwest::header::{
    AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER, USER_AGENT,
};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long one try may take.
pub const TRY_WITHIN: Duration = Duration::from_secs(15);
/// The wait before the first retry; it doubles each time.
const FIRST_WAIT: Duration = Duration::from_millis(100);
/// The longest wait that we choose ourselves.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// The longest wait that Discord can ask for.
const LONGEST_ASKED_WAIT: Duration = Duration::from_secs(60 * 60);
/// The most that is read of an answer from Discord. All commands of an application in all languages
/// take a tenth of it.
const LONGEST_RESPONSE: usize = 8 * 1024 * 1024;

/// The most bytes that are kept of each text with the reason of a refusal.
const LONGEST_REASON: usize = 1_000;

const JSON: &str = "application/json";

/// A request that can be sent several times.
pub struct Call<'a> {
    pub what: &'static str,
    pub method: Method,
    pub path: &'a str,
    pub body: Option<Vec<u8>>,
    pub attachments: &'a [Attachment],
    pub authorised: bool,
}

/// What Discord says when it refuses.
#[derive(Deserialize, Default)]
#[serde(default)]
struct RefusalBody {
    code: u64,
    message: String,
    errors: Value,
    retry_after: Option<f64>,
    global: bool,
}

impl RefusalBody {
    fn into_error(self, what: &'static str, status: StatusCode) -> ApiError {
        let message = if self.message.is_empty() {
            "no reason given".to_owned()
        } else {
            shortened(self.message)
        };
        let details = if self.errors.is_null() {
            String::new()
        } else {
            shortened(self.errors.to_string())
        };

        ApiError::Refused {
            what,
            status: status.as_u16(),
            code: self.code,
            message,
            details,
        }
    }
}

impl Api {
    /// Makes a call and reads its answer; after a temporary failure, waits and tries again until
    /// the deadline, if there is one. A try that has started may end after the deadline: what
    /// matters is that the request reached Discord in time.
    pub(super) async fn call<T>(
        &self,
        call: Call<'_>,
        deadline: Option<Instant>,
        read: impl Fn(&[u8]) -> Result<T, String>,
    ) -> Result<T, ApiError> {
        let mut wait = FIRST_WAIT;
        loop {
            let FailedCall {
                error, asked_wait, ..
            } = match self.try_once(&call, &read).await {
                Ok(read) => return Ok(read),
                Err(failed) => failed,
            };
            let worth_another_try = if deadline.is_some() {
                error.may_pass_soon()
            } else {
                !error.is_final()
            };
            if !worth_another_try {
                return Err(error);
            }

            // Never less than our own wait, so that a short answer cannot make us retry all the
            // time.
            let asked = asked_wait.unwrap_or_default();
            let pause = asked.max(wait);
            if deadline.is_some_and(|deadline| Instant::now() + pause >= deadline) {
                return Err(error);
            }

            tracing::warn!(what = call.what, wait_ms = pause.as_millis() as u64, %error, "trying again");
            sleep(pause).await;
            wait = longer(wait);
        }
    }

    /// Sends a call and reads its answer, without a second try.
    pub(super) async fn try_once<T>(
        &self,
        call: &Call<'_>,
        read: impl Fn(&[u8]) -> Result<T, String>,
    ) -> Result<T, FailedCall> {
        let what = call.what;

        // It only fails if the semaphore is closed, and nothing closes it.
        let _place = self.at_once.acquire().await;
        let mut response = self.send(call).await?;
        if !response.status().is_success() {
            return Err(refused(what, response).await);
        }

        let body = body(&mut response)
            .await
            .map_err(|error| self.unreachable(what, error))?;
        read(&body).map_err(|reason| FailedCall::new(ApiError::Malformed { what, reason }))
    }

    async fn send(&self, call: &Call<'_>) -> Result<Response, FailedCall> {
        let url = format!("{}/api/v10{}", self.base, call.path);
        let request = self.client.request(call.method.clone(), url);

        // Discord's documentation asks for this form of user agent.
        let mut request = request.header(USER_AGENT, serenity::constants::USER_AGENT);
        if call.authorised {
            request = request.header(AUTHORIZATION, format!("Bot {}", self.token.expose_secret()));
        }
        if let Some(body) = &call.body {
            request = with_body(request, body, call.attachments);
        }

        let sent = request.send().await;
        sent.map_err(|error| self.unreachable(call.what, error))
    }

    fn unreachable(&self, what: &'static str, error: reqwest::Error) -> FailedCall {
        // The URL of an answer contains the interaction's token.
        let reason = innermost(&error.without_url());

        FailedCall::new(ApiError::Unreachable {
            what,
            base: self.base.clone(),
            reason,
        })
    }
}

/// The next wait: twice as long, up to a limit, with some jitter, so that not everyone who lost
/// Discord at the same moment comes back at the same moment.
fn longer(wait: Duration) -> Duration {
    let doubled = wait.saturating_mul(2).min(LONGEST_WAIT);
    doubled.mul_f64(0.9 + 0.2 * fastrand::f64())
}

/// The body of a response, up to a limit; a longer one is cut off, so that it is not valid JSON any
/// more.
async fn body(response: &mut Response) -> Result<Vec<u8>, reqwest::Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        let room = LONGEST_RESPONSE - body.len();

        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() >= room {
            break;
        }
    }

    Ok(body)
}

/// The JSON, or, with attachments, all as the parts of a form.
fn with_body(request: RequestBuilder, json: &[u8], attachments: &[Attachment]) -> RequestBuilder {
    if attachments.is_empty() {
        return request.header(CONTENT_TYPE, JSON).body(json.to_vec());
    }

    // The names of the parts are Discord's: see "Uploading Files" in its documentation.
    let mut form = Form::new().part("payload_json", part(json, JSON));
    for (number, attachment) in attachments.iter().enumerate() {
        let file = part(attachment.bytes(), attachment.kind()).file_name(attachment.name());
        form = form.part(format!("files[{number}]"), file);
    }
    request.multipart(form)
}

fn part(bytes: &[u8], kind: &'static str) -> Part {
    let kind = HeaderValue::from_static(kind);
    Part::bytes(bytes.to_vec()).headers(HeaderMap::from_iter([(CONTENT_TYPE, kind)]))
}

/// Why one try failed, and how long Discord asked to wait before the next.
pub(crate) struct FailedCall {
    pub error: ApiError,
    pub asked_wait: Option<Duration>,
    /// Whether the wait is for everything that the bot does.
    pub global: bool,
}

impl FailedCall {
    pub(super) fn new(error: ApiError) -> Self {
        Self {
            error,
            asked_wait: None,
            global: false,
        }
    }
}

/// Why Discord refused a call, and how long it asks to wait.
async fn refused(what: &'static str, mut response: Response) -> FailedCall {
    let status = response.status();
    if status == StatusCode::UNAUTHORIZED {
        return FailedCall::new(ApiError::WrongToken);
    }

    // A refusal by a proxy has no such body: then the status has to be enough.
    let header = seconds_in_header(&response);
    let body = body(&mut response).await.unwrap_or_default();
    let refusal: RefusalBody = serde_json::from_slice(&body).unwrap_or_default();

    // The body says it with fractions, the header in whole seconds.
    let seconds = refusal.retry_after.or(header);
    let seconds = seconds.filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
    let asked_wait = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());

    FailedCall {
        global: refusal.global,
        error: refusal.into_error(what, status),
        asked_wait: asked_wait.map(|wait| wait.min(LONGEST_ASKED_WAIT)),
    }
}

fn seconds_in_header(response: &Response) -> Option<f64> {
    let value = response.headers().get(RETRY_AFTER)?;
    value.to_str().ok()?.parse().ok()
}

/// Reads the JSON of an answer.
pub(super) fn read_json<T: for<'d> Deserialize<'d>>(body: &[u8]) -> Result<T, String> {
    serde_json::from_slice(body).map_err(|error| error.to_string())
}

/// As much of a text as fits on a line of the log.
fn shortened(mut text: String) -> String {
    if text.len() > LONGEST_REASON {
        let mut end = LONGEST_REASON;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        text.push('…');
    }
    text
}

/// The root cause: "connection refused" says more than "error sending request".
fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
