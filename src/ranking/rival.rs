//! A technology other than the leader.

use crate::index::{ByCriterion, TechnologyIndex};

/// How far the leader is ahead of another technology under each criterion, in utilities from -1 to
/// 1, based on the midpoints.
pub(super) struct Rival {
    pub technology: TechnologyIndex,
    pub gaps: ByCriterion<f64>,
}
