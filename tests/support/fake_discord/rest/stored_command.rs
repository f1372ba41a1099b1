//! A command in the form in which Discord keeps it and hands it out.

use serde_json::{Map, Value, json};

use crate::support::fake_discord::ids;
use crate::support::fake_discord::interactions::places::APPLICATION;

/// A command as Discord keeps it: with ids and defaults, and a new version when it changed.
pub fn stored(server: Option<&str>, sent: &Value, before: Option<&Value>) -> Value {
    let mut command = defaults(server);
    command["id"] = before.map_or_else(|| ids::next().into(), |before| before["id"].clone());
    for (key, value) in sent.as_object().into_iter().flatten() {
        if !value.is_null() && !matches!(key.as_str(), "id" | "version") {
            command[key] = value.clone();
        }
    }
    tidy(&mut command);
    command["version"] = before.map_or(Value::Null, |before| before["version"].clone());
    if before != Some(&command) {
        command["version"] = ids::next().into();
    }
    command
}

/// Contexts stay unset and the integration type is the server alone when a command names none.
fn defaults(server: Option<&str>) -> Value {
    let mut command = json!({
        "application_id": APPLICATION,
        "type": 1,
        "name_localizations": null,
        "description": "",
        "description_localizations": null,
        "default_member_permissions": null,
        "nsfw": false,
    });
    match server {
        Some(server) => command["guild_id"] = server.into(),
        None => {
            command["dm_permission"] = true.into();
            command["contexts"] = Value::Null;
            command["integration_types"] = json!([0]);
        }
    }
    command
}

/// Discord leaves out, in options, what is empty or false.
fn tidy(command: &mut Value) {
    let map = command.as_object_mut().expect("a command is an object");
    without_empty_localizations(map);
    if let Some(options) = map.get_mut("options").and_then(Value::as_array_mut) {
        options.iter_mut().for_each(tidy_option);
    }
    map.retain(|key, value| key != "options" || !is_empty(value));
}

fn tidy_option(option: &mut Value) {
    let Some(map) = option.as_object_mut() else {
        return;
    };
    for list in ["options", "choices"] {
        let entries = map.get_mut(list).and_then(Value::as_array_mut);
        entries.into_iter().flatten().for_each(tidy_option);
    }
    for key in ["name_localizations", "description_localizations"] {
        if key == "name_localizations" || map.contains_key("description") {
            map.entry(key).or_insert(Value::Null);
        }
    }
    without_empty_localizations(map);
    map.retain(|key, value| key.ends_with("_localizations") || !is_empty(value));
}

fn without_empty_localizations(map: &mut Map<String, Value>) {
    for (key, value) in map {
        if key.ends_with("_localizations") && *value == json!({}) {
            *value = Value::Null;
        }
    }
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || *value == false || *value == json!([])
}

/// Leaves out all translations, as Discord does unless it is asked for them.
pub fn without_localizations(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|key, _| !key.ends_with("_localizations"));
            map.values_mut().for_each(without_localizations);
        }
        Value::Array(list) => list.iter_mut().for_each(without_localizations),
        _ => {}
    }
}
