//! What became of an act that was not refused.

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipt {
    Done,
    /// The first thing that this member says in the round.
    First,
    /// It replaces what this member said before.
    Changed,
    /// An act with this id was done before: this one changes nothing.
    Repeated,
}
