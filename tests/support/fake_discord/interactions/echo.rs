//! What Discord makes of the parts of a message when it sends them back.

use serde_json::{Value, json};

use super::places::APPLICATION;
use crate::support::fake_discord::answers::File;
use crate::support::fake_discord::ids;

/// The attachments after a change: those kept, then the new ones.
///
/// A change that does not speak of attachments keeps them all; one with a list keeps those listed.
pub fn attachments(before: &Value, change: &Value, files: &[File]) -> Value {
    let listed = change["attachments"].as_array();
    let is_kept = |attachment: &&Value| {
        listed.is_none_or(|list| list.iter().any(|entry| entry["id"] == attachment["id"]))
    };
    let old = before["attachments"].as_array().into_iter().flatten();
    let mut attachments: Vec<Value> = old.filter(is_kept).cloned().collect();
    attachments.extend(files.iter().map(uploaded));
    Value::Array(attachments)
}

fn uploaded((name, content_type, bytes): &File) -> Value {
    let id = ids::next();
    let path = format!("ephemeral-attachments/{APPLICATION}/{id}/{name}");
    json!({
        "id": id,
        "filename": name,
        "size": bytes.len(),
        "content_type": content_type,
        "url": format!("https://cdn.discordapp.com/{path}"),
        "proxy_url": format!("https://media.discordapp.net/{path}"),
    })
}

/// Embeds with the kind that Discord gives them and the addresses of their pictures.
pub fn embeds(sent: &Value, attachments: &Value) -> Value {
    let sent = sent.as_array().into_iter().flatten();
    let embeds = sent.map(|embed| {
        let mut embed = without_nulls(embed);
        embed["type"] = "rich".into();
        if embed["fields"] == json!([]) {
            embed.as_object_mut().map(|map| map.remove("fields"));
        }
        let fields = embed.get_mut("fields").and_then(Value::as_array_mut);
        for field in fields.into_iter().flatten() {
            field["inline"] = (field["inline"] == true).into();
        }
        for key in ["image", "thumbnail"] {
            show_picture(&mut embed, key, attachments);
        }
        embed
    });
    embeds.collect()
}

/// A picture whose attachment is missing is not shown.
fn show_picture(embed: &mut Value, key: &str, attachments: &Value) {
    let Some(url) = embed[key]["url"].as_str() else {
        embed.as_object_mut().map(|map| map.remove(key));
        return;
    };
    let Some(name) = url.strip_prefix("attachment://") else {
        return;
    };
    let mut attachments = attachments.as_array().into_iter().flatten();
    let attachment = attachments.find(|attachment| attachment["filename"] == name);
    match attachment {
        Some(attachment) => {
            embed[key]["url"] = attachment["url"].clone();
            embed[key]["proxy_url"] = attachment["proxy_url"].clone();
        }
        None => {
            embed.as_object_mut().map(|map| map.remove(key));
        }
    }
}

/// Components, numbered from 1, with the defaults of menus filled in.
pub fn components(sent: &Value) -> Value {
    let mut next = 0;
    let rows = sent.as_array().into_iter().flatten();
    rows.map(|row| numbered(row, &mut next)).collect()
}

fn numbered(part: &Value, next: &mut u32) -> Value {
    *next += 1;
    let mut echo = without_nulls(part);
    echo["id"] = (*next).into();
    if echo["type"] == 3 {
        for key in ["min_values", "max_values"] {
            if echo[key].is_null() {
                echo[key] = 1.into();
            }
        }
    }
    if let Some(inner) = part["components"].as_array() {
        echo["components"] = inner.iter().map(|part| numbered(part, next)).collect();
    }
    echo
}

/// A copy in which keys that are null are left out, at every depth.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let filled = map.iter().filter(|(_, value)| !value.is_null());
            filled
                .map(|(key, value)| (key.clone(), without_nulls(value)))
                .collect()
        }
        Value::Array(list) => list.iter().map(without_nulls).collect(),
        other => other.clone(),
    }
}
