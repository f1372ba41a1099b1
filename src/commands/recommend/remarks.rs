//! What is said of an entry that was read differently from how it was typed, or that cannot be
//! taken.

use super::demand::{Untaken, Wanted};
use super::list::ListEntry;
use crate::answer::emphasised;
use crate::commands::reading::{self, echo};
use crate::knowledge::prose::Span;
use crate::knowledge::rating::{RATING_MAX, RATING_MIN};
use crate::language::{Language, bold};
use crate::say;

/// The least rating of an example, where nothing that was typed suggests one.
const EXAMPLE: u8 = 3;

/// How a wish in someone's own words was read.
pub fn read_as(language: Language, entry: &ListEntry, name: &str) -> Vec<Span> {
    match entry.demand {
        Ok(Wanted::Least(least)) => {
            let read = say!(
                language,
                "recommend-at-least",
                criterion = bold(name),
                rating = least
            );
            let typed = echo(language, &entry.text);
            emphasised(&say!(language, "read-as", typed = typed, name = read))
        }
        _ => reading::read_as(language, &entry.name, name),
    }
}

/// What to say of a least rating that was typed as another number.
pub fn rating_note(language: Language, entry: &ListEntry, wanted: Wanted) -> Option<Vec<Span>> {
    let (Wanted::Least(least), Some(amount)) = (wanted, entry.amount) else {
        return None;
    };
    let typed = echo(language, &entry.text);
    let text = if least == RATING_MIN {
        say!(
            language,
            "recommend-asks-nothing",
            typed = typed,
            lowest = RATING_MIN,
            highest = RATING_MAX
        )
    } else if amount.number.fract() != 0.0 {
        say!(
            language,
            "recommend-whole-ratings",
            typed = typed,
            taken = least
        )
    } else {
        return None;
    };
    Some(vec![Span::plain(text)])
}

/// Why what is asked of a criterion cannot be taken, and what can be asked instead.
pub fn refusal(language: Language, entry: &ListEntry, name: &str, untaken: Untaken) -> String {
    let typed = echo(language, &entry.text);
    match untaken {
        Untaken::Most { nearest } => {
            let least = match nearest {
                Some(Wanted::Least(least)) => least,
                _ => EXAMPLE,
            };
            say!(
                language,
                "recommend-no-most",
                typed = typed,
                criterion = name,
                least = least
            )
        }
        Untaken::Exactly { .. } => say!(language, "recommend-no-exactly", typed = typed),
        Untaken::Unreachable { .. } => say!(
            language,
            "recommend-beyond",
            typed = typed,
            highest = RATING_MAX
        ),
        Untaken::Percent { .. } => {
            say!(
                language,
                "recommend-no-percent",
                typed = typed,
                lowest = RATING_MIN,
                highest = RATING_MAX
            )
        }
        Untaken::Negative { .. } => say!(language, "recommend-no-negative", typed = typed),
    }
}
