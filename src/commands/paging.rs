//! Cuts long texts into pages that every form of an answer can show.

use crate::answer::Button;
use crate::answer::surface::RUNNING_TEXT;
use crate::knowledge::prose::{Block, Span};
use crate::language::Language;
use crate::question::Question;
use crate::say;

/// How much text a page holds: a running text has room for it with every mark-up character escaped.
const PAGE: usize = 1_600;
const _: () = assert!(2 * PAGE <= RUNNING_TEXT);
/// How many entries of a list a page has.
pub const ENTRIES: usize = 8;

/// The blocks in pages, in order, nothing lost; at least one page.
pub fn pages(blocks: &[Block]) -> Vec<Vec<Block>> {
    let mut pages: Vec<Vec<Block>> = vec![Vec::new()];
    let mut filled = 0;
    for block in blocks.iter().flat_map(|block| split(block, PAGE)) {
        let size = size(&block);
        if filled > 0 && filled + size > PAGE {
            pages.push(Vec::new());
            filled = 0;
        }

        filled += size;
        if let Some(page) = pages.last_mut() {
            page.push(block);
        }
    }
    pages
}

/// A page of entries, counted from 1, and how many pages there are; a page past the end is the
/// last.
pub fn page_of<T>(entries: &[T], page: usize) -> (&[T], usize, usize) {
    let pages = entries.len().div_ceil(ENTRIES).max(1);
    let page = page.clamp(1, pages);

    let start = (page - 1) * ENTRIES;
    let end = entries.len().min(start + ENTRIES);
    (&entries[start..end], page, pages)
}

/// Buttons to the pages before and after this one; `to` asks for a page.
pub fn turn(
    language: Language,
    page: usize,
    pages: usize,
    to: impl Fn(usize) -> Question,
) -> Vec<Button> {
    let button = |page: usize| Button::ask(say!(language, "button-page", page = page), to(page));

    let mut buttons = Vec::new();
    if page > 1 {
        buttons.push(button(page - 1));
    }
    if page < pages {
        buttons.push(button(page + 1));
    }
    buttons
}

fn size(block: &Block) -> usize {
    match block {
        Block::Code { text, .. } => text.chars().count(),
        Block::Item { marker, text } => {
            marker.chars().count() + 2 + text.iter().map(span_size).sum::<usize>()
        }
        other => other.spans().iter().map(span_size).sum(),
    }
}

/// A link counts with its address, because that takes room where links are written out.
fn span_size(span: &Span) -> usize {
    match span {
        Span::Text { text, .. } | Span::Time { text, .. } | Span::Mention { text, .. } => {
            text.chars().count()
        }
        Span::Link { text, url } => text.chars().count() + url.len() / 2,
        Span::Source(_) => 2,
    }
}

/// A block as several of at most a size each, of the same kind.
fn split(block: &Block, most: usize) -> Vec<Block> {
    if size(block) <= most {
        return vec![block.clone()];
    }

    match block {
        Block::Code { language, text } => {
            let code = |text| Block::Code {
                language: language.clone(),
                text,
            };
            pieces(text, most, '\n').into_iter().map(code).collect()
        }
        Block::Paragraph(spans) => split_spans(spans, most)
            .into_iter()
            .map(Block::Paragraph)
            .collect(),
        Block::Quote(spans) => split_spans(spans, most)
            .into_iter()
            .map(Block::Quote)
            .collect(),
        Block::Item { marker, text } => {
            let item = |text| Block::Item {
                marker: marker.clone(),
                text,
            };
            split_spans(text, most).into_iter().map(item).collect()
        }
    }
}

fn split_spans(spans: &[Span], most: usize) -> Vec<Vec<Span>> {
    let mut parts: Vec<Vec<Span>> = vec![Vec::new()];
    let mut filled = 0;
    for span in spans.iter().flat_map(|span| split_span(span, most)) {
        let size = span_size(&span);
        if filled > 0 && filled + size > most {
            parts.push(Vec::new());
            filled = 0;
        }

        filled += size;
        if let Some(part) = parts.last_mut() {
            part.push(span);
        }
    }
    parts
}

fn split_span(span: &Span, most: usize) -> Vec<Span> {
    match span {
        Span::Text { text, style } if text.chars().count() > most => pieces(text, most, ' ')
            .into_iter()
            .map(|text| Span::Text {
                text,
                style: *style,
            })
            .collect(),
        Span::Link { text, url } if text.chars().count() > most => pieces(text, most, ' ')
            .into_iter()
            .map(|text| Span::Link {
                text,
                url: url.clone(),
            })
            .collect(),
        other => vec![other.clone()],
    }
}

/// Cuts a text into pieces of at most `most` characters, after the last `seam` that fits where
/// there is one.
fn pieces(text: &str, most: usize, seam: char) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((limit, _)) = rest.char_indices().nth(most) {
        let end = rest[..limit]
            .rfind(seam)
            .map_or(limit, |at| at + seam.len_utf8());

        let (piece, after) = rest.split_at(end);
        pieces.push(piece.to_owned());
        rest = after;
    }
    pieces.push(rest.to_owned());
    pieces
}
