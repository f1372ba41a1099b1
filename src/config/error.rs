//! What may be wrong with a configuration.

use std::path::PathBuf;

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
        "cannot read the token file {}, named by discord.token_file: {reason}; \
         it is a file that holds the token, not the token itself",
        path.display()
    )]
    TokenFile {
        path: PathBuf,
        reason: std::io::Error,
    },
    #[error("{0}")]
    StoreFile(String),
    #[error(
        "the bot token in {place} {reason}; copy it again from the Bot page of your application, and put nothing else there"
    )]
    MalformedToken { place: String, reason: &'static str },
}
