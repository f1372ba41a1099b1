//! The question for a passage: one paragraph of a section.

use super::words::Question;
use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::prose::Block;
use crate::knowledge::{Library, Section, Topic};

/// The command that answers it.
pub const COMMAND: &str = "ask";

/// A paragraph of a section.
pub struct Passage<'l> {
    pub topic: &'l Topic,
    pub criterion: CriterionIndex,
    pub technology: TechnologyIndex,
    pub section: &'l Section,
    pub block: Block,
    /// Its place in the section: 0 is the summary.
    at: usize,
}

/// Where the parts of a passage are among a question's words.
const TOPIC: usize = 0;
const CRITERION: usize = 1;
const TECHNOLOGY: usize = 2;
const BLOCK: usize = 3;
const WORDS: usize = 4;

impl<'l> Passage<'l> {
    /// The passage at a place; `None` where there is none.
    pub fn new(
        topic: &'l Topic,
        criterion: CriterionIndex,
        technology: TechnologyIndex,
        at: usize,
    ) -> Option<Self> {
        let section = topic.section(criterion, technology)?;
        Some(Self {
            topic,
            criterion,
            technology,
            section,
            block: section.block(at)?,
            at,
        })
    }

    /// Reads a question; `None` where it does not fit the library.
    pub fn read(library: &'l Library, question: &Question) -> Option<Self> {
        if question.command != COMMAND || question.words.len() > WORDS {
            return None;
        }

        let topic = library.topic(question.word(TOPIC)?)?;
        let criterion = topic.criterion(question.word(CRITERION)?)?;
        let technology = topic.technology(question.word(TECHNOLOGY)?)?;
        let block = question.word(BLOCK)?.parse().ok()?;
        Self::new(topic, criterion, technology, block)
    }

    /// The question that asks for this passage.
    pub fn question(&self) -> Question {
        let criterion = &self.topic.criteria[self.criterion];
        let technology = &self.topic.technologies[self.technology];
        let block = self.at.to_string();
        Question::new(
            COMMAND,
            [&self.topic.id, &criterion.id, &technology.id, &block],
        )
    }
}

/// Every passage of a topic.
pub fn all(topic: &Topic) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    for criterion in topic.criteria.indices() {
        for technology in topic.technologies.indices() {
            let blocks = (0..).map_while(|at| Passage::new(topic, criterion, technology, at));
            passages.extend(blocks);
        }
    }
    passages
}
