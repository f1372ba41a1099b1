//! The environment: one variable for each key. Other variables with our prefix are mistakes, except
//! those that Kubernetes sets.

use super::keys::{ConfigKey, KEYS, PREFIX};
use super::secret_file::unquoted;
use super::{Config, ConfigError, masked};
use crate::knowledge::names::did_you_mean;
use std::collections::HashMap;

/// Environment variables as a value, so that tests do not have to change those of the process.
pub type Environment = HashMap<String, String>;

/// Applies the environment to the configuration.
pub fn apply(config: &mut Config, environment: &Environment) -> Result<(), ConfigError> {
    for key in KEYS {
        let variable = key.variable();
        let Some(written) = environment.get(&variable) else {
            continue;
        };

        let text = unquoted(written.trim());
        // `WEIGHIN_LOG_LEVEL=${LOG_LEVEL:-}` is how compose files leave out a variable.
        if text.is_empty() && !key.may_be_empty {
            continue;
        }
        (key.set)(config, text).map_err(|message| ConfigError::Invalid {
            place: variable,
            message: masked(&message),
        })?;
    }

    report_unknown_variables(environment)
}

/// Otherwise, a misspelt variable would be silently ignored.
fn report_unknown_variables(environment: &Environment) -> Result<(), ConfigError> {
    let mut unknown = Vec::new();
    for (name, value) in environment {
        if is_unknown(name) && !is_service_link(name, value) {
            unknown.push(name);
        }
    }

    // Always the same one, whatever the order of the environment is.
    let Some(name) = unknown.into_iter().min() else {
        return Ok(());
    };
    let remedy = remedy(name);
    Err(ConfigError::Invalid {
        place: masked(name),
        message: format!("no configuration key has this environment variable; {remedy}"),
    })
}

/// Which key an unknown variable was probably meant for.
fn remedy(name: &str) -> String {
    if name.starts_with("WEIGHIN_KNOWLEDGE") && name.ends_with("TOKEN") {
        return "the token of the repository goes into a file; set WEIGHIN_KNOWLEDGE_TOKEN_FILE to its path"
            .to_owned();
    }
    if name.ends_with("TOKEN") {
        return "the bot token goes into DISCORD_TOKEN".to_owned();
    }

    // Without the common prefix, which would make all names similar.
    let written = name.strip_prefix(PREFIX).unwrap_or(name);
    for key in KEYS {
        if did_you_mean(written, std::iter::once(key.name)).is_some() {
            return format!("did you mean `{}`?", key.variable());
        }
    }

    let known: Vec<String> = KEYS.iter().map(ConfigKey::variable).collect();
    format!("use one of: {}", known.join(", "))
}

/// Whether a variable has our prefix, but belongs to no key.
fn is_unknown(name: &str) -> bool {
    name.starts_with(PREFIX) && KEYS.iter().all(|key| key.variable() != name)
}

/// The variables that Kubernetes sets for a Service whose name starts with `weighin`, sorted.
pub fn service_links(environment: &Environment) -> Vec<&str> {
    let mut names = Vec::new();
    for (name, value) in environment {
        if is_unknown(name) && is_service_link(name, value) {
            names.push(name.as_str());
        }
    }
    names.sort_unstable();
    names
}

/// Whether a variable is one that Kubernetes sets in every container for a Service of this
/// namespace.
///
/// Source: "Service", section "Environment variables", in the documentation of Kubernetes. For a
/// Service `weighin`: `WEIGHIN_SERVICE_HOST`, `WEIGHIN_SERVICE_PORT`,
/// `WEIGHIN_SERVICE_PORT_<NAME>`, `WEIGHIN_PORT` (an address such as `tcp://10.0.0.11:80`), and
/// `WEIGHIN_PORT_80_TCP` with `_PROTO`, `_PORT` or `_ADDR` after it.
fn is_service_link(name: &str, value: &str) -> bool {
    if name.ends_with("_SERVICE_HOST")
        || name.ends_with("_SERVICE_PORT")
        || name.contains("_SERVICE_PORT_")
    {
        return true;
    }

    // Judging only by its name, this could be someone's guess at one of our keys.
    if name.ends_with("_PORT") && value.contains("://") {
        return true;
    }

    let mut ports = name.match_indices("_PORT_");
    ports.any(|(at, part)| is_port_of_a_service(&name[at + part.len()..]))
}

/// `80_TCP`, or `80_TCP_ADDR`.
fn is_port_of_a_service(text: &str) -> bool {
    let parts: Vec<&str> = text.split('_').collect();
    let (number, protocol) = match parts[..] {
        [number, protocol] => (number, protocol),
        [number, protocol, "PROTO" | "PORT" | "ADDR"] => (number, protocol),
        _ => return false,
    };
    number.parse::<u16>().is_ok() && ["TCP", "UDP", "SCTP"].contains(&protocol)
}
