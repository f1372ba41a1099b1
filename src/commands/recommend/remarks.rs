//! What is said of an entry that was read differently from how it was typed, or that cannot be
//! taken.

use super::demand::{Untaken, Wanted};
use super::list::ListEntry;
use crate::answer::emphasised;
use crate::commands::reading::{self, echo};
use crate::knowledge::prose::Span;
use crate::language::{Language, bold};
use crate::rating::Rating;
use crate::say;

/// The least rating of an example, where nothing that was typed suggests one.
const EXAMPLE: i64 = 3;

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
    let text = if least == Rating::MIN {
        say!(
            language,
            "recommend-asks-nothing",
            typed = typed,
            lowest = Rating::MIN,
            highest = Rating::MAX
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
                Some(Wanted::Least(least)) => i64::from(least.get()),
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
            highest = Rating::MAX
        ),
        Untaken::Percent { .. } => {
            say!(
                language,
                "recommend-no-percent",
                typed = typed,
                lowest = Rating::MIN,
                highest = Rating::MAX
            )
        }
        Untaken::Negative { .. } => say!(language, "recommend-no-negative", typed = typed),
    }
}
