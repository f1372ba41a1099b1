//! A place in a body: the value, and the path that leads to it.

use std::fmt::Display;

use serde_json::Value;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    pub value: &'a Value,
    pub path: String,
}

impl<'a> Node<'a> {
    /// The body itself.
    pub fn root(value: &'a Value) -> Self {
        let path = String::new();
        Self { value, path }
    }

    /// The value under a key; null counts as absent.
    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        let path = self.path_to(key);
        Some(Node { value, path })
    }

    /// The elements of this list; none if it is not a list.
    pub fn elements(&self) -> Vec<Node<'a>> {
        let list = self.value.as_array().into_iter().flatten().enumerate();
        list.map(|(index, value)| Node {
            value,
            path: self.path_to(index),
        })
        .collect()
    }

    /// The elements of the list under a key; none if there is no list.
    pub fn list(&self, key: &str) -> Vec<Node<'a>> {
        self.get(key)
            .map(|list| list.elements())
            .unwrap_or_default()
    }

    /// The text under a key.
    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    /// The whole number under a key.
    pub fn number(&self, key: &str) -> Option<u64> {
        self.value.get(key)?.as_u64()
    }

    /// Whether the flag under a key is set.
    pub fn is_set(&self, key: &str) -> bool {
        self.value.get(key) == Some(&Value::Bool(true))
    }

    /// Whether there is something other than null under a key.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The path to a key below this place.
    pub fn path_to(&self, key: impl Display) -> String {
        if self.path.is_empty() {
            key.to_string()
        } else {
            format!("{}.{key}", self.path)
        }
    }
}

/// How long Discord holds a text to be: the number of its Unicode scalar values.
pub fn length(text: &str) -> usize {
    text.chars().count()
}
