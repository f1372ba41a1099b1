//! Rules for the answer to an interaction: which kind fits, and what autocomplete may say.

use serde_json::Value;

use super::forms;
use super::messages;
use super::node::Node;
use super::report::Report;

const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const AUTOCOMPLETE: u64 = 4;
const MODAL: u64 = 5;

/// The type of an option that is a part of a command.
const PART: u64 = 1;

const MOST_CHOICES: usize = 25;
const MOST_CHARACTERS: usize = 100;

/// Checks an answer against the interaction that it answers.
pub fn check(asked: &Value, root: &Node<'_>, files: usize, report: &mut Report) {
    report.keys(root, &["type", "data"]);
    let kind = root.number("type").unwrap_or_default();
    if !fits(asked, kind) {
        let message = format!(
            "An interaction of type {} takes no such answer.",
            asked["type"]
        );
        return report.add("type", "BASE_TYPE_CHOICES", message);
    }
    let data = root.get("data");
    match (kind, data) {
        (4 | 7 | 8 | 9, None) => report.required(root, "data"),
        (4, Some(data)) => messages::check(asked, &data, files, None, report),
        (7, Some(data)) => messages::check(asked, &data, files, Some(&asked["message"]), report),
        (5, Some(data)) => report.keys(&data, messages::KEYS),
        (8, Some(data)) => check_choices(asked, &data, report),
        (9, Some(data)) => forms::check(&data, report),
        _ => {}
    }
}

fn fits(asked: &Value, kind: u64) -> bool {
    match asked["type"].as_u64() {
        Some(COMMAND) => matches!(kind, 4 | 5 | 9 | 12),
        Some(COMPONENT) => matches!(kind, 4..=7 | 9 | 12),
        Some(AUTOCOMPLETE) => kind == 8,
        Some(MODAL) => matches!(kind, 4 | 5 | 12) || asked["message"].is_object() && kind < 8,
        _ => kind == 1,
    }
}

fn check_choices(asked: &Value, data: &Node<'_>, report: &mut Report) {
    report.keys(data, &["choices"]);
    report.required(data, "choices");
    report.count(data, "choices", 0..=MOST_CHOICES);
    let kind = focused_kind(asked);
    for choice in data.list("choices") {
        report.keys(&choice, &["name", "name_localizations", "value"]);
        report.needed_text(&choice, "name", 1..=MOST_CHARACTERS);
        report.required(&choice, "value");
        check_value(&choice, kind, report);
    }
}

/// A choice's value must be of the kind of the option that it is for.
pub fn check_value(choice: &Node<'_>, kind: u64, report: &mut Report) {
    let Some(value) = choice.get("value") else {
        return;
    };
    let (fits, wanted) = match kind {
        4 => (value.value.is_i64() || value.value.is_u64(), "an integer"),
        10 => (value.value.is_number(), "a number"),
        _ => (value.value.is_string(), "a string"),
    };
    if !fits {
        return report.add(
            value.path,
            "BASE_TYPE_CHOICES",
            format!("Must be {wanted}."),
        );
    }
    if value.value.is_string() {
        report.text(choice, "value", 0..=MOST_CHARACTERS);
    }
}

fn focused_kind(asked: &Value) -> u64 {
    let mut options = &asked["data"]["options"];
    // The options of a part are inside it.
    if options[0]["type"] == PART {
        options = &options[0]["options"];
    }
    let mut options = options.as_array().into_iter().flatten();
    let focused = options.find(|option| option["focused"] == true);
    focused
        .and_then(|option| option["type"].as_u64())
        .unwrap_or(3)
}
