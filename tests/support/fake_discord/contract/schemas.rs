//! A small reader of JSON Schema: the keywords of Discord's schemas, and no others.

use std::collections::HashSet;
use std::fmt;
use std::sync::LazyLock;

use serde_json::{Map, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use url::Url;

use super::node::length;

const REFERENCE: &str = "#/components/schemas/";
/// The only pattern there is: the number of a snowflake.
const SNOWFLAKE: &str = "^(0|[1-9][0-9]*)$";

/// `tests/fixtures/discord/extract.py` wrote them.
static SCHEMAS: LazyLock<Schema> = LazyLock::new(|| {
    let text = include_str!("../../../fixtures/discord/schemas.json");
    serde_json::from_str(text).expect("the schemas are JSON")
});

/// A place that does not fit its schema.
pub struct Misfit<'a> {
    /// The keys that lead there, with a dot before each.
    pub path: String,
    reason: Reason<'a>,
}

/// Written out only if it is told: most values fit another form, which is tried next.
enum Reason<'a> {
    Keyword {
        keyword: &'static str,
        told: &'static Value,
        value: &'a Value,
    },
    Forms {
        fitting: usize,
        value: &'a Value,
    },
    UnknownKey,
}

impl fmt::Display for Misfit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Keyword {
                keyword,
                told,
                value,
            } => write!(f, "{value} does not fit {keyword}: {told}"),
            Reason::Forms { fitting, value } => write!(f, "{value} fits {fitting} of its forms"),
            Reason::UnknownKey => f.write_str("Discord knows no such key"),
        }
    }
}

/// Everything in a value that does not fit the schema of this name.
pub fn misfits<'a>(name: &str, value: &'a Value) -> Vec<Misfit<'a>> {
    let mut reading = Reading {
        path: String::new(),
        wanted: usize::MAX,
        found: Vec::new(),
    };
    reading.check(named(name), value);
    reading.found
}

fn named(name: &str) -> &'static Schema {
    let schema = SCHEMAS.get(name).and_then(Value::as_object);
    schema.unwrap_or_else(|| panic!("no schema is called {name}"))
}

/// A schema, which lasts as long as the tests.
type Schema = Map<String, Value>;

struct Reading<'a> {
    path: String,
    /// How many misfits are of interest.
    wanted: usize,
    found: Vec<Misfit<'a>>,
}

impl<'a> Reading<'a> {
    fn add(&mut self, reason: Reason<'a>) {
        let path = self.path.clone();
        self.found.push(Misfit { path, reason });
    }

    fn check(&mut self, schema: &'static Schema, value: &'a Value) {
        for (keyword, told) in schema {
            if self.found.len() >= self.wanted {
                return;
            }
            if !self.check_structure(keyword, told, schema, value) && !fits(keyword, told, value) {
                self.add(Reason::Keyword {
                    keyword,
                    told,
                    value,
                });
            }
        }
    }

    /// Checks the keywords that contain schemas; says whether this is one.
    fn check_structure(
        &mut self,
        keyword: &str,
        told: &'static Value,
        schema: &Schema,
        value: &'a Value,
    ) -> bool {
        match keyword {
            "$ref" => {
                let path = told.as_str().expect("a reference is a text");
                self.check(named(path.trim_start_matches(REFERENCE)), value);
            }
            "allOf" => {
                for part in schemas(told) {
                    self.check(part, value);
                }
            }
            "oneOf" => self.check_forms(told, value, |fitting| fitting == 1),
            "anyOf" => self.check_forms(told, value, |fitting| fitting > 0),
            "items" => {
                for (index, element) in value.as_array().into_iter().flatten().enumerate() {
                    self.check_below(&index.to_string(), told, element);
                }
            }
            "properties" => self.check_properties(told, value),
            "additionalProperties" => self.check_others(told, schema, value),
            _ => return false,
        }
        true
    }

    fn check_properties(&mut self, told: &'static Value, value: &'a Value) {
        let schemas = told.as_object().expect("schemas by key");
        // The type first: it tells most forms apart, and then nothing else has to be looked at.
        let others = schemas
            .keys()
            .map(String::as_str)
            .filter(|key| *key != "type");
        for key in std::iter::once("type").chain(others) {
            if self.found.len() >= self.wanted {
                return;
            }
            if let (Some(schema), Some(inner)) = (schemas.get(key), value.get(key)) {
                self.check_below(key, schema, inner);
            }
        }
    }

    fn check_below(&mut self, key: &str, schema: &'static Value, value: &'a Value) {
        let before = self.path.len();
        self.path.push('.');
        self.path.push_str(key);
        match schema {
            Value::Bool(true) => {}
            Value::Bool(false) => self.add(Reason::UnknownKey),
            _ => self.check(schema.as_object().expect("a schema"), value),
        }
        self.path.truncate(before);
    }

    fn check_others(&mut self, told: &'static Value, schema: &Schema, value: &'a Value) {
        let known = schema.get("properties");
        for (key, inner) in value.as_object().into_iter().flatten() {
            if known.is_none_or(|known| known.get(key).is_none()) {
                self.check_below(key, told, inner);
            }
        }
    }

    /// If no form fits, the one that is meant says why: in it, the value is wrong further inside.
    fn check_forms(&mut self, told: &'static Value, value: &'a Value, enough: fn(usize) -> bool) {
        let fitting = schemas(told)
            .filter(|form| self.tried(form, value, 1).is_empty())
            .count();
        if enough(fitting) {
            return;
        }

        let mut tried: Vec<_> = schemas(told)
            .map(|form| self.tried(form, value, usize::MAX))
            .collect();
        let type_of_form = format!("{}.type", self.path);
        let is_inside =
            |misfit: &Misfit<'_>| misfit.path != self.path && misfit.path != type_of_form;
        let meant = tried.iter().position(|found| found.iter().all(is_inside));
        match meant {
            Some(form) if fitting == 0 => self.found.append(&mut tried[form]),
            _ => self.add(Reason::Forms { fitting, value }),
        }
    }

    fn tried(&self, form: &'static Schema, value: &'a Value, wanted: usize) -> Vec<Misfit<'a>> {
        let mut reading = Reading {
            path: self.path.clone(),
            wanted,
            found: Vec::new(),
        };
        reading.check(form, value);
        reading.found
    }
}

fn schemas(list: &Value) -> impl Iterator<Item = &Schema> {
    let list = list.as_array().expect("a list of schemas");
    list.iter()
        .map(|schema| schema.as_object().expect("a schema"))
}

/// Whether a value fits a keyword that contains no schema.
fn fits(keyword: &str, told: &Value, value: &Value) -> bool {
    match keyword {
        "type" => match told {
            Value::Array(types) => types.iter().any(|name| is_of_type(name, value)),
            name => is_of_type(name, value),
        },
        "const" => value == told,
        "enum" => told.as_array().is_some_and(|all| all.contains(value)),
        "required" => value.as_object().is_none_or(|map| {
            let mut keys = told
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str);
            keys.all(|key| map.contains_key(key))
        }),
        "minLength" => value
            .as_str()
            .is_none_or(|text| length(text) >= count(told)),
        "maxLength" => value
            .as_str()
            .is_none_or(|text| length(text) <= count(told)),
        "minItems" => value
            .as_array()
            .is_none_or(|list| list.len() >= count(told)),
        "maxItems" => value
            .as_array()
            .is_none_or(|list| list.len() <= count(told)),
        "uniqueItems" => value.as_array().is_none_or(|list| {
            let mut seen = HashSet::new();
            list.iter().all(|element| seen.insert(element.to_string()))
        }),
        "maxProperties" => value.as_object().is_none_or(|map| map.len() <= count(told)),
        "minimum" => value.as_f64().is_none_or(|number| number >= limit(told)),
        "maximum" => value.as_f64().is_none_or(|number| number <= limit(told)),
        "pattern" => {
            assert_eq!(told, SNOWFLAKE, "a pattern that the tests do not know");
            value.as_str().is_none_or(is_snowflake)
        }
        "format" => is_in_format(told, value),
        _ => panic!("the tests do not know the keyword {keyword}"),
    }
}

fn is_of_type(name: &Value, value: &Value) -> bool {
    match name.as_str().expect("a type is a text") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("the tests do not know the type {other}"),
    }
}

fn is_in_format(name: &Value, value: &Value) -> bool {
    match name.as_str().expect("a format is a text") {
        "int32" => value
            .as_i64()
            .is_none_or(|number| i32::try_from(number).is_ok()),
        "uri" => value.as_str().is_none_or(|text| Url::parse(text).is_ok()),
        "date-time" => value
            .as_str()
            .is_none_or(|text| OffsetDateTime::parse(text, &Rfc3339).is_ok()),
        "double" | "int64" | "nonce" | "snowflake" => true,
        other => panic!("the tests do not know the format {other}"),
    }
}

fn is_snowflake(text: &str) -> bool {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text == "0" || !text.starts_with('0'))
}

fn count(told: &Value) -> usize {
    let number = told.as_u64().expect("a length is a whole number");
    usize::try_from(number).expect("a short length")
}

fn limit(told: &Value) -> f64 {
    told.as_f64().expect("a limit is a number")
}
