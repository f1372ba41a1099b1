//! The headings of the inputs, as a tree.

use super::document::{Document, DocumentPart, LinePlace};
use super::names::name_of;
use super::vocabulary::{is_cons, is_pros, role_key};
use crate::knowledge::prose::{Block, Span, plain_text};

/// A heading.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Which piece of the document it is.
    pub piece: usize,
    pub place: LinePlace,
    pub level: u8,
    pub name: String,
    /// What its name is compared by.
    pub key: String,
    /// The heading above it, as an index.
    pub parent: Option<usize>,
}

/// The levels of lines that stand for headings, below all headings: what is compared, and under it
/// a criterion.
pub const SUBJECT_LEVEL: u8 = 7;
pub const LEAD_LEVEL: u8 = 8;
/// The level of entries of a list that have entries of their own; those within are deeper.
pub const ENTRY_LEVEL: u8 = 9;

/// The headings in their order, without the title.
pub fn outline(document: &Document, title: Option<usize>) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut text = 0;
    for (piece, part) in document.pieces.iter().enumerate() {
        let next = document.pieces.get(piece + 1).map(|next| &next.part);
        let Some((level, name)) = heading(&part.part, next).filter(|_| title != Some(piece)) else {
            continue;
        };
        if part.place.text != text {
            open.clear();
            text = part.place.text;
        }
        open.retain(|above| headings[*above].level < level);

        headings.push(Heading {
            piece,
            place: part.place,
            level,
            key: role_key(&name),
            name,
            parent: open.last().copied(),
        });
        open.push(headings.len() - 1);
    }
    headings
}

/// The level and the name of a heading; of a line that introduces pros or cons; or of one right
/// before such a line, which names what they are about.
fn heading(part: &DocumentPart, next: Option<&DocumentPart>) -> Option<(u8, String)> {
    match part {
        DocumentPart::Heading { level, text } => Some((*level, name_of(&plain_text(text)))),
        DocumentPart::Block(block) => {
            let name = lead(block)?;
            if is_argument(&name) {
                return Some((LEAD_LEVEL, name));
            }
            let DocumentPart::Block(next) = next? else {
                return None;
            };
            is_argument(&lead(next)?).then_some((SUBJECT_LEVEL, name))
        }
        _ => None,
    }
}

fn is_argument(name: &str) -> bool {
    is_pros(name) || is_cons(name)
}

/// The name in a line that introduces what follows: bold, or with a colon at its end.
pub fn lead(block: &Block) -> Option<String> {
    let (Block::Paragraph(text) | Block::Item { text, .. }) = block else {
        return None;
    };
    let plain = plain_text(text);
    let is_bold = |span: &Span| matches!(span, Span::Text { style, .. } if style.bold);
    let is_lead = plain.ends_with(':') || text.iter().all(is_bold);

    let is_short = plain.split_whitespace().count() <= 6;
    (is_lead && is_short && !plain.is_empty()).then(|| name_of(&plain))
}

/// The heading that is the title: the first one, if no other has its level.
pub fn title(document: &Document) -> Option<usize> {
    let mut levels = Vec::new();
    for (at, piece) in document.pieces.iter().enumerate() {
        if let DocumentPart::Heading { level, .. } = &piece.part {
            levels.push((at, *level));
        }
    }

    let (first, level) = *levels.first()?;
    let of_this_level = levels.iter().filter(|(_, other)| *other <= level).count();
    (of_this_level == 1).then_some(first)
}
