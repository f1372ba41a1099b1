//! Discord's own description of its API: the schemas that the bot's answers must fit.

use serde_json::Value;

use super::node::Node;
use super::report::Report;
use super::schemas::misfits;

/// The schema for an answer of this type; the other types have none of their own.
pub fn schema_of_callback(body: &Value) -> Option<&'static str> {
    match body["type"].as_u64()? {
        1 => Some("PongInteractionCallbackRequest"),
        4 | 5 => Some("CreateMessageInteractionCallbackRequest"),
        6 | 7 => Some("UpdateMessageInteractionCallbackRequest"),
        8 => Some("ApplicationCommandAutocompleteCallbackRequest"),
        9 => Some("ModalInteractionCallbackRequest"),
        12 => Some("LaunchActivityInteractionCallbackRequest"),
        _ => None,
    }
}

/// Checks a value against a schema; says nothing of places where a rule has already spoken.
pub fn check(schema: &str, node: &Node<'_>, report: &mut Report) {
    let value = without_known_wrong_refusal(node.value);
    for misfit in misfits(schema, &value) {
        let path = format!("{}{}", node.path, misfit.path);
        let path = path.trim_start_matches('.');
        if !report.covers(path) {
            report.add(path, "OPENAPI", misfit.to_string());
        }
    }
}

/// Discord takes permissions in a string, though its description speaks of an integer; and the
/// number of a new attachment as an integer, though its description speaks of a string
/// (`RESTAPIAttachment` of discord-api-types, read 2026-11-25, has both).
fn without_known_wrong_refusal(value: &Value) -> Value {
    let mut value = value.clone();
    for path in ["/attachments", "/data/attachments"] {
        let listed = value.pointer_mut(path).and_then(Value::as_array_mut);
        for attachment in listed.into_iter().flatten() {
            if let Some(number) = attachment["id"].as_u64() {
                attachment["id"] = number.to_string().into();
            }
        }
    }
    if let Some(permissions) = value.get_mut("default_member_permissions") {
        let number: Option<u64> = permissions.as_str().and_then(|text| text.parse().ok());
        if let Some(number) = number {
            *permissions = number.into();
        }
    }
    value
}
