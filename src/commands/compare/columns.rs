//! Which technologies an answer shows side by side.

use crate::answer::surface::COLUMNS;
use crate::index::TechnologyIndex;
use crate::question::comparison::Comparison;
use std::cmp::Reverse;

/// How many ratings an overview shows: more would be a wall of text.
const RATINGS_IN_OVERVIEW: usize = 72;
/// See [`RATINGS_IN_OVERVIEW`]; an overview never shows more technologies than this.
const COLUMNS_IN_OVERVIEW: usize = 8;

/// The technologies to show: those that the comparison names, otherwise as many as fit, the best
/// rated first where some must be left out.
pub(super) fn shown(comparison: &Comparison) -> Vec<TechnologyIndex> {
    if comparison.technologies.len() == 2 {
        return comparison.technologies.clone();
    }

    let topic = comparison.topic;
    let room = room(comparison);
    let first = comparison.technologies.first().copied();
    let mut others: Vec<TechnologyIndex> = topic.technologies.indices().collect();
    others.retain(|technology| Some(*technology) != first);

    if let Some(criterion) = comparison.criterion
        && topic.technologies.len() > room
    {
        // A stable sort: among equals the article's order stays.
        others.sort_by_key(|technology| Reverse(topic.rating(criterion, *technology)));
    }
    first.into_iter().chain(others).take(room).collect()
}

/// The technologies that the answer leaves out although the comparison does not exclude them.
pub(super) fn left_out(comparison: &Comparison) -> Vec<TechnologyIndex> {
    if comparison.technologies.len() == 2 {
        return Vec::new();
    }

    let shown = shown(comparison);
    let mut others: Vec<TechnologyIndex> = comparison.topic.technologies.indices().collect();
    others.retain(|technology| !shown.contains(technology));
    others
}

fn room(comparison: &Comparison) -> usize {
    match comparison.criterion {
        Some(_) => COLUMNS,
        None => (RATINGS_IN_OVERVIEW / comparison.topic.criteria.len().max(1))
            .clamp(COLUMNS, COLUMNS_IN_OVERVIEW),
    }
}
