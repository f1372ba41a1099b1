//! Every recorded body is read, and no field that is not needed may cost an answer.

use super::*;
use serde_json::{Value, json};

/// The recorded bodies.
const BODIES: [(&str, &str); 11] = [
    (
        "attachment",
        include_str!("../../../tests/fixtures/wire/attachment.json"),
    ),
    (
        "click-on-nothing",
        include_str!("../../../tests/fixtures/wire/click-on-nothing.json"),
    ),
    (
        "components",
        include_str!("../../../tests/fixtures/wire/components.json"),
    ),
    (
        "embeds",
        include_str!("../../../tests/fixtures/wire/embeds.json"),
    ),
    (
        "flags-large",
        include_str!("../../../tests/fixtures/wire/flags-large.json"),
    ),
    (
        "flags-usual",
        include_str!("../../../tests/fixtures/wire/flags-usual.json"),
    ),
    (
        "forwarded",
        include_str!("../../../tests/fixtures/wire/forwarded.json"),
    ),
    (
        "poll",
        include_str!("../../../tests/fixtures/wire/poll.json"),
    ),
    (
        "strange-fields",
        include_str!("../../../tests/fixtures/wire/strange-fields.json"),
    ),
    (
        "unknown-type",
        include_str!("../../../tests/fixtures/wire/unknown-type.json"),
    ),
    (
        "without-user",
        include_str!("../../../tests/fixtures/wire/without-user.json"),
    ),
];

/// Values that no field expects.
fn strange() -> Vec<Value> {
    vec![
        json!(null),
        json!(1_u64 << 50),
        json!(u64::MAX),
        json!(-1),
        json!(1e300),
        json!("strange"),
        json!(""),
        json!([]),
        json!([7, null, {}]),
        json!({}),
        json!({"a": {"b": []}}),
        json!(true),
    ]
}

/// Where everything in a value is, as pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields
                .iter()
                .for_each(|(name, value)| places(value, &format!("{at}/{name}"), found));
        }
        Value::Array(elements) => {
            elements
                .iter()
                .enumerate()
                .for_each(|(index, value)| places(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// What has to be as expected so that it is known what is asked.
fn is_needed(place: &str) -> bool {
    [
        "",
        "/type",
        "/data",
        "/data/name",
        "/data/type",
        "/data/custom_id",
    ]
    .contains(&place)
        || [
            "/data/target_id",
            "/data/resolved",
            "/data/resolved/messages",
            "/data/resolved/messages/77",
        ]
        .contains(&place)
}

fn read_value(value: &Value) -> Interaction {
    read(value.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

fn asked(name: &str) -> Options {
    let (_, body) = BODIES
        .into_iter()
        .find(|(body, _)| *body == name)
        .expect("a recorded body");
    sent_options(read(body.as_bytes()).expect("JSON"))
}

/// The options of a command that was sent.
fn sent_options(body: Interaction) -> Options {
    let Interaction::Event(event) = body else {
        panic!("it is read: {body:?}")
    };
    match event.request {
        Request::Ask { options, .. } => options,
        other => panic!("it is a command: {other:?}"),
    }
}

#[test]
fn a_wrong_optional_field_prevents_no_answer() {
    for (name, body) in BODIES {
        let body: Value = serde_json::from_str(body).expect("JSON");
        let is_readable = matches!(read_value(&body), Interaction::Event(_));
        let mut found = Vec::new();
        places(&body, "", &mut found);
        for place in found.into_iter().filter(|place| !is_needed(place)) {
            for value in strange() {
                let mut changed = body.clone();
                *changed.pointer_mut(&place).expect("a place") = value.clone();
                let read = read_value(&changed);
                assert_eq!(
                    matches!(read, Interaction::Event(_)),
                    is_readable,
                    "{name}: {place} is {value}: {read:?}"
                );
            }
        }
    }
}

#[test]
fn an_unreadable_interaction_names_its_missing_field() {
    for (body, expected) in [
        (json!({"type": 2}), "a command has no name"),
        (
            json!({"type": 2, "data": {"name": 7}}),
            "a command has no name",
        ),
        (
            json!({"type": 2, "data": {"name": "x", "type": 3}}),
            "the message that the command is for is missing",
        ),
        (json!({"type": 3, "data": null}), "a click has no custom_id"),
        (json!({"type": 99}), "this type of interaction is not known"),
    ] {
        let kind = body["type"].as_u64().expect("a type");
        assert_eq!(
            read_value(&body),
            Interaction::Unreadable(Unreadable {
                kind,
                reason: expected
            }),
            "{body}"
        );
    }
    for body in [
        "",
        "null",
        "[]",
        "{}",
        "{\"type\": \"2\"}",
        "{\"type\": -2}",
        "{\"type\": 2",
        "\u{feff}{}",
    ] {
        assert!(read(body.as_bytes()).is_err(), "{body}");
    }
}

/// Even an unpaired surrogate, a number out of range or deep nesting.
#[test]
fn an_unread_field_may_hold_invalid_values() {
    let body =
        r#"{"type": 2, "data": {"name": "help"}, "user": {"username": "\ud800", "flags": 1e999}}"#;
    assert!(matches!(read(body.as_bytes()), Ok(Interaction::Event(_))));
    let deep = format!(
        "{{\"type\": 2, \"data\": {{\"name\": \"help\"}}, \"x\": {}}}",
        "[".repeat(5_000) + &"]".repeat(5_000)
    );
    assert!(matches!(read(deep.as_bytes()), Ok(Interaction::Event(_))));
}

#[test]
fn a_message_is_read_with_all_its_parts() {
    let words = |name: &str| asked(name).text(MESSAGE).unwrap_or_default().to_owned();
    assert_eq!(words("forwarded"), "postgres or mysql?");
    assert_eq!(words("poll"), "postgres or mysql?\npostgres");
    assert_eq!(
        words("embeds"),
        "a colleague\npostgres\nor\nrival\nmysql?\nfrom the wiki"
    );
    let expected =
        "postgres\nor\nmysql?\na chart\nChoose\nsqlite\nsmall\nof a kind that nobody knows yet";
    assert_eq!(words("components"), expected);
    assert_eq!(words("attachment"), "postgres or mysql?");
}

/// A command for a message.
fn on_message(message: &Value) -> Value {
    json!({"type": 2, "data": {"name": "x", "type": 3, "target_id": "7", "resolved": {"messages": {"7": message}}}})
}

/// Of depth and of length.
#[test]
fn a_message_is_read_to_a_limit() {
    let mut nested = json!({"content": "deepest"});
    for level in 0..50 {
        nested = json!({"content": format!("level {level}"), "message_snapshots": [{"message": nested}]});
    }
    let mut component = json!({"type": 10, "content": "deepest"});
    for _ in 0..50 {
        component = json!({"type": 17, "components": [component]});
    }
    nested["components"] = json!([component]);
    let long = json!({"content": "é".repeat(50_000), "embeds": [{"title": "never reached"}]});
    for message in [nested, long] {
        let options = sent_options(read_value(&on_message(&message)));
        let words = options.text(MESSAGE).expect("a message");
        assert!(words.len() <= 17 * 1024, "{}", words.len());
        assert!(!words.contains("deepest") && !words.contains("never reached"));
        assert!(words.contains("level 49") || words.contains('é'));
    }
}

#[test]
fn an_answer_goes_where_the_interaction_says() {
    let to = |body: Value| reply_to(body.to_string().as_bytes());
    let id = InteractionId::new(12);
    assert_eq!(
        to(json!({"id": "12", "token": "t"})),
        Some(ReplyTo {
            id,
            token: "t".to_owned()
        })
    );
    for body in [
        json!({"id": "0", "token": "t"}),
        json!({"id": "x", "token": "t"}),
        json!({"id": "1"}),
        json!(7),
    ] {
        assert_eq!(to(body.clone()), None, "{body}");
    }
}
