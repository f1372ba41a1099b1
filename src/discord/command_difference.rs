//! How the commands at Discord differ from ours.

use super::command_json::SLASH;
use serde_json::{Map, Value};
use std::fmt;

/// What we decide about a command; Discord adds more, which does not count as a difference.
const COMMAND_KEYS: &[&str] = &[
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "type",
    "options",
    "contexts",
    "integration_types",
    "nsfw",
];
/// What we decide about an option.
const OPTION_KEYS: &[&str] = &[
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "type",
    "required",
    "autocomplete",
    "choices",
    "options",
];
/// Sets, which Discord returns in any order.
const SETS: &[&str] = &["contexts", "integration_types"];
/// Keys that only global commands have.
const GLOBAL_KEYS: &[&str] = &["contexts", "integration_types"];
/// The command type of an activity's entry point, which bots do not manage.
pub const ENTRY_POINT: u64 = 4;

/// How the commands at Discord differ from ours.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct CommandDifference {
    pub added: Vec<String>,
    pub changed: Vec<String>,
    pub removed: Vec<String>,
    pub same: usize,
}

impl CommandDifference {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl fmt::Display for CommandDifference {
    /// One line for each command that differs, or one line if none does.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "commands are up to date ({})", self.same);
        }

        let signs = [
            ("+", &self.added),
            ("~", &self.changed),
            ("-", &self.removed),
        ];
        for (sign, names) in signs {
            for name in names {
                writeln!(f, "{sign} {name}")?;
            }
        }
        Ok(())
    }
}

/// What has to change so that Discord has our commands.
pub fn difference(ours: &[Value], found: &[Value]) -> CommandDifference {
    let mut difference = CommandDifference::default();
    for command in ours {
        match with_key(found, key(command)) {
            None => difference.added.push(name(command)),
            Some(other) if differs(other, command) => difference.changed.push(name(command)),
            Some(_) => difference.same += 1,
        }
    }

    for other in found {
        if kind(other) != ENTRY_POINT && with_key(ours, key(other)).is_none() {
            difference.removed.push(name(other));
        }
    }
    difference
}

fn with_key<'c>(commands: &'c [Value], wanted: (u64, &str)) -> Option<&'c Value> {
    commands.iter().find(|command| key(command) == wanted)
}

/// Whether a command at Discord differs from ours in what we decide.
fn differs(found: &Value, ours: &Value) -> bool {
    essence(found, COMMAND_KEYS, ours) != essence(ours, COMMAND_KEYS, ours)
}

/// The type of a command.
pub fn kind(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(SLASH)
}

/// Type and name identify a command.
fn key(command: &Value) -> (u64, &str) {
    (kind(command), command["name"].as_str().unwrap_or_default())
}

/// The name as people see it: after a slash, or without one in a menu.
fn name(command: &Value) -> String {
    let (kind, name) = key(command);
    if kind == SLASH {
        format!("/{name}")
    } else {
        name.to_owned()
    }
}

/// The part of a command that we decide, without values that are as good as missing: null, false,
/// and empty ones.
fn essence(value: &Value, keys: &[&str], ours: &Value) -> Map<String, Value> {
    let mut essence = Map::new();
    for key in keys {
        // A key that only global commands have is not a difference if ours does not have it.
        if GLOBAL_KEYS.contains(key) && ours.get(key).is_none() {
            continue;
        }

        let found = match &value[*key] {
            Value::Array(items) if *key == "options" => items.iter().map(option_essence).collect(),
            Value::Array(items) if SETS.contains(key) => as_set(items),
            Value::Null if *key == "type" => SLASH.into(),
            other => other.clone(),
        };
        if !is_as_good_as_missing(&found) {
            essence.insert((*key).to_owned(), found);
        }
    }
    essence
}

fn is_as_good_as_missing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(set) => !set,
        // A message command has an empty description, and no translations of it.
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Number(_) => false,
    }
}

/// A set of numbers in a fixed order.
fn as_set(items: &[Value]) -> Value {
    let mut items = items.to_vec();

    items.sort_by_key(|item| item.as_u64());
    items.dedup();
    items.into()
}

fn option_essence(option: &Value) -> Value {
    essence(option, OPTION_KEYS, option).into()
}
