//! What people can click on in a message, for tests that try everything.

use serde_json::Value;

use super::{Interaction, choose, click};

/// A button that does not lead away, or a menu; neither is disabled.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    pub custom_id: String,
    pub is_menu: bool,
    /// What a menu offers; nothing for a button.
    pub values: Vec<String>,
    /// How many of them are to be chosen at least.
    pub picks: usize,
}

/// Everything that people can use in a message.
pub fn controls(message: &Value) -> Vec<Control> {
    let rows = message["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    parts
        .filter(|part| part["disabled"] != true)
        .filter_map(control)
        .collect()
}

/// Every click that a message allows, and every choice of as many values as its menus ask for,
/// which is one or two.
pub fn all_clicks(message: &Value) -> Vec<Interaction> {
    let mut clicks = Vec::new();
    for control in controls(message) {
        if control.is_menu {
            clicks.extend(
                choices(&control)
                    .iter()
                    .map(|values| choose(message, &control.custom_id, values)),
            );
        } else {
            clicks.push(click(message, &control.custom_id));
        }
    }
    clicks
}

fn choices(control: &Control) -> Vec<Vec<&str>> {
    let values: Vec<&str> = control.values.iter().map(String::as_str).collect();
    if control.picks < 2 {
        return values.into_iter().map(|value| vec![value]).collect();
    }
    let pairs = values.iter().enumerate();
    pairs
        .flat_map(|(at, first)| values[at + 1..].iter().map(|second| vec![*first, *second]))
        .collect()
}

fn control(part: &Value) -> Option<Control> {
    let options = part["options"].as_array().into_iter().flatten();
    let values = options.filter_map(|option| option["value"].as_str());
    Some(Control {
        custom_id: part["custom_id"].as_str()?.to_owned(),
        is_menu: part["type"] == 3,
        values: values.map(str::to_owned).collect(),
        picks: part["min_values"]
            .as_u64()
            .map_or(1, |picks| picks.try_into().expect("a small number")),
    })
}
