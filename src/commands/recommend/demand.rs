//! What can be asked of a criterion: a weight, or the least rating that will do. Anything else is
//! refused with the nearest thing that can be asked.

use super::amount::Amount;
use super::signs::Sign;
use crate::rating::Rating;

/// What is asked of a criterion, or why it cannot be.
pub type Demand = Result<Wanted, Unsupported>;

/// What can be asked of a criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wanted {
    /// 0 or more.
    Weight(f64),
    /// The least rating that will do.
    Least(Rating),
}

/// What cannot be asked, with the nearest thing that can.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unsupported {
    /// It bounds a rating from above.
    Most { nearest: Option<Wanted> },
    /// It asks for one rating and no better one.
    Exactly { nearest: Wanted },
    /// No rating can be so high.
    Unreachable { nearest: Wanted },
    /// A rating is no percentage.
    Percent { nearest: Option<Wanted> },
    /// A weight below 0.
    Negative { nearest: Wanted },
}

impl Unsupported {
    /// The nearest thing that can be asked.
    pub fn nearest(self) -> Option<Wanted> {
        match self {
            Self::Most { nearest } | Self::Percent { nearest } => nearest,
            Self::Exactly { nearest }
            | Self::Unreachable { nearest }
            | Self::Negative { nearest } => Some(nearest),
        }
    }
}

/// What every rating fulfils.
const ANY: Wanted = Wanted::Least(Rating::MIN);

/// The least rating that an amount asks for. Ratings are whole: more than 3 is at least 4, and at
/// least 2.5 is at least 3.
pub fn least(amount: Amount) -> Demand {
    let (number, best) = (amount.number, f64::from(Rating::MAX.get()));
    if amount.percent {
        let nearest = at_least(number / 100.0 * best).ok();
        return Err(Unsupported::Percent { nearest });
    }

    match amount.sign {
        Sign::None | Sign::AtLeast => at_least(number),
        Sign::MoreThan => at_least(number.floor() + 1.0),
        Sign::Equal => exactly(number),
        Sign::UpTo(most) => within(number, most),
        // No rating is higher than the best, so that these bounds ask for nothing.
        Sign::AtMost if number >= best => Ok(ANY),
        Sign::LessThan if number > best => Ok(ANY),
        Sign::AtMost | Sign::LessThan | Sign::Not => Err(Unsupported::Most { nearest: None }),
    }
}

fn at_least(number: f64) -> Demand {
    let whole = number.ceil();
    if whole > f64::from(Rating::MAX.get()) {
        let nearest = Wanted::Least(Rating::MAX);
        return Err(Unsupported::Unreachable { nearest });
    }

    let rating = Rating::all().find(|rating| f64::from(rating.get()) >= whole);
    Ok(Wanted::Least(rating.unwrap_or(Rating::MAX)))
}

/// Exactly the best rating is the same as at least that one; no other can be asked for exactly.
fn exactly(number: f64) -> Demand {
    let nearest = at_least(number)?;
    if number == f64::from(Rating::MAX.get()) {
        Ok(nearest)
    } else {
        Err(Unsupported::Exactly { nearest })
    }
}

/// A range up to the best rating is the same as at least its start.
fn within(least: f64, most: f64) -> Demand {
    if most >= f64::from(Rating::MAX.get()) {
        return at_least(least);
    }
    let nearest = at_least(least).ok().filter(|wanted| *wanted != ANY);
    Err(Unsupported::Most { nearest })
}
