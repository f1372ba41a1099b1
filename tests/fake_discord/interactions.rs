//! What the builders make is what Discord sends, as far as serenity and Discord's words tell.

use serde_json::{Value, json};
use serenity::model::application::{Interaction as Parsed, ResolvedValue};

use crate::support::fake_discord::contract::node::Node;
use crate::support::fake_discord::contract::openapi;
use crate::support::fake_discord::contract::report::Report;
use crate::support::fake_discord::interactions::controls::{all_clicks, controls};
use crate::support::fake_discord::interactions::{
    Interaction, choose, click, forged_click, forms, messages, places, slash,
};

fn parsed(interaction: Interaction) -> Parsed {
    let json = Value::from(interaction);
    let text = json.to_string();
    serde_json::from_value(json).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The message that answers `/compare`, with a button, a menu and a link.
fn message(asked: Interaction) -> Value {
    let swap = json!({"type": 2, "style": 2, "label": "Swap", "custom_id": "swap"});
    let dead = json!({"type": 2, "style": 2, "label": "Old", "custom_id": "old", "disabled": true});
    let link = json!({"type": 2, "style": 5, "label": "Site", "url": "https://example.org"});
    let options = json!([{"label": "Speed", "value": "speed"}, {"label": "Ease", "value": "ease"}]);
    let menu = json!({"type": 3, "custom_id": "criterion", "options": options});
    let rows = json!([
        {"type": 1, "components": [swap, dead, link]},
        {"type": 1, "components": [menu]},
    ]);
    let image = json!({"url": "attachment://chart.png"});
    let embed = json!({"title": "Speed", "image": image, "fields": [{"name": "a", "value": "b"}]});
    let data = json!({"embeds": [embed], "components": rows, "flags": 64});
    let file = (
        "chart.png".to_owned(),
        "image/png".to_owned(),
        vec![1, 2, 3],
    );
    messages::after(&asked.into(), &json!({"type": 4, "data": data}), &[file])
}

#[test]
fn a_command_reads_as_it_was_told() {
    let asked = slash("compare")
        .text("criterion", "speed")
        .flag("private", true)
        .by("bob");
    let Parsed::Command(command) = parsed(asked) else {
        panic!("a command")
    };
    assert_eq!(
        (command.data.name.as_str(), command.user.name.as_str()),
        ("compare", "bob")
    );
    assert_eq!(command.data.options[0].value.as_str(), Some("speed"));
    assert_eq!(command.data.options[1].value.as_bool(), Some(true));
}

#[test]
fn a_part_of_a_command_has_the_options() {
    let asked = slash("decide").part("open").text("topic", "lights");
    let Parsed::Command(command) = parsed(asked) else {
        panic!("a command")
    };
    let options = command.data.options();
    assert_eq!((options.len(), options[0].name), (1, "open"));
    let ResolvedValue::SubCommand(inner) = &options[0].value else {
        panic!("a part")
    };
    assert_eq!(inner[0].name, "topic");

    let typing = slash("decide").part("open").typing("topic", "li");
    let typing = Value::from(typing);
    assert_eq!(typing["data"]["options"][0]["options"][0]["focused"], true);
}

#[test]
fn whoever_was_shown_a_form_fills_it() {
    let message = messages::posted(places::CHANNEL, &json!({}), &[]);
    let asked = Value::from(forged_click(&message, "reason").by("bob"));
    let field = |name| json!({"type": 4, "custom_id": name, "style": 1, "label": name});
    let kept =
        json!({"type": 4, "custom_id": "kept", "style": 1, "label": "b", "value": "as it was"});
    let rows = [field("typed"), kept].map(|field| json!({"type": 1, "components": [field]}));
    let data = json!({"custom_id": "why", "title": "Why?", "components": rows});
    let form = json!({"type": 9, "data": data});
    let Parsed::Modal(filled) = parsed(forms::submit(&asked, &form, &[("typed", "so")])) else {
        panic!("a form")
    };
    assert_eq!(filled.data.custom_id, "why");
    assert_eq!(
        (filled.user.name.as_str(), filled.data.components.len()),
        ("bob", 2)
    );
    assert!(filled.message.is_some(), "the form came of a message");
    let text = format!("{:?}", filled.data.components);
    assert!(
        text.contains("\"so\"") && text.contains("\"as it was\""),
        "{text}"
    );
}

#[test]
#[should_panic(expected = "has to be filled in")]
fn an_incomplete_form_is_not_sent() {
    let field = json!({"type": 4, "custom_id": "why", "style": 1, "label": "Why?"});
    let rows = json!([{"type": 1, "components": [field]}]);
    let form = json!({"type": 9, "data": {"custom_id": "w", "title": "W", "components": rows}});
    forms::submit(&slash("decide").into(), &form, &[]);
}

#[test]
fn an_interaction_tells_permissions_and_roles() {
    let asked = slash("decide")
        .with_bot_permissions(1_024)
        .with_permissions(8_192)
        .with_roles(&["77"]);
    let asked = Value::from(asked);
    assert_eq!(asked["app_permissions"], "1024");
    assert_eq!(asked["member"]["permissions"], "8192");
    assert_eq!(asked["member"]["roles"], json!(["77"]));
}

#[test]
fn typing_asks_for_completion_of_the_focused_option() {
    let asked = slash("compare")
        .text("topic", "database")
        .typing("criterion", "spe");
    let Parsed::Autocomplete(typing) = parsed(asked) else {
        panic!("an autocomplete")
    };
    let focused = typing.data.autocomplete().expect("a focused option");
    assert_eq!((focused.name, focused.value), ("criterion", "spe"));
}

#[test]
fn every_place_parses_and_clicks_stay_there() {
    type Move = fn(Interaction) -> Interaction;
    let places: [(Move, bool); 4] = [
        (Interaction::in_server, true),
        (Interaction::by_user_install, true),
        (Interaction::in_direct_message, false),
        (Interaction::in_group_chat, false),
    ];
    for (at, in_server) in places {
        let asked = parsed(at(slash("compare")).in_locale("de"));
        assert_eq!(asked.guild_id().is_some(), in_server);
        let Parsed::Component(clicked) = parsed(click(&message(at(slash("compare"))), "swap"))
        else {
            panic!("a click")
        };
        let asked = asked.command().expect("a command");
        assert_eq!(clicked.channel_id, asked.channel_id);
        assert_eq!((clicked.context, clicked.user), (asked.context, asked.user));
    }
}

#[test]
fn a_choice_carries_its_values_and_the_message() {
    let message = message(slash("compare"));
    let Parsed::Component(chosen) = parsed(choose(&message, "criterion", &["ease"]).by("eve"))
    else {
        panic!("a choice")
    };
    assert_eq!(chosen.user.name, "eve");
    let asker = chosen.message.interaction_metadata.as_deref();
    assert!(asker.is_some(), "the message says who asked");
    assert_eq!(chosen.message.components.len(), 2);
}

#[test]
fn everything_that_can_be_clicked_is_found() {
    let message = message(slash("compare"));
    let ids: Vec<_> = controls(&message)
        .into_iter()
        .map(|control| control.custom_id)
        .collect();
    assert_eq!(
        ids,
        ["swap", "criterion"],
        "neither the disabled button nor the link"
    );
    assert_eq!(all_clicks(&message).len(), 3);
    all_clicks(&message)
        .into_iter()
        .for_each(|click| drop(parsed(click)));
}

#[test]
fn a_menu_of_two_plays_every_pair() {
    let options: Vec<Value> = ["a", "b", "c"]
        .map(|value| json!({"label": value, "value": value}))
        .into();
    let menu = json!({"type": 3, "custom_id": "pair", "min_values": 2, "max_values": 2, "options": options});
    let data = json!({"content": "Which?", "components": [{"type": 1, "components": [menu]}]});
    let message = messages::after(
        &slash("compare").into(),
        &json!({"type": 4, "data": data}),
        &[],
    );
    let chosen: Vec<Value> = all_clicks(&message)
        .into_iter()
        .map(|click| Value::from(click)["data"]["values"].clone())
        .collect();
    assert_eq!(
        chosen,
        [json!(["a", "b"]), json!(["a", "c"]), json!(["b", "c"])]
    );
}

#[test]
#[should_panic(expected = "nobody can use \"old\" here")]
fn a_disabled_button_cannot_be_clicked() {
    click(&message(slash("compare")), "old");
}

/// The files are those that it does not list.
#[test]
fn an_update_keeps_unmentioned_fields_and_drops_files() {
    let message = message(slash("compare"));
    let clicked = Value::from(forged_click(&message, "swap"));
    let change = json!({"type": 7, "data": {"content": "Swapped"}});
    let kept = messages::after(&clicked, &change, &[]);
    assert_eq!(
        (&kept["id"], &kept["attachments"]),
        (&message["id"], &message["attachments"])
    );
    let change = json!({"type": 7, "data": {"attachments": []}});
    let dropped = messages::after(&clicked, &change, &[]);
    assert_eq!(dropped["attachments"], json!([]));
}

#[test]
fn messages_fit_discords_own_description() {
    let message = message(slash("compare"));
    let mut report = Report::default();
    openapi::check("MessageResponse", &Node::root(&message), &mut report);
    let clicked = Value::from(click(&message, "swap"));
    let answer = json!({"type": 4, "data": {"content": "Swapped"}});
    let further = messages::after(&clicked, &answer, &[]);
    openapi::check("MessageResponse", &Node::root(&further), &mut report);
    assert_eq!(report.found, [], "{message:#}");
}
