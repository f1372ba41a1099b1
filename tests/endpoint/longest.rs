//! The longest body that Discord sends: a command on a message that is as long as Discord lets
//! messages be.

use reqwest::StatusCode;
use serde_json::{Value, json};
use weighin::discord::endpoint::LONGEST_BODY;

use crate::endpoint::running::Running;
use crate::support::fake_discord::interactions::on_message;

/// Limits of Discord: the text of a message (4,000 with Nitro), of all its embeds together, of the
/// description of an attachment; how many attachments a message has, and the texts of a poll.
const TEXT: usize = 4_000;
const EMBEDS: usize = 6_000;
const DESCRIPTION: usize = 1_024;
const ATTACHMENTS: usize = 10;
const POLL_QUESTION: usize = 300;
const POLL_ANSWERS: usize = 10;
const POLL_ANSWER: usize = 55;
/// The longest address of an embed.
const ADDRESS: usize = 2_048;

fn text(length: usize) -> String {
    "言".repeat(length)
}

fn address() -> String {
    format!(
        "https://example.org/{}",
        "a".repeat(ADDRESS - "https://example.org/".len())
    )
}

fn longest_interaction() -> Value {
    let mut asked = Value::from(on_message("Weigh in on this", &text(TEXT)));
    let target = asked["data"]["target_id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let message = &mut asked["data"]["resolved"]["messages"][target];

    let image = json!({"url": address(), "proxy_url": address(), "width": 1, "height": 1});
    message["embeds"] = json!([{
        "type": "rich", "url": address(), "description": text(EMBEDS), "image": image, "thumbnail": image,
    }]);
    let attachment = json!({
        "id": "1", "filename": "picture.png", "size": 1, "url": address(), "proxy_url": address(),
        "description": text(DESCRIPTION),
    });
    message["attachments"] = vec![attachment; ATTACHMENTS].into();
    let answer = json!({"answer_id": 1, "poll_media": {"text": text(POLL_ANSWER)}});
    message["poll"] = json!({
        "question": {"text": text(POLL_QUESTION)}, "answers": vec![answer; POLL_ANSWERS],
        "expiry": "2026-12-25T00:00:00+00:00", "allow_multiselect": false, "layout_type": 1,
    });
    asked
}

/// JSON with every character outside ASCII written as `\u1234`, which is the longest form.
fn escaped(json: &Value) -> String {
    let mut written = String::new();
    for unit in json.to_string().encode_utf16() {
        match u8::try_from(unit) {
            Ok(ascii) if ascii.is_ascii() => written.push(char::from(ascii)),
            _ => written.push_str(&format!("\\u{unit:04x}")),
        }
    }
    written
}

#[tokio::test]
async fn the_longest_interaction_of_discord_is_answered() {
    let running = Running::start().await;
    let body = escaped(&longest_interaction());
    assert!(
        body.len() > LONGEST_BODY / 2,
        "the limit is no more than twice what is needed: {}",
        body.len()
    );
    assert_eq!(
        running.post(body).send().await.expect("an answer").status(),
        StatusCode::OK
    );
}
