//! The definitions of footnotes, at the end of a draft.

use super::escaping::{escaped, inline_link};
use super::markdown_out::{Links, line};
use super::sources::Sources;
use crate::knowledge::prose::{Span, plain_text};

/// The definitions of everything that is cited, each in a line.
pub fn definitions(sources: &mut Sources) -> String {
    let mut definitions = String::new();
    for (label, footnote) in sources.used() {
        let text = definition(&footnote.text, sources);
        definitions.push_str(&format!("[^{label}]: {text}\n"));
    }
    for (label, title, address) in sources.links() {
        let link = inline_link(title, address);
        definitions.push_str(&format!("[^{label}]: {link}.\n"));
    }
    definitions
}

fn definition(text: &[Span], sources: &mut Sources) -> String {
    // An address alone is a source if it is written as a link.
    if let [Span::Link { text, url }] = text
        && let Some(address) = Sources::address(text, url)
    {
        return inline_link(text, &address) + ".";
    }
    if let Some(address) = bare_address(text) {
        return inline_link(&address, &address) + ".";
    }
    line(text, Links::Inline, sources)
}

/// The address that a text consists of.
fn bare_address(text: &[Span]) -> Option<String> {
    let plain = plain_text(text);
    let plain = plain.trim().trim_end_matches('.');
    let is_address = plain.starts_with("https://") || plain.starts_with("http://");
    if !is_address || plain.contains(char::is_whitespace) || escaped(plain) != plain {
        return None;
    }
    Sources::address(plain, plain)
}
