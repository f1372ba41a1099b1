//! How the names of technologies are spelled: as the text writes them most often.

use super::document::{Document, DocumentPart};
use super::roles::Roles;
use crate::knowledge::prose::{Block, plain_text};

/// Spells each technology as the text does: `Node.js`, if a heading says `Node.Js`.
pub fn correct(document: &Document, roles: &mut Roles) {
    let prose = prose(document);
    let lower = prose.to_lowercase();
    // Some letters have more bytes in lower case: then places differ.
    if lower.len() != prose.len() {
        return;
    }

    for named in &mut roles.technologies {
        if let Some(spelling) = most_common(&named.name, &prose, &lower) {
            named.name = spelling;
        }
    }
}

/// How often a name is looked for.
const ENOUGH: usize = 50;

fn most_common(name: &str, prose: &str, lower: &str) -> Option<String> {
    let sought = name.to_lowercase();
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (at, _) in lower.match_indices(&sought).take(ENOUGH) {
        let found = prose.get(at..at + sought.len())?;
        match counts.iter_mut().find(|(known, _)| *known == found) {
            Some((_, count)) => *count += 1,
            None => counts.push((found, 1)),
        }
    }

    // Of two that are as common, the first; what is all small letters may be a word.
    let mut best: Option<(&str, usize)> = None;
    for (spelling, count) in counts {
        let is_name = spelling.to_lowercase() != spelling;
        if is_name && best.is_none_or(|(_, most)| count > most) {
            best = Some((spelling, count));
        }
    }
    best.map(|(spelling, _)| spelling.to_owned())
}

fn prose(document: &Document) -> String {
    let mut prose = String::new();
    for piece in &document.pieces {
        if let DocumentPart::Block(Block::Paragraph(text) | Block::Item { text, .. }) = &piece.part
        {
            prose.push_str(&plain_text(text));
            prose.push('\n');
        }
    }
    prose
}
