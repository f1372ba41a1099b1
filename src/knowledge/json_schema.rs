//! The JSON schema of the front matter, and of a file of questions, for editors. It says what the
//! reader reads; what only a look at the whole article shows is left to `weighin check`.

use super::keys::{Holds, KeyNeed, KnownKey, TableKeys, TableVariant};
use super::limits;
use super::schema::{self, DRAFT};
use super::value::LARGEST;
use crate::rating::Rating;
use serde_json::{Map, Value, json};

/// What editors for TOML understand: Taplo takes this one and older ones.
const DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// Starts and ends with a letter or digit.
const ID: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
/// One line that is not blank.
const LINE: &str = r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$";
/// As the rule `invalid-url` requires: a host, no user name, and only what a Markdown link may
/// have.
const ADDRESS: &str = r"^https?://([!$-'*-.0-;=A-\[\]-_a-~]+([/?#][!#-'*-;=?-\[\]-_a-~]*)?|[?#][!#-'*-;=?-\[\]-_a-~]*)$";
/// As `review_every` is written.
const TIME_SPAN: &str = "^[1-9][0-9]* +(day|week|month|year)s?$";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// The schema of the front matter.
pub fn front_matter() -> Value {
    let keys = schema::keys();
    let mut front_matter = object(&keys);
    front_matter["if"] = json!({
        "properties": { "status": { "enum": [DRAFT] } },
        "required": ["status"],
    });
    front_matter["then"] = json!({});
    front_matter["else"] = reviewed(&keys);
    document("The front matter of a Weighin article", front_matter)
}

/// What only a draft may lack.
fn reviewed(keys: &TableKeys) -> Value {
    if let [only] = &keys.forms[..] {
        return reviewed_form(only);
    }

    let forms = keys
        .forms
        .iter()
        .map(|form| json!({ "if": condition(keys, form), "then": reviewed_form(form) }));
    json!({ "allOf": forms.collect::<Vec<_>>() })
}

fn reviewed_form(form: &TableVariant) -> Value {
    let mut required = Vec::new();
    let mut properties = Map::new();
    for KnownKey { key, need, holds } in &form.keys {
        if *need == KeyNeed::Review {
            required.push(key.name);
        }
        let inside = match holds {
            Holds::Tables { keys, .. } => json!({ "items": reviewed(keys) }),
            Holds::Scale { .. } => json!({ "required": limits::SCALE_LEVELS }),
            _ => continue,
        };
        properties.insert(key.name.to_owned(), inside);
    }
    json!({ "required": required, "properties": properties })
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
    schema["$schema"] = DIALECT.into();
    schema["title"] = title.into();
    schema
}

/// A table with these keys and no others. Keys that depend on a word are all listed, because
/// editors only complete listed keys; separate conditions say which keys go with which word.
fn object(keys: &TableKeys) -> Value {
    let mut properties = Map::new();
    for name in keys.names() {
        let known = keys.in_forms(name);
        let mut schema = if differs(keys, name) {
            json!({})
        } else {
            value(&known[0].holds)
        };
        schema["description"] = known[0].key.description.into();
        properties.insert(name.to_owned(), schema);
    }

    let mut object = json!({
        "type": "object",
        "properties": properties,
        "required": required(keys, |name| is_in_all(keys, name)),
        "additionalProperties": false,
    });
    if keys.forms.len() > 1 {
        object["allOf"] = keys
            .forms
            .iter()
            .map(|form| with_word(keys, form))
            .collect();
    }
    object
}

/// Whether a key is in all forms, and always the same.
fn is_in_all(keys: &TableKeys, name: &str) -> bool {
    let known = keys.in_forms(name);
    known.len() == keys.forms.len() && known.iter().all(|other| *other == known[0])
}

/// Whether a key holds something else in another form.
fn differs(keys: &TableKeys, name: &str) -> bool {
    let known = keys.in_forms(name);
    known.iter().any(|other| other.holds != known[0].holds)
}

/// The required keys, of those that are wanted.
fn required(keys: &TableKeys, is_wanted: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let first = keys.forms.first().map_or(&[][..], |form| &form.keys);
    let required = first.iter().filter(|known| known.need == KeyNeed::Always);
    let names = required.map(|known| known.key.name);
    names.filter(|name| is_wanted(name)).collect()
}

/// What applies if the deciding key holds one of the words of a form.
fn with_word(keys: &TableKeys, form: &TableVariant) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for name in keys.names() {
        let Some(known) = form.keys.iter().find(|known| known.key.name == name) else {
            properties.insert(name.to_owned(), false.into());
            continue;
        };
        if differs(keys, name) {
            properties.insert(name.to_owned(), value(&known.holds));
        }
        if known.need == KeyNeed::Always && !is_in_all(keys, name) {
            required.push(name);
        }
    }

    json!({
        "if": condition(keys, form),
        "then": { "properties": properties, "required": required },
    })
}

/// Whether a table is in a form.
fn condition(keys: &TableKeys, form: &TableVariant) -> Value {
    let Some((key, words)) = &form.word_of else {
        return json!(true);
    };

    if words.is_empty() {
        return json!({ "not": { "required": [key] } });
    }
    let mut condition = json!({ "properties": { *key: { "enum": words } } });
    // The first form is also that of a table without the key.
    let is_first = keys.forms.first() == Some(form);
    if !is_first {
        condition["required"] = json!([key]);
    }
    condition
}

fn value(holds: &Holds) -> Value {
    match holds {
        Holds::Id { longest } => id(*longest),
        Holds::Text { longest } => text(*longest),
        Holds::Texts { longest } => texts(*longest),
        Holds::Word { words } => json!({ "enum": words }),
        Holds::Address => {
            json!({ "type": "string", "maxLength": limits::URL, "pattern": ADDRESS })
        }
        // Editors hand over a date of TOML as text.
        Holds::Date => json!({ "type": "string", "format": "date", "pattern": DATE }),
        Holds::TimeSpan { longest } => {
            json!({ "type": "string", "maxLength": longest, "pattern": TIME_SPAN })
        }
        Holds::Scale { longest } => {
            let levels = Rating::all().map(|level| level.get().to_string());
            under(&levels.collect::<Vec<_>>(), text(*longest))
        }
        Holds::TextMap { longest } => {
            json!({ "type": "object", "additionalProperties": text(*longest) })
        }
        Holds::Ratings { of: None } => {
            json!({ "type": "object", "additionalProperties": rating() })
        }
        Holds::Ratings { of: Some(words) } => under(words, rating()),
        Holds::Limits => {
            let mut levels: Vec<String> =
                Rating::all().map(|level| level.get().to_string()).collect();
            // What reaches none of the others is rated 1.
            levels.remove(0);
            under(&levels, number())
        }
        Holds::YesNo => json!({ "type": "boolean" }),
        Holds::Number => number(),
        Holds::MustHaves { longest } => json!({
            "type": "object",
            "additionalProperties": {
                "anyOf": [number(), { "type": "boolean" }, text(*longest), texts(*longest)],
            },
        }),
        Holds::Facts { value: fact, keys } => json!({
            "type": "object",
            "additionalProperties": { "anyOf": [value(fact), object(keys)] },
        }),
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

fn number() -> Value {
    json!({ "type": "number", "minimum": -LARGEST, "maximum": LARGEST })
}

/// The same under each of these keys, and no others.
fn under(keys: &[impl AsRef<str>], value: Value) -> Value {
    let mut properties = Map::new();
    for key in keys {
        properties.insert(key.as_ref().to_owned(), value.clone());
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}
