//! The JSON schema of the front matter, and of a file of questions, for editors. It says what the
//! reader reads; what only a look at the whole article shows is left to `weighin check`.

use super::keys::{Holds, KnownKey};
use super::limits;
use super::schema;
use crate::rating::Rating;
use serde_json::{Map, Value, json};

/// What editors for TOML understand: Taplo takes this draft and older ones.
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// Starts and ends with a letter or digit.
const ID: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
/// One line that is not blank.
const LINE: &str = r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$";
/// As the rule `invalid-url` requires: a host, no user name, and only what a Markdown link may have.
const ADDRESS: &str = r"^https?://([!$-'*-.0-;=A-\[\]-_a-~]+([/?#][!#-'*-;=?-\[\]-_a-~]*)?|[?#][!#-'*-;=?-\[\]-_a-~]*)$";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// The schema of the front matter.
pub fn front_matter() -> Value {
    let title = "The front matter of a Weighin article";
    document(title, object(&schema::keys()))
}

/// The schema of a file of questions.
pub fn questions() -> Value {
    let answers = json!({
        "type": "object",
        "description": "`compare`, or the id of a technology = questions that are answered there",
        "additionalProperties": texts(limits::ASKED),
    });
    let criteria = json!({
        "type": "object",
        "propertyNames": id(limits::CRITERION_ID),
        "additionalProperties": answers,
    });
    document("The questions of a Weighin article", criteria)
}

fn document(title: &str, mut schema: Value) -> Value {
    schema["$schema"] = DRAFT.into();
    schema["title"] = title.into();
    schema
}

/// A table with these keys and no others.
fn object(keys: &[KnownKey]) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for known in keys {
        let mut schema = value(&known.holds);
        schema["description"] = known.key.description.into();
        properties.insert(known.key.name.to_owned(), schema);
        if known.is_required {
            required.push(known.key.name);
        }
    }

    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn value(holds: &Holds) -> Value {
    match holds {
        Holds::Id { longest } => id(*longest),
        Holds::Text { longest } => text(*longest),
        Holds::Texts { longest } => texts(*longest),
        Holds::Address => {
            json!({ "type": "string", "maxLength": limits::URL, "pattern": ADDRESS })
        }
        // Editors hand over a date of TOML as text.
        Holds::Date => json!({ "type": "string", "format": "date", "pattern": DATE }),
        Holds::Scale { longest } => scale(*longest),
        Holds::Ratings => json!({ "type": "object", "additionalProperties": rating() }),
        Holds::Tables { count, keys } => json!({
            "type": "array",
            "minItems": count.start(),
            "maxItems": count.end(),
            "items": object(keys),
        }),
    }
}

fn id(longest: usize) -> Value {
    json!({ "type": "string", "maxLength": longest, "pattern": ID })
}

fn text(longest: usize) -> Value {
    json!({ "type": "string", "maxLength": longest, "pattern": LINE })
}

fn texts(longest: usize) -> Value {
    json!({ "type": "array", "items": text(longest) })
}

fn rating() -> Value {
    json!({ "type": "integer", "minimum": Rating::MIN.get(), "maximum": Rating::MAX.get() })
}

fn scale(longest: usize) -> Value {
    let mut levels = Map::new();
    for level in Rating::all() {
        levels.insert(level.get().to_string(), text(longest));
    }

    json!({
        "type": "object",
        "properties": levels,
        "required": limits::SCALE_LEVELS,
        "additionalProperties": false,
    })
}
