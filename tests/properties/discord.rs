//! What Discord takes, written down once more and apart from the program, so that a wrong limit
//! there is noticed here. Source: the "Message" and "Components" pages of Discord's developer
//! documentation, read 2026-11-23.

use serde::Serialize;
use serde_json::Value;
use std::collections::HashSet;
use weighin::answer::Answer;
use weighin::chat::Delivery;
use weighin::discord::message::{Rendered, reply};
use weighin::render::chart::{Chart, Picture};

/// Checks an answer in each form in which it can be sent; gives what the channel gets.
pub fn shows(answer: &Answer) -> Rendered {
    // What is in a picture makes no difference to the message; what it says does.
    let picture = Chart::of(answer).map(|chart| {
        let alt_text = chart.alt_text();
        // Nothing of it is cut later.
        assert!(alt_text.encode_utf16().count() <= 1_024, "{alt_text:?}");
        Picture {
            png: vec![0],
            alt_text,
        }
    });
    for delivery in [Delivery::Private, Delivery::Update] {
        takes(&reply(answer, delivery, picture.as_ref()).response);
    }
    let reply = reply(answer, Delivery::Channel, picture.as_ref());
    takes(&reply.response);
    reply
}

/// Checks that nothing in an answer had to be cut or left out.
pub fn shows_whole(answer: &Answer) {
    let reply = shows(answer);
    assert!(!reply.cut, "{answer:#?}");
    let body = serde_json::to_value(reply.response).expect("JSON");
    assert_eq!(
        list(&body["data"]["components"]).len(),
        answer.follow_ups.len(),
        "{answer:#?}"
    );
}

/// Checks that no code block of an answer is closed by its own content.
pub fn closes_code(answer: &Answer) {
    let body = serde_json::to_value(reply(answer, Delivery::Channel, None).response).expect("JSON");
    let description = body["data"]["embeds"][0]["description"]
        .as_str()
        .unwrap_or_default()
        .replace("\\`", "");
    assert_eq!(description.matches("```").count() % 2, 0, "{description:?}");
}

/// Checks the body of a response with a message.
pub fn takes(body: &impl Serialize) {
    let body = serde_json::to_value(body).expect("JSON");
    let data = &body["data"];
    assert_eq!(
        data["allowed_mentions"]["parse"],
        Value::Array(Vec::new()),
        "nobody is mentioned"
    );
    let embeds = list(&data["embeds"]);
    assert!(embeds.len() <= 10);
    assert!(
        embeds.iter().map(embed).sum::<usize>() <= 6_000,
        "{embeds:#?}"
    );
    list(&data["attachments"])
        .iter()
        .for_each(|attachment| _ = text(&attachment["description"], 1, 1_024));
    let rows = list(&data["components"]);
    assert!(rows.len() <= 5, "{rows:#?}");
    let mut ids = HashSet::new();
    rows.iter()
        .flat_map(row)
        .for_each(|id| assert!(ids.insert(id.clone()), "`{id}` twice"));
}

/// Checks the body of a response with choices for an option.
pub fn takes_choices(body: &impl Serialize) {
    let body = serde_json::to_value(body).expect("JSON");
    let choices = list(&body["data"]["choices"]);
    assert!(choices.len() <= 25);
    for choice in choices {
        text(&choice["name"], 1, 100);
        text(&choice["value"], 1, 100);
    }
}

/// Checks an embed and gives its length as the total counts it.
fn embed(embed: &Value) -> usize {
    let fields = list(&embed["fields"]);
    assert!(fields.len() <= 25, "{fields:#?}");
    let fields = fields
        .iter()
        .map(|field| text(&field["name"], 1, 256) + text(&field["value"], 1, 1_024));
    let title = text(&embed["title"], 1, 256);
    let description = text(&embed["description"], 1, 4_096);
    title + description + text(&embed["footer"]["text"], 0, 2_048) + fields.sum::<usize>()
}

/// Checks a row and gives the ids of its components.
fn row(row: &Value) -> Vec<String> {
    let components = list(&row["components"]);
    let menu = components.iter().any(|component| component["type"] == 3);
    let most = if menu { 1 } else { 5 };
    assert!((1..=most).contains(&components.len()), "{row:#?}");
    components
        .iter()
        .filter_map(|component| {
            if menu {
                self::menu(component)
            } else {
                button(component)
            }
        })
        .collect()
}

fn button(button: &Value) -> Option<String> {
    assert_eq!(button["type"], 2);
    text(&button["label"], 1, 80);
    if button["style"] == 5 {
        text(&button["url"], 1, 512);
        return None;
    }
    id(button)
}

fn menu(menu: &Value) -> Option<String> {
    let options = list(&menu["options"]);
    assert!((1..=25).contains(&options.len()), "{menu:#?}");
    text(&menu["placeholder"], 0, 150);
    let values: HashSet<&str> = options.iter().map(option).collect();
    assert_eq!(values.len(), options.len(), "a value twice: {menu:#?}");
    let (least, most) = (
        menu["min_values"].as_u64().unwrap_or(1),
        menu["max_values"].as_u64().unwrap_or(1),
    );
    assert!(least <= most && most <= options.len() as u64, "{menu:#?}");
    let chosen = options
        .iter()
        .filter(|option| option["default"] == true)
        .count();
    assert!(chosen as u64 <= most, "{menu:#?}");
    id(menu)
}

/// Checks an option of a menu and gives its value.
fn option(option: &Value) -> &str {
    text(&option["label"], 1, 100);
    text(&option["value"], 1, 100);
    if !option["description"].is_null() {
        text(&option["description"], 1, 100);
    }
    option["value"].as_str().unwrap_or_default()
}

fn id(component: &Value) -> Option<String> {
    text(&component["custom_id"], 1, 100);
    component["custom_id"].as_str().map(str::to_owned)
}

/// Checks the length of a text (spaces at its ends do not count towards the minimum), and returns
/// it.
fn text(text: &Value, least: usize, most: usize) -> usize {
    let text = text.as_str().unwrap_or_default();
    let length = text.encode_utf16().count();
    assert!(length <= most, "{length} of {most}: {text:?}");
    assert!(least == 0 || !text.trim().is_empty(), "empty: {text:?}");
    length
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
