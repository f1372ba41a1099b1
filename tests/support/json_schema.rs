//! JSON schemas, read by a crate that knows nothing of the program.

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

/// A schema that values can be compared with.
pub struct JsonSchema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl JsonSchema {
    /// Reads a schema. It must be valid itself.
    pub fn new(schema: Value) -> Self {
        const PLACE: &str = "file:///schema.json";
        let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
        compiler.enable_format_assertions();
        compiler.add_resource(PLACE, schema).expect("a place");
        let index = compiler.compile(PLACE, &mut schemas);
        Self {
            index: index.unwrap_or_else(|error| panic!("{error:#}")),
            schemas,
        }
    }

    /// What does not fit the schema, in words; `None` if all does.
    pub fn misfit(&self, value: &Value) -> Option<String> {
        let fits = self.schemas.validate(value, self.index);
        fits.err().map(|error| format!("{error:#}"))
    }
}

/// TOML as an editor hands it to a schema: JSON with dates as texts.
pub fn json_of(toml: &toml::Value) -> Value {
    match toml {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.iter().map(json_of).collect(),
        toml::Value::Table(entries) => entries
            .iter()
            .map(|(key, value)| (key.clone(), json_of(value)))
            .collect(),
        other => serde_json::to_value(other).expect("a plain value"),
    }
}
