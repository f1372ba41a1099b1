//! Front matter in YAML or TOML -> plain values.

use saphyr_parser::{Event, Parser};

/// A value of front matter.
#[derive(Debug, Clone, PartialEq)]
pub enum FrontMatterValue {
    Text(String),
    List(Vec<FrontMatterValue>),
    Map(Vec<(String, FrontMatterValue)>),
}

/// The entries of a document, in their order.
pub type FrontMatterEntries = Vec<(String, FrontMatterValue)>;

impl FrontMatterValue {
    /// The text, if it is one that is not empty.
    pub fn text(&self) -> Option<String> {
        match self {
            FrontMatterValue::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => None,
        }
    }

    /// The texts of a list, or of a text with commas.
    pub fn texts(&self) -> Vec<String> {
        match self {
            FrontMatterValue::Text(text) => {
                let texts = text.split(',').map(|text| text.trim().to_owned());
                texts.filter(|text| !text.is_empty()).collect()
            }
            FrontMatterValue::List(values) => {
                values.iter().filter_map(FrontMatterValue::text).collect()
            }
            FrontMatterValue::Map(_) => Vec::new(),
        }
    }

    /// Whether [`FrontMatterValue::texts`] has everything that it says.
    pub fn is_list_of_texts(&self) -> bool {
        match self {
            FrontMatterValue::Text(_) => true,
            FrontMatterValue::List(values) => values
                .iter()
                .all(|value| matches!(value, FrontMatterValue::Text(_))),
            FrontMatterValue::Map(_) => false,
        }
    }

    /// All of it in a line.
    pub fn line(&self) -> String {
        match self {
            FrontMatterValue::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            FrontMatterValue::List(values) => {
                let lines: Vec<String> = values.iter().map(FrontMatterValue::line).collect();
                lines.join(", ")
            }
            FrontMatterValue::Map(entries) => {
                let lines = entries
                    .iter()
                    .map(|(key, value)| format!("{key}: {}", value.line()));
                lines.collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// Reads TOML; `None` if it is not valid.
pub fn toml(text: &str) -> Option<FrontMatterEntries> {
    let table: toml::Table = text.parse().ok()?;
    Some(entries(table))
}

fn entries(table: toml::Table) -> FrontMatterEntries {
    let mut entries = Vec::new();
    for (key, value) in table {
        entries.push((key, of_toml(value)));
    }
    entries
}

fn of_toml(value: toml::Value) -> FrontMatterValue {
    match value {
        toml::Value::String(text) => FrontMatterValue::Text(text),
        toml::Value::Array(values) => {
            FrontMatterValue::List(values.into_iter().map(of_toml).collect())
        }
        toml::Value::Table(table) => FrontMatterValue::Map(entries(table)),
        other => FrontMatterValue::Text(other.to_string()),
    }
}

/// Deeper than front matter is.
const DEEPEST: usize = 32;

/// Reads YAML whose document has keys and values; `None` if it is not valid, or another kind.
pub fn yaml(text: &str) -> Option<FrontMatterEntries> {
    let mut open: Vec<OpenValue> = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, _) = event.ok()?;
        let ended = match event {
            Event::Scalar(text, ..) => Some(FrontMatterValue::Text(text.into_owned())),
            Event::Alias(_) => return None,
            Event::SequenceStart(..) => {
                open.push(OpenValue::List(Vec::new()));
                None
            }
            Event::MappingStart(..) => {
                open.push(OpenValue::Map(Vec::new(), None));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(OpenValue::value),
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
                    FrontMatterValue::Map(entries) => Some(entries),
                    _ => None,
                };
            }
        }
    }
    None
}

/// A list or a map that is being read.
enum OpenValue {
    List(Vec<FrontMatterValue>),
    /// The entries, and the key that has no value yet.
    Map(Vec<(String, FrontMatterValue)>, Option<String>),
}

impl OpenValue {
    fn add(&mut self, value: FrontMatterValue) {
        match self {
            OpenValue::List(values) => values.push(value),
            OpenValue::Map(entries, key) => match key.take() {
                Some(key) => entries.push((key, value)),
                None => *key = Some(value.line()),
            },
        }
    }

    fn value(self) -> FrontMatterValue {
        match self {
            OpenValue::List(values) => FrontMatterValue::List(values),
            OpenValue::Map(entries, _) => FrontMatterValue::Map(entries),
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
