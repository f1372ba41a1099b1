//! The config file: TOML with sections, in which every key must be known.

use super::keys::{ConfigKey, KEYS};
use super::{Config, ConfigError, masked};
use crate::knowledge::diagnostic::position;
use crate::knowledge::names::did_you_mean;
use std::collections::BTreeSet;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A config file that is being read.
struct ConfigFile<'f> {
    path: &'f Path,
    text: &'f str,
}

/// Applies a config file to the configuration.
pub fn apply(config: &mut Config, path: &Path, bytes: &[u8]) -> Result<(), ConfigError> {
    // Some editors start a file with a byte order mark, which is not part of its text.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = position(&String::from_utf8_lossy(bytes), error.valid_up_to());
        ConfigError::Invalid {
            place: format!("{}:{line}:{column}", path.display()),
            message: "this is not UTF-8; save the file as UTF-8".to_owned(),
        }
    })?;

    let file = ConfigFile { path, text };
    let table = DeTable::parse(text).map_err(|error| file.no_toml(&error))?;
    for (section, keys) in table.get_ref() {
        file.apply_section(config, section.get_ref(), section.span().start, keys)?;
    }
    Ok(())
}

impl ConfigFile<'_> {
    fn apply_section(
        &self,
        config: &mut Config,
        section: &str,
        at: usize,
        keys: &Spanned<DeValue>,
    ) -> Result<(), ConfigError> {
        if KEYS.iter().all(|key| key.section() != section) {
            return Err(self.unknown(at, section, "section", &remedy_for_section(section)));
        }

        let Some(table) = keys.get_ref().as_table() else {
            return Err(self.invalid(
                at,
                &format!("`{section}` is a section; write [{section}] on a line of its own"),
            ));
        };
        for (key, value) in table {
            self.apply_key(config, section, key, value)?;
        }
        Ok(())
    }

    fn apply_key(
        &self,
        config: &mut Config,
        section: &str,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue>,
    ) -> Result<(), ConfigError> {
        let name = key.get_ref().as_ref();
        let mut keys = KEYS.iter().filter(|key| key.section() == section);
        let Some(known) = keys.find(|key| key.key() == name) else {
            return Err(self.unknown(
                key.span().start,
                name,
                "key",
                &remedy_for_key(section, name),
            ));
        };

        let wrong =
            |message: String| self.invalid(value.span().start, &format!("`{name}`: {message}"));
        let Some(text) = plain(value.get_ref()) else {
            let kind = with_article(value.get_ref().type_str());
            return Err(wrong(format!("this must be text or a number, not {kind}")));
        };

        let text = text.trim();
        if text.is_empty() && !known.may_be_empty {
            return Err(wrong(
                "this cannot be empty; write a value, or leave the line out".to_owned(),
            ));
        }
        (known.set)(config, text).map_err(wrong)
    }

    fn unknown(&self, at: usize, name: &str, kind: &str, remedy: &str) -> ConfigError {
        self.invalid(at, &format!("there is no {kind} `{name}`; {remedy}"))
    }

    fn no_toml(&self, error: &toml::de::Error) -> ConfigError {
        let at = error.span().map_or(0, |span| span.start);
        self.invalid(at, &error.message().replace('\n', ", "))
    }

    fn invalid(&self, at: usize, message: &str) -> ConfigError {
        let (line, column) = position(self.text, at);
        ConfigError::Invalid {
            place: format!("{}:{line}:{column}", self.path.display()),
            message: masked(message),
        }
    }
}

/// If a section is unknown, a known key of that name may be meant.
fn remedy_for_section(section: &str) -> String {
    if let Some(key) = KEYS.iter().find(|key| key.key() == section) {
        return format!("this key belongs under [{}]", key.section());
    }

    let sections: BTreeSet<&str> = KEYS.iter().map(ConfigKey::section).collect();
    remedy(section, &Vec::from_iter(sections))
}

fn remedy_for_key(section: &str, name: &str) -> String {
    // Not a key with a similar name: people would put the token there.
    if section == "knowledge" && name.to_lowercase().ends_with("token") {
        return "the token of the repository goes into a separate file; set knowledge.token_file to its path"
            .to_owned();
    }
    if name.to_lowercase().ends_with("token") {
        return "the bot token goes into DISCORD_TOKEN, or into a separate file; set discord.token_file to its path"
            .to_owned();
    }

    let keys = KEYS.iter().filter(|key| key.section() == section);
    remedy(name, &keys.map(ConfigKey::key).collect::<Vec<_>>())
}

fn remedy(written: &str, names: &[&str]) -> String {
    did_you_mean(written, names.iter().copied())
        .unwrap_or_else(|| format!("use one of: {}", names.join(", ")))
}

/// The text of a plain value; `None` for lists, tables and dates.
fn plain(value: &DeValue) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => {
            // Also `0x10` and `1_000`; what is too large for this is too large for every key.
            match i128::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => Some(number.to_string()),
                Err(_) => Some("a number that is too large".to_owned()),
            }
        }
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {kind}")
}
