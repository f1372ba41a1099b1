//! What the ballots of a team come to, as an answer shows it.

use super::{Entry, RankedRow};

/// The ranking of a team, and how far its members agree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TeamBody {
    /// Technologies, best first, by the mean of the members' weights.
    pub rows: Vec<RankedRow>,
    pub entries: Vec<Entry>,
    /// What leads under how many members' own weights, the most first.
    pub leaders: Vec<OwnLeader>,
    /// How far apart the members' weights are, the farthest first.
    pub spreads: Vec<Spread>,
}

/// A technology that leads under some members' own weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLeader {
    pub heading: String,
    /// The technology's id: shown if the heading cannot be.
    pub id: String,
    pub count: usize,
    /// The names of these members; empty where names are not kept.
    pub members: Vec<String>,
}

/// The members' shares of weight for one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    pub criterion: String,
    /// The criterion's id: shown if its name cannot be.
    pub id: String,
    /// One for each member, 0 to 1, in order of size.
    pub shares: Vec<f64>,
    pub mean: f64,
}
