//! Web addresses in running text.

use super::link::is_url;
use super::prose::Span;
use std::borrow::Cow;
use std::ops::Range;

/// Where the first address of a text is; it starts with `http://` or `https://`.
///
/// It ends before a space, a quotation mark, a bracket or a letter that no address has, and before
/// the punctuation of the sentence around it. A closing parenthesis belongs to it if it contains
/// the opening one as well, as in GitHub's "extended autolinks". Unlike there, underscores and
/// tildes at the end belong to it, as in Python's `__init__`.
pub fn find(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(at) = text[from..].find("http") {
        let start = from + at;
        // `xhttps://` is a word, not an address.
        let begins_a_word = !text[..start].ends_with(char::is_alphanumeric);
        if begins_a_word && let Some(length) = end(&text[start..]) {
            return Some(start..start + length);
        }

        from = start + "http".len();
    }
    None
}

/// The length of the address at the start of a text.
fn end(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let is_part = |c: char| c.is_ascii_graphic() && !"<>[]\"`".contains(c);
    let length = text.find(|c| !is_part(c)).unwrap_or(text.len());

    let address = without_punctuation(&text[..length]);
    let host = address.get(scheme.len()..)?;
    host.starts_with(|c: char| c.is_ascii_alphanumeric())
        .then_some(address.len())
}

/// The address without the characters that end the sentence or the emphasis around it.
fn without_punctuation(mut address: &str) -> &str {
    while let Some(last) = address.chars().last() {
        let is_outside = match last {
            ')' => address.matches(')').count() > address.matches('(').count(),
            _ => "?!.,:;*'\\|{}".contains(last),
        };
        if !is_outside {
            break;
        }
        address = &address[..address.len() - 1];
    }
    address
}

/// An address for use in a link: parentheses are encoded, because Discord would end the link there.
/// `None` if Discord cannot link to it.
pub(crate) fn linkable(address: &str) -> Option<Cow<'_, str>> {
    let encoded: Cow<str> = if address.contains(['(', ')']) {
        address.replace('(', "%28").replace(')', "%29").into()
    } else {
        address.into()
    };
    is_url(&encoded).then_some(encoded)
}

/// A link to an address, as Markdown.
pub(super) fn link(written: &str) -> Span {
    let text = unescaped(written);
    let url = linkable(&text).map_or_else(|| text.clone(), Cow::into_owned);
    Span::Link { text, url }
}

/// An address as Markdown reads it: without backslashes before punctuation, with a plain `&`.
pub(super) fn unescaped(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut characters = written.chars().peekable();
    while let Some(c) = characters.next() {
        let escapes = c == '\\' && characters.peek().is_some_and(char::is_ascii_punctuation);
        if !escapes {
            text.push(c);
        }
    }

    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first address of a text.
    fn first(text: &str) -> Option<&str> {
        find(text).map(|range| &text[range])
    }

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        let cases = [
            ("see https://e.org/x_y.", "https://e.org/x_y"),
            ("https://e.org", "https://e.org"),
            ("http://localhost:3000/a, then", "http://localhost:3000/a"),
            ("(https://e.org/a)", "https://e.org/a"),
            (
                "https://e.org/wiki/Go_(language)",
                "https://e.org/wiki/Go_(language)",
            ),
            (
                "(see https://e.org/wiki/Go_(language))",
                "https://e.org/wiki/Go_(language)",
            ),
            (
                "https://e.org/?q=a_b&c=~d*e#f!",
                "https://e.org/?q=a_b&c=~d*e#f",
            ),
            ("**https://e.org/x**", "https://e.org/x"),
            ("https://e.org/__init__, really?", "https://e.org/__init__"),
            ("https://e.org/x[^lamp]", "https://e.org/x"),
            ("“https://e.org/x”", "https://e.org/x"),
            ("https://e.org/xを見る。", "https://e.org/x"),
            ("https or https://e.org", "https://e.org"),
        ];
        for (text, address) in cases {
            assert_eq!(first(text), Some(address), "{text}");
        }
    }

    #[test]
    fn a_text_like_an_address_is_none() {
        for text in [
            "",
            "https",
            "https://",
            "https://.",
            "http:/e.org",
            "xhttps://e.org",
            "ftp://e.org",
            "https:// e.org",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn parentheses_are_encoded_in_links() {
        assert_eq!(
            linkable("https://e.org/a_(b)").as_deref(),
            Some("https://e.org/a_%28b%29")
        );
        assert_eq!(linkable("https://e.org/a\\b"), None);
    }
}
