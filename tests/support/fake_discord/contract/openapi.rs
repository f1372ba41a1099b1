//! Discord's own description of its API, where the file with it is at hand.
//!
//! It is looked for at `DISCORD_OPENAPI`, otherwise next to the project. Validators are compiled
//! once.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use serde_json::{Map, Value, json};

use super::node::Node;
use super::report::Report;

static DESCRIPTION: LazyLock<Option<Description>> = LazyLock::new(Description::load);

struct Description {
    schemas: Map<String, Value>,
    compiled: Mutex<HashMap<String, Arc<Validator>>>,
}

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

/// Whether the description is at hand.
pub fn is_at_hand() -> bool {
    DESCRIPTION.is_some()
}

/// Checks a value against a schema; says nothing of places where a rule has already spoken.
pub fn check(schema: &str, node: &Node<'_>, report: &mut Report) {
    let Some(description) = DESCRIPTION.as_ref() else {
        return;
    };
    let validator = description.validator(schema);
    let value = without_known_wrong_refusal(node.value);
    let mut found = Vec::new();
    for error in validator.iter_errors(&value) {
        explain(&error, node, &mut found);
    }
    for (path, message) in found {
        if !report.covers(&path) {
            report.add(path, "OPENAPI", message);
        }
    }
}

impl Description {
    fn load() -> Option<Self> {
        let path = std::env::var_os("DISCORD_OPENAPI").map_or_else(beside_the_project, Into::into);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                let path = path.display();
                eprintln!("not checked against Discord's own description: {path}: {error}");
                return None;
            }
        };
        let mut root: Value = serde_json::from_str(&text).expect("the description is JSON");
        match root["components"]["schemas"].take() {
            Value::Object(schemas) => Some(Self {
                schemas,
                compiled: Mutex::default(),
            }),
            _ => panic!("{} describes no schemas", path.display()),
        }
    }

    fn validator(&self, name: &str) -> Arc<Validator> {
        let mut compiled = self.compiled.lock().expect("no compilation panics");
        if let Some(validator) = compiled.get(name) {
            return Arc::clone(validator);
        }
        let validator = Arc::new(self.compile(name));
        compiled.insert(name.to_owned(), Arc::clone(&validator));
        validator
    }

    fn compile(&self, name: &str) -> Validator {
        let schema = json!({
            "$ref": format!("#/components/schemas/{name}"),
            "components": {"schemas": self.reachable_from(name)},
        });
        jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&schema)
            .unwrap_or_else(|error| panic!("{name} cannot be compiled: {error}"))
    }

    /// The schema and everything that it refers to: compiling the rest would take seconds.
    fn reachable_from(&self, name: &str) -> BTreeMap<String, Value> {
        let mut reached = BTreeMap::new();
        let mut open = vec![name.to_owned()];
        while let Some(name) = open.pop() {
            let schema = self.schemas.get(&name);
            let schema = schema.unwrap_or_else(|| panic!("no schema is called {name}"));
            if reached.insert(name, schema.clone()).is_none() {
                collect_references(schema, &mut open);
                open.retain(|name| !reached.contains_key(name));
            }
        }
        reached
    }
}

fn beside_the_project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/discord/openapi.json")
}

fn collect_references(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(map) => {
            let reference = map.get("$ref").and_then(Value::as_str);
            let name = reference.and_then(|path| path.strip_prefix("#/components/schemas/"));
            found.extend(name.map(str::to_owned));
            map.values()
                .for_each(|inner| collect_references(inner, found));
        }
        Value::Array(list) => list
            .iter()
            .for_each(|inner| collect_references(inner, found)),
        _ => {}
    }
}

/// Discord takes permissions in a string, though its description speaks of an integer; and the
/// number of a new attachment as an integer, though its description speaks of a string
/// (`RESTAPIAttachment` of discord-api-types, read 2026-11-25, has both).
fn without_known_wrong_refusal(value: &Value) -> Value {
    let mut value = value.clone();
    for attachment in value
        .pointer_mut("/data/attachments")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        if let Some(number) = attachment["id"].as_u64() {
            attachment["id"] = number.to_string().into();
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

/// Of several forms that all do not fit, the one meant is that whose `type` fits.
fn explain(error: &ValidationError<'_>, node: &Node<'_>, found: &mut Vec<(String, String)>) {
    let forms = match error.kind() {
        ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
            context.as_slice()
        }
        _ => &[],
    };
    let place = error.instance_path().to_string();
    let type_of_form = format!("{place}/type");
    let is_meant = |form: &&Vec<ValidationError<'_>>| {
        form.iter().all(|error| {
            let path = error.instance_path().to_string();
            path != place && path != type_of_form
        })
    };
    match forms.iter().find(is_meant) {
        Some(form) => form.iter().for_each(|error| explain(error, node, found)),
        None => {
            let place = place.replace('/', ".");
            let path = format!("{}{place}", node.path);
            found.push((path.trim_start_matches('.').to_owned(), error.to_string()));
        }
    }
}
