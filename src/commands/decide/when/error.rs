//! Why a text is no time to close at.

/// Why a text is no time at which a decision could close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenError {
    NotUnderstood,
    Past,
    /// Within a minute.
    TooSoon,
    /// After more than a year.
    TooFar,
    /// The text means a time on a clock, and whose clock is not known.
    NeedsZone,
}
