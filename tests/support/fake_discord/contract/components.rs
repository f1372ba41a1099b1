//! Rules for rows, buttons and menus.

use super::node::Node;
use super::report::Report;

const MOST_ROWS: usize = 5;
const MOST_BUTTONS: usize = 5;
const MOST_CUSTOM_ID: usize = 100;
const MOST_LABEL: usize = 80;
const MOST_URL: usize = 512;
const MOST_OPTIONS: usize = 25;
const MOST_OPTION_TEXT: usize = 100;
const MOST_PLACEHOLDER: usize = 150;

const ROW: u64 = 1;
const BUTTON: u64 = 2;
const TEXT_MENU: u64 = 3;
const LINK: u64 = 5;
const PREMIUM: u64 = 6;

const BUTTON_KEYS: &[&str] = &[
    "type",
    "id",
    "style",
    "label",
    "emoji",
    "custom_id",
    "sku_id",
    "url",
    "disabled",
];
const MENU_KEYS: &[&str] = &[
    "type",
    "id",
    "custom_id",
    "options",
    "channel_types",
    "placeholder",
    "default_values",
    "min_values",
    "max_values",
    "required",
    "disabled",
];

/// Checks all components of a message.
pub fn check(data: &Node<'_>, report: &mut Report) {
    report.count(data, "components", 0..=MOST_ROWS);
    let rows = data.list("components");
    for row in &rows {
        check_row(row, report);
    }
    let parts: Vec<_> = rows.iter().flat_map(|row| row.list("components")).collect();
    report.unique(&parts, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED");
}

fn check_row(row: &Node<'_>, report: &mut Report) {
    report.keys(row, &["type", "id", "components"]);
    if row.number("type") != Some(ROW) {
        let message = "Value must be one of {1}: a message consists of rows.";
        return report.add(row.path_to("type"), "BASE_TYPE_CHOICES", message);
    }
    report.required(row, "components");
    report.count(row, "components", 1..=MOST_BUTTONS);
    let parts = row.list("components");
    let menus = parts.iter().filter(|part| is_menu(part)).count();
    if menus > 1 || (menus == 1 && parts.len() > 1) {
        let message = "A row holds buttons, or exactly one menu.";
        report.add(
            row.path_to("components"),
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
            message,
        );
    }
    for part in &parts {
        check_part(part, report);
    }
}

fn is_menu(part: &Node<'_>) -> bool {
    matches!(part.number("type"), Some(TEXT_MENU | 5..=8))
}

fn check_part(part: &Node<'_>, report: &mut Report) {
    match part.number("type") {
        Some(BUTTON) => check_button(part, report),
        _ if is_menu(part) => check_menu(part, report),
        _ => {
            let message = "Value must be one of {2, 3, 5, 6, 7, 8}.";
            report.add(part.path_to("type"), "BASE_TYPE_CHOICES", message);
        }
    }
}

fn check_button(button: &Node<'_>, report: &mut Report) {
    report.keys(button, BUTTON_KEYS);
    report.text(button, "label", 0..=MOST_LABEL);
    check_emoji(button, report);
    let style = button.number("style").unwrap_or_default();
    let (needed, banned): (&str, &[&str]) = match style {
        1..=4 => ("custom_id", &["url", "sku_id"]),
        LINK => ("url", &["custom_id", "sku_id"]),
        PREMIUM => ("sku_id", &["custom_id", "url", "label", "emoji"]),
        _ => {
            let message = "Value must be one of {1, 2, 3, 4, 5, 6}.";
            return report.add(button.path_to("style"), "BASE_TYPE_CHOICES", message);
        }
    };
    report.required(button, needed);
    report.text(button, "custom_id", 1..=MOST_CUSTOM_ID);
    report.text(button, "url", 1..=MOST_URL);
    for key in banned.iter().filter(|key| button.has(key)) {
        let message = format!("A button of style {style} cannot have this.");
        report.add(
            button.path_to(key),
            "BUTTON_COMPONENT_INVALID_FIELD",
            message,
        );
    }
    let says_something = button
        .text("label")
        .is_some_and(|label| !label.trim().is_empty());
    if style != PREMIUM && !says_something && !button.has("emoji") {
        let message = "A button must have a label or an emoji.";
        report.add(
            button.path_to("label"),
            "BUTTON_COMPONENT_LABEL_REQUIRED",
            message,
        );
    }
}

fn check_emoji(part: &Node<'_>, report: &mut Report) {
    if let Some(emoji) = part.get("emoji") {
        report.keys(&emoji, &["id", "name", "animated"]);
        if !emoji.has("id") {
            report.needed_text(&emoji, "name", 1..=32);
        }
    }
}

fn check_menu(menu: &Node<'_>, report: &mut Report) {
    report.keys(menu, MENU_KEYS);
    report.needed_text(menu, "custom_id", 1..=MOST_CUSTOM_ID);
    report.text(menu, "placeholder", 0..=MOST_PLACEHOLDER);
    if menu.number("type") == Some(TEXT_MENU) {
        report.required(menu, "options");
        report.count(menu, "options", 1..=MOST_OPTIONS);
        let options = menu.list("options");
        options
            .iter()
            .for_each(|option| check_option(option, report));
        report.unique(
            &options,
            "value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        );
        check_range(menu, options.len(), report);
        check_defaults(menu, &options, report);
    } else {
        check_range(menu, MOST_OPTIONS, report);
    }
}

fn check_option(option: &Node<'_>, report: &mut Report) {
    report.keys(
        option,
        &["label", "value", "description", "emoji", "default"],
    );
    report.needed_text(option, "label", 1..=MOST_OPTION_TEXT);
    report.required(option, "value");
    report.text(option, "value", 1..=MOST_OPTION_TEXT);
    report.text(option, "description", 0..=MOST_OPTION_TEXT);
    check_emoji(option, report);
}

/// A menu cannot ask for more than it offers, nor for less than nothing.
fn check_range(menu: &Node<'_>, offered: usize, report: &mut Report) {
    let limit = |key: &str| match menu.get(key) {
        Some(limit) => limit
            .value
            .as_u64()
            .and_then(|number| usize::try_from(number).ok()),
        None => Some(1),
    };
    let most = limit("max_values");
    if most.is_none_or(|most| !(1..=offered.max(1)).contains(&most)) {
        let message = format!("Must be between 1 and the number of options, {offered}.");
        report.add(
            menu.path_to("max_values"),
            "SELECT_COMPONENT_MAX_VALUES",
            message,
        );
    }
    if limit("min_values").is_none_or(|least| least > most.unwrap_or(offered)) {
        let message = "Must be between 0 and max_values.";
        report.add(
            menu.path_to("min_values"),
            "SELECT_COMPONENT_MIN_VALUES",
            message,
        );
    }
}

fn check_defaults(menu: &Node<'_>, options: &[Node<'_>], report: &mut Report) {
    let defaults = options
        .iter()
        .filter(|option| option.is_set("default"))
        .count();
    let most = menu.number("max_values").unwrap_or(1);
    if u64::try_from(defaults).is_ok_and(|defaults| defaults > most) {
        let message =
            format!("{defaults} options are chosen from the start, at most {most} can be.");
        report.add(
            menu.path_to("options"),
            "SELECT_COMPONENT_TOO_MANY_DEFAULTS",
            message,
        );
    }
}
