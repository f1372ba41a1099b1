//! The bot token, as people leave it in a variable or a file.

use super::environment::unquoted;
use super::{Config, ConfigError, Environment};
use secrecy::SecretString;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The variable that holds the bot token.
pub const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";
/// The most that is read of a token file.
const LONGEST_FILE: u64 = 64 * 1024;

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

/// The lines of a file with a secret that are neither empty nor comments.
pub fn lines_of(path: &Path) -> io::Result<Vec<String>> {
    let text = text_of(path)?;
    let lines = text.lines().map(trimmed);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(|line| unquoted(line).to_owned()).collect())
}

/// The text of a token file, in any encoding that an editor or a shell gives it.
fn text_of(path: &Path) -> io::Result<String> {
    // Opening a named pipe would wait until someone writes to it.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }

    let mut bytes = Vec::new();
    File::open(path)?
        .take(LONGEST_FILE)
        .read_to_end(&mut bytes)?;

    // PowerShell writes UTF-16 with a byte order mark.
    Ok(match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => from_utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => from_utf16(rest, u16::from_be_bytes),
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    })
}

fn from_utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let units: Vec<u16> = pairs.map(|pair| join([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
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

/// Without spaces and byte order marks at both ends; `trim` leaves the latter.
fn trimmed(text: &str) -> &str {
    text.trim_matches(is_margin)
}

fn is_margin(c: char) -> bool {
    // DEL is a mistake in the token, not something that an editor adds.
    let is_control = c.is_control() && c != '\u{7f}';
    c.is_whitespace() || is_control || is_invisible(c)
}

/// The byte order mark, and zero-width characters that get copied with text from a web page.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
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

/// Without the word before the token in a request.
fn without_scheme(token: &str) -> &str {
    let token = match token.split_at_checked(4) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("bot ") => rest.trim_start(),
        _ => token,
    };
    unquoted(token)
}
