//! The text of a section, so that it starts with a paragraph that answers can quote.

use super::inline::{is_blank, split_at, tidy};
use crate::knowledge::prose::{Block, Span, plain_text, push, visible_length};

/// The longest first paragraph, in visible characters.
const LONGEST: usize = 500;

/// How many marks or links a first paragraph has at most: each is an address in an answer.
const MOST_SOURCES: usize = 8;

/// A section, and what it cannot hold.
pub struct Quotable {
    pub blocks: Vec<Block>,
    /// What comes before any paragraph that could be quoted.
    pub rest: Vec<Block>,
}

/// Makes a section start with a short paragraph, in the words that are there.
pub fn quotable(blocks: Vec<Block>) -> Quotable {
    let mut blocks = blocks;
    let first = blocks
        .iter()
        .position(|block| !matches!(block, Block::Code { .. }));
    let Some(first) = first else {
        return Quotable {
            blocks: Vec::new(),
            rest: blocks,
        };
    };
    // Code follows the first text, which an answer can quote.
    blocks[..=first].rotate_right(1);

    let start = leading(&mut blocks);
    match split(&start) {
        Some((quoted, rest)) => {
            let mut section = vec![Block::Paragraph(quoted)];
            if !is_blank(&rest) {
                section.push(Block::Paragraph(rest));
            }
            section.append(&mut blocks);
            Quotable {
                blocks: section,
                rest: Vec::new(),
            }
        }
        None => {
            blocks.insert(0, Block::Paragraph(start));
            Quotable {
                blocks: Vec::new(),
                rest: blocks,
            }
        }
    }
}

/// Takes the first paragraph; or the first entries of a list, as far as they fit, joined to one.
fn leading(blocks: &mut Vec<Block>) -> Vec<Span> {
    let first = blocks.remove(0);
    let is_list = matches!(first, Block::Item { .. });
    let mut text = first.spans().to_vec();
    if !is_list {
        return text;
    }

    while let Some(Block::Item { text: next, .. }) = blocks.first() {
        let joined = join(&text, next);
        if !fits(&joined) {
            break;
        }
        text = joined;
        blocks.remove(0);
    }
    text
}

fn join(text: &[Span], next: &[Span]) -> Vec<Span> {
    let plain = plain_text(text);
    let separator = if plain
        .trim_end()
        .ends_with(['.', ';', ':', '!', '?', ',', '。'])
    {
        " "
    } else {
        "; "
    };
    let mut joined = text.to_vec();
    push(&mut joined, Span::plain(separator));
    for span in next {
        push(&mut joined, span.clone());
    }
    joined
}

fn fits(text: &[Span]) -> bool {
    visible_length(text) <= LONGEST && sources(text) <= MOST_SOURCES
}

fn sources(text: &[Span]) -> usize {
    let is_source = |span: &&Span| matches!(span, Span::Source(_) | Span::Link { .. });
    text.iter().filter(is_source).count()
}

/// The part of a paragraph that can be quoted, and the rest; `None` if it cannot be parted.
fn split(text: &[Span]) -> Option<(Vec<Span>, Vec<Span>)> {
    if fits(text) {
        return Some((text.to_vec(), Vec::new()));
    }

    for is_end in [ends_sentence, ends_clause, ends_word] {
        if let Some(place) = last_end(text, is_end) {
            let (quoted, rest) = split_at(text, place);
            if !is_blank(&quoted) && !plain_text(&quoted).is_empty() {
                return Some((quoted, tidy(rest)));
            }
        }
    }
    None
}

/// The last place in a text where something ends, so that what is before it fits.
fn last_end(text: &[Span], is_end: fn(&str, &str) -> bool) -> Option<usize> {
    let mut last = None;
    let (mut bytes, mut characters, mut sources) = (0, 0, 0);
    for span in text {
        let written = span.text();
        sources += usize::from(matches!(span, Span::Source(_) | Span::Link { .. }));
        if sources > MOST_SOURCES {
            return last;
        }

        // Links and code are not parted.
        let is_open = matches!(span, Span::Text { style, .. } if !style.code);
        for (at, c) in written.char_indices() {
            if characters >= LONGEST {
                return last;
            }
            let (before, after) = written.split_at(at + c.len_utf8());
            if is_open && is_end(before, after) {
                last = Some(bytes + before.len());
            }
            characters += 1;
        }
        bytes += written.len();
    }
    last
}

fn ends_sentence(before: &str, after: &str) -> bool {
    let is_end = before.ends_with(['.', '!', '?', '…']) && after.starts_with(' ');
    is_end || before.ends_with(['。', '！', '？'])
}

fn ends_clause(before: &str, after: &str) -> bool {
    before.ends_with([';', ',', ':', '–', '—', ')']) && after.starts_with(' ')
        || before.ends_with('、')
}

fn ends_word(_: &str, after: &str) -> bool {
    after.starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(vec![Span::plain(text)])
    }

    fn lengths(blocks: &[Block]) -> Vec<usize> {
        blocks
            .iter()
            .map(|block| visible_length(block.spans()))
            .collect()
    }

    #[test]
    fn a_long_paragraph_is_parted_after_a_sentence() {
        let text = "Ten words of text are written here in a row. ".repeat(20);
        let parts = quotable(vec![paragraph(text.trim())]);
        assert_eq!(lengths(&parts.blocks), [494, 404]);
    }

    #[test]
    fn an_overlong_sentence_is_parted_at_a_word() {
        let text = "word ".repeat(150);
        let parts = quotable(vec![paragraph(text.trim())]);
        assert_eq!(lengths(&parts.blocks), [499, 249]);
    }

    #[test]
    fn a_list_at_the_start_becomes_a_paragraph() {
        let item = |text: &str| Block::Item {
            marker: "•".to_owned(),
            text: vec![Span::plain(text)],
        };
        let parts = quotable(vec![item("fast"), item("small."), item("cheap")]);
        assert_eq!(
            parts.blocks,
            [Block::Paragraph(vec![Span::plain("fast; small. cheap")])]
        );
    }

    #[test]
    fn a_word_without_end_is_not_cut() {
        let parts = quotable(vec![paragraph(&"x".repeat(600))]);
        assert_eq!((parts.blocks.len(), parts.rest.len()), (0, 1));
    }
}
