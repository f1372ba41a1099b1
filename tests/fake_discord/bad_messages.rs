//! One bad example for each rule about messages, embeds and components.

use serde_json::{Value, json};

use crate::fake_discord::contract::{many, message, put, refused_at, refused_in_place, text};
use crate::support::fake_discord::contract::messages;
use crate::support::fake_discord::contract::node::Node;
use crate::support::fake_discord::contract::report::Report;

fn check_message(data: &Node<'_>, report: &mut Report) {
    messages::check(&Value::Null, data, 0, None, report);
}

#[test]
fn bad_embeds_are_refused() {
    let field = |_| json!({"name": "n", "value": "v"});
    let rows = vec![
        ("title", text(257)),
        ("description", text(4_097)),
        ("colour", 1.into()),
        ("fields", many(26, field)),
        ("fields.0.name", text(257)),
        ("fields.0.name", " \n".into()),
        ("fields.0.value", text(1_025)),
        ("fields.0.value", "\t".into()),
        ("fields.0.colour", 1.into()),
        ("footer.text", text(2_049)),
        ("footer.text", json!(null)),
        ("footer.icon", text(1)),
        ("author.name", text(257)),
        ("author.name", " ".into()),
        ("author.icon", text(1)),
        ("image.url", json!(null)),
        ("image.alt", text(1)),
    ];
    refused_in_place(&message(), check_message, "embeds.0.", rows);
    let half = |_| json!({"description": text(3_001)});
    let rows = vec![
        ("embeds", many(2, half)),
        ("embeds", many(11, |_| json!({"title": "t"}))),
    ];
    refused_in_place(&message(), check_message, "", rows);
}

#[test]
fn every_counted_text_of_an_embed_adds_up() {
    let check = |embed: Value| {
        let mut message = message();
        put(
            &mut message,
            "embeds",
            json!([embed, {"description": text(4_096)}]),
        );
        let mut report = Report::default();
        check_message(&Node::root(&message), &mut report);
        report
            .found
            .iter()
            .map(|found| found.code.clone())
            .collect::<Vec<_>>()
    };
    let parts = |more: usize| {
        json!({
            "title": text(200), "description": text(200 + more),
            "fields": [{"name": text(200), "value": text(1_000)}],
            "footer": {"text": text(204)}, "author": {"name": text(100)},
        })
    };
    assert_eq!(check(parts(0)), Vec::<String>::new());
    assert_eq!(check(parts(1)), ["MAX_EMBED_SIZE_EXCEEDED"]);
}

#[test]
fn bad_messages_are_refused() {
    let rows = vec![
        ("content", text(2_001)),
        ("contents", text(1)),
        ("attachments", many(11, |n| json!({"id": n.to_string()}))),
        ("attachments.0.id", json!(null)),
        ("attachments.0.filename", text(0)),
        ("attachments.0.description", text(1_025)),
        ("attachments.0.name", text(1)),
        ("allowed_mentions", json!(null)),
        ("allowed_mentions", json!({})),
        ("allowed_mentions.everyone", false.into()),
    ];
    refused_in_place(&message(), check_message, "", rows);
    let pings = [
        ("parse", json!(["users"])),
        ("users", json!(["1"])),
        ("roles", json!(["1"])),
        ("replied_user", true.into()),
    ];
    for (key, value) in pings {
        let place = format!("allowed_mentions.{key}");
        refused_at(&message(), check_message, &place, value, "allowed_mentions");
    }
}

#[test]
fn the_limits_themselves_are_allowed() {
    let mut message = message();
    put(&mut message, "content", "ä".repeat(2_000).into());
    let embeds = json!([{"description": text(4_096)}, {"description": text(1_904)}]);
    put(&mut message, "embeds", embeds);
    let mut report = Report::default();
    check_message(&Node::root(&message), &mut report);
    assert_eq!(report.found, []);
}

fn button(number: usize) -> Value {
    json!({"type": 2, "style": 1, "label": "b", "custom_id": number.to_string()})
}

#[test]
fn bad_rows_are_refused() {
    let row = |n: usize| json!({"type": 1, "components": [button(n)]});
    let menu = json!({"type": 3, "custom_id": "x", "options": [{"label": "l", "value": "v"}]});
    let rows = vec![
        ("", many(6, row)),
        (".0.components", json!([])),
        (".0.components", json!(null)),
        (".0.components", many(6, button)),
        (".0.components", json!([button(0), menu])),
        (".0.type", 9.into()),
        (".0.style", 1.into()),
        (".0.components.0.type", 4.into()),
    ];
    refused_in_place(&message(), check_message, "components", rows);
}

#[test]
fn bad_buttons_are_refused() {
    let rows = vec![
        ("custom_id", text(101)),
        ("custom_id", text(0)),
        ("custom_id", json!(null)),
        ("label", text(81)),
        ("label", json!(null)),
        ("url", "https://example.org".into()),
        ("sku_id", "1".into()),
        ("style", 7.into()),
        ("colour", 1.into()),
    ];
    let button = "components.0.components.0.";
    refused_in_place(&message(), check_message, button, rows);
    let emoji = format!("{button}emoji");
    let odd = json!({"name": "x", "colour": 1});
    refused_at(
        &message(),
        check_message,
        &emoji,
        odd,
        &format!("{emoji}.colour"),
    );
    let blank = json!({"name": " "});
    refused_at(
        &message(),
        check_message,
        &emoji,
        blank,
        &format!("{emoji}.name"),
    );
    let link = "components.0.components.1.";
    let rows = vec![
        ("url", json!(null)),
        ("url", text(513)),
        ("custom_id", text(1)),
        ("label", " ".into()),
    ];
    refused_in_place(&message(), check_message, link, rows);
    let taken = "components.1.components.0.custom_id";
    let place = "components.0.components.0.custom_id";
    refused_at(&message(), check_message, place, "menu".into(), taken);
}

#[test]
fn bad_menus_are_refused() {
    let option = |n: usize| json!({"label": "l", "value": n.to_string()});
    let chosen = |n: usize| json!({"label": "l", "value": n.to_string(), "default": true});
    let rows = vec![
        ("custom_id", text(101)),
        ("custom_id", json!(null)),
        ("options", many(26, option)),
        ("options", many(2, chosen)),
        ("options", json!([])),
        ("options", json!(null)),
        ("options.0.value", json!(null)),
        ("options.0.label", text(0)),
        ("options.0.label", text(101)),
        ("options.0.value", text(0)),
        ("options.0.value", text(101)),
        ("options.0.description", text(101)),
        ("options.0.colour", 1.into()),
        ("placeholder", text(151)),
        ("max_values", 3.into()),
        ("min_values", 2.into()),
        ("colour", 1.into()),
    ];
    let menu = "components.1.components.0.";
    refused_in_place(&message(), check_message, menu, rows);
    let taken = format!("{menu}options.1.value");
    let place = format!("{menu}options.0.value");
    refused_at(&message(), check_message, &place, "b".into(), &taken);
}

#[test]
fn a_message_without_anything_to_see_is_refused() {
    let empty = |body: Value, files: usize, before: Option<&Value>| {
        let mut report = Report::default();
        messages::check(&Value::Null, &Node::root(&body), files, before, &mut report);
        report
            .found
            .iter()
            .any(|violation| violation.code == "EMPTY_MESSAGE")
    };
    assert!(empty(
        json!({"content": " ", "embeds": [{"color": 1}]}),
        0,
        None
    ));
    assert!(!empty(json!({}), 1, None), "a file can be seen");
    let before = json!({"content": "Before"});
    assert!(!empty(json!({}), 0, Some(&before)), "the content stays");
    assert!(empty(json!({"content": ""}), 0, Some(&before)));
}
