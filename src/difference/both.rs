//! An article before and now.

use crate::index::{CriterionIndex, TechnologyIndex};
use crate::knowledge::Topic;

/// The topic before and now, with the technologies and criteria that both have.
pub struct Both<'t> {
    pub old: &'t Topic,
    pub new: &'t Topic,
    pub technologies: Vec<(TechnologyIndex, TechnologyIndex)>,
    pub criteria: Vec<(CriterionIndex, CriterionIndex)>,
}
