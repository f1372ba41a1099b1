//! The few REST calls that the bot makes.
//!
//! serenity's own client is not used for them: its rate limiter keeps an entry for every interaction for ever, and without the
//! limiter it hides how long a 429 asks to wait.

use super::responder::Reply;
use crate::render::chart::Picture;
use crate::render::discord::PICTURE;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER, USER_AGENT};
use reqwest::multipart::{Form, Part};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use serenity::model::id::{ApplicationId, GuildId, InteractionId};
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long a call may take, retries included, where somebody waits for its end.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long one try may take.
const TRY_WITHIN: Duration = Duration::from_secs(15);
/// Discord takes no answer later than 3 s after the question.
const ANSWER_WITHIN: Duration = Duration::from_millis(2_900);
/// The wait before the first retry; it doubles each time.
const FIRST_WAIT: Duration = Duration::from_millis(100);
/// The longest wait that we choose.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// The longest wait that Discord can ask for.
const LONGEST_ASKED_WAIT: Duration = Duration::from_secs(60 * 60);
/// The most that is read of what Discord says. All commands of an application in all languages have a tenth of it.
const LONGEST_RESPONSE: usize = 8 * 1024 * 1024;
/// Discord's code for an answer that it already has.
const ALREADY_ANSWERED: u64 = 40_060;

/// Calls Discord's REST API at one base address and nowhere else.
pub struct Api {
    client: Client,
    base: String,
    token: SecretString,
    /// How long calls may take that answer no interaction; `None`: until they succeed or Discord refuses for good.
    patience: Option<Duration>,
}

/// Why a call failed. Neither the token nor an address, which may hold an interaction's token, is ever part of it.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    #[error("Discord does not accept the bot token; copy it again from the Bot page of your application")]
    WrongToken,
    #[error("Discord refused to {what}: {message} (status {status}, code {code})")]
    Refused { what: &'static str, status: u16, code: u64, message: String, details: String },
    #[error("cannot {what} at {base}: {reason}")]
    Unreachable { what: &'static str, base: String, reason: String },
    #[error("cannot {what}: the answer is not what Discord documents: {reason}")]
    Malformed { what: &'static str, reason: String },
}

impl ApiError {
    /// Whether every other try would fail in the same way: the token, or what was asked, is wrong. An outage or a rate limit
    /// passes, and so do a block, and the page that a network shows instead of Discord.
    pub fn is_final(&self) -> bool {
        match self {
            Self::WrongToken => true,
            Self::Refused { status: 403, code, .. } => *code != 0,
            Self::Refused { status, .. } => [400, 404, 405].contains(status),
            Self::Unreachable { .. } | Self::Malformed { .. } => false,
        }
    }

    /// Whether another try within seconds can succeed. Discord shuts out who goes on with what it refused.
    fn may_pass_soon(&self) -> bool {
        match self {
            Self::Unreachable { .. } => true,
            Self::Refused { status, .. } => *status >= 500 || [408, 429].contains(status),
            Self::WrongToken | Self::Malformed { .. } => false,
        }
    }
}

/// Where to connect, and with how many shards.
#[derive(Debug, Deserialize)]
pub struct GatewayInfo {
    pub url: String,
    pub shards: u32,
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
        let mut builder =
            Client::builder().connect_timeout(Duration::from_secs(5)).timeout(TRY_WITHIN).redirect(Policy::none());
        if !base.starts_with("https://") {
            // A proxy from the environment would read the token. Over https it only carries what it cannot read.
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| ApiError::Unreachable {
            what: "make connections",
            base: base.to_owned(),
            reason: error.to_string(),
        })?;
        Ok(Self { client, base: base.trim_end_matches('/').to_owned(), token, patience: Some(PATIENCE) })
    }

    /// The same, for a process that runs for months: what may pass is tried again until it has passed. Answers to interactions
    /// keep their deadline.
    pub fn tireless(self) -> Self {
        Self { patience: None, ..self }
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
        self.call(call, self.deadline(), |_| Ok(())).await
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
        match self.call(call, Some(since + ANSWER_WITHIN), |_| Ok(())).await {
            // A retry after a lost response: the first try had arrived.
            Err(ApiError::Refused { code: ALREADY_ANSWERED, .. }) => Ok(()),
            other => other,
        }
    }

    async fn get<T: for<'d> Deserialize<'d>>(&self, what: &'static str, path: &str) -> Result<T, ApiError> {
        let call = Call { what, method: Method::GET, path, body: None, picture: None, authorised: true };
        self.call(call, self.deadline(), |body| serde_json::from_slice(body).map_err(|error| error.to_string())).await
    }

    fn deadline(&self) -> Option<Instant> {
        self.patience.map(|patience| Instant::now() + patience)
    }

    /// Makes a call and reads its answer; on what may pass, waits and tries again until the deadline, if there is one.
    async fn call<T>(
        &self,
        call: Call<'_>,
        deadline: Option<Instant>,
        read: impl Fn(&[u8]) -> Result<T, String>,
    ) -> Result<T, ApiError> {
        let mut wait = FIRST_WAIT;
        loop {
            let (error, asked_wait) = match self.try_once(&call, deadline, &read).await {
                Ok(read) => return Ok(read),
                Err(Failed { error, asked_wait }) => (error, asked_wait),
            };
            let worth_another_try = if deadline.is_some() { error.may_pass_soon() } else { !error.is_final() };
            if !worth_another_try {
                return Err(error);
            }

            // Never less than our own wait, so that a short answer cannot make us ask all the time.
            let pause = asked_wait.unwrap_or_default().min(LONGEST_ASKED_WAIT).max(wait);
            if deadline.is_some_and(|deadline| Instant::now() + pause >= deadline) {
                return Err(error);
            }
            tracing::warn!(what = call.what, wait_ms = pause.as_millis() as u64, %error, "trying again");
            sleep(pause).await;
            wait = longer(wait);
        }
    }

    async fn try_once<T>(
        &self,
        call: &Call<'_>,
        deadline: Option<Instant>,
        read: impl Fn(&[u8]) -> Result<T, String>,
    ) -> Result<T, Failed> {
        let what = call.what;
        let mut response = self.send(call, deadline).await?;
        if !response.status().is_success() {
            return Err(refused(what, response).await);
        }
        let body = body(&mut response).await.map_err(|error| self.unreachable(what, error))?;
        read(&body).map_err(|reason| Failed::new(ApiError::Malformed { what, reason }))
    }

    async fn send(&self, call: &Call<'_>, deadline: Option<Instant>) -> Result<Response, Failed> {
        let url = format!("{}/api/v10{}", self.base, call.path);
        let mut request =
            self.client.request(call.method.clone(), url).header(USER_AGENT, serenity::constants::USER_AGENT);
        if let Some(deadline) = deadline {
            request = request.timeout(deadline.duration_since(Instant::now()).min(TRY_WITHIN));
        }
        if call.authorised {
            request = request.header(AUTHORIZATION, format!("Bot {}", self.token.expose_secret()));
        }
        if let Some(body) = &call.body {
            request = with_body(request, body, call.picture);
        }
        request.send().await.map_err(|error| self.unreachable(call.what, error))
    }

    fn unreachable(&self, what: &'static str, error: reqwest::Error) -> Failed {
        let reason = innermost(&error.without_url());
        Failed::new(ApiError::Unreachable { what, base: self.base.clone(), reason })
    }
}

/// The next wait: twice as long, up to a limit, and a little longer or shorter, so that not everybody who lost Discord at the
/// same moment comes back at the same moment.
fn longer(wait: Duration) -> Duration {
    let doubled = wait.saturating_mul(2).min(LONGEST_WAIT);
    let random = RandomState::new().hash_one(()) % 1_000;
    doubled.mul_f64(0.9 + 0.2 * random as f64 / 1_000.0)
}

/// The body of a response, up to a limit; what is longer is cut off, and then is no JSON.
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

/// Why one try failed, and how long Discord asked to wait before the next.
struct Failed {
    error: ApiError,
    asked_wait: Option<Duration>,
}

impl Failed {
    fn new(error: ApiError) -> Self {
        Self { error, asked_wait: None }
    }
}

async fn refused(what: &'static str, mut response: Response) -> Failed {
    let status = response.status();
    if status == StatusCode::UNAUTHORIZED {
        return Failed::new(ApiError::WrongToken);
    }
    let header = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse::<f64>().ok());
    let body = body(&mut response).await.unwrap_or_default();
    let refusal: Refusal = serde_json::from_slice(&body).unwrap_or_default();
    let message = if refusal.message.is_empty() { "no reason given".to_owned() } else { refusal.message };
    let details = if refusal.errors.is_null() { String::new() } else { refusal.errors.to_string() };
    let error = ApiError::Refused { what, status: status.as_u16(), code: refusal.code, message, details };

    let seconds = refusal.retry_after.or(header).filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
    Failed { error, asked_wait: seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()) }
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
