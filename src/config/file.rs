//! The config file: TOML with sections, in which every key must be known.

use super::keys::KEYS;
use super::{Config, ConfigError, masked};
use crate::knowledge::diagnostic::position;
use crate::knowledge::names::did_you_mean;
use std::collections::BTreeSet;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A config file that is being read.
struct File<'f> {
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
    let file = File { path, text };
    let table = DeTable::parse(text).map_err(|error| file.no_toml(&error))?;
    for (section, keys) in table.get_ref() {
        file.apply_section(config, section.get_ref(), section.span().start, keys)?;
    }
    Ok(())
}

impl File<'_> {
    fn apply_section(
        &self,
        config: &mut Config,
        section: &str,
        at: usize,
        keys: &Spanned<DeValue>,
    ) -> Result<(), ConfigError> {
        let sections: BTreeSet<&str> = KEYS.iter().map(|key| key.section()).collect();
        if !sections.contains(section) {
            return Err(self.unknown(
                at,
                section,
                "section",
                &remedy_for_section(section, &sections),
            ));
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
        let known = || KEYS.iter().filter(|known| known.section() == section);
        let Some(known_key) = known().find(|known| known.key() == name) else {
            let remedy = if name.to_lowercase().ends_with("token") {
                "the bot token goes into DISCORD_TOKEN, or into a separate file; set discord.token_file to its path"
                    .to_owned()
            } else {
                remedy(name, &known().map(|known| known.key()).collect::<Vec<_>>())
            };
            return Err(self.unknown(key.span().start, name, "key", &remedy));
        };

        let at = value.span().start;
        let wrong = |message: String| self.invalid(at, &format!("`{name}`: {message}"));
        let text = plain(value.get_ref()).ok_or_else(|| {
            wrong(format!(
                "this must be text or a number, not {}",
                with_article(value.get_ref().type_str())
            ))
        })?;
        let text = text.trim();
        if text.is_empty() && !known_key.may_be_empty {
            return Err(wrong(
                "this cannot be empty; write a value, or leave the line out".to_owned(),
            ));
        }
        (known_key.set)(config, text).map_err(wrong)
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
fn remedy_for_section(section: &str, sections: &BTreeSet<&str>) -> String {
    if let Some(key) = KEYS.iter().find(|key| key.key() == section) {
        return format!("this key belongs under [{}]", key.section());
    }
    remedy(section, &sections.iter().copied().collect::<Vec<_>>())
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
            let number = i128::from_str_radix(number.as_str(), number.radix());
            Some(number.map_or_else(
                |_| "a number that is too large".to_owned(),
                |number| number.to_string(),
            ))
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
