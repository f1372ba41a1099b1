//! Where everything is: under a criterion and a technology, in the introduction, or at the end.

use super::cells::CriterionCells;
use super::outcome::{ImportNote, PlacedLines};
use crate::knowledge::prose::{Block, Span, Style};

/// Where everything is.
#[derive(Default)]
pub struct Arrangement {
    pub introduction: Vec<Block>,
    pub not_placed: Vec<Block>,
    /// The text of each criterion above its sections.
    pub meanings: Vec<Vec<Block>>,
    /// For each criterion, the text on each technology.
    pub sections: Vec<Vec<Vec<Block>>>,
    /// The text on each technology under no criterion.
    pub general: Vec<Vec<Block>>,
    /// What tables say under each criterion.
    pub columns: Vec<CriterionCells>,
    /// How headings write the names of technologies and criteria, where that is more than the name.
    pub written_technologies: Vec<Vec<String>>,
    pub written_criteria: Vec<Vec<String>>,
    /// The addresses that the names of technologies lead to.
    pub homepages: Vec<Vec<String>>,
    /// The headers of tables.
    pub headers: Vec<String>,
    pub placed: Vec<PlacedLines>,
    pub guesses: Vec<ImportNote>,
}

impl Arrangement {
    /// With room for this many technologies and criteria, and nothing on any of them yet.
    pub fn sized(technologies: usize, criteria: usize) -> Self {
        Self {
            meanings: vec![Vec::new(); criteria],
            sections: vec![vec![Vec::new(); technologies]; criteria],
            general: vec![Vec::new(); technologies],
            columns: vec![CriterionCells::default(); criteria],
            written_technologies: vec![Vec::new(); technologies],
            written_criteria: vec![Vec::new(); criteria],
            homepages: vec![Vec::new(); technologies],
            ..Self::default()
        }
    }
}

/// A text in bold.
pub fn bold(text: &[Span]) -> Vec<Span> {
    let mut bold = Vec::new();
    for span in text {
        bold.push(match span {
            Span::Text { text, .. } => Span::Text {
                text: text.clone(),
                style: Style {
                    bold: true,
                    ..Style::default()
                },
            },
            other => other.clone(),
        });
    }
    bold
}
