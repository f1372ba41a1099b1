//! Every key that can be configured. This list is the only place that has all of them.

use super::Config;
use super::store_url::StoreUrl;
use super::values;
use crate::git::folder;

/// The prefix of all our variables.
pub const PREFIX: &str = "WEIGHIN_";

/// A key of the config file, and the environment variable that overrides it.
pub struct ConfigKey {
    /// Section and key, such as `endpoint.max_age`.
    pub name: &'static str,
    /// Whether an empty text is a valid value.
    pub may_be_empty: bool,
    /// Reads a text into the configuration; the error says what a valid text looks like.
    pub(super) set: fn(&mut Config, &str) -> Result<(), String>,
}

/// Reads a text with a function of `values`, and puts the value into the field of the same name.
macro_rules! key {
    ($section:ident . $field:ident, $read:expr) => {
        key!($section.$field, $read, may_be_empty: false)
    };
    ($section:ident . $field:ident, $read:expr, may_be_empty: $may_be_empty:expr) => {
        ConfigKey {
            name: concat!(stringify!($section), ".", stringify!($field)),
            may_be_empty: $may_be_empty,
            set: |config, text| {
                config.$section.$field = $read(text)?;
                Ok(())
            },
        }
    };
}

/// All keys, in the order of `config.example.toml`.
pub const KEYS: &[ConfigKey] = &[
    key!(knowledge.path, values::path),
    key!(knowledge.git, values::repository, may_be_empty: true),
    key!(knowledge.branch, values::branch, may_be_empty: true),
    key!(knowledge.folder, folder, may_be_empty: true),
    key!(knowledge.every, values::fetch_interval),
    key!(knowledge.token_file, values::optional_path, may_be_empty: true),
    key!(knowledge.cache, values::path),
    key!(knowledge.drafts, values::yes_or_no),
    key!(knowledge.default_topic, values::text, may_be_empty: true),
    key!(knowledge.contribute_url, values::web_address, may_be_empty: true),
    key!(search.cache, values::optional_path, may_be_empty: true),
    key!(discord.transport, values::transport),
    key!(discord.public_key, values::text, may_be_empty: true),
    key!(discord.api_base, values::api_base),
    key!(discord.token_file, values::optional_path, may_be_empty: true),
    key!(endpoint.listen, values::listen_address),
    key!(endpoint.max_age, values::seconds),
    key!(endpoint.per_address, values::connections),
    key!(status.listen, values::optional_listen_address, may_be_empty: true),
    key!(storage.url, StoreUrl::read),
    key!(storage.url_file, values::optional_path, may_be_empty: true),
    key!(log.format, values::log_format),
    key!(log.level, values::log_level),
];

impl ConfigKey {
    /// The section in the config file.
    pub fn section(&self) -> &'static str {
        self.parts().0
    }

    /// The key within its section.
    pub fn key(&self) -> &'static str {
        self.parts().1
    }

    fn parts(&self) -> (&'static str, &'static str) {
        // Every name has a dot, because `key!` puts it there.
        self.name.split_once('.').unwrap_or_default()
    }

    /// The environment variable that overrides the key.
    pub fn variable(&self) -> String {
        format!("{}{}", PREFIX, self.name.to_uppercase().replace('.', "_"))
    }
}
