//! Where interactions arrive.

/// Where interactions are posted.
pub const PATH: &str = "/interactions";
