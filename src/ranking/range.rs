//! A number that may not be known exactly: its lowest and highest possible value.

/// The lowest and the highest possible value; they are the same unless a rating is unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    pub low: f64,
    pub high: f64,
}

impl Range {
    pub(super) fn known(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    /// Half-way between lowest and highest: the value if every unknown rating were a 3.
    pub fn mid(self) -> f64 {
        (self.low + self.high) / 2.0
    }

    /// Whether it is based only on known ratings.
    pub fn is_known(self) -> bool {
        self.low == self.high
    }
}
