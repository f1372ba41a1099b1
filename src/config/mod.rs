//! Config file and environment -> [`Config`], with errors that name the key and the place.
//!
//! | file | what it does |
//! |---|---|
//! | `keys` | every key: its name, its variable, how its text is read, where it goes |
//! | `values` | text -> an address, a number, a word of a list |
//! | `file` | the config file, with the places of errors |
//! | `environment` | the variables, and which unknown ones are not mistakes |
//! | `token` | the bot token, from its variable or its file |
//! | `warnings` | what works but is worth a warning |
//! | `mask` | hides what looks like a token |

mod environment;
mod file;
mod keys;
mod mask;
mod token;
mod values;
mod warnings;

pub use environment::Environment;
pub use keys::{KEYS, Key};
pub use mask::{HIDDEN, masked};
pub use token::TOKEN_VARIABLE;
pub use values::listen_address;

use crate::commands::Settings;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The file that is read if no other is named; it may be missing.
pub const DEFAULT_FILE: &str = "weighin.toml";

/// Everything an operator decides. `config.example.toml` explains each key.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    pub knowledge: Knowledge,
    pub discord: Discord,
    pub endpoint: Endpoint,
    pub status: Status,
    pub log: Log,
}

/// Where knowledge comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Knowledge {
    pub path: PathBuf,
    /// Empty: the bot asks which topic is meant.
    pub default_topic: String,
    /// Empty: there is no such button.
    pub contribute_url: String,
}

/// How Discord is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Discord {
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
pub struct Endpoint {
    pub listen: SocketAddr,
    /// How old a signature may be, or how far in the future.
    pub max_age: Duration,
    /// How many connections one address may have; 0 for any number.
    pub per_address: usize,
}

/// Health and metrics.
#[derive(Debug, Clone, PartialEq)]
pub struct Status {
    /// `None`: they are not served.
    pub listen: Option<SocketAddr>,
}

/// What is logged, and how.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Log {
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

impl Default for Knowledge {
    fn default() -> Self {
        Self {
            path: "knowledge".into(),
            default_topic: "backend-runtime".to_owned(),
            contribute_url: String::new(),
        }
    }
}

impl Default for Discord {
    fn default() -> Self {
        Self {
            transport: Transport::default(),
            public_key: String::new(),
            api_base: "https://discord.com".to_owned(),
            token_file: None,
        }
    }
}

impl Default for Endpoint {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)),
            max_age: Duration::from_secs(300),
            per_address: 0,
        }
    }
}

impl Default for Status {
    fn default() -> Self {
        Self {
            listen: Some(SocketAddr::from((Ipv4Addr::LOCALHOST, 9464))),
        }
    }
}

/// Why the configuration is invalid: one clear line.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read the config file {}: {reason}", path.display())]
    Unreadable {
        path: PathBuf,
        reason: std::io::Error,
    },
    #[error("{place}: {message}")]
    Invalid { place: String, message: String },
    #[error(
        "cannot read the token file {} (discord.token_file): {reason}; \
         set the key to the path of a file with the token, not to the token itself",
        path.display()
    )]
    TokenFile {
        path: PathBuf,
        reason: std::io::Error,
    },
    #[error(
        "the bot token in {place} {reason}; copy it again from the Bot page of your application, and put nothing else there"
    )]
    MalformedToken { place: String, reason: &'static str },
}

impl Config {
    /// Reads the file (`None`: [`DEFAULT_FILE`], if there is one), then the environment, which
    /// overrides it.
    ///
    /// # Errors
    /// A file that cannot be read, an unknown key, or a value that a key cannot have, in the file
    /// or in the environment.
    pub fn load(file: Option<&Path>, environment: &Environment) -> Result<Self, ConfigError> {
        let mut config = Self::default();

        let path = file.unwrap_or(Path::new(DEFAULT_FILE));
        match std::fs::read(path) {
            Ok(bytes) => file::apply(&mut config, path, &bytes)?,
            Err(error) if file.is_none() && error.kind() == std::io::ErrorKind::NotFound => {}
            Err(reason) => {
                return Err(ConfigError::Unreadable {
                    path: path.to_owned(),
                    reason,
                });
            }
        }

        environment::apply(&mut config, environment)?;
        Ok(config)
    }

    /// What answers depend on.
    pub fn settings(&self) -> Settings {
        Settings {
            default_topic: self.knowledge.default_topic.clone(),
            contribute_url: self.knowledge.contribute_url.clone(),
        }
    }
}
