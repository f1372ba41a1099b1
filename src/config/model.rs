//! What can be configured, with the default values.

use super::store_url::StoreUrl;
use crate::git::RemoteAddress;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// Everything an operator decides. `config.example.toml` explains each key.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    pub knowledge: KnowledgeConfig,
    pub search: SearchConfig,
    pub discord: DiscordConfig,
    pub endpoint: EndpointConfig,
    pub status: StatusConfig,
    pub storage: StorageConfig,
    pub log: LogConfig,
}

/// Where knowledge comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct KnowledgeConfig {
    pub path: PathBuf,
    /// The repository with the articles; `path` has no effect then.
    pub git: Option<RemoteAddress>,
    /// `None`: the default one of the repository.
    pub branch: Option<String>,
    /// The folder of the repository; empty for its top.
    pub folder: String,
    /// How often to look for a newer commit.
    pub every: Duration,
    /// A file with a token that may read the repository.
    pub token_file: Option<PathBuf>,
    /// Where fetched commits are kept.
    pub cache: PathBuf,
    /// Whether articles that nobody has reviewed are answered from.
    pub drafts: bool,
    /// Empty: the bot asks which topic is meant.
    pub default_topic: String,
    /// Empty: there is no such button.
    pub contribute_url: String,
}

/// How `/ask` finds answers.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchConfig {
    /// Where the meanings of texts are kept between two starts. `None`: nowhere.
    pub cache: Option<PathBuf>,
}

/// How Discord is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct DiscordConfig {
    pub transport: Transport,
    pub public_key: String,
    pub api_base: String,
    pub token_file: Option<PathBuf>,
}

/// How interactions come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Transport {
    /// Over a connection that the bot opens and keeps.
    #[default]
    Gateway,
    /// As HTTP requests that Discord makes.
    Endpoint,
}

/// The HTTP interactions endpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct EndpointConfig {
    pub listen: SocketAddr,
    /// How old a signature may be, or how far in the future.
    pub max_age: Duration,
    /// How many connections one address may have; 0 for any number.
    pub per_address: usize,
}

/// Health and metrics.
#[derive(Debug, Clone, PartialEq)]
pub struct StatusConfig {
    /// `None`: they are not served.
    pub listen: Option<SocketAddr>,
}

/// Where decisions are kept.
#[derive(Debug, Clone, PartialEq)]
pub struct StorageConfig {
    pub url: StoreUrl,
    /// A file with the address, used instead of `url`: it may have a password.
    pub url_file: Option<PathBuf>,
}

/// What is logged, and how.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LogConfig {
    pub format: LogFormat,
    pub level: LogLevel,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// The lowest level that is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogLevel {
    Error,
    Warn,
    #[default]
    Info,
    Debug,
    Trace,
}

impl Default for SearchConfig {
    fn default() -> Self {
        Self {
            cache: Some("search.cache".into()),
        }
    }
}

impl Default for KnowledgeConfig {
    fn default() -> Self {
        Self {
            path: "knowledge".into(),
            git: None,
            branch: None,
            folder: "knowledge".to_owned(),
            every: Duration::from_secs(5 * 60),
            token_file: None,
            cache: "knowledge.cache".into(),
            drafts: true,
            default_topic: "backend-runtime".to_owned(),
            contribute_url: String::new(),
        }
    }
}

impl Default for DiscordConfig {
    fn default() -> Self {
        Self {
            transport: Transport::default(),
            public_key: String::new(),
            api_base: "https://discord.com".to_owned(),
            token_file: None,
        }
    }
}

impl Default for EndpointConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)),
            max_age: Duration::from_secs(300),
            per_address: 0,
        }
    }
}

impl Default for StorageConfig {
    fn default() -> Self {
        Self {
            url: StoreUrl::Sqlite("weighin.db".into()),
            url_file: None,
        }
    }
}

impl Default for StatusConfig {
    fn default() -> Self {
        Self {
            listen: Some(SocketAddr::from((Ipv4Addr::LOCALHOST, 9464))),
        }
    }
}
