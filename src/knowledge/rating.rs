//! Ratings, from 1 to 5.

/// The lower and upper bound of a rating.
pub const RATING_MIN: u8 = 1;

/// See [`RATING_MIN`].
pub const RATING_MAX: u8 = 5;

/// How well a technology does under a criterion: 1 (worst) to 5 (best).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// A rating, or `None` outside 1 to 5.
    pub fn new(value: i64) -> Option<Self> {
        let value = u8::try_from(value).ok()?;
        (RATING_MIN..=RATING_MAX)
            .contains(&value)
            .then_some(Self(value))
    }

    /// 1 to 5.
    pub fn get(self) -> u8 {
        self.0
    }
}
