//! The few REST calls that the bot makes.
//!
//! serenity's own client is not used for them: its rate limiter keeps an entry for every interaction for ever, and without the
//! limiter it hides how long a 429 asks to wait.

use super::responder::Reply;
use crate::render::chart::Picture;
use crate::render::discord::PICTURE;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER, USER_AGENT};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use serenity::model::id::{ApplicationId, GuildId, InteractionId};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long calls at start may take, retries included.
const PATIENCE: Duration = Duration::from_secs(30);
/// Discord takes no answer later than 3 s after the question.
const ANSWER_WITHIN: Duration = Duration::from_millis(2_900);
/// The wait before the first retry of a call that failed without saying how long to wait; it doubles each time.
const FIRST_WAIT: Duration = Duration::from_millis(100);
/// Discord's code for an answer that it already has.
const ALREADY_ANSWERED: u64 = 40_060;

/// Calls Discord's REST API at one base address and nowhere else.
pub struct Api {
    client: Client,
    base: String,
    token: SecretString,
}

/// Why a call failed. Neither the token nor an address, which may hold an interaction's token, is ever part of it.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    #[error("Discord does not accept the bot token; copy it anew from the Bot page of your application")]
    WrongToken,
    #[error("Discord refused to {what}: {message} (status {status}, code {code})")]
    Refused { what: &'static str, status: u16, code: u64, message: String, details: String },
    #[error("cannot {what} at {base}: {reason}")]
    Unreachable { what: &'static str, base: String, reason: String },
    #[error("cannot {what}: the answer is not what Discord documents: {reason}")]
    Malformed { what: &'static str, reason: String },
}

/// Where to connect, with how many shards, and how many sessions may begin.
#[derive(Debug, Clone, Deserialize)]
pub struct GatewayInfo {
    pub url: String,
    pub shards: u32,
    #[serde(default)]
    pub session_start_limit: StartLimit,
}

/// How many sessions may begin.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct StartLimit {
    /// So many a day.
    pub total: u64,
    /// So many until there are more.
    pub remaining: u64,
    /// In how many milliseconds there are more.
    pub reset_after: u64,
    /// In how many groups shards may begin at the same time.
    pub max_concurrency: u64,
}

/// What Discord documents as the usual limit.
impl Default for StartLimit {
    fn default() -> Self {
        Self { total: 1_000, remaining: 1_000, reset_after: 24 * 3_600_000, max_concurrency: 1 }
    }
}

#[derive(Deserialize)]
struct Application {
    id: ApplicationId,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Refusal {
    code: u64,
    message: String,
    errors: Value,
    retry_after: Option<f64>,
}

struct Call<'a> {
    what: &'static str,
    method: Method,
    path: &'a str,
    body: Option<Vec<u8>>,
    picture: Option<&'a Picture>,
    authorised: bool,
}

impl Api {
    /// An API at a base address such as `https://discord.com`.
    ///
    /// # Errors
    /// When the system offers no way to make connections.
    pub fn new(base: &str, token: SecretString) -> Result<Self, ApiError> {
        let client = Client::builder().connect_timeout(Duration::from_secs(5)).timeout(Duration::from_secs(15)).build();
        let client = client.map_err(|error| ApiError::Unreachable {
            what: "make connections",
            base: base.to_owned(),
            reason: error.to_string(),
        })?;
        Ok(Self { client, base: base.trim_end_matches('/').to_owned(), token })
    }

    /// The base address.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The bot token, which shards identify with.
    pub fn token(&self) -> &SecretString {
        &self.token
    }

    /// The application that the token belongs to.
    pub async fn application(&self) -> Result<ApplicationId, ApiError> {
        let application: Application = self.get("look up the application", "/applications/@me").await?;
        Ok(application.id)
    }

    /// Where to connect.
    pub async fn gateway(&self) -> Result<GatewayInfo, ApiError> {
        self.get("look up the gateway", "/gateway/bot").await
    }

    /// The registered commands, everywhere or in one server, as Discord has them, translations included.
    pub async fn commands(&self, application: ApplicationId, guild: Option<GuildId>) -> Result<Vec<Value>, ApiError> {
        let path = format!("{}?with_localizations=true", commands_path(application, guild));
        self.get("read the registered commands", &path).await
    }

    /// Replaces all registered commands.
    pub async fn replace_commands(
        &self,
        application: ApplicationId,
        guild: Option<GuildId>,
        commands: &[Value],
    ) -> Result<(), ApiError> {
        let what = "register the commands";
        let path = commands_path(application, guild);
        let body = Some(to_json(what, commands)?);
        let call = Call { what, method: Method::PUT, path: &path, body, picture: None, authorised: true };
        self.call(call, Instant::now() + PATIENCE).await.map(drop)
    }

    /// Answers an interaction; `since` is when it came in.
    pub async fn answer(
        &self,
        interaction: InteractionId,
        token: &str,
        reply: &Reply,
        since: Instant,
    ) -> Result<(), ApiError> {
        let what = "answer an interaction";
        let path = format!("/interactions/{interaction}/{token}/callback");
        let (body, picture) = (Some(reply.body.to_vec()), reply.picture.as_ref());
        let call = Call { what, method: Method::POST, path: &path, body, picture, authorised: false };
        match self.call(call, since + ANSWER_WITHIN).await {
            // A retry after a lost response: the first try had arrived.
            Err(ApiError::Refused { code: ALREADY_ANSWERED, .. }) => Ok(()),
            other => other.map(drop),
        }
    }

    async fn get<T: for<'d> Deserialize<'d>>(&self, what: &'static str, path: &str) -> Result<T, ApiError> {
        let call = Call { what, method: Method::GET, path, body: None, picture: None, authorised: true };
        let response = self.call(call, Instant::now() + PATIENCE).await?;
        response.json().await.map_err(|error| ApiError::Malformed { what, reason: error.without_url().to_string() })
    }

    /// Makes a call; waits and tries again, until the deadline, on 429, on errors of the server and on lost connections.
    async fn call(&self, call: Call<'_>, deadline: Instant) -> Result<Response, ApiError> {
        let mut wait = FIRST_WAIT;
        loop {
            let (error, asked_wait) = match self.send(&call).await {
                Ok(response) => return Ok(response),
                Err(Attempt::Final(error)) => return Err(error),
                Err(Attempt::Passing(error, asked_wait)) => (error, asked_wait),
            };
            let pause = asked_wait.unwrap_or(wait);
            if Instant::now() + pause >= deadline {
                return Err(error);
            }
            tracing::warn!(what = call.what, wait_ms = pause.as_millis() as u64, %error, "trying again");
            sleep(pause).await;
            wait *= 2;
        }
    }

    async fn send(&self, call: &Call<'_>) -> Result<Response, Attempt> {
        let url = format!("{}/api/v10{}", self.base, call.path);
        let mut request =
            self.client.request(call.method.clone(), url).header(USER_AGENT, serenity::constants::USER_AGENT);
        if call.authorised {
            request = request.header(AUTHORIZATION, format!("Bot {}", self.token.expose_secret()));
        }
        if let Some(body) = &call.body {
            request = with_body(request, body, call.picture);
        }
        let what = call.what;
        let response = request.send().await.map_err(|error| {
            let reason = innermost(&error.without_url());
            Attempt::Passing(ApiError::Unreachable { what, base: self.base.clone(), reason }, None)
        })?;
        if response.status().is_success() { Ok(response) } else { Err(refused(what, response).await) }
    }
}

/// The JSON alone, or, with a picture, both as the parts of a form.
fn with_body(request: RequestBuilder, json: &[u8], picture: Option<&Picture>) -> RequestBuilder {
    let part = |bytes: &[u8], kind: HeaderValue| {
        Part::bytes(bytes.to_vec()).headers(HeaderMap::from_iter([(CONTENT_TYPE, kind)]))
    };
    let json_type = HeaderValue::from_static("application/json");
    let Some(picture) = picture else {
        return request.header(CONTENT_TYPE, json_type).body(json.to_vec());
    };
    let file = part(&picture.png, HeaderValue::from_static("image/png")).file_name(PICTURE);
    request.multipart(Form::new().part("payload_json", part(json, json_type)).part("files[0]", file))
}

/// Why one try failed.
enum Attempt {
    Final(ApiError),
    /// Worth another try, after the wait that Discord asked for.
    Passing(ApiError, Option<Duration>),
}

async fn refused(what: &'static str, response: Response) -> Attempt {
    let status = response.status();
    let header = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse::<f64>().ok());
    let refusal: Refusal = response.json().await.unwrap_or_default();
    if status == StatusCode::UNAUTHORIZED {
        return Attempt::Final(ApiError::WrongToken);
    }
    let message = if refusal.message.is_empty() { "no reason given".to_owned() } else { refusal.message };
    let details = if refusal.errors.is_null() { String::new() } else { refusal.errors.to_string() };
    let error = ApiError::Refused { what, status: status.as_u16(), code: refusal.code, message, details };
    if status == StatusCode::TOO_MANY_REQUESTS {
        let seconds = refusal.retry_after.or(header).filter(|s| s.is_finite() && *s >= 0.0);
        return Attempt::Passing(error, seconds.and_then(|s| Duration::try_from_secs_f64(s).ok()));
    }
    if status.is_server_error() { Attempt::Passing(error, None) } else { Attempt::Final(error) }
}

fn commands_path(application: ApplicationId, guild: Option<GuildId>) -> String {
    match guild {
        Some(guild) => format!("/applications/{application}/guilds/{guild}/commands"),
        None => format!("/applications/{application}/commands"),
    }
}

fn to_json(what: &'static str, value: &(impl serde::Serialize + ?Sized)) -> Result<Vec<u8>, ApiError> {
    serde_json::to_vec(value).map_err(|error| ApiError::Malformed { what, reason: error.to_string() })
}

/// The cause at the root: "connection refused" says more than "error sending request".
fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
