//! A JSON object whose fields are read separately, and only on request.
//!
//! Discord adds fields, widens numbers and invents values without notice. A field with an
//! unexpected form must not affect the others: otherwise one flag of a user could cost an answer.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt::{self, Formatter};

/// The fields of an object, with their values unread.
#[derive(Debug, Default)]
pub struct Fields<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

/// A text, borrowed from the JSON if it has no escapes.
#[derive(Deserialize)]
#[serde(transparent)]
struct JsonText<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'a> Fields<'a> {
    /// The value of a field as JSON.
    pub fn raw(&self, name: &str) -> Option<&'a RawValue> {
        // If a name occurs twice, the last one counts, as in most readers.
        let field = self.0.iter().rev().find(|(field, _)| field == name);
        field.map(|(_, value)| *value)
    }

    /// A text.
    pub fn text(&self, name: &str) -> Option<Cow<'a, str>> {
        text(self.raw(name)?)
    }

    /// A text of its own, which can outlive the JSON.
    pub fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(Cow::into_owned)
    }

    /// A whole number that is not negative.
    pub fn number(&self, name: &str) -> Option<u64> {
        read(self.raw(name)?)
    }

    /// Yes or no.
    pub fn flag(&self, name: &str) -> Option<bool> {
        read(self.raw(name)?)
    }

    /// An object.
    pub fn object(&self, name: &str) -> Option<Self> {
        read(self.raw(name)?)
    }

    /// The objects of a list; other elements are left out.
    pub fn objects(&self, name: &str) -> Vec<Self> {
        let list = self.list(name);
        list.into_iter().filter_map(read).collect()
    }

    /// The texts of a list; other elements are left out.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let list = self.list(name);
        let texts = list.into_iter().filter_map(text);
        texts.map(Cow::into_owned).collect()
    }

    fn list(&self, name: &str) -> Vec<&'a RawValue> {
        self.raw(name).and_then(read).unwrap_or_default()
    }
}

fn read<'a, T: Deserialize<'a>>(json: &'a RawValue) -> Option<T> {
    serde_json::from_str(json.get()).ok()
}

fn text(json: &RawValue) -> Option<Cow<'_, str>> {
    read(json).map(|JsonText(text)| text)
}

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Split).map(Self)
    }
}

/// Splits an object into its fields.
struct Split;

impl<'de> Visitor<'de> for Split {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some((JsonText(name), value)) = map.next_entry()? {
            fields.push((name, value));
        }

        Ok(fields)
    }
}
