//! One bad example for each rule, each made from a good one by a single change.

use serde_json::{Value, json};

use crate::support::fake_discord::contract::node::Node;
use crate::support::fake_discord::contract::report::Report;
use crate::support::fake_discord::contract::responses;
use crate::support::fake_discord::contract::{self, Violation};
use crate::support::fake_discord::interactions::slash;

/// A message that uses everything there is.
pub fn message() -> Value {
    let row = |parts: Value| json!({"type": 1, "components": parts});
    let option = |value: &str| json!({"label": value, "value": value, "description": "about it"});
    json!({
        "content": "Hello",
        "flags": 64,
        "allowed_mentions": {"parse": []},
        "embeds": [{
            "title": "Title", "description": "Description", "color": 255,
            "fields": [{"name": "Name", "value": "Value", "inline": true}],
            "footer": {"text": "Footer"}, "author": {"name": "Author"},
            "image": {"url": "attachment://chart.png"},
        }],
        "attachments": [{"id": "0", "filename": "chart.png"}],
        "components": [
            row(json!([
                {"type": 2, "style": 1, "label": "Go", "custom_id": "go"},
                {"type": 2, "style": 5, "label": "Read", "url": "https://example.org"},
            ])),
            row(json!([{
                "type": 3, "custom_id": "menu", "placeholder": "Choose",
                "options": [option("a"), option("b")],
            }])),
        ],
    })
}

/// A command that uses everything there is.
pub fn command() -> Value {
    let choice = |name: &str| json!({"name": name, "value": name});
    json!({
        "name": "compare", "description": "Compares", "type": 1,
        "default_member_permissions": "2048",
        "options": [
            {"type": 3, "name": "first", "description": "One", "required": true,
             "choices": [choice("a"), choice("b")]},
            {"type": 3, "name": "second", "description": "Two", "autocomplete": true},
        ],
    })
}

/// A text of this length.
pub fn text(length: usize) -> Value {
    "x".repeat(length).into()
}

/// A list of this many elements.
pub fn many(count: usize, one: impl Fn(usize) -> Value) -> Value {
    (0..count).map(one).collect()
}

/// Puts a value at a place; a last key that is not there yet is added.
pub fn put(body: &mut Value, place: &str, value: Value) {
    let pointer = format!("/{}", place.replace('.', "/"));
    let (outer, key) = pointer.rsplit_once('/').expect("it has a slash");
    let outer = body.pointer_mut(outer).expect("a place in the good body");
    match key.parse::<usize>() {
        Ok(index) if outer.is_array() => outer[index] = value,
        _ => outer[key] = value,
    }
}

/// What each row changes must be refused exactly there, and only by the hand-written rules, so that
/// a row fails if its rule is missing.
pub fn refused_in_place(
    good: &Value,
    check: impl Fn(&Node<'_>, &mut Report),
    base: &str,
    rows: Vec<(&str, Value)>,
) {
    for (key, value) in rows {
        let place = format!("{base}{key}");
        refused_at(good, &check, &place, value, &place);
    }
}

/// This change must be refused exactly at this path.
pub fn refused_at(
    good: &Value,
    check: impl Fn(&Node<'_>, &mut Report),
    place: &str,
    value: Value,
    path: &str,
) {
    let mut bad = good.clone();
    put(&mut bad, place, value.clone());
    let mut report = Report::default();
    check(&Node::root(&bad), &mut report);
    let found = report.found.iter();
    let paths: Vec<_> = found.map(|violation| violation.path.as_str()).collect();
    assert_eq!(paths, [path], "{place} = {value}");
}

#[test]
fn a_valid_message_and_command_are_accepted() {
    let asked = Value::from(slash("compare"));
    let body = json!({"type": 4, "data": message()});
    assert_eq!(contract::callback(&asked, &body, 1), []);
    assert_eq!(contract::commands(&json!([command()])), []);
    assert_eq!(contract::command(&command()), []);
    assert_eq!(
        contract::command_edit(&json!({"description": "Weighs"})),
        []
    );
    assert_eq!(contract::webhook(&message(), 0, None), []);
    let before = json!({"content": "Before"});
    let change = json!({"embeds": [], "allowed_mentions": {"parse": []}});
    assert_eq!(contract::webhook(&change, 0, Some(&before)), []);
}

#[test]
fn bad_completions_are_refused() {
    let asked = Value::from(slash("compare").typing("first", ""));
    let good = json!({"type": 8, "data": {"choices": [{"name": "A", "value": "a"}]}});
    let choice = |_| json!({"name": "A", "value": "a"});
    let rows = vec![
        ("data.choices", many(26, choice)),
        ("data.choices", json!(null)),
        ("data.choices.0.name", text(0)),
        ("data.choices.0.name", text(101)),
        ("data.choices.0.value", text(101)),
        ("data.choices.0.value", 1.into()),
        ("data.choices.0.value", json!(null)),
        ("data.choices.0.label", text(1)),
        ("data.title", text(1)),
        ("data", json!(null)),
        ("title", text(1)),
        ("type", 4.into()),
    ];
    assert_eq!(contract::callback(&asked, &good, 0), []);
    let check = |root: &Node<'_>, report: &mut Report| responses::check(&asked, root, 0, report);
    refused_in_place(&good, check, "", rows);
}

#[test]
fn bad_modals_are_refused() {
    let asked = Value::from(slash("decide"));
    let input =
        |at: usize| json!({"type": 4, "custom_id": at.to_string(), "label": "Why?", "style": 1});
    let row = |at| json!({"type": 1, "components": [input(at)]});
    let modal = json!({"custom_id": "decide", "title": "Decide", "components": many(1, row)});
    let good = json!({"type": 9, "data": modal});
    assert_eq!(contract::callback(&asked, &good, 0), []);
    let rows = vec![
        ("custom_id", text(101)),
        ("title", text(46)),
        ("components", many(6, row)),
        ("components", json!(null)),
        ("components.0.type", 4.into()),
        ("components.0.components", many(2, input)),
        ("content", text(1)),
    ];
    let check = |root: &Node<'_>, report: &mut Report| responses::check(&asked, root, 0, report);
    refused_in_place(&good, check, "data.", rows);

    let rows = vec![
        ("type", 2.into()),
        ("style", 3.into()),
        ("custom_id", text(101)),
        ("label", text(46)),
        ("label", " ".into()),
        ("placeholder", text(101)),
        ("value", text(4_001)),
        ("hint", text(1)),
    ];
    refused_in_place(&good, check, "data.components.0.components.0.", rows);
}

#[test]
fn an_answer_must_fit_what_was_asked() {
    let asked = Value::from(slash("compare"));
    for kind in [1, 6, 7, 8] {
        let body = json!({"type": kind, "data": message()});
        assert_eq!(
            contract::callback(&asked, &body, 1)[0].path,
            "type",
            "{kind}"
        );
    }
}

#[test]
fn discords_own_description_catches_what_no_rule_names() {
    let mut bad = json!({"type": 4, "data": message()});
    put(&mut bad, "data.embeds.0.color", 16_777_216.into());
    put(
        &mut bad,
        "data.components.0.components.0.disabled",
        "no".into(),
    );
    let violations = contract::callback(&slash("compare").into(), &bad, 1);
    let paths: Vec<_> = violations
        .iter()
        .map(|violation: &Violation| &violation.path)
        .collect();
    assert_eq!(
        paths,
        [
            "data.components.0.components.0.disabled",
            "data.embeds.0.color"
        ]
    );
}
