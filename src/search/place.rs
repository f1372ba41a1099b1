//! Where a section is.

use crate::index::{CriterionIndex, InTopic, TechnologyIndex, TopicIndex};

/// A section: its topic in the library, its criterion and its technology in the topic, all by
/// index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionPlace {
    pub topic: TopicIndex,
    pub criterion: CriterionIndex,
    pub technology: TechnologyIndex,
}

impl SectionPlace {
    /// The criterion with its topic.
    pub fn chapter(self) -> InTopic<CriterionIndex> {
        (self.topic, self.criterion)
    }
}
