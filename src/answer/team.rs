//! How far the members of a team agree, as an answer shows it.

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
