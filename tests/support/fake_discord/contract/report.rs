//! The checks that many rules share, and the list of what they found.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use serde_json::Value;

use super::Violation;
use super::node::{Node, length};

/// What was found so far.
#[derive(Debug, Default)]
pub struct Report {
    pub found: Vec<Violation>,
}

impl Report {
    /// Notes that something is wrong at a path.
    pub fn add(&mut self, path: impl Into<String>, code: &str, message: impl Into<String>) {
        self.found.push(Violation {
            request: String::new(),
            path: path.into(),
            code: code.to_owned(),
            message: message.into(),
        });
    }

    /// Whether something at this path, or below it, was already found.
    pub fn covers(&self, path: &str) -> bool {
        self.found.iter().any(|violation| {
            let below = violation.path.strip_prefix(path);
            below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || path.is_empty())
        })
    }

    /// The keys of an object must be among these; a misspelt one would be silently lost.
    pub fn keys(&mut self, node: &Node<'_>, known: &[&str]) {
        let Some(map) = node.value.as_object() else {
            return self.add(&node.path, "MODEL_TYPE_CONVERT", "Must be an object.");
        };
        for key in map.keys().filter(|key| !known.contains(&key.as_str())) {
            self.add(
                node.path_to(key),
                "UNKNOWN_KEY",
                "Discord knows no such key.",
            );
        }
    }

    /// A text under a key must be there.
    pub fn required(&mut self, node: &Node<'_>, key: &str) {
        if !node.has(key) {
            let message = "This field is required";
            self.add(node.path_to(key), "BASE_TYPE_REQUIRED", message);
        }
    }

    /// A text, where there is one, must be this long.
    pub fn text(&mut self, node: &Node<'_>, key: &str, allowed: RangeInclusive<usize>) {
        let Some(place) = node.get(key) else { return };
        match place.value.as_str() {
            Some(text) if allowed.contains(&length(text)) => {}
            Some(_) => self.bad_length(place.path, &allowed),
            None => self.add(place.path, "STRING_TYPE_CONVERT", "Must be a string."),
        }
    }

    /// A text must be present, not blank, and this long.
    pub fn needed_text(&mut self, node: &Node<'_>, key: &str, allowed: RangeInclusive<usize>) {
        match node.get(key).map(|place| place.value) {
            Some(Value::String(text)) if text.trim().is_empty() => {
                let message = "This field is required";
                self.add(node.path_to(key), "BASE_TYPE_REQUIRED", message);
            }
            _ => {
                self.required(node, key);
                self.text(node, key, allowed);
            }
        }
    }

    /// A list, where there is one, must have an allowed number of elements.
    pub fn count(&mut self, node: &Node<'_>, key: &str, allowed: RangeInclusive<usize>) {
        let Some(place) = node.get(key) else { return };
        match place.value.as_array() {
            Some(list) if allowed.contains(&list.len()) => {}
            Some(_) => self.bad_length(place.path, &allowed),
            None => self.add(place.path, "LIST_TYPE_CONVERT", "Must be a list."),
        }
    }

    /// No two of these places may hold the same text under a key.
    pub fn unique(&mut self, nodes: &[Node<'_>], key: &str, code: &str) {
        let mut seen = HashSet::new();
        for node in nodes {
            if let Some(text) = node.text(key)
                && !seen.insert(text)
            {
                let message = format!("{text:?} is already taken");
                self.add(node.path_to(key), code, message);
            }
        }
    }

    /// A text or a list is not as long as it has to be.
    pub fn bad_length(&mut self, path: impl Into<String>, allowed: &RangeInclusive<usize>) {
        let (least, most) = (allowed.start(), allowed.end());
        if *least == 0 {
            let message = format!("Must be {most} or fewer in length.");
            self.add(path, "BASE_TYPE_MAX_LENGTH", message);
        } else {
            let message = format!("Must be between {least} and {most} in length.");
            self.add(path, "BASE_TYPE_BAD_LENGTH", message);
        }
    }
}
