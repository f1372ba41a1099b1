//! Rules for one embed.

use super::node::{Node, length};
use super::report::Report;

const MOST_TITLE: usize = 256;
const MOST_DESCRIPTION: usize = 4_096;
const MOST_FIELDS: usize = 25;
const MOST_FIELD_NAME: usize = 256;
const MOST_FIELD_VALUE: usize = 1_024;
const MOST_FOOTER: usize = 2_048;
const MOST_AUTHOR: usize = 256;

const KEYS: &[&str] = &[
    "type",
    "title",
    "description",
    "url",
    "timestamp",
    "color",
    "footer",
    "image",
    "thumbnail",
    "video",
    "provider",
    "author",
    "fields",
];
const PICTURE_KEYS: &[&str] = &["url", "proxy_url", "height", "width"];

/// Checks one embed by itself.
pub fn check(embed: &Node<'_>, report: &mut Report) {
    report.keys(embed, KEYS);
    report.text(embed, "title", 0..=MOST_TITLE);
    report.text(embed, "description", 0..=MOST_DESCRIPTION);
    report.count(embed, "fields", 0..=MOST_FIELDS);
    for field in embed.list("fields") {
        report.keys(&field, &["name", "value", "inline"]);
        report.needed_text(&field, "name", 1..=MOST_FIELD_NAME);
        report.needed_text(&field, "value", 1..=MOST_FIELD_VALUE);
    }
    if let Some(footer) = embed.get("footer") {
        report.keys(&footer, &["text", "icon_url", "proxy_icon_url"]);
        report.needed_text(&footer, "text", 1..=MOST_FOOTER);
    }
    if let Some(author) = embed.get("author") {
        report.keys(&author, &["name", "url", "icon_url", "proxy_icon_url"]);
        report.needed_text(&author, "name", 1..=MOST_AUTHOR);
    }
    for key in ["image", "thumbnail", "video"] {
        if let Some(picture) = embed.get(key) {
            report.keys(&picture, PICTURE_KEYS);
            report.required(&picture, "url");
        }
    }
}

/// How much of the limit over all embeds this one takes up.
pub fn size(embed: &Node<'_>) -> usize {
    let of = |node: &Node<'_>, key: &str| length(node.text(key).unwrap_or_default());
    let fields = embed.list("fields");
    let fields = fields
        .iter()
        .map(|field| of(field, "name") + of(field, "value"));
    let inner = |outer: &str, key: &str| embed.get(outer).map_or(0, |node| of(&node, key));
    of(embed, "title")
        + of(embed, "description")
        + fields.sum::<usize>()
        + inner("footer", "text")
        + inner("author", "name")
}

/// Whether there is nothing to see in an embed.
pub fn is_blank(embed: &Node<'_>) -> bool {
    let pictures = ["image", "thumbnail", "video"];
    size(embed) == 0 && !pictures.iter().any(|key| embed.has(key))
}
