//! Rules for forms, which Discord calls modals.

use super::node::Node;
use super::report::Report;

const MOST_CUSTOM_ID: usize = 100;
const MOST_TITLE: usize = 45;
const MOST_FIELDS: usize = 5;
const MOST_LABEL: usize = 45;
const MOST_PLACEHOLDER: usize = 100;
const MOST_TEXT: usize = 4_000;

const ROW: u64 = 1;
const TEXT_INPUT: u64 = 4;

const FIELD_KEYS: &[&str] = &[
    "type",
    "id",
    "custom_id",
    "style",
    "label",
    "min_length",
    "max_length",
    "required",
    "value",
    "placeholder",
];

/// Checks a form: each field is alone in a row.
pub fn check(data: &Node<'_>, report: &mut Report) {
    report.keys(data, &["custom_id", "title", "components"]);
    report.needed_text(data, "custom_id", 1..=MOST_CUSTOM_ID);
    report.needed_text(data, "title", 1..=MOST_TITLE);
    report.required(data, "components");
    report.count(data, "components", 1..=MOST_FIELDS);

    let rows = data.list("components");
    for row in &rows {
        check_row(row, report);
    }
    let fields: Vec<_> = rows.iter().flat_map(|row| row.list("components")).collect();
    report.unique(&fields, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED");
}

fn check_row(row: &Node<'_>, report: &mut Report) {
    report.keys(row, &["type", "id", "components"]);
    if row.number("type") != Some(ROW) {
        let message = "Value must be one of {1}: these forms consist of rows.";
        return report.add(row.path_to("type"), "BASE_TYPE_CHOICES", message);
    }
    report.required(row, "components");
    report.count(row, "components", 1..=1);
    for field in row.list("components") {
        check_field(&field, report);
    }
}

fn check_field(field: &Node<'_>, report: &mut Report) {
    report.keys(field, FIELD_KEYS);
    if field.number("type") != Some(TEXT_INPUT) {
        let message = "Value must be one of {4}.";
        return report.add(field.path_to("type"), "BASE_TYPE_CHOICES", message);
    }
    if !matches!(field.number("style"), Some(1 | 2)) {
        let message = "Value must be one of {1, 2}.";
        report.add(field.path_to("style"), "BASE_TYPE_CHOICES", message);
    }

    report.needed_text(field, "custom_id", 1..=MOST_CUSTOM_ID);
    report.needed_text(field, "label", 1..=MOST_LABEL);
    report.text(field, "placeholder", 0..=MOST_PLACEHOLDER);
    let longest = field.number("max_length");
    let longest = longest.and_then(|longest| usize::try_from(longest).ok());
    report.text(
        field,
        "value",
        0..=longest.unwrap_or(MOST_TEXT).min(MOST_TEXT),
    );
}
