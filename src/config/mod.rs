//! Config file and environment -> [`Config`], with errors that name the key and the place.
//!
//! | file | what it does |
//! |---|---|
//! | `model`, `error` | what can be configured, and what may be wrong with it |
//! | `keys` | every key: its name, its variable, how its text is read, where it goes |
//! | `values` | text -> an address, a number, a word of a list |
//! | `file` | the config file, with the places of errors |
//! | `environment` | the variables, and which unknown ones are not mistakes |
//! | `token` | the bot token, from its variable or its file |
//! | `secret_file` | secrets as people, editors and shells write them |
//! | `store_url` | the address of the database, without its password where it is shown |
//! | `warnings` | what works but is worth a warning |
//! | `mask` | hides what looks like a token |

mod environment;
mod error;
mod file;
mod keys;
mod mask;
mod model;
mod secret_file;
mod store_url;
mod token;
mod values;
mod warnings;

pub use environment::Environment;
pub use error::ConfigError;
pub use keys::{ConfigKey, KEYS};
pub(crate) use mask::HIDDEN;
pub use mask::masked;
pub use model::{
    Config, DiscordConfig, EndpointConfig, KnowledgeConfig, LogConfig, LogFormat, LogLevel,
    SearchConfig, StatusConfig, StorageConfig, Transport,
};
pub use store_url::{PostgresUrl, StoreUrl};
pub(crate) use token::TOKEN_VARIABLE;
pub(crate) use values::listen_address;

use crate::commands::AnswerSettings;
use crate::git::{ReadToken, Remote};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use token::repository_token;

/// The file that is read if no other is named; it may be missing.
const DEFAULT_FILE: &str = "weighin.toml";

impl Config {
    /// Reads the file (`None`: `weighin.toml`, if there is one), then the environment, which
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
            Err(error) if file.is_none() && error.kind() == ErrorKind::NotFound => {}
            Err(reason) => {
                let path = path.to_owned();
                return Err(ConfigError::Unreadable { path, reason });
            }
        }

        environment::apply(&mut config, environment)?;
        Ok(config)
    }

    /// Where decisions are kept; a relative SQLite file is in the directory of the config file
    /// (`None`: in that in which the program was started).
    ///
    /// # Errors
    /// If `storage.url_file` cannot be read, or holds something else.
    pub fn store(&self, file: Option<&Path>) -> Result<StoreUrl, ConfigError> {
        let url = match &self.storage.url_file {
            None => self.storage.url.clone(),
            Some(path) => StoreUrl::in_file(path).map_err(ConfigError::StoreFile)?,
        };
        let directory = file.and_then(Path::parent).unwrap_or(Path::new(""));
        Ok(url.within(directory))
    }

    /// The repository that the articles come from; `None` if they come from a folder.
    pub(crate) fn repository(&self) -> Option<Remote> {
        let knowledge = &self.knowledge;
        let token_file = knowledge.token_file.clone();
        Some(Remote {
            address: knowledge.git.clone()?,
            branch: knowledge.branch.clone(),
            folder: knowledge.folder.clone(),
            cache: knowledge.cache.clone(),
            token: token_file
                .map(|file| -> ReadToken { Arc::new(move || repository_token(&file)) }),
        })
    }

    /// What answers depend on.
    pub(crate) fn settings(&self) -> AnswerSettings {
        AnswerSettings {
            default_topic: self.knowledge.default_topic.clone(),
            contribute_url: self.knowledge.contribute_url.clone(),
        }
    }
}
