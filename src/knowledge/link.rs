//! Which addresses an answer can link to.

use super::limits;

/// Whether a text is an address that Discord can link to.
pub fn is_url(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
        && text.len() <= limits::URL
        && text
            .chars()
            .all(|c| c.is_ascii_graphic() && !"<>()\"`\\".contains(c))
}
