//! What can be asked of a criterion: a weight, or the least rating that will do. Anything else is
//! refused with the nearest thing that can be asked.

use super::amount::Amount;
use super::signs::Sign;
use crate::rating::Rating;

/// What is asked of a criterion, or why it cannot be.
pub type Demand = Result<Wanted, Untaken>;

/// What can be asked of a criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wanted {
    /// 0 or more.
    Weight(f64),
    /// The least rating that will do.
    Least(Rating),
}

/// Why something cannot be asked, with the nearest thing that can.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Untaken {
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

impl Untaken {
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

/// The least rating that an amount asks for. Ratings are whole: more than 3 is at least 4, and at
/// least 2.5 is at least 3.
pub fn least(amount: Amount) -> Demand {
    let (number, best) = (amount.number, f64::from(Rating::MAX.get()));
    if amount.percent {
        let share = number / 100.0 * best;
        return Err(Untaken::Percent {
            nearest: at_least(share).ok(),
        });
    }
    match amount.sign {
        Sign::None | Sign::AtLeast => at_least(number),
        Sign::MoreThan => at_least(number.floor() + 1.0),
        Sign::Equal if number == best => at_least(number),
        Sign::Equal => match at_least(number) {
            Ok(nearest) => Err(Untaken::Exactly { nearest }),
            unreachable => unreachable,
        },
        Sign::UpTo(most) if most >= best => at_least(number),
        Sign::UpTo(_) => Err(Untaken::Most {
            nearest: at_least(number).ok().filter(|least| *least != ANY),
        }),
        Sign::AtMost if number >= best => Ok(ANY),
        Sign::LessThan if number > best => Ok(ANY),
        Sign::AtMost | Sign::LessThan | Sign::Not => Err(Untaken::Most { nearest: None }),
    }
}

/// What every rating fulfils.
const ANY: Wanted = Wanted::Least(Rating::MIN);

fn at_least(number: f64) -> Demand {
    let whole = number.ceil();
    if whole > f64::from(Rating::MAX.get()) {
        return Err(Untaken::Unreachable {
            nearest: Wanted::Least(Rating::MAX),
        });
    }
    let rating = Rating::all().find(|rating| f64::from(rating.get()) >= whole);
    Ok(Wanted::Least(rating.unwrap_or(Rating::MAX)))
}
