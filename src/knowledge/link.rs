//! Which addresses an answer can link to.

use super::limits;

/// Whether a text is an address that Discord can link to.
pub(crate) fn is_url(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let Some(host) = host else {
        return false;
    };

    // A Markdown link in Discord ends at any of these.
    let is_allowed = |c: char| c.is_ascii_graphic() && !"<>()\"`\\".contains(c);
    let has_host = !host.is_empty() && !host.starts_with('/');
    has_host && text.len() <= limits::URL && text.chars().all(is_allowed)
}
