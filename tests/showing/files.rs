//! Files that come with an answer, and the members that it is for.

use serde_json::{Value, json};
use weighin::answer::{Answer, AnswerKind, TextFile};
use weighin::chat::Delivery;
use weighin::discord::message::reply;
use weighin::knowledge::prose::Span;
use weighin::language::Language;
use weighin::question::Member;
use weighin::render::terminal::{Screen, text_of};

fn answer() -> Answer {
    let mut answer = Answer::new(AnswerKind::Answered, "Record", vec![Span::plain("Kept.")]);
    for (name, bytes) in [("record.md", 812), ("record.json", 3_001)] {
        answer.files.push(TextFile {
            name: name.to_owned(),
            content: "x".repeat(bytes),
        });
    }
    for (id, name) in [("501", "Ann"), ("502", "Ben")] {
        answer.addressees.push(Member {
            id: id.to_owned(),
            name: name.to_owned(),
        });
    }
    answer
}

#[test]
fn a_terminal_names_files_with_their_sizes() {
    let mut answer = answer();
    let screen = Screen {
        width: 80,
        styled: false,
    };
    let text = text_of(&answer, screen);
    assert!(text.starts_with("For Ann and Ben.\n"), "{text}");
    assert!(text.contains("File: record.md (812 B)\n"), "{text}");
    assert!(text.contains("File: record.json (4 kB)\n"), "{text}");

    answer.language = Language::French;
    let text = text_of(&answer, screen);
    assert!(text.contains("Fichier : record.md (812 o)\n"), "{text}");
}

#[test]
fn discord_gets_all_files_and_pings_all_members() {
    let message = |delivery| {
        let response = reply(&answer(), delivery, None).response;
        serde_json::to_value(response).expect("JSON")["data"].clone()
    };
    let names = |message: &Value| [0, 1].map(|at| message["attachments"][at]["filename"].clone());

    let public = message(Delivery::Channel);
    assert_eq!(names(&public), ["record.md", "record.json"]);
    assert_eq!(public["content"], "<@501> <@502>");
    assert_eq!(public["allowed_mentions"]["users"], json!(["501", "502"]));
    for delivery in [Delivery::Private, Delivery::Update] {
        let message = message(delivery);
        assert_eq!(names(&message), ["record.md", "record.json"]);
        assert_eq!(message["content"], Value::Null);
        assert_eq!(message["allowed_mentions"]["users"], json!([]));
    }
}
