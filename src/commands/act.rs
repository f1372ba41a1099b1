//! What an event changes, apart from what is answered to it.

use crate::decisions::{Change, Snapshot, Terms};

/// A change that an event makes to what is stored.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Opens a decision. The time zone in which its deadline was written is remembered.
    Open {
        terms: Box<Terms>,
        snapshot: Box<Snapshot>,
        zone: Option<String>,
    },
    /// Changes a decision. What the change refers to is kept with it.
    Change {
        decision: String,
        change: Box<Change>,
        snapshot: Option<Box<Snapshot>>,
    },
}
