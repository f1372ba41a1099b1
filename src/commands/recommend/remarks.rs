//! What is said of an entry that was read differently from how it was typed, or that asks for
//! something that is not supported.

use super::demand::{Unsupported, Wanted};
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
    let Ok(Wanted::Least(least)) = entry.demand else {
        return reading::read_as(language, &entry.name, name);
    };

    let read = say!(
        language,
        "recommend-at-least",
        criterion = bold(name),
        rating = least
    );
    let typed = echo(language, &entry.text);
    emphasised(&say!(language, "read-as", typed = typed, name = read))
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

/// Why what is asked of a criterion is not supported, and what can be asked instead.
pub fn refusal(
    language: Language,
    entry: &ListEntry,
    name: &str,
    unsupported: Unsupported,
) -> String {
    let typed = echo(language, &entry.text);
    match unsupported {
        Unsupported::Most { nearest } => say!(
            language,
            "recommend-no-most",
            typed = typed,
            criterion = name,
            least = example(nearest)
        ),
        Unsupported::Exactly { .. } => say!(language, "recommend-no-exactly", typed = typed),
        Unsupported::Unreachable { .. } => say!(
            language,
            "recommend-beyond",
            typed = typed,
            highest = Rating::MAX
        ),
        Unsupported::Percent { .. } => say!(
            language,
            "recommend-no-percent",
            typed = typed,
            lowest = Rating::MIN,
            highest = Rating::MAX
        ),
        Unsupported::Negative { .. } => say!(language, "recommend-no-negative", typed = typed),
    }
}

/// The least rating of an example.
fn example(nearest: Option<Wanted>) -> i64 {
    match nearest {
        Some(Wanted::Least(least)) => i64::from(least.get()),
        _ => EXAMPLE,
    }
}
