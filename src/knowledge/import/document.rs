//! What is read from an input: headings, tables and blocks in their order, with their lines.

use crate::knowledge::prose::{Block, Span};
use serde::Serialize;

/// A line of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
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
    pub footnotes: Vec<Footnote>,
}

/// A part of an input.
#[derive(Debug, Clone)]
pub struct Piece {
    pub place: Place,
    pub part: Part,
}

/// What a part of an input is.
#[derive(Debug, Clone)]
pub enum Part {
    Heading {
        level: u8,
        text: Vec<Span>,
    },
    Table(Table),
    Block(Block),
    /// A comment, which readers of a page do not see.
    Remark(String),
}

/// A table: a header and rows of cells.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub header: Vec<Cell>,
    pub rows: Vec<Row>,
}

/// The text of a cell.
pub type Cell = Vec<Span>;

/// A row and its line.
#[derive(Debug, Clone)]
pub struct Row {
    pub place: Place,
    pub cells: Vec<Cell>,
}

/// The definition of a footnote.
#[derive(Debug, Clone)]
pub struct Footnote {
    pub label: String,
    pub text: Vec<Span>,
}

impl Document {
    /// The index of a label, as in `Span::Source`.
    pub fn label(&mut self, label: &str) -> usize {
        if let Some(known) = self.labels.iter().position(|known| known == label) {
            return known;
        }
        self.labels.push(label.to_owned());
        self.labels.len() - 1
    }
}
