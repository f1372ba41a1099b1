//! Config file and environment -> [`Config`], with errors that name the key and the place.

use crate::commands::Settings;
use crate::knowledge::is_url;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The file that is read when no other is named; it may be absent.
pub const DEFAULT_FILE: &str = "weighin.toml";
const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";
const PREFIX: &str = "WEIGHIN_";

/// Everything an operator decides. `config.example.toml` explains each key.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub knowledge: Knowledge,
    pub discord: Discord,
    pub endpoint: Endpoint,
    pub status: Status,
    pub log: Log,
}

/// Where knowledge comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Knowledge {
    pub path: PathBuf,
    pub default_topic: String,
    pub contribute_url: String,
}

/// How Discord is reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Discord {
    pub transport: Transport,
    pub public_key: String,
    pub api_base: String,
    pub token_file: String,
}

/// How interactions come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// Over a connection that the bot opens and keeps.
    #[default]
    Gateway,
    /// As HTTP requests that Discord makes.
    Endpoint,
}

/// The HTTP interactions endpoint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Endpoint {
    pub listen: SocketAddr,
    pub max_age: u64,
}

/// Health and metrics.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Status {
    pub listen: String,
}

/// What is logged, and how.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    pub format: LogFormat,
    pub level: LogLevel,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// The least important kind of line that is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
        Self { path: "knowledge".into(), default_topic: "backend-runtime".to_owned(), contribute_url: String::new() }
    }
}

impl Default for Discord {
    fn default() -> Self {
        Self {
            transport: Transport::default(),
            public_key: String::new(),
            api_base: "https://discord.com".to_owned(),
            token_file: String::new(),
        }
    }
}

impl Default for Endpoint {
    fn default() -> Self {
        Self { listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)), max_age: 300 }
    }
}

impl Default for Status {
    fn default() -> Self {
        Self { listen: "127.0.0.1:9464".to_owned() }
    }
}

/// Why there is no configuration: one clear line.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read the config file {}: {reason}", path.display())]
    Unreadable { path: PathBuf, reason: std::io::Error },
    #[error("{place}: {message}")]
    Invalid { place: String, message: String },
    #[error("cannot read the token file {path}, named by discord.token_file: {reason}")]
    TokenFile { path: String, reason: std::io::Error },
    #[error(
        "the bot token in {place} is empty or has characters that no token has; copy it anew from the Bot page of your application"
    )]
    MalformedToken { place: String },
}

/// Environment variables, so that tests need not change those of the process.
pub type Environment = HashMap<String, String>;

impl Config {
    /// Reads the file (`None`: [`DEFAULT_FILE`], where there is one), then the environment, which overrides it.
    ///
    /// # Errors
    /// A file that cannot be read, an unknown key, or a value of the wrong type, in the file or in the environment.
    pub fn load(file: Option<&Path>, environment: &Environment) -> Result<Self, ConfigError> {
        let path = file.unwrap_or(Path::new(DEFAULT_FILE));
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if file.is_none() && error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(reason) => return Err(ConfigError::Unreadable { path: path.to_owned(), reason }),
        };
        let from_file: Config = toml::from_str(&text).map_err(|error| invalid(path, &text, &error))?;
        from_file.overridden(environment)
    }

    fn overridden(self, environment: &Environment) -> Result<Self, ConfigError> {
        let mut table = Table::try_from(&self).map_err(|error| ConfigError::Invalid {
            place: "the configuration".to_owned(),
            message: error.to_string(),
        })?;
        for (key, variable) in variables(&table) {
            if let Some(text) = environment.get(&variable) {
                override_key(&mut table, &key, text);
                // Each on its own, so that an error can name the variable.
                let read: Result<Config, _> = table.clone().try_into();
                read.map_err(|error| ConfigError::Invalid { place: variable, message: error.message().to_owned() })?;
            }
        }
        report_unknown_variables(&table, environment)?;
        let config: Self = table.try_into().map_err(|error: toml::de::Error| ConfigError::Invalid {
            place: "the configuration".to_owned(),
            message: error.message().to_owned(),
        })?;
        config.with_sound_addresses()
    }

    /// A wrong address would only show when somebody asks, as an answer that Discord refuses.
    fn with_sound_addresses(self) -> Result<Self, ConfigError> {
        let addresses = [
            ("knowledge.contribute_url", &self.knowledge.contribute_url, true),
            ("discord.api_base", &self.discord.api_base, false),
        ];
        for (key, address, may_be_empty) in addresses {
            if !(is_url(address) || may_be_empty && address.is_empty()) {
                let message = format!("`{address}` is not an address; write it whole, such as https://example.org");
                return Err(ConfigError::Invalid { place: key.to_owned(), message });
            }
        }
        Ok(self)
    }

    /// Where health and metrics are served; `None` where they are not.
    ///
    /// # Errors
    /// When it is no address with a port.
    pub fn status_address(&self) -> Result<Option<SocketAddr>, ConfigError> {
        let text = &self.status.listen;
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|_| ConfigError::Invalid {
            place: "status.listen".to_owned(),
            message: format!(
                "`{text}` is no address with a port; write one such as 127.0.0.1:9464, or nothing for none"
            ),
        })
    }

    /// What answers depend on.
    pub fn settings(&self) -> Settings {
        Settings {
            default_topic: self.knowledge.default_topic.clone(),
            contribute_url: self.knowledge.contribute_url.clone(),
        }
    }

    /// The bot token, from `DISCORD_TOKEN` or the token file; `None` where neither is given.
    ///
    /// # Errors
    /// A token file that cannot be read, or a token that cannot be one.
    pub fn token(&self, environment: &Environment) -> Result<Option<SecretString>, ConfigError> {
        let file = &self.discord.token_file;
        let (place, token) = match environment.get(TOKEN_VARIABLE) {
            Some(token) if !token.trim().is_empty() => (TOKEN_VARIABLE, token.clone()),
            _ if file.is_empty() => return Ok(None),
            _ => {
                let token = std::fs::read_to_string(file);
                (file.as_str(), token.map_err(|reason| ConfigError::TokenFile { path: file.clone(), reason })?)
            }
        };
        let token = token.trim();
        if token.is_empty() || !token.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(ConfigError::MalformedToken { place: place.to_owned() });
        }
        Ok(Some(SecretString::from(token)))
    }
}

fn invalid(path: &Path, text: &str, error: &toml::de::Error) -> ConfigError {
    let start = error.span().map_or(0, |span| span.start);
    let (line, column) = crate::knowledge::diagnostic::position(text, start);
    // The key alone: what stands behind it may be a secret in the wrong place.
    let key = text.lines().nth(line - 1).and_then(|line| line.split_once('=')).map(|(key, _)| key.trim());
    let key = key.map_or_else(String::new, |key| format!("`{key}`: "));
    ConfigError::Invalid {
        place: format!("{}:{line}:{column}", path.display()),
        message: key + &error.message().replace('\n', ", "),
    }
}

/// Every key in dotted form, with the environment variable that overrides it.
fn variables(table: &Table) -> Vec<(String, String)> {
    let sections = table.iter().filter_map(|(section, keys)| Some((section, keys.as_table()?)));
    let keys = sections.flat_map(|(section, keys)| keys.keys().map(move |key| format!("{section}.{key}")));
    keys.map(|key| (key.clone(), format!("{PREFIX}{}", key.to_uppercase().replace('.', "_")))).collect()
}

fn override_key(table: &mut Table, key: &str, text: &str) {
    let Some((section, key)) = key.split_once('.') else {
        return;
    };
    if let Some(Value::Table(section)) = table.get_mut(section) {
        section.insert(key.to_owned(), Value::String(text.to_owned()));
    }
}

/// A misspelt variable would otherwise be ignored in silence.
fn report_unknown_variables(table: &Table, environment: &Environment) -> Result<(), ConfigError> {
    let known: Vec<String> = variables(table).into_iter().map(|(_, variable)| variable).collect();
    let unknown = environment.keys().filter(|name| name.starts_with(PREFIX) && !known.contains(name)).min();
    match unknown {
        None => Ok(()),
        Some(name) => Err(ConfigError::Invalid {
            place: name.clone(),
            message: format!("no key has this environment variable; there are {}", known.join(", ")),
        }),
    }
}
