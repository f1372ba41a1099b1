//! Rules for the registration of commands.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use serde_json::Value;

use super::node::{Node, length};
use super::report::Report;
use super::responses;

const MOST_COMMANDS: usize = 100;
const MOST_DESCRIPTION: usize = 100;
const MOST_OPTIONS: usize = 25;
const MOST_CHOICES: usize = 25;
const MOST_CHARACTERS: usize = 8_000;

const MOST_NAME: usize = 32;

const KEYS: &[&str] = &[
    "id",
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "options",
    "default_member_permissions",
    "dm_permission",
    "default_permission",
    "integration_types",
    "contexts",
    "nsfw",
    "handler",
];
const OPTION_KEYS: &[&str] = &[
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "required",
    "choices",
    "options",
    "channel_types",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
    "autocomplete",
];

/// Checks a list of commands, each and together.
pub fn check_all(list: &Node<'_>, report: &mut Report) {
    let commands = list.elements();
    for command in &commands {
        check(command, report);
    }
    for kind in 1..=3 {
        let same: Vec<_> = commands
            .iter()
            .filter(|command| kind_of(command) == kind)
            .collect();
        if same.len() > MOST_COMMANDS {
            let message = format!("At most {MOST_COMMANDS} commands of a type can exist.");
            report.add(&list.path, "APPLICATION_COMMAND_TOO_MANY", message);
        }
        let same: Vec<_> = same.into_iter().cloned().collect();
        report.unique(&same, "name", "APPLICATION_COMMANDS_DUPLICATE_NAME");
    }
}

/// Checks one command.
pub fn check(command: &Node<'_>, report: &mut Report) {
    report.required(command, "name");
    if kind_of(command) == 1 {
        report.required(command, "description");
    }
    check_edit(command, report);
}

/// Checks what an edit of a command says; what it does not mention stays.
pub fn check_edit(command: &Node<'_>, report: &mut Report) {
    report.keys(command, KEYS);
    if kind_of(command) == 1 {
        check_names(command, report);
        check_descriptions(command, report);
    } else {
        report.text(command, "name", 1..=32);
        report.text(command, "description", 0..=0);
    }
    check_permissions(command, report);
    check_options(command, report);
    if size(command) > MOST_CHARACTERS {
        let message = format!("Command exceeds maximum size ({MOST_CHARACTERS})");
        report.add(&command.path, "APPLICATION_COMMAND_TOO_LARGE", message);
    }
}

fn kind_of(command: &Node<'_>) -> u64 {
    command.number("type").unwrap_or(1)
}

fn check_permissions(command: &Node<'_>, report: &mut Report) {
    if let Some(permissions) = command.get("default_member_permissions") {
        let text = permissions.value.as_str();
        if text.is_none_or(|text| text.parse::<u64>().is_err()) {
            let message = "Must be a number in a string.";
            report.add(permissions.path, "NUMBER_TYPE_COERCE", message);
        }
    }
}

fn check_options(outer: &Node<'_>, report: &mut Report) {
    report.count(outer, "options", 0..=MOST_OPTIONS);
    let options = outer.list("options");
    for option in &options {
        check_option(option, report);
    }
    report.unique(
        &options,
        "name",
        "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
    );
    let optional = options.iter().position(|option| !option.is_set("required"));
    let after_optional = &options[optional.unwrap_or(options.len())..];
    for late in after_optional
        .iter()
        .filter(|option| option.is_set("required"))
    {
        let message = "Required options must be placed before non-required options";
        let code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID";
        report.add(&late.path, code, message);
    }
}

fn check_option(option: &Node<'_>, report: &mut Report) {
    report.keys(option, OPTION_KEYS);
    report.required(option, "name");
    report.required(option, "description");
    check_names(option, report);
    check_descriptions(option, report);
    check_choices(option, report);
    check_options(option, report);
}

fn check_choices(option: &Node<'_>, report: &mut Report) {
    report.count(option, "choices", 0..=MOST_CHOICES);
    let kind = option.number("type").unwrap_or_default();
    let choices = option.list("choices");
    for choice in &choices {
        report.keys(choice, &["name", "name_localizations", "value"]);
        report.needed_text(choice, "name", 1..=100);
        report.required(choice, "value");
        responses::check_value(choice, kind, report);
    }
    report.unique(
        &choices,
        "name",
        "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
    );
    if option.is_set("autocomplete") && (!choices.is_empty() || !matches!(kind, 3 | 4 | 10)) {
        let message = "Only text and numbers without choices can be completed.";
        let code = "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID";
        report.add(option.path_to("autocomplete"), code, message);
    }
}

fn check_names(node: &Node<'_>, report: &mut Report) {
    for name in in_all_languages(node, "name") {
        let text = name.value.as_str().unwrap_or_default();
        if !is_name(text) {
            let message = "Command name is invalid";
            report.add(name.path, "APPLICATION_COMMAND_INVALID_NAME", message);
        }
    }
}

/// `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, as Discord documents it, and in lower case.
fn is_name(text: &str) -> bool {
    let lower_case = text == text.to_lowercase();
    lower_case && (1..=MOST_NAME).contains(&length(text)) && text.chars().all(may_be_in_a_name)
}

fn may_be_in_a_name(character: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    let script = CodePointMapData::<Script>::new().get(character);
    "-_'".contains(character)
        || GeneralCategoryGroup::Letter.contains(category)
        || GeneralCategoryGroup::Number.contains(category)
        || [Script::Devanagari, Script::Thai].contains(&script)
}

fn check_descriptions(node: &Node<'_>, report: &mut Report) {
    for description in in_all_languages(node, "description") {
        let text = description.value.as_str().unwrap_or_default();
        let allowed = 1..=MOST_DESCRIPTION;
        if text.trim().is_empty() || !allowed.contains(&length(text)) {
            report.bad_length(description.path, &allowed);
        }
    }
}

/// A text and its translations.
fn in_all_languages<'a>(node: &Node<'a>, key: &str) -> Vec<Node<'a>> {
    let mut texts: Vec<_> = node.get(key).into_iter().collect();
    if let Some(translations) = node.get(&format!("{key}_localizations")) {
        let languages = translations.value.as_object().into_iter().flatten();
        texts.extend(languages.filter_map(|(language, _)| translations.get(language)));
    }
    texts
}

/// All names, descriptions and values; of translations, the longest counts.
fn size(node: &Node<'_>) -> usize {
    let longest = |key: &str| {
        let texts = in_all_languages(node, key);
        let lengths = texts
            .iter()
            .filter_map(|text| text.value.as_str())
            .map(length);
        lengths.max().unwrap_or_default()
    };
    let value = match node.value.get("value") {
        Some(Value::String(text)) => length(text),
        Some(value) => value.to_string().len(),
        None => 0,
    };
    let parts = ["options", "choices"]
        .into_iter()
        .flat_map(|key| node.list(key));
    let parts: usize = parts.map(|part| size(&part)).sum();
    longest("name") + longest("description") + value + parts
}
