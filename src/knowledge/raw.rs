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
    let level = HeadingLevel::try_from(line.len() - rest.len())
        .ok()
        .filter(|level| *level > HeadingLevel::H1)?;
    (!line.contains('\n') && rest.starts_with(char::is_alphanumeric)).then_some(level)
}

/// Whether the last line of a block of code is a fence like its first.
pub fn ends_with_fence(block: &str) -> bool {
    let fence = |line: &str| {
        let line = line.trim_matches([' ', '\t', '>']);
        let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'));
        mark.map(|mark| (mark, line.chars().take_while(|c| *c == mark).count()))
    };
    let mut lines = block.trim_end().lines();
    let first = lines.next().and_then(fence);
    let last = lines
        .next_back()
        .map(|line| (fence(line), line.trim().len()));
    match (first, last) {
        (Some((mark, least)), Some((Some((end, length)), whole))) => {
            mark == end && length >= least && length <= whole
        }
        _ => false,
    }
}

/// A mark without a definition is read as plain text: `[^label]`.
pub fn dead_mark(start: usize, text: &str) -> Option<At<String>> {
    let label = text.get(start..)?.strip_prefix("[^")?;
    let escapes = text[..start]
        .bytes()
        .rev()
        .take_while(|byte| *byte == b'\\')
        .count();
    if escapes % 2 == 1 {
        return None;
    }

    // A label ends on its line; otherwise each of many marks would be searched up to the end of the
    // file.
    let end = label
        .bytes()
        .take(LONGEST_LABEL)
        .position(|byte| matches!(byte, b']' | b'\n'))?;
    let found = label.as_bytes()[end] == b']';
    found.then(|| At {
        value: label[..end].to_owned(),
        span: start..start + end + "[^]".len(),
    })
}

/// The language of a block of code, as far as it can be shown.
pub fn language(kind: CodeBlockKind) -> String {
    match kind {
        CodeBlockKind::Fenced(language) => language
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "+#-".contains(*c))
            .collect(),
        CodeBlockKind::Indented => String::new(),
    }
}
