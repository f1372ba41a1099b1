//! A text from the file or the environment -> a value. Each error says what is wrong and shows a
//! valid text.

use super::{LogFormat, LogLevel, Transport};
use crate::git::{self, RemoteAddress};
use crate::knowledge::is_url;
use crate::knowledge::names::did_you_mean;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;
use url::Url;

pub(super) const LOG_LEVELS: &[(&str, LogLevel)] = &[
    ("error", LogLevel::Error),
    ("warn", LogLevel::Warn),
    ("info", LogLevel::Info),
    ("debug", LogLevel::Debug),
    ("trace", LogLevel::Trace),
    ("warning", LogLevel::Warn),
];

pub(super) const LOG_FORMATS: &[(&str, LogFormat)] =
    &[("text", LogFormat::Text), ("json", LogFormat::Json)];

/// The words of each list, and what they mean; the first word for a meaning is the usual one.
pub(super) const TRANSPORTS: &[(&str, Transport)] = &[
    ("gateway", Transport::Gateway),
    ("endpoint", Transport::Endpoint),
];

pub fn text(text: &str) -> Result<String, String> {
    Ok(text.to_owned())
}

pub fn path(text: &str) -> Result<PathBuf, String> {
    Ok(PathBuf::from(text))
}

pub fn optional_path(text: &str) -> Result<Option<PathBuf>, String> {
    Ok((!text.is_empty()).then(|| PathBuf::from(text)))
}

pub fn transport(text: &str) -> Result<Transport, String> {
    one_of(TRANSPORTS, text)
}

pub fn log_format(text: &str) -> Result<LogFormat, String> {
    one_of(LOG_FORMATS, text)
}

pub fn log_level(text: &str) -> Result<LogLevel, String> {
    one_of(LOG_LEVELS, text)
}

/// A word of a list, in any case.
fn one_of<T: Copy>(words: &[(&'static str, T)], text: &str) -> Result<T, String> {
    for (word, value) in words {
        if word.eq_ignore_ascii_case(text) {
            return Ok(*value);
        }
    }

    let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    let near = match did_you_mean(text, known.iter().copied()) {
        Some(near) => format!("; {near}"),
        None => String::new(),
    };
    let list = known.join("`, `");
    Err(format!("`{text}` is not one of `{list}`{near}"))
}

/// True or false.
pub fn yes_or_no(text: &str) -> Result<bool, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is neither true nor false; write one of them"))
}

/// The address of a repository, or nothing.
pub fn repository(text: &str) -> Result<Option<RemoteAddress>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    RemoteAddress::read(text).map(Some)
}

/// The name of a branch, or nothing.
pub fn branch(text: &str) -> Result<Option<String>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    git::branch(text).map(Some)
}

/// How often a repository may be asked: no host likes to be asked more often, and nobody waits for
/// an article longer than a day.
const FETCH_EVERY: RangeInclusive<Duration> =
    Duration::from_secs(10)..=Duration::from_secs(24 * 60 * 60);

/// A time such as `30s`, `5m` or `1h`.
pub fn fetch_interval(text: &str) -> Result<Duration, String> {
    let digits = text.find(|c: char| !c.is_ascii_digit());
    let (number, unit) = text.split_at(digits.unwrap_or(text.len()));
    let seconds = match unit.trim() {
        "s" => Some(1),
        "m" => Some(60),
        "h" => Some(60 * 60),
        _ => None,
    };

    let time = seconds.and_then(|seconds: u64| number.parse::<u64>().ok()?.checked_mul(seconds));
    match time.map(Duration::from_secs) {
        Some(time) if FETCH_EVERY.contains(&time) => Ok(time),
        Some(_) => Err(format!(
            "`{text}` is not between 10s and 24h; write a time such as 5m"
        )),
        None => Err(format!(
            "`{text}` is not a time with its unit; write one such as 30s, 5m or 1h"
        )),
    }
}

/// A whole number of seconds, at least one.
pub fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse() {
        Ok(seconds) if seconds > 0 => Ok(Duration::from_secs(seconds)),
        _ => Err(format!(
            "`{text}` is not a whole number of seconds, 1 or more; write a number such as 300, without a unit"
        )),
    }
}

/// A number of connections; 0 means any number.
pub fn connections(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| {
        format!("`{text}` is not a whole number; write a number such as 50, or 0 for no limit")
    })
}

/// An address on the web, or nothing.
pub fn web_address(text: &str) -> Result<String, String> {
    if text.is_empty() || is_url(text) {
        return Ok(text.to_owned());
    }
    Err(format!(
        "`{text}` is not a complete web address; write one such as https://example.org/new"
    ))
}

/// The base address of Discord's API. People also paste it with the path that is added to it.
pub fn api_base(text: &str) -> Result<String, String> {
    if !is_url(text) {
        return Err(format!(
            "`{text}` is not a complete web address; write one such as https://discord.com"
        ));
    }

    if Url::parse(text).is_ok_and(|url| !url.username().is_empty() || url.password().is_some()) {
        // Without the address, which is logged where it cannot be reached.
        return Err("an address with a user name would be in the log; leave it out".to_owned());
    }

    let base = text.trim_end_matches('/');
    let base = base.strip_suffix("/v10").unwrap_or(base);
    let base = base.strip_suffix("/api").unwrap_or(base);
    Ok(base.trim_end_matches('/').to_owned())
}

/// An address to listen on, or nothing.
pub fn optional_listen_address(text: &str) -> Result<Option<SocketAddr>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    listen_address(text)
        .map(Some)
        .map_err(|error| format!("{error}; leave it empty for none"))
}

/// An address and a port to listen on: `127.0.0.1:3000`, `[::1]:3000`, `localhost:3000`, `*:3000`.
///
/// # Errors
/// If it is not an address, or if it is ambiguous; then the error shows the possible addresses.
pub fn listen_address(text: &str) -> Result<SocketAddr, String> {
    if let Ok(address) = text.parse() {
        return Ok(address);
    }
    if let Some((_, rest)) = text.split_once("://") {
        let address = or_example(rest.trim_end_matches('/'));
        return Err(format!(
            "`{text}` is a web address; write only the address and port, such as {address}"
        ));
    }
    if let Ok(address) = text.parse::<IpAddr>() {
        let example = SocketAddr::new(address, 3000);
        return Err(format!("`{text}` has no port; write one such as {example}"));
    }

    let (host, port) = text.rsplit_once(':').unwrap_or(("", text));
    let Ok(port) = port.parse::<u16>() else {
        return Err(format!(
            "`{text}` is not an address with a port; write one such as 127.0.0.1:3000"
        ));
    };
    match host.to_ascii_lowercase().as_str() {
        "localhost" => Ok(SocketAddr::from((Ipv4Addr::LOCALHOST, port))),
        "*" => Ok(SocketAddr::from((Ipv4Addr::UNSPECIFIED, port))),
        "[*]" => Ok(SocketAddr::from((Ipv6Addr::UNSPECIFIED, port))),
        // For some programs this means this machine, for others every network; that is too
        // important to guess.
        "" => Err(format!(
            "`{text}` does not say who may connect; \
             write 127.0.0.1:{port} for this machine only, or 0.0.0.0:{port} for every network"
        )),
        _ => Err(format!(
            "`{text}` is not an IP address with a port; host names other than localhost are not resolved, \
             so write an address such as 127.0.0.1:{port}"
        )),
    }
}

/// The address in the text if it is valid, otherwise an example.
fn or_example(text: &str) -> String {
    match listen_address(text) {
        Ok(address) => address.to_string(),
        Err(_) => "127.0.0.1:3000".to_owned(),
    }
}
