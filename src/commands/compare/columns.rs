//! Which technologies an answer shows side by side.

use crate::knowledge::Rating;
use crate::question::comparison::Comparison;
use std::cmp::Reverse;

/// How many technologies stand side by side: Discord sets three columns in a row.
const COLUMNS: usize = 3;
/// How many ratings an overview shows: more would be a wall of text.
const RATINGS_IN_OVERVIEW: usize = 72;
/// See [`RATINGS_IN_OVERVIEW`]; more technologies than this never stand in an overview.
const COLUMNS_IN_OVERVIEW: usize = 8;

/// The technologies to show, by index: those that the comparison names, otherwise as many as fit,
/// the best rated first where some must be left out.
pub fn shown(comparison: &Comparison) -> Vec<usize> {
    let all = 0..comparison.topic.technologies.len();
    if comparison.technologies.len() == 2 {
        return comparison.technologies.clone();
    }
    let room = room(comparison);
    let first = comparison.technologies.first().copied();
    let mut others: Vec<usize> = all
        .filter(|technology| Some(*technology) != first)
        .collect();
    if let (Some(criterion), true) = (
        comparison.criterion,
        others.len() + comparison.technologies.len() > room,
    ) {
        // A stable sort: among equals the article's order stays.
        others.sort_by_key(|technology| {
            Reverse(
                comparison
                    .topic
                    .rating(criterion, *technology)
                    .map(Rating::get),
            )
        });
    }
    first.into_iter().chain(others).take(room).collect()
}

/// The technologies that the answer leaves out although the comparison does not exclude them.
pub fn left_out(comparison: &Comparison) -> Vec<usize> {
    if comparison.technologies.len() == 2 {
        return Vec::new();
    }
    let shown = shown(comparison);
    (0..comparison.topic.technologies.len())
        .filter(|technology| !shown.contains(technology))
        .collect()
}

fn room(comparison: &Comparison) -> usize {
    match comparison.criterion {
        Some(_) => COLUMNS,
        None => (RATINGS_IN_OVERVIEW / comparison.topic.criteria.len().max(1))
            .clamp(COLUMNS, COLUMNS_IN_OVERVIEW),
    }
}
