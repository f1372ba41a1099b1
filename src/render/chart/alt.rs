//! The description of a picture, within the limit of what a chat can show.

use crate::answer::rounded;
use crate::answer::surface::{PICTURE_DESCRIPTION, length};
use crate::language::Language;
use crate::say;

/// Whether a chat shows the whole text.
pub(super) fn fits(text: &str) -> bool {
    length(text) <= PICTURE_DESCRIPTION
}

/// The name in one line, with at most `longest` characters. Unlike in a picture, any script can be
/// read out.
pub(super) fn name(language: Language, name: &str, longest: usize) -> String {
    let words: Vec<&str> = name
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    let line = words.join(" ");

    if line.is_empty() {
        return say!(language, "render-no-name");
    }
    if line.chars().count() <= longest {
        return line;
    }

    // The ellipsis counts as a character too.
    let start: String = line.chars().take(longest.saturating_sub(1)).collect();
    start + "…"
}

/// `head`, then as many of `rows` as fit, then `more`, which says how many are missing.
pub(super) fn joined(
    language: Language,
    head: Vec<String>,
    rows: &[String],
    more: impl Fn(usize) -> String,
) -> String {
    for shown in (0..=rows.len()).rev() {
        let mut sentences = head.clone();
        sentences.extend_from_slice(&rows[..shown]);
        if shown < rows.len() {
            sentences.push(more(rows.len() - shown));
        }

        let text = language.sentences(&sentences);
        if fits(&text) {
            return text;
        }
    }

    // Not even the head fits. A character takes at most two UTF-16 units.
    let head = language.sentences(&head);
    head.chars().take(PICTURE_DESCRIPTION / 2).collect()
}

/// Points or a score, rounded as it is drawn.
pub(super) fn points(points: f64) -> String {
    rounded(points.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Language = Language::English;

    #[test]
    fn names_are_one_line_and_shortened() {
        assert_eq!(name(ENGLISH, " a\u{0}\n b ", 10), "a b");
        assert_eq!(name(ENGLISH, "abcdef", 6), "abcdef");
        assert_eq!(name(ENGLISH, "abcdefg", 6), "abcde…");
        assert_eq!(name(ENGLISH, "日本", 10), "日本");
        assert_eq!(name(ENGLISH, "\n", 10), "(no name)");
        assert_eq!(name(Language::Japanese, "\n", 10), "（名前なし）");
    }

    #[test]
    fn rows_that_do_not_fit_are_counted() {
        let rows: Vec<String> = (0..30)
            .map(|i| format!("{}{i:02}.", "x".repeat(60)))
            .collect();
        let more = |count: usize| say!(ENGLISH, "render-alt-more-criteria", count = count);
        let text = joined(ENGLISH, vec!["Head.".to_owned()], &rows, more);
        assert!(
            fits(&text) && text.ends_with(" And 15 more criteria."),
            "{text}"
        );
    }
}
