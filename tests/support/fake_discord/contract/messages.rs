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

/// What only a post has.
const POST_KEYS: &[&str] = &[
    "nonce",
    "enforce_nonce",
    "message_reference",
    "sticker_ids",
    "shared_client_theme",
];
const MOST_NONCE: usize = 25;

/// Checks an answer, or a change to the message that was there before.
pub fn check(
    asked: &Value,
    data: &Node<'_>,
    files: usize,
    before: Option<&Value>,
    report: &mut Report,
) {
    report.keys(data, KEYS);
    check_parts(data, files, before, report);
    check_mentions(asked, data, report);
}

/// Checks an unprompted message, or an edit of it.
pub fn check_own(data: &Node<'_>, files: usize, before: Option<&Value>, report: &mut Report) {
    check_parts(data, files, before, report);
    check_own_mentions(data, report);
    if before.is_some() {
        let sent_once = ["tts", "poll"];
        let keys: Vec<_> = KEYS.iter().filter(|key| !sent_once.contains(key)).collect();
        let keys: Vec<&str> = keys.into_iter().copied().collect();
        return report.keys(data, &keys);
    }

    report.keys(data, &[KEYS, POST_KEYS].concat());
    // This project's own rule: a post can be repeated.
    report.needed_text(data, "nonce", 1..=MOST_NONCE);
    if !data.is_set("enforce_nonce") {
        let message = "A post must be safe to repeat.";
        report.add(data.path_to("enforce_nonce"), "POST_NOT_ONCE", message);
    }
}

fn check_parts(data: &Node<'_>, files: usize, before: Option<&Value>, report: &mut Report) {
    report.text(data, "content", 0..=MOST_CONTENT);
    report.count(data, "embeds", 0..=MOST_EMBEDS);
    report.count(data, "attachments", 0..=MOST_ATTACHMENTS);
    for attachment in data.list("attachments") {
        check_attachment(&attachment, report);
    }
    check_numbers(data, files, report);
    let embeds = data.list("embeds");
    for embed in &embeds {
        embeds::check(embed, report);
    }
    if embeds.iter().map(embeds::size).sum::<usize>() > MOST_EMBED_CHARACTERS {
        let message = format!("Embed size exceeds maximum size of {MOST_EMBED_CHARACTERS}");
        report.add(data.path_to("embeds"), "MAX_EMBED_SIZE_EXCEEDED", message);
    }
    components::check(data, report);
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

/// Files that are listed must each be listed once, under the number of their part.
fn check_numbers(data: &Node<'_>, files: usize, report: &mut Report) {
    if !data.has("attachments") {
        return;
    }
    let listed = data.list("attachments");
    let number = |attachment: &Node<'_>| match &attachment.value["id"] {
        Value::String(text) => text.parse().ok(),
        id => id.as_u64().and_then(|id| usize::try_from(id).ok()),
    };
    let numbers: Vec<Option<usize>> = listed.iter().map(number).collect();
    for file in 0..files {
        let times = numbers.iter().filter(|number| **number == Some(file));
        if times.count() != 1 {
            let message = format!("The file {file} must be listed once.");
            report.add(data.path_to("attachments"), "ATTACHMENT_NOT_FOUND", message);
        }
    }
}

/// This project's own rule: an unprompted message only pings the members that it mentions.
fn check_own_mentions(data: &Node<'_>, report: &mut Report) {
    let mentions = &data.value["allowed_mentions"];
    let content = data.value["content"].as_str().unwrap_or_default();
    let users = mentions["users"].as_array().into_iter().flatten();
    let mut mentioned: Vec<String> = Vec::new();
    for user in users {
        let user = user.as_str().map(str::to_owned);
        mentioned.push(format!("<@{}>", user.unwrap_or_default()));
    }

    let says_so = mentions["parse"].as_array().is_some_and(Vec::is_empty);
    if !says_so || !mentions["roles"].is_null() && mentions["roles"] != Value::Array(Vec::new()) {
        let message = "A message may ping nobody but members: parse must be an empty list.";
        report.add(data.path_to("allowed_mentions"), "PING_POSSIBLE", message);
    }
    if mentioned.join(" ") != content {
        let message = "A message mentions those that it pings, and nobody else.";
        report.add(data.path_to("content"), "PING_POSSIBLE", message);
    }
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
