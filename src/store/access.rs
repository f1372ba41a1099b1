//! Whether decisions can be kept at this moment.

use super::connect::Store;

/// Whether decisions can be kept at this moment.
#[derive(Debug, Clone, Default)]
pub enum Access {
    /// The operator keeps none.
    #[default]
    Off,
    /// The database does not answer.
    Down,
    Open(Store),
}
