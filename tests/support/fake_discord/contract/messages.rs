//! Rules for a whole message.

use serde_json::Value;

use super::components;
use super::embeds;
use super::node::Node;
use super::report::Report;

const MOST_CONTENT: usize = 2_000;
const MOST_EMBEDS: usize = 10;
const MOST_ATTACHMENTS: usize = 10;
/// The type of an option that takes a member.
const USER_OPTION: u64 = 6;
const MOST_EMBED_CHARACTERS: usize = 6_000;

/// What a message that a bot sends can consist of.
pub const KEYS: &[&str] = &[
    "tts",
    "content",
    "embeds",
    "allowed_mentions",
    "flags",
    "components",
    "attachments",
    "poll",
];

/// Checks a message, or a change to the message that was there before.
pub fn check(
    asked: &Value,
    data: &Node<'_>,
    files: usize,
    before: Option<&Value>,
    report: &mut Report,
) {
    report.keys(data, KEYS);
    report.text(data, "content", 0..=MOST_CONTENT);
    report.count(data, "embeds", 0..=MOST_EMBEDS);
    report.count(data, "attachments", 0..=MOST_ATTACHMENTS);
    for attachment in data.list("attachments") {
        check_attachment(&attachment, report);
    }
    let embeds = data.list("embeds");
    for embed in &embeds {
        embeds::check(embed, report);
    }
    if embeds.iter().map(embeds::size).sum::<usize>() > MOST_EMBED_CHARACTERS {
        let message = format!("Embed size exceeds maximum size of {MOST_EMBED_CHARACTERS}");
        report.add(data.path_to("embeds"), "MAX_EMBED_SIZE_EXCEEDED", message);
    }
    components::check(data, report);
    check_mentions(asked, data, report);
    if is_empty(data, files, before) {
        report.add(&data.path, "EMPTY_MESSAGE", "Cannot send an empty message");
    }
}

fn check_attachment(attachment: &Node<'_>, report: &mut Report) {
    let known = [
        "id",
        "filename",
        "title",
        "description",
        "duration_secs",
        "waveform",
    ];
    report.keys(attachment, &known);
    report.required(attachment, "id");
    report.text(attachment, "filename", 1..=1_024);
    report.text(attachment, "description", 0..=1_024);
}

/// This project's own rule: a reply only pings the members that an option of the command names, and
/// only in public.
fn check_mentions(asked: &Value, data: &Node<'_>, report: &mut Report) {
    let Some(mentions) = data.get("allowed_mentions") else {
        let message = "A message must say that it pings nobody.";
        return report.add(data.path_to("allowed_mentions"), "PING_POSSIBLE", message);
    };
    report.keys(&mentions, &["parse", "users", "roles", "replied_user"]);
    let nobody = |key: &str| mentions.list(key).is_empty();
    let users = mentions.list("users");
    let named = users.iter().all(|user| is_named(asked, user.value))
        && (users.is_empty() || data.value["flags"].is_null());
    let says_so = mentions.value["parse"]
        .as_array()
        .is_some_and(Vec::is_empty);
    if !says_so || !named || !nobody("roles") || mentions.is_set("replied_user") {
        let message = "A message may ping nobody: parse must be an empty list.";
        report.add(mentions.path, "PING_POSSIBLE", message);
    }
}

/// Whether an option of the command in a server names this member.
fn is_named(asked: &Value, user: &Value) -> bool {
    let options = asked["data"]["options"].as_array();
    let mut members = options
        .into_iter()
        .flatten()
        .filter(|option| option["type"] == USER_OPTION);
    asked["guild_id"].is_string() && members.any(|option| option["value"] == *user)
}

/// Whether nothing would be seen of the message that results.
fn is_empty(data: &Node<'_>, files: usize, before: Option<&Value>) -> bool {
    let stays = |key: &str| match (data.value.get(key), before) {
        (None, Some(before)) => &before[key],
        (value, _) => value.unwrap_or(&Value::Null),
    };
    let shows_embed = |embed: &Value| !embeds::is_blank(&Node::root(embed));
    let embeds = stays("embeds")
        .as_array()
        .is_some_and(|list| list.iter().any(shows_embed));
    let content = stays("content")
        .as_str()
        .is_some_and(|text| !text.trim().is_empty());
    let any = |key: &str| stays(key).as_array().is_some_and(|list| !list.is_empty());
    let poll = data.has("poll");
    !(content || embeds || any("components") || any("attachments") || poll || files > 0)
}
