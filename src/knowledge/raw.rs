//! What the Markdown reader does not report: mistakes that it reads as ordinary text.

use super::at::At;
use pulldown_cmark::{CodeBlockKind, HeadingLevel};

/// How long the label of a footnote may be, in bytes: in CommonMark a label has at most 999
/// characters.
const LONGEST_LABEL: usize = 4 * 999;

/// The level of a heading that has no space after its `#`, such as `##Speed`. A single `#` may
/// start a sentence: `#1 in speed`.
pub fn glued_heading(paragraph: &str) -> Option<HeadingLevel> {
    let line = paragraph.trim_end();
    let rest = line.trim_start_matches('#');
    if line.contains('\n') || !rest.starts_with(char::is_alphanumeric) {
        return None;
    }

    let level = HeadingLevel::try_from(line.len() - rest.len()).ok()?;
    (level > HeadingLevel::H1).then_some(level)
}

/// Whether the last line of a block of code is a fence like its first.
pub fn ends_with_fence(block: &str) -> bool {
    let mut lines = block.trim_end().lines();
    let (Some(first), Some(last)) = (lines.next(), lines.next_back()) else {
        return false;
    };
    let (Some((mark, least)), Some((end, length))) = (fence(first), fence(last)) else {
        return false;
    };

    // Nothing but the fence is on the last line.
    mark == end && length >= least && length <= last.trim().len()
}

/// The mark that a line of code starts with as a fence, and how often.
fn fence(line: &str) -> Option<(char, usize)> {
    let line = line.trim_matches([' ', '\t', '>']);
    let mark = line.chars().next()?;

    if !matches!(mark, '`' | '~') {
        return None;
    }

    let marks = line.chars().take_while(|c| *c == mark);
    Some((mark, marks.count()))
}

/// A mark without a definition is read as plain text: `[^label]`.
pub fn dead_mark(start: usize, text: &str) -> Option<At<String>> {
    let label = text.get(start..)?.strip_prefix("[^")?;
    let before = &text.as_bytes()[..start];
    let escapes = before.iter().rev().take_while(|byte| **byte == b'\\');
    if escapes.count() % 2 == 1 {
        return None;
    }

    // A label ends on its line; otherwise each of many marks would be searched up to the end of the
    // file.
    let mut bytes = label.bytes().take(LONGEST_LABEL);
    let end = bytes.position(|byte| matches!(byte, b']' | b'\n'))?;
    if label.as_bytes()[end] != b']' {
        return None;
    }
    Some(At {
        value: label[..end].to_owned(),
        span: start..start + end + "[^]".len(),
    })
}

/// The language of a block of code, as far as it can be shown.
pub fn language(kind: CodeBlockKind) -> String {
    let CodeBlockKind::Fenced(language) = kind else {
        return String::new();
    };

    let is_shown = |c: &char| c.is_ascii_alphanumeric() || "+#-".contains(*c);
    language.chars().take_while(is_shown).collect()
}
