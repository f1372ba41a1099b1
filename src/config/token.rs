//! The bot token, as people leave it in a variable or a file.

use super::secret_file::{text_of, trimmed, unquoted};
use super::{Config, ConfigError, Environment};
use secrecy::SecretString;
use std::path::Path;

/// The variable that holds the bot token.
pub const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";

impl Config {
    /// The bot token, from `DISCORD_TOKEN` or the token file; `None` if neither is given.
    ///
    /// # Errors
    /// A token file that cannot be read, or a text that cannot be a token.
    pub fn token(&self, environment: &Environment) -> Result<Option<SecretString>, ConfigError> {
        if let Some(text) = token_variable(environment) {
            return read(text, TOKEN_VARIABLE).map(Some);
        }

        let Some(path) = &self.discord.token_file else {
            return Ok(None);
        };
        let text = text_of(path).map_err(|reason| ConfigError::TokenFile {
            path: path.clone(),
            reason,
        })?;
        read(&text, &path.display().to_string()).map(Some)
    }
}

/// Reads the token of a repository from its file.
///
/// # Errors
/// A file that cannot be read, or a text that cannot be a token; the text is not shown.
pub fn repository_token(path: &Path) -> Result<SecretString, String> {
    let file = path.display();
    let text = text_of(path).map_err(|reason| {
        format!("cannot read the token file {file}, named by knowledge.token_file: {reason}")
    })?;
    check(&text).map_err(|reason| {
        format!("the token in {file} {reason}; put the token there, and nothing else")
    })
}

/// What `DISCORD_TOKEN` holds. An empty one counts as none: that is how compose files leave it out.
pub fn token_variable(environment: &Environment) -> Option<&str> {
    let text = environment.get(TOKEN_VARIABLE)?;
    (!text.trim().is_empty()).then_some(text)
}

/// The token in a text: alone on a line, or as the value of `DISCORD_TOKEN` in a list of variables.
fn read(text: &str, place: &str) -> Result<SecretString, ConfigError> {
    check(text).map_err(|reason| ConfigError::MalformedToken {
        place: place.to_owned(),
        reason,
    })
}

/// The token in a text; the error says what is wrong with the text.
fn check(text: &str) -> Result<SecretString, &'static str> {
    let token = without_scheme(unquoted(trimmed(written(text)?)));
    if token.is_empty() {
        return Err("is empty");
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("has characters that a token cannot have");
    }
    Ok(SecretString::from(token))
}

/// The part of a text that is the token as somebody wrote it.
fn written(text: &str) -> Result<&str, &'static str> {
    let mut lines = Vec::new();
    for line in text.lines().map(trimmed) {
        match variable(line) {
            _ if line.is_empty() || line.starts_with('#') => {}
            // This line says that it is the token; the others are other variables.
            Some((TOKEN_VARIABLE, value)) => return Ok(value),
            Some((_, value)) => lines.push(value),
            None => lines.push(line),
        }
    }

    match lines[..] {
        [] => Err("is empty"),
        [token] => Ok(token),
        _ => Err("is on several lines"),
    }
}

/// `NAME=value` or `export NAME=value`.
fn variable(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix("export ").unwrap_or(line).trim_start();
    let (name, value) = line.split_once('=')?;

    let name = name.trim_end();
    let is_name = !name.is_empty() && name.bytes().all(is_part_of_a_name);
    is_name.then_some((name, value))
}

fn is_part_of_a_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The token without the word that precedes it in a request.
fn without_scheme(token: &str) -> &str {
    let token = match token.split_at_checked(4) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("bot ") => rest.trim_start(),
        _ => token,
    };
    unquoted(token)
}
