//! Where a section is.

use crate::index::{CriterionIndex, TechnologyIndex, TopicIndex};
/// A section: its topic in the library, its criterion and its technology in the topic, all by
/// index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub topic: TopicIndex,
    pub criterion: CriterionIndex,
    pub technology: TechnologyIndex,
}
