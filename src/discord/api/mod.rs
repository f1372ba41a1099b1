//! The few REST calls that the bot makes.
//!
//! serenity's own client is not used for them: its rate limiter keeps an entry for every
//! interaction for ever, and without the limiter it hides how long a 429 asks to wait.

mod call;
mod client;
mod error;
mod messages;

pub(crate) use call::FailedCall;
pub use client::Api;
pub use error::ApiError;
pub(crate) use messages::Upload;

use super::responder::Reply;
use call::{Call, TRY_WITHIN, read_json};
use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::Value;
use serenity::model::id::{ApplicationId, GuildId, InteractionId};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;

/// How long a call may take, retries included, if someone waits for it.
const PATIENCE: Duration = Duration::from_secs(30);
/// Discord takes no answer later than 3 s after the question.
const ANSWER_WITHIN: Duration = Duration::from_millis(2_900);
/// How many requests are sent at the same time. Each needs a connection; a burst of interactions
/// must not use up the files that the system lets a process open.
const AT_ONCE: usize = 64;
/// Discord's code for an answer that it already has.
const ALREADY_ANSWERED: u64 = 40_060;

/// Where to connect, with how many shards, and how many sessions may start.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct GatewayInfo {
    pub url: String,
    pub shards: u32,
    #[serde(default)]
    pub session_start_limit: StartLimit,
}

/// How many sessions may start.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct StartLimit {
    /// The limit per day.
    pub total: u64,
    /// How many are left.
    pub remaining: u64,
    /// How many milliseconds are left until the limit resets.
    pub reset_after: u64,
    /// How many shards may start at the same time.
    pub max_concurrency: u64,
}

/// What Discord documents as the usual limit.
impl Default for StartLimit {
    fn default() -> Self {
        Self {
            total: 1_000,
            remaining: 1_000,
            reset_after: 24 * 3_600_000,
            max_concurrency: 1,
        }
    }
}

#[derive(Deserialize)]
struct Application {
    id: ApplicationId,
}

impl Api {
    /// An API at a base address such as `https://discord.com`.
    ///
    /// # Errors
    /// If the system cannot make connections.
    pub fn new(base: &str, token: SecretString) -> Result<Self, ApiError> {
        let mut builder = Client::builder()
            .connect_timeout(Duration::from_secs(5))
            .timeout(TRY_WITHIN)
            .redirect(Policy::none());
        if !base.starts_with("https://") {
            // A proxy from the environment could read the token. With https it cannot.
            builder = builder.no_proxy();
        }

        let client = builder.build().map_err(|error| ApiError::Unreachable {
            what: "make connections",
            base: base.to_owned(),
            reason: error.to_string(),
        })?;

        Ok(Self {
            client,
            base: base.trim_end_matches('/').to_owned(),
            token,
            patience: Some(PATIENCE),
            at_once: Semaphore::new(AT_ONCE),
        })
    }

    /// The same, for a process that runs for months: it retries after temporary failures until it
    /// succeeds. Answers to interactions keep their deadline.
    pub(crate) fn retrying_forever(self) -> Self {
        Self {
            patience: None,
            ..self
        }
    }

    /// The base address.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// The bot token, which shards identify with.
    pub(crate) fn token(&self) -> &SecretString {
        &self.token
    }

    /// The application that the token belongs to.
    pub(crate) async fn application(&self) -> Result<ApplicationId, ApiError> {
        let application: Application = self
            .get("look up the application", "/applications/@me")
            .await?;
        Ok(application.id)
    }

    /// Whether a server is one of the bot's: otherwise it is refused.
    pub(crate) async fn server(&self, server: GuildId) -> Result<(), ApiError> {
        let path = format!("/guilds/{server}");
        let _server: Value = self.get("look up a server", &path).await?;
        Ok(())
    }

    /// Where to connect.
    pub(crate) async fn gateway(&self) -> Result<GatewayInfo, ApiError> {
        self.get("look up the gateway", "/gateway/bot").await
    }

    /// The registered commands, everywhere or in one server, as Discord has them, translations
    /// included.
    pub(crate) async fn commands(
        &self,
        application: ApplicationId,
        guild: Option<GuildId>,
    ) -> Result<Vec<Value>, ApiError> {
        let path = commands_path(application, guild);
        let path = format!("{path}?with_localizations=true");
        self.get("read the registered commands", &path).await
    }

    /// Replaces all registered commands.
    pub(crate) async fn replace_commands(
        &self,
        application: ApplicationId,
        guild: Option<GuildId>,
        commands: &[Value],
    ) -> Result<(), ApiError> {
        let what = "register the commands";
        let path = commands_path(application, guild);
        let body = Some(to_json(what, commands)?);

        let call = Call {
            what,
            method: Method::PUT,
            path: &path,
            body,
            attachments: &[],
            authorised: true,
        };

        self.call(call, self.deadline(), |_| Ok(())).await
    }

    /// Answers an interaction; `since` is when it came in.
    pub(crate) async fn send_reply(
        &self,
        interaction: InteractionId,
        token: &str,
        reply: &Reply,
        since: Instant,
    ) -> Result<(), ApiError> {
        let what = "answer an interaction";
        let path = format!("/interactions/{interaction}/{token}/callback");
        let call = Call {
            what,
            method: Method::POST,
            path: &path,
            body: Some(reply.body.to_vec()),
            attachments: &reply.attachments,
            // The interaction's token in the path is enough; the bot's is not sent without need.
            authorised: false,
        };

        let deadline = Some(since + ANSWER_WITHIN);
        match self.call(call, deadline, |_| Ok(())).await {
            // A retry after a lost response: the first try had arrived.
            Err(ApiError::Refused {
                code: ALREADY_ANSWERED,
                ..
            }) => Ok(()),
            other => other,
        }
    }

    async fn get<T: for<'d> Deserialize<'d>>(
        &self,
        what: &'static str,
        path: &str,
    ) -> Result<T, ApiError> {
        let call = Call {
            what,
            method: Method::GET,
            path,
            body: None,
            attachments: &[],
            authorised: true,
        };

        self.call(call, self.deadline(), read_json).await
    }

    /// Until when a call that starts now is repeated; `None` if there is no end.
    fn deadline(&self) -> Option<Instant> {
        self.patience.map(|patience| Instant::now() + patience)
    }
}

fn commands_path(application: ApplicationId, guild: Option<GuildId>) -> String {
    match guild {
        Some(guild) => format!("/applications/{application}/guilds/{guild}/commands"),
        None => format!("/applications/{application}/commands"),
    }
}

fn to_json(
    what: &'static str,
    value: &(impl serde::Serialize + ?Sized),
) -> Result<Vec<u8>, ApiError> {
    serde_json::to_vec(value).map_err(|error| ApiError::Malformed {
        what,
        reason: error.to_string(),
    })
}
