//! One bad example for each rule about the registration of commands.

use serde_json::json;

use crate::fake_discord::contract::{command, many, put, refused_at, refused_in_place, text};
use crate::support::fake_discord::contract::{self, Violation, commands};

#[test]
fn bad_commands_are_refused() {
    let option = |n: usize| json!({"type": 3, "name": format!("o{n}"), "description": "d"});
    let rows = vec![
        ("name", "Compare".into()),
        ("name", "com pare".into()),
        ("name", text(33)),
        ("name", json!(null)),
        ("description", text(101)),
        ("description", " ".into()),
        ("description", json!(null)),
        ("default_member_permissions", "none".into()),
        ("colour", 1.into()),
        ("options", many(26, option)),
        ("options.1.name", "first".into()),
        ("options.1.name", "Second".into()),
        ("options.1.name", json!(null)),
        ("options.1.description", text(101)),
        ("options.1.description", json!(null)),
        ("options.1.kind", 3.into()),
    ];
    refused_in_place(&command(), commands::check, "", rows);
    let german = json!({"de": "Ver Gleich"});
    let path = "name_localizations.de";
    refused_at(
        &command(),
        commands::check,
        "name_localizations",
        german,
        path,
    );
}

#[test]
fn bad_commands_of_context_menus_are_refused() {
    let good = json!({"type": 2, "name": "Who is this?"});
    assert_eq!(contract::command(&good), []);
    let rows = vec![("name", text(33)), ("description", text(1))];
    refused_in_place(&good, commands::check, "", rows);
}

#[test]
fn bad_choices_of_commands_are_refused() {
    let choice = |n: usize| json!({"name": n.to_string(), "value": "v"});
    let rows = vec![
        ("", many(26, choice)),
        (".0.name", text(101)),
        (".0.name", text(0)),
        (".0.value", text(101)),
        (".0.value", 1.into()),
        (".0.value", json!(null)),
        (".0.label", text(1)),
        (".1.name", "a".into()),
    ];
    refused_in_place(&command(), commands::check, "options.0.choices", rows);
    let choices = json!([choice(0)]);
    let completed = "options.1.autocomplete";
    refused_at(
        &command(),
        commands::check,
        "options.1.choices",
        choices,
        completed,
    );
}

#[test]
fn commands_that_do_not_go_together_are_refused() {
    let long = |n: usize| {
        let long = "x".repeat(98);
        let choices = many(
            25,
            |c| json!({"name": format!("{c:02}{long}"), "value": text(100)}),
        );
        json!({"type": 3, "name": format!("o{n}"), "description": "d", "choices": choices})
    };
    refused_at(&command(), commands::check, "options", many(2, long), "");
    let mut late = command();
    put(&mut late, "options.0.required", false.into());
    put(&mut late, "options.1.required", true.into());
    let code = |violations: Vec<Violation>| violations[0].code.clone();
    let required = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID";
    assert_eq!(code(contract::command(&late)), required);
    let twice = json!([command(), command()]);
    assert_eq!(
        code(contract::commands(&twice)),
        "APPLICATION_COMMANDS_DUPLICATE_NAME"
    );
    let named = |n: usize| json!({"name": format!("c{n}"), "description": "d"});
    assert_eq!(
        code(contract::commands(&many(101, named))),
        "APPLICATION_COMMAND_TOO_MANY"
    );
}

#[test]
fn command_names_may_be_in_any_script() {
    for name in [
        "compare",
        "сравнить",
        "比べる",
        "तुलना",
        "เทียบ",
        "o'clock",
        "a_b-c",
    ] {
        let mut command = command();
        put(&mut command, "name", name.into());
        assert_eq!(contract::command(&command), [], "{name}");
    }
}
