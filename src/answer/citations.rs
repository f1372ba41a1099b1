//! Numbers the sources of an answer, and records the places in articles that it comes from.

use super::Answer;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::origin::Origin;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::{Section, Topic};

/// Numbers the sources of an answer in the order in which its texts refer to them, and notes where
/// these texts are.
pub struct Citations<'t> {
    topic: &'t Topic,
    cited: Vec<usize>,
    origins: Vec<Origin>,
}

impl<'t> Citations<'t> {
    /// Starts without citations; marks refer to the topic's sources.
    pub fn new(topic: &'t Topic) -> Self {
        Self {
            topic,
            cited: Vec::new(),
            origins: Vec::new(),
        }
    }

    /// The section on a technology under a criterion, both by index; recorded as one that the
    /// answer comes from.
    pub fn open(
        &mut self,
        criterion: CriterionIndex,
        technology: TechnologyIndex,
    ) -> Option<&'t Section> {
        let section = self.topic.section(criterion, technology)?;
        self.origins.push(self.topic.origin(&section.lines));
        Some(section)
    }

    /// The same spans with their marks numbered within the answer; adjacent marks are sorted and
    /// deduplicated.
    pub fn cite(&mut self, spans: &[Span]) -> Vec<Span> {
        let mut cited: Vec<Span> = Vec::with_capacity(spans.len());
        let mut together: Vec<usize> = Vec::new();
        for span in spans {
            if let Span::Source(source) = span {
                together.push(self.number(*source));
                continue;
            }
            cited.extend(marks(&mut together));
            cited.push(span.clone());
        }
        cited.extend(marks(&mut together));
        cited
    }

    /// The same block with its marks numbered within the answer.
    pub fn cite_block(&mut self, block: &Block) -> Block {
        match block {
            Block::Paragraph(spans) => Block::Paragraph(self.cite(spans)),
            Block::Quote(spans) => Block::Quote(self.cite(spans)),
            Block::Item { marker, text } => Block::Item {
                marker: marker.clone(),
                text: self.cite(text),
            },
            Block::Code { .. } => block.clone(),
        }
    }

    fn number(&mut self, source: usize) -> usize {
        self.cited
            .iter()
            .position(|known| *known == source)
            .unwrap_or_else(|| {
                self.cited.push(source);
                self.cited.len() - 1
            })
    }

    /// The sources, by their index in the topic, in the order of their numbers.
    pub fn cited(&self) -> &[usize] {
        &self.cited
    }

    /// Puts the sources and the sections that were opened into the answer.
    pub fn finish(self, answer: &mut Answer) {
        answer.sources = self
            .cited
            .iter()
            .filter_map(|source| self.topic.sources.get(*source).cloned())
            .collect();
        answer.origins.extend(self.origins);
    }
}

fn marks(together: &mut Vec<usize>) -> impl Iterator<Item = Span> {
    together.sort_unstable();
    together.dedup();
    std::mem::take(together).into_iter().map(Span::Source)
}
