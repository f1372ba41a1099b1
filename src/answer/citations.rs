//! Numbers the sources of an answer, and records the places in articles that it comes from.

use super::Answer;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::facts::Fact;
use crate::knowledge::origin::Origin;
use crate::knowledge::prose::{Block, Span};
use crate::knowledge::{Section, Topic};

/// Numbers the sources of an answer in the order in which its texts refer to them, and notes where
/// these texts are.
pub(crate) struct CitationNumbers<'t> {
    topic: &'t Topic,
    cited: Vec<usize>,
    origins: Vec<Origin>,
}

impl<'t> CitationNumbers<'t> {
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
        let mut adjacent: Vec<usize> = Vec::new();

        for span in spans {
            match span {
                Span::Source(source) => adjacent.push(self.number(*source)),
                other => {
                    cited.append(&mut marks(std::mem::take(&mut adjacent)));
                    cited.push(other.clone());
                }
            }
        }
        cited.append(&mut marks(adjacent));

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

    /// The number of the source that a fact names; the answer lists it from then on.
    pub fn cite_fact(&mut self, fact: &Fact) -> Option<usize> {
        fact.source.map(|source| self.number(source))
    }

    /// The number of a source in the answer: the next free one if it is cited for the first time.
    fn number(&mut self, source: usize) -> usize {
        if let Some(number) = self.cited.iter().position(|cited| *cited == source) {
            return number;
        }

        self.cited.push(source);
        self.cited.len() - 1
    }

    /// The sources, by their index in the topic, in the order of their numbers.
    pub fn cited(&self) -> &[usize] {
        &self.cited
    }

    /// Puts the sources and the sections that were opened into the answer.
    pub fn finish(self, answer: &mut Answer) {
        let sources = &self.topic.sources;
        answer.sources = self
            .cited
            .iter()
            .filter_map(|source| sources.get(*source).cloned())
            .collect();

        answer.origins.extend(self.origins);
    }
}

/// Marks that follow each other, in order, each once.
fn marks(mut numbers: Vec<usize>) -> Vec<Span> {
    numbers.sort_unstable();
    numbers.dedup();

    numbers.into_iter().map(Span::Source).collect()
}
