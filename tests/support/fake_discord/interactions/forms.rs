//! Forms that people fill in.

use serde_json::{Value, json};

use super::places::Place;
use super::{Interaction, MODAL};

const FORM: u64 = 9;

/// The person who was shown a form fills it in and sends it: what is not named stays as it was.
/// Panics if Discord would not send it.
pub fn submit(asked: &Value, form: &Value, texts: &[(&str, &str)]) -> Interaction {
    assert_eq!(form["type"].as_u64(), Some(FORM), "no form: {form:#}");
    let data = &form["data"];
    for (name, _) in texts {
        assert!(
            fields(data).any(|field| field["custom_id"] == *name),
            "no field {name:?} in {data:#}"
        );
    }

    let rows: Vec<Value> = fields(data)
        .enumerate()
        .map(|(at, field)| row(at, field, texts))
        .collect();
    Interaction {
        kind: MODAL,
        data: json!({"custom_id": data["custom_id"], "components": rows}),
        message: asked["message"]
            .is_object()
            .then(|| asked["message"].clone()),
        who: user(asked).to_owned(),
        place: Place::of_interaction(asked),
        locale: locale(asked, "locale"),
        server_locale: locale(asked, "guild_locale"),
        part: None,
        changes: Vec::new(),
    }
}

fn fields(data: &Value) -> impl Iterator<Item = &Value> {
    let rows = data["components"].as_array().into_iter().flatten();
    rows.flat_map(|row| row["components"].as_array().into_iter().flatten())
}

/// A field with its row, as they come back.
fn row(at: usize, field: &Value, texts: &[(&str, &str)]) -> Value {
    let name = field["custom_id"].as_str().unwrap_or_default();
    let typed = texts.iter().find(|(known, _)| *known == name);
    let text = match typed {
        Some((_, text)) => *text,
        None => field["value"].as_str().unwrap_or_default(),
    };
    let is_needed = field["required"] != false;
    assert!(
        !is_needed || !text.is_empty(),
        "{name:?} has to be filled in"
    );
    let longest = field["max_length"].as_u64().unwrap_or(4_000);
    let length = text.chars().count() as u64;
    assert!(length <= longest, "{name:?} takes {longest} characters");

    // Rows and fields are numbered from 1.
    let input = json!({"type": 4, "id": 2 * at + 2, "custom_id": name, "value": text});
    json!({"type": 1, "id": 2 * at + 1, "components": [input]})
}

fn user(asked: &Value) -> &str {
    let member = &asked["member"]["user"];
    let user = if member.is_object() {
        member
    } else {
        &asked["user"]
    };
    user["username"].as_str().expect("somebody asked")
}

fn locale(asked: &Value, key: &str) -> String {
    asked[key].as_str().unwrap_or("en-US").to_owned()
}
