//! The part of JSON Schema that the record's schema uses.

use serde_json::Value;

/// What a value has that its schema does not allow, and what it lacks.
pub fn violations(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "", &mut found);
    found
}

/// The keywords that are understood; another one would be passed over in silence.
const KEYWORDS: [&str; 16] = [
    "$schema",
    "$id",
    "$defs",
    "$ref",
    "title",
    "description",
    "type",
    "const",
    "enum",
    "anyOf",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "minimum",
    "maximum",
];

fn check(root: &Value, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let keywords = schema.as_object().expect("a schema is an object");
    for keyword in keywords.keys() {
        assert!(
            KEYWORDS.contains(&keyword.as_str()),
            "`{keyword}` is not understood"
        );
    }
    if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
        let target = root
            .pointer(reference.trim_start_matches('#'))
            .expect("a definition");
        check(root, target, value, place, found);
    }
    let mut demand = |holds: bool, what: &str| {
        if !holds {
            found.push(format!("{place}: {what}"));
        }
    };

    let types: Vec<&str> = match keywords.get("type") {
        Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(only)) => vec![only],
        _ => Vec::new(),
    };
    demand(
        types.is_empty() || types.iter().any(|of| is_a(value, of)),
        "of another type",
    );
    demand(
        keywords.get("const").is_none_or(|only| only == value),
        "another value",
    );
    let values = keywords.get("enum").and_then(Value::as_array);
    demand(
        values.is_none_or(|values| values.contains(value)),
        "none of the values",
    );
    let bound = |keyword: &str| keywords.get(keyword).and_then(Value::as_f64);
    if let Some(number) = value.as_f64() {
        demand(
            bound("minimum").is_none_or(|least| number >= least),
            "too small",
        );
        demand(
            bound("maximum").is_none_or(|most| number <= most),
            "too large",
        );
    }
    if let Some(choices) = keywords.get("anyOf").and_then(Value::as_array) {
        let fits = |choice: &Value| {
            let mut inside = Vec::new();
            check(root, choice, value, place, &mut inside);
            inside.is_empty()
        };
        demand(choices.iter().any(fits), "none of the alternatives");
    }

    match value {
        Value::Object(members) => {
            for required in keywords
                .get("required")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let name = required.as_str().expect("a name");
                demand(members.contains_key(name), &format!("lacks {name}"));
            }
            for (name, member) in members {
                let inside = format!("{place}/{name}");
                let known = keywords.get("properties").and_then(|all| all.get(name));
                match (known, keywords.get("additionalProperties")) {
                    (Some(known), _) => check(root, known, member, &inside, found),
                    (None, Some(Value::Bool(false))) => found.push(format!("{inside}: unknown")),
                    (None, Some(other @ Value::Object(_))) => {
                        check(root, other, member, &inside, found)
                    }
                    (None, _) => {}
                }
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                if let Some(schema) = keywords.get("items") {
                    check(root, schema, item, &format!("{place}/{at}"), found);
                }
            }
        }
        _ => {}
    }
}

fn is_a(value: &Value, of: &str) -> bool {
    match of {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("`{other}` is no type"),
    }
}
