//! Another technology, seen from the leader.

/// How far the leader is ahead of another technology by criterion, in utilities from -1 to 1, on
/// the midpoints.
pub(super) struct Rival {
    pub technology: usize,
    pub gaps: Vec<f64>,
}
