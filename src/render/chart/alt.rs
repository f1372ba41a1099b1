//! Alt text within Discord's limit.

use super::font;
use crate::answer::rounded;

/// The most that Discord takes as an attachment's description. Counted here in UTF-16 units, which are never fewer than characters.
pub const ALT_LIMIT: usize = 1024;

/// Whether Discord takes the text.
pub(super) fn fits(text: &str) -> bool {
    text.encode_utf16().count() <= ALT_LIMIT
}

/// The name in one line, with at most `longest` characters. Unlike in a picture, any script can be read out.
pub(super) fn name(name: &str, longest: usize) -> String {
    let mut text = String::new();
    let visible = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let words: Vec<&str> = visible.split_whitespace().collect();
    let line = words.join(" ");
    if line.is_empty() {
        return font::clean("");
    }
    for (i, c) in line.chars().enumerate() {
        if i + 1 == longest && line.chars().nth(longest).is_some() {
            text.push('…');
            break;
        }
        text.push(c);
    }
    text
}

/// `head`, then as many of `parts` as fit, then how many are missing; `what` names these in the plural.
pub(super) fn joined(head: &str, parts: &[String], what: &str) -> String {
    for shown in (0..=parts.len()).rev() {
        let mut text = format!("{head}{}", parts[..shown].concat());
        if shown < parts.len() {
            text.push_str(&format!(" And {} more {what}.", parts.len() - shown));
        }
        if fits(&text) {
            return text;
        }
    }
    head.chars().take(ALT_LIMIT / 2).collect() // at most two UTF-16 units a character
}

/// Points or a score, rounded as it is drawn.
pub(super) fn points(points: f64) -> String {
    rounded(points.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_line_and_shortened() {
        assert_eq!(name(" a\u{0}\n b ", 10), "a b");
        assert_eq!(name("abcdef", 6), "abcdef");
        assert_eq!(name("abcdefg", 6), "abcde…");
        assert_eq!(name("日本", 10), "日本");
        assert_eq!(name("\n", 10), "(no name)");
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let parts: Vec<String> = (0..30).map(|i| format!(" {}{i:02}.", "x".repeat(60))).collect();
        let text = joined("Head.", &parts, "criteria");
        assert!(fits(&text) && text.ends_with(" And 15 more criteria."), "{text}");
    }
}
