//! Why the program ends early, and with which exit code.

use crate::config::ConfigError;
use std::path::Path;

/// The exit code for "it ran, and found problems".
pub const PROBLEMS: u8 = 1;

/// The exit code for "it could not run": trying again only helps with other arguments or another
/// configuration.
pub const COULD_NOT_RUN: u8 = 2;

/// The exit code for "Discord refused", for example the token: another try would be refused again.
pub const REFUSED: u8 = 3;

/// Why the program ends early: one clear line, and an exit code.
pub struct Failure {
    pub message: String,
    pub code: u8,
}

impl Failure {
    /// It could not run at all.
    pub fn could_not_run(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: COULD_NOT_RUN,
        }
    }

    /// It ran into problems that may be gone after a restart.
    pub fn problems(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: PROBLEMS,
        }
    }

    /// Discord refused, and will refuse again.
    pub fn refused(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: REFUSED,
        }
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Failure::could_not_run(error.to_string())
    }
}

/// The failure if the articles cannot be read.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::could_not_run(format!(
        "cannot read the knowledge folder `{path}`: {error}; set knowledge.path to the folder with the articles"
    ))
}
