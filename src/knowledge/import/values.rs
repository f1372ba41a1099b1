//! Front matter in YAML or TOML -> plain values.

use saphyr_parser::{Event, Parser};

/// A value of front matter.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// The entries of a document, in their order.
pub type Entries = Vec<(String, Value)>;

impl Value {
    /// The text, if it is one that is not empty.
    pub fn text(&self) -> Option<String> {
        match self {
            Value::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => None,
        }
    }

    /// The texts of a list, or of a text with commas.
    pub fn texts(&self) -> Vec<String> {
        match self {
            Value::Text(text) => {
                let texts = text.split(',').map(|text| text.trim().to_owned());
                texts.filter(|text| !text.is_empty()).collect()
            }
            Value::List(values) => values.iter().filter_map(Value::text).collect(),
            Value::Map(_) => Vec::new(),
        }
    }

    /// Whether [`Value::texts`] has everything that it says.
    pub fn is_list_of_texts(&self) -> bool {
        match self {
            Value::Text(_) => true,
            Value::List(values) => values.iter().all(|value| matches!(value, Value::Text(_))),
            Value::Map(_) => false,
        }
    }

    /// All of it in a line.
    pub fn line(&self) -> String {
        match self {
            Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Value::List(values) => {
                let lines: Vec<String> = values.iter().map(Value::line).collect();
                lines.join(", ")
            }
            Value::Map(entries) => {
                let lines = entries
                    .iter()
                    .map(|(key, value)| format!("{key}: {}", value.line()));
                lines.collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// Reads TOML; `None` if it is not valid.
pub fn toml(text: &str) -> Option<Entries> {
    let table: toml::Table = text.parse().ok()?;
    Some(entries(table))
}

fn entries(table: toml::Table) -> Entries {
    let mut entries = Vec::new();
    for (key, value) in table {
        entries.push((key, of_toml(value)));
    }
    entries
}

fn of_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::Text(text),
        toml::Value::Array(values) => Value::List(values.into_iter().map(of_toml).collect()),
        toml::Value::Table(table) => Value::Map(entries(table)),
        other => Value::Text(other.to_string()),
    }
}

/// Deeper than front matter is.
const DEEPEST: usize = 32;

/// Reads YAML whose document has keys and values; `None` if it is not valid, or another kind.
pub fn yaml(text: &str) -> Option<Entries> {
    let mut open: Vec<Open> = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, _) = event.ok()?;
        let ended = match event {
            Event::Scalar(text, ..) => Some(Value::Text(text.into_owned())),
            Event::Alias(_) => return None,
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new()));
                None
            }
            Event::MappingStart(..) => {
                open.push(Open::Map(Vec::new(), None));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(Open::value),
            _ => None,
        };
        if open.len() > DEEPEST {
            return None;
        }
        let Some(value) = ended else {
            continue;
        };

        match open.last_mut() {
            Some(outer) => outer.add(value),
            None => {
                return match value {
                    Value::Map(entries) => Some(entries),
                    _ => None,
                };
            }
        }
    }
    None
}

/// A list or a map that is being read.
enum Open {
    List(Vec<Value>),
    /// The entries, and the key that has no value yet.
    Map(Vec<(String, Value)>, Option<String>),
}

impl Open {
    fn add(&mut self, value: Value) {
        match self {
            Open::List(values) => values.push(value),
            Open::Map(entries, key) => match key.take() {
                Some(key) => entries.push((key, value)),
                None => *key = Some(value.line()),
            },
        }
    }

    fn value(self) -> Value {
        match self {
            Open::List(values) => Value::List(values),
            Open::Map(entries, _) => Value::Map(entries),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_has_texts_lists_and_maps() {
        let read = yaml("title: A\ntags: [x, y]\nlist:\n  - one\n  - two\nmap: {a: 1}\n");
        let lines: Vec<String> = read
            .unwrap_or_default()
            .iter()
            .map(|(key, value)| format!("{key}={}", value.line()))
            .collect();
        assert_eq!(lines, ["title=A", "tags=x, y", "list=one, two", "map=a: 1"]);
    }

    #[test]
    fn what_is_no_map_is_not_read() {
        for text in ["", "just text", "- a\n- b", "a: [", "a: &x 1\nb: *x"] {
            assert_eq!(yaml(text), None, "{text}");
        }
        assert_eq!(yaml(&"[".repeat(100_000)), None);
        assert_eq!(toml("a ="), None);
    }
}
