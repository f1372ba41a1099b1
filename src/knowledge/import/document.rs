//! What is read from an input: headings, tables and blocks in their order, with their lines.

use crate::knowledge::prose::{Block, Span, plain_text};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// A line of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct LinePlace {
    /// Which of the texts it is in, counted from 0.
    pub text: usize,
    /// Counted from 1.
    pub line: usize,
}

/// All that was read, in the order of the inputs.
#[derive(Default)]
pub struct Document {
    pub pieces: Vec<Piece>,
    /// The labels of footnotes; `Span::Source` is an index into this list.
    pub labels: Vec<String>,
    /// By the label in lower case.
    label_indexes: HashMap<String, usize>,
    pub footnotes: Vec<InputFootnote>,
    /// Where text is struck through, which an article cannot show.
    pub struck: Vec<LinePlace>,
}

/// A part of an input.
#[derive(Debug, Clone)]
pub struct Piece {
    pub place: LinePlace,
    pub part: DocumentPart,
    /// How deeply it is nested in lists.
    pub depth: u8,
}

impl Piece {
    /// Whether it is an entry of a list that has a list of its own: the next piece.
    pub fn has_entries(&self, next: Option<&Piece>) -> bool {
        next.is_some_and(|next| self.depth > 0 && next.depth > self.depth)
    }
}

/// What a part of an input is.
#[derive(Debug, Clone)]
pub enum DocumentPart {
    Heading {
        level: u8,
        text: Vec<Span>,
    },
    Table(InputTable),
    Block(Block),
    /// A comment, which readers of a page do not see.
    Remark(String),
}

impl DocumentPart {
    /// All running texts in it.
    fn texts_mut(&mut self) -> Vec<&mut Vec<Span>> {
        match self {
            DocumentPart::Heading { text, .. } => vec![text],
            DocumentPart::Block(
                Block::Paragraph(text) | Block::Quote(text) | Block::Item { text, .. },
            ) => {
                vec![text]
            }
            DocumentPart::Table(table) => {
                let rows = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                table.header.iter_mut().chain(rows).collect()
            }
            DocumentPart::Block(Block::Code { .. }) | DocumentPart::Remark(_) => Vec::new(),
        }
    }

    /// Whether it is a running text that says nothing.
    fn is_blank(&self) -> bool {
        match self {
            DocumentPart::Heading { text, .. }
            | DocumentPart::Block(
                Block::Paragraph(text) | Block::Quote(text) | Block::Item { text, .. },
            ) => text.is_empty(),
            _ => false,
        }
    }
}

/// A table: a header and rows of cells.
#[derive(Debug, Clone, Default)]
pub struct InputTable {
    pub header: Vec<Cell>,
    pub rows: Vec<InputRow>,
}

/// The text of a cell.
pub type Cell = Vec<Span>;

/// A row and its line.
#[derive(Debug, Clone)]
pub struct InputRow {
    pub place: LinePlace,
    pub cells: Vec<Cell>,
}

/// The definition of a footnote.
#[derive(Debug, Clone)]
pub struct InputFootnote {
    pub label: String,
    pub text: Vec<Span>,
}

impl Document {
    /// Removes the marks whose footnotes say nothing.
    pub fn drop_empty_marks(&mut self) {
        let mut defined = HashSet::new();
        for footnote in &self.footnotes {
            if !plain_text(&footnote.text).trim().is_empty() {
                defined.insert(footnote.label.to_lowercase());
            }
        }

        let labels = self.labels.iter();
        let is_defined: Vec<bool> = labels
            .map(|label| defined.contains(&label.to_lowercase()))
            .collect();
        let is_kept = |span: &Span| match span {
            Span::Source(label) => is_defined[*label],
            _ => true,
        };
        for piece in &mut self.pieces {
            for text in piece.part.texts_mut() {
                text.retain(is_kept);
            }
        }
        self.pieces.retain(|piece| !piece.part.is_blank());
    }

    /// The index of a label, as in `Span::Source`.
    pub fn label(&mut self, label: &str) -> usize {
        // Labels are the same in any case.
        let next = self.labels.len();
        let index = *self
            .label_indexes
            .entry(label.to_lowercase())
            .or_insert(next);
        if index == next {
            self.labels.push(label.to_owned());
        }
        index
    }
}
