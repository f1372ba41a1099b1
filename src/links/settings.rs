//! `links.toml` in the knowledge folder: the limits within which pages are asked, and the addresses
//! that are not asked.

use crate::knowledge::diagnostic::position;
use serde::Deserialize;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

/// The name of the file.
pub const FILE: &str = "links.toml";

/// How pages are asked. Times are in seconds.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LinkSettings {
    /// How many requests there are at a time; to one host, there is one.
    pub at_once: u16,
    /// How long a host is left alone after each request.
    pub pause: f64,
    /// How long a request may take.
    pub timeout: f64,
    /// How often a request is repeated after a failure that may pass.
    pub retries: u8,
    /// The longest wait that a host can ask for with `Retry-After`.
    pub longest_wait: f64,
    /// How many redirects are followed.
    pub redirects: u8,
    /// How much of a page is read, in bytes.
    pub largest: u64,
    /// What is not asked.
    pub allow: Vec<Allowed>,
}

/// An address that is not asked, with everything below it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowed {
    pub address: String,
    /// Why it is not asked, such as that it refuses programs.
    pub reason: String,
}

impl Default for LinkSettings {
    fn default() -> Self {
        Self {
            at_once: 8,
            pause: 1.0,
            timeout: 20.0,
            retries: 2,
            longest_wait: 60.0,
            redirects: 5,
            largest: 8 * 1024 * 1024,
            allow: Vec::new(),
        }
    }
}

impl LinkSettings {
    /// Reads the settings of a knowledge folder; the default if it has none.
    ///
    /// # Errors
    /// A line that says what is wrong with the file, and where.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let path = folder.join(FILE);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(format!("cannot read `{}`: {error}", path.display())),
        };

        let read = toml::from_str(&text).map_err(|error| {
            let (line, column) = position(&text, error.span().map_or(0, |span| span.start));
            let message = error.message().replace('\n', ", ");
            format!("{}:{line}:{column}: {message}", path.display())
        });
        let settings: Self = read?;
        settings.problem().map_or(Ok(settings), |problem| {
            Err(format!("{}: {problem}", path.display()))
        })
    }

    /// What no run could work with.
    fn problem(&self) -> Option<String> {
        let times = [
            ("pause", self.pause, 0.0),
            ("timeout", self.timeout, 0.1),
            ("longest_wait", self.longest_wait, 0.0),
        ];
        for (key, seconds, least) in times {
            if !(least..=LONGEST_TIME).contains(&seconds) {
                return Some(format!("`{key}` must be {least} to {LONGEST_TIME} seconds"));
            }
        }

        if self.at_once == 0 || self.largest == 0 {
            return Some("`at_once` and `largest` must be 1 or more".to_owned());
        }
        let mut allowed = self.allow.iter();
        allowed
            .any(|allowed| allowed.address.is_empty() || allowed.reason.trim().is_empty())
            .then(|| "each `[[allow]]` needs an `address` and a `reason`".to_owned())
    }

    /// Whether an address is not asked.
    pub(crate) fn is_allowed(&self, url: &str) -> bool {
        self.allow.iter().any(|allowed| allowed.covers(url))
    }

    /// How long a host is left alone after each request.
    pub fn pause(&self) -> Duration {
        Duration::from_secs_f64(self.pause)
    }

    /// How long a request may take.
    pub fn timeout(&self) -> Duration {
        Duration::from_secs_f64(self.timeout)
    }

    /// The longest wait that a host can ask for.
    pub fn longest_wait(&self) -> Duration {
        Duration::from_secs_f64(self.longest_wait)
    }
}

/// An hour: the longest time that makes sense, in seconds.
const LONGEST_TIME: f64 = 3_600.0;

impl Allowed {
    /// Whether an address is this one or below it: `https://a.example/b` covers
    /// `https://a.example/b/c`, but not `https://a.example/bc`.
    fn covers(&self, url: &str) -> bool {
        let Some(rest) = url.strip_prefix(self.address.as_str()) else {
            return false;
        };
        rest.is_empty() || self.address.ends_with('/') || rest.starts_with(['/', '?', '#'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowed_address_covers_what_is_below_it() {
        let cases = [
            ("https://a.example", "https://a.example", true),
            ("https://a.example", "https://a.example/b", true),
            ("https://a.example", "https://a.example.org/b", false),
            ("https://a.example/b", "https://a.example/b#c", true),
            ("https://a.example/b", "https://a.example/bc", false),
            ("https://a.example/b/", "https://a.example/b/c", true),
        ];
        for (address, url, covers) in cases {
            let allowed = Allowed {
                address: address.to_owned(),
                reason: "refuses programs".to_owned(),
            };
            assert_eq!(allowed.covers(url), covers, "{address} {url}");
        }
    }
}
